import Lean
open Lean Meta Elab

/-- A set of simp lemmas of our own. -/
register_simp_attr our_simp

/-- An option of our own. -/
register_option our.limit : Nat := { defValue := 7, descr := "a limit" }

initialize counter : IO.Ref Nat ← IO.mkRef 40

initialize ourExt : SimplePersistentEnvExtension Name (Array Name) ←
  registerSimplePersistentEnvExtension {
    addEntryFn := Array.push
    addImportedFn := fun all => all.foldl (· ++ ·) #[]
  }

initialize registerBuiltinAttribute {
  name := `our_mark
  descr := "marks a declaration"
  add := fun n _ _ => modifyEnv (ourExt.addEntry · n)
}

initialize ourTag : TagAttribute ← registerTagAttribute `our_tag "tags a declaration"
