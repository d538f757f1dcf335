import ScalingLaws.Foundations.Signs

/-!
# Linear methods on finitely many samples

Whatever is fitted, however: a predictor in the span of `N` features whose coefficients are linear in the labels of `T` samples. The
latent coordinates are those in which the data covariance is diagonal, with eigenvalues `lam`. The target is isotropic: independent fair
signs for weights, which have mean zero and covariance one. Definitions over any ordered field; no formula of random matrix theory occurs.

## Main definitions

* `linearLearner`: the weights that such a method learns.
* `meanLearnerLoss`: its loss `∑ lam i (w i - ŵ i)²`, averaged over the targets.
-/

namespace ScalingLaws.Maloney2022

variable {K : Type} [OrderedField K]

/-- The label `∑ X t j w j` of sample `t`, of the target with weights `w`. -/
def label (M : Nat) (X : Nat → Nat → K) (w : Nat → K) (t : Nat) : K := sum M (fun j => X t j * w j)

/-- The `i`-th learned weight of a method with features `F k`, whose coefficients are the combinations `B k` of the labels of the samples
`X t`. Ridge regression and least squares have `F` and `B` that depend on the features and the samples in this way. -/
def linearLearner (N T M : Nat) (F B X : Nat → Nat → K) (w : Nat → K) (i : Nat) : K :=
  sum N (fun k => F k i * sum T (fun t => B k t * label M X w t))

/-- The loss of the method for the target with weights `w`. -/
def learnerLoss (N T M : Nat) (lam : Nat → K) (F B X : Nat → Nat → K) (w : Nat → K) : K :=
  sum M (fun i => lam i * (w i - linearLearner N T M F B X w i) ^ 2)

/-- The loss averaged over the targets with weights `±1`. -/
def meanLearnerLoss (N T M : Nat) (lam : Nat → K) (F B X : Nat → Nat → K) : K :=
  sum (2 ^ M) (fun c => learnerLoss N T M lam F B X (signAt c)) / 2 ^ M

end ScalingLaws.Maloney2022
