namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

/-- A rate of change; Lean gives it a value where the step is 0 too. -/
def rate (x y step : Rat) : Rat := gap x y / step

/-- Some number with a property. -/
noncomputable def chosen (x y : Rat) : Rat := Classical.choose (⟨x, by simp⟩ : ∃ z : Rat, z = x ∨ z = y)

/-- What runs instead. -/
def zero (x : Rat) : Rat := x - x

/-- Proved to be one thing, run as another. -/
@[implemented_by zero] def runsOtherwise (x : Rat) : Rat := x

/-- Proved to be one thing, run as what a C library says. -/
@[extern "p_runs_in_c"] def runsInC (x : Rat) : Rat := x

/-- A law that a structure assumes; one element satisfies it. -/
structure Falling where
  loss : Rat → Rat
  falls : ∀ x y, x ≤ y → loss y ≤ loss x

def falling : Falling := ⟨fun x => -x, by intro x y h; grind⟩

/-- A sum by recursion. -/
def sumTo : Nat → Rat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

/-- A lemma without definitions. -/
theorem difference_pos {x y : Rat} (h : x < y) : 0 < y - x := by grind

/-- The sum of a list. -/
def total (l : List Nat) : Nat := l.sum

end P
