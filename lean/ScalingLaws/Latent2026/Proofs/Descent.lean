import ScalingLaws.Latent2026.Defs
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# The risk with saturating variance

`R(p) = q^p + σ² min p N* / n` with `q = ρ^(-2)`: each mode below `N*` costs `σ²/n` and gains `q^p (1 - q)`; above `N*` modes are
free.

## Main statements

* `risk_step_below`, `risk_step_above`: the increments.
* `risk_antitone`: no double descent when the last increment below `N*` is not positive.
-/

namespace ScalingLaws.Latent2026.Proofs

theorem descent_rate {ρ : Rat} (h : 1 < ρ) : 0 < (1 / ρ) ^ 2 ∧ (1 / ρ) ^ 2 < 1 := by
  have h1 := ratio_lt_one h
  refine ⟨pow_pos h1.1 2, ?_⟩
  have := mul_lt_mul_right h1.2 h1.1; grind

theorem variance_below {σ2 n : Rat} {nstar p : Nat} (h : p < nstar) :
    saturatedVariance σ2 nstar n (p + 1) = saturatedVariance σ2 nstar n p + σ2 / n := by
  unfold saturatedVariance
  rw [Nat.min_eq_left (by omega), Nat.min_eq_left (by omega), Lean.Grind.Semiring.natCast_succ]; grind

theorem variance_above {σ2 n : Rat} {nstar p : Nat} (h : nstar ≤ p) :
    saturatedVariance σ2 nstar n p = σ2 * (nstar : Rat) / n := by
  unfold saturatedVariance; rw [Nat.min_eq_right h]

theorem risk_step_below {ρ σ2 n : Rat} {nstar p : Nat} (h : p < nstar) :
    descentRisk ρ σ2 nstar n (p + 1) - descentRisk ρ σ2 nstar n p = σ2 / n - ((1 / ρ) ^ 2) ^ p * (1 - (1 / ρ) ^ 2) := by
  unfold descentRisk
  rw [variance_below h, pow_succ]
  generalize ((1 / ρ) ^ 2) ^ p = x
  grind

theorem risk_step_above {ρ σ2 n : Rat} {nstar p : Nat} (h : nstar ≤ p) :
    descentRisk ρ σ2 nstar n (p + 1) - descentRisk ρ σ2 nstar n p = -(((1 / ρ) ^ 2) ^ p * (1 - (1 / ρ) ^ 2)) := by
  unfold descentRisk
  rw [variance_above h, variance_above (by omega : nstar ≤ p + 1), pow_succ]
  generalize ((1 / ρ) ^ 2) ^ p = x
  grind

theorem drop_pos {ρ : Rat} (h : 1 < ρ) (p : Nat) : 0 < ((1 / ρ) ^ 2) ^ p * (1 - (1 / ρ) ^ 2) := by
  have h1 := descent_rate h
  exact mul_pos (pow_pos h1.1 p) (by grind)

theorem drop_antitone {ρ : Rat} (h : 1 < ρ) (p : Nat) : ∀ d : Nat,
    ((1 / ρ) ^ 2) ^ (p + d) * (1 - (1 / ρ) ^ 2) ≤ ((1 / ρ) ^ 2) ^ p * (1 - (1 / ρ) ^ 2)
  | 0 => by rw [Nat.add_zero]; grind
  | d+1 => by
    have ih := drop_antitone h p d
    have h1 := descent_rate h
    have h2 := drop_pos h (p + d)
    rw [← Nat.add_assoc, pow_succ]
    generalize ((1 / ρ) ^ 2) ^ (p + d) = x at *
    generalize (1 / ρ) ^ 2 = q at *
    have := mul_lt_mul_right h1.2 h2
    grind

theorem second_descent {ρ σ2 n : Rat} {nstar p : Nat} (hρ : 1 < ρ) (h : nstar ≤ p) :
    descentRisk ρ σ2 nstar n (p + 1) < descentRisk ρ σ2 nstar n p := by
  have h1 := risk_step_above (ρ := ρ) (σ2 := σ2) (n := n) h
  have h2 := drop_pos hρ p
  grind

theorem risk_antitone {ρ σ2 n : Rat} {m : Nat} (hρ : 1 < ρ) (hc : σ2 / n ≤ ((1 / ρ) ^ 2) ^ m * (1 - (1 / ρ) ^ 2)) (p : Nat) :
    descentRisk ρ σ2 (m + 1) n (p + 1) ≤ descentRisk ρ σ2 (m + 1) n p := by
  by_cases h : p < m + 1
  · have h1 := risk_step_below (ρ := ρ) (σ2 := σ2) (n := n) h
    have h2 := drop_antitone hρ p (m - p)
    rw [show p + (m - p) = m by omega] at h2
    grind
  · have := second_descent (σ2 := σ2) (n := n) hρ (by omega : m + 1 ≤ p)
    grind

theorem bump_le {ρ σ2 n : Rat} {nstar p : Nat} (hρ : 1 < ρ) (h : nstar ≤ p) :
    descentRisk ρ σ2 nstar n nstar - descentRisk ρ σ2 nstar n p ≤ ((1 / ρ) ^ 2) ^ nstar := by
  have h1 := pow_nonneg (by have := (descent_rate hρ).1; grind : 0 ≤ (1 / ρ) ^ 2) p
  unfold descentRisk
  rw [variance_above h, variance_above (Nat.le_refl nstar)]
  grind

end ScalingLaws.Latent2026.Proofs
