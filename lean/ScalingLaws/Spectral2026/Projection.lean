import ScalingLaws.Bi2025.Regression

/-!
# Regression on the first modes, and refitting to samples

What the loss in two terms and the variance of self-training stand for: an estimator on data, and the mean over its noise.

## Main definitions

* `projectionWeight`, `meanProjectionRisk`: least squares on the first `N` of `p` principal axes.
* `sampleVariance`, `meanSampleVariance`: the variance of a sample about its mean.
-/

namespace ScalingLaws.Spectral2026

open Bi2025

variable {K : Type} [OrderedField K]

/-- The weights of least squares on the first `N` features of a design in principal axes; the others are not used. -/
def projectionWeight (n : Nat) (φ : Nat → Nat → K) (N : Nat) (y : Nat → K) (i : Nat) : K :=
  if i < N then sampleMean n (φ i) y / eigenvalue n φ i else 0

/-- The mean over noise of entries `±σ` of the mean squared distance on the design between the target with weights `θ` and the fit of
`projectionWeight`. -/
def meanProjectionRisk (n p : Nat) (φ : Nat → Nat → K) (N : Nat) (σ : K) (θ : Nat → K) : K :=
  sum (2 ^ n) (fun c => sum n (fun t => (predict p φ θ t -
    predict p φ (projectionWeight n φ N (fun t => predict p φ θ t + noiseAt σ c t)) t) ^ 2) / n) / 2 ^ n

/-- The mean squared distance of `n` observations from their mean. -/
def sampleVariance (n : Nat) (x : Nat → K) : K := sum n (fun t => (x t - sum n x / n) ^ 2) / n

/-- The mean of the variance of `n` observations with entries `±σ`, whose own variance is `σ²`. -/
def meanSampleVariance (n : Nat) (σ : K) : K := sum (2 ^ n) (fun c => sampleVariance n (noiseAt σ c)) / 2 ^ n

end ScalingLaws.Spectral2026
