import P.Lemmas

namespace P

/-- The mean is at least the smaller number. -/
theorem le_mean (x y : Rat) (h : x < y) : x ≤ mean x y := by have := two_mul_mean x y; grind

/-- The mean is at most the larger number. -/
theorem mean_le (x y : Rat) (h : x ≤ y) : mean x y ≤ y := by have := two_mul_mean x y; grind

/-- The gap of ordered numbers is not negative. -/
theorem gap_nonneg (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y := by unfold gap; grind

end P
