import ScalingLaws.Maloney2022.Proofs.Learners
import ScalingLaws.Maloney2022.Proofs.Tails

/-!
# Claims about every linear method

"As a power law in either parameters or dataset size until bottlenecked by the other resource", from below and without the planar
formula: P1-16, P1-18 and P1-19 of the claims registry. What is left out: that some method attains the bound up to a constant, and features
that are not combinations of the coordinates in which the covariance is diagonal; with products of inputs for coordinates
(`products_uncorrelated`) features and target may be quadratic.

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

/-- P1-18 for every linear method: where no feature reaches a mode from `Mf` on, the loss averaged over isotropic targets is at least the part
of the spectrum that the features miss, whatever the samples are, however many, and in whatever order the eigenvalues are. -/
theorem missing_features_ge (N T M Mf : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (hlam : ∀ i, 0 ≤ lam i)
    (hF : ∀ k, k < N → ∀ i, Mf ≤ i → F k i = 0) :
    sum (M - Mf) (fun i => lam (Mf + i)) ≤ meanLearnerLoss N T M lam F B X := by
  have key : ∀ w : Nat → R, (∀ i, w i ^ 2 = 1) → sum (M - Mf) (fun i => lam (Mf + i)) ≤ learnerLoss N T M lam F B X w := fun w hw => by
    have terms : ∀ i, 0 ≤ lam i * (w i - linearLearner N T M F B X w i) ^ 2 := fun i => mul_nonneg (hlam i) (sq_nonneg _)
    unfold learnerLoss
    by_cases h : M ≤ Mf
    · rw [show M - Mf = 0 by omega, sum_zero]
      exact sum_nonneg _ (fun i _ => terms i)
    · obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : Mf ≤ M)
      rw [show Mf + d - Mf = d by omega, sum_add_index (fun i => lam i * (w i - linearLearner N T (Mf + d) F B X w i) ^ 2),
        sum_congr (f := fun i => lam (Mf + i))
          (g := fun i => lam (Mf + i) * (w (Mf + i) - linearLearner N T (Mf + d) F B X w (Mf + i)) ^ 2) d (fun i _ => by
            have e : linearLearner N T (Mf + d) F B X w (Mf + i) = 0 := by
              unfold linearLearner
              rw [sum_congr (g := fun _ => 0) N (fun k hk => by dsimp only; rw [hF k hk (Mf + i) (by omega)]; grind), sum_const]; grind
            have e2 := hw (Mf + i)
            dsimp only
            rw [e]
            grind)]
      have := sum_nonneg (f := fun i => lam i * (w i - linearLearner N T (Mf + d) F B X w i) ^ 2) Mf (fun i _ => terms i)
      grind
  have p2 := Signs.two_pow_pos (K := R) M
  have h := sum_le_sum (f := fun _ => sum (M - Mf) (fun i => lam (Mf + i))) (g := fun c => learnerLoss N T M lam F B X (signAt c)) (2 ^ M)
    (fun c _ => key (signAt c) (fun i => by unfold signAt; split <;> grind))
  rw [sum_const, Signs.natCast_two_pow] at h
  unfold meanLearnerLoss
  rw [le_div_iff p2]
  grind

end ScalingLaws.Maloney2022
