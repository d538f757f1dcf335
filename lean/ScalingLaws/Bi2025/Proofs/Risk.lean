import ScalingLaws.Foundations.PowerSums
import ScalingLaws.Bi2025.DefsReal
import ScalingLaws.Bi2025.Proofs.Bias
import ScalingLaws.Bi2025.Proofs.Exponent

/-!
# Proofs about the risk over the reals

## Main statements

* `bias_at_opt`, `var_at_opt`, `risk_lower`: the bound `μ^(2s) + μ^(-1/β)/n` is minimal at the rate `n^(-α)`, up to the factor two.
* `mode_bias_source`: the bias of one mode under the source condition, for `0 ≤ s ≤ 1`.
* `polynomial_tail`: the effective dimension of a polynomial tail from both sides.
-/

namespace ScalingLaws.Bi2025.Proofs

open R

theorem bias_at_opt (s β n : R) : rpow (ridgeOpt s β n) (2*s) = rpow n (-(lossExponent s β)) := by
  unfold ridgeOpt lossExponent; rw [← rpow_mul]; congr 1; grind

theorem var_at_opt {s β n : R} (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    rpow (ridgeOpt s β n) (-(1/β)) / n = rpow n (-(lossExponent s β)) := by
  have h0 := div_pos (zero_lt_one (K := R)) hβ
  have e : rpow n (-(1/(2*s+1/β)) * -(1/β)) / n = rpow n (-(1/(2*s+1/β)) * -(1/β) + (-1)) := by
    rw [rpow_add, rpow_neg n 1, rpow_one hn, Lean.Grind.Field.div_eq_mul_inv]
  unfold ridgeOpt lossExponent
  rw [← rpow_mul, e]; congr 1
  generalize 1/β = r at *
  have hne : 2*s+r ≠ 0 := by grind
  grind

theorem risk_opt {s β n : R} (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    riskBound s β n (ridgeOpt s β n) = 2 * rpow n (-(lossExponent s β)) := by
  unfold riskBound; rw [bias_at_opt, var_at_opt hs hβ hn]; grind

theorem risk_lower {s β n μ : R} (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) (hμ : 0 < μ) :
    rpow n (-(lossExponent s β)) ≤ riskBound s β n μ := by
  have hb := div_pos (zero_lt_one (K := R)) hβ
  have hlo : 0 < ridgeOpt s β n := rpow_pos _ _
  have h1 := rpow_pos μ (2*s)
  have h2 := div_pos (rpow_pos μ (-(1/β))) hn
  unfold riskBound
  rcases OrderedField.le_total (ridgeOpt s β n) μ with h | h
  · have := rpow_le_rpow hlo h (by grind : 0 ≤ 2*s)
    rw [bias_at_opt] at this
    grind
  · have h3 := rpow_le_rpow_neg hμ h (by grind : 0 ≤ 1/β)
    have h4 : rpow (ridgeOpt s β n) (-(1/β)) / n ≤ rpow μ (-(1/β)) / n := by
      rw [div_le_div_iff hn hn]; exact mul_le_mul_right h3 (by grind)
    rw [var_at_opt hs hβ hn] at h4
    grind

theorem spectrum_pos (β : R) (i : Nat) : 0 < powerSpectrum β i := rpow_pos _ _

/-- The filter of ridge regression against the source condition, by the weighted arithmetic-geometric mean. -/
theorem filter_source {l μ s : R} (hl : 0 < l) (hμ : 0 < μ) (h0 : 0 ≤ s) (h1 : s ≤ 1) :
    μ / (l + μ) * rpow l s ≤ rpow μ s := by
  have h2 := weighted_am_gm hμ hl (by grind : 0 ≤ 1 - s) h0 (by grind)
  have h3 := mul_nonneg (by grind : 0 ≤ s) (by grind : 0 ≤ μ)
  have h4 := mul_nonneg (by grind : 0 ≤ 1 - s) (by grind : 0 ≤ l)
  have h5 : rpow μ (1 - s) * rpow l s ≤ l + μ := by grind
  have h6 : rpow μ (1 - s) * rpow μ s = μ := by
    rw [← rpow_add, show 1 - s + s = 1 by grind, rpow_one hμ]
  have e : μ / (l + μ) * rpow l s = μ * rpow l s / (l + μ) := by grind
  rw [e, div_le_iff (by grind)]
  have h7 := mul_le_mul_left h5 (by have := rpow_pos μ s; grind : 0 ≤ rpow μ s)
  generalize rpow μ (1 - s) = a at *
  generalize rpow μ s = b at *
  generalize rpow l s = c at *
  have e2 : μ * c = b * (a * c) := by grind
  rw [e2]; exact h7

theorem rpow_two_mul {x : R} (s : R) : rpow x (2 * s) = rpow x s ^ 2 := by
  rw [show 2 * s = s + s by grind, rpow_add]; grind

theorem mode_bias_source {l μ s : R} (hl : 0 < l) (hμ : 0 < μ) (h0 : 0 ≤ s) (h1 : s ≤ 1) :
    (μ / (l + μ)) ^ 2 * rpow l (2 * s) ≤ rpow μ (2 * s) := by
  have h := filter_source hl hμ h0 h1
  have hf := filter_mem (by grind : 0 ≤ l) hμ
  have hp := rpow_pos l s
  have h2 := pow_le_pow_left (mul_nonneg (by grind) (by grind) : 0 ≤ μ / (l + μ) * rpow l s) h 2
  rw [rpow_two_mul, rpow_two_mul]
  grind

theorem bias_source {p : Nat} {lam g2 : Nat → R} {μ s : R} (hμ : 0 < μ) (h0 : 0 ≤ s) (h1 : s ≤ 1)
    (hlam : ∀ i, i < p → 0 < lam i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    spectralBias p lam (sourceTarget s lam g2) μ ≤ rpow μ (2 * s) * sum p g2 :=
  bias_le_of_mode (fun i hi => by
    have := mul_le_mul_right (mode_bias_source (hlam i hi) hμ h0 h1) (hg i hi)
    unfold sourceTarget; grind)

/-- Eigenvalues of at most `C` times `i^(-β)` have at most `C` times the effective dimension. -/
theorem polynomial_upper {β C : R} {g : Nat → R} {k m : Nat} (hβ : 1 < β) (hk : 0 < k) (hC : 1 ≤ C)
    (hlo : ∀ i, i < k + m → 0 < g i) (hup : ∀ i, i < k + m → g i ≤ C) :
    effDim (k + m) (comparableSpectrum g (powerSpectrum β)) (rpow (k : R) (-β)) ≤ C * (β / (β - 1) * k) := by
  have h1 := EffDim.scale (lam := powerSpectrum β) (nu := comparableSpectrum g (powerSpectrum β)) (rpow_pos (k : R) (-β)) hC
    (fun i _ => spectrum_pos β i) (fun i hi => mul_pos (hlo i hi) (spectrum_pos β i))
    (fun i hi => mul_le_mul_right (hup i hi) (by have := spectrum_pos β i; grind))
  have h2 : effDim (k + m) (powerSpectrum β) (rpow (k : R) (-β)) ≤ β / (β - 1) * k := EffDim.power_le hβ k m hk
  have h3 := mul_le_mul_left h2 (by have := zero_lt_one (K := R); grind : 0 ≤ C)
  unfold effDim at *
  grind

theorem polynomial_tail {β c C : R} {g : Nat → R} {k m : Nat} (hβ : 1 < β) (hk : 0 < k) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlo : ∀ i, i < k + m → c ≤ g i) (hup : ∀ i, i < k + m → g i ≤ C) :
    c * ((k : R) / 2) ≤ effDim (k + m) (comparableSpectrum g (powerSpectrum β)) (rpow (k : R) (-β)) ∧
      effDim (k + m) (comparableSpectrum g (powerSpectrum β)) (rpow (k : R) (-β)) ≤ C * (β / (β - 1) * k) := by
  refine ⟨?_, polynomial_upper hβ hk hC (fun i hi => by have := hlo i hi; grind) hup⟩
  have h1 := (EffDim.sandwich (lam := powerSpectrum β) (nu := comparableSpectrum g (powerSpectrum β)) (rpow_pos (k : R) (-β)) hc hc1 hC
    (fun i _ => spectrum_pos β i) (fun i hi => mul_le_mul_right (hlo i hi) (by have := spectrum_pos β i; grind))
    (fun i hi => mul_le_mul_right (hup i hi) (by have := spectrum_pos β i; grind))).1
  have h2 : (k : R) / 2 ≤ effDim (k + m) (powerSpectrum β) (rpow (k : R) (-β)) := EffDim.power_ge (by grind) k m
  have h3 := mul_le_mul_left h2 (by grind : 0 ≤ c)
  unfold effDim at *
  grind

end ScalingLaws.Bi2025.Proofs
