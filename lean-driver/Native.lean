/-! # The native side: run by `lake env lean --run`, where the project has been built -/

/--
`inspect OUT MODULE…` writes the inventory of the modules to the new file OUT; `decide OUT QUESTIONS` answers the
questions in a file of JSON. Both end with `{"end":true}`.
-/
def main (args : List String) : IO UInt32 := do
  let command :: out :: rest := args | throw (IO.userError "usage: inspect OUT MODULE… | decide OUT QUESTIONS")
  initSearchPath (← findSysroot)
  let h ← IO.FS.Handle.mk out .writeNew
  let importAll (imports : Array Import) : IO Environment := importModules imports {} (loadExts := true)
  match command, rest with
  | "inspect", names =>
    let modules := names.toArray.map String.toName
    CheckClaims.inspect importAll importAll modules.contains modules h.putStr
  | "decide", [file] =>
    CheckClaims.decideAll importAll (← IO.ofExcept (Json.parse (← IO.FS.readFile file))) h.putStr
  | _, _ => throw (IO.userError s!"unknown command {command}")
  h.putStr "{\"end\":true}\n"
  h.flush
  return 0
