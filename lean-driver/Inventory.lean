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

/-- Hands one declaration to the kernel, which may take as long and go as deep as it needs: a proof that was accepted is not refused for
its length. -/
def addByKernel (env : Kernel.Environment) (d : Declaration) : Except Kernel.Exception Kernel.Environment :=
  env.addDecl (Lean.maxRecDepth.set (Lean.maxHeartbeats.set {} 0) 0) d

/-- Whether the kernel gave up at a limit, in place of saying that something is wrong. -/
def isLimit : Kernel.Exception → Bool
  | .deepRecursion | .deterministicTimeout | .excessiveMemory | .interrupted => true
  | _ => false

/-- Declares `unsafe` definitions that may use each other, and compiles them on request. -/
def declareUnsafe (definitions : List DefinitionVal) (isCompiled : Bool) : CoreM Unit := do
  let d := .mutualDefnDecl definitions
  addDecl d
  if isCompiled then compileDecl d false

/-- The kernel's own view of an environment. -/
def kernelOf (env : Environment) : Kernel.Environment := env.toKernelEnv

/-- Instances that a module declares, scoped ones among them. -/
def instancesOfModule (env : Environment) (module : Nat) : Array Name :=
  (instanceExtension.ext.getModuleEntries env module).filterMap fun
    | .global e | .scoped _ e => e.globalName?

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

end CheckClaims
