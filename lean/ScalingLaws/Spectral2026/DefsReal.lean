import ScalingLaws.Foundations.PowerSums
import ScalingLaws.Spectral2026.Defs

/-!
# ML Spectral Intelligence: definitions over the reals

Where powers with real exponents occur.

## Main definitions

* `dataEigenvalue`: the eigenvalue `k^(-s)`, counted from zero.
* `lossA`, `paramsA`, `dataA`: truncation plus data-limited modes, and the paper's allocation of compute.
* `lossB`, `paramsB`: truncation plus parametric variance, and its minimizer.
* `floorLoss`, `capability`: a loss with an irreducible part, and its inverse.
* `softmaxTwo`: softmax of two scores.

## References

* T. Nagy, *ML Spectral Intelligence*; *Neural Scaling Laws Formalized: Why Chinchilla Works*.
-/

namespace ScalingLaws.Spectral2026

/-- The eigenvalue `(k+1)^(-s)` of the data covariance. -/
noncomputable def dataEigenvalue (s : R) (k : Nat) : R := R.rpow ((k : R) + 1) (-s)

/-- The loss `N^(-(s-1)) + D^(-(s-1)/s)` of `N` parameters and `D` data, which resolve `D^(1/s)` modes. -/
noncomputable def lossA (s N D : R) : R := R.rpow N (-(s - 1)) + R.rpow D (-((s - 1) / s))

/-- The paper's number of parameters at compute `C`. -/
noncomputable def paramsA (s C : R) : R := R.rpow C (1 / (s + 1))

/-- The paper's amount of data at compute `C`. -/
noncomputable def dataA (s C : R) : R := R.rpow C (s / (s + 1))

/-- The number of parameters that minimizes `lossA` at compute `C`. -/
noncomputable def paramsExactA (s C : R) : R := R.rpow s (s / (s ^ 2 - 1)) * R.rpow C (1 / (s + 1))

/-- The loss `N^(1-s)/(s-1) + σ2 N/D` of truncation plus parametric variance. -/
noncomputable def lossB (σ2 s N D : R) : R := R.rpow N (1 - s) / (s - 1) + σ2 * N / D

/-- The number of parameters that minimizes `lossB` at compute `C`. -/
noncomputable def paramsB (σ2 s C : R) : R := R.rpow (C / (2 * σ2)) (1 / (s + 1))

/-- The loss at compute `C` with exponent `e` above the irreducible loss `E`. -/
noncomputable def floorLoss (E e C : R) : R := E + R.rpow C (-e)

/-- Capability: one over the loss. -/
noncomputable def capability (E e C : R) : R := 1 / floorLoss E e C

/-- The loss `∑ λ/(1 + D λ)` of soft truncation, over the first `p` modes. -/
noncomputable def softTruncation (p : Nat) (s D : R) : R :=
  sum p (fun k => dataEigenvalue s k / (1 + D * dataEigenvalue s k))

/-- The first weight of softmax at the scores `a` and `b`. -/
noncomputable def softmaxTwo (a b : R) : R := R.exp a / (R.exp a + R.exp b)

end ScalingLaws.Spectral2026
