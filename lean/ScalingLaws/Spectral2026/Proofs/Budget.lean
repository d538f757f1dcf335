import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Spectral2026.DefsReal

/-!
# Proofs about a loss in two terms at a budget

The exact risk of least squares on the first modes, as far as the integral test fixes it, against `C^(-(s-1)/(s+1))` at `C = N n`.

## Main statements

* `two_terms_ge`: no split has less than a constant times it.
* `two_terms_le`: some split in natural numbers has at most a constant times it.
-/

namespace ScalingLaws.Spectral2026.Proofs

open R

/-- At `t = C^(1/(s+1))` the powers `t^(1-s)` and `t²/C` are `C^(-(s-1)/(s+1))`. -/
theorem budget_powers {s C : R} (hs : 1 < s) (hC : 0 < C) :
    rpow (paramsA s C) (1 - s) = rpow C (-(lossExponent s)) ∧ paramsA s C ^ 2 / C = rpow C (-(lossExponent s)) := by
  have h1 : s + 1 ≠ 0 := by have := zero_lt_one (K := R); grind
  unfold paramsA lossExponent
  constructor
  · rw [← rpow_mul]; congr 1; grind
  · have e : -((s - 1) / (s + 1)) = 1 / (s + 1) + (1 / (s + 1) + -1) := by grind
    rw [e, rpow_add, rpow_add, rpow_neg, rpow_one hC]
    grind

theorem two_terms_ge {s σ c : R} {n N m : Nat} (hn : 0 < n) (hN : 0 < N) (hm : 2 * N + 1 ≤ m) (hs : 1 < s) (hc : 0 ≤ c)
    (hcσ : c ≤ σ ^ 2) (hcs : c ≤ rpow 2 (1 - s) * (1 - rpow (3 / 2) (1 - s)) / (s - 1)) :
    c * rpow ((N : R) * n) (-(lossExponent s)) ≤
      (rpow ((N : R) + 1) (1 - s) - rpow (((N + m : Nat) : R) + 1) (1 - s)) / (s - 1) + σ ^ 2 * N / n := by
  have one := zero_lt_one (K := R)
  have hN0 := natCast_pos (K := R) hN
  have hn0 := natCast_pos (K := R) hn
  have hN1 := natCast_le (K := R) (by omega : 1 ≤ N)
  rw [Lean.Grind.Semiring.natCast_one] at hN1
  have hC := mul_pos hN0 hn0
  have hs0 : 0 < s - 1 := by grind
  obtain ⟨b1, b2⟩ := budget_powers hs hC
  have hM : 3 * (N : R) ≤ ((N + m : Nat) : R) + 1 := by
    have h := natCast_le (K := R) (by omega : 3 * N ≤ N + m + 1)
    rw [Lean.Grind.Semiring.natCast_succ, Lean.Grind.Semiring.natCast_mul,
      show ((3 : Nat) : R) = 3 from Lean.Grind.Semiring.natCast_eq_ofNat 3] at h
    exact h
  -- The tail: `(N + 1)^(1-s)` against `(3 N)^(1-s)`, both through `(2 N)^(1-s)`.
  have up := rpow_le_rpow_neg (by grind : 0 < (N : R) + 1) (by grind : (N : R) + 1 ≤ 2 * N) (by grind : 0 ≤ s - 1)
  have down := rpow_le_rpow_neg (by grind : 0 < 3 * (N : R)) hM (by grind : 0 ≤ s - 1)
  rw [show -(s - 1) = 1 - s by grind] at up down
  rw [show 3 * (N : R) = 3 / 2 * (2 * N) by grind, mul_rpow (by grind) (by grind)] at down
  rw [mul_rpow (by grind) hN0] at up down
  have p2 := rpow_pos 2 (1 - s)
  have pN := rpow_pos (N : R) (1 - s)
  have tail : c * rpow (N : R) (1 - s) ≤
      (rpow ((N : R) + 1) (1 - s) - rpow (((N + m : Nat) : R) + 1) (1 - s)) / (s - 1) := by
    rw [le_div_iff hs0]
    rw [le_div_iff hs0] at hcs
    have := mul_le_mul_right hcs (by grind : 0 ≤ rpow (N : R) (1 - s))
    grind
  have par0 : 0 ≤ σ ^ 2 * N / n := div_nonneg (mul_nonneg (sq_nonneg σ) (by grind)) hn0
  have tail0 := mul_nonneg hc (by grind : 0 ≤ rpow (N : R) (1 - s))
  have ht : 0 < paramsA s ((N : R) * n) := rpow_pos _ _
  rcases OrderedField.le_total (N : R) (paramsA s ((N : R) * n)) with h | h
  · have h2 := rpow_le_rpow_neg hN0 h (by grind : 0 ≤ s - 1)
    rw [show -(s - 1) = 1 - s by grind, b1] at h2
    have := mul_le_mul_left h2 hc
    grind
  · have h2 := mul_le_mul h h (by grind) (by grind)
    have h3 : paramsA s ((N : R) * n) ^ 2 / ((N : R) * n) ≤ (N : R) / n := by
      rw [div_le_div_iff hC hn0]
      have := mul_le_mul_right h2 (by grind : 0 ≤ (n : R))
      grind
    rw [b2] at h3
    have h4 := mul_le_mul hcσ h3 (by have := rpow_pos ((N : R) * n) (-(lossExponent s)); grind) (sq_nonneg σ)
    have e : σ ^ 2 * ((N : R) / n) = σ ^ 2 * N / n := by grind
    rw [e] at h4
    grind

theorem two_terms_le {s C : R} (hs : 1 < s) (hC : 1 ≤ C) :
    ∃ N n : Nat, 0 < N ∧ 0 < n ∧ paramsA s C ≤ N ∧ (N : R) ≤ 2 * paramsA s C ∧ (N : R) * n ≤ 3 * C ∧
      ∀ σ : R, lossB (σ ^ 2) s N n ≤ (1 / (s - 1) + 4 * σ ^ 2) * rpow C (-(lossExponent s)) := by
  have one := zero_lt_one (K := R)
  have hC0 : 0 < C := by grind
  have hs0 : 0 < s - 1 := by grind
  obtain ⟨b1, b2⟩ := budget_powers hs hC0
  have e0 : 0 ≤ 1 / (s + 1) := by have := div_pos one (by grind : 0 < s + 1); grind
  have ht1 : 1 ≤ paramsA s C := by
    have := rpow_le_rpow one hC e0
    rw [one_rpow] at this; exact this
  have htC : paramsA s C ≤ C := by
    have h : 1 / (s + 1) ≤ 1 := by rw [div_le_iff (by grind)]; grind
    have := rpow_le_rpow_exp hC h
    rw [rpow_one hC0] at this; exact this
  obtain ⟨t, et⟩ : ∃ t, t = paramsA s C := ⟨_, rfl⟩
  rw [← et] at b1 b2 ht1 htC ⊢
  obtain ⟨j, hj1, hj2⟩ := Bi2025.Proofs.exists_ceil ht1
  have eN : ((j + 1 : Nat) : R) = (j : R) + 1 := Lean.Grind.Semiring.natCast_succ j
  rw [← eN] at hj1
  have hN2 : ((j + 1 : Nat) : R) ≤ 2 * t := by rw [eN]; grind
  obtain ⟨N, hN⟩ : ∃ N, N = j + 1 := ⟨_, rfl⟩
  rw [← hN] at hj1 hN2
  have hN0 : 0 < (N : R) := by grind
  -- The samples: the least number that spends the budget.
  have hd := div_pos hC0 hN0
  obtain ⟨n, hn0, hn1, hn2⟩ : ∃ n : Nat, 0 < n ∧ C / N ≤ (n : R) ∧ (n : R) ≤ C / N + 1 := by
    rcases OrderedField.le_total 1 (C / N) with h | h
    · obtain ⟨i, hi1, hi2⟩ := Bi2025.Proofs.exists_ceil h
      have e : ((i + 1 : Nat) : R) = (i : R) + 1 := Lean.Grind.Semiring.natCast_succ i
      exact ⟨i + 1, by omega, by rw [e]; exact hi1, by rw [e]; grind⟩
    · exact ⟨1, by omega, by rw [Lean.Grind.Semiring.natCast_one]; exact h, by rw [Lean.Grind.Semiring.natCast_one]; grind⟩
  have hn : 0 < (n : R) := by grind
  have spent : (N : R) * n ≤ 3 * C := by
    have h := mul_le_mul_left hn2 (by grind : 0 ≤ (N : R))
    have e : (N : R) * (C / N + 1) = C + N := by grind
    rw [e] at h
    grind
  refine ⟨N, n, by omega, hn0, hj1, hN2, spent, fun σ => ?_⟩
  have h1 := rpow_le_rpow_neg (by grind : 0 < t) hj1 (by grind : 0 ≤ s - 1)
  rw [show -(s - 1) = 1 - s by grind, b1] at h1
  have hlow : C ≤ (N : R) * n := by
    rw [div_le_iff hN0] at hn1; grind
  have h2 : (N : R) / n ≤ 4 * rpow C (-(lossExponent s)) := by
    rw [← b2, show 4 * (t ^ 2 / C) = 4 * t ^ 2 / C by grind, div_le_div_iff hn hC0]
    have a := mul_le_mul_left hlow (by grind : 0 ≤ (N : R))
    have b := mul_le_mul hN2 hN2 (by grind) (by grind)
    have c := mul_le_mul_right b (by grind : 0 ≤ (n : R))
    grind
  have h3 := mul_le_mul_left h2 (sq_nonneg σ)
  have h4 : rpow (N : R) (1 - s) / (s - 1) ≤ 1 / (s - 1) * rpow C (-(lossExponent s)) := by
    rw [div_le_iff hs0]
    have e : 1 / (s - 1) * rpow C (-(lossExponent s)) * (s - 1) = rpow C (-(lossExponent s)) := by grind
    rw [e]; exact h1
  have e5 : σ ^ 2 * (N : R) / n = σ ^ 2 * ((N : R) / n) := by grind
  unfold lossB
  rw [e5]
  generalize rpow C (-(lossExponent s)) = z at *
  generalize rpow (N : R) (1 - s) / (s - 1) = y at *
  generalize (N : R) / n = x at *
  grind

end ScalingLaws.Spectral2026.Proofs
