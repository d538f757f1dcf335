import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-!
# A solvable model of neural scaling laws: definitions

Ridge regression on `N` random features of a Gaussian latent vector with `M` eigenvalues `lam i`, trained on `T` samples, in
the planar limit. The effective ridge `k` solves `γ = k (T - d(k)) (N - d(k))` with `d(k) < min N T`; the test loss is a
rational function of `N`, `T`, `k`, `d = dof k` and `q = dof2 k`. Throughout `v` is the target's variance per mode, `σ_w²/M`,
and `s2` the variance of the label noise.

## Main definitions

* `dof`: the degrees of freedom, over any ordered field.
* `dof2`, `ridge`, `effectiveRidgeLow`: the self-consistency equation over the rationals and a root of it by bisection.
* `testLoss`, `signalLoss`, `noiseLoss`, `ridgelessSignal`: the master formula, its two parts, and its limit without ridge.
* `powerLaw`, `tailMass`, `effectiveRidge`, `effectiveRidgeAt`: power-law spectra and roots over the reals.
* `continuumLoss`, `ridgeQuadratic`, `optimalDof`, `tunedLoss`: the loss of a power law with `M = ∞`, and its optimal ridge.
* `ridgelessLoss`, `balanceRatio`: the loss of a power law without ridge, and its best allocation.

## Implementation notes

The formulas are the deterministic equivalent of the random matrix model; that equivalence itself is not proved here.

## References

* A. Maloney, D. A. Roberts, J. Sully, *A Solvable Model of Neural Scaling Laws*, arXiv 2210.16859.
* Z. Zhang, *Neural Scaling Laws from Large-N Field Theory*, arXiv 2405.19398.
-/

namespace ScalingLaws.Maloney2022

/-! ### The self-consistency equation -/

/-- The degrees of freedom `∑ lam i / (lam i + k)` of `M` modes at effective ridge `k`. -/
def dof {K : Type} [OrderedField K] (M : Nat) (lam : Nat → K) (k : K) : K := sum M (fun i => lam i / (lam i + k))

/-- The second degrees of freedom `∑ (lam i / (lam i + k))²`. -/
def dof2 (M : Nat) (lam : Nat → Rat) (k : Rat) : Rat := sum M (fun i => (lam i / (lam i + k)) ^ 2)

/-- The ridge `γ` whose effective ridge is `k`, as a function of `d = dof k`. -/
def ridge (N T d k : Rat) : Rat := k * (T - d) * (N - d)

/-- The left end, after `n` bisections, of the bracket `[lo, lo + w]` of the root of `dof k = r`. -/
def bisectLow (M : Nat) (lam : Nat → Rat) (r : Rat) : Nat → Rat → Rat → Rat
  | 0, lo, _ => lo
  | n + 1, lo, w =>
    if r ≤ dof M lam (lo + w / 2) then bisectLow M lam r n (lo + w / 2) (w / 2) else bisectLow M lam r n lo (w / 2)

/-- The width of the first bracket `[0, ∑ lam / r]` of the root of `dof k = r`. -/
def bracketWidth (M : Nat) (lam : Nat → Rat) (r : Rat) : Rat := sum M lam / r

/-- A lower bound of the root of `dof k = r` after `n` bisections. -/
def effectiveRidgeLow (M : Nat) (lam : Nat → Rat) (r : Rat) (n : Nat) : Rat := bisectLow M lam r n 0 (bracketWidth M lam r)

/-! ### The master formula -/

/-- The common denominator `N T - d² - q (N + T - 2 d)`, which is also `dγ/dk`. -/
def lossDenominator (N T d q : Rat) : Rat := N * T - d ^ 2 - q * (N + T - 2 * d)

/-- The test loss with signal variance `v` a mode and label noise `s2`. -/
def testLoss (N T k d q v s2 : Rat) : Rat := T * (v * k * N * (d - q) + s2 * (N - q)) / lossDenominator N T d q

/-- The part of the test loss that the target causes. -/
def signalLoss (N T k d q v : Rat) : Rat := T * (v * k * N * (d - q)) / lossDenominator N T d q

/-- The part of the test loss that label noise causes. -/
def noiseLoss (N T d q s2 : Rat) : Rat := T * (s2 * (N - q)) / lossDenominator N T d q

/-- The factor `1 / (1 - N/T)` of regression without ridge. -/
def varianceFactor (N T : Rat) : Rat := 1 / (1 - N / T)

/-- The signal part without ridge: `n` is the scarcer of parameters and samples, `m` the other, `dof k = n`. -/
def ridgelessSignal (n m k v : Rat) : Rat := v * n * k * varianceFactor n m

/-- The exact factor of the label noise in the test loss of least squares with `N` Gaussian features on `T` samples. -/
def exactNoiseFactor (N T : Rat) : Rat := (T - 1) / (T - N - 1)

/-! ### Spectra -/

/-- The eigenvalue `(i+1)^(-(1+a))` of a power law. -/
noncomputable def powerLaw (a : R) (i : Nat) : R := R.rpow ((i : R) + 1) (-(1 + a))

/-- The mass of the eigenvalues `n+1, …, n+m` of a power law. -/
noncomputable def tailMass (a : R) (n m : Nat) : R := sum m (fun i => powerLaw a (n + i))

/-- The variance per unit `v` of the `m` modes of the target beyond the first `Mf`, which features that stop there cannot represent. -/
noncomputable def unlearnedVariance (Mf m : Nat) (lam : Nat → R) (v : R) : R := v * sum m (fun i => lam (Mf + i))

open Classical in
/-- The root `k > 0` of `dof k = n`, the effective ridge of regression without ridge; zero where there is none. -/
noncomputable def effectiveRidge (M : Nat) (lam : Nat → R) (n : R) : R :=
  if h : ∃ k, 0 < k ∧ dof M lam k = n then Classical.choose h else 0

open Classical in
/-- The root `k > 0` of `γ = k (T - d) (N - d)` with `d = dof k < min N T`; zero where there is none. -/
noncomputable def effectiveRidgeAt (M : Nat) (lam : Nat → R) (N T γ : R) : R :=
  if h : ∃ k, 0 < k ∧ dof M lam k < N ∧ dof M lam k < T ∧ k * (T - dof M lam k) * (N - dof M lam k) = γ then
    Classical.choose h else 0

/-! ### Power laws with `M = ∞` -/

/-- The signal part of the loss as a function of `d` for the power law `k = d^(-(1+a))`, `q = a d / (1+a)`, in units of `v`. -/
noncomputable def continuumLoss (a N T d : R) : R :=
  N * T / (R.rpow d a * ((1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2))

/-- The quadratic in `d` whose root in `(0, min N T)` is the optimal number of degrees of freedom. -/
noncomputable def ridgeQuadratic (a N T d : R) : R :=
  (1 - a) * (2 + a) * d ^ 2 + a * (1 + a) * (N + T) * d - a * (1 + a) * (N * T)

/-- The degrees of freedom at the optimal ridge. -/
noncomputable def optimalDof (a N T : R) : R :=
  2 * (a * (1 + a) * (N * T)) / (a * (1 + a) * (N + T) +
    R.sqrt ((a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T))))

/-- The loss at the optimal ridge. -/
noncomputable def tunedLoss (a N T : R) : R := continuumLoss a N T (optimalDof a N T)

/-- The loss without ridge of `N` features on `T > N` samples of a power law, in units of its constant. -/
noncomputable def ridgelessLoss (a N T : R) : R := R.rpow N (-a) / (1 - N / T)

/-- The factor `t` of the best allocation `N = R t`, `T = R / t` without ridge: `t² = N/T = a / (a+2)`. -/
noncomputable def balanceRatio (a : R) : R := R.sqrt (a / (a + 2))

/-! ### Features -/

/-- The rectifier. -/
def relu (x : Rat) : Rat := max x 0

/-- A combination with coefficients `c` of `N` linear features of an input `x` of dimension `n`. -/
def linearNetwork (N n : Nat) (c : Nat → Rat) (F : Nat → Nat → Rat) (x : Nat → Rat) : Rat :=
  sum N (fun j => c j * sum n (fun i => F j i * x i))

/-- The weight of the `i`-th input in that combination. -/
def inputWeight (N : Nat) (c : Nat → Rat) (F : Nat → Nat → Rat) (i : Nat) : Rat := sum N (fun j => c j * F j i)

/-- The threshold of the `j`-th of a row of rectified features, with distance `gap j` to the next. -/
def threshold (gap : Nat → Rat) (j : Nat) : Rat := sum j gap

/-- A combination with coefficients `c` of the `N` rectified features `relu (x - threshold j)` of a scalar `x`. -/
def reluNetwork (N : Nat) (c gap : Nat → Rat) (x : Rat) : Rat := sum N (fun j => c j * relu (x - threshold gap j))

/-- How many pairs `(i, j)` of positive integers have `i j ≤ x`: the eigenvalues of a product spectrum above `x^(-s)`. -/
def productCount (x : Nat) : Rat :=
  sum x (fun i => sum x (fun j => if (i + 1) * (j + 1) ≤ x then 1 else 0))

/-- The harmonic number `1 + 1/2 + … + 1/n`. -/
def harmonic (n : Nat) : Rat := sum n (fun i => 1 / ((i : Rat) + 1))

end ScalingLaws.Maloney2022
