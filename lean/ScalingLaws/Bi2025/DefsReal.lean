import ScalingLaws.Bi2025.Defs
import ScalingLaws.Foundations.Rpow

/-!
# Scaling Laws are Redundancy Laws: definitions over the reals

Where powers with real exponents occur.

## Main definitions

* `powerSpectrum`: the eigenvalues `(i+1)^(-β)`.
* `comparableSpectrum`: eigenvalues that follow those of another spectrum up to factors.
* `mixedEffDim`: the effective dimension of a mixture of domains.
* `sourceTarget`: squared coefficients of a target that satisfies the source condition of order `s`.
* `riskBound`, `ridgeOpt`: the bound `μ^(2s) + μ^(-1/β)/n` and the ridge that balances it.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- The eigenvalues `(i+1)^(-β)`. -/
noncomputable def powerSpectrum (β : R) (i : Nat) : R := R.rpow ((i : R) + 1) (-β)

/-- The squared coefficients `lam i ^ (2s) * g2 i` of a target with source smoothness `s`. -/
noncomputable def sourceTarget (s : R) (lam g2 : Nat → R) (i : Nat) : R := R.rpow (lam i) (2 * s) * g2 i

/-- The eigenvalues `g i * lam i` of a spectrum that is comparable with `lam`: a polynomial tail, if `lam` is a power. -/
noncomputable def comparableSpectrum (g lam : Nat → R) (i : Nat) : R := g i * lam i

/-- The effective dimension of a domain with share `v` and tail `b` and of `d` more, with shares `w j` and tails `β j`, of `p` modes each,
whose features do not interact. -/
noncomputable def mixedEffDim (p d : Nat) (v b : R) (w β : Nat → R) (μ : R) : R :=
  effDim p (fun i => v * powerSpectrum b i) μ + sum d (fun j => effDim p (fun i => w j * powerSpectrum (β j) i) μ)

/-- The bias-variance bound `μ^(2s) + μ^(-1/β)/n` of ridge regression. -/
noncomputable def riskBound (s β n μ : R) : R := R.rpow μ (2 * s) + R.rpow μ (-(1 / β)) / n

/-- The balancing ridge `n^(-1/(2s+1/β))`. -/
noncomputable def ridgeOpt (s β n : R) : R := R.rpow n (-(1 / (2 * s + 1 / β)))

/-- The learning curve of a mixture: share `w` of a domain with exponent `a`, the rest with exponent `b`. -/
noncomputable def mixtureLoss (w a b n : R) : R := w * R.rpow n (-a) + (1 - w) * R.rpow n (-b)

/-- The effective number of `n` dependent samples whose correlations sum to `S`. -/
noncomputable def effectiveSamples (n S : R) : R := n / (1 + 2 * S)

/-- The covariance `c (k+1)^(-g)` of a process with long memory. -/
noncomputable def longMemory (c g : R) (k : Nat) : R := c * R.rpow ((k : R) + 1) (-g)

/-- A learning curve with the floor `E`. -/
noncomputable def plateauLoss (E a n : R) : R := E + R.rpow n (-a)

end ScalingLaws.Bi2025
