theorem unbuilt : 1 = 2 := rfl
