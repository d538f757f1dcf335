module

public section

theorem Dep.left_open (n : Nat) : n * 0 = 0 := by
  have : n + 0 = n := Nat.add_zero n
  sorry
