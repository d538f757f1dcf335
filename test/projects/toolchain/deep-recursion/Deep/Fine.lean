def fine : Nat := 1
theorem kept : fine = 1 := rfl
