import P.Defs

namespace P

/-- What should have been proved. -/
axiom doubled (x y : Rat) : 2 * mean x y = x + y

/-- Twice the mean is the sum. -/
theorem two_mul_mean (x y : Rat) : 2 * mean x y = x + y := doubled x y

end P
