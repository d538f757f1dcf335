import ScalingLaws.Foundations.Sums

/-!
# Proofs about the effective dimension `∑ lam i / (lam i + μ)`

## Main statements

* `effDim_mono_spectrum`: it increases with the spectrum.
* `effDim_scale`: a spectrum `C` times as large has an effective dimension at most `C` times as large.
* `effDim_sandwich`: spectra comparable up to constants have comparable effective dimensions.
* `effDim_head_tail`: the bound `k + (∑_{i ≥ k} lam i) / μ`.
* `effDim_ge_floor`: a floor `δ μ` under the spectrum makes the effective dimension grow with the number of modes.
* `effDim_le_flat`: at given trace the flat spectrum has the largest effective dimension.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem effDim_mono_spectrum {p : Nat} {lam nu : Nat → K} {μ : K} (hμ : 0 < μ) (h0 : ∀ i, i < p → 0 < lam i)
    (h : ∀ i, i < p → lam i ≤ nu i) :
    sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun i => nu i / (nu i + μ)) := by
  apply sum_le_sum
  intro i hi
  have h1 := h0 i hi
  have h2 := h i hi
  rw [div_le_div_iff (by grind) (by grind)]
  have := mul_le_mul_right h2 (by grind : 0 ≤ μ)
  grind

theorem effDim_scale {p : Nat} {lam nu : Nat → K} {C μ : K} (hμ : 0 < μ) (hC : 1 ≤ C)
    (hlam : ∀ i, i < p → 0 < lam i) (hnu : ∀ i, i < p → 0 < nu i) (h : ∀ i, i < p → nu i ≤ C * lam i) :
    sum p (fun i => nu i / (nu i + μ)) ≤ C * sum p (fun i => lam i / (lam i + μ)) := by
  rw [← sum_mul_left]
  apply sum_le_sum
  intro i hi
  have h1 := hlam i hi
  have h2 := hnu i hi
  have h3 := h i hi
  have e : C * (lam i / (lam i + μ)) = C * lam i / (lam i + μ) := by grind
  rw [e, div_le_div_iff (by grind) (by grind)]
  have h4 := mul_le_mul_right h3 (by grind : 0 ≤ μ)
  have h5 := mul_nonneg (mul_nonneg (by grind : 0 ≤ C - 1) (by grind : 0 ≤ lam i)) (by grind : 0 ≤ nu i)
  grind

theorem effDim_sandwich {p : Nat} {lam nu : Nat → K} {c C μ : K} (hμ : 0 < μ) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlam : ∀ i, i < p → 0 < lam i) (hlo : ∀ i, i < p → c * lam i ≤ nu i) (hup : ∀ i, i < p → nu i ≤ C * lam i) :
    c * sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun i => nu i / (nu i + μ)) ∧
      sum p (fun i => nu i / (nu i + μ)) ≤ C * sum p (fun i => lam i / (lam i + μ)) := by
  have hnu : ∀ i, i < p → 0 < nu i := fun i hi => by
    have := mul_pos hc (hlam i hi); have := hlo i hi; grind
  refine ⟨?_, effDim_scale hμ hC hlam hnu hup⟩
  have hcne : c ≠ 0 := by grind
  have h := effDim_scale (C := 1/c) (nu := lam) (lam := nu) hμ (by rw [le_div_iff hc]; grind) hnu hlam (fun i hi => by
    have h1 := hlo i hi
    have e : 1/c * nu i = nu i / c := by grind
    rw [e, le_div_iff hc]; grind)
  have h2 := mul_le_mul_left h (by grind : 0 ≤ c)
  generalize sum p (fun i => nu i / (nu i + μ)) = x at *
  have e : c * (1/c * x) = x := by grind
  grind

/-- The same comparison, with the constants moved to the ridge. -/
theorem effDim_sandwich_ridge {p : Nat} {lam nu : Nat → K} {c C μ : K} (hμ : 0 < μ) (hc : 0 < c) (hC : 0 < C)
    (hlam : ∀ i, i < p → 0 < lam i) (hlo : ∀ i, i < p → c * lam i ≤ nu i) (hup : ∀ i, i < p → nu i ≤ C * lam i) :
    sum p (fun i => lam i / (lam i + μ / c)) ≤ sum p (fun i => nu i / (nu i + μ)) ∧
      sum p (fun i => nu i / (nu i + μ)) ≤ sum p (fun i => lam i / (lam i + μ / C)) := by
  have e : ∀ d : K, 0 < d → ∀ i, i < p → lam i / (lam i + μ / d) = d * lam i / (d * lam i + μ) := fun d hd i hi => by
    have h1 := hlam i hi
    have h2 := mul_pos hd h1
    have h3 := div_pos hμ hd
    have h4 : (lam i + μ / d) * d = d * lam i + μ := by grind
    have h5 : lam i + μ / d ≠ 0 := by grind
    have h6 : d * lam i + μ ≠ 0 := by grind
    grind
  rw [sum_congr p (e c hc), sum_congr p (e C hC)]
  have hnu : ∀ i, i < p → 0 < nu i := fun i hi => by
    have := mul_pos hc (hlam i hi); have := hlo i hi; grind
  exact ⟨effDim_mono_spectrum hμ (fun i hi => mul_pos hc (hlam i hi)) hlo, effDim_mono_spectrum hμ hnu hup⟩

theorem effDim_head_tail {k m : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i) :
    sum (k+m) (fun i => lam i / (lam i + μ)) ≤ (k : K) + (sum m (fun i => lam (k+i))) / μ := by
  rw [sum_add_index]
  have h1 : sum k (fun i => lam i / (lam i + μ)) ≤ sum k (fun _ => (1:K)) := sum_le_sum k (fun i hi => by
    have := hlam i (by omega)
    rw [div_le_iff (by grind)]; grind)
  rw [sum_const] at h1
  have h2 : sum m (fun i => lam (k+i) / (lam (k+i) + μ)) ≤ sum m (fun i => (1/μ) * lam (k+i)) := sum_le_sum m (fun i hi => by
    have h3 := hlam (k+i) (by omega)
    have e : (1/μ) * lam (k+i) = lam (k+i) / μ := by grind
    rw [e, div_le_div_iff (by grind) hμ]
    have := mul_self_nonneg (lam (k+i))
    grind)
  rw [sum_mul_left] at h2
  have e : (1/μ) * sum m (fun i => lam (k+i)) = (sum m (fun i => lam (k+i))) / μ := by grind
  grind

/-- Every mode above the ridge counts at least one half. -/
theorem effDim_ge_head {k m : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i)
    (h : ∀ i, i < k → μ ≤ lam i) : (k : K) / 2 ≤ sum (k+m) (fun i => lam i / (lam i + μ)) := by
  rw [sum_add_index]
  have h1 : sum k (fun _ => (1/2:K)) ≤ sum k (fun i => lam i / (lam i + μ)) := sum_le_sum k (fun i hi => by
    have := h i hi
    rw [le_div_iff (by grind)]; grind)
  rw [sum_const] at h1
  have h2 : 0 ≤ sum m (fun i => lam (k+i) / (lam (k+i) + μ)) := sum_nonneg m (fun i hi => by
    have h3 := hlam (k+i) (by omega)
    exact div_nonneg (by grind) (by grind))
  grind

theorem effDim_ge_floor {p : Nat} {lam : Nat → K} {δ μ : K} (hμ : 0 < μ) (hδ : 0 < δ) (h : ∀ i, i < p → δ * μ ≤ lam i) :
    (p : K) * (δ / (1 + δ)) ≤ sum p (fun i => lam i / (lam i + μ)) := by
  rw [← sum_const]
  apply sum_le_sum
  intro i hi
  have h1 := h i hi
  have h2 := mul_pos hδ hμ
  rw [div_le_div_iff (by grind) (by grind)]
  grind

theorem effDim_le_flat {p : Nat} {lam : Nat → K} {μ : K} (hp : 0 < p) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i) :
    sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun _ => sum p lam / (p : K) / (sum p lam / (p : K) + μ)) := by
  rw [sum_const]
  have hp0 : 0 < (p : K) := natCast_pos hp
  have ht : 0 ≤ sum p lam := sum_nonneg p (fun i hi => by have := hlam i hi; grind)
  have hm : sum p lam = (p : K) * (sum p lam / (p : K)) := by grind
  generalize sum p lam / (p : K) = m at *
  have hm0 : 0 ≤ m := by
    apply le_of_mul_le_mul_right (c := (p : K)) _ hp0
    grind
  have hd : 0 < m + μ := by grind
  have h1 : sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun i => m/(m+μ) + μ/(m+μ)^2 * (lam i - m)) := by
    apply sum_le_sum
    intro i hi
    have h2 := hlam i hi
    have e : m/(m+μ) + μ/(m+μ)^2 * (lam i - m) = (m*(m+μ) + μ*(lam i - m)) / (m+μ)^2 := by grind
    rw [e, div_le_div_iff (by grind) (by have := mul_pos hd hd; grind)]
    have := mul_nonneg (by grind : 0 ≤ μ) (mul_self_nonneg (lam i - m))
    grind
  rw [sum_add, sum_const, sum_mul_left, sum_sub, sum_const, hm] at h1
  have e : (p:K) * (m/(m+μ)) + μ/(m+μ)^2 * ((p:K) * m - (p:K) * m) = (p:K) * (m/(m+μ)) := by grind
  rw [e] at h1
  exact h1

end ScalingLaws.Bi2025.Proofs
