/-! The conventions of Lean's total functions that the statement compiler follows. Written by the tests. -/

example : (5 : Nat) - (3 : Nat) = 2 := by decide
example : (3 : Nat) - (5 : Nat) = 0 := by decide
example : (3 : Nat) - (3 : Nat) = 0 := by decide
example : (7 : Nat) / (2 : Nat) = 3 := by decide
example : (7 : Nat) / (0 : Nat) = 0 := by decide
example : (0 : Nat) / (0 : Nat) = 0 := by decide
example : (7 : Nat) % (2 : Nat) = 1 := by decide
example : (7 : Nat) % (0 : Nat) = 7 := by decide
example : (2 : Nat) ^ (10 : Nat) = 1024 := by decide
example : (0 : Nat) ^ (0 : Nat) = 1 := by decide
example : (0 : Nat) ^ (3 : Nat) = 0 := by decide
example : (1 : Nat) ^ (7 : Nat) = 1 := by decide
example : (7 : Int) / (2 : Int) = 3 := by decide
example : (-7 : Int) / (2 : Int) = -4 := by decide
example : (7 : Int) / (-2 : Int) = -3 := by decide
example : (-7 : Int) / (-2 : Int) = 4 := by decide
example : (7 : Int) / (0 : Int) = 0 := by decide
example : (7 : Int) % (2 : Int) = 1 := by decide
example : (-7 : Int) % (2 : Int) = 1 := by decide
example : (7 : Int) % (-2 : Int) = 1 := by decide
example : (-7 : Int) % (-2 : Int) = 1 := by decide
example : (-7 : Int) % (0 : Int) = -7 := by decide
example : Int.tdiv (7) (2) = 3 := by decide
example : Int.tdiv (-7) (2) = -3 := by decide
example : Int.tdiv (7) (-2) = -3 := by decide
example : Int.tdiv (-7) (-2) = 3 := by decide
example : Int.tdiv (7) (0) = 0 := by decide
example : Int.tdiv (-7) (0) = 0 := by decide
example : Int.tmod (7) (2) = 1 := by decide
example : Int.tmod (-7) (2) = -1 := by decide
example : Int.tmod (7) (-2) = 1 := by decide
example : Int.tmod (-7) (-2) = -1 := by decide
example : Int.tmod (7) (0) = 7 := by decide
example : Int.fdiv (7) (2) = 3 := by decide
example : Int.fdiv (-7) (2) = -4 := by decide
example : Int.fdiv (7) (-2) = -4 := by decide
example : Int.fdiv (-7) (-2) = 3 := by decide
example : Int.fdiv (7) (0) = 0 := by decide
example : Int.fmod (7) (2) = 1 := by decide
example : Int.fmod (-7) (2) = 1 := by decide
example : Int.fmod (7) (-2) = -1 := by decide
example : Int.fmod (-7) (-2) = -1 := by decide
example : Int.fmod (7) (0) = 7 := by decide
example : (3 / 4 : Rat) / 0 = 0 := by decide +kernel
example : (0 : Rat)⁻¹ = 0 := by decide +kernel
example : (2 : Rat) ^ (-2 : Int) = 1 / 4 := by decide +kernel
example : (0 : Rat) ^ (-1 : Int) = 0 := by decide +kernel
example : (-7 / 2 : Rat).floor = -4 := by decide +kernel
example : (-7 / 2 : Rat).ceil = -3 := by decide +kernel
example : (0 : Rat) ^ 0 = 1 := by decide +kernel
example : (-6 / 4 : Rat).num = -3 := by decide +kernel
example : (-6 / 4 : Rat).den = 2 := by decide +kernel
example : (0 : Rat).num = 0 := by decide +kernel
example : (0 : Rat).den = 1 := by decide +kernel
