import ScalingLaws.Bi2025.DefsReal
import ScalingLaws.Bi2025.Defs
import ScalingLaws.Cross.Defs
import ScalingLaws.Foundations.Division
import ScalingLaws.Latent2026.Defs
import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Spectral2026.Defs

/-!
# The dictionary between the papers

`β = s = 1 + α`: the same spectra, the same effective dimensions, the same exponents. References X-01, X-02, X-10, X-12.
-/

namespace ScalingLaws.Cross

/-- The effective dimension of the redundancy laws is the degrees of freedom of the solvable model. Definitional. -/
theorem effDim_eq_dof (p : Nat) (lam : Nat → Rat) (k : Rat) : Bi2025.effDim p lam k = Maloney2022.dof p lam k := rfl

/-- The spectrum of the solvable model is that of the redundancy laws at `β = 1 + α`. Definitional. -/
theorem powerLaw_eq_powerSpectrum (a : R) (i : Nat) : Maloney2022.powerLaw a i = Bi2025.powerSpectrum (1 + a) i := rfl

/-- X-01: for an isotropic target the exponent of the redundancy laws is the soft-truncation exponent of spectral intelligence. -/
theorem lossExponent_eq_softExponent (b : Rat) (hb : 1 < b) :
    Bi2025.lossExponent (isotropicSource b) b = Spectral2026.softExponent b := by
  unfold Bi2025.lossExponent isotropicSource Spectral2026.softExponent
  have h1 : b ≠ 0 := by grind
  have e : 2 * ((b - 1) / (2 * b)) = (b - 1) / b := by grind
  have e2 : (b - 1) / b + 1 / b = 1 := by grind
  rw [e, e2]; grind

/-- X-01: and the exponent `α / (1+α)` of the solvable model with label noise. -/
theorem lossExponent_eq_noisyDataExponent (a : Rat) (ha : 0 < a) :
    Bi2025.lossExponent (isotropicSource (1 + a)) (1 + a) = noisyDataExponent a := by
  rw [lossExponent_eq_softExponent (1 + a) (by grind)]
  unfold Spectral2026.softExponent noisyDataExponent
  rw [show 1 + a - 1 = a by grind]

/-- X-02: without label noise the exponent `2 s β` of an isotropic target is `α`, the exponent of the solvable model, and the
parameter exponent `s - 1` of spectral intelligence. -/
theorem noiselessExponent_isotropic (a : Rat) (ha : 0 < a) :
    noiselessExponent (isotropicSource (1 + a)) (1 + a) = a ∧ paramExponent (1 + a) = a := by
  unfold noiselessExponent isotropicSource paramExponent
  have : 2 * (1 + a) ≠ 0 := by grind
  constructor <;> grind

/-- X-10: spectral intelligence is the quantization model: the reciprocal exponents in data and parameters differ by one. -/
theorem inv_softExponent (s : Rat) (hs : 1 < s) : 1 / Spectral2026.softExponent s = 1 / paramExponent s + 1 := by
  unfold Spectral2026.softExponent paramExponent
  have : s - 1 ≠ 0 := by grind
  have : s ≠ 0 := by grind
  grind

/-- X-10: so the data exponent is smaller than the parameter exponent; Kaplan's measured 0.095 > 0.076 is the other way round. -/
theorem softExponent_lt_paramExponent (s : Rat) (hs : 1 < s) : Spectral2026.softExponent s < paramExponent s := by
  unfold Spectral2026.softExponent paramExponent
  rw [div_lt_iff (by grind)]
  have := mul_pos (by grind : 0 < s - 1) (by grind : 0 < s - 1)
  grind

/-- X-12: a mixture of two domains has the smaller of the two exponents. -/
theorem noisyDataExponent_min (a a' : Rat) (ha : 0 < a) (ha' : 0 < a') :
    noisyDataExponent (min a a') = min (noisyDataExponent a) (noisyDataExponent a') := by
  have key : ∀ x y : Rat, 0 < x → x ≤ y → x / (1 + x) ≤ y / (1 + y) := fun x y hx h => by
    rw [div_le_div_iff (by grind) (by grind)]; grind
  unfold noisyDataExponent
  rcases OrderedField.le_total a a' with h | h
  · have := key a a' ha h
    rw [Rat.min_def, Rat.min_def, if_pos h, if_pos this]
  · have := key a' a ha' h
    by_cases e : a = a'
    · subst e; rw [Rat.min_def, Rat.min_def, if_pos h, if_pos this]
    · have hn : ¬ a ≤ a' := by grind
      rw [Rat.min_def, Rat.min_def, if_neg hn]
      split
      · grind
      · rfl

end ScalingLaws.Cross
