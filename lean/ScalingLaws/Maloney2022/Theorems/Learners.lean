import ScalingLaws.Maloney2022.Proofs.Learners
import ScalingLaws.Maloney2022.Proofs.Tails

/-!
# Claims about every linear method

"As a power law in either parameters or dataset size until bottlenecked by the other resource", from below and without the planar
formula: P1-16 and P1-19 of the claims registry. What is left out: that some method attains the bound up to a constant, and features
that are not linear in the latent coordinates.

## References

* A. Maloney, D. A. Roberts, J. Sully, *A Solvable Model of Neural Scaling Laws*, arXiv 2210.16859.
* C. Eckart, G. Young, *The approximation of one matrix by another of lower rank*, 1936.
-/

namespace ScalingLaws.Maloney2022

/-- P1-16, P1-19: whatever the `N` features, the `T` samples and the linear method, the loss averaged over isotropic targets is at least
the part of the spectrum beyond the scarcer of the two. -/
theorem learner_loss_ge (N T M : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) :
    sum (M - min N T) (fun i => lam (min N T + i)) ≤ meanLearnerLoss N T M lam F B X :=
  Proofs.learner_ge N T M F B X hlam hmono

/-- P1-16, P1-19 for the power law `i^(-(1+a))`: with `n` the scarcer of features and samples, of `M` modes, `a` times the loss is at
least `(n+1)^(-a) - (M+1)^(-a)`, however much there is of the other. -/
theorem learner_powerLaw_ge (N T M : Nat) (a : R) (F B X : Nat → Nat → R) (ha : 0 ≤ a) (hM : min N T ≤ M) :
    R.rpow ((min N T : Nat) + 1) (-a) - R.rpow ((M : R) + 1) (-a) ≤ a * meanLearnerLoss N T M (powerLaw a) F B X := by
  have hpos : ∀ i, 0 ≤ powerLaw a i := fun i => by have := R.rpow_pos ((i : R) + 1) (-(1 + a)); unfold powerLaw; grind
  have hmono : ∀ i, powerLaw a (i + 1) ≤ powerLaw a i := fun i => by
    have h0 := natCast_nonneg (K := R) i
    unfold powerLaw
    rw [Lean.Grind.Semiring.natCast_succ]
    exact R.rpow_le_rpow_neg (by grind) (by grind) (by grind)
  have h := mul_le_mul_left (Proofs.learner_ge N T M F B X hpos hmono) ha
  obtain ⟨m, hm⟩ := Nat.le.dest hM
  have h2 := Proofs.le_tail ha (min N T) m
  have e : ((M : Nat) : R) = ((min N T : Nat) : R) + (m : R) := by rw [← hm, Lean.Grind.Semiring.natCast_add]
  rw [show M - min N T = m by omega] at h
  rw [e]
  unfold powerLaw at *
  grind

end ScalingLaws.Maloney2022
