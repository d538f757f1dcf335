import P.Lemmas

namespace P

/-- The gap is at most its square plus one; it is less. -/
theorem gap_le (x y : Rat) : gap x y ≤ gap x y * gap x y + 1 := by
  have := Rat.mul_nonneg (a := gap x y - 1) (b := gap x y - 1)
  have := Rat.mul_nonneg (a := 1 - gap x y) (b := 1 - gap x y)
  have := Rat.mul_nonneg (a := gap x y) (b := gap x y)
  have := Rat.mul_nonneg (a := -gap x y) (b := -gap x y)
  grind

end P
