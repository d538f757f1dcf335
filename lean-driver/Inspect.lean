namespace CheckClaims

/-! ## Several modules -/

/-- Checks modules again by the kernel and dumps them, in the given order: for each one line that announces it and says how
the check ended, then its dump. `importAll` imports modules with everything that they contain; `importBase` needs to import
only what the kernel knows of them. -/
def inspect (importAll importBase : Array Import → IO Environment) (isProject : Name → Bool) (modules : Array Name)
    (put : String → IO Unit) : IO Unit := do
  let env ← importAll (modules.map fun m => { module := m })
  let dataOf (m : Name) : IO ModuleData := do
    let some i := env.getModuleIdx? m | throw (IO.userError s!"module {m} was not imported")
    return env.header.moduleData[i.toNat]!
  let mut needed : Array Import := #[]
  for m in modules do
    for i in (← dataOf m).imports do
      unless modules.contains i.module || needed.any (·.module == i.module) do
        needed := needed.push { module := i.module }
  let mut base := kernelOf (← importBase needed)
  let axioms ← IO.mkRef {}
  for m in modules do
    let started ← IO.monoMsNow
    let constants := (← dataOf m).constants
    let (next, outcome) ← recheckModule base constants
    base := next
    let checked ← IO.monoMsNow
    let text ← dumpModule env isProject axioms m
    let dumped ← IO.monoMsNow
    let number (n : Nat) : Json := toJson n
    put ((Json.mkObj [("bytes", number text.utf8ByteSize), ("dump", toString m), ("recheck", outcome),
      ("recheckMilliseconds", number (checked - started)), ("milliseconds", number (dumped - checked))]).compress ++ "\n")
    put text

/-! ## Questions -/

/-- Lets the kernel decide a closed proposition over an environment: `null`, or why it did not say yes. -/
def decideByKernel (env : Environment) (proposition : String) : IO Json := do
  match Parser.runParserCategory env `term proposition with
  | .error e => return Json.str e
  | .ok stx =>
    let act : Elab.TermElabM Unit := do
      let p ← instantiateMVars (← Elab.Term.elabTermAndSynthesize stx (some (mkSort 0)))
      let d ← mkDecide p
      let proof := mkApp3 (mkConst ``of_decide_eq_true) p d.appArg! (← mkEqRefl (mkConst ``true))
      addDecl (.thmDecl { name := `CheckClaims.answer, levelParams := [], type := p, value := proof })
    let core : Core.Context := { fileName := "question", fileMap := default, maxRecDepth := 10000, maxHeartbeats := 0 }
    try
      discard <| (act.run'.run').toIO core { env }
      return Json.null
    catch e => return Json.str (toString e)

/-- Answers questions `[{"imports":[…],"proposition":…}]`, each with one line. -/
def decideAll (importAll : Array Import → IO Environment) (questions : Json) (put : String → IO Unit) : IO Unit := do
  let mut known : Array (Array String × Environment) := #[]
  for q in ← IO.ofExcept questions.getArr? do
    let imports ← IO.ofExcept (q.getObjValAs? (Array String) "imports")
    let env ← match known.find? (·.1 == imports) with
      | some (_, env) => pure env
      | none => importAll (imports.map fun m => { module := m.toName })
    known := #[(imports, env)]
    let answer ← decideByKernel env (← IO.ofExcept (q.getObjValAs? String "proposition"))
    put ((Json.mkObj [("answer", answer)]).compress ++ "\n")

end CheckClaims
