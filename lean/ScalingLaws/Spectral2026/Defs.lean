import ScalingLaws.Foundations.Sums

/-!
# ML Spectral Intelligence: definitions

The paper derives three things from the decay `k^(-s)` of data eigenvalues: how a compute budget splits into parameters and
data, how fast residual attention clusters tokens, and how far self-improvement goes.

## Main definitions

* `capacityExponent`, `dataExponent`, `lossExponent`, `softExponent`: exponents in compute.
* `residualModes`: token modes under residual attention, in the eigenbasis of the attention Laplacian.
* `cycleLayer`, `uniformLayer`, `weightedLayer`, `blockLayer`, `twoTokenLayer`: residual attention on explicit graphs.
* `dobrushin`: half the distance of two attention rows.
* `selfImprove`, `refitVariance`: self-improvement and self-training recursions.

## References

* T. Nagy, *ML Spectral Intelligence*, and its companions *Neural Scaling Laws Formalized* and *Verified Transformer Dynamics*.
-/

namespace ScalingLaws.Spectral2026

/-! ### Compute-optimal scaling -/

/-- The exponent of the optimal number of parameters, `N ~ C^(1/(s+1))`. -/
def capacityExponent (s : Rat) : Rat := 1 / (s + 1)

/-- The exponent of the optimal amount of data, `D ~ C^(s/(s+1))`. -/
def dataExponent (s : Rat) : Rat := s / (s + 1)

/-- The exponent of the optimal loss, `L ~ C^(-(s-1)/(s+1))`. -/
def lossExponent {K : Type} [OrderedField K] (s : K) : K := (s - 1) / (s + 1)

/-- The exponent `(s-1)/s` of the companion's soft truncation. -/
def softExponent (s : Rat) : Rat := (s - 1) / s

/-- The loss exponent that goes with the parameter exponent `a`. -/
def lossFromAllocation (a : Rat) : Rat := 1 - 2 * a

/-- The eigenvalue `1/k` of language data (`s = 1`), counted from zero. -/
def languageEigenvalue (k : Nat) : Rat := 1 / (k + 1)

/-! ### Tokens -/

/-- The mean of `n` tokens. -/
def tokenMean (n : Nat) (x : Nat → Rat) : Rat := sum n x / n

/-- The energy `∑ a k ²` of `m` modes. -/
def energy (m : Nat) (a : Nat → Rat) : Rat := sum m (fun k => a k ^ 2)

/-- The energy of `n` tokens about their mean. -/
def deviationEnergy (n : Nat) (x : Nat → Rat) : Rat := sum n (fun i => (x i - tokenMean n x) ^ 2)

/-- The amplitude of mode `k` after `L` residual layers of step `ε`, with Laplacian eigenvalues `lam`. -/
def residualModes (ε : Rat) (lam a : Nat → Rat) : Nat → Nat → Rat
  | 0, k => a k
  | L + 1, k => (1 - ε * lam k) * residualModes ε lam a L k

/-- The factor by which one residual layer shrinks a mode of Laplacian eigenvalue `gap`. -/
def contractionFactor (ε gap : Rat) : Rat := 1 - ε * gap

/-! ### Attention on explicit graphs -/

/-- Token `x` after a residual layer in which it attends to the other token `y` with weight `p`. -/
def twoTokenLayer (p ε x y : Rat) : Rat := (1 - ε) * x + ε * ((1 - p) * x + p * y)

/-- What token `i` receives of the tokens `x` under the attention matrix `A`. -/
def attend (n : Nat) (A : Nat → Nat → Rat) (x : Nat → Rat) (i : Nat) : Rat := sum n (fun j => A i j * x j)

/-- The quadratic form `∑ x i (x i - (A x) i)` of the Laplacian of the attention `A`. -/
def laplacianForm (n : Nat) (A : Nat → Nat → Rat) (x : Nat → Rat) : Rat := sum n (fun i => x i * (x i - attend n A x i))

/-- Token `i` after `L` residual layers of step `ε` with the attention `A`. -/
def graphLayers (n : Nat) (A : Nat → Nat → Rat) (ε : Rat) (x : Nat → Rat) : Nat → Nat → Rat
  | 0, i => x i
  | L + 1, i => (1 - ε) * graphLayers n A ε x L i + ε * attend n A (graphLayers n A ε x L) i

/-- Token `i` after a residual layer of uniform attention among `n` tokens. -/
def uniformLayer (n : Nat) (ε : Rat) (x : Nat → Rat) (i : Nat) : Rat := (1 - ε) * x i + ε * tokenMean n x

/-- The average of `n` tokens in an attention row with unnormalized weights `w`. -/
def rowAverage (n : Nat) (w x : Nat → Rat) : Rat := sum n (fun k => w k * x k) / sum n w

/-- Token `i` after a residual layer in which every token attends with the same row of weights `w`. -/
def weightedLayer (n : Nat) (w : Nat → Rat) (ε : Rat) (x : Nat → Rat) (i : Nat) : Rat :=
  (1 - ε) * x i + ε * rowAverage n w x

/-- Half the `ℓ¹` distance of two attention rows with unnormalized weights `a` and `b`. -/
def dobrushin (n : Nat) (a b : Nat → Rat) : Rat :=
  1 / 2 * sum n (fun k => max (a k / sum n a - b k / sum n b) (b k / sum n b - a k / sum n a))

/-- Token `i` after a residual layer of uniform attention within each of two blocks of `n` tokens. -/
def blockLayer (n : Nat) (ε : Rat) (x : Nat → Rat) (i : Nat) : Rat :=
  (1 - ε) * x i + ε * (if i < n then tokenMean n x else tokenMean n (fun k => x (n + k)))

/-- Lazy nearest-neighbor attention on a cycle of six tokens: half on itself, a quarter on either neighbor. -/
def cycleAttention (x : Nat → Rat) (i : Nat) : Rat :=
  x i / 2 + (x (if i = 5 then 0 else i + 1) + x (if i = 0 then 5 else i - 1)) / 4

/-- Token `i` of six after a residual layer of lazy cycle attention. -/
def cycleLayer (ε : Rat) (x : Nat → Rat) (i : Nat) : Rat := (1 - ε) * x i + ε * cycleAttention x i

/-- Token `i` of six after `L` residual layers of lazy cycle attention. -/
def cycleLayers (ε : Rat) (x : Nat → Rat) : Nat → Nat → Rat
  | 0, i => x i
  | L + 1, i => cycleLayer ε (cycleLayers ε x L) i

/-- The spectral gap of lazy cycle attention on six tokens. -/
def cycleGap : Rat := 1 / 4

/-- The slowest mode of the cycle, `cos (π i / 3)`. -/
def cycleMode (i : Nat) : Rat :=
  if i = 0 then 1 else if i = 1 then 1 / 2 else if i = 2 then -1 / 2 else if i = 3 then -1 else if i = 4 then -1 / 2 else 1 / 2

/-- Three neighboring tokens at one, the other three at minus one. -/
def cycleTokens (i : Nat) : Rat := if i < 3 then 1 else -1

/-- A doubly stochastic, non-normal attention among four tokens: its square is uniform attention. -/
def shuffleAttention (x : Nat → Rat) (i : Nat) : Rat :=
  if i = 0 ∨ i = 2 then (x 0 + x 1) / 2 else (x 2 + x 3) / 2

/-- Two pairs of equal tokens. -/
def shuffleTokens (i : Nat) : Rat := if i < 2 then 1 else -1

/-! ### Self-improvement -/

/-- Quality after `t` rounds that each close the fraction `r` of the distance to the ceiling `K`. -/
def selfImprove (r K q₀ : Rat) : Nat → Rat
  | 0 => q₀
  | t + 1 => selfImprove r K q₀ t + r * (K - selfImprove r K q₀ t)

/-- How many of the first `n` gains are at least `δ`. -/
def gainCount (n : Nat) (gain : Nat → Rat) (δ : Rat) : Rat := sum n (fun t => if δ ≤ gain t then 1 else 0)

/-- Expected variance after `t` generations of refitting a Gaussian to `n` samples of itself (maximum likelihood). -/
def refitVariance (n : Nat) (v₀ : Rat) : Nat → Rat
  | 0 => v₀
  | t + 1 => (1 - 1 / n) * refitVariance n v₀ t

end ScalingLaws.Spectral2026
