import ScalingLaws.Maloney2022.Proofs.Roots

/-!
# Claims about power-law spectra

What a power-law spectrum does to the tail mass, to the degrees of freedom and to the effective ridge of regression without
ridge. References P1-01, P1-03 and P1-08.
-/

namespace ScalingLaws.Maloney2022

open Proofs

/-- P1-01, every exponent, upper half of the integral test: the modes `n+1, …, n+m` of `I^(-(1+a))` carry at most
`(n^(-a) - (n+m)^(-a)) / a`. -/
theorem tailMass_le (a : R) (n m : Nat) (ha : 0 < a) (hn : 0 < n) :
    tailMass a n m ≤ (R.rpow (n : R) (-a) - R.rpow ((n : R) + (m : R)) (-a)) / a := by
  have h := Proofs.tail_le (by grind : 0 ≤ a) hn m
  rw [le_div_iff ha]; unfold tailMass powerLaw; grind

/-- P1-01, every exponent, lower half: they carry at least `((n+1)^(-a) - (n+m+1)^(-a)) / a`. -/
theorem le_tailMass (a : R) (n m : Nat) (ha : 0 < a) :
    (R.rpow ((n : R) + 1) (-a) - R.rpow ((n : R) + (m : R) + 1) (-a)) / a ≤ tailMass a n m := by
  have h := Proofs.le_tail (by grind : 0 ≤ a) n m
  rw [div_le_iff ha]; unfold tailMass powerLaw; grind

/-- P1-03, upper half with an explicit constant: at `k = n^(-(1+a))` a power law has at most `n (1 + 1/a)` degrees of freedom,
however many modes there are. The sharp constant `(π/(1+a)) / sin(π/(1+a))` is not stated. -/
theorem dof_powerLaw_le (a : R) (n M : Nat) (ha : 0 < a) (hn : 0 < n) :
    dof M (powerLaw a) (R.rpow (n : R) (-(1 + a))) ≤ (n : R) * (1 + 1 / a) :=
  Proofs.dof_power_law_le ha hn M

/-- P1-03, lower half with an explicit constant: at `k = n^(-(1+a))` there are at least `n/2`, if the spectrum has `n` modes. -/
theorem le_dof_powerLaw (a : R) (n M : Nat) (ha : 0 < a) (hn : n ≤ M) :
    (n : R) / 2 ≤ dof M (powerLaw a) (R.rpow (n : R) (-(1 + a))) :=
  Proofs.le_dof_power_law (by grind) hn

/-- P1-03: the effective ridge at `n (1 + 1/a)` degrees of freedom is at most `n^(-(1+a))`: the power law of `Δ`, above. -/
theorem effectiveRidge_powerLaw_le (a : R) (n M : Nat) (ha : 0 < a) (hn : 0 < n) (hM : (n : R) * (1 + 1 / a) < (M : R)) :
    effectiveRidge M (powerLaw a) ((n : R) * (1 + 1 / a)) ≤ R.rpow (n : R) (-(1 + a)) := by
  have hn0 := natCast_pos (K := R) hn
  have h0 := mul_pos hn0 (by have := div_pos (zero_lt_one (K := R)) ha; grind : 0 < 1 + 1 / a)
  have h1 := Proofs.effectiveRidge_root (powerLaw_pos a M) h0 hM
  exact Proofs.le_of_dof_le (Proofs.card_pos h0 (by grind)) (powerLaw_pos a M) h1.1 h1.2 (R.rpow_pos _ _) (dof_powerLaw_le a n M ha hn)

/-- P1-03: the effective ridge at `n` degrees of freedom is at least `(2n)^(-(1+a))` if the spectrum has `2n` modes: the power law
of `Δ`, below. -/
theorem le_effectiveRidge_powerLaw (a : R) (n M : Nat) (ha : 0 < a) (hn : 0 < n) (hM : 2 * n ≤ M) :
    R.rpow (2 * (n : R)) (-(1 + a)) ≤ effectiveRidge M (powerLaw a) (n : R) := by
  have hn0 := natCast_pos (K := R) hn
  have hnM : (n : R) < (M : R) := by
    have h2 := natCast_le (K := R) hM
    rw [Lean.Grind.Semiring.natCast_mul] at h2
    have e : ((2 : Nat) : R) = 2 := rfl
    rw [e] at h2; grind
  have h1 := Proofs.effectiveRidge_root (powerLaw_pos a M) hn0 hnM
  have h2 := le_dof_powerLaw a (2 * n) M ha hM
  rw [Lean.Grind.Semiring.natCast_mul, show ((2 : Nat) : R) = 2 from rfl] at h2
  exact Proofs.le_of_le_dof (by omega) (powerLaw_pos a M) h1.1 h1.2 (R.rpow_pos _ _) (by
    have e : 2 * (n : R) / 2 = (n : R) := by grind
    rw [e] at h2; exact h2)

/-- P1-08, the calculus of exponents: `I λ_I = I^(-a)`, so `n Δ_n` falls with exponent `a` where `Δ` falls with `1+a`. -/
theorem mul_powerLaw (a : R) (i : Nat) : ((i : R) + 1) * powerLaw a i = R.rpow ((i : R) + 1) (-a) := by
  have := natCast_nonneg (K := R) i
  exact Proofs.mul_rpow_scarce a (by grind)

/-- P1-08, lower half: the ridgeless loss `n Δ_n` of a power law is at least `2^(-(1+a)) n^(-a)`; it is the same function of
parameters and of samples. -/
theorem le_scarce_loss (a : R) (n M : Nat) (ha : 0 < a) (hn : 0 < n) (hM : 2 * n ≤ M) :
    R.rpow 2 (-(1 + a)) * R.rpow (n : R) (-a) ≤ (n : R) * effectiveRidge M (powerLaw a) (n : R) := by
  have hn0 := natCast_pos (K := R) hn
  have h := mul_le_mul_left (le_effectiveRidge_powerLaw a n M ha hn hM) (by grind : 0 ≤ (n : R))
  rw [R.mul_rpow (by grind) hn0] at h
  rw [← Proofs.mul_rpow_scarce a hn0]; grind

/-- P1-08, upper half: at `r = n (1 + 1/a)` it is at most `(1 + 1/a) n^(-a)`. -/
theorem scarce_loss_le (a : R) (n M : Nat) (ha : 0 < a) (hn : 0 < n) (hM : (n : R) * (1 + 1 / a) < (M : R)) :
    (n : R) * (1 + 1 / a) * effectiveRidge M (powerLaw a) ((n : R) * (1 + 1 / a)) ≤ (1 + 1 / a) * R.rpow (n : R) (-a) := by
  have hn0 := natCast_pos (K := R) hn
  have hp := div_pos (zero_lt_one (K := R)) ha
  have h := mul_le_mul_left (effectiveRidge_powerLaw_le a n M ha hn hM) (mul_nonneg (by grind : 0 ≤ (n : R)) (by grind : 0 ≤ 1 + 1 / a))
  rw [← Proofs.mul_rpow_scarce a hn0]; grind

end ScalingLaws.Maloney2022
