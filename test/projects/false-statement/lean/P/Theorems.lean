import P.Lemmas

namespace P

/-- The mean is at least the smaller number. -/
theorem le_mean (x y : Rat) (h : x ≤ y) : x ≤ mean x y := by have := two_mul_mean x y; grind

/-- The mean is at most the larger number, claimed as a proposition that nobody has proved, and false without an order. -/
def mean_le : Prop := ∀ x y : Rat, 1 < x → mean x y ≤ y

/-- False where the numbers are equal. -/
theorem gap_nonneg (x y : Rat) (h : x ≤ y) : 0 < gap x y := sorry

end P
