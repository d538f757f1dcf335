import Lake
open Lake DSL
package p
lean_lib P where
  srcDir := if System.Platform.isOSX then "mac" else "src"
