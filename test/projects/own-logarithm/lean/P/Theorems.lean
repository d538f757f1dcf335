import P.Lemmas

namespace P

/-- The mean is at least the smaller number. -/
theorem le_mean (x y : Rat) (h : x ≤ y) : x ≤ mean x y := by have := two_mul_mean x y; grind

/-- The mean is at most the larger number. -/
theorem mean_le (x y : Rat) (h : x ≤ y) : mean x y ≤ y := by have := two_mul_mean x y; grind

/-- The gap of ordered numbers is not negative. -/
theorem gap_nonneg (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y := by unfold gap; grind

end P

/-- The logarithm of this project. -/
def Real.log (x : Rat) : Rat := x

/-- Numbers of this project. -/
structure Real where
  value : Rat

instance : LE Real := ⟨fun _ _ => True⟩

namespace P

/-- All numbers are below all others. -/
theorem below (x y : Real) : x ≤ y := trivial

section
local instance ownAdd : Add Rat := ⟨fun x _ => x⟩

/-- Nothing is added. -/
theorem add_left (x y : Rat) : x + y = x := rfl

end

/-- Counting numbers of this project, of which one and one is one. -/
inductive Nat where
  | one

instance : Add Nat := ⟨fun _ _ => .one⟩

/-- One and one is one. -/
theorem one_and_one (n m : Nat) : n + m = Nat.one := rfl

/-- The logarithm is less than twice its argument. -/
theorem log_lt (x : Rat) (h : 0 < x) : Real.log x < 2 * x := by unfold Real.log; grind

end P
