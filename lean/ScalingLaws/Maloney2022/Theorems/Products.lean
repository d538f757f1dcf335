import ScalingLaws.Foundations.RealOrder
import ScalingLaws.Maloney2022.Proofs.Products

/-!
# Claims about the covariance of products of features

What the count of products `i j ≤ x` counts: eigenvalues of a covariance. References P1-09, P1-10.

## Main definitions

* `productCovariance`: the covariance of two products of two independent coordinates.

## References

* A. Maloney, D. A. Roberts, J. Sully, *A Solvable Model of Neural Scaling Laws*, arXiv 2210.16859.
-/

namespace ScalingLaws.Maloney2022

variable {K : Type} [OrderedField K]

/-- The mean of `(x i x j) (x k x l)` where the coordinates `x i = ± a i` have independent fair signs: the covariance of the products of two
different coordinates, which have mean zero. -/
def productCovariance (M : Nat) (a : Nat → K) (i j k l : Nat) : K :=
  sum (2 ^ M) (fun c => a i * signAt c i * (a j * signAt c j) * (a k * signAt c k * (a l * signAt c l))) / 2 ^ M

/-- P1-10, what a quadratic feature map makes of the spectrum: with independent coordinates of variances `λ i = a i ²`, the products of two
different ones are uncorrelated and have the variances `λ i λ j`. So these are the eigenvalues of their covariance, and
`productCount` counts them. Squares of a coordinate are constant here and left out. -/
theorem products_uncorrelated (M i j k l : Nat) (a : Nat → R) (hij : i < j) (hj : j < M) (hkl : k < l) (hl : l < M) :
    productCovariance M a i j k l = if i = k ∧ j = l then a i ^ 2 * a j ^ 2 else 0 := by
  have p2 := Signs.two_pow_pos (K := R) M
  unfold productCovariance
  by_cases h : i = k ∧ j = l
  · obtain ⟨rfl, rfl⟩ := h
    rw [if_pos ⟨rfl, rfl⟩, sum_congr (g := fun _ => a i ^ 2 * a j ^ 2) (2 ^ M) (fun c _ => by
      have e1 := Proofs.sign_sq (K := R) c i
      have e2 := Proofs.sign_sq (K := R) c j
      dsimp only
      generalize (signAt c i : R) = x at *
      generalize (signAt c j : R) = y at *
      have e : a i * x * (a j * y) * (a i * x * (a j * y)) = a i ^ 2 * a j ^ 2 * ((x * x) * (y * y)) := by grind
      rw [e, e1, e2]; grind), sum_const, Signs.natCast_two_pow]
    generalize (2 : R) ^ M = z at *
    grind
  · rw [if_neg h]
    -- One of the four indices occurs an odd number of times.
    have zero : ∀ (t : Nat) (ht : t < M) (g : (Nat → R) → R), (∀ x y : Nat → R, (∀ u, u < M → u ≠ t → x u = y u) → g x = g y) →
        (∀ x : Nat → R, a i * x i * (a j * x j) * (a k * x k * (a l * x l)) = x t * g x) →
        sum (2 ^ M) (fun c => a i * signAt c i * (a j * signAt c j) * (a k * signAt c k * (a l * signAt c l))) / 2 ^ M = 0 :=
      fun t ht g hg hx => by
        rw [sum_congr (g := fun c => signAt c t * g (signAt c)) (2 ^ M) (fun c _ => hx (signAt c)), Proofs.sum_sign_zero M t ht g hg]
        grind
    by_cases hik : i = k
    · exact zero j hj (fun x => a j * (a i * x i) * (a k * x k * (a l * x l)))
        (fun x y e => by dsimp only; rw [e i (by omega) (by omega), e k (by omega) (by omega), e l hl (by omega)]) (fun x => by grind)
    · by_cases hil : i = l
      · exact zero k (by omega) (fun x => a k * (a i * x i * (a j * x j)) * (a l * x l))
          (fun x y e => by dsimp only; rw [e i (by omega) (by omega), e j hj (by omega), e l hl (by omega)]) (fun x => by grind)
      · exact zero i (by omega) (fun x => a i * (a j * x j) * (a k * x k * (a l * x l)))
          (fun x y e => by dsimp only; rw [e j hj (by omega), e k (by omega) (by omega), e l hl (by omega)]) (fun x => by grind)

end ScalingLaws.Maloney2022
