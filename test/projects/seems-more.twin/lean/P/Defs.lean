namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- A loss, named by a Greek letter. -/
def lossα (x : Rat) : Rat := x + 1

/-- Numbers of the project's own: instances for them change nothing else. -/
structure Weight where
  value : Rat

instance : LT Weight := ⟨fun a b => a.value < b.value⟩
instance : Add Weight := ⟨fun a b => ⟨a.value + b.value⟩⟩

/-- A class with an instance. -/
class Learner (α : Type) where
  risk : α → Rat
  improves : ∀ a, risk a ≤ 1

instance : Learner Bool := ⟨fun b => if b then 1 else 0, by intro a; cases a <;> decide⟩

/-- A structure with an element, which a larger one passes on. -/
structure Rated where
  rate : Rat
  small : rate ≤ 1

structure Scaled extends Rated where
  scale : Rat

/-- A constant sequence: what it ignores has no name. -/
def unit : Scaled := ⟨⟨1, by decide⟩, 2⟩

infix:50 " ≼ " => fun (a b : Rat) => a ≤ b

/-- The numbers above ten. -/
def alarms (xs : List Nat) : List Nat := xs.filter (fun x => 10 < x)

/-- A level that grows. -/
def level (n : Nat) : Nat := n * n + 7

end P
