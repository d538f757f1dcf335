import P.Defs

namespace P

theorem balanced (n : Nat) : income n - spending n = 0 :=
  by unfold income spending; grind
theorem oneSided (x y : Rat) (h : x ≤ y) : min x y ≤ mean x y :=
  by unfold mean; grind
theorem holdsBack (x y : Rat) (h : 4 * x ≤ y) (hx : 0 ≤ x) : 0 ≤ gap x y :=
  by unfold gap; grind
theorem bounded : ∃ c : Nat, ∀ n, ships n ≤ c :=
  ⟨9, fun n => by unfold ships; omega⟩
theorem eventually (k : Nat) : ∃ N : Nat, ∀ n, N ≤ n → ships n + k ≤ n + 9 :=
  ⟨k, fun n h => by unfold ships; omega⟩
theorem lightSafe (x y : Rat) (h : y ≤ x) : Safe x y :=
  .light (by unfold gap; grind)
theorem evenReached : Reaches 4 :=
  .step 2 (.step 0 .start)
theorem denser (a b : Plot) (h : a ≤ b) : dense a ≤ dense b :=
  by
  show 2 * a.trees ≤ 2 * b.trees
  have : a.trees ≤ b.trees := h
  grind
theorem ripeRow (days : Nat) (row : List Nat) (h : 30 ≤ days) (hr : allRipe row = true) : allRipe (days :: row) = true :=
  by simp [allRipe, h, hr]
theorem conserves (n : Nat) : conserved n :=
  by unfold conserved income spending; grind
theorem loses (coins : Nat) (a : Attack) : lost coins a ≤ coins :=
  by cases a <;> simp [lost]; omega
theorem passesAt (t : Nat) : passes t t :=
  Nat.le_refl t
theorem withinPoint (x : Nat) : within x x x :=
  ⟨Nat.le_refl x, Nat.le_refl x⟩
theorem withinLeft (lo hi : Nat) (h : lo ≤ hi) : within lo lo hi :=
  ⟨Nat.le_refl lo, h⟩
theorem notOlder (a : Person) : ¬ older a a :=
  Nat.lt_irrefl a.age
theorem nearBack (x y : Rat) (h : near x y) : near y x :=
  ⟨h.2, h.1⟩
theorem noBoth (x y : Rat) (h : 0 < gap x y) (h' : gap x y < 0) : False :=
  by grind
theorem pitches (f : {f : Rat → Rat // ∀ x, f x ≤ 440}) (x y : Rat) : f.1 x + f.1 y ≤ 880 :=
  by have := f.2 x; have := f.2 y; grind
theorem scenario (v : Rat) (h : v ∈ scenarios) : mean v v ≤ 4 :=
  by
  simp only [scenarios, List.mem_cons, List.not_mem_nil, or_false] at h
  rcases h with rfl | rfl | rfl <;> decide +kernel
theorem foams (x : Rat) (h : 0 ≤ x) : x ≤ foam x :=
  by unfold foam rate; grind
theorem given (x y : Rat) (h : x < y := by grind) : 0 < gap x y :=
  by unfold gap; grind
theorem beforeLt (n : Nat) (h : 0 < n) : before n h < n :=
  by unfold before; omega
theorem distances (x : Rat) : 0 ≤ ‖x‖ :=
  by unfold distance; grind
theorem someCut (t : Nat) (h : ∃ s, s ≤ t ∧ 5 < ships s + s) : 5 < t + 9 :=
  by obtain ⟨s, hs, h5⟩ := h; unfold ships at h5; omega
theorem evenSum (n : Nat) : evenTriangle n = true :=
  by
  have h : (n * n + n) % 2 = 0 := by
    rcases Nat.mod_two_eq_zero_or_one n with h | h <;> simp [Nat.add_mod, Nat.mul_mod, h]
  simp [evenTriangle, h]

end P
