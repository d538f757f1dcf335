namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- A predicate that everything has. -/
def isFair (_x _y : Rat) : Prop := True

/-- What is to be proved, as a definition. -/
def gapAgrees (x y : Rat) : Prop := 0 ≤ gap x y

/-- A class that assumes the law it is about. -/
class Model (α : Type) where
  loss : α → Rat
  positive : ∀ a, 0 ≤ loss a

/-- A structure that assumes the law it is about. -/
structure Setup where
  loss : Rat → Rat
  decreasing : ∀ x y, x ≤ y → loss y ≤ loss x

/-- A structure within a structure. -/
structure Larger extends Setup where
  scale : Rat

/-- A structure that nothing can be. -/
structure Impossible where
  x : Rat
  small : x < 0
  large : 0 < x

/-- A type without elements, by a law. -/
class Nobody (α : Type) : Prop where
  none : α → False

/-- Makes a proposition an instance argument. -/
class Known (p : Prop) : Prop where
  out : p

end P
