import ScalingLaws.Maloney2022.Proofs.Kaplan

/-!
# Claims about the optimal ridge of a power law

The loss of a power law with infinitely many modes as a function of the degrees of freedom `d`, which the ridge sets. References
P1-12, P1-14.
-/

namespace ScalingLaws.Maloney2022

/-- The master formula at `k = d^(-(1+a))` and `q = a d / (1+a)`, the degrees of freedom of a power law with `M = ∞`. That these
are its degrees of freedom is P1-03, here up to constants only (`dof_powerLaw_le`). -/
theorem continuumLoss_eq (a N T d : R) (ha : 0 < a) (hd : 0 < d) :
    continuumLoss a N T d =
      T * (R.rpow d (-(1 + a)) * N * (d - a * d / (1 + a))) / (N * T - d ^ 2 - a * d / (1 + a) * (N + T - 2 * d)) :=
  (Proofs.continuumLoss_eq ha hd).symm

/-- P1-12: the quadratic is negative at `d = 0`. -/
theorem ridgeQuadratic_zero_neg (a N T : R) (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : ridgeQuadratic a N T 0 < 0 :=
  Proofs.quadratic_at_zero ha hN hT

/-- P1-12: at `d = N` it is `2 N²`, for every `a`. -/
theorem ridgeQuadratic_at_params (a N T : R) : ridgeQuadratic a N T N = 2 * N ^ 2 := Proofs.quadratic_at_left a N T

/-- P1-12: it increases strictly between 0 and `min N T`, so it has one root there. -/
theorem ridgeQuadratic_strictMono (a N T d d' : R) (ha : 0 < a) (hd : 0 ≤ d) (hlt : d < d') (hN : d' ≤ N) (hT : d' ≤ T) :
    ridgeQuadratic a N T d < ridgeQuadratic a N T d' := Proofs.quadratic_strictMono ha hd hlt hN hT

/-- P1-12: the closed form is the root. -/
theorem ridgeQuadratic_optimalDof (a N T : R) (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) :
    ridgeQuadratic a N T (optimalDof a N T) = 0 := Proofs.optimalDof_root ha hN hT

/-- P1-12: the optimal degrees of freedom lie strictly between 0 and `min N T`: the optimal ridge is positive. -/
theorem optimalDof_mem (a N T : R) (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) :
    0 < optimalDof a N T ∧ optimalDof a N T < N ∧ optimalDof a N T < T :=
  ⟨Proofs.optimalDof_pos ha hN hT, Proofs.optimalDof_lt_left ha hN hT, Proofs.optimalDof_lt_right ha hN hT⟩

/-- P1-12: no ridge does better than the optimal one, for every `a > 0`. -/
theorem tunedLoss_le (a N T d : R) (ha : 0 < a) (hd : 0 < d) (hN : d < N) (hT : d < T) :
    tunedLoss a N T ≤ continuumLoss a N T d := Proofs.tunedLoss_le ha hd hN hT

/-- P1-14: at `a = 1` the optimal degrees of freedom are the harmonic combination `N T / (N + T)`. -/
theorem optimalDof_one (N T : R) (hN : 0 < N) (hT : 0 < T) : optimalDof 1 N T = N * T / (N + T) := Proofs.optimalDof_one hN hT

/-- P1-14: at `a = 1` the tuned loss is exactly additive, `1/N + 1/T`. The constant `λ₊ π²/4` of the paper's normalisation is
left out. -/
theorem tunedLoss_one (N T : R) (hN : 0 < N) (hT : 0 < T) : tunedLoss 1 N T = 1 / N + 1 / T := Proofs.tunedLoss_one hN hT

/-- P1-14 over the rationals: with `k = c / d²`, `q = d / 2` and `d = N T / (N + T)` the master formula is `v c (1/N + 1/T)`. -/
theorem signalLoss_additive (N T c v : Rat) (hN : 0 < N) (hT : 0 < T) :
    signalLoss N T (c / (N * T / (N + T)) ^ 2) (N * T / (N + T)) (N * T / (N + T) / 2) v = v * c * (1 / N + 1 / T) :=
  Proofs.additive_law hN hT

/-- P1-14 over the rationals: no other degrees of freedom do better. -/
theorem signalLoss_additive_le (N T c v d : Rat) (hN : d < N) (hT : d < T) (hc : 0 ≤ c) (hv : 0 ≤ v) (hd : 0 < d) :
    v * c * (1 / N + 1 / T) ≤ signalLoss N T (c / d ^ 2) d (d / 2) v :=
  Proofs.additive_law_optimal (by grind) (by grind) hc hv hd hN hT

/-- P1-14 for every exponent up to one: the tuned loss lies between `(1/N + 1/T)^a` and `4/(3+a)` times it, so the additive form of the
bottlenecks holds up to a factor of at most `4/3`; at `a = 1` both bounds meet in `tunedLoss_one`. -/
theorem tunedLoss_additive (a N T : R) (ha : 0 < a) (ha1 : a ≤ 1) (hN : 0 < N) (hT : 0 < T) :
    R.rpow (1 / N + 1 / T) a ≤ tunedLoss a N T ∧ tunedLoss a N T ≤ 4 / (3 + a) * R.rpow (1 / N + 1 / T) a := by
  constructor
  · have h := Proofs.le_tuned (c := 1) ha hN hT zero_lt_one (fun d hd hdN hdT => by
      have h1 := Proofs.concave_part ha hN hT hd
      have h2 := mul_nonneg (by have := R.rpow_pos d a; grind : 0 ≤ R.rpow d a) (mul_nonneg (by grind : 0 ≤ 1 - a) (sq_nonneg d))
      unfold Proofs.weight; grind)
    grind
  · have h := Proofs.tuned_le (c := (3 + a) / 4) ha hN hT (by grind) (by
      have h1 := mul_le_mul_left (Proofs.harmonic_sq_le hN hT) (by grind : 0 ≤ 1 - a)
      rw [Proofs.weight_at_harmonic hN hT]; grind)
    rw [show 1 / ((3 + a) / 4) = 4 / (3 + a) by grind] at h
    exact h

/-- P1-14 for every exponent from one on: the tuned loss lies between `1/(1 + (a-1) 2^a)` times `(1/N + 1/T)^a` and that power itself. -/
theorem tunedLoss_additive_steep (a N T : R) (ha1 : 1 ≤ a) (hN : 0 < N) (hT : 0 < T) :
    1 / (1 + (a - 1) * R.rpow 2 a) * R.rpow (1 / N + 1 / T) a ≤ tunedLoss a N T ∧
      tunedLoss a N T ≤ R.rpow (1 / N + 1 / T) a := by
  have ha : 0 < a := by have := zero_lt_one (K := R); grind
  have h2 := R.rpow_pos 2 a
  have hc := mul_nonneg (by grind : 0 ≤ a - 1) (by grind : 0 ≤ R.rpow 2 a)
  constructor
  · exact Proofs.le_tuned ha hN hT (by grind) (fun d hd hdN hdT => by
      have h1 := Proofs.concave_part ha hN hT hd
      have h3 := Proofs.rpow_lt_two ha hN hT hd hdN hdT
      have h4 : d ^ 2 ≤ N * T := by
        have := mul_le_mul (by grind : d ≤ N) (by grind : d ≤ T) (by grind) (by grind); grind
      have h5 := mul_le_mul h3 h4 (sq_nonneg d) (by
        have := mul_pos h2 (R.rpow_pos (N * T / (N + T)) a); grind)
      have h6 := mul_le_mul_left h5 (by grind : 0 ≤ a - 1)
      unfold Proofs.weight
      generalize R.rpow d a = p at *
      generalize R.rpow (N * T / (N + T)) a = q at *
      generalize R.rpow 2 a = t at *
      grind)
  · have h := Proofs.tuned_le (c := 1) ha hN hT zero_lt_one (by
      have h1 := mul_nonneg (by grind : 0 ≤ a - 1) (sq_nonneg (N * T / (N + T)))
      rw [Proofs.weight_at_harmonic hN hT]; grind)
    rw [show (1 : R) / 1 = 1 by grind] at h
    grind

/-- P1-08, P1-19: with tuned ridge the loss is a power law with exponent `a` when parameters and samples grow together. -/
theorem tunedLoss_smul (a N T c : R) (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hc : 0 < c) :
    tunedLoss a (c * N) (c * T) = R.rpow c (-a) * tunedLoss a N T := Proofs.tunedLoss_smul ha hN hT hc

end ScalingLaws.Maloney2022
