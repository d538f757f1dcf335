module

@[expose] public section

/-- Half, rounded down. -/
def Styled.half (n : Nat) : Nat := n / 2

theorem Styled.half_four : Styled.half 4 = 2 := by decide
theorem Styled.hole : 1 = 2 := by sorry
axiom Styled.assumed : Styled.half 0 = 0
