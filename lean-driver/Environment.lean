namespace CheckClaims

/-! ## Reading the environment -/

def kindOf : ConstantInfo → String
  | .axiomInfo _ => "axiom" | .defnInfo _ => "definition" | .thmInfo _ => "theorem" | .opaqueInfo _ => "opaque"
  | .quotInfo _ => "quotient" | .inductInfo _ => "inductive" | .ctorInfo _ => "constructor" | .recInfo _ => "recursor"

/-- The structures that `e` projects from; `getUsedConstants` leaves them out. -/
partial def projected (e : Expr) (found : Array Name := #[]) : Array Name :=
  let next := e.find? fun
    | .proj s .. => !found.contains s
    | _ => false
  match next with
  | some (.proj s ..) => projected e (found.push s)
  | _ => found

def literals (e : Expr) : Array Name :=
  let has (p : Literal → Bool) := (e.find? fun | .lit l => p l | _ => false).isSome
  (if has (· matches .natVal _) then #[``Nat] else #[]) ++ (if has (· matches .strVal _) then #[``String] else #[])

def usesOf (e : Expr) : Array Name := e.getUsedConstants ++ projected e ++ literals e

def valueUses : ConstantInfo → Array Name
  | .inductInfo v => v.ctors.toArray ++ v.all.toArray
  | .ctorInfo v => #[v.induct]
  | .recInfo v => v.all.toArray ++ v.rules.toArray.flatMap fun r => #[r.ctor] ++ usesOf r.rhs
  | ci => match ci.value? (allowOpaque := true) with
    | some v => usesOf v
    | none => #[]

def dedup (l : Array Name) : Array Name := Id.run do
  let mut seen : NameSet := {}
  let mut out := #[]
  for n in l do
    unless seen.contains n do
      seen := seen.insert n
      out := out.push n
  return out

def moduleOf (env : Environment) (n : Name) : Name :=
  match env.getModuleIdxFor? n with
  | some i => env.header.moduleNames[i.toNat]!
  | none => .anonymous

/-- Positions of leading binders of a theorem's type that its proof never mentions. -/
def unusedBinders (type value : Expr) : Array Nat := Id.run do
  let mut t := type
  let mut v := value
  let mut n := 0
  repeat
    match t, v with
    | .mdata _ t', _ => t := t'
    | _, .mdata _ v' => v := v'
    | .forallE _ _ t' _, .lam _ _ v' _ => t := t'; v := v'; n := n + 1
    | _, _ => break
  let mut out := #[]
  for i in [0:n] do
    unless v.hasLooseBVar (n - 1 - i) do out := out.push i
  return out

/-- Definitions that Lean makes for its own use and whose bodies nobody reads. -/
def isAuxiliary (env : Environment) (n : Name) : Bool :=
  isAuxRecursor env n || isNoConfusion env n || isRecCore env n

def isInternalName (n : Name) : Bool := (privateToUserName n).isInternalDetail

/-- Equation theorems are internal, but people want to read them. -/
def isEquationName (n : Name) : Bool :=
  match n with
  | .str _ s => s.startsWith "eq_"
  | _ => false

def attributesOf (env : Environment) (ci : ConstantInfo) : CoreM (Array String) := do
  let n := ci.name
  let isPartial := (ci matches .opaqueInfo _) && (env.find? (Compiler.mkUnsafeRecName n)).isSome || ci.isPartial
  return #[
    ("implemented_by", (Compiler.getImplementedBy? env n).isSome && !isPartial),
    ("extern", (getExternAttrData? env n).isSome),
    ("csimp", Compiler.CSimp.ext.getState env |>.thmNames.contains n),
    ("partial", isPartial),
    ("unsafe", ci.isUnsafe),
    ("noncomputable", isNoncomputable env n),
    ("private", isPrivateName n),
    ("protected", isProtected env n),
    ("instance", isInstanceCore env n),
    ("class", isClass env n),
    ("structure", isStructure env n),
    ("reducible", getReducibilityStatusCore env n matches .reducible),
    ("internal", isInternalName n)
  ].filterMap fun (a, b) => if b then some a else none

def fieldsOf (env : Environment) (n : Name) : MetaM (Array (Name × Bool)) := do
  let some info := getStructureInfo? env n | return #[]
  info.fieldNames.mapM fun f => do
    let some p := info.getProjFn? (info.fieldNames.idxOf f) | return (f, false)
    let isProp ← forallTelescopeReducing (← getConstInfo p).type fun _ b => isProp b
    return (f, isProp)

def instanceClass (env : Environment) (n : Name) (type : Expr) : MetaM (Option Name) := do
  unless isInstanceCore env n do return none
  forallTelescopeReducing type fun _ b => isClass? b

def wantsEquations (env : Environment) (ci : ConstantInfo) : Bool :=
  (ci matches .defnInfo _) && !isInternalName ci.name && !isAuxiliary env ci.name && !ci.isUnsafe
    && !isMatcherCore env ci.name && !env.isProjectionFn ci.name

end CheckClaims
