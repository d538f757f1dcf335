import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-!
# Why neural networks scale, the Latent Number: definitions

The paper gives only an abstract; each definition fixes one reading of it. Spectral coefficients are `A ρ^(-k)`, `k = 0, 1, …`;
`N*(ε, ρ) = log (1/ε) / log ρ` modes reach the accuracy `ε`.

## Main definitions

* `coefficient`, `spectralMass`, `rootRate`, `olsSlope`, `fitRho`: geometric spectra and their rate.
* `nStar`, `alphaLatent`, `lossLatent`, `grokThreshold`: the Latent Number's formulas.
* `tailBound`, `genBound`, `prefSamples`, `lossTail`: concentration and sample sizes.
* `blockMass`, `descentRisk`, `moeParams`, `solveTime`, `mixedCoefficient`, `bottleneckGain`, `conditionNumber`, `proxyChoice`,
  `offEnergy`: the models of the applications.

## References

* T. Nagy, *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*, draft of 2026-04-09.
-/

namespace ScalingLaws.Latent2026

/-! ### Geometric spectra -/

/-- The spectral coefficient `A ρ^(-k)`. -/
def coefficient (A ρ : Rat) (k : Nat) : Rat := A / ρ ^ k

/-- The mass `∑_{k<n} ρ^(-k)` of the first `n` coefficients. -/
def spectralMass (ρ : Rat) (n : Nat) : Rat := sum n (fun k => (1 / ρ) ^ k)

/-- The coefficient `(k+1)^(-s)` of a power law. -/
noncomputable def powerCoefficient (s : R) (k : Nat) : R := R.rpow ((k : R) + 1) (-s)

/-- The least-squares slope of `y 0, …, y (K-1)` on the index. -/
noncomputable def olsSlope (K : Nat) (y : Nat → R) : R :=
  sum K (fun k => ((k : R) - ((K : R) - 1) / 2) * y k) / sum K (fun k => ((k : R) - ((K : R) - 1) / 2) ^ 2)

/-- The estimate `exp (-slope)` of the rate, from the slope of the logarithms of the first `K` coefficients. -/
noncomputable def fitRho (K : Nat) (c : Nat → R) : R := R.exp (-olsSlope K (fun k => R.log (c k)))

/-- The rate `x^(-1/k)` that the `k`-th coefficient `x` of a spectrum shows; its limit is the Latent Number. -/
noncomputable def rootRate (x : R) (k : Nat) : R := R.rpow x (-(1 / (k : R)))

/-- The number `log (1/ε) / log ρ` of modes that reach the accuracy `ε`; meaningful for `1 < ρ`, `0 < ε < 1`. -/
noncomputable def nStar (ε ρ : R) : R := R.log (1 / ε) / R.log ρ

/-! ### Scaling exponent and transition -/

/-- The scaling exponent `β log ρ`. -/
noncomputable def alphaLatent (β ρ : R) : R := β * R.log ρ

/-- The scaling exponent `log ρ / (2 β)` of a companion paper of the same author. -/
noncomputable def alphaSibling (β ρ : R) : R := R.log ρ / (2 * β)

/-- The residual `ρ^(-k)` after `k = β log C` modes, resolved with compute `C`. -/
noncomputable def lossLatent (C β ρ : R) : R := R.rpow ρ (-(β * R.log C))

/-- The residual if compute resolves `C^p` modes instead of `β log C`. -/
noncomputable def lossPolynomial (C p ρ : R) : R := R.rpow ρ (-R.rpow C p)

/-- The rate `ε^(-1/n)` above which `n` modes reach the accuracy `ε`. -/
noncomputable def grokThreshold (ε n : R) : R := R.rpow ε (-(1 / n))

/-! ### Concentration -/

/-- The claimed tail `2 exp (-2 n ε² / N*)`. -/
noncomputable def tailBound (nstar n ε : R) : R := 2 * R.exp (-(2 * n * ε ^ 2 / nstar))

/-- Hoeffding's tail `2 exp (-2 n ε²)` for means of `n` independent variables in `[0,1]`. -/
noncomputable def hoeffdingTail (n ε : R) : R := 2 * R.exp (-(2 * n * ε ^ 2))

/-- The generalization bound `√(N* log (2/δ) / (2n))`. -/
noncomputable def genBound (nstar n δ : R) : R := R.sqrt (nstar * R.log (2 / δ) / (2 * n))

/-- The sample size `N* log (2/δ) / (2 ε²)` for accuracy `ε` and confidence `1 - δ`. -/
noncomputable def prefSamples (nstar ε δ : R) : R := nstar * R.log (2 / δ) / (2 * ε ^ 2)

/-- The mean `∑ p j x j / ∑ p j` of a loss that takes the value `x j` with weight `p j`, `j < m`. -/
noncomputable def lossMean (m : Nat) (p x : Nat → R) : R := sum m (fun j => p j * x j) / sum m p

open Classical in
/-- The probability that the sum of `n` independent losses is at least `s`, each with the value `x j` with weight `p j`, `j < m`. -/
noncomputable def lossTail (m : Nat) (p x : Nat → R) : Nat → R → R
  | 0, s => if s ≤ 0 then 1 else 0
  | n + 1, s => sum m (fun j => p j * lossTail m p x n (s - x j)) / sum m p

open Classical in
/-- The probability that for some of `M` predictors the sum of `n` independent losses is at least `s i`. Predictor `i` has the loss `x i j`
where the data take their `j`-th value, which has weight `p j`, `j < m`. -/
noncomputable def anyTail (M m : Nat) (p : Nat → R) (x : Nat → Nat → R) : Nat → (Nat → R) → R
  | 0, s => if ∃ i, i < M ∧ s i ≤ 0 then 1 else 0
  | n + 1, s => sum m (fun j => p j * anyTail M m p x n (fun i => s i - x i j)) / sum m p

/-! ### Expressivity, double descent, sparse experts -/

/-- The mass `∑_{i,j<N} q^i q^j` of the `N × N` corner of a geometric matrix. -/
def blockMass (q : Rat) (N : Nat) : Rat := sum N (fun i => sum N (fun j => q ^ i * q ^ j))

/-- Parameters of a head in a known latent basis of `N` modes. -/
def headParams (N : Rat) : Rat := N ^ 2

/-- Parameters of the two maps from `D` dimensions into that basis. -/
def projectionParams (D N : Rat) : Rat := 2 * D * N

/-- The variance `σ² min p N* / n` of a fit with `p` modes that saturates at `N*`. -/
def saturatedVariance (σ2 : Rat) (nstar : Nat) (n : Rat) (p : Nat) : Rat := σ2 * ((min p nstar : Nat) : Rat) / n

/-- The risk `ρ^(-2p) + σ² min p N* / n` of a fit with `p` modes. -/
def descentRisk (ρ σ2 : Rat) (nstar : Nat) (n : Rat) (p : Nat) : Rat := ((1 / ρ) ^ 2) ^ p + saturatedVariance σ2 nstar n p

/-- Parameters of `A` active experts, each a block of `N × N`. -/
def moeParams (A N : Rat) : Rat := A * N ^ 2

/-! ### Emergence, forgetting, information bottleneck -/

/-- The compute `exp (n/β)` at which `β log C` reaches `n` modes. -/
noncomputable def emergenceCompute (n β : R) : R := R.exp (n / β)

/-- The time at which the modes `0, …, n` have all been acquired, mode `k` at time `τ k`. -/
def solveTime (τ : Nat → Rat) : Nat → Rat
  | 0 => τ 0
  | n + 1 => max (solveTime τ n) (τ (n + 1))

/-- A coefficient of a mixture of two geometric spectra. -/
def mixedCoefficient (w r1 r2 : Rat) (k : Nat) : Rat := (1 - w) * r1 ^ k + w * r2 ^ k

/-- A coefficient of a geometric spectrum under interference with share `t` by another task with coefficients `c k`. -/
def interferedCoefficient (r t : Rat) (c : Nat → Rat) (k : Nat) : Rat := (1 - t) * r ^ k + t * c k

/-- The squared distance of two vectors of `K` coefficients. -/
def taskLoss (K : Nat) (w w' : Nat → Rat) : Rat := sum K (fun k => (w' k - w k) ^ 2)

/-- The trade-off above which the Gaussian information bottleneck uses a mode of variance `l` at noise `s2`. -/
noncomputable def activation (s2 l : R) : R := 1 + s2 / l

/-- The gain of keeping the first `n` modes of information `g k` at the price `c` each. -/
def bottleneckGain (g : Nat → Rat) (c : Rat) (n : Nat) : Rat := sum n (fun k => g k - c)

/-! ### Landscape, alignment, robustness -/

/-- The condition number of the eigenvalues `1, ρ^(-1), …, ρ^(-N)`. -/
noncomputable def conditionNumber (ρ : R) (N : Nat) : R := 1 / (1 / ρ) ^ N

/-- The bound `∑_{k<K} k² ρ^(-k)` of the second derivative of `∑_{k<K} ρ^(-k) cos (k x)`, which it has at `x = 0`: how fast the slope of a
function with geometric coefficients can change. -/
def curvature (ρ : Rat) (K : Nat) : Rat := sum K (fun k => (k : Rat) ^ 2 * (1 / ρ) ^ k)

/-- The quality of the candidate with the higher proxy reward, quality plus error. -/
def proxyChoice (g1 g2 e1 e2 : Rat) : Rat := if g1 + e1 < g2 + e2 then g2 else g1

/-- The energy of a perturbation outside the first `N` of `N + d` dimensions. -/
def offEnergy (N d : Nat) (δ : Nat → Rat) : Rat := sum d (fun i => δ (N + i) ^ 2)

/-- The response of a linear model to a perturbation outside the first `N` of `N + d` dimensions. -/
def offResponse (N d : Nat) (w δ : Nat → Rat) : Rat := sum d (fun i => w (N + i) * δ (N + i))

/-- The fraction `(D - N)/D` of directions outside an `N`-dimensional subspace. -/
def offManifoldFraction (D N : Rat) : Rat := (D - N) / D

/-- The energy of `x` outside the first `N` of `N + d` dimensions, averaged over the cyclic shifts of its coordinates. -/
def meanOffEnergy (N d : Nat) (x : Nat → Rat) : Rat :=
  sum (N + d) (fun s => offEnergy N d (fun i => x ((i + s) % (N + d)))) / ((N : Rat) + (d : Rat))

/-- A vector of `D` weights, extended by zeros. -/
def padded (D : Nat) (w : Nat → Rat) (i : Nat) : Rat := if i < D then w i else 0

/-- The squared distance of `x` from the decision boundary of a linear classifier in `D` dimensions. -/
def squaredMargin (D : Nat) (w x : Nat → Rat) : Rat := sum D (fun i => w i * x i) ^ 2 / sum D (fun i => w i ^ 2)

end ScalingLaws.Latent2026
