import ScalingLaws.Latent2026.Defs
import ScalingLaws.Foundations.PowerSums

/-!
# Power laws have rate one

## Main statements

* `ratio_ge`, `ratio_lt`: consecutive coefficients of a power law have a ratio between `1 - s/(k+1)` and 1.
* `geometric_le`: from an explicit index on every geometric decay is steeper.
* `power_le_iff`: a power law needs `ε^(-1/s)` modes for the accuracy `ε`.
-/

namespace ScalingLaws.Cross.Proofs

open R Latent2026

theorem index_pos (k : Nat) : (0 : R) < (k : R) + 1 := by
  have := natCast_nonneg (K := R) k; grind

theorem ratio_ge {s : R} (hs : 0 ≤ s) (k : Nat) : (1 - s / ((k : R) + 1)) * powerCoefficient s k ≤ powerCoefficient s (k + 1) := by
  have hk := index_pos k
  have hk1 : (0 : R) < (k : R) + 1 + 1 := by grind
  have h := tangent_le_rpow (div_pos hk1 hk) (by grind : -s ≤ 0)
  rw [div_rpow hk1 hk, le_div_iff (rpow_pos _ _)] at h
  unfold powerCoefficient
  rw [Lean.Grind.Semiring.natCast_succ]
  have e : 1 + -s * (((k : R) + 1 + 1) / ((k : R) + 1) - 1) = 1 - s / ((k : R) + 1) := by grind
  rw [e] at h; exact h

theorem ratio_lt {s : R} (hs : 0 < s) (k : Nat) : powerCoefficient s (k + 1) < powerCoefficient s k := by
  have hk := index_pos k
  have h := rpow_lt_rpow hk (by grind : (k : R) + 1 < (k : R) + 1 + 1) hs
  have p := rpow_pos ((k : R) + 1) s
  unfold powerCoefficient
  rw [Lean.Grind.Semiring.natCast_succ, rpow_neg, rpow_neg]
  generalize rpow ((k : R) + 1) s = x at *
  generalize rpow ((k : R) + 1 + 1) s = y at *
  have e1 : y⁻¹ = 1 / y := by grind
  have e2 : x⁻¹ = 1 / x := by grind
  rw [e1, e2, div_lt_div_iff (by grind) p]; grind

theorem geometric_le {s ρ : R} (hs : 0 ≤ s) (hρ : 1 < ρ) (k : Nat) (h : s * (ρ / (ρ - 1)) ≤ (k : R) + 1) :
    1 / ρ * powerCoefficient s k ≤ powerCoefficient s (k + 1) := by
  have hk := index_pos k
  have h1 := ratio_ge hs k
  have hp := rpow_pos ((k : R) + 1) (-s)
  have h2 : 1 / ρ ≤ 1 - s / ((k : R) + 1) := by
    have hq : 0 < (ρ - 1) / ρ := div_pos (by grind) (by grind)
    have h3 := mul_le_mul_right h (by grind : 0 ≤ (ρ - 1) / ρ)
    have e : s * (ρ / (ρ - 1)) * ((ρ - 1) / ρ) = s := by
      have : ρ - 1 ≠ 0 := by grind
      have : ρ ≠ 0 := by grind
      grind
    rw [e] at h3
    have h4 : s / ((k : R) + 1) ≤ (ρ - 1) / ρ := by rw [div_le_iff hk]; grind
    have e2 : (ρ - 1) / ρ = 1 - 1 / ρ := by grind
    grind
  have h5 := mul_le_mul_right h2 (by grind : 0 ≤ rpow ((k : R) + 1) (-s))
  have e3 : powerCoefficient s k = rpow ((k : R) + 1) (-s) := rfl
  rw [← e3] at h5
  exact OrderedField.le_trans _ _ _ h5 h1

theorem power_le_iff {s ε : R} (hs : 0 < s) (hε : 0 < ε) (k : Nat) : powerCoefficient s k ≤ ε ↔ rpow ε (-(1 / s)) ≤ (k : R) + 1 := by
  have hk := index_pos k
  have l1 : log (powerCoefficient s k) = -s * log ((k : R) + 1) := log_rpow _ _
  have l2 : log (rpow ε (-(1 / s))) = -(1 / s) * log ε := log_rpow _ _
  have p1 : 0 < powerCoefficient s k := rpow_pos _ _
  have p2 : 0 < rpow ε (-(1 / s)) := rpow_pos _ _
  have i1 : powerCoefficient s k ≤ ε ↔ log (powerCoefficient s k) ≤ log ε :=
    ⟨log_le_log p1, fun h => by have := exp_le_exp h; rw [exp_log p1, exp_log hε] at this; exact this⟩
  have i2 : rpow ε (-(1 / s)) ≤ (k : R) + 1 ↔ log (rpow ε (-(1 / s))) ≤ log ((k : R) + 1) :=
    ⟨log_le_log p2, fun h => by have := exp_le_exp h; rw [exp_log p2, exp_log hk] at this; exact this⟩
  rw [i1, i2, l1, l2]
  generalize log ((k : R) + 1) = x at *
  generalize log ε = y at *
  have e : -(1 / s) * y = -y / s := by grind
  rw [e, div_le_iff hs]
  constructor <;> intro h <;> grind

/-- `n^(-a) < E` from `n > E^(-1/a)` on. -/
theorem rate_lt {a E n : R} (ha : 0 < a) (hE : 0 < E) (h : rpow E (-(1 / a)) < n) : rpow n (-a) < E := by
  have hp := rpow_pos E (-(1 / a))
  have h1 := log_lt_log hp h
  rw [log_rpow] at h1
  have h2 := mul_lt_mul_left h1 ha
  have e : a * (-(1 / a) * log E) = -log E := by grind
  rw [e] at h2
  have h3 := exp_lt_exp (by grind : -a * log n < log E)
  rw [exp_log hE] at h3; exact h3

end ScalingLaws.Cross.Proofs
