theorem gamma : 1 = 1 := rfl
