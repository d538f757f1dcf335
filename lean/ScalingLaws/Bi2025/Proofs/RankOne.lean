import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Bi2025.Defs

/-!
# Proofs about the rank-one feature map `I + τ v vᵀ`

## Main statements

* `rankOne_bounds`: its quadratic form lies between one and `1 + τ |v|²`.
* `rankOne_solves`: the formula of Sherman and Morrison.
-/

namespace ScalingLaws.Bi2025.Proofs

theorem rankOne_bounds {p : Nat} {τ : Rat} {v x : Nat → Rat} (hτ : 0 ≤ τ) :
    sum p (fun i => x i ^ 2) ≤ rankOneForm p τ v x ∧
      rankOneForm p τ v x ≤ (1 + τ * sum p (fun i => v i ^ 2)) * sum p (fun i => x i ^ 2) := by
  have h := cauchy_schwarz v x p
  have h1 := mul_le_mul_left h hτ
  have h2 := mul_nonneg hτ (sq_nonneg (sum p (fun i => v i * x i)))
  unfold rankOneForm
  constructor <;> grind

theorem rankOne_solves {p : Nat} {lam h f : Nat → Rat} {τ μ : Rat} (hτ : 0 ≤ τ) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 ≤ lam i)
    {i : Nat} (hi : i < p) :
    (lam i + μ) * rankOneSolution p lam h f τ μ i + τ * h i * sum p (fun k => h k * rankOneSolution p lam h f τ μ k) = f i := by
  have e : sum p (fun k => h k * rankOneSolution p lam h f τ μ k) =
      sum p (fun k => h k * f k / (lam k + μ) +
        -(τ * (sum p (fun k => h k * f k / (lam k + μ)) / (1 + τ * sum p (fun k => h k ^ 2 / (lam k + μ))))) *
          (h k ^ 2 / (lam k + μ))) := sum_congr p (fun k _ => by
    unfold rankOneSolution
    generalize sum p (fun k => h k * f k / (lam k + μ)) / (1 + τ * sum p (fun k => h k ^ 2 / (lam k + μ))) = c
    grind)
  rw [e, sum_add, sum_mul_left]
  unfold rankOneSolution
  have hB : 0 ≤ sum p (fun k => h k ^ 2 / (lam k + μ)) := sum_nonneg p (fun k hk => by
    have := hlam k hk
    exact div_nonneg (sq_nonneg _) (by grind))
  generalize sum p (fun k => h k * f k / (lam k + μ)) = a at *
  generalize sum p (fun k => h k ^ 2 / (lam k + μ)) = b at *
  have h1 := mul_nonneg hτ hB
  have h2 : 1 + τ * b ≠ 0 := by grind
  have h3 := hlam i hi
  have h4 : (lam i + μ) * ((f i - τ * h i * (a / (1 + τ * b))) / (lam i + μ)) = f i - τ * h i * (a / (1 + τ * b)) := by
    have : lam i + μ ≠ 0 := by grind
    grind
  have h5 : a + -(τ * (a / (1 + τ * b))) * b = a / (1 + τ * b) := by grind
  rw [h4, h5]; grind

end ScalingLaws.Bi2025.Proofs
