def scale (n : Nat) : Nat := n

def same (n : Nat) : Nat := n + 1

/-- The exercise. -/
theorem key : 1 + 1 = 2 := by sorry
