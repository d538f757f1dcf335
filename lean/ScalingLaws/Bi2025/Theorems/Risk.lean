import ScalingLaws.Bi2025.Proofs.Risk

/-!
# Claims about the risk, over the reals

The power law itself, for the spectrum `(i+1)^(-β)`: P3-03 to P3-07 and P3-21 of the claims registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-03, "a polynomial tail" and "N_eff(μ) ≈ μ^(-1/β)": if the eigenvalues lie between `c` and `C` times `i^(-β)`, the effective
dimension at the ridge `k^(-β)`, where `μ^(-1/β) = k`, lies between `c/2` and `C β/(β-1)` times `k`, for any number of modes beyond `k`. -/
theorem effDim_polynomial_tail (β c C : R) (g : Nat → R) (k m : Nat) (hβ : 1 < β) (hk : 0 < k) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlo : ∀ i, i < k + m → c ≤ g i) (hup : ∀ i, i < k + m → g i ≤ C) :
    c * ((k : R) / 2) ≤ effDimReal (k + m) (comparableSpectrum g (powerSpectrum β)) (R.rpow k (-β)) ∧
      effDimReal (k + m) (comparableSpectrum g (powerSpectrum β)) (R.rpow k (-β)) ≤ C * (β / (β - 1) * k) :=
  Proofs.polynomial_tail hβ hk hc hc1 hC hlo hup

/-- P3-03, the other convention `i^(-1/β)` with `β > 1`, as a secondary source quotes it, refuted: the first `n` eigenvalues sum to at
least `n^(1-1/β)`, so the trace diverges and there is no effective dimension. -/
theorem misread_trace_unbounded (β : R) (n : Nat) (hβ : 1 < β) (hn : 0 < n) :
    R.rpow n (1 - 1 / β) ≤ sum n (powerSpectrum (1 / β)) :=
  R.rpow_one_sub_le_sum (by have := div_pos (zero_lt_one (K := R)) (by grind : 0 < β); grind) hn

/-- P3-04, "the bias is at most μ^(2s)", for every smoothness from zero to one and every spectrum; the paper omits `s ≤ 1`, see
`bias_bound_fails_at_two`. -/
theorem bias_le_of_source (p : Nat) (lam g2 : Nat → R) (μ s : R) (hμ : 0 < μ) (hs : 0 ≤ s) (hs1 : s ≤ 1)
    (hlam : ∀ i, i < p → 0 < lam i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    spectralBiasReal p lam (sourceTarget s lam g2) μ ≤ R.rpow μ (2 * s) * sum p g2 :=
  Proofs.bias_source hμ hs hs1 hlam hg

/-- P3-05, "λ* ≈ n^(-1/(2s+1/β))": that ridge makes bias and variance of the bound equal. -/
theorem ridgeOpt_balances (s β n : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    R.rpow (ridgeOpt s β n) (2 * s) = R.rpow (ridgeOpt s β n) (-(1 / β)) / n := by
  rw [Proofs.bias_at_opt, Proofs.var_at_opt hs hβ hn]

/-- P3-06, the value of the bound at that ridge: `2 n^(-α)`. -/
theorem risk_at_ridgeOpt (s β n : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    riskBound s β n (ridgeOpt s β n) = 2 * R.rpow n (-(lossExponentReal s β)) :=
  Proofs.risk_opt hs hβ hn

/-- P3-06: no ridge makes the bound smaller than `n^(-α)`, so `α` is its exponent. -/
theorem riskBound_ge (s β n μ : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) (hμ : 0 < μ) :
    R.rpow n (-(lossExponentReal s β)) ≤ riskBound s β n μ :=
  Proofs.risk_lower hs hβ hn hμ

/-- P3-06, "a polynomial tail in the data covariance spectrum yields an excess risk power law", from above: for eigenvalues of at most `C`
times `i^(-β)` and source smoothness `0 < s ≤ 1`, the bias plus variance at `n = k^(2sβ+1)` samples and the balancing ridge `k^(-β)` is at
most a constant times `n^(-α)`. That bias plus variance bounds the risk of ridge regression, up to constants and with high probability, is
not proved here. -/
theorem risk_power_law (s β σ2 C : R) (g g2 : Nat → R) (k m : Nat) (hs : 0 < s) (hs1 : s ≤ 1) (hβ : 1 < β) (hσ : 0 ≤ σ2) (hk : 0 < k)
    (hC : 1 ≤ C) (hlo : ∀ i, i < k + m → 0 < g i) (hup : ∀ i, i < k + m → g i ≤ C) (hg : ∀ i, i < k + m → 0 ≤ g2 i) :
    spectralRiskReal (k + m) (comparableSpectrum g (powerSpectrum β)) (sourceTarget s (comparableSpectrum g (powerSpectrum β)) g2) σ2
        (R.rpow k (2 * s * β + 1)) (R.rpow k (-β)) ≤
      (sum (k + m) g2 + σ2 * (C * (β / (β - 1)))) * R.rpow (R.rpow k (2 * s * β + 1)) (-(lossExponentReal s β)) :=
  Proofs.risk_upper hs hs1 hβ hσ hk hC hlo hup hg

/-- P3-07, saturation: a target with first squared coefficient `f2 0` has, at every ridge `k^(-β)` and any number of samples, a risk of
at least `c n^(-α)` with the exponent of `s = 1`, however smooth it is. So the stated exponent is wrong for `s > 1`. -/
theorem risk_ge_saturated (β σ2 n c : R) (f2 : Nat → R) (k m : Nat) (hβ : 1 < β) (hn : 0 < n) (hk : 0 < k) (hc : 0 ≤ c)
    (hcf : c ≤ f2 0 / 4) (hcσ : c ≤ σ2 / 2) (hf : ∀ i, i < k + m → 0 ≤ f2 i) :
    c * R.rpow n (-(lossExponentReal 1 β)) ≤ spectralRiskReal (k + m) (powerSpectrum β) f2 σ2 n (R.rpow k (-β)) := by
  have h1 : R.rpow k (-β) ≤ 1 := by
    have h2 := natCast_le (K := R) (by omega : 1 ≤ k)
    rw [Lean.Grind.Semiring.natCast_one] at h2
    have := R.rpow_le_rpow_neg zero_lt_one h2 (by grind : 0 ≤ β)
    rw [R.one_rpow] at this; exact this
  have hl : powerSpectrum β 0 = 1 := by
    unfold powerSpectrum
    rw [Lean.Grind.Semiring.natCast_zero, show (0 : R) + 1 = 1 by grind, R.one_rpow]
  have h2 := Proofs.saturation (lam := powerSpectrum β) (R.rpow_pos (k : R) (-β)) h1 (by omega) hl hf
  apply Proofs.risk_ge (by grind) (by grind) hc hcσ hn hk
  rw [Proofs.rpow_two_mul, R.rpow_one (R.rpow_pos _ _)]
  have := mul_le_mul_left hcf (sq_nonneg (R.rpow (k : R) (-β)))
  unfold spectralBiasReal; grind

/-- P3-21, the matching lower bound, for the worst target: at every ridge `(j+1)^(-β)` a target with source smoothness `s` that has a unit
coefficient in the mode at the ridge keeps the risk above `c n^(-α)`. No single target does so at all ridges: `risk_zero_target`. -/
theorem risk_worst_case (s β σ2 n c : R) (g2 : Nat → R) (j m : Nat) (hs : 0 < s) (hβ : 1 < β) (hn : 0 < n) (hc : 0 ≤ c) (hc4 : c ≤ 1 / 4)
    (hcσ : c ≤ σ2 / 2) (hg : ∀ i, i < j + 1 + m → 0 ≤ g2 i) (hgj : 1 ≤ g2 j) :
    c * R.rpow n (-(lossExponentReal s β)) ≤
      spectralRiskReal (j + 1 + m) (powerSpectrum β) (sourceTarget s (powerSpectrum β) g2) σ2 n (powerSpectrum β j) := by
  have e : powerSpectrum β j = R.rpow ((j + 1 : Nat) : R) (-β) := by
    unfold powerSpectrum; rw [Lean.Grind.Semiring.natCast_succ]
  have hμ := Proofs.spectrum_pos β j
  have h1 := Proofs.bias_ge_mode (p := j + 1 + m) (lam := powerSpectrum β) (f2 := sourceTarget s (powerSpectrum β) g2)
    (μ := powerSpectrum β j) (by omega : j < j + 1 + m)
    (fun i hi => mul_nonneg (by have := R.rpow_pos (powerSpectrum β i) (2 * s); grind) (hg i hi))
  have h2 := Proofs.filter_ge_half (by grind : 0 ≤ powerSpectrum β j) hμ (by grind)
  have h3 := R.rpow_pos (powerSpectrum β j) (2 * s)
  have h4 : 1 * R.rpow (powerSpectrum β j) (2 * s) ≤ sourceTarget s (powerSpectrum β) g2 j := by
    unfold sourceTarget
    have := mul_le_mul_left hgj (by grind : 0 ≤ R.rpow (powerSpectrum β j) (2 * s))
    grind
  have h5 := mul_le_mul h2 h4 (by grind) (by grind)
  have h6 := mul_le_mul_right hc4 (by grind : 0 ≤ R.rpow (powerSpectrum β j) (2 * s))
  have key := Proofs.risk_ge (f2 := sourceTarget s (powerSpectrum β) g2) (k := j + 1) (m := m) hs (by grind : 0 < β) hc hcσ hn (by omega)
    (by rw [← e]; unfold spectralBiasReal; grind)
  rw [← e] at key
  exact key

end ScalingLaws.Bi2025
