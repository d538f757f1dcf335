def depth : Nat → Nat
  | 0 => 0
  | n + 1 => depth n + 1
#eval depth 10000000
theorem lost : depth 0 = 0 := rfl
