def scale (n : Nat) : Nat := 2 * n

theorem scale_mono (m n : Nat) (h : m ≤ n) : scale m ≤ scale n := by unfold scale; omega
