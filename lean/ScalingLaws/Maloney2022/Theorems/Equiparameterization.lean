import ScalingLaws.Maloney2022.Proofs.MasterFormula
import ScalingLaws.Maloney2022.Proofs.Roots

/-!
# Claims about equiparameterization for every spectrum

P1-13 of the claims registry, with the ridge constructed that makes the balanced allocation the better one.

## Main definitions

* `signalAt`: the planar signal loss as a function of parameters, samples and ridge.
-/

namespace ScalingLaws.Maloney2022

/-- The planar signal loss at parameters `N`, samples `T` and ridge `γ`: the formula of `signalLoss` at the effective ridge. -/
noncomputable def signalAt (M : Nat) (lam : Nat → R) (N T γ v : R) : R :=
  T * (v * effectiveRidgeAt M lam N T γ * N *
      (dof M lam (effectiveRidgeAt M lam N T γ) - sum M (fun i => (lam i / (lam i + effectiveRidgeAt M lam N T γ)) ^ 2))) /
    (N * T - dof M lam (effectiveRidgeAt M lam N T γ) ^ 2 -
      sum M (fun i => (lam i / (lam i + effectiveRidgeAt M lam N T γ)) ^ 2) *
        (N + T - 2 * dof M lam (effectiveRidgeAt M lam N T γ)))

/-- P1-13 for every spectrum: for every allocation `N = r t`, `T = r/t` of a budget and every ridge there is a ridge at which as many
parameters as samples do at least as well. It is the one with the same effective ridge. So at the best ridge equiparameterization is
optimal, given the planar formula. -/
theorem equiparameterization_every_ridge (M : Nat) (lam : Nat → R) (r t γ v : R) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hr : 0 < r)
    (ht : 0 < t) (hγ : 0 < γ) (hv : 0 ≤ v) :
    ∃ γ', 0 < γ' ∧ signalAt M lam r r γ' v ≤ signalAt M lam (r * t) (r / t) γ v := by
  have hN := mul_pos hr ht
  have hT := div_pos hr ht
  obtain ⟨hk, hdN, hdT, _⟩ := Proofs.effectiveRidgeAt_root hM h hN hT hγ
  obtain ⟨k, ek⟩ : ∃ k, k = effectiveRidgeAt M lam (r * t) (r / t) γ := ⟨_, rfl⟩
  rw [← ek] at hk hdN hdT
  have hd : dof M lam k < r := by
    apply Classical.byContradiction
    intro hge
    have a := mul_lt_mul_right (by grind : r < r * t) (by have := inv_pos hr; grind : 0 < r⁻¹)
    have t1 : 1 < t := by
      have e1 : r * r⁻¹ = 1 := by grind
      have e2 : r * t * r⁻¹ = t := by grind
      rw [e1, e2] at a; exact a
    have b : r < r / t := by grind
    rw [lt_div_iff ht] at b
    have := mul_lt_mul_left t1 hr
    grind
  have hg : 0 < k * (r - dof M lam k) * (r - dof M lam k) := mul_pos (mul_pos hk (by grind)) (by grind)
  refine ⟨_, hg, ?_⟩
  have root := Proofs.effectiveRidgeAt_root hM h hr hr hg
  have e : effectiveRidgeAt M lam r r (k * (r - dof M lam k) * (r - dof M lam k)) = k :=
    Proofs.ridge_root_unique hM h root.1 hk root.2.1 root.2.2.1 hd hd root.2.2.2
  have hq0 : 0 ≤ sum M (fun i => (lam i / (lam i + k)) ^ 2) := sum_nonneg M (fun i _ => sq_nonneg _)
  have hq := Proofs.dof2_lt_dof hM h hk
  unfold signalAt
  rw [e, ← ek]
  unfold dof at *
  exact Proofs.equiparam_le ht hv (by grind) hq0 (by grind) hdN hdT

end ScalingLaws.Maloney2022
