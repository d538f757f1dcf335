import ScalingLaws.Spectral2026.Proofs.Attention

/-!
# Proofs about self-improvement

## Main statements

* `rounds_le`, `gainCount_le`: a bounded quantity has few large gains.
* `gap_eq`: the distance to the ceiling shrinks geometrically.
* `refit_eq`, `refit_le`: the variance of a self-trained Gaussian shrinks to zero.
-/

namespace ScalingLaws.Spectral2026.Proofs

theorem rounds_le {gain : Nat → Rat} {q₀ B δ : Rat} {n : Nat} (hg : ∀ t, t < n → δ ≤ gain t) (hB : q₀ + sum n gain ≤ B) :
    n * δ ≤ B - q₀ := by
  have h := sum_le_sum (f := fun _ => δ) (g := gain) n hg
  rw [sum_const] at h
  grind

theorem gainCount_le {gain : Nat → Rat} {δ : Rat} {n : Nat} (h0 : ∀ t, t < n → 0 ≤ gain t) :
    δ * gainCount n gain δ ≤ sum n gain := by
  unfold gainCount; rw [← sum_mul_left]
  apply sum_le_sum
  intro t ht
  have := h0 t ht
  split <;> grind

theorem gap_eq (r K q₀ : Rat) : ∀ t, K - selfImprove r K q₀ t = (1 - r) ^ t * (K - q₀)
  | 0 => by rw [pow_zero]; unfold selfImprove; grind
  | t + 1 => by
    have ih := gap_eq r K q₀ t
    rw [pow_succ]
    have e : selfImprove r K q₀ (t + 1) = selfImprove r K q₀ t + r * (K - selfImprove r K q₀ t) := rfl
    rw [e]; grind

theorem refit_eq (n : Nat) (v₀ : Rat) : ∀ t, refitVariance n v₀ t = (1 - 1 / n) ^ t * v₀
  | 0 => by rw [pow_zero]; unfold refitVariance; grind
  | t + 1 => by
    have ih := refit_eq n v₀ t
    rw [pow_succ]
    show (1 - 1 / n) * refitVariance n v₀ t = _
    rw [ih]; grind

theorem inv_nat_mem {n : Nat} (hn : 1 < n) : 0 < 1 / (n : Rat) ∧ 1 / (n : Rat) < 1 := by
  have h0 := natCast_pos (K := Rat) (by omega : 0 < n)
  have h1 := natCast_le (K := Rat) (by omega : 2 ≤ n)
  have e : ((2 : Nat) : Rat) = 2 := rfl
  refine ⟨div_pos (by decide) h0, ?_⟩
  rw [div_lt_iff h0]; grind

theorem refit_le {n : Nat} {v₀ : Rat} (hn : 1 < n) (hv : 0 < v₀) (t : Nat) :
    refitVariance n v₀ t ≤ v₀ / (1 + t / n) := by
  have h := inv_nat_mem hn
  have h1 := mul_le_mul_right (contraction_le (by grind) h.2 t) (by grind : 0 ≤ v₀)
  rw [refit_eq]
  have e : 1 / (1 + (t : Rat) * (1 / n)) * v₀ = v₀ / (1 + t / n) := by
    have e1 : (t : Rat) * (1 / n) = t / n := by grind
    rw [e1]; grind
  rw [← e]; exact h1

theorem refit_pos {n : Nat} {v₀ : Rat} (hn : 1 < n) (hv : 0 < v₀) (t : Nat) : 0 < refitVariance n v₀ t := by
  have h := inv_nat_mem hn
  rw [refit_eq]; exact mul_pos (pow_pos (by grind) t) hv

theorem refit_anti {n : Nat} {v₀ : Rat} (hn : 1 < n) (hv : 0 < v₀) (t : Nat) :
    refitVariance n v₀ (t + 1) ≤ refitVariance n v₀ t := by
  have h := inv_nat_mem hn
  have h1 := mul_le_mul_right (by grind : 1 - 1 / (n : Rat) ≤ 1) (Rat.le_of_lt (refit_pos hn hv t))
  show (1 - 1 / n) * refitVariance n v₀ t ≤ _
  grind

end ScalingLaws.Spectral2026.Proofs
