import Alpha.Deep.Nested.Leaf
theorem alpha : leaf = 1 := rfl
