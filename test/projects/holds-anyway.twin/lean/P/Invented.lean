namespace P.Invented

def load (n : Nat) : Nat := n * n + 1
def rate (x : Rat) : Rat := x / 2 + 1

theorem atZero : load 0 = 1 := rfl
theorem positive (n : Nat) : 0 < load n := Nat.succ_pos _
theorem grows (a b : Nat) (h : a ≤ b) : load a ≤ load b := Nat.add_le_add_right (Nat.mul_le_mul h h) 1
theorem noneFree : ¬ ∃ n, load n = 0 := fun ⟨_, h⟩ => Nat.succ_ne_zero _ h
theorem freeIsImpossible (n : Nat) (h : load n = 0) : False := Nat.succ_ne_zero _ h
theorem exceeds (n : Nat) : ∃ m, n < load m := ⟨n, Nat.lt_succ_of_le (by cases n with
  | zero => omega
  | succ k => exact Nat.le_mul_of_pos_left _ (Nat.succ_pos k))⟩
theorem differ : load 2 ≠ load 3 := by decide
theorem step (n : Nat) : load (n + 1) - load n = 2 * n + 1 := by
  unfold load
  have : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by rw [Nat.add_mul, Nat.mul_add]; omega
  omega
theorem small (n : Nat) (h : load n ≤ 2) : n ≤ 1 := by
  unfold load at h
  rcases n with _ | _ | n
  · omega
  · omega
  · have : (n + 1 + 1) * (n + 1 + 1) ≥ 4 := Nat.mul_le_mul (by omega : 2 ≤ n + 1 + 1) (by omega : 2 ≤ n + 1 + 1)
    omega

-- What the hypotheses leave is what is shown: the only zero, the only solution.
theorem onlyAtZero (n : Nat) (h : load n = 1) : n = 0 := by
  rcases n with _ | n
  · rfl
  · unfold load at h
    have : (n + 1) * (n + 1) ≥ 1 := Nat.mul_le_mul (by omega : 1 ≤ n + 1) (by omega : 1 ≤ n + 1)
    omega
theorem onlyOne (a b : Nat) (h : a + b = 4) (h' : a = b) : a = 2 := by omega
theorem antisymmetric (x : Rat) (h : 0 ≤ x) (h' : x ≤ 0) : x = 0 := by grind
theorem someOther : ∃ n, load n ≠ 3 := ⟨0, by decide⟩
theorem odd (n : Nat) (h : n % 2 = 0) : load n % 2 = 1 := by
  unfold load
  rw [Nat.add_mod, Nat.mul_mod, h]
theorem twoSteps (a b : Nat) (h : b = a + 2) : load a < load b := by
  subst h
  unfold load
  have : (a + 2) * (a + 2) = a * a + 4 * a + 4 := by rw [Nat.add_mul, Nat.mul_add]; omega
  omega
theorem product (a b : Nat) : load a * load b = (a * b) ^ 2 + a * a + b * b + 1 := by
  unfold load
  grind
theorem farBelow (n : Nat) (h : n ≤ 3) : load n ≤ 5000 :=
  Nat.le_trans (Nat.add_le_add_right (Nat.mul_le_mul h h) 1) (by decide)

end P.Invented
