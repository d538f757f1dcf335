import Lake
open Lake DSL
package near
lean_lib Near
