import P.Lemmas

namespace P

/-- What another paper is said to have shown. -/
def Literature : Prop := ∀ x y : Rat, mean x y ≤ y → x ≤ y

/-- The gap of ordered numbers is not negative, if they are positive too. -/
theorem gap_nonneg (x y : Rat) (h : x ≤ y) (h' : 0 < x) : 0 ≤ gap x y := by unfold gap; grind

/-- The same from a result that nobody here has proved. -/
theorem gap_of_literature (x y : Rat) (lit : Literature) (h : mean x y ≤ y) : 0 ≤ gap x y := by
  have := lit x y h; unfold gap; grind

end P
