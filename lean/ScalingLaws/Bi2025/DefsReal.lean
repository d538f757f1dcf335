import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-!
# Scaling Laws are Redundancy Laws: definitions over the reals

Where powers with real exponents occur. Names that end in `Real` are those of `Defs`, over the reals.

## Main definitions

* `powerSpectrum`: the eigenvalues `(i+1)^(-β)`.
* `sourceTarget`: squared coefficients of a target that satisfies the source condition of order `s`.
* `riskBound`, `ridgeOpt`: the bound `μ^(2s) + μ^(-1/β)/n` and the ridge that balances it.
* `spectralRiskReal`: the bias plus variance of ridge regression.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- The exponent `2s / (2s + 1/β)` of the excess risk. -/
noncomputable def lossExponentReal (s β : R) : R := 2 * s / (2 * s + 1 / β)

/-- The eigenvalues `(i+1)^(-β)`. -/
noncomputable def powerSpectrum (β : R) (i : Nat) : R := R.rpow ((i : R) + 1) (-β)

/-- The squared coefficients `lam i ^ (2s) * g2 i` of a target with source smoothness `s`. -/
noncomputable def sourceTarget (s : R) (lam g2 : Nat → R) (i : Nat) : R := R.rpow (lam i) (2 * s) * g2 i

/-- The effective dimension `∑ lam i / (lam i + μ)` of `p` eigenvalues. -/
noncomputable def effDimReal (p : Nat) (lam : Nat → R) (μ : R) : R := sum p (fun i => lam i / (lam i + μ))

/-- The eigenvalues of two domains: `p` of the first, then those of the second. -/
noncomputable def jointSpectrumReal (p : Nat) (lam nu : Nat → R) (i : Nat) : R := if i < p then lam i else nu (i - p)

/-- The squared bias `∑ (μ / (lam i + μ))² f2 i`. -/
noncomputable def spectralBiasReal (p : Nat) (lam f2 : Nat → R) (μ : R) : R :=
  sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i)

/-- Bias plus variance of ridge regression. -/
noncomputable def spectralRiskReal (p : Nat) (lam f2 : Nat → R) (σ2 n μ : R) : R :=
  spectralBiasReal p lam f2 μ + σ2 / n * effDimReal p lam μ

/-- The bias-variance bound `μ^(2s) + μ^(-1/β)/n` of ridge regression. -/
noncomputable def riskBound (s β n μ : R) : R := R.rpow μ (2 * s) + R.rpow μ (-(1 / β)) / n

/-- The balancing ridge `n^(-1/(2s+1/β))`. -/
noncomputable def ridgeOpt (s β n : R) : R := R.rpow n (-(1 / (2 * s + 1 / β)))

/-- The learning curve of a mixture: share `w` of a domain with exponent `a`, the rest with exponent `b`. -/
noncomputable def mixtureLoss (w a b n : R) : R := w * R.rpow n (-a) + (1 - w) * R.rpow n (-b)

/-- The effective number of `n` dependent samples whose correlations sum to `S`. -/
noncomputable def effectiveSamples (n S : R) : R := n / (1 + 2 * S)

/-- A learning curve with the floor `E`. -/
noncomputable def plateauLoss (E a n : R) : R := E + R.rpow n (-a)

end ScalingLaws.Bi2025
