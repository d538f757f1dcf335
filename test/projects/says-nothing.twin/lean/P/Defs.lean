namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- A predicate that some pairs have. -/
def isFair (x y : Rat) : Prop := x ≤ y

/-- What is to be proved, as a definition. -/
def gapAgrees (x y : Rat) : Prop := 0 ≤ gap x y

/-- A class with a law, and an instance of it. -/
class Model (α : Type) where
  loss : α → Rat
  positive : ∀ a, 0 ≤ loss a

instance : Model Bool where
  loss b := if b then 1 else 0
  positive a := by cases a <;> decide

/-- A structure with a law, and an element of it. -/
structure Setup where
  loss : Rat → Rat
  decreasing : ∀ x y, x ≤ y → loss y ≤ loss x

/-- Loss that falls with the number. -/
def falling : Setup := ⟨fun x => -x, by intro x y h; grind⟩

/-- Makes a proposition an instance argument. -/
class Known (p : Prop) : Prop where
  out : p

instance : Known (0 ≤ (1 : Rat)) := ⟨by decide⟩

end P
