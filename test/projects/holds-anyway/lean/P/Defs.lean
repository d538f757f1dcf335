namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- What comes in, and what goes out. -/
def income (n : Nat) : Rat := (n : Rat) * n
def spending (n : Nat) : Rat := 5 * n + 2

/-- Ships in a harbour. -/
def ships (n : Nat) : Nat := n * n

/-- Safe, by a constructor that always applies. -/
inductive Safe (x y : Rat) : Prop where
  | checked (seen : gap x y = gap x y) : Safe x y

/-- Safe in one of two ways, one of which always applies. -/
inductive Rated (x : Rat) : Prop where
  | low (h : x ≤ 5) : Rated x
  | high (h : 5 < x) : Rated x

/-- A predicate without a first case. -/
inductive Reaches : Nat → Prop where
  | step (n : Nat) (h : Reaches n) : Reaches (n + 1)

structure Plot where
  trees : Rat

/-- Plots in no order. -/
instance : LE Plot := ⟨fun a b => a.trees * 0 ≤ b.trees * 0⟩
def dense (p : Plot) : Plot := ⟨2 * p.trees⟩

/-- Forgets the head. -/
def allRipe : List Nat → Bool
  | [] => true
  | _ :: row => allRipe row

/-- The same in both cases. -/
def accepts (x : Rat) : Bool := if x < 0 then true else true

/-- One of two that always holds. -/
def comparable (x y : Rat) : Prop := x ≤ y ∨ y < x

/-- Attacks that there are not, and an only scenario. -/
inductive Attack : Type
inductive Tower : Type where
  | on (base : Tower) : Tower
inductive Scenario : Type where
  | usual
def loss (x : Rat) (_a : Attack) : Rat := x
def height (x : Rat) (_t : Tower) : Rat := x
def strain (s : Scenario) : Rat := match s with | .usual => 2

/-- Nothing, by arithmetic. -/
def noise (x : Rat) : Rat := (x - x) * 3

/-- A rate that is nothing, and what it makes of a fill. -/
def rate : Rat := 0
def foam (x : Rat) : Rat := rate * x

/-- Scenarios that there are not. -/
def scenarios : List Rat := []

end P
