import ScalingLaws.Bi2025.Proofs.Rate

/-!
# Claims about the risk, over the reals

The power law itself, for the spectrum `(i+1)^(-β)`: P3-03 to P3-07 and P3-21 of the claims registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-03, "a polynomial tail" makes the effective dimension about `μ^(-1/β)`: if the eigenvalues lie between `c` and `C` times `i^(-β)`, the
effective dimension at the ridge `k^(-β)`, where `μ^(-1/β) = k`, lies between `c/2` and `C β/(β-1)` times `k`, for any number of modes beyond
`k`. -/
theorem effDim_polynomial_tail (β c C : R) (g : Nat → R) (k m : Nat) (hβ : 1 < β) (hk : 0 < k) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlo : ∀ i, i < k + m → c ≤ g i) (hup : ∀ i, i < k + m → g i ≤ C) :
    c * ((k : R) / 2) ≤ effDim (k + m) (comparableSpectrum g (powerSpectrum β)) (R.rpow k (-β)) ∧
      effDim (k + m) (comparableSpectrum g (powerSpectrum β)) (R.rpow k (-β)) ≤ C * (β / (β - 1) * k) :=
  Proofs.polynomial_tail hβ hk hc hc1 hC hlo hup

/-- P3-03, the other convention `i^(-1/β)` with `β > 1`, as a secondary source quotes it, refuted: the first `n` eigenvalues sum to at
least `n^(1-1/β)`, so the trace diverges and there is no effective dimension. -/
theorem misread_trace_unbounded (β : R) (n : Nat) (hβ : 1 < β) (hn : 0 < n) :
    R.rpow n (1 - 1 / β) ≤ sum n (powerSpectrum (1 / β)) :=
  R.rpow_one_sub_le_sum (by have := div_pos (zero_lt_one (K := R)) (by grind : 0 < β); grind) hn

/-- P3-04, the bias is at most `μ^(2s)`, for every smoothness from zero to one and every spectrum; beyond one it fails, see
`bias_bound_fails_at_two`. -/
theorem bias_le_of_source (p : Nat) (lam g2 : Nat → R) (μ s : R) (hμ : 0 < μ) (hs : 0 ≤ s) (hs1 : s ≤ 1)
    (hlam : ∀ i, i < p → 0 < lam i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    spectralBias p lam (sourceTarget s lam g2) μ ≤ R.rpow μ (2 * s) * sum p g2 :=
  Proofs.bias_source hμ hs hs1 hlam hg

/-- P3-05, the ridge `n^(-1/(2s+1/β))`: it makes bias and variance of the bound equal. -/
theorem ridgeOpt_balances (s β n : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    R.rpow (ridgeOpt s β n) (2 * s) = R.rpow (ridgeOpt s β n) (-(1 / β)) / n := by
  rw [Proofs.bias_at_opt, Proofs.var_at_opt hs hβ hn]

/-- P3-06, the value of the bound at that ridge: `2 n^(-α)`. -/
theorem risk_at_ridgeOpt (s β n : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) :
    riskBound s β n (ridgeOpt s β n) = 2 * R.rpow n (-(lossExponent s β)) :=
  Proofs.risk_opt hs hβ hn

/-- P3-06: no ridge makes the bound smaller than `n^(-α)`, so `α` is its exponent. -/
theorem riskBound_ge (s β n μ : R) (hs : 0 < s) (hβ : 0 < β) (hn : 0 < n) (hμ : 0 < μ) :
    R.rpow n (-(lossExponent s β)) ≤ riskBound s β n μ :=
  Proofs.risk_lower hs hβ hn hμ

/-- P3-06, "a polynomial tail in the data covariance spectrum yields an excess risk power law", from above, at every number of samples:
for eigenvalues of at most `C i^(-β)` and source smoothness `0 < s ≤ 1` the risk of ridge regression at the balancing ridge is at most a
constant times `n^(-α)`. That `ridgeRisk` is the mean excess risk on a fixed design is `meanExcessRisk_eq`. -/
theorem risk_power_law (p : Nat) (s β σ2 C n : R) (lam g2 : Nat → R) (hs : 0 < s) (hs1 : s ≤ 1) (hβ : 1 < β) (hσ : 0 ≤ σ2) (hC : 0 ≤ C)
    (hn : 1 ≤ n) (hlo : ∀ i, i < p → 0 < lam i) (hup : ∀ i, i < p → lam i ≤ C * powerSpectrum β i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    ridgeRisk p lam (sourceTarget s lam g2) σ2 n (ridgeOpt s β n) ≤
      (sum p g2 + σ2 * (2 + C / (β - 1))) * R.rpow n (-(lossExponent s β)) :=
  Proofs.rate_upper hs hs1 hβ hσ hC hn hlo hup hg

/-- P3-07, saturation: a target with first squared coefficient `f2 0` has at every ridge a risk of at least `c' n^(-α)` with the exponent
of `s = 1`, however smooth it is. So the stated exponent is wrong for `s > 1`. The mode `j` is the one at which bias and variance meet. -/
theorem risk_ge_saturated (p j : Nat) (β σ2 c c' n μ : R) (lam f2 : Nat → R) (hβ : 0 < β) (hc : 0 < c) (hn : 0 < n) (hμ : 0 < μ)
    (hj1 : R.rpow n (1 - lossExponent 1 β) ≤ (j : R) + 1) (hj2 : (j : R) + 1 ≤ 2 * R.rpow n (1 - lossExponent 1 β)) (hj : j < p)
    (hlo : ∀ i, i < p → 0 < lam i) (hmono : ∀ i, i < j → lam j ≤ lam i) (hl : c * powerSpectrum β j ≤ lam j)
    (hf : ∀ i, i < p → 0 ≤ f2 i) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4)
    (hcb : c' * (4 * lam 0 ^ 2) ≤ R.rpow (c * R.rpow 2 (-β)) 2 * f2 0) :
    c' * R.rpow n (-(lossExponent 1 β)) ≤ ridgeRisk p lam f2 σ2 n μ :=
  Proofs.rate_saturated hβ hc hn hμ hj1 hj2 hj hlo hmono hl hf hc0 hcσ hcb

/-- P3-21, the matching lower bound, for the worst target: one with source smoothness `s` and a unit coefficient in the mode `j` where bias
and variance meet keeps the risk above `c' n^(-α)` at every ridge. No target does so for all `n`: `risk_zero_target`. -/
theorem risk_worst_case (p j : Nat) (s β σ2 c c' n μ : R) (lam g2 : Nat → R) (hs : 0 < s) (hβ : 0 < β) (hc : 0 < c) (hn : 0 < n) (hμ : 0 < μ)
    (hj1 : R.rpow n (1 - lossExponent s β) ≤ (j : R) + 1) (hj2 : (j : R) + 1 ≤ 2 * R.rpow n (1 - lossExponent s β)) (hj : j < p)
    (hlo : ∀ i, i < p → 0 < lam i) (hmono : ∀ i, i < j → lam j ≤ lam i) (hl : c * powerSpectrum β j ≤ lam j)
    (hg : ∀ i, i < p → 0 ≤ g2 i) (hgj : 1 ≤ g2 j) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4) (hcb : c' ≤ R.rpow (c * R.rpow 2 (-β)) (2 * s) / 4) :
    c' * R.rpow n (-(lossExponent s β)) ≤ ridgeRisk p lam (sourceTarget s lam g2) σ2 n μ :=
  Proofs.rate_lower hs hβ hc hn hμ hj1 hj2 hj hlo hmono hl hg hgj hc0 hcσ hcb

end ScalingLaws.Bi2025
