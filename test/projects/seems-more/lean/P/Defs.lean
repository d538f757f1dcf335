namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- A loss that is no loss of anything. -/
def constantLoss (_x : Rat) : Rat := 0

/-- A loss that nobody has defined. -/
opaque hiddenLoss : Rat → Rat

/-- A loss that never ends. -/
partial def endless (n : Nat) : Nat := if n = 0 then 0 else endless (n + 1)

/-- A class that nothing is an instance of. -/
class Learner (α : Type) where
  risk : α → Rat
  improves : ∀ a b, risk a ≤ risk b

/-- A structure that nothing is an element of, but a larger one. -/
structure Ideal where
  rate : Rat
  tooFast : ∀ n : Nat, rate * n ≤ 1 - n

structure MoreIdeal extends Ideal where
  scale : Rat

/-- What the library leaves open is said here. -/
instance : Max Rat := ⟨fun a _ => a⟩

/-- The larger number, or so it reads. -/
def larger (x y : Rat) : Rat := max x (y + x - x)

/-- Greek alpha in a Latin word. -/
def «lοss» (x : Rat) : Rat := x

/-- A sum that forgets its second number, named like the library's. -/
def Rat.add (x y : Rat) : Rat := x + 0 * y

/-- The numbers above themselves: none. -/
def alarms (xs : List Nat) : List Nat := xs.filter (fun x => x < x)

/-- A level that grows. -/
def level (n : Nat) : Nat := n * n + 7

end P
