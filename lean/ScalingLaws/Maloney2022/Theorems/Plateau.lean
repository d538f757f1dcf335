import ScalingLaws.Maloney2022.Proofs.Plateau
import ScalingLaws.Maloney2022.Proofs.Tails

/-!
# Claims about bottlenecks and plateaus

One resource fixed, the other growing; features that stop before the spectrum of the target does. References P1-16, P1-18, P1-19.
-/

namespace ScalingLaws.Maloney2022

/-- P1-16: however much the other resource `m` grows, the loss never falls below the plateau `v n k` of the scarce one. -/
theorem plateau_le (n m k v : Rat) (hn : 0 ≤ n) (hm : n < m) (hk : 0 ≤ k) (hv : 0 ≤ v) : v * n * k ≤ ridgelessSignal n m k v := by
  have h1 := Proofs.one_le_factor hn hm
  have h2 := mul_le_mul_left h1 (mul_nonneg (mul_nonneg hv hn) hk)
  unfold ridgelessSignal varianceFactor; grind

/-- P1-16: the loss does not increase as the other resource grows. -/
theorem ridgelessSignal_antitone (n m m' k v : Rat) (hn : 0 ≤ n) (hm : n < m) (hmm : m ≤ m') (hk : 0 ≤ k) (hv : 0 ≤ v) :
    ridgelessSignal n m' k v ≤ ridgelessSignal n m k v :=
  mul_le_mul_left (Proofs.factor_antitone hn hm hmm) (mul_nonneg (mul_nonneg hv hn) hk)

/-- P1-16 with its threshold: from `m = n (1+δ)/δ` on the loss is within the factor `1+δ` of the plateau. -/
theorem ridgelessSignal_le (n m k v δ : Rat) (hn : 0 < n) (hδ : 0 < δ) (hm : n * (1 + δ) / δ ≤ m) (hk : 0 ≤ k) (hv : 0 ≤ v) :
    ridgelessSignal n m k v ≤ v * n * k * (1 + δ) :=
  mul_le_mul_left (Proofs.factor_le hn hδ hm) (mul_nonneg (mul_nonneg hv (by grind)) hk)

/-- P1-16, P1-19: the exact excess over the plateau is the factor `1 + n/(m-n)`, so the loss is flat in the abundant resource. -/
theorem ridgelessSignal_eq (n m k v : Rat) (hn : 0 ≤ n) (hm : n < m) :
    ridgelessSignal n m k v = v * n * k * (1 + n / (m - n)) := by
  have h := Proofs.factor_eq hn hm
  unfold ridgelessSignal varianceFactor; rw [h]

/-- P1-18, reading A, every exponent: features that stop at `Mf` of `Mf + m` modes leave at least `v/a` times
`(Mf+1)^(-a) - (Mf+m+1)^(-a)` of the target's variance: a plateau that depends on the spectrum the features miss. -/
theorem le_unlearnedVariance (a v : R) (Mf m : Nat) (ha : 0 < a) (hv : 0 ≤ v) :
    v * ((R.rpow ((Mf : R) + 1) (-a) - R.rpow ((Mf : R) + (m : R) + 1) (-a)) / a) ≤ unlearnedVariance Mf m (powerLaw a) v := by
  have h := Proofs.le_tail (by grind : 0 ≤ a) Mf m
  have h1 : (R.rpow ((Mf : R) + 1) (-a) - R.rpow ((Mf : R) + (m : R) + 1) (-a)) / a ≤ sum m (fun i => powerLaw a (Mf + i)) := by
    rw [div_le_iff ha]; unfold powerLaw; grind
  exact mul_le_mul_left h1 hv

/-- P1-18, reading A, every exponent: and at most `v/a` times `Mf^(-a) - (Mf+m)^(-a)`: the plateau falls as `Mf^(-a)`. -/
theorem unlearnedVariance_le (a v : R) (Mf m : Nat) (ha : 0 < a) (hv : 0 ≤ v) (hM : 0 < Mf) :
    unlearnedVariance Mf m (powerLaw a) v ≤ v * ((R.rpow (Mf : R) (-a) - R.rpow ((Mf : R) + (m : R)) (-a)) / a) := by
  have h := Proofs.tail_le (by grind : 0 ≤ a) hM m
  have h1 : sum m (fun i => powerLaw a (Mf + i)) ≤ (R.rpow (Mf : R) (-a) - R.rpow ((Mf : R) + (m : R)) (-a)) / a := by
    rw [le_div_iff ha]; unfold powerLaw; grind
  exact mul_le_mul_left h1 hv

end ScalingLaws.Maloney2022
