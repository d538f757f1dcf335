import ScalingLaws.Cross.Defs
import ScalingLaws.Maloney2022.Theorems.TestLoss
import ScalingLaws.Spectral2026.Defs

/-!
# Two allocations of one budget

The solvable model splits the budget equally, spectral intelligence does not: the noiseless and the noisy limit of one model.
References X-03, X-04, X-05, X-11, X-13.
-/

namespace ScalingLaws.Cross

/-- X-03, the calculus of exponents: with `N = C^a`, `T = C^(1-a)` the signal `N^(-α)` and the excess noise `N/T` balance iff `a` is the
allocation of spectral intelligence at `s = 1 + α`. -/
theorem noisy_balance_iff (a α : Rat) (hα : 0 < α) : α * a = 1 - 2 * a ↔ a = Spectral2026.capacityExponent (1 + α) := by
  unfold Spectral2026.capacityExponent
  have : 1 + α + 1 ≠ 0 := by grind
  constructor <;> intro h
  · have e : a * (1 + α + 1) = 1 := by grind
    have e2 : a * (1 + α + 1) / (1 + α + 1) = a := by grind
    rw [e] at e2; exact e2.symm
  · subst h; grind

/-- X-03: that excess noise in the solvable model: without ridge it is `s2 N / (T - N)`, of the order `N/T`. -/
theorem noise_excess (N T q s2 : Rat) (hN : 0 < N) (hT : N < T) (hq : q < N) :
    Maloney2022.noiseLoss N T N q s2 - s2 = s2 * (N / (T - N)) := by
  rw [Maloney2022.noiseLoss_ridgeless N T q s2 hN hT hq]
  unfold Maloney2022.varianceFactor
  rw [Maloney2022.Proofs.factor_eq (by grind) hT]; grind

/-- X-04: the compute exponents of the two papers differ by the factor `2/(s+1)`. -/
theorem lossExponent_eq_mul (s : Rat) (hs : 0 < s) : Spectral2026.lossExponent s = equalSplitExponent s * (2 / (s + 1)) := by
  unfold Spectral2026.lossExponent equalSplitExponent
  have : s + 1 ≠ 0 := by grind
  grind

/-- X-04: for `s > 1` label noise makes scaling slower. -/
theorem lossExponent_lt_equalSplit (s : Rat) (hs : 1 < s) : Spectral2026.lossExponent s < equalSplitExponent s := by
  unfold Spectral2026.lossExponent equalSplitExponent
  rw [div_lt_div_iff (by grind) (by grind)]
  have := mul_pos (by grind : 0 < s - 1) (by grind : 0 < s - 1)
  grind

/-- X-05: the two allocations agree iff `s = 1`. -/
theorem allocations_agree_iff (s : Rat) (hs : 0 < s) : Spectral2026.capacityExponent s = 1 / 2 ↔ s = 1 := by
  unfold Spectral2026.capacityExponent
  have h : s + 1 ≠ 0 := by grind
  constructor <;> intro h1
  · have e : 1 / (s + 1) * (s + 1) = 1 := by grind
    rw [h1] at e; grind
  · subst h1; grind

/-- X-05: and there both compute exponents vanish, so the papers agree only where neither loss falls. -/
theorem exponents_vanish_iff (s : Rat) (hs : 0 < s) :
    Spectral2026.capacityExponent s = 1 / 2 ↔ Spectral2026.lossExponent s = 0 ∧ equalSplitExponent s = 0 := by
  rw [allocations_agree_iff s hs]
  unfold Spectral2026.lossExponent equalSplitExponent
  constructor
  · intro h; subst h; constructor <;> grind
  · intro h; grind

/-- X-11: the spectral exponent inferred from an allocation is the one that predicts it. -/
theorem capacityExponent_slope (a : Rat) (ha : 0 < a) : Spectral2026.capacityExponent (slopeFromAllocation a) = a := by
  unfold Spectral2026.capacityExponent slopeFromAllocation
  have e : (1 - a) / a + 1 = 1 / a := by grind
  rw [e]; grind

/-- X-11: the same for a loss exponent. -/
theorem lossExponent_slope (e : Rat) (he : e < 1) : Spectral2026.lossExponent (slopeFromLoss e) = e := by
  unfold Spectral2026.lossExponent slopeFromLoss
  have h : 1 - e ≠ 0 := by grind
  have e1 : (1 + e) / (1 - e) - 1 = 2 * e / (1 - e) := by grind
  have e2 : (1 + e) / (1 - e) + 1 = 2 / (1 - e) := by grind
  rw [e1, e2]; grind

/-- X-11: the two inferred exponents are equal iff the loss exponent is `1 - 2a`: a test without a free parameter. -/
theorem slopes_agree_iff (a e : Rat) (ha : 0 < a) (he : e < 1) :
    slopeFromAllocation a = slopeFromLoss e ↔ e = Spectral2026.lossFromAllocation a := by
  unfold slopeFromAllocation slopeFromLoss Spectral2026.lossFromAllocation
  have h1 : a ≠ 0 := by grind
  have h2 : 1 - e ≠ 0 := by grind
  have c1 : (1 - a) / a * a = 1 - a := by grind
  have c2 : (1 + e) / (1 - e) * (1 - e) = 1 + e := by grind
  constructor <;> intro h
  · rw [h] at c1
    generalize (1 + e) / (1 - e) = x at *
    grind
  · have h3 : (1 - a) * (1 - e) = (1 + e) * a := by subst h; grind
    have e1 : (1 - a) / a = (1 - a) * (1 - e) / (a * (1 - e)) := by
      have : a * (1 - e) ≠ 0 := by have := mul_pos ha (by grind : 0 < 1 - e); grind
      grind
    have e2 : (1 + e) / (1 - e) = (1 + e) * a / (a * (1 - e)) := by
      have : a * (1 - e) ≠ 0 := by have := mul_pos ha (by grind : 0 < 1 - e); grind
      grind
    rw [e1, e2, h3]

/-- X-11: Chinchilla's fit, allocation 0.4516 and loss exponent 0.1535, fails that test. -/
theorem chinchilla_slopes_differ : slopeFromAllocation (4516 / 10000) < slopeFromLoss (1535 / 10000) := by
  unfold slopeFromAllocation slopeFromLoss; decide +kernel

/-- X-13: capability as the reciprocal of the loss grows as `C^e`. -/
theorem capability_eq (C e : R) : capability C e = R.rpow C e := by
  unfold capability
  rw [R.rpow_neg]
  have := R.rpow_pos C e
  grind

/-- X-13: with `e > 0` it exceeds every bound, from `C > B^(1/e)` on. -/
theorem capability_gt (C e B : R) (he : 0 < e) (hB : 0 < B) (h : R.rpow B (1 / e) < C) : B < capability C e := by
  rw [capability_eq]
  have h1 := R.rpow_lt_rpow (R.rpow_pos B (1 / e)) h he
  rw [← R.rpow_mul, show 1 / e * e = 1 by grind, R.rpow_one hB] at h1
  exact h1

/-- X-13: with `e = 0`, the exponent of spectral intelligence for language, it never grows. -/
theorem capability_zero (C : R) : capability C 0 = 1 := by rw [capability_eq, R.rpow_zero]

end ScalingLaws.Cross
