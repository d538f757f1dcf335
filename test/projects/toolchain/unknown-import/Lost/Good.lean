theorem good : 1 = 1 := rfl
