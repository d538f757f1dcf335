import ScalingLaws.Maloney2022.Theorems.Learners

/-!
# Claims about finite width

"Finite-width approximations", P3-14 of the claims registry, for every method of finite width: with `N` features of any kind, random ones
among them, and coefficients that are any linear function of the labels, at any ridge.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

open Maloney2022

/-- P3-14, "finite width", at fixed width: with `N` features the loss averaged over isotropic targets is at least the part of the spectrum
beyond `N`, however many samples there are and whatever is fitted to them; label noise would only add to it. -/
theorem width_floor (N T M : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) : sum (M - N) (fun i => lam (N + i)) ≤ meanLearnerLoss N T M lam F B X := by
  have h := learner_loss_ge N T M lam F B X hlam hmono
  refine OrderedField.le_trans _ _ _ ?_ h
  by_cases hM : M ≤ N
  · rw [show M - N = 0 by omega, sum_zero]
    exact sum_nonneg _ (fun i _ => hlam _)
  · obtain ⟨d, hd⟩ := Nat.le.dest (Nat.min_le_left N T)
    rw [show M - min N T = d + (M - N) by omega, sum_add_index,
      sum_congr (f := fun k => lam (min N T + (d + k))) (g := fun i => lam (N + i)) (M - N)
        (fun i _ => by dsimp only; rw [show min N T + (d + i) = N + i by omega])]
    have := sum_nonneg (f := fun i => lam (min N T + i)) d (fun i _ => hlam _)
    grind

/-- P3-14, "only constant-scale deviations", refuted at fixed width: beyond an explicit number of samples the loss is more than `K` times
`T^(-α)`, for every factor `K` and every exponent. -/
theorem width_not_constantScale (N T M : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (α K : R) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) (hα : 0 < α) (hK : 0 < K) (hfloor : 0 < sum (M - N) (fun i => lam (N + i)))
    (hn : R.rpow (K / sum (M - N) (fun i => lam (N + i))) (1 / α) < (T : R)) :
    K * R.rpow (T : R) (-α) < meanLearnerLoss N T M lam F B X := by
  have h := width_floor N T M lam F B X hlam hmono
  generalize sum (M - N) (fun i => lam (N + i)) = E at *
  have h0 := div_pos hK hfloor
  have h1 := R.rpow_lt_rpow (R.rpow_pos (K / E) (1 / α)) hn hα
  rw [← R.rpow_mul, show 1 / α * α = 1 by grind, R.rpow_one h0, div_lt_iff hfloor] at h1
  have h2 := R.rpow_pos (T : R) α
  have h3 : K * R.rpow (T : R) (-α) < E := by
    rw [R.rpow_neg, show K * (R.rpow (T : R) α)⁻¹ = K / R.rpow (T : R) α by grind, div_lt_iff h2]
    grind
  grind

end ScalingLaws.Bi2025
