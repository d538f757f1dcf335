import ScalingLaws.Bi2025.Defs

/-!
# Proofs about the mean of dependent observations

## Main statements

* `row_le`: one row of a stationary covariance matrix sums to at most `r 0 + 2 ∑ r (k+1)`.
* `meanVariance_le`, `le_mean`: the variance of the mean, from above for summable covariances and from below by the smallest.
* `meanVariance_ar1_le`: covariances `φ^k`.
-/

namespace ScalingLaws.Bi2025.Proofs

theorem sum_succ_front (f : Nat → Rat) (n : Nat) : sum (n + 1) f = f 0 + sum n (fun k => f (k + 1)) := by
  have h := sum_add_index f 1 n
  rw [Nat.add_comm] at h
  rw [h, sum_succ, sum_zero, sum_congr (g := fun k => f (k + 1)) n (fun k _ => by rw [Nat.add_comm])]; grind

/-- The part of a row before the diagonal, counted backwards. -/
theorem sum_before (r : Nat → Rat) : ∀ s : Nat, sum s (fun t => r (s - t)) = sum s (fun k => r (k + 1))
  | 0 => by rw [sum_zero, sum_zero]
  | s + 1 => by
    rw [sum_succ_front, sum_congr (g := fun t => r (s - t)) s (fun t _ => by rw [Nat.add_sub_add_right]), sum_before r s, sum_succ]
    show r (s + 1) + _ = _
    grind

theorem sum_mono_count {f : Nat → Rat} (m n : Nat) (h : m ≤ n) (hf : ∀ k, k < n → 0 ≤ f k) : sum m f ≤ sum n f := by
  obtain ⟨d, rfl⟩ := Nat.le.dest h
  rw [sum_add_index]
  have := sum_nonneg (f := fun k => f (m + k)) d (fun k hk => hf (m + k) (by omega))
  grind

theorem row_le {n s : Nat} {r : Nat → Rat} (hs : s < n) (hr : ∀ k, k < n + 1 → 0 ≤ r k) :
    sum n (fun t => r (if s ≤ t then t - s else s - t)) ≤ r 0 + 2 * sum n (fun k => r (k + 1)) := by
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : s + 1 ≤ n)
  rw [show s + 1 + d = s + (d + 1) by omega, sum_add_index,
    sum_congr (g := fun t => r (s - t)) s (fun t ht => by rw [if_neg (by omega)]), sum_before,
    sum_congr (g := fun k => r k) (d + 1) (fun k _ => by rw [if_pos (by omega), Nat.add_sub_cancel_left]), sum_succ_front]
  have hr' : ∀ k, k < s + (d + 1) → 0 ≤ r (k + 1) := fun k hk => hr (k + 1) (by omega)
  have h1 := sum_mono_count s (s + (d + 1)) (by omega) hr'
  have h2 := sum_mono_count d (s + (d + 1)) (by omega) hr'
  grind

theorem meanVariance_le {n : Nat} {r : Nat → Rat} (hn : 0 < n) (hr : ∀ k, k < n + 1 → 0 ≤ r k) :
    meanVariance n r ≤ (r 0 + 2 * sum n (fun k => r (k + 1))) / n := by
  have h0 := natCast_pos (K := Rat) hn
  have h1 := sum_le_sum n (fun s hs => row_le hs hr)
  rw [sum_const] at h1
  unfold meanVariance
  generalize sum n (fun s => sum n (fun t => r (if s ≤ t then t - s else s - t))) = x at *
  generalize r 0 + 2 * sum n (fun k => r (k + 1)) = y at *
  rw [div_le_div_iff (pow_pos h0 2) h0]
  have := mul_le_mul_right h1 (by grind : 0 ≤ (n : Rat))
  grind

/-- Over every ordered field, so that it covers `meanVariance` and `meanVariance`. -/
theorem le_mean {K : Type} [OrderedField K] {n : Nat} {r : Nat → K} {c : K} (hn : 0 < n) (hr : ∀ k, k < n → c ≤ r k) :
    c ≤ sum n (fun s => sum n (fun t => r (if s ≤ t then t - s else s - t))) / (n : K) ^ 2 := by
  have h0 := natCast_pos (K := K) hn
  have h1 := sum_le_sum (f := fun _ => (n : K) * c) (g := fun s => sum n (fun t => r (if s ≤ t then t - s else s - t))) n
    (fun s hs => by
      have h2 := sum_le_sum (f := fun _ => c) (g := fun t => r (if s ≤ t then t - s else s - t)) n (fun t ht => by
        show c ≤ r (if s ≤ t then t - s else s - t)
        split
        · exact hr _ (by omega)
        · exact hr _ (by omega))
      rw [sum_const] at h2; exact h2)
  rw [sum_const] at h1
  rw [le_div_iff (pow_pos h0 2)]
  grind

theorem meanVariance_ar1_le {n : Nat} {φ : Rat} (hn : 0 < n) (h0 : 0 ≤ φ) (h1 : φ < 1) :
    meanVariance n (fun k => φ ^ k) ≤ 1 / (n * ar1Efficiency φ) := by
  have hN := natCast_pos (K := Rat) hn
  have h := meanVariance_le (r := fun k => φ ^ k) hn (fun k _ => pow_nonneg h0 k)
  have h2 := geom_sum_le φ h0 h1 n
  have e1 : sum n (fun k => φ ^ (k + 1)) = φ * sum n (fun k => φ ^ k) := by
    rw [← sum_mul_left]
    exact sum_congr n (fun k _ => by
      show φ ^ (k + 1) = φ * φ ^ k
      rw [pow_succ]; grind)
  have h : meanVariance n (fun k => φ ^ k) ≤ (φ ^ 0 + 2 * sum n (fun k => φ ^ (k + 1))) / n := h
  rw [e1, pow_zero] at h
  have h3 := mul_le_mul_left h2 h0
  have h4 : (1 + 2 * (φ * sum n (fun k => φ ^ k))) / n ≤ (1 + 2 * (φ * (1 / (1 - φ)))) / n := by
    rw [div_le_div_iff hN hN]
    have h5 : ∀ x y : Rat, x ≤ y → 1 + 2 * x ≤ 1 + 2 * y := fun x y hxy => by grind
    exact mul_le_mul_right (h5 _ _ h3) (Rat.le_of_lt hN)
  have e : (1 + 2 * (φ * (1 / (1 - φ)))) / n = 1 / (n * ar1Efficiency φ) := by
    unfold ar1Efficiency
    have : 1 - φ ≠ 0 := by grind
    have : 1 + φ ≠ 0 := by grind
    have : (n : Rat) ≠ 0 := by grind
    have e1 : 1 + 2 * (φ * (1 / (1 - φ))) = (1 + φ) / (1 - φ) := by grind
    rw [e1]; grind
  rw [e] at h4
  exact Rat.le_trans h h4

end ScalingLaws.Bi2025.Proofs
