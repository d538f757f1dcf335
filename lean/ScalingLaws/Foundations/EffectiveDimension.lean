import ScalingLaws.Foundations.Sums

/-!
# The effective dimension `∑ lam i / (lam i + μ)` of a finite spectrum

What several papers need of it, over any ordered field: the number of modes that a ridge `μ` leaves.

## Main statements

* `EffDim.mono_spectrum`, `EffDim.le_mono_modes`: it increases with the spectrum and with the number of modes.
* `EffDim.scale`: a spectrum `C` times as large has an effective dimension at most `C` times as large.
* `EffDim.sandwich`, `EffDim.sandwich_ridge`: spectra comparable up to constants have comparable effective dimensions.
* `EffDim.le_trace`, `EffDim.head_tail`: the bounds `(∑ lam) / μ` and `k + (∑_{i ≥ k} lam i) / μ`.
* `EffDim.ge_head`, `EffDim.ge_floor`: modes above the ridge, and a floor `δ μ` under the spectrum, from below.
* `EffDim.le_flat`: at given trace the flat spectrum has the largest effective dimension.
* `EffDim.joint`: the effective dimensions of two spectra one after the other add.
-/

namespace ScalingLaws.EffDim

variable {K : Type} [OrderedField K]

theorem mono_spectrum {p : Nat} {lam nu : Nat → K} {μ : K} (hμ : 0 < μ) (h0 : ∀ i, i < p → 0 < lam i)
    (h : ∀ i, i < p → lam i ≤ nu i) :
    sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun i => nu i / (nu i + μ)) := by
  apply sum_le_sum
  intro i hi
  have h1 := h0 i hi
  have h2 := h i hi
  rw [div_le_div_iff (by grind) (by grind)]
  have := mul_le_mul_right h2 (by grind : 0 ≤ μ)
  grind

theorem scale {p : Nat} {lam nu : Nat → K} {C μ : K} (hμ : 0 < μ) (hC : 1 ≤ C)
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

theorem sandwich {p : Nat} {lam nu : Nat → K} {c C μ : K} (hμ : 0 < μ) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlam : ∀ i, i < p → 0 < lam i) (hlo : ∀ i, i < p → c * lam i ≤ nu i) (hup : ∀ i, i < p → nu i ≤ C * lam i) :
    c * sum p (fun i => lam i / (lam i + μ)) ≤ sum p (fun i => nu i / (nu i + μ)) ∧
      sum p (fun i => nu i / (nu i + μ)) ≤ C * sum p (fun i => lam i / (lam i + μ)) := by
  have hnu : ∀ i, i < p → 0 < nu i := fun i hi => by
    have := mul_pos hc (hlam i hi); have := hlo i hi; grind
  refine ⟨?_, scale hμ hC hlam hnu hup⟩
  have hcne : c ≠ 0 := by grind
  have h := scale (C := 1/c) (nu := lam) (lam := nu) hμ (by rw [le_div_iff hc]; grind) hnu hlam (fun i hi => by
    have h1 := hlo i hi
    have e : 1/c * nu i = nu i / c := by grind
    rw [e, le_div_iff hc]; grind)
  have h2 := mul_le_mul_left h (by grind : 0 ≤ c)
  generalize sum p (fun i => nu i / (nu i + μ)) = x at *
  have e : c * (1/c * x) = x := by grind
  grind

/-- The same comparison, with the constants moved to the ridge. -/
theorem sandwich_ridge {p : Nat} {lam nu : Nat → K} {c C μ : K} (hμ : 0 < μ) (hc : 0 < c) (hC : 0 < C)
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
  exact ⟨mono_spectrum hμ (fun i hi => mul_pos hc (hlam i hi)) hlo, mono_spectrum hμ hnu hup⟩

theorem le_trace {p : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i) :
    sum p (fun i => lam i / (lam i + μ)) ≤ sum p lam / μ := by
  have e : sum p lam / μ = sum p (fun i => (1/μ) * lam i) := by rw [sum_mul_left]; grind
  rw [e]
  apply sum_le_sum
  intro i hi
  have := hlam i hi
  have e2 : (1/μ) * lam i = lam i / μ := by grind
  rw [e2, div_le_div_iff (by grind) hμ]
  have := mul_self_nonneg (lam i)
  grind

theorem le_mono_modes {p : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, 0 < lam i) (d : Nat) :
    sum p (fun i => lam i / (lam i + μ)) ≤ sum (d + p) (fun i => lam i / (lam i + μ)) := by
  rw [Nat.add_comm, sum_add_index]
  have := sum_nonneg (f := fun i => lam (p + i) / (lam (p + i) + μ)) d (fun i _ => by
    have := hlam (p + i)
    exact div_nonneg (by grind) (by grind))
  grind

/-- Head and tail: modes before `k` count at most one each, the others at most `lam i / μ`. -/
theorem head_tail {k m : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i) :
    sum (k+m) (fun i => lam i / (lam i + μ)) ≤ (k : K) + (sum m (fun i => lam (k+i))) / μ := by
  rw [sum_add_index]
  have h1 : sum k (fun i => lam i / (lam i + μ)) ≤ sum k (fun _ => (1:K)) := sum_le_sum k (fun i hi => by
    have := hlam i (by omega)
    rw [div_le_iff (by grind)]; grind)
  rw [sum_const] at h1
  have h2 := le_trace (lam := fun i => lam (k + i)) (p := m) hμ (fun i hi => hlam (k + i) (by omega))
  grind

/-- Every mode above the ridge counts at least one half. -/
theorem ge_head {k m : Nat} {lam : Nat → K} {μ : K} (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i)
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

theorem ge_floor {p : Nat} {lam : Nat → K} {δ μ : K} (hμ : 0 < μ) (hδ : 0 < δ) (h : ∀ i, i < p → δ * μ ≤ lam i) :
    (p : K) * (δ / (1 + δ)) ≤ sum p (fun i => lam i / (lam i + μ)) := by
  rw [← sum_const]
  apply sum_le_sum
  intro i hi
  have h1 := h i hi
  have h2 := mul_pos hδ hμ
  rw [div_le_div_iff (by grind) (by grind)]
  grind

theorem le_flat {p : Nat} {lam : Nat → K} {μ : K} (hp : 0 < p) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i) :
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

/-- The effective dimensions of two spectra one after the other add. -/
theorem joint (p q : Nat) (lam nu : Nat → K) (μ : K) :
    sum (p + q) (fun i => (if i < p then lam i else nu (i - p)) / ((if i < p then lam i else nu (i - p)) + μ)) =
      sum p (fun i => lam i / (lam i + μ)) + sum q (fun i => nu i / (nu i + μ)) := by
  rw [sum_add_index]
  congr 1
  · exact sum_congr p (fun i hi => by rw [if_pos hi])
  · exact sum_congr q (fun i _ => by rw [if_neg (by omega), Nat.add_sub_cancel_left])

end ScalingLaws.EffDim
