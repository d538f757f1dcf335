import P.Rests

theorem over : Far.one + 0 = 1 := by rw [whole, rests]
