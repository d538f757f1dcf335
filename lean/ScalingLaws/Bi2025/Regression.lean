import ScalingLaws.Foundations.Signs

/-!
# Ridge regression on a fixed design

Data `y t` at `n` points, explained by `p` features `φ i t` in their principal axes: `φ i` and `φ j` are orthogonal over the sample.
Every design has such axes (the spectral theorem, not proved here), and the penalty does not depend on the axes. The noise has
independent entries `±σ` with equal weight, so that a mean over the noise is one over `2^n` vectors. All definitions are over any
ordered field.

## Main definitions

* `Orthogonal`, `eigenvalue`: the axes of a design and the eigenvalues of its empirical covariance.
* `penalizedLoss`, `ridgeWeight`: the sum that ridge regression minimizes, and its minimizer.
* `noiseAt`, `meanExcessRisk`: the noise, and the mean over it of the excess risk.
* `ridgeVariance`, `ridgeRisk`: the closed forms `σ²/n ∑ (λ/(λ+μ))²` and bias plus variance.
* `meanDependentRisk`: the mean over noise of any dependence.
* `applyMatrix`, `resolventDim`: a covariance that is not diagonal, and its effective dimension.
* `walshFeature`: a design for every `n = 2^m`, with eigenvalues at will.

## References

* A. Caponnetto, E. De Vito, *Optimal rates for the regularized least-squares algorithm*, 2007.
-/

namespace ScalingLaws.Bi2025

variable {K : Type} [OrderedField K]

/-- The prediction `∑ w i φ i t` at point `t` of `p` features with weights `w`. -/
def predict (p : Nat) (φ : Nat → Nat → K) (w : Nat → K) (t : Nat) : K := sum p (fun i => w i * φ i t)

/-- The mean `1/n ∑ φ t ψ t` over the sample. -/
def sampleMean (n : Nat) (φ ψ : Nat → K) : K := sum n (fun t => φ t * ψ t) / n

/-- The features are orthogonal over the sample: the axes are principal. -/
def Orthogonal (n p : Nat) (φ : Nat → Nat → K) : Prop := ∀ i, i < p → ∀ j, j < p → i ≠ j → sampleMean n (φ i) (φ j) = 0

/-- The `i`-th eigenvalue `1/n ∑ φ i t ²` of the empirical covariance, in principal axes. -/
def eigenvalue (n : Nat) (φ : Nat → Nat → K) (i : Nat) : K := sampleMean n (φ i) (φ i)

/-- What ridge regression minimizes: the mean squared error on the data plus `μ` times the squared length of the weights. -/
def penalizedLoss (n p : Nat) (φ : Nat → Nat → K) (μ : K) (y w : Nat → K) : K :=
  sum n (fun t => (y t - predict p φ w t) ^ 2) / n + μ * sum p (fun i => w i ^ 2)

/-- The `i`-th weight of ridge regression at ridge `μ` on the data `y`. -/
def ridgeWeight (n : Nat) (φ : Nat → Nat → K) (μ : K) (y : Nat → K) (i : Nat) : K :=
  sampleMean n (φ i) y / (eigenvalue n φ i + μ)

/-- The mean squared distance on the design between the target with weights `θ` and what ridge regression makes of the data `y`. -/
def excessRisk (n p : Nat) (φ : Nat → Nat → K) (μ : K) (θ y : Nat → K) : K :=
  sum n (fun t => (predict p φ θ t - predict p φ (ridgeWeight n φ μ y) t) ^ 2) / n

/-- The noise at point `t` of the `c`-th of the `2^n` vectors with entries `±σ`. -/
def noiseAt (σ : K) (c t : Nat) : K := σ * signAt c t

/-- The mean of the excess risk over the noise, for the target with weights `θ`. -/
def meanExcessRisk (n p : Nat) (φ : Nat → Nat → K) (μ σ : K) (θ : Nat → K) : K :=
  sum (2 ^ n) (fun c => excessRisk n p φ μ θ (fun t => predict p φ θ t + noiseAt σ c t)) / 2 ^ n

/-- The mean of the excess risk over dependent noise: the entry at point `t` is the combination with coefficients `M t` of `q` independent
fair signs, so that its covariance is `M Mᵀ`. -/
def meanDependentRisk (n p q : Nat) (φ : Nat → Nat → K) (μ : K) (M : Nat → Nat → K) (θ : Nat → K) : K :=
  sum (2 ^ q) (fun c => excessRisk n p φ μ θ (fun t => predict p φ θ t + sum q (fun s => M t s * signAt c s))) / 2 ^ q

/-- The variance `σ²/n ∑ (lam i / (lam i + μ))²` of ridge regression; `σ2` is the noise variance. -/
def ridgeVariance (p : Nat) (lam : Nat → K) (σ2 n μ : K) : K := σ2 / n * sum p (fun i => (lam i / (lam i + μ)) ^ 2)

/-- The risk `∑ (μ / (lam i + μ))² f2 i` plus `ridgeVariance`, of a target with squared coefficients `f2` in the eigenbasis. -/
def ridgeRisk (p : Nat) (lam f2 : Nat → K) (σ2 n μ : K) : K :=
  sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i) + ridgeVariance p lam σ2 n μ

/-- The product of the `p × p` matrix `A` with `z`. -/
def applyMatrix (p : Nat) (A : Nat → Nat → K) (z : Nat → K) (i : Nat) : K := sum p (fun j => A i j * z j)

/-- The effective dimension `∑ (1 - μ z i i)` of a covariance `A` that need not be diagonal: the trace of `A (A + μ)⁻¹`, where `z i` is the
`i`-th column of `(A + μ)⁻¹`. -/
def resolventDim (p : Nat) (z : Nat → Nat → K) (μ : K) : K := sum p (fun i => 1 - μ * z i i)

/-- The sign of the `i`-th Walsh function at point `t` of `2^m`: a factor `-1` for every binary digit that both have. -/
def walshSign : Nat → Nat → Nat → K
  | 0, _, _ => 1
  | m + 1, i, t => walshSign m i t * (if i / 2 ^ m % 2 = 1 ∧ t / 2 ^ m % 2 = 1 then -1 else 1)

/-- The `i`-th Walsh function times `a i`: orthogonal features on `2^m` points, with eigenvalues `a i ²`. -/
def walshFeature (m : Nat) (a : Nat → K) (i t : Nat) : K := a i * walshSign m i t

end ScalingLaws.Bi2025
