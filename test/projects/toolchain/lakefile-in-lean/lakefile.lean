import Lake
open Lake DSL
package p
lean_lib P
