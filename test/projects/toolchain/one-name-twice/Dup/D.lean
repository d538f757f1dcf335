def same (n : Nat) : Nat := n + 1

/-- The solution of the exercise, without importing it. -/
theorem key : 1 + 1 = 2 := rfl
