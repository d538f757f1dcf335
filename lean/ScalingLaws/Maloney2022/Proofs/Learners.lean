import ScalingLaws.Foundations.GramSchmidt
import ScalingLaws.Maloney2022.Learners

/-!
# Proofs about linear methods on finitely many samples

A method is a matrix of rank at most `min N T`. A matrix of rank `r` leaves at least the tail of the spectrum: its rows are
combinations of `r` vectors, so that `exists_share` bounds them one by one.

## Main statements

* `mean_loss_eq`: the loss averaged over signs.
* `rank_bound`: for every matrix that is a sum of `r` products.
* `learner_ge`: for every method.
-/

namespace ScalingLaws.Maloney2022.Proofs

open GramSchmidt

variable {K : Type} [OrderedField K]

/-- The matrix that is the sum of `r` products of columns `u k` and rows `q k`. -/
def product (r : Nat) (u q : Nat → Nat → K) (i j : Nat) : K := sum r (fun k => u k i * q k j)

theorem mean_sq (M i : Nat) (P : Nat → K) (hi : i < M) :
    sum (2 ^ M) (fun c => (signAt c i - sum M (fun j => P j * signAt c j)) ^ 2) =
      2 ^ M * dot M (fun j => axis i j - P j) (fun j => axis i j - P j) := by
  rw [sum_congr (g := fun c => (0 + sum M (fun j => (axis i j - P j) * signAt c j)) ^ 2) (2 ^ M) (fun c _ => by
    dsimp only
    rw [sum_congr (f := fun j => (axis i j - P j) * signAt c j) (g := fun j => axis i j * signAt c j - P j * signAt c j) M (fun j _ => by grind),
      sum_sub]
    have h : sum M (fun j => axis i j * signAt (K := K) c j) = signAt c i := dot_axis (signAt c) hi
    rw [h]; grind), Signs.sum_square]
  unfold dot
  rw [sum_congr (f := fun t => (axis i t - P t) ^ 2) (g := fun t => (axis i t - P t) * (axis i t - P t)) M (fun j _ => by grind)]
  grind

theorem mean_loss_eq (M : Nat) (lam : Nat → K) (P : Nat → Nat → K) :
    sum (2 ^ M) (fun c => sum M (fun i => lam i * (signAt c i - sum M (fun j => P i j * signAt c j)) ^ 2)) / 2 ^ M =
      sum M (fun i => lam i * dot M (fun j => axis i j - P i j) (fun j => axis i j - P i j)) := by
  have h := Signs.two_pow_pos (K := K) M
  rw [sum_comm, sum_congr (g := fun i => 2 ^ M * (lam i * dot M (fun j => axis i j - P i j) (fun j => axis i j - P i j))) M (fun i hi => by
    dsimp only
    rw [sum_mul_left, mean_sq M i (P i) hi]; grind), sum_mul_left]
  grind

theorem rank_bound {r m : Nat} {lam : Nat → K} (u q : Nat → Nat → K) (hlam : ∀ i, 0 ≤ lam i) (hmono : ∀ i, lam (i + 1) ≤ lam i) :
    sum m (fun i => lam (r + i)) ≤
      sum (r + m) (fun i => lam i * dot (r + m) (fun j => axis i j - product r u q i j) (fun j => axis i j - product r u q i j)) := by
  obtain ⟨p, hp, hsum, hdist⟩ := exists_share (r + m) r q
  have h1 := tail_le_of_shares hlam hmono hp hsum
  have h2 := sum_le_sum (f := fun i => lam i * (1 - p i)) (g := fun i => lam i *
    dot (r + m) (fun j => axis i j - product r u q i j) (fun j => axis i j - product r u q i j)) (r + m)
    (fun i hi => mul_le_mul_left (hdist i hi (fun k => u k i)) (hlam i))
  grind

/-- The loss of a method that is a sum of `r` products. -/
theorem product_ge {r M : Nat} {lam : Nat → K} (u q : Nat → Nat → K) (f : (Nat → K) → Nat → K) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) (hf : ∀ w i, f w i = sum M (fun j => product r u q i j * w j)) :
    sum (M - r) (fun i => lam (r + i)) ≤ sum (2 ^ M) (fun c => sum M (fun i => lam i * (signAt c i - f (signAt c) i) ^ 2)) / 2 ^ M := by
  have e := mean_loss_eq M lam (product r u q)
  rw [sum_congr (g := fun c => sum M (fun i => lam i * (signAt c i - sum M (fun j => product r u q i j * signAt c j)) ^ 2)) (2 ^ M)
    (fun c _ => sum_congr M (fun i _ => by rw [hf])), e]
  by_cases h : r ≤ M
  · obtain ⟨m, rfl⟩ := Nat.le.dest h
    rw [Nat.add_sub_cancel_left]
    exact rank_bound u q hlam hmono
  · rw [show M - r = 0 by omega, sum_zero]
    exact sum_nonneg M (fun i _ => mul_nonneg (hlam i) (dot_self_nonneg M _))

theorem sum_swap (r M : Nat) (a : Nat → K) (q : Nat → Nat → K) (w : Nat → K) :
    sum r (fun k => a k * sum M (fun j => q k j * w j)) = sum M (fun j => sum r (fun k => a k * q k j) * w j) := by
  rw [sum_congr (g := fun k => sum M (fun j => a k * (q k j * w j))) r (fun k _ => by dsimp only; rw [sum_mul_left]), sum_comm]
  exact sum_congr M (fun j _ => by
    rw [Lean.Grind.CommSemiring.mul_comm (sum r _), ← sum_mul_left]
    exact sum_congr r (fun k _ => by grind))

/-- Rank at most the number of features. -/
theorem learner_features (N T M : Nat) (F B X : Nat → Nat → K) (w : Nat → K) (i : Nat) :
    linearLearner N T M F B X w i = sum M (fun j => product N F (fun k j => sum T (fun t => B k t * X t j)) i j * w j) := by
  unfold linearLearner label product
  rw [sum_congr (g := fun k => F k i * sum M (fun j => sum T (fun t => B k t * X t j) * w j)) N (fun k _ => by rw [sum_swap]), sum_swap]

/-- Rank at most the number of samples. -/
theorem learner_samples (N T M : Nat) (F B X : Nat → Nat → K) (w : Nat → K) (i : Nat) :
    linearLearner N T M F B X w i = sum M (fun j => product T (fun t i => sum N (fun k => F k i * B k t)) X i j * w j) := by
  unfold linearLearner label product
  rw [sum_swap N T (fun k => F k i) B (fun t => sum M (fun j => X t j * w j)), sum_swap]

theorem learner_ge (N T M : Nat) {lam : Nat → K} (F B X : Nat → Nat → K) (hlam : ∀ i, 0 ≤ lam i) (hmono : ∀ i, lam (i + 1) ≤ lam i) :
    sum (M - min N T) (fun i => lam (min N T + i)) ≤ meanLearnerLoss N T M lam F B X := by
  by_cases h : N ≤ T
  · rw [Nat.min_eq_left h]
    exact product_ge _ _ (linearLearner N T M F B X) hlam hmono (learner_features N T M F B X)
  · rw [Nat.min_eq_right (by omega)]
    exact product_ge _ _ (linearLearner N T M F B X) hlam hmono (learner_samples N T M F B X)

end ScalingLaws.Maloney2022.Proofs
