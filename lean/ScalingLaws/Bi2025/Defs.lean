import ScalingLaws.Foundations.Sums

/-!
# Scaling Laws are Redundancy Laws: definitions

Kernel ridge regression in the eigenbasis of its covariance operator: eigenvalues `lam i`, squared target coefficients
`f2 i`, ridge `μ`, noise variance `σ2`, sample size `n`. The paper's spectrum is `lam i = (i+1)^(-β)`, its target
`f i = lam i ^ s * g i` with `g` square summable. What occurs over the rationals and over the reals is defined once, over any ordered field;
what needs powers with real exponents stands in `DefsReal`.

## Main definitions

* `lossExponent`: the slope `2s / (2s + 1/β)` of the learning curve.
* `ridgeExponent`: the exponent of the balancing ridge `n^(-t)`.
* `effDim`: the effective dimension `∑ lam i / (lam i + μ)`.
* `spectralBias`, `spectralRisk`: the bias and the risk bound of ridge regression.
* `rankOneForm`, `rankOneSolution`, `mappedBias`, `rankOneSource`: the feature map `I + τ v vᵀ` of the counter-model.
* `meanVariance`, `ar1Efficiency`: dependent samples.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
* A. Caponnetto, E. De Vito, *Optimal rates for the regularized least-squares algorithm*, 2007.
-/

namespace ScalingLaws.Bi2025

/-- The exponent `α` of the excess risk `n^(-α)`: source smoothness `s`, tail exponent `β` of the spectrum. -/
def lossExponent {K : Type} [OrderedField K] (s β : K) : K := 2 * s / (2 * s + 1 / β)

/-- The redundancy index `1/β` of a spectrum with tail exponent `β`. -/
def redundancyIndex (β : Rat) : Rat := 1 / β

/-- The exponent of the learning curve as a function of the redundancy index `r`. -/
def lossExponentOfRedundancy (s r : Rat) : Rat := 2 * s / (2 * s + r)

/-- The exponent `t` of the ridge `n^(-t)` that balances bias and variance. -/
def ridgeExponent (s β : Rat) : Rat := 1 / (2 * s + 1 / β)

/-- The rate exponent of Caponnetto and De Vito for spectrum exponent `b` and source condition `c`. -/
def capacitySourceExponent (b c : Rat) : Rat := b * c / (b * c + 1)

/-- The effective dimension at ridge `μ` of the first `p` eigenvalues: `∑ lam i / (lam i + μ)`. -/
def effDim {K : Type} [OrderedField K] (p : Nat) (lam : Nat → K) (μ : K) : K := sum p (fun i => lam i / (lam i + μ))

/-- The squared bias `∑ (μ / (lam i + μ))² f2 i` of ridge regression at ridge `μ`. -/
def spectralBias {K : Type} [OrderedField K] (p : Nat) (lam f2 : Nat → K) (μ : K) : K :=
  sum p (fun i => (μ / (lam i + μ)) ^ 2 * f2 i)

/-- The bound bias plus variance, `spectralBias + σ2 / n * effDim`, of the risk of ridge regression on `n` samples. -/
def spectralRisk {K : Type} [OrderedField K] (p : Nat) (lam f2 : Nat → K) (σ2 n μ : K) : K :=
  spectralBias p lam f2 μ + σ2 / n * effDim p lam μ

/-- The eigenvalues after a feature map that scales the `i`-th eigenvector by the square root of `g i`. -/
def transformedSpectrum (g lam : Nat → Rat) (i : Nat) : Rat := g i * lam i

/-- The spectrum raised to the floor `δ μ`: a perturbation of operator norm at most `δ μ`. -/
def flooredSpectrum (lam : Nat → Rat) (δ μ : Rat) (i : Nat) : Rat := max (lam i) (δ * μ)

/-- The spectrum of concatenated features: `p` eigenvalues of the first domain, then those of the second. -/
def jointSpectrum (p : Nat) (lam nu : Nat → Rat) (i : Nat) : Rat := if i < p then lam i else nu (i - p)

/-- The tail exponent of a mixture of two domains. -/
def mixtureTail (β₁ β₂ : Rat) : Rat := min β₁ β₂

/-- The eigenvalues `q^i` of a geometric spectrum. -/
def geometricSpectrum (q : Rat) (i : Nat) : Rat := q ^ i

/-! ### Feature maps that mix eigenvectors -/

/-- The quadratic form of the symmetric matrix with rows `(a, b)` and `(b, c)`. -/
def quadForm (a b c x y : Rat) : Rat := a * x ^ 2 + 2 * b * x * y + c * y ^ 2

/-- The quadratic form of the square of that matrix. -/
def squareForm (a b c x y : Rat) : Rat := (a * x + b * y) ^ 2 + (b * x + c * y) ^ 2

/-- The quadratic form of the identity plus `τ` times the projection-like matrix `v vᵀ`, on `p` coordinates. -/
def rankOneForm (p : Nat) (τ : Rat) (v x : Nat → Rat) : Rat :=
  sum p (fun i => x i ^ 2) + τ * sum p (fun i => v i * x i) ^ 2

/-- The `i`-th coordinate of the solution `z` of `(diag lam + τ h hᵀ + μ) z = f` (Sherman and Morrison). -/
def rankOneSolution (p : Nat) (lam h f : Nat → Rat) (τ μ : Rat) (i : Nat) : Rat :=
  (f i - τ * h i * (sum p (fun k => h k * f k / (lam k + μ)) / (1 + τ * sum p (fun k => h k ^ 2 / (lam k + μ))))) / (lam i + μ)

/-- The source smoothness that is left after the rank-one feature map whose direction decays as `i^(-(1+δ)/2)`. -/
def rankOneSource (s β δ : Rat) : Rat := min s (1 / 2 + δ / (2 * β))

/-- The squared bias `μ² ∑ z i ²` of ridge regression after the rank-one feature map, with `z` its solution. -/
def mappedBias (p : Nat) (lam h f : Nat → Rat) (τ μ : Rat) : Rat :=
  μ ^ 2 * sum p (fun i => rankOneSolution p lam h f τ μ i ^ 2)

/-- The eigenvalues `1/(i+1)²`, the power spectrum with tail exponent 2. -/
def squareSpectrum (i : Nat) : Rat := 1 / ((i : Rat) + 1) ^ 2

/-- The direction `1/(i+1)` of a feature map, of squared length at most 2. -/
def harmonicDirection (i : Nat) : Rat := 1 / ((i : Rat) + 1)

/-- The target that is the first eigenfunction; it is as smooth as a target can be. -/
def firstMode (i : Nat) : Rat := if i = 0 then 1 else 0

/-! ### Dependent samples, finite width -/

/-- The variance of the mean of `n` observations whose covariance at distance `k` is `r k`. -/
def meanVariance {K : Type} [OrderedField K] (n : Nat) (r : Nat → K) : K :=
  sum n (fun s => sum n (fun t => r (if s ≤ t then t - s else s - t))) / (n : K) ^ 2

/-- Effective samples per sample of an autoregression with coefficient `φ`, correlations `φ^k`. -/
def ar1Efficiency (φ : Rat) : Rat := (1 - φ) / (1 + φ)

/-- The exponent in `n` when the width grows as `n^g`: capacity exponent `a` against the sample exponent `a/(1+a)`. -/
def widthExponent (g a : Rat) : Rat := min (g * a) (a / (1 + a))

end ScalingLaws.Bi2025
