namespace CheckClaims

/-! ## The records -/

/-- What the records of a module need to know of the run. -/
structure Context where
  isProject : Name → Bool
  /-- Library constants met, and whether their type is wanted. -/
  library : IO.Ref (Std.HashMap Name Bool)
  /-- Takes the project's instances out of an environment. -/
  bare : Environment → Environment
  /-- What searches for instances in such environments found so far. They must not share it with searches elsewhere. -/
  searches : IO.Ref Meta.Cache

def meet (ctx : Context) (withType : Bool) (l : Array Name) : MetaM Unit := do
  let env ← getEnv
  for n in l do
    unless ctx.isProject (moduleOf env n) do
      ctx.library.modify fun m => m.insert n (withType || m.getD n false)

def field (key value : String) : String := s!",\"{key}\":{value}"

/-- Gives up when something is more work than that many thousand steps. -/
def bounded (steps : Nat) (x : MetaM α) : MetaM α :=
  withTheReader Core.Context (fun c => { c with maxHeartbeats := steps * 1000 }) (withCurrHeartbeats x)

/-- What Lean prints; where a project's own pretty printer fails or does not end, the bare expression. `Meta.ppExpr` would
put the failure in place of the statement. -/
def printed (e : Expr) : MetaM String := do
  tryCatchRuntimeEx (bounded 2000 do pure ((← PrettyPrinter.ppExpr e).pretty 100)) fun _ => pure (toString e)

/-- The judgements on the instance arguments of a declaration; those that took too long are missing. -/
def judgementsOf (ctx : Context) (ci : ConstantInfo) : CoreM Judged := do
  let judged ← IO.mkRef {}
  let judge (act : IO.Ref Judged → MetaM Unit) : MetaM Unit := tryCatchRuntimeEx (bounded 50000 (act judged)) fun _ => pure ()
  let act : MetaM Unit := do
    judge (judgeInstances ci.type #[])
    if let .defnInfo v := ci then
      unless isAuxiliary (← getEnv) ci.name do judge (judgeValue v.value #[])
  let (_, s) ← withEnv (ctx.bare (← getEnv)) (act.run {} { cache := ← ctx.searches.get })
  ctx.searches.set s.cache
  judged.get

/-- Whose an instance is that is not the library's: the first constant of the project in it, else the one at its head. -/
def ownerOf (ctx : Context) (env : Environment) (i : Expr) : Name :=
  (i.getUsedConstants.find? fun n => ctx.isProject (moduleOf env n)).getD (i.getAppFn.constName?.getD .anonymous)

def dumpInstances (ctx : Context) (ci : ConstantInfo) : DumpM String := do
  let env ← getEnv
  let mut entries : Array (Nat × String) := #[]
  for (i, j) in (← judgementsOf ctx ci).toList do
    let ix ← exprIx i
    let owner ← if j == .standard || j == .assumed then pure "" else do pure s!",{← nameIx (ownerOf ctx env i)}"
    entries := entries.push (ix, s!"[{ix},\"{j.text}\"{owner}]")
  return ",".intercalate ((entries.qsort fun a b => a.1 < b.1).toList.map (·.2))

partial def dumpConstant (ctx : Context) (module : Name) (ci : ConstantInfo) : DumpM Unit := do
  let env ← getEnv
  let n := ci.name
  let internal := isInternalName n
  let typeUses := dedup (usesOf ci.type)
  let uses := dedup (valueUses ci)
  meet ctx true typeUses
  meet ctx (!(ci matches .thmInfo _)) uses
  let mut r := s!"\"name\":{← nameIx n},\"module\":{← nameIx module},\"kind\":\"{kindOf ci}\""
  r := r ++ field "levelParams" (nums (← ci.levelParams.toArray.mapM nameIx))
  r := r ++ field "type" (toString (← exprIx ci.type))
  r := r ++ field "typeUses" (nums (← typeUses.mapM nameIx)) ++ field "valueUses" (nums (← uses.mapM nameIx))
  match ci with
  | .thmInfo v => r := r ++ field "unusedBinders" (nums (unusedBinders v.type v.value))
  | .defnInfo v => unless isAuxiliary env n do r := r ++ field "value" (toString (← exprIx v.value))
  | .opaqueInfo v => r := r ++ field "value" (toString (← exprIx v.value))
  | _ => pure ()
  let instances ← dumpInstances ctx ci
  unless instances.isEmpty do r := r ++ field "instances" s!"[{instances}]"
  let fields ← fieldsOf env n
  unless fields.isEmpty do
    let entries ← fields.mapM fun (f, p) => do pure s!"[{← nameIx f},{p}]"
    r := r ++ field "fields" ("[" ++ ",".intercalate entries.toList ++ "]")
  if let some c ← instanceClass env n ci.type then r := r ++ field "instanceOf" (toString (← nameIx c))
  let attributes ← attributesOf env ci
  r := r ++ field "attributes" ("[" ++ ",".intercalate (attributes.map quoted).toList ++ "]")
  unless internal && !isEquationName n do
    r := r ++ field "statement" (quoted (← printed ci.type))
    if let some d ← findDocString? env n then r := r ++ field "doc" (quoted d)
  if let some rs ← rangeOf n then
    let p := rs.range
    r := r ++ field "range" (nums #[p.pos.line, p.pos.column + 1, p.endPos.line, p.endPos.column + 1])
  let mut equations := #[]
  if wantsEquations env ci then
    let found ← tryCatchRuntimeEx (bounded 50000 (equationsOf n)) fun _ => pure none
    match found with
    | some l =>
      equations := l
      r := r ++ field "equations" (nums (← l.mapM nameIx))
    | none => pure ()
  line s!"\{\"declaration\":\{{r}}}"
  for e in equations do
    if let some eci := (← getEnv).find? e then
      -- An equation theorem that the module itself contains is dumped with the module.
      unless moduleOf env e == module do dumpConstant ctx module eci

/-! ## Axioms of library constants -/

/-- What a constant rests on: its axioms as far as they can be seen, and whether the library hides a proof or a body. -/
structure Rests where
  axioms : Array Name := #[]
  isHidden : Bool := false
  deriving Inhabited

structure Axioms where
  known : Std.HashMap Name Rests := {}

/-- Whether a module comes with Lean. Nothing in those is left open, so what is hidden there need not be followed further. -/
def isShipped (module : Name) : Bool := [`Init, `Std, `Lean, `Lake].contains module.getRoot

/-- One representative for an inductive type, its constructors and recursors, which refer to each other. -/
def representative (env : Environment) (n : Name) : Name :=
  match env.find? n with
  | some (.ctorInfo v) => v.induct
  | some (.recInfo v) => v.all.headD n
  | some (.inductInfo v) => v.all.headD n
  | _ => n

/-- The axioms that a constant rests on, transitively. -/
partial def axiomsOf (env : Environment) (n : Name) : StateM Axioms Rests := do
  let n := representative env n
  if let some known := (← get).known[n]? then return known
  modify fun s => { s with known := s.known.insert n {} }
  let result : Rests ← match env.find? n with
    | none => pure { isHidden := true }
    | some (.axiomInfo v) => do
      if isHiddenTheorem env n || isHiddenDefinition env n then pure { isHidden := true } else
      -- An axiom may rest on others through its type. What is hidden there cannot hide the axiom itself.
      let mut all := #[n]
      for m in dedup (usesOf v.type) do
        all := all ++ (← axiomsOf env m).axioms
      pure { axioms := dedup all }
    | some ci => do
      let group := match ci with
        | .inductInfo v => v.all.toArray ++ v.ctors.toArray
        | _ => #[]
      let uses := usesOf ci.type ++ valueUses ci ++ group.flatMap fun m =>
        match env.find? m with
        | some c => usesOf c.type
        | none => #[]
      let shipped := isShipped (moduleOf env n)
      let mut all : Rests := {}
      for m in dedup uses do
        if representative env m == n then continue
        let more ← axiomsOf env m
        all := { axioms := all.axioms ++ more.axioms, isHidden := all.isHidden || more.isHidden }
        if all.isHidden && shipped then break
      pure { all with axioms := dedup all.axioms }
  modify fun s => { s with known := s.known.insert n result }
  return result

def dumpLibrary (axioms : IO.Ref Axioms) (n : Name) (withType : Bool) : DumpM Unit := do
  let env ← getEnv
  let some ci := env.find? n | return
  let (found, s) := (axiomsOf env n).run (← axioms.get)
  axioms.set s
  let kind := match ci with
    | .axiomInfo _ => if isHiddenTheorem env n then "theorem" else if isHiddenDefinition env n then "definition" else "axiom"
    | _ => kindOf ci
  let mut r := s!"\"name\":{← nameIx n},\"module\":{← nameIx (moduleOf env n)},\"kind\":\"{kind}\""
  if withType then r := r ++ field "type" (toString (← exprIx ci.type))
  -- What is hidden is a matter of standard axioms; any other axiom that is seen counts more.
  let onlyStandard := found.axioms.all [``propext, ``Classical.choice, ``Quot.sound].contains
  let names ← if found.isHidden && onlyStandard then pure "\"hidden\"" else do pure (nums (← found.axioms.mapM nameIx))
  line s!"\{\"library\":\{{r}{field "axioms" names}}}"

/-! ## A module -/

/-- The dump of one module of an environment as text, ending with a line that counts its declarations. -/
def dumpModule (env : Environment) (isProject : Name → Bool) (axioms : IO.Ref Axioms) (module : Name) : IO String := do
  let some i := env.getModuleIdx? module | throw (IO.userError s!"module {module} was not imported")
  let constants := env.header.moduleData[i.toNat]!.constants
  let library ← IO.mkRef {}
  let ctx : Context := { isProject, library, bare := withoutInstances env (projectInstances env isProject), searches := ← IO.mkRef {} }
  let act : DumpM Unit := do
    line s!"\{\"meta\":\{\"format\":2,\"export\":\"3.1.0\",\"lean\":\{\"version\":{quoted Lean.versionString},\"githash\":{quoted Lean.githash}},\"module\":{quoted (toString module)}}}"
    for ci in constants do dumpConstant ctx module ci
    let met ← library.get
    for (n, withType) in met.toArray.qsort fun a b => a.1.lt b.1 do dumpLibrary axioms n withType
    line s!"\{\"end\":\{\"declarations\":{constants.size},\"library\":{met.size}}}"
  let core : Core.Context := { fileName := toString module, fileMap := default, maxRecDepth := 10000, maxHeartbeats := 0 }
  let ((_, d), _) ← ((act.run {}).run'.toIO core { env })
  return d.text

end CheckClaims
