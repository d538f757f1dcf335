theorem fine : 1 = 1 := rfl
