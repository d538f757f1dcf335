/-! # The native side: run by `lake env lean --run`, where the project has been built -/

namespace CheckClaims

/-- Everything that a module contains, read from its own compiled files: the environment need not import it. -/
def readOwn (module : Name) : IO ModuleData := do
  let main ← findOLean module
  let mut files := #[main]
  for part in ["server", "private"] do
    let file := main.addExtension part
    if ← file.pathExists then files := files.push file
  let parts ← readModuleDataParts files
  let some (data, _) := parts.back? | throw (IO.userError s!"{main} holds nothing")
  return data

/-- The dump of one module; `project` names the modules whose declarations are the author's. -/
def dump (project : Array Name) (module : Name) (put : String → IO Unit) : IO Unit := do
  let started ← IO.monoMsNow
  let env ← importModules #[{ module }] {} (loadExts := true)
  let text ← dumpModule env project.contains (← IO.mkRef {}) module
  let number (n : Nat) : Json := toJson n
  put ((Json.mkObj [("bytes", number text.utf8ByteSize), ("dump", toString module), ("recheck", "not asked for"),
    ("milliseconds", number ((← IO.monoMsNow) - started))]).compress ++ "\n")
  put text

/-- Has the kernel check one module again, over what it imports. -/
def checkAgain (module : Name) (put : String → IO Unit) : IO Unit := do
  let own ← readOwn module
  let base ← importModules own.imports {} (loadExts := false)
  let (_, outcome) ← recheckModule (kernelOf base) own.constants
  put ((Json.mkObj [("recheck", outcome)]).compress ++ "\n")

/-- Has `answer` answer questions that all need the same imports. -/
def together (answer : (Array Import → IO Environment) → Json → (String → IO Unit) → IO Unit) (file : String)
    (put : String → IO Unit) : IO Unit := do
  let questions ← IO.ofExcept (Json.parse (← IO.FS.readFile file))
  let some first := (← IO.ofExcept questions.getArr?)[0]? | return
  let imports ← IO.ofExcept (first.getObjValAs? (Array String) "imports")
  let env ← importModules (imports.map fun m => { module := m.toName }) {} (loadExts := true)
  answer (fun _ => pure env) questions put

end CheckClaims

/--
`dump OUT MODULE PROJECT…` writes the inventory of one module to the new file OUT, `recheck OUT MODULE` how the kernel's second look at
it ended, `decide OUT QUESTIONS`, `attempt OUT QUESTIONS` and `run OUT QUESTIONS` answer the questions in a file of JSON, which all have the same
imports. Each imports once: a file that is imported for the second time in a process is no longer shared with other processes. All end with
`{"end":true}`.
-/
def main (args : List String) : IO UInt32 := do
  let command :: out :: rest := args
    | throw (IO.userError "usage: dump OUT MODULE PROJECT… | recheck OUT MODULE | decide OUT QUESTIONS | attempt OUT QUESTIONS | run OUT QUESTIONS")
  initSearchPath (← findSysroot)
  let h ← IO.FS.Handle.mk out .writeNew
  match command, rest with
  | "dump", module :: project =>
    CheckClaims.dump (project.toArray.map String.toName) module.toName h.putStr
  | "recheck", [module] => CheckClaims.checkAgain module.toName h.putStr
  | "decide", [file] => CheckClaims.together CheckClaims.decideAll file h.putStr
  | "attempt", [file] => CheckClaims.together CheckClaims.attemptAll file h.putStr
  | "run", [file] => CheckClaims.together CheckClaims.runAll file fun t => do h.putStr t; h.flush
  | _, _ => throw (IO.userError s!"unknown command {command}")
  h.putStr "{\"end\":true}\n"
  h.flush
  return 0
