import ScalingLaws.Bi2025.Proofs.RankOne
import ScalingLaws.Bi2025.Proofs.Exponent

/-!
# Claims about feature transformations that mix eigenvectors

"α is invariant under boundedly invertible feature transformations", P3-11 of the claims registry: the spectrum is (P3-10), the source
condition beyond `s = 1/2` is not. The counter-model is the map `I + τ v vᵀ`; its exponents are an experiment, its exact parts are here.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
* K. Löwner, *Über monotone Matrixfunktionen*, 1934; E. Heinz, *Beiträge zur Störungstheorie der Spektralzerlegung*, 1951.
-/

namespace ScalingLaws.Bi2025

/-- P3-11, the step that fails: `[[1,1],[1,1]] ≤ [[2,1],[1,1]]` as quadratic forms, but not their squares. Order, and with it the source
condition, passes to powers up to one (Löwner, Heinz), that is up to `s = 1/2`. -/
theorem order_not_kept_by_squares (x y : Rat) :
    quadForm 1 1 1 x y ≤ quadForm 2 1 1 x y ∧ squareForm 2 1 1 1 (-2) < squareForm 1 1 1 1 (-2) := by
  refine ⟨?_, by decide +kernel⟩
  have := sq_nonneg x
  unfold quadForm; grind

/-- P3-11, the counter-model is boundedly invertible: its form lies between one and `1 + τ |v|²` times the squared length. -/
theorem rankOne_boundedlyInvertible (p : Nat) (τ : Rat) (v x : Nat → Rat) (hτ : 0 ≤ τ) :
    sum p (fun i => x i ^ 2) ≤ rankOneForm p τ v x ∧
      rankOneForm p τ v x ≤ (1 + τ * sum p (fun i => v i ^ 2)) * sum p (fun i => x i ^ 2) :=
  Proofs.rankOne_bounds hτ

/-- P3-11, the counter-model in closed form: ridge regression after the map inverts `diag lam + τ h hᵀ + μ`, which is done exactly in `p`
steps. The experiment evaluates this solution. -/
theorem rankOne_solves (p i : Nat) (lam h f : Nat → Rat) (τ μ : Rat) (hτ : 0 ≤ τ) (hμ : 0 < μ) (hlam : ∀ k, k < p → 0 ≤ lam k)
    (hi : i < p) :
    (lam i + μ) * rankOneSolution p lam h f τ μ i + τ * h i * sum p (fun k => h k * rankOneSolution p lam h f τ μ k) = f i :=
  Proofs.rankOne_solves hτ hμ hlam hi

/-- P3-11 refuted, given the source smoothness `min(s, 1/2 + δ/(2β))` after the map: beyond that value the exponent drops. -/
theorem rankOne_lowers_exponent (s β δ : Rat) (hβ : 0 < β) (hδ : 0 < δ) (h : 1 / 2 + δ / (2 * β) < s) :
    lossExponent (rankOneSource s β δ) β < lossExponent s β := by
  have h1 := div_pos hδ (by grind : 0 < 2 * β)
  unfold rankOneSource
  rw [Rat.min_def, if_neg (by grind)]
  exact Proofs.exponent_lt_source (by grind) hβ h

/-- P3-11 where it holds: up to `s = 1/2` the map keeps the exponent. -/
theorem rankOne_keeps_exponent (s β δ : Rat) (_hs : 0 < s) (hs2 : s ≤ 1 / 2) (hβ : 0 < β) (hδ : 0 < δ) :
    lossExponent (rankOneSource s β δ) β = lossExponent s β := by
  have h1 := div_pos hδ (by grind : 0 < 2 * β)
  unfold rankOneSource
  rw [Rat.min_def, if_pos (by grind)]

end ScalingLaws.Bi2025
