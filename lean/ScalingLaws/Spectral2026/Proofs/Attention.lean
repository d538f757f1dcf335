import ScalingLaws.Spectral2026.Defs

/-!
# Proofs about residual attention

## Main statements

* `energy_modes`: the energy of the modes contracts by `(1 - ε λ₂)²` a layer when `ε (λ₂ + λₙ) ≤ 2`.
* `contraction_le`: `(1-x)^L ≤ 1/(1 + L x)`.
* `spread_le_energy`, `energy_le_spread`: differences of tokens against their energy about the mean.
* `rowAverage_sub_le`: two attention rows average the same tokens to values at most `dobrushin * (hi - lo)` apart.
-/

namespace ScalingLaws.Spectral2026.Proofs

theorem factor_sq_le {ε l2 l ln : Rat} (h0 : 0 ≤ ε) (h1 : l2 ≤ l) (h2 : l ≤ ln) (h : ε * (l2 + ln) ≤ 2) :
    (1 - ε * l) ^ 2 ≤ (1 - ε * l2) ^ 2 := by
  have h3 := mul_le_mul_left h1 h0
  have h4 := mul_le_mul_left h2 h0
  have h5 := mul_nonneg (by grind : 0 ≤ ε * l - ε * l2) (by grind : 0 ≤ 2 - ε * l2 - ε * l)
  grind

theorem energy_modes {m : Nat} {ε l2 ln : Rat} {lam a : Nat → Rat} (h0 : 0 ≤ ε) (h2 : ∀ k, k < m → l2 ≤ lam k)
    (hn : ∀ k, k < m → lam k ≤ ln) (h : ε * (l2 + ln) ≤ 2) : ∀ L : Nat,
    energy m (residualModes ε lam a L) ≤ ((1 - ε * l2) ^ 2) ^ L * energy m a
  | 0 => by rw [pow_zero]; show sum m (fun k => a k ^ 2) ≤ _; unfold energy; grind
  | L + 1 => by
    have ih := energy_modes (a := a) h0 h2 hn h L
    have st : energy m (residualModes ε lam a (L + 1)) ≤ (1 - ε * l2) ^ 2 * energy m (residualModes ε lam a L) := by
      unfold energy; rw [← sum_mul_left]
      apply sum_le_sum
      intro k hk
      have h3 := mul_le_mul_right (factor_sq_le h0 (h2 k hk) (hn k hk) h) (sq_nonneg (residualModes ε lam a L k))
      show ((1 - ε * lam k) * residualModes ε lam a L k) ^ 2 ≤ _
      grind
    have h3 := mul_le_mul_left ih (sq_nonneg (1 - ε * l2))
    rw [pow_succ]
    generalize (1 - ε * l2) ^ 2 = r at *
    generalize energy m a = E at *
    grind

theorem zero_mode {ε : Rat} {lam a : Nat → Rat} {k : Nat} (h : lam k = 0) : ∀ L : Nat, residualModes ε lam a L k = a k
  | 0 => rfl
  | L + 1 => by
    show (1 - ε * lam k) * residualModes ε lam a L k = a k
    rw [zero_mode h L, h]; grind

theorem contraction_le {x : Rat} (h0 : 0 ≤ x) (h1 : x < 1) (L : Nat) : (1 - x) ^ L ≤ 1 / (1 + (L : Rat) * x) := by
  have hb := bernoulli (x := x) (by grind) L
  have hL : 0 ≤ (L : Rat) * x := mul_nonneg (natCast_nonneg L) h0
  rw [le_div_iff (by grind)]
  have hp := pow_nonneg (by grind : 0 ≤ 1 - x) L
  have h3 := mul_le_mul_left hb hp
  have h4 : (1 - x) ^ L * (1 + x) ^ L = ((1 - x) * (1 + x)) ^ L := by rw [mul_pow]
  have h5 : ((1 - x) * (1 + x)) ^ L ≤ 1 :=
    pow_le_one (mul_nonneg (by grind) (by grind)) (by have := mul_self_nonneg x; grind) L
  exact Rat.le_trans h3 (by rw [h4]; exact h5)

/-- Two different terms of a nonnegative family are together at most the sum. -/
theorem two_terms_le_sum {n i j : Nat} {f : Nat → Rat} (hij : i < j) (hj : j < n) (h : ∀ k, k < n → 0 ≤ f k) :
    f i + f j ≤ sum n f := by
  have e : n = i + 1 + (j - i - 1) + 1 + (n - j - 1) := by omega
  rw [e, sum_add_index, sum_succ, sum_add_index, sum_succ]
  have h1 := sum_nonneg i (fun k hk => h k (by omega))
  have h2 := sum_nonneg (f := fun k => f (i + 1 + k)) (j - i - 1) (fun k hk => h _ (by omega))
  have h3 := sum_nonneg (f := fun k => f (i + 1 + (j - i - 1) + 1 + k)) (n - j - 1) (fun k hk => h _ (by omega))
  have e2 : i + 1 + (j - i - 1) = j := by omega
  rw [e2] at h3 ⊢
  grind

theorem spread_le_energy {n i j : Nat} {x : Nat → Rat} (hij : i < j) (hj : j < n) :
    (x i - x j) ^ 2 ≤ 2 * deviationEnergy n x := by
  have h := two_terms_le_sum (f := fun k => (x k - tokenMean n x) ^ 2) hij hj (fun k _ => sq_nonneg _)
  unfold deviationEnergy
  generalize tokenMean n x = m at *
  have := mul_self_nonneg (x i - m + (x j - m))
  grind

/-- The mean minimizes the sum of squared distances. -/
theorem deviationEnergy_le {n : Nat} {x : Nat → Rat} (hn : 0 < n) (c : Rat) :
    deviationEnergy n x ≤ sum n (fun k => (x k - c) ^ 2) := by
  have h0 := natCast_pos (K := Rat) hn
  have hm : sum n x = n * tokenMean n x := by unfold tokenMean; grind
  unfold deviationEnergy
  generalize tokenMean n x = m at *
  have e : sum n (fun k => (x k - c) ^ 2) = sum n (fun k => (x k - m) ^ 2 + (2 * (m - c) * (x k - m) + (m - c) ^ 2)) :=
    sum_congr n (fun k _ => by grind)
  rw [e, sum_add, sum_add, sum_mul_left, sum_sub, sum_const, sum_const, hm]
  have := mul_nonneg (by grind : 0 ≤ (n : Rat)) (sq_nonneg (m - c))
  grind

theorem energy_le_spread {n : Nat} {x : Nat → Rat} {lo hi : Rat} (hn : 0 < n) (hlo : ∀ k, k < n → lo ≤ x k)
    (hhi : ∀ k, k < n → x k ≤ hi) : deviationEnergy n x ≤ n * ((hi - lo) ^ 2 / 4) := by
  have h := deviationEnergy_le (x := x) hn ((lo + hi) / 2)
  have h1 : sum n (fun k => (x k - (lo + hi) / 2) ^ 2) ≤ sum n (fun _ => (hi - lo) ^ 2 / 4) := by
    apply sum_le_sum
    intro k hk
    have := mul_nonneg (by have := hlo k hk; grind : 0 ≤ x k - lo) (by have := hhi k hk; grind : 0 ≤ hi - x k)
    grind
  rw [sum_const] at h1
  grind

theorem rowAverage_sub_le {n : Nat} {a b x : Nat → Rat} {lo hi : Rat} (ha : 0 < sum n a) (hb : 0 < sum n b)
    (hlo : ∀ k, k < n → lo ≤ x k) (hhi : ∀ k, k < n → x k ≤ hi) :
    rowAverage n a x - rowAverage n b x ≤ dobrushin n a b * (hi - lo) := by
  have e1 : ∀ w : Nat → Rat, 0 < sum n w →
      rowAverage n w x - (lo + hi) / 2 = sum n (fun k => w k / sum n w * (x k - (lo + hi) / 2)) := fun w hw => by
    have e : sum n (fun k => w k / sum n w * (x k - (lo + hi) / 2)) =
        sum n (fun k => 1 / sum n w * (w k * x k) + -((lo + hi) / 2) / sum n w * w k) :=
      sum_congr n (fun k _ => by grind)
    rw [e, sum_add, sum_mul_left, sum_mul_left]
    unfold rowAverage
    generalize sum n (fun k => w k * x k) = y
    generalize sum n w = z at *
    grind
  have e2 : rowAverage n a x - rowAverage n b x =
      sum n (fun k => (a k / sum n a - b k / sum n b) * (x k - (lo + hi) / 2)) := by
    have e : sum n (fun k => (a k / sum n a - b k / sum n b) * (x k - (lo + hi) / 2)) =
        sum n (fun k => a k / sum n a * (x k - (lo + hi) / 2) - b k / sum n b * (x k - (lo + hi) / 2)) :=
      sum_congr n (fun k _ => by grind)
    rw [e, sum_sub, ← e1 a ha, ← e1 b hb]; grind
  have e3 : dobrushin n a b * (hi - lo) =
      sum n (fun k => (hi - lo) / 2 * max (a k / sum n a - b k / sum n b) (b k / sum n b - a k / sum n a)) := by
    unfold dobrushin; rw [sum_mul_left]; grind
  rw [e2, e3]
  apply sum_le_sum
  intro k hk
  have h1 := hlo k hk
  have h2 := hhi k hk
  generalize a k / sum n a = u
  generalize b k / sum n b = v
  rw [Rat.max_def]
  split
  · have := mul_nonneg (by grind : 0 ≤ v - u) (by grind : 0 ≤ x k - lo); grind
  · have := mul_nonneg (by grind : 0 ≤ u - v) (by grind : 0 ≤ hi - x k); grind

end ScalingLaws.Spectral2026.Proofs
