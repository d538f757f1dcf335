theorem beta : 1 = 1 := rfl
