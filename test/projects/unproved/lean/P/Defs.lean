namespace P

/-- The mean of two numbers, left open. -/
def mean (x y : Rat) : Rat := sorry

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- What is to be proved, which nobody has. -/
def stated : Prop := ∀ x y : Rat, x ≤ y → 0 ≤ gap x y

/-- Assumed, not proved. -/
axiom assumed (x y : Rat) : gap x y ≤ 1

/-- A value that hides an axiom. -/
opaque hidden : { c : Rat // ∀ x y : Rat, gap x y ≤ c } := ⟨1, assumed⟩

/-- A structure whose element an axiom gives. -/
structure Bound where
  most : Rat
  holds : ∀ x y : Rat, gap x y ≤ most

axiom bound : Bound

/-- An axiom behind an instance. -/
class Bounded (α : Type) where
  most : α → Rat
  small : ∀ a, most a ≤ 1

axiom noneLarge : ∀ a : Rat, a ≤ 1

instance : Bounded Rat := ⟨fun a => a, noneLarge⟩

end P
