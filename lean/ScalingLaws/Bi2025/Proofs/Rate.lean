import ScalingLaws.Bi2025.Regression
import ScalingLaws.Bi2025.Proofs.Risk
import ScalingLaws.Foundations.EulerLimit

/-!
# Proofs about the rate of ridge regression at every number of samples and every ridge

## Main statements

* `exists_ceil`: the natural number `j` with `j < x ≤ j + 1`.
* `terms_le`: the variance, and the effective dimension, of a polynomial tail at every ridge up to one.
* `rate_upper`, `rate_lower`, `rate_saturated`: the risk against `n^(-α)`.
-/

namespace ScalingLaws.Bi2025.Proofs

open R

theorem exists_ceil {x : R} (h : 1 ≤ x) : ∃ j : Nat, x ≤ (j : R) + 1 ∧ (j : R) < x := by
  have key : ∀ m : Nat, x ≤ (m : R) + 1 → ∃ j : Nat, x ≤ (j : R) + 1 ∧ (j : R) < x := by
    intro m
    induction m with
    | zero => intro h1; exact ⟨0, h1, by rw [Lean.Grind.Semiring.natCast_zero]; grind⟩
    | succ m ih =>
      intro h1
      by_cases h2 : x ≤ (m : R) + 1
      · exact ih h2
      · exact ⟨m + 1, h1, by rw [Lean.Grind.Semiring.natCast_succ]; grind⟩
  rcases R.arch x with ⟨m, hm⟩
  exact key m (by grind)

theorem shrink_mem {l μ : R} (hl : 0 ≤ l) (hμ : 0 < μ) : (l / (l + μ)) ^ 2 ≤ 1 ∧ (l / (l + μ)) ^ 2 ≤ l / μ := by
  have h0 : 0 ≤ l / (l + μ) := div_nonneg hl (by grind)
  have h1 : l / (l + μ) ≤ 1 := by rw [div_le_iff (by grind)]; grind
  have h2 : l / (l + μ) ≤ l / μ := by
    rw [div_le_div_iff (by grind) hμ]
    have := mul_self_nonneg l
    grind
  have h3 := mul_le_mul_right h1 h0
  constructor <;> grind

theorem keep_mem {l μ : R} (hl : 0 ≤ l) (hμ : 0 < μ) : l / (l + μ) ≤ 1 ∧ l / (l + μ) ≤ l / μ := by
  refine ⟨by rw [div_le_iff (by grind)]; grind, ?_⟩
  rw [div_le_div_iff (by grind) hμ]
  have := mul_self_nonneg l
  grind

/-- Terms of at most one and of at most `lam i / μ`, by head and tail. -/
theorem terms_split {k p : Nat} {lam h : Nat → R} {μ B : R} (hμ : 0 < μ) (hh : ∀ i, i < p → h i ≤ 1 ∧ h i ≤ lam i / μ) (hB : 0 ≤ B)
    (htail : ∀ m, k + m = p → sum m (fun i => lam (k + i)) ≤ B) : sum p h ≤ k + B / μ := by
  have hB2 := div_nonneg hB hμ
  by_cases hp : p ≤ k
  · have h1 := sum_le_sum (f := h) (g := fun _ => 1) p (fun i hi => (hh i hi).1)
    rw [sum_const] at h1
    have := natCast_le (K := R) hp
    grind
  · obtain ⟨m, rfl⟩ := Nat.le.dest (by omega : k ≤ p)
    rw [sum_add_index]
    have h1 := sum_le_sum (f := h) (g := fun _ => 1) k (fun i hi => (hh i (by omega)).1)
    have h2 := sum_le_sum (f := fun i => h (k + i)) (g := fun i => 1 / μ * lam (k + i)) m
      (fun i hi => by have := (hh (k + i) (by omega)).2; grind)
    rw [sum_const] at h1
    rw [sum_mul_left] at h2
    have h3 := mul_le_mul_left (htail m rfl) (by have := inv_pos hμ; grind : 0 ≤ 1 / μ)
    grind

/-- Such terms of a polynomial tail at every ridge `μ ≤ 1`. -/
theorem terms_le {β C μ : R} {p : Nat} {lam h : Nat → R} (hβ : 1 < β) (hC : 0 ≤ C) (hμ : 0 < μ) (hμ1 : μ ≤ 1)
    (hh : ∀ i, i < p → h i ≤ 1 ∧ h i ≤ lam i / μ) (hup : ∀ i, i < p → lam i ≤ C * powerSpectrum β i) : sum p h ≤ (2 + C / (β - 1)) * rpow μ (-(1 / β)) := by
  have hb := div_pos (zero_lt_one (K := R)) (by grind : 0 < β)
  have hx : 1 ≤ rpow μ (-(1 / β)) := by
    have := rpow_le_rpow_neg hμ hμ1 (by grind : 0 ≤ 1 / β)
    rw [one_rpow] at this; exact this
  have hmu : rpow (rpow μ (-(1 / β))) (1 - β) = rpow μ (-(1 / β)) * μ := by
    have e : rpow (rpow μ (-(1 / β))) (-β) = μ := by
      rw [← rpow_mul, show -(1 / β) * -β = 1 by have : β ≠ 0 := by grind
                                                grind, rpow_one hμ]
    rw [show 1 - β = 1 + -β by grind, rpow_add, rpow_one (by grind), e]
  obtain ⟨j, h1, h2⟩ := exists_ceil hx
  generalize rpow μ (-(1 / β)) = x at *
  have e : ((j + 1 : Nat) : R) = (j : R) + 1 := Lean.Grind.Semiring.natCast_succ j
  have h3 := rpow_le_rpow_neg (by grind : 0 < x) h1 (by grind : 0 ≤ β - 1)
  rw [show -(β - 1) = 1 - β by grind] at h3
  have hCb := div_nonneg hC (by grind : 0 < β - 1)
  have h4 := terms_split (k := j + 1) (lam := lam) (B := C / (β - 1) * (x * μ)) hμ hh
    (mul_nonneg hCb (mul_nonneg (by grind) (by grind))) (fun m hm => by
      have h5 := sum_le_sum (f := fun i => lam (j + 1 + i)) (g := fun i => C * rpow (((j + 1 + i : Nat) : R) + 1) (-β)) m
        (fun i hi => hup (j + 1 + i) (by omega))
      rw [sum_mul_left] at h5
      have h6 := tail_le (by grind : 1 ≤ β) (by omega : 0 < j + 1) m
      have h7 := rpow_pos ((j + 1 + m : Nat) : R) (1 - β)
      rw [e] at h6
      have h8 : sum m (fun i => rpow (((j + 1 + i : Nat) : R) + 1) (-β)) ≤ x * μ / (β - 1) := by
        rw [le_div_iff (by grind)]; grind
      have h9 := mul_le_mul_left h8 hC
      grind)
  rw [e] at h4
  have e2 : C / (β - 1) * (x * μ) / μ = C / (β - 1) * x := by grind
  grind

theorem ridgeOpt_le_one {s β n : R} (hs : 0 < s) (hβ : 0 < β) (hn : 1 ≤ n) : ridgeOpt s β n ≤ 1 := by
  have h0 := div_pos (zero_lt_one (K := R)) hβ
  have h1 := div_pos (zero_lt_one (K := R)) (by grind : 0 < 2 * s + 1 / β)
  have := rpow_le_rpow_neg zero_lt_one hn (by grind : 0 ≤ 1 / (2 * s + 1 / β))
  rw [one_rpow] at this
  exact this

theorem rate_upper {s β σ2 C n : R} {p : Nat} {lam g2 : Nat → R} (hs : 0 < s) (hs1 : s ≤ 1) (hβ : 1 < β) (hσ : 0 ≤ σ2) (hC : 0 ≤ C)
    (hn : 1 ≤ n) (hlo : ∀ i, i < p → 0 < lam i) (hup : ∀ i, i < p → lam i ≤ C * powerSpectrum β i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    ridgeRisk p lam (sourceTarget s lam g2) σ2 n (ridgeOpt s β n) ≤
      (sum p g2 + σ2 * (2 + C / (β - 1))) * rpow n (-(lossExponent s β)) := by
  have hμ : 0 < ridgeOpt s β n := rpow_pos _ _
  have h1 := bias_source (lam := lam) (s := s) hμ (by grind) hs1 hlo hg
  have h2 := terms_le hβ hC hμ (ridgeOpt_le_one hs (by grind) hn) (fun i hi => shrink_mem (by have := hlo i hi; grind) hμ) hup
  have h3 := mul_le_mul_left h2 (div_nonneg hσ (by grind : 0 < n))
  have h4 := var_at_opt hs (by grind : 0 < β) (by grind : 0 < n)
  rw [bias_at_opt] at h1
  unfold spectralBias at h1
  unfold ridgeRisk ridgeVariance
  have e : σ2 / n * ((2 + C / (β - 1)) * rpow (ridgeOpt s β n) (-(1 / β))) =
      σ2 * (2 + C / (β - 1)) * (rpow (ridgeOpt s β n) (-(1 / β)) / n) := by grind
  rw [e, h4] at h3
  have add_le : ∀ a b c d : R, a ≤ b → c ≤ d → a + c ≤ b + d := fun a b c d h h' => by grind
  have h5 := add_le _ _ _ _ h1 h3
  have e5 : rpow n (-(lossExponent s β)) * sum p g2 + σ2 * (2 + C / (β - 1)) * rpow n (-(lossExponent s β)) =
      (sum p g2 + σ2 * (2 + C / (β - 1))) * rpow n (-(lossExponent s β)) := by grind
  rw [e5] at h5
  exact h5

/-- The first `j + 1` modes lie above the ridge, or the `j`-th below it. -/
theorem ridge_cases {σ2 n μ B : R} {p j : Nat} {lam f2 : Nat → R} (hj : j < p) (hσ : 0 ≤ σ2) (hn : 0 < n) (hμ : 0 < μ)
    (hlo : ∀ i, i < p → 0 < lam i) (hmono : ∀ i, i < j → lam j ≤ lam i) (hf : ∀ i, i < p → 0 ≤ f2 i)
    (hvar : B ≤ σ2 / 4 * (((j : R) + 1) / n)) (hbias : lam j ≤ μ → B ≤ sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i)) :
    B ≤ ridgeRisk p lam f2 σ2 n μ := by
  have hb : 0 ≤ sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i) := sum_nonneg p (fun i hi => mul_nonneg (sq_nonneg _) (hf i hi))
  have hv0 := div_nonneg hσ hn
  have hv : 0 ≤ sum p (fun i => (lam i / (lam i + μ)) ^ 2) := sum_nonneg p (fun i _ => sq_nonneg _)
  unfold ridgeRisk ridgeVariance
  rcases OrderedField.le_total (lam j) μ with h | h
  · have := hbias h
    have := mul_nonneg hv0 hv
    grind
  · obtain ⟨m, rfl⟩ := Nat.le.dest (by omega : j + 1 ≤ p)
    have h1 := sum_le_sum (f := fun _ => (1 / 4 : R)) (g := fun i => (lam i / (lam i + μ)) ^ 2) (j + 1) (fun i hi => by
      have hi0 := hlo i (by omega)
      have h2 : μ ≤ lam i := by
        by_cases e : i = j
        · subst e; exact h
        · have := hmono i (by omega); grind
      have h3 : 1 / 2 ≤ lam i / (lam i + μ) := by rw [le_div_iff (by grind)]; grind
      have := pow_le_pow_left (by grind : (0 : R) ≤ 1 / 2) h3 2
      grind)
    have h4 : 0 ≤ sum m (fun i => (lam (j + 1 + i) / (lam (j + 1 + i) + μ)) ^ 2) := sum_nonneg m (fun i _ => sq_nonneg _)
    rw [sum_const, Lean.Grind.Semiring.natCast_succ] at h1
    rw [sum_add_index (fun i => (lam i / (lam i + μ)) ^ 2)]
    have h5 := mul_le_mul_left (by grind : ((j : R) + 1) * (1 / 4) ≤ sum (j + 1) (fun i => (lam i / (lam i + μ)) ^ 2) +
      sum m (fun i => (lam (j + 1 + i) / (lam (j + 1 + i) + μ)) ^ 2)) hv0
    have e : σ2 / n * (((j : R) + 1) * (1 / 4)) = σ2 / 4 * (((j : R) + 1) / n) := by grind
    rw [e] at h5
    grind

/-- The powers at the index where bias and variance meet. -/
theorem powers_at {s β c n l : R} {j : Nat} (hs : 0 < s) (hβ : 0 < β) (hc : 0 < c) (hn : 0 < n)
    (hj1 : rpow n (1 - lossExponent s β) ≤ (j : R) + 1) (hj2 : (j : R) + 1 ≤ 2 * rpow n (1 - lossExponent s β))
    (hl : c * powerSpectrum β j ≤ l) :
    rpow n (-(lossExponent s β)) ≤ ((j : R) + 1) / n ∧
      rpow (c * rpow 2 (-β)) (2 * s) * rpow n (-(lossExponent s β)) ≤ rpow l (2 * s) := by
  have h2 : (0 : R) < 2 := by have := zero_lt_one (K := R); grind
  have hx := rpow_pos n (1 - lossExponent s β)
  constructor
  · rw [le_div_iff hn]
    have e : rpow n (-(lossExponent s β)) * n = rpow n (1 - lossExponent s β) := by
      rw [show 1 - lossExponent s β = -(lossExponent s β) + 1 by grind, rpow_add, rpow_one hn]
    rw [e]; exact hj1
  · have h3 := rpow_le_rpow_neg (by grind : 0 < (j : R) + 1) hj2 (by grind : 0 ≤ β)
    rw [mul_rpow h2 hx] at h3
    have h4 := mul_le_mul_left h3 (by grind : 0 ≤ c)
    have hy := rpow_pos (rpow n (1 - lossExponent s β)) (-β)
    have hz := mul_pos hc (rpow_pos (2 : R) (-β))
    have h5 : c * rpow 2 (-β) * rpow (rpow n (1 - lossExponent s β)) (-β) ≤ l := by
      unfold powerSpectrum at hl; grind
    have h6 := rpow_le_rpow (mul_pos hz hy) h5 (by grind : 0 ≤ 2 * s)
    rw [mul_rpow hz hy] at h6
    have e : rpow (rpow (rpow n (1 - lossExponent s β)) (-β)) (2 * s) = rpow n (-(lossExponent s β)) := by
      rw [← rpow_mul, ← rpow_mul]
      congr 1
      have h7 := mul_pos hs hβ
      have h8 : 2 * s * β + 1 ≠ 0 := by grind
      have e1 := exponent_eq hs hβ
      unfold lossExponent
      rw [e1]; grind
    rw [e] at h6; exact h6

theorem rate_lower {s β σ2 c c' n μ : R} {p j : Nat} {lam g2 : Nat → R} (hs : 0 < s) (hβ : 0 < β) (hc : 0 < c) (hn : 0 < n) (hμ : 0 < μ)
    (hj1 : rpow n (1 - lossExponent s β) ≤ (j : R) + 1) (hj2 : (j : R) + 1 ≤ 2 * rpow n (1 - lossExponent s β)) (hj : j < p)
    (hlo : ∀ i, i < p → 0 < lam i) (hmono : ∀ i, i < j → lam j ≤ lam i) (hl : c * powerSpectrum β j ≤ lam j)
    (hg : ∀ i, i < p → 0 ≤ g2 i) (hgj : 1 ≤ g2 j) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4) (hcb : c' ≤ rpow (c * rpow 2 (-β)) (2 * s) / 4) :
    c' * rpow n (-(lossExponent s β)) ≤ ridgeRisk p lam (sourceTarget s lam g2) σ2 n μ := by
  have hp := powers_at hs hβ hc hn hj1 hj2 hl
  have hz := rpow_pos n (-(lossExponent s β))
  have hf : ∀ i, i < p → 0 ≤ sourceTarget s lam g2 i := fun i hi =>
    mul_nonneg (by have := rpow_pos (lam i) (2 * s); grind) (hg i hi)
  apply ridge_cases hj (by grind) hn hμ hlo hmono hf
  · have := mul_le_mul_right hcσ (by grind : 0 ≤ rpow n (-(lossExponent s β)))
    have := mul_le_mul_left hp.1 (by grind : 0 ≤ σ2 / 4)
    grind
  · intro h
    have h1 := bias_ge_mode (lam := lam) (μ := μ) hj hf
    have h2 := filter_ge_half (by have := hlo j hj; grind : 0 ≤ lam j) hμ h
    have h3 := rpow_pos (lam j) (2 * s)
    have h4 : 1 * rpow (lam j) (2 * s) ≤ sourceTarget s lam g2 j := by
      unfold sourceTarget
      have := mul_le_mul_left hgj (by grind : 0 ≤ rpow (lam j) (2 * s)); grind
    have h5 := mul_le_mul h2 h4 (by grind) (by grind)
    have h6 := mul_le_mul_right hcb (by grind : 0 ≤ rpow n (-(lossExponent s β)))
    grind

theorem rate_saturated {β σ2 c c' n μ : R} {p j : Nat} {lam f2 : Nat → R} (hβ : 0 < β) (hc : 0 < c) (hn : 0 < n) (hμ : 0 < μ)
    (hj1 : rpow n (1 - lossExponent 1 β) ≤ (j : R) + 1) (hj2 : (j : R) + 1 ≤ 2 * rpow n (1 - lossExponent 1 β)) (hj : j < p)
    (hlo : ∀ i, i < p → 0 < lam i) (hmono : ∀ i, i < j → lam j ≤ lam i) (hl : c * powerSpectrum β j ≤ lam j)
    (hf : ∀ i, i < p → 0 ≤ f2 i) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4)
    (hcb : c' * (4 * lam 0 ^ 2) ≤ rpow (c * rpow 2 (-β)) 2 * f2 0) :
    c' * rpow n (-(lossExponent 1 β)) ≤ ridgeRisk p lam f2 σ2 n μ := by
  have hp := powers_at zero_lt_one hβ hc hn hj1 hj2 hl
  have hz := rpow_pos n (-(lossExponent 1 β))
  apply ridge_cases hj (by grind) hn hμ hlo hmono hf
  · have := mul_le_mul_right hcσ (by grind : 0 ≤ rpow n (-(lossExponent 1 β)))
    have := mul_le_mul_left hp.1 (by grind : 0 ≤ σ2 / 4)
    grind
  · intro h
    have h0 := hlo 0 (by omega)
    have hlj := hlo j hj
    have hj0 : lam j ≤ lam 0 := by
      by_cases e : j = 0
      · subst e; grind
      · exact hmono 0 (by omega)
    have h1 := bias_ge_mode (lam := lam) (μ := μ) (by omega : 0 < p) hf
    have h2 : lam j / (2 * lam 0) ≤ μ / (lam 0 + μ) := by
      rw [div_le_div_iff (by grind) (by grind)]
      have := mul_le_mul_right h (by grind : 0 ≤ lam 0)
      have := mul_le_mul_left hj0 (by grind : 0 ≤ μ)
      grind
    have h3 := pow_le_pow_left (div_nonneg (by grind) (by grind) : 0 ≤ lam j / (2 * lam 0)) h2 2
    have h4 := mul_le_mul_right h3 (hf 0 (by omega))
    have h5 := hp.2
    rw [show (2 : R) * 1 = 2 by grind] at h5
    have e2 : rpow (lam j) 2 = lam j ^ 2 := by
      have := rpow_natCast hlj 2
      rw [← this]; rfl
    rw [e2] at h5
    have h6 := mul_le_mul_right h5 (hf 0 (by omega))
    have h7 := mul_le_mul_right hcb (by grind : 0 ≤ rpow n (-(lossExponent 1 β)))
    have hq : 0 < 4 * lam 0 ^ 2 := by have := sq_pos (by grind : lam 0 ≠ 0); grind
    have h8 : c' * rpow n (-(lossExponent 1 β)) ≤ (lam j / (2 * lam 0)) ^ 2 * f2 0 := by
      have e3 : (lam j / (2 * lam 0)) ^ 2 * f2 0 = lam j ^ 2 * f2 0 / (4 * lam 0 ^ 2) := by grind
      rw [e3, le_div_iff hq]; grind
    grind

end ScalingLaws.Bi2025.Proofs
