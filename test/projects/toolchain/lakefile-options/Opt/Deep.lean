theorem deep : (List.replicate 700 1).length = 700 := by decide
