theorem typo (x y : Natural) (h : x = y) : y = x := h.symm
