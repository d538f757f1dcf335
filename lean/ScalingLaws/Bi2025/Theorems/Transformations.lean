import ScalingLaws.Bi2025.Proofs.RankOne
import ScalingLaws.Bi2025.Proofs.Exponent

/-!
# Claims about feature transformations that mix eigenvectors

That α is invariant under boundedly invertible feature transformations, P3-11 of the claims registry: the spectrum is (P3-10), the source
condition beyond `s = 1/2` is not. The counter-model is a map `W` with `WᵀW = I + τ v vᵀ`; its exponents are an experiment, its exact parts
are here.

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

/-- P3-11 refuted: for eigenvalues `1/(i+1)²` and the first eigenfunction as target, as smooth as a target can be, the bias at the ridge
`μ = 1/(k+1)²` is at most `μ²` before the map along `1/(i+1)`, and at least a constant times `k μ²`, which is of order `μ^(3/2)`, after it.
The map is boundedly invertible: its form is at most `1 + 2τ` times the squared length. That ridge regression after the map solves the
equation of `rankOneSolution` is `rankOne_solves`; that its excess risk is this bias plus a variance is not proved here. -/
theorem rankOne_slows_bias (k m : Nat) (τ : Rat) (hτ : 0 < τ) :
    sum (1 + (k + m)) (fun i => harmonicDirection i ^ 2) ≤ 2 ∧
      spectralBias (1 + (k + m)) squareSpectrum firstMode (squareSpectrum k) ≤ squareSpectrum k ^ 2 ∧
      k * (τ / (4 * (1 + 2 * τ))) ^ 2 * squareSpectrum k ^ 2 ≤
        mappedBias (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) := by
  refine ⟨?_, ?_, Proofs.mapped_bias_ge hτ k m⟩
  · rw [sum_congr _ (fun i _ => Proofs.harmonic_sq i)]; exact Proofs.sum_square_le_two _
  · have hμ := Proofs.squareSpectrum_pos k
    have e : squareSpectrum 0 = 1 := by decide +kernel
    unfold spectralBias
    rw [Proofs.sum_firstMode (fun i => (squareSpectrum k / (squareSpectrum i + squareSpectrum k)) ^ 2), e]
    generalize squareSpectrum k = μ at *
    have h1 : μ / (1 + μ) ≤ μ := by rw [div_le_iff (by grind)]; have := mul_pos hμ hμ; grind
    exact pow_le_pow_left (div_nonneg (by grind) (by grind)) h1 2

/-- P3-11 refuted, given the source smoothness `min(s, 1/2 + δ/(2β))` after the map: beyond that value the exponent drops. -/
theorem rankOne_lowers_exponent (s β δ : Rat) (hβ : 0 < β) (hδ : 0 < δ) (h : 1 / 2 + δ / (2 * β) < s) :
    lossExponent (rankOneSource s β δ) β < lossExponent s β := by
  have h1 := div_pos hδ (by grind : 0 < 2 * β)
  unfold rankOneSource
  rw [Rat.min_def, if_neg (by grind)]
  exact Proofs.exponent_lt_source (by grind) hβ h

end ScalingLaws.Bi2025
