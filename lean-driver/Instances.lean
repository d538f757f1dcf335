namespace CheckClaims

/-! ## Instances, judged by Lean

An instance argument is *standard* when the library alone would have found one that is equal by definition. Nothing is known
by name, so nothing is trusted by name. -/

/-- Instances that stand in project modules, whatever declares them: a library's definition may become one by an attribute. -/
def projectInstances (env : Environment) (isProject : Name → Bool) : Array Name := Id.run do
  let mut found := #[]
  for m in env.header.moduleNames, i in [0:env.header.moduleNames.size] do
    if isProject m then
      found := found ++ instancesOfModule env i
      for n in env.header.moduleData[i]!.constNames do
        if isInstanceCore env n then found := found.push n
  return found

/-- Puts an environment into the state in which the project declares no instance. -/
def withoutInstances (env : Environment) (names : Array Name) : Environment → Environment :=
  let bare := names.foldl (fun s n => s.eraseCore n) (instanceExtension.getState env)
  fun e => instanceExtension.modifyState e fun _ => bare

inductive Judgement where
  /-- The library alone finds it, or one equal to it by definition. -/
  | standard
  /-- Like `standard`, given the instances that the statement's own binders assume of its own types. -/
  | assumed
  /-- The library finds none: the project brings the instance. -/
  | own
  | unknown
  /-- The library finds another. -/
  | other
  deriving BEq

def Judgement.text : Judgement → String
  | .standard => "standard" | .assumed => "assumed" | .own => "own" | .other => "other" | .unknown => "unknown"

def Judgement.rank : Judgement → Nat
  | .standard => 0 | .assumed => 1 | .own => 2 | .unknown => 3 | .other => 4

/-- Of two judgements on the same term in different places, the worse one. -/
def Judgement.worse (a b : Judgement) : Judgement := if a.rank < b.rank then b else a

abbrev Judged := @Std.HashMap Expr Judgement ⟨Expr.equal⟩ inferInstance

/-- What the library makes of an instance without loose bound variables; with the instances that binders bring, or without. -/
def judgeAgainst (binders : Bool) (i type : Expr) : MetaM Judgement := do
  let here : MetaM Judgement := do
    match ← trySynthInstance type with
    | .some found =>
      if ← withReducibleAndInstances (isDefEqGuarded i found) <||> withDefault (isDefEqGuarded i found) then return .standard
      -- Any two decisions of one proposition, or enumerations of one type, are equal.
      match ← trySynthInstance (← mkAppM ``Subsingleton #[type]) with
      | .some _ => return .standard
      | _ => return .other
    | .none => return .own
    | .undef => return .unknown
  tryCatchRuntimeEx (if binders then here else do withLCtx (← getLCtx) #[] here) fun _ => return .unknown

/-- Binders count only for types that a statement leaves open: `[Add ℝ]` must not become the addition of `ℝ`. -/
def judgeInstance (i : Expr) : MetaM Judgement := do
  let type ← instantiateMVars (← inferType i)
  -- A proof changes no meaning, whoever gives it.
  if ← isProp type then return .standard
  match ← judgeAgainst false i type with
  | .standard => return .standard
  | j =>
    unless type.hasFVar do return j
    match ← judgeAgainst true i type with
    | .standard => return .assumed
    | k => return if j == .own then k else j

def note (found : IO.Ref Judged) (key i : Expr) : MetaM Unit := do
  let j ← judgeInstance i
  found.modify fun m => m.insert key.consumeMData ((m[key.consumeMData]?.map (·.worse j)).getD j)

/-- Judges every instance argument of a term whose loose bound variables are `xs`. Keys are the terms as they stand in the dump. -/
partial def judgeInstances (e : Expr) (xs : Array Expr) (found : IO.Ref Judged) : MetaM Unit := do
  match e with
  | .mdata _ b => judgeInstances b xs found
  | .proj _ _ s => judgeInstances s xs found
  | .forallE n t b bi | .lam n t b bi =>
    judgeInstances t xs found
    withLocalDecl n bi (t.instantiateRev xs) fun x => judgeInstances b (xs.push x) found
  | .letE n t v b _ =>
    judgeInstances t xs found
    judgeInstances v xs found
    withLetDecl n (t.instantiateRev xs) (v.instantiateRev xs) fun x => judgeInstances b (xs.push x) found
  | .app .. =>
    let f := e.getAppFn
    let args := e.getAppArgs
    judgeInstances f xs found
    let info ← getFunInfoNArgs (f.instantiateRev xs) args.size
    for a in args, k in [0:args.size] do
      if (info.paramInfo[k]?.map (·.isInstImplicit)).getD false then note found a (a.instantiateRev xs)
      else judgeInstances a xs found
  | _ => pure ()

/-- Judges a value; where it is an instance of a class, as a whole too. -/
partial def judgeValue (e : Expr) (xs : Array Expr) (found : IO.Ref Judged) : MetaM Unit := do
  match e with
  | .mdata _ b => judgeValue b xs found
  | .lam n t b bi =>
    judgeInstances t xs found
    withLocalDecl n bi (t.instantiateRev xs) fun x => judgeValue b (xs.push x) found
  | _ =>
    let i := e.instantiateRev xs
    if (← isClass? (← inferType i)).isSome then note found e i
    judgeInstances e xs found

end CheckClaims
