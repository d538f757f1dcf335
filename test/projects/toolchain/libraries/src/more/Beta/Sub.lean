import Alpha
theorem betaSub : leaf = 1 := alpha
