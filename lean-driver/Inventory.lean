import Lean
open Lean Meta

/-!
# What Lean says about a project

Dumps modules of an imported environment as lines of JSON: names, levels and expressions in the tags of the lean4export
format 3.1, and one record a declaration. The format is specified in `docs/inventory.md`.
-/

namespace CheckClaims

/-! ## Calls that differ between versions of Lean

Everything below this section uses only what has been stable for years. -/

/-- Whether a constant that reads as an axiom is a theorem whose proof the library does not ship. -/
def isHiddenTheorem (env : Environment) (n : Name) : Bool := wasOriginallyTheorem env n

/-- Whether a constant that reads as an axiom is a definition whose body the library does not ship. -/
def isHiddenDefinition (env : Environment) (n : Name) : Bool :=
  match getOriginalConstKind? env n with
  | some .defn | some .opaque => true
  | _ => false

/-- Where a declaration stands in its file. -/
def rangeOf (n : Name) : CoreM (Option DeclarationRanges) := findDeclarationRanges? n

/-- The equation theorems of a definition. -/
def equationsOf (n : Name) : MetaM (Option (Array Name)) := getEqnsFor? n

/-- Hands one declaration to the kernel. -/
def addByKernel (env : Kernel.Environment) (d : Declaration) : Except Kernel.Exception Kernel.Environment :=
  env.addDecl {} d

/-- The kernel's own view of an environment. -/
def kernelOf (env : Environment) : Kernel.Environment := env.toKernelEnv

/-! ## Writing -/

abbrev ExprMap := @Std.HashMap Expr Nat ⟨Expr.equal⟩ inferInstance

structure Dump where
  names : Std.HashMap Name Nat := {}
  levels : Std.HashMap Level Nat := {}
  exprs : ExprMap := @Std.HashMap.emptyWithCapacity Expr Nat ⟨Expr.equal⟩ inferInstance 64
  /-- Lines not yet written. -/
  text : String := ""

abbrev DumpM := StateRefT Dump MetaM

def quoted (s : String) : String := (Json.str s).compress
def nums (l : Array Nat) : String := "[" ++ ",".intercalate (l.map toString).toList ++ "]"
def line (s : String) : DumpM Unit := modify fun d => { d with text := d.text ++ s ++ "\n" }

partial def nameIx (n : Name) : DumpM Nat := do
  if n.isAnonymous then return 0
  if let some i := (← get).names[n]? then return i
  let body ← match n with
    | .str p s => do pure s!"\"str\":\{\"pre\":{← nameIx p},\"str\":{quoted s}}"
    | .num p k => do pure s!"\"num\":\{\"pre\":{← nameIx p},\"i\":{k}}"
    | .anonymous => pure ""
  let i := (← get).names.size + 1
  modify fun d => { d with names := d.names.insert n i }
  line s!"\{\"in\":{i},{body}}"
  return i

partial def levelIx (l : Level) : DumpM Nat := do
  if l.isZero then return 0
  if let some i := (← get).levels[l]? then return i
  let body ← match l with
    | .succ a => do pure s!"\"succ\":{← levelIx a}"
    | .max a b => do pure s!"\"max\":[{← levelIx a},{← levelIx b}]"
    | .imax a b => do pure s!"\"imax\":[{← levelIx a},{← levelIx b}]"
    | .param n => do pure s!"\"param\":{← nameIx n}"
    | _ => throwError "a declaration contains a universe variable"
  let i := (← get).levels.size + 1
  modify fun d => { d with levels := d.levels.insert l i }
  line s!"\{\"il\":{i},{body}}"
  return i

def binderInfo : BinderInfo → String
  | .default => "default" | .implicit => "implicit" | .strictImplicit => "strictImplicit" | .instImplicit => "instImplicit"

partial def exprIx (e : Expr) : DumpM Nat := do
  if let .mdata _ e := e then return ← exprIx e
  if let some i := (← get).exprs[e]? then return i
  let binder (tag : String) (n : Name) (t b : Expr) (bi : BinderInfo) : DumpM String := do
    pure s!"\"{tag}\":\{\"name\":{← nameIx n},\"type\":{← exprIx t},\"body\":{← exprIx b},\"binderInfo\":\"{binderInfo bi}\"}"
  let body ← match e with
    | .bvar k => pure s!"\"bvar\":{k}"
    | .sort l => do pure s!"\"sort\":{← levelIx l}"
    | .const n ls => do
      let us ← ls.toArray.mapM levelIx
      pure s!"\"const\":\{\"name\":{← nameIx n},\"us\":{nums us}}"
    | .app f a => do pure s!"\"app\":\{\"fn\":{← exprIx f},\"arg\":{← exprIx a}}"
    | .lam n t b bi => binder "lam" n t b bi
    | .forallE n t b bi => binder "forallE" n t b bi
    | .letE n t v b nd => do
      pure s!"\"letE\":\{\"name\":{← nameIx n},\"type\":{← exprIx t},\"value\":{← exprIx v},\"body\":{← exprIx b},\"nondep\":{nd}}"
    | .proj n k s => do pure s!"\"proj\":\{\"typeName\":{← nameIx n},\"idx\":{k},\"struct\":{← exprIx s}}"
    | .lit (.natVal k) => pure s!"\"natVal\":\"{k}\""
    | .lit (.strVal s) => pure s!"\"strVal\":{quoted s}"
    | _ => throwError "a declaration contains a free or meta variable"
  let i := (← get).exprs.size
  modify fun d => { d with exprs := d.exprs.insert e i }
  line s!"\{\"ie\":{i},{body}}"
  return i

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

/-! ## The records -/

/-- What the records of a module need to know of the run. -/
structure Context where
  isProject : Name → Bool
  /-- Library constants met, and whether their type is wanted. -/
  library : IO.Ref (Std.HashMap Name Bool)

def meet (ctx : Context) (withType : Bool) (l : Array Name) : MetaM Unit := do
  let env ← getEnv
  for n in l do
    unless ctx.isProject (moduleOf env n) do
      ctx.library.modify fun m => m.insert n (withType || m.getD n false)

def field (key value : String) : String := s!",\"{key}\":{value}"

/-- A definition whose equations are more work than this has none in the dump. -/
def bounded (x : MetaM α) : MetaM α :=
  withTheReader Core.Context (fun c => { c with maxHeartbeats := 50000 * 1000 }) (withCurrHeartbeats x)

/-- What Lean prints; a project's own pretty printer may fail. -/
def printed (e : Expr) : MetaM String := do
  tryCatchRuntimeEx (do pure ((← ppExpr e).pretty 100)) fun _ => pure (toString e)

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
    let found ← tryCatchRuntimeEx (bounded (equationsOf n)) fun _ => pure none
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

structure Axioms where
  known : Std.HashMap Name (Option (Array Name)) := {}

/-- One representative for an inductive type, its constructors and recursors, which refer to each other. -/
def representative (env : Environment) (n : Name) : Name :=
  match env.find? n with
  | some (.ctorInfo v) => v.induct
  | some (.recInfo v) => v.all.headD n
  | some (.inductInfo v) => v.all.headD n
  | _ => n

/-- The axioms that a constant rests on, transitively; `none` where the library hides a proof or a body. -/
partial def axiomsOf (env : Environment) (n : Name) : StateM Axioms (Option (Array Name)) := do
  let n := representative env n
  if let some known := (← get).known[n]? then return known
  modify fun s => { s with known := s.known.insert n (some #[]) }
  let result ← match env.find? n with
    | none => pure none
    | some (.axiomInfo v) => do
      if isHiddenTheorem env n || isHiddenDefinition env n then pure none else
      -- An axiom may rest on others through its type. What is hidden there cannot hide the axiom itself.
      let mut all := #[n]
      for m in dedup (usesOf v.type) do
        all := all ++ (← axiomsOf env m).getD #[]
      pure (some (dedup all))
    | some ci => do
      let group := match ci with
        | .inductInfo v => v.all.toArray ++ v.ctors.toArray
        | _ => #[]
      let uses := usesOf ci.type ++ valueUses ci ++ group.flatMap fun m =>
        match env.find? m with
        | some c => usesOf c.type
        | none => #[]
      let mut all : Option (Array Name) := some #[]
      for m in dedup uses do
        if representative env m == n then continue
        match all, ← axiomsOf env m with
        | some found, some more => all := some (found ++ more)
        | _, _ => all := none; break
      pure (all.map dedup)
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
  let names ← match found with
    | some l => do pure (nums (← l.mapM nameIx))
    | none => pure "\"hidden\""
  line s!"\{\"library\":\{{r}{field "axioms" names}}}"

/-! ## A module -/

/-- The dump of one module of an environment as text, ending with a line that counts its declarations. -/
def dumpModule (env : Environment) (isProject : Name → Bool) (axioms : IO.Ref Axioms) (module : Name) : IO String := do
  let some i := env.getModuleIdx? module | throw (IO.userError s!"module {module} was not imported")
  let constants := env.header.moduleData[i.toNat]!.constants
  let library ← IO.mkRef {}
  let ctx : Context := { isProject, library }
  let act : DumpM Unit := do
    line s!"\{\"meta\":\{\"format\":1,\"export\":\"3.1.0\",\"lean\":\{\"version\":{quoted Lean.versionString},\"githash\":{quoted Lean.githash}},\"module\":{quoted (toString module)}}}"
    for ci in constants do dumpConstant ctx module ci
    let met ← library.get
    for (n, withType) in met.toArray.qsort fun a b => a.1.lt b.1 do dumpLibrary axioms n withType
    line s!"\{\"end\":\{\"declarations\":{constants.size},\"library\":{met.size}}}"
  let core : Core.Context := { fileName := toString module, fileMap := default, maxRecDepth := 10000, maxHeartbeats := 0 }
  let ((_, d), _) ← ((act.run {}).run'.toIO core { env })
  return d.text

end CheckClaims
