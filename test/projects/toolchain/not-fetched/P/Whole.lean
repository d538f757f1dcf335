/-- Needs nothing that is missing. -/
theorem whole (n : Nat) : n + 0 = n := rfl
