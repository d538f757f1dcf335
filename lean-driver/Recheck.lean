namespace CheckClaims

/-! ## A second look by the kernel

Each constant of a module is handed to the kernel again, after those it uses; what the kernel derives from inductive types
(constructors, recursors) is compared with what the module contains. `unsafe` and `partial` definitions are no part of
any proof and are left out. -/

structure Recheck where
  constants : Std.HashMap Name ConstantInfo
  env : Kernel.Environment
  done : NameSet := {}
  failed : Array String := #[]
  /-- Proofs that run compiled code, which a kernel without the compiler's data cannot repeat. -/
  native : Array Name := #[]
  /-- What the kernel gave up for want of stack, memory or time, which says nothing about a proof. -/
  exceeded : Array Name := #[]

abbrev RecheckM := StateRefT Recheck IO

def declare (n : Name) (d : Declaration) (value : Option Expr) : RecheckM Unit := do
  match addByKernel (← get).env d with
  | .ok env => modify fun s => { s with env }
  | .error e =>
    let usesCompiler := match value with
      | some v => v.getUsedConstants.any fun c => c == ``Lean.ofReduceBool || c == ``Lean.ofReduceNat
      | none => false
    if usesCompiler || isLimit e then
      if usesCompiler then modify fun s => { s with native := s.native.push n }
      else modify fun s => { s with exceeded := s.exceeded.push n }
      -- As an axiom, so that what uses it can be checked.
      if let some ci := (← get).constants[n]? then
        if let .ok env := addByKernel (← get).env (.axiomDecl { name := n, levelParams := ci.levelParams, type := ci.type, isUnsafe := false }) then
          modify fun s => { s with env }
    else
      let text ← (e.toMessageData {}).toString
      modify fun s => { s with failed := s.failed.push s!"{n}: {text}" }

/-- Does another module have a theorem of that name that states the same? Lean's own rule for what may be imported twice. -/
def derivedElsewhere (env : Kernel.Environment) (ci : ConstantInfo) : Bool :=
  match env.constants.find? ci.name with
  | some (.thmInfo before) => before.type == ci.type && before.levelParams == ci.levelParams
  | _ => false

partial def recheck (n : Name) : RecheckM Unit := do
  if (← get).done.contains n then return
  let some ci := (← get).constants[n]? | return
  modify fun s => { s with done := s.done.insert n }
  if ci.isUnsafe || ci.isPartial then return
  let visit (c : ConstantInfo) : RecheckM Unit := do
    for m in usesOf c.type ++ (match c.value? (allowOpaque := true) with | some v => usesOf v | none => #[]) do recheck m
  visit ci
  match ci with
  | .defnInfo v => declare n (.defnDecl v) v.value
  | .thmInfo v =>
    -- Two modules that do not import each other may both contain a theorem that Lean derived for itself (`congr_simp`, `hcongr_8`,
    -- `eq_1`), and Lean imports both: one stands for both, if they state the same. The proof is checked all the same, under a name
    -- of its own.
    let name := if derivedElsewhere (← get).env ci then n ++ `CheckClaims.again else n
    declare n (.thmDecl { v with name, all := [name] }) v.value
  | .opaqueInfo v => declare n (.opaqueDecl v) v.value
  | .axiomInfo v => declare n (.axiomDecl v) none
  | .quotInfo _ => declare n .quotDecl none
  | .ctorInfo v => recheck v.induct
  | .recInfo v => for t in v.all do recheck t
  | .inductInfo v =>
    let constants := (← get).constants
    let group := v.all.filterMap fun t => constants[t]?
    -- The whole group is one declaration: none of its names may be taken up again while its parts are visited.
    for t in group do
      let .inductInfo i := t | continue
      modify fun s => { s with done := i.ctors.foldl (·.insert ·) (s.done.insert i.name) }
    let mut types := #[]
    for t in group do
      let .inductInfo i := t | continue
      visit t
      let ctors := i.ctors.filterMap fun c => constants[c]?
      for c in ctors do visit c
      types := types.push { name := i.name, type := i.type, ctors := ctors.map fun c => { name := c.name, type := c.type } }
    declare n (.inductDecl v.levelParams v.numParams types.toList false) none

/-- What the kernel derived must be what the module says. -/
def compareDerived : RecheckM Unit := do
  let s ← get
  for (n, ci) in s.constants.toList do
    let same := match ci, s.env.constants.find? n with
      | .ctorInfo a, some (.ctorInfo b) => a == b
      | .recInfo a, some (.recInfo b) => a == b
      | .inductInfo a, some (.inductInfo b) =>
        a.type == b.type && a.levelParams == b.levelParams && a.numParams == b.numParams && a.numIndices == b.numIndices
          && a.all == b.all && a.ctors == b.ctors && a.numNested == b.numNested && a.isRec == b.isRec
      | .ctorInfo _, _ | .recInfo _, _ | .inductInfo _, _ => ci.isUnsafe
      | _, _ => true
    unless same do modify fun s => { s with failed := s.failed.push s!"{n}: not what the kernel derives" }

/-- Checks the constants of a module on top of an environment; how it ended: `null`, why it failed, or what it left
out and why. -/
def recheckModule (env : Kernel.Environment) (constants : Array ConstantInfo) : IO (Kernel.Environment × Json) := do
  let map := Std.HashMap.ofList (constants.toList.map fun c => (c.name, c))
  let act : RecheckM Unit := do
    for c in constants do recheck c.name
    compareDerived
  let (_, s) ← act.run { constants := map, env }
  let outcome := if s.failed.size > 0 then Json.str ("; ".intercalate (s.failed.toList.take 3))
    else if s.native.size + s.exceeded.size > 0 then
      Json.mkObj [("notRun", toJson (s.native.map toString)), ("exceeded", toJson (s.exceeded.map toString))]
    else Json.null
  return (s.env, outcome)

end CheckClaims
