/-! # The resident side of the embedded toolchain: elaborate modules, or re-check and dump them -/

namespace CheckClaims

/-! ## Importing

The library of the package holds only what modules export. A plain file imported from a plain file needs everything;
`finalizeImport` allows that, but the constructors of its input are private. These mirrors have the same layout. -/

structure LoadedModule extends EffectiveImport where
  parts : Array (ModuleData × CompactedRegion)
  irData? : Option (ModuleData × CompactedRegion)
  needsData : Bool
  needsIRTrans : Bool

structure Loaded where
  moduleNameMap : Std.HashMap Name LoadedModule := {}
  moduleNames : Array Name := #[]

unsafe def Loaded.toImportStateUnsafe (s : Loaded) : ImportState := unsafeCast s
@[implemented_by Loaded.toImportStateUnsafe] opaque Loaded.toImportState (s : Loaded) : ImportState

structure Caches where
  parts : Std.HashMap Name (Array (ModuleData × CompactedRegion)) := {}
  /-- Files of project modules, by path. Each stays in memory until the process ends, so it is read only once. -/
  files : Std.HashMap String (Array (ModuleData × CompactedRegion)) := {}
  /-- Environments of the latest import lists without project modules. -/
  environments : Array (String × Environment) := #[]

/-- Environments kept at most; one of all of Lean takes 100 MB. -/
def mostEnvironments : Nat := 2

structure Job where
  caches : IO.Ref Caches
  library : System.FilePath
  /-- Where the compiled modules of the project are. -/
  oleans : Std.HashMap Name System.FilePath

def Job.isProject (job : Job) (n : Name) : Bool := job.oleans.contains n

def Job.readOnce (job : Job) (files : Array System.FilePath) : IO (Array (ModuleData × CompactedRegion)) := do
  let key := toString files[0]!
  if let some parts := (← job.caches.get).files[key]? then return parts
  let parts ← readModuleDataParts files
  job.caches.modify fun c => { c with files := c.files.insert key parts }
  return parts

def Job.readParts (job : Job) (n : Name) : IO (Array (ModuleData × CompactedRegion)) := do
  match job.oleans[n]? with
  | some file =>
    unless ← file.pathExists do throw (IO.userError s!"the imported module '{n}' could not be built")
    let rest := #[OLeanLevel.server.adjustFileName file, OLeanLevel.private.adjustFileName file]
    job.readOnce (if ← rest[1]!.pathExists then #[file] ++ rest else #[file])
  | none =>
    if let some parts := (← job.caches.get).parts[n]? then return parts
    let file := (modToFilePath job.library n "olean")
    unless ← file.pathExists do throw (IO.userError s!"unknown module '{n}': neither in the project nor in the library")
    let parts ← readModuleDataParts #[file]
    job.caches.modify fun c => { c with parts := c.parts.insert n parts }
    return parts

/-- A plain module sees everything; a `module` sees the private part of what it imports by `import all` itself: `all`. -/
partial def Job.load (job : Job) (asModule : Bool) (all : Array Name) (imports : Array Import) (s : Loaded) : IO Loaded := do
  let mut s := s
  for i in imports do
    if s.moduleNameMap.contains i.module then continue
    let parts ← job.readParts i.module
    let three := parts.size == 3
    let importAll := three && (!asModule || all.contains i.module)
    let some (data, _) := parts[if importAll then 2 else 0]? | throw (IO.userError s!"module '{i.module}' is empty")
    s ← job.load asModule all data.imports s
    let irData? ← match three, job.oleans[i.module]? with
      | true, some file => do pure (← job.readOnce #[file.withExtension "ir"])[0]?
      | _, _ => pure none
    s := {
      moduleNameMap := s.moduleNameMap.insert i.module {
        module := i.module, importAll, isExported := true, isMeta := false
        -- What the compiler of a `module` checks: code may run at compile time wherever it comes from.
        irPhases := .all
        parts, irData?, needsData := true, needsIRTrans := false }
      moduleNames := s.moduleNames.push i.module }
  return s

unsafe def initializingUnsafe (act : IO Environment) : IO Environment := do
  enableInitializersExecution
  withImporting act

/-- Imports with the initializers of imported modules: what they register (attributes, simp sets, options, extensions) is there. -/
@[implemented_by initializingUnsafe] opaque initializing (act : IO Environment) : IO Environment

/-- An environment is let go when nothing needs it any more: one that Lean may leak stays until the process ends, 30 MB a module. -/
def Job.import (job : Job) (asModule : Bool) (imports : Array Import) : IO Environment := do
  let key := " ".intercalate ((if asModule then "module" else "plain") :: imports.toList.map fun i => (if i.importAll then "all " else "") ++ toString i.module)
  if let some (_, env) := (← job.caches.get).environments.find? (·.1 == key) then return env
  let all := (imports.filter (·.importAll)).map (·.module)
  let s ← job.load asModule all imports {}
  let env ← initializing (finalizeImport s.toImportState imports {} 0 (leakEnv := false) (loadExts := true) (level := .exported) (isModule := asModule))
  unless imports.any (job.isProject ·.module) do
    -- The first one is that of `Init`.
    let keep (all : Array (String × Environment)) := if all.size < mostEnvironments then all else all.eraseIdxIfInBounds 1
    job.caches.modify fun c => { c with environments := (keep c.environments).push (key, env) }
  return env

/-! ## Elaborating -/

def severity : MessageSeverity → String
  | .information => "information" | .warning => "warning" | .error => "error"

def messagesJson (log : MessageLog) : IO Json := do
  let all ← log.toList.toArray.mapM fun m => do
    pure (Json.mkObj [("severity", severity m.severity), ("line", toJson m.pos.line), ("column", toJson (m.pos.column + 1)), ("text", ← m.data.toString)])
  return Json.arr all

/-- Options as `lean -D` takes them: texts, read by the type of the option once everything that may register options is imported.
A name that begins with `weak` is left out where Lean does not know it; any other unknown name is an error. -/
def optionsOf (given : Array (String × String)) : IO Options :=
  Language.Lean.reparseOptions (given.foldl (fun all (name, value) => all.set name.toName value) {})

/-- Bytes of memory that Lean has taken so far; the host answers. -/
def memoryTaken : IO Nat := do return (← System.FilePath.metadata "/memory-taken").byteSize.toNat

/-- Project modules behind an environment whose initializers were run. What they registered stays with the process. -/
def Job.initialized (job : Job) (env : Environment) : Array Name :=
  env.header.moduleNames.filter fun n => job.isProject n && match env.getModuleIdx? n with
    | some i => (regularInitAttr.ext.getModuleEntries env i).size > 0
    | none => false

/-- Whether all that is wrong with a module is that some proofs cannot be made here: each error stands in a declaration of a proof,
which rests on `sorryAx` then. This Lean lacks bodies of its library, so proofs by `rfl` may fail that are sound. -/
def onlyProofsFail (env : Environment) (log : MessageLog) : IO Bool := do
  let failed := env.constants.foldStage2 (fun all _ ci =>
    let values := ci.type.hasSyntheticSorry || ((ci.value? (allowOpaque := true)).any (·.hasSyntheticSorry))
    if values then all.push ci else all) #[]
  let act : MetaM Bool := do
    let mut ranges := #[]
    for ci in failed do
      if ci.type.hasSyntheticSorry then return false
      unless ← isProp ci.type do return false
      if let some r ← findDeclarationRanges? ci.name then ranges := ranges.push r.range
    return log.toList.all fun m => m.severity != .error ||
      ranges.any fun r => decide (r.pos.line ≤ m.pos.line) && decide (m.pos.line ≤ r.endPos.line)
  let core : Core.Context := { fileName := "", fileMap := default, maxRecDepth := 10000, maxHeartbeats := 0 }
  try return (← act.run'.toIO core { env }).1 catch _ => return false

def Job.elaborate (job : Job) (name : Name) (file text olean : String) (given : Array (String × String)) (mayLackProofs : Bool) : IO Json := do
  let started ← IO.monoMsNow
  let input := Parser.mkInputContext text file
  let (header, parserState, messages) ← Parser.parseHeader input
  let asModule := Elab.HeaderSyntax.isModule header
  let imports := Elab.HeaderSyntax.imports header
  let env ← job.import asModule imports
  let command := Elab.Command.mkState (env.setMainModule name) messages (← optionsOf given)
  let state ← Elab.IO.processCommands input parserState command
  let log := state.commandState.messages
  let lacksProofs ← if log.hasErrors && mayLackProofs then onlyProofsFail state.commandState.env log else pure false
  let ok := !log.hasErrors || lacksProofs
  if ok then writeModule state.commandState.env olean
  let spent : Nat := (← IO.monoMsNow) - started
  return Json.mkObj [("module", toString name), ("ok", ok), ("messages", ← messagesJson log), ("milliseconds", spent),
    ("initialized", toJson ((job.initialized env).map toString)), ("memory", (← memoryTaken))]

/-! ## Requests -/

/-- An environment with docstrings and ranges of `module` files too, which stand in a part of their own. The library comes
without that part; its only part takes the place, so that the parts of all modules stay in step. -/
def Job.importForDump (job : Job) (imports : Array Import) : IO Environment := do
  let s ← job.load false #[] imports {}
  let padded := s.moduleNameMap.map fun _ m => if m.parts.size == 1 then { m with parts := m.parts ++ m.parts } else m
  initializing (finalizeImport { s with moduleNameMap := padded : Loaded }.toImportState imports {} 0 (leakEnv := false) (loadExts := true) (level := .server) (isModule := false))

/-- Constants of library modules are the same in every environment, and that of `Init` is there from the start. -/
def Job.importBase (job : Job) (imports : Array Import) : IO Environment :=
  if imports.any (job.isProject ·.module) then job.importForDump imports else job.import false imports

def nameAt (j : Json) (key : String) : Except String Name := do pure (← j.getObjValAs? String key).toName

/-- What questions were asked about since Lean started. -/
structure Asked where
  /-- The latest imports: most questions about a project are about the same. -/
  latest : Option (Array Name × Environment) := none
  /-- Whether initializers of the project were run, which must not be run again in this process. -/
  initialized : Bool := false

def Job.importAsked (job : Job) (asked : IO.Ref Asked) (imports : Array Import) : IO Environment := do
  let names := imports.map (·.module)
  if let some (known, env) := (← asked.get).latest then if known == names then return env
  let env ← job.import false imports
  asked.modify fun a => { latest := some (names, env), initialized := a.initialized || !(job.initialized env).isEmpty }
  return env

def Job.answer (job : Job) (asked : IO.Ref Asked) (request : Json) (h : IO.FS.Handle) : IO Unit := do
  let put (j : Json) : IO Unit := do h.putStr (j.compress ++ "\n"); h.flush
  let modules ← IO.ofExcept (request.getObjValAs? (Array Json) "modules")
  let mut job := job
  for m in modules do
    let name ← IO.ofExcept (nameAt m "name")
    job := { job with oleans := job.oleans.insert name (← IO.ofExcept (m.getObjValAs? String "olean")) }
  match request.getObjValAs? String "kind" with
  | .ok "elaborate" =>
    for m in modules do
      if let .ok text := m.getObjValAs? String "text" then
        let file ← IO.ofExcept (m.getObjValAs? String "file")
        let name ← IO.ofExcept (nameAt m "name")
        let olean ← IO.ofExcept (m.getObjValAs? String "olean")
        let given := (m.getObjValAs? (Array (String × String)) "options").toOption.getD #[]
        let failure (e : IO.Error) : IO Json := pure <| Json.mkObj [("module", toString name), ("ok", false), ("milliseconds", (0 : Nat)),
          ("messages", Json.arr #[Json.mkObj [("severity", "error"), ("line", (1 : Nat)), ("column", (1 : Nat)), ("text", toString e)]])]
        let mayLackProofs := (m.getObjValAs? Bool "mayLackProofs").toOption == some true
        put (← try job.elaborate name file text olean given mayLackProofs catch e => failure e)
  | .ok "inspect" =>
    let names ← (modules.filter fun m => (m.getObjValAs? Bool "dump").toOption == some true).mapM fun m => IO.ofExcept (nameAt m "name")
    let taken := modules.filterMap fun m => if (m.getObjValAs? Bool "taken").toOption == some true then (nameAt m "name").toOption else none
    inspect job.importForDump job.importBase (fun n => job.isProject n && !taken.contains n) names fun t => do h.putStr t; h.flush
  | .ok "decide" => decideAll (job.importAsked asked) (← IO.ofExcept (request.getObjVal? "questions")) fun t => do h.putStr t; h.flush
  | .ok "attempt" => attemptAll (job.importAsked asked) (← IO.ofExcept (request.getObjVal? "questions")) fun t => do h.putStr t; h.flush
  | .ok "run" => runAll (job.importAsked asked) (← IO.ofExcept (request.getObjVal? "questions")) fun t => do h.putStr t; h.flush
  | _ => throw (IO.userError "unknown kind of request")
  put (Json.mkObj [("end", true), ("initialized", (← asked.get).initialized), ("memory", (← memoryTaken))])

/-- Answers requests, one a line, until there are no more, or another project follows: then the host starts everything anew. The
host invents the path, so no file that is being elaborated knows it. -/
partial def Caches.serve (caches : IO.Ref Caches) (channel : String) : IO Unit := do
  let h ← IO.FS.Handle.mk channel .write
  let requests ← IO.FS.Handle.mk (channel ++ "-requests") .read
  let asked ← IO.mkRef ({} : Asked)
  let rec loop : IO Unit := do
    let text ← requests.getLine
    if text.isEmpty then IO.Process.exit 0
    if text == "again\n" then return
    try
      let request ← IO.ofExcept (Json.parse text)
      let job : Job := { caches, library := ← IO.ofExcept (request.getObjValAs? String "library"), oleans := {} }
      searchPathRef.set [job.library]
      job.answer asked request h
    catch e =>
      h.putStr ((Json.mkObj [("failure", toString e)]).compress ++ "\n")
      h.flush
    loop
  loop

/-- Tells the host where the closure lies in memory; the host writes the snapshot and ends the process. -/
unsafe def snapshotUnsafe (f : String → IO Unit) : IO Unit := do
  discard <| System.FilePath.pathExists s!"/snapshot-at-{(ptrAddrUnsafe f).toNat}"
  f "" -- keeps the closure alive until here
@[implemented_by snapshotUnsafe] opaque snapshot (f : String → IO Unit) : IO Unit

/-- The modules that the driver itself imports, which need not be read twice. -/
def partsOf (env : Environment) : Std.HashMap Name (Array (ModuleData × CompactedRegion)) := Id.run do
  let mut parts := {}
  for name in env.header.moduleNames, data in env.header.moduleData, region in env.header.regions do
    parts := parts.insert name #[(data, region)]
  return parts

end CheckClaims

-- At the time of elaboration the environment is at hand, with all modules that were read for it.
run_cmd do
  let library := ((← IO.getEnv "LEAN_PATH").getD "")
  let caches ← IO.mkRef ({ parts := CheckClaims.partsOf (← Lean.getEnv) } : CheckClaims.Caches)
  let job : CheckClaims.Job := { caches, library, oleans := {} }
  discard <| job.import false #[{ module := `Init }]
  CheckClaims.snapshot (CheckClaims.Caches.serve caches)
