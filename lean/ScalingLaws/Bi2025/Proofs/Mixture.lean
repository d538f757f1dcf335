import ScalingLaws.Bi2025.Proofs.Exponent
import ScalingLaws.Bi2025.Defs
import ScalingLaws.Bi2025.DefsReal
import ScalingLaws.Foundations.PowerSums

/-!
# Proofs about mixtures

## Main statements

* `exponent_min`: the exponent of the smaller tail is the smaller exponent.
* `mixed_bounds`: the effective dimension of any number of domains is that of the flattest, up to a constant.
-/

namespace ScalingLaws.Bi2025.Proofs

theorem exponent_min {s a b : Rat} (hs : 0 < s) (ha : 0 < a) (hb : 0 < b) :
    lossExponent s (min a b) = min (lossExponent s a) (lossExponent s b) := by
  rw [Rat.min_def, Rat.min_def]
  unfold lossExponent
  by_cases h : a = b
  · subst h; simp
  · by_cases h1 : a ≤ b
    · have := exponent_lt_tail hs ha (by grind : a < b)
      rw [if_pos h1, if_pos (by grind)]
    · have := exponent_lt_tail hs hb (by grind : b < a)
      rw [if_neg h1, if_neg (by grind)]

theorem power_pos (β : R) (i : Nat) : 0 < powerSpectrum β i := R.rpow_pos _ _

/-- A domain of tail at least `b` and share at most one, at the ridge `v k^(-b)`. -/
theorem domain_le {v b w β : R} {k m : Nat} (hv : 0 < v) (hv1 : v ≤ 1) (hb : 1 < b) (hk : 0 < k) (hw : 0 < w) (hw1 : w ≤ 1) (hβ : b ≤ β) :
    effDim (k + m) (fun i => w * powerSpectrum β i) (v * R.rpow k (-b)) ≤ 1 / v * (b / (b - 1) * k) := by
  have hp := R.rpow_pos (k : R) (-b)
  have hμ := mul_pos hv hp
  have h1 : effDim (k + m) (fun i => w * powerSpectrum β i) (v * R.rpow k (-b)) ≤
      effDim (k + m) (powerSpectrum b) (v * R.rpow k (-b)) :=
    EffDim.mono_spectrum hμ (fun i _ => mul_pos hw (power_pos β i)) (fun i _ => by
      have h0 := natCast_nonneg (K := R) i
      have h2 : powerSpectrum β i ≤ powerSpectrum b i := R.rpow_le_rpow_exp (by grind) (by grind)
      have h3 := mul_le_mul hw1 h2 (by have := power_pos β i; grind) (zero_lt_one (K := R)).1
      show w * powerSpectrum β i ≤ powerSpectrum b i
      grind)
  have h2 : effDim (k + m) (powerSpectrum b) (v * R.rpow k (-b)) ≤ 1 / v * effDim (k + m) (powerSpectrum b) (R.rpow k (-b)) := by
    unfold effDim
    rw [← sum_mul_left]
    refine sum_le_sum _ (fun i _ => ?_)
    have hl := power_pos b i
    show powerSpectrum b i / (powerSpectrum b i + v * R.rpow k (-b)) ≤ 1 / v * (powerSpectrum b i / (powerSpectrum b i + R.rpow k (-b)))
    generalize powerSpectrum b i = l at *
    generalize R.rpow (k : R) (-b) = u at *
    have h3 := mul_pos hv (by grind : 0 < l + u)
    have e : 1 / v * (l / (l + u)) = l / (v * (l + u)) := by grind
    rw [e, div_le_div_iff (by grind) h3]
    exact mul_le_mul_left (by have := mul_le_mul_right hv1 (by grind : 0 ≤ l); grind) (by grind)
  have h3 : effDim (k + m) (powerSpectrum b) (R.rpow k (-b)) ≤ b / (b - 1) * k := EffDim.power_le hb k m hk
  have h4 := mul_le_mul_left h3 (by have := div_pos (zero_lt_one (K := R)) hv; grind : 0 ≤ 1 / v)
  grind

theorem mixed_bounds {v b : R} {w β : Nat → R} {k d m : Nat} (hv : 0 < v) (hv1 : v ≤ 1) (hb : 1 < b) (hk : 0 < k)
    (hw : ∀ j, j < d → 0 < w j) (hw1 : ∀ j, j < d → w j ≤ 1) (hβ : ∀ j, j < d → b ≤ β j) :
    (k : R) / 2 ≤ mixedEffDim (k + m) d v b w β (v * R.rpow k (-b)) ∧
      mixedEffDim (k + m) d v b w β (v * R.rpow k (-b)) ≤ ((d : R) + 1) / v * (b / (b - 1)) * k := by
  have hp := R.rpow_pos (k : R) (-b)
  have hμ := mul_pos hv hp
  have h1 : (k : R) / 2 ≤ effDim (k + m) (fun i => v * powerSpectrum b i) (v * R.rpow k (-b)) :=
    EffDim.ge_head hμ (fun i _ => mul_pos hv (power_pos b i)) (fun i hi => by
      have h2 := natCast_nonneg (K := R) i
      have h3 := natCast_le (K := R) (by omega : i + 1 ≤ k)
      rw [Lean.Grind.Semiring.natCast_succ] at h3
      exact mul_le_mul_left (R.rpow_le_rpow_neg (by grind) h3 (by grind)) (by grind))
  have h2 : 0 ≤ sum d (fun j => effDim (k + m) (fun i => w j * powerSpectrum (β j) i) (v * R.rpow k (-b))) :=
    sum_nonneg d (fun j hj => sum_nonneg _ (fun i _ => by
      have := mul_pos (hw j hj) (power_pos (β j) i)
      exact div_nonneg (by grind) (by grind)))
  have h3 := domain_le (m := m) hv hv1 hb hk hv hv1 (by grind : b ≤ b)
  have h4 := sum_le_sum d (fun j hj => domain_le (m := m) hv hv1 hb hk (hw j hj) (hw1 j hj) (hβ j hj))
  rw [sum_const] at h4
  unfold mixedEffDim
  constructor
  · grind
  · have e : ((d : R) + 1) / v * (b / (b - 1)) * k = 1 / v * (b / (b - 1) * k) + (d : R) * (1 / v * (b / (b - 1) * k)) := by grind
    rw [e]; grind

end ScalingLaws.Bi2025.Proofs
