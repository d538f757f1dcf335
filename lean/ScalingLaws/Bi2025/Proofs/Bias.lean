import ScalingLaws.Foundations.Sums

/-!
# Proofs about the bias `∑ (μ / (lam i + μ))² f2 i`

## Main statements

* `mode_bias_half`, `mode_bias_one`: the bound `μ^(2s)` for one mode at `s = 1/2` and `s = 1`.
* `mode_bias_two_fails`: at `s = 2` the top mode alone exceeds it.
* `bias_le_of_mode`: a bound for every mode bounds the sum.
* `bias_ge_mode`: the bias is at least that of any one mode.
* `saturation`: a mode at `lam 0 = 1` keeps the bias above `μ²/4`, however smooth the target is.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem filter_mem {l μ : K} (hl : 0 ≤ l) (hμ : 0 < μ) : 0 < μ / (l + μ) ∧ μ / (l + μ) ≤ 1 :=
  ⟨div_pos hμ (by grind), by rw [div_le_iff (by grind)]; grind⟩

theorem mode_bias_half {l μ : K} (hl : 0 < l) (hμ : 0 < μ) : (μ / (l + μ)) ^ 2 * l ≤ μ := by
  have h := filter_mem (by grind : 0 ≤ l) hμ
  have e : μ / (l + μ) * l = μ * (1 - μ / (l + μ)) := by
    have : l + μ ≠ 0 := by grind
    grind
  have h1 : (μ / (l + μ)) ^ 2 * l = μ * ((μ / (l + μ)) * (1 - μ / (l + μ))) := by grind
  rw [h1]
  generalize μ / (l + μ) = x at *
  have h2 := mul_self_nonneg (1 - x)
  have h3 := mul_le_mul_left (by grind : x * (1 - x) ≤ 1) (by grind : 0 ≤ μ)
  grind

theorem mode_bias_one {l μ : K} (hl : 0 < l) (hμ : 0 < μ) : (μ / (l + μ)) ^ 2 * l ^ 2 ≤ μ ^ 2 := by
  have h : l / (l + μ) ≤ 1 := by rw [div_le_iff (by grind)]; grind
  have h1 : 0 ≤ l / (l + μ) := div_nonneg (by grind) (by grind)
  have e : (μ / (l + μ)) ^ 2 * l ^ 2 = μ ^ 2 * (l / (l + μ)) ^ 2 := by
    have : l + μ ≠ 0 := by grind
    grind
  rw [e]
  have h2 := pow_le_pow_left h1 h 2
  have h3 := mul_le_mul_left h2 (sq_nonneg μ)
  grind

theorem mode_bias_two_fails {μ : K} (hμ : 0 < μ) (h : μ ≤ 1/2) : μ ^ 4 < (μ / (1 + μ)) ^ 2 := by
  have h1 : (μ / (1 + μ)) ^ 2 = μ^2 / (1 + μ)^2 := by
    have : 1 + μ ≠ 0 := by grind
    grind
  have hp : 0 < (1 + μ)^2 := sq_pos (by grind)
  rw [h1, lt_div_iff hp]
  have h2 : 0 ≤ (1/2 - μ) * (3/2 + μ) := mul_nonneg (by grind) (by grind)
  have h3 : 0 ≤ μ * (1 + μ) := mul_nonneg (by grind) (by grind)
  have h4 : μ * (1 + μ) ≤ 3/4 := by grind
  have h5 := mul_le_mul h4 h4 h3 (by grind)
  have h6 := mul_lt_mul_left (by grind : (μ * (1 + μ)) * (μ * (1 + μ)) < 1) (sq_pos (by grind : μ ≠ 0))
  grind

theorem bias_le_of_mode {p : Nat} {lam f2 g2 : Nat → K} {μ B : K}
    (h : ∀ i, i < p → (μ / (lam i + μ)) ^ 2 * f2 i ≤ B * g2 i) :
    sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i) ≤ B * sum p g2 := by
  rw [← sum_mul_left]; exact sum_le_sum p h

theorem bias_half {p : Nat} {lam g2 : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) :
    sum p (fun i => (μ / (lam i + μ)) ^ 2 * (lam i * g2 i)) ≤ μ * sum p g2 :=
  bias_le_of_mode (fun i hi => by
    have := mul_le_mul_right (mode_bias_half (hlam i hi) hμ) (hg i hi); grind)

theorem bias_one {p : Nat} {lam g2 : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) :
    sum p (fun i => (μ / (lam i + μ)) ^ 2 * (lam i ^ 2 * g2 i)) ≤ μ ^ 2 * sum p g2 :=
  bias_le_of_mode (fun i hi => by
    have := mul_le_mul_right (mode_bias_one (hlam i hi) hμ) (hg i hi); grind)

theorem le_sum_of_nonneg {p j : Nat} {f : Nat → K} (hj : j < p) (h : ∀ i, i < p → 0 ≤ f i) : f j ≤ sum p f := by
  have e : p = j + 1 + (p - j - 1) := by omega
  rw [e, sum_add_index, sum_succ]
  have h1 := sum_nonneg j (fun i hi => h i (by omega))
  have h2 := sum_nonneg (f := fun i => f (j + 1 + i)) (p - j - 1) (fun i hi => h (j + 1 + i) (by omega))
  grind

theorem bias_ge_mode {p j : Nat} {lam f2 : Nat → K} {μ : K} (hj : j < p) (hf : ∀ i, i < p → 0 ≤ f2 i) :
    (μ / (lam j + μ)) ^ 2 * f2 j ≤ sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i) :=
  le_sum_of_nonneg (f := fun i => (μ / (lam i + μ)) ^ 2 * f2 i) hj (fun i hi => mul_nonneg (sq_nonneg _) (hf i hi))

theorem filter_ge_half {l μ : K} (hl : 0 ≤ l) (hμ : 0 < μ) (h : l ≤ μ) : 1 / 4 ≤ (μ / (l + μ)) ^ 2 := by
  have h1 : 1/2 ≤ μ / (l + μ) := by rw [le_div_iff (by grind)]; grind
  have := pow_le_pow_left (by grind : (0:K) ≤ 1/2) h1 2
  grind

theorem filter_ge_saturated {μ : K} (hμ : 0 < μ) (h : μ ≤ 1) : μ ^ 2 / 4 ≤ (μ / (1 + μ)) ^ 2 := by
  have h1 : μ/2 ≤ μ / (1 + μ) := by
    rw [div_le_div_iff (by grind) (by grind)]
    have := mul_le_mul_left h (by grind : 0 ≤ μ)
    grind
  have := pow_le_pow_left (by grind : 0 ≤ μ/2) h1 2
  grind

theorem saturation {p : Nat} {lam f2 : Nat → K} {μ : K} (hμ : 0 < μ) (h1 : μ ≤ 1) (hp : 0 < p) (hl : lam 0 = 1)
    (hf : ∀ i, i < p → 0 ≤ f2 i) : μ ^ 2 / 4 * f2 0 ≤ sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i) := by
  have h2 := bias_ge_mode (lam := lam) (μ := μ) hp hf
  have h3 := mul_le_mul_right (filter_ge_saturated hμ h1) (hf 0 hp)
  rw [hl] at h2
  grind

end ScalingLaws.Bi2025.Proofs
