import Assumed.Lemmas
theorem top : 0 < secretNumber := viaLemma
theorem native : 2 + 2 = 4 := by native_decide
theorem clean (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩
theorem byLibrary (a b : Nat) : a + b = b + a := Nat.add_comm a b
theorem excluded (p : Prop) : p ∨ ¬p := Classical.em p
theorem extensional (p q : Prop) (h : p ↔ q) : p = q := propext h
