namespace CheckClaims

/-! ## Does a statement say anything?

What cheap tactics show of a statement once what the project defines is replaced by variables: a conclusion that holds even then
says nothing about the project; and hypotheses that give `False` are met by nothing. A proof counts only when it is whole, rests on
no axiom beside Lean's own, and the kernel accepts it. A tactic that fails, logs an error or takes too long shows nothing. -/

/-- Thousands of steps that one tactic may take. -/
def attemptSteps : Nat := 2000

/-- Whether a term rests on `sorry` or on an axiom beside Lean's own three. Where the library hides its proofs, its theorems read
as axioms and are none. -/
def restsOnOthers (env : Environment) (value : Expr) : CoreM Bool := do
  for n in value.getUsedConstants do
    for a in ← collectAxioms n do
      unless #[``propext, ``Classical.choice, ``Quot.sound].contains a || isHiddenTheorem env a || isHiddenDefinition env a do
        return true
  return false

/-- Whether a tactic proves a goal without free variables. Nothing of the attempt stays, whatever becomes of it. -/
def proves (goal : Expr) (tactic : String) : MetaM Bool := do
  let env ← getEnv
  let .ok stx := Parser.runParserCategory env `tactic s!"(intros; {tactic})" | return false
  let act : Elab.TermElabM Bool := do
    let m ← mkFreshExprMVar goal
    let left ← Elab.Term.withoutErrToSorry <|
      Elab.Tactic.run m.mvarId! (Elab.Tactic.withoutRecover (Elab.Tactic.evalTactic stx))
    let value ← instantiateMVars m
    if !left.isEmpty || (← getThe Core.State).messages.hasErrors || value.hasMVar || value.hasFVar || value.hasSorry then
      return false
    if ← restsOnOthers env value then return false
    let levels := (collectLevelParams (collectLevelParams {} goal) value).params.toList
    addDecl (.thmDecl { name := `CheckClaims.attempt, levelParams := levels, type := goal, value })
    return true
  let before ← saveState
  let found ← tryCatchRuntimeEx (bounded attemptSteps act.run') fun _ => pure false
  before.restore
  return found

/-- `goal` for all values of the constants in `names`; `none` where it would not be well formed, or a constant stays. -/
def withVariables (names : Array Name) (goal : Expr) : MetaM (Option Expr) := do
  let mut e := goal
  for n in names do
    let found := e.find? fun
      | .const m _ => m == n
      | _ => false
    let some (.const _ levels) := found | continue
    let type := (← getConstInfo n).instantiateTypeLevelParams levels
    let open_ := e.replace fun
      | .const m ls => if m == n && ls == levels then some (.fvar ⟨n⟩) else none
      | _ => none
    e := .forallE `d type (open_.abstract #[.fvar ⟨n⟩]) .default
  let stays := e.find? fun
    | .const m _ => names.contains m
    | _ => false
  if stays.isNone && (← isTypeCorrect e) then return some e else return none

/-- `k` for a proposition with variables in place of the proofs in it: an element of a list is the same whatever shows that its
place is in range, and the hypotheses that show it are not what is said. -/
def withoutProofs (said : Expr) (k : Array Expr → Expr → MetaM (Option Expr)) : MetaM (Option Expr) := do
  let found ← IO.mkRef (#[] : Array Expr)
  let lctx ← getLCtx
  discard <| Meta.transform said (pre := fun e => do
    if e.isFVar || !e.hasFVar then return .continue
    unless ← isProof e do return .continue
    unless e.hasAnyFVar (!lctx.contains ·) do found.modify fun known => if known.contains e then known else known.push e
    return .done e)
  let types ← (← found.get).mapM fun proof => return (`shown, fun _ => inferType proof)
  withLocalDeclsD types fun shown => do
    let proofs ← found.get
    k shown (said.replace fun e => (proofs.idxOf? e).bind (shown[·]?))

/-- A proposition, or that a Boolean is true. -/
def asProp (e : Expr) : MetaM (Option Expr) := do
  let type ← whnfD (← inferType e)
  if type.isProp then return some e
  if type.isConstOf ``Bool then return some (← mkEq e (mkConst ``true))
  return none

/-- What is to hold for whatever the constants in `vary` are, so that the answer to the question is yes. -/
def goalOf (ci : ConstantInfo) (question : String) (position : Nat) (vary : Array Name) : MetaM (Option Expr) := do
  let statement (k : Array Expr → Array Expr → Expr → MetaM (Option Expr)) : MetaM (Option Expr) :=
    forallTelescope ci.type fun xs said => do
      let hs ← xs.filterM fun x => do isProp (← inferType x)
      -- A default value or tactic of a binder is no part of what it says.
      let clean (e : Expr) : Expr := e.replace fun e => if e.isAppOfArity ``autoParam 2 || e.isAppOfArity ``optParam 2 then some e.appFn!.appArg! else none
      return (← k xs hs said).map clean
  let ofValue (k : Array Expr → Expr → MetaM (Option Expr)) : MetaM (Option Expr) := do
    match ci with
    | .defnInfo v => lambdaTelescope v.value fun xs body => do
      let some goal ← k xs body | return none
      withVariables vary goal
    | _ => return none
  match question with
  | "contradictory" => statement fun xs _ _ => do return some (← mkForallFVars xs (mkConst ``False))
  | "trivial" | "assumed" => statement fun xs hs said => withoutProofs said fun shown said => do
    let kept := if question == "assumed" then hs[position]? else none
    let used (x : Expr) : MetaM Bool := do
      if !hs.contains x || kept == some x || said.containsFVar x.fvarId! then return true
      let types ← (shown ++ kept.toArray).mapM inferType
      return types.any (·.containsFVar x.fvarId!)
    withVariables vary (← mkForallFVars ((← xs.filterM used) ++ shown) said)
  | "constant" => ofValue fun xs body => do
    let some x := xs[position]? | return none
    withLocalDeclD `y (← inferType x) fun y => do
      let changed := body.replaceFVar x y
      unless ← isTypeCorrect changed do return none
      unless ← isDefEq (← inferType body) (← inferType changed) do return none
      return some (← mkForallFVars (xs.push y) (← mkEq body changed))
  | "always" => ofValue fun xs body => do
    let some p ← asProp body | return none
    return some (← mkForallFVars xs p)
  | "never" => ofValue fun xs body => do
    let some p ← asProp body | return none
    return some (← mkForallFVars xs (mkNot p))
  | _ => return none

/-- The first tactic that answers a question with yes. -/
def attempt (q : Json) : MetaM (Option String) := do
  let name := (← IO.ofExcept (q.getObjValAs? String "constant")).toName
  let question ← IO.ofExcept (q.getObjValAs? String "question")
  let vary ← IO.ofExcept (q.getObjValAs? (Array String) "vary")
  let tactics ← IO.ofExcept (q.getObjValAs? (Array String) "tactics")
  let some goal ← goalOf (← getConstInfo name) question ((q.getObjValAs? Nat "position").toOption.getD 0) (vary.map String.toName)
    | return none
  tactics.toList.findM? (proves goal)

/-- Answers questions `[{"imports":[…],"constant":…,"question":…,"vary":[…],"tactics":[…]}]`, each with one line. -/
def attemptAll (importAll : Array Import → IO Environment) (questions : Json) (put : String → IO Unit) : IO Unit := do
  let mut known : Array (Array String × Environment) := #[]
  for q in ← IO.ofExcept questions.getArr? do
    let imports ← IO.ofExcept (q.getObjValAs? (Array String) "imports")
    let env ← match known.find? (·.1 == imports) with
      | some (_, env) => pure env
      | none => importAll (imports.map fun m => { module := m.toName })
    known := #[(imports, env)]
    let core : Core.Context := { fileName := "attempt", fileMap := default, maxRecDepth := 10000, maxHeartbeats := 0 }
    let answer ← try
        let (found, _) ← (attempt q).run'.toIO core { env }
        pure (Json.mkObj [("shown", match found with | some tactic => Json.str tactic | none => Json.null)])
      catch e => pure (Json.mkObj [("shown", Json.null), ("why", toString e)])
    put (answer.compress ++ "\n")

end CheckClaims
