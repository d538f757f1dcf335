import P.Lemmas

namespace P

/-- The gap above a positive number is at most the larger one; it is less. -/
theorem gap_le (x y : Rat) (h : 0 < x) : gap x y ≤ y := by
  unfold gap
  grind

end P
