import P.Defs

namespace P

/-- Twice the mean is the sum. -/
theorem two_mul_mean (x y : Rat) : 2 * mean x y = x + y := by unfold mean; grind

end P
