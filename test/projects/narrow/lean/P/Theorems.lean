import P.Defs

namespace P

theorem divisionByNothing (x y : Rat) : rate x y (gap x x) = 0 := by
  unfold rate; have : gap x x = 0 := by unfold gap; grind
  rw [this]; grind
theorem truncated (m n : Nat) (x y : Rat) (h : m ≤ n) : gap x y + (m - n : Nat) = y - x := by
  have : m - n = 0 := by omega
  rw [this]; unfold gap; grind
theorem rounded (n : Nat) (x y : Rat) (h : n ≤ 1) : gap x y + (n / 2 : Nat) = y - x := by
  have : n / 2 = 0 := by omega
  rw [this]; unfold gap; grind
theorem aboutChosen (x : Rat) : chosen x x = x := by
  have h : chosen x x = x ∨ chosen x x = x := Classical.choose_spec (⟨x, by simp⟩ : ∃ z : Rat, z = x ∨ z = x)
  exact h.elim id id
theorem smallCases : ∀ i : Fin 3, gap 1 2 + i.val ≤ 3 := by
  intro i; unfold gap; match i with
  | 0 => decide +kernel
  | 1 => decide +kernel
  | 2 => decide +kernel
theorem oneCase : gap 1 3 = 2 := by unfold gap; grind
theorem boundPerPair (x y : Rat) : ∃ c, x ≤ c ∧ gap c y + 1 ≤ gap x y :=
  ⟨x + 1, by grind, by unfold gap; grind⟩
theorem runs (x : Rat) : gap (runsOtherwise x) x = 0 := by unfold gap runsOtherwise; grind
theorem runsC (x : Rat) : gap (runsInC x) x = 0 := by unfold gap runsInC; grind
theorem fallsTwice (s : Falling) (x y z : Rat) (h : x ≤ y) (h' : y ≤ z) : s.loss z ≤ s.loss x := by
  have := s.falls x y h; have := s.falls y z h'; grind

set_option autoImplicit true in
theorem misspelt (x : Rat) (h : x ≤ yy) : 0 ≤ gap x yy := by unfold gap; grind


-- Closed by unfolding and arithmetic, though no definition occurs in the proof, or the proof does more than is needed.
theorem silently (x y : Rat) : mean x y + mean y x = x + y := by
  show (x + y) / 2 + (y + x) / 2 = x + y; grind
theorem decided : mean 1 3 = 2 ∧ gap 1 3 = 2 := by decide +kernel
theorem byLemma (x y : Rat) (h : x < y) : 0 < gap x y := difference_pos h
theorem padded (n : Nat) (x y : Rat) : gap x y + n = n - gap y x := by
  show y - x + n = n - (x - y); grind
theorem twoSides (x y : Rat) : gap x y = -gap y x := by
  have : ∀ n : Nat, sumTo n = sumTo n := by intro n; induction n with | zero => rfl | succ n ih => rfl
  show y - x = -(x - y); grind

-- More than unfolding and arithmetic: inductions of one's own, in a lemma, and in the library.
theorem two_sumTo (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => simp [sumTo]
  | succ n ih => unfold sumTo; grind
theorem sumTo_half (n : Nat) : gap 0 (sumTo n) = n * (n + 1) / 2 := by
  have := two_sumTo n; unfold gap; grind
theorem total_append (l m : List Nat) : total (l ++ m) = total l + total m := by
  unfold total; exact List.sum_append_nat

end P
