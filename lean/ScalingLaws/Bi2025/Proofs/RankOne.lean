import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Bi2025.Defs

/-!
# Proofs about the rank-one feature map `I + τ v vᵀ`

## Main statements

* `rankOne_bounds`: its quadratic form lies between one and `1 + τ |v|²`.
* `rankOne_solves`: the formula of Sherman and Morrison.
* `mapped_bias_ge`: for eigenvalues `1/(i+1)²` and the direction `1/(i+1)` the map slows the decay of the bias.
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

/-! ### A smooth target that the map makes rough -/

theorem squareSpectrum_pos (i : Nat) : 0 < squareSpectrum i := by
  have := natCast_nonneg (K := Rat) i
  exact div_pos (by decide) (pow_pos (by grind) 2)

theorem squareSpectrum_anti {i k : Nat} (h : i ≤ k) : squareSpectrum k ≤ squareSpectrum i := by
  have h0 := natCast_nonneg (K := Rat) i
  have h1 := natCast_le (K := Rat) h
  have h2 := pow_le_pow_left (by grind : 0 ≤ (i : Rat) + 1) (by grind : (i : Rat) + 1 ≤ (k : Rat) + 1) 2
  unfold squareSpectrum
  rw [div_le_div_iff (pow_pos (by grind) 2) (pow_pos (by grind) 2)]; grind

theorem harmonic_sq (i : Nat) : harmonicDirection i ^ 2 = squareSpectrum i := by
  unfold harmonicDirection squareSpectrum
  have : (i : Rat) + 1 ≠ 0 := by have := natCast_nonneg (K := Rat) i; grind
  grind

theorem sum_square_le : ∀ n : Nat, sum (n + 1) squareSpectrum ≤ 2 - 1 / ((n : Rat) + 1)
  | 0 => by rw [sum_succ, sum_zero]; decide +kernel
  | n + 1 => by
    have ih := sum_square_le n
    have h0 := natCast_nonneg (K := Rat) n
    rw [sum_succ]
    unfold squareSpectrum at *
    rw [Lean.Grind.Semiring.natCast_succ]
    generalize sum (n + 1) (fun i => 1 / ((i : Rat) + 1) ^ 2) = t at *
    have e : 1 / ((n : Rat) + 1) - 1 / ((n : Rat) + 1 + 1) = 1 / (((n : Rat) + 1) * ((n : Rat) + 1 + 1)) := by
      have : (n : Rat) + 1 ≠ 0 := by grind
      have : (n : Rat) + 1 + 1 ≠ 0 := by grind
      grind
    have h1 : 1 / ((n : Rat) + 1 + 1) ^ 2 ≤ 1 / (((n : Rat) + 1) * ((n : Rat) + 1 + 1)) := by
      rw [div_le_div_iff (pow_pos (by grind) 2) (mul_pos (by grind) (by grind))]; grind
    grind

theorem sum_square_le_two (n : Nat) : sum n squareSpectrum ≤ 2 := by
  rcases n with _ | n
  · rw [sum_zero]; decide
  · have h := sum_square_le n
    have h0 := natCast_nonneg (K := Rat) n
    have := div_pos (by decide : (0 : Rat) < 1) (by grind : 0 < (n : Rat) + 1)
    grind

/-- A sum against the first mode is its first term. -/
theorem sum_firstMode (g : Nat → Rat) (n : Nat) : sum (1 + n) (fun i => g i * firstMode i) = g 0 := by
  rw [sum_add_index, sum_congr (f := fun k => g (1 + k) * firstMode (1 + k)) (g := fun _ => 0) n (fun i _ => by
    show g (1 + i) * firstMode (1 + i) = 0
    unfold firstMode; rw [if_neg (by omega)]; grind), sum_const, sum_succ, sum_zero]
  unfold firstMode
  rw [if_pos rfl]; grind

/-- The solution at a mode above the ridge is at least `τ/(4(1+2τ))` in size. -/
theorem solution_sq_ge {n i : Nat} {τ μ : Rat} (hτ : 0 < τ) (hμ : 0 < μ) (hμ1 : μ ≤ 1) (hi : 0 < i) (h : μ ≤ squareSpectrum i) :
    (τ / (4 * (1 + 2 * τ))) ^ 2 ≤ rankOneSolution (1 + n) squareSpectrum squareSpectrum firstMode τ μ i ^ 2 := by
  have hl := squareSpectrum_pos i
  have hA : sum (1 + n) (fun k => squareSpectrum k * firstMode k / (squareSpectrum k + μ)) = 1 / (1 + μ) := by
    rw [sum_congr (g := fun k => squareSpectrum k / (squareSpectrum k + μ) * firstMode k) _ (fun k _ => by grind),
      sum_firstMode (fun k => squareSpectrum k / (squareSpectrum k + μ))]
    have : squareSpectrum 0 = 1 := by decide +kernel
    rw [this]
  have hB0 : 0 ≤ sum (1 + n) (fun k => squareSpectrum k ^ 2 / (squareSpectrum k + μ)) := sum_nonneg _ (fun k _ => by
    have := squareSpectrum_pos k
    exact div_nonneg (sq_nonneg _) (by grind))
  have hB : sum (1 + n) (fun k => squareSpectrum k ^ 2 / (squareSpectrum k + μ)) ≤ 2 := by
    have h1 := sum_le_sum (f := fun k => squareSpectrum k ^ 2 / (squareSpectrum k + μ)) (g := squareSpectrum) (1 + n) (fun k _ => by
      have := squareSpectrum_pos k
      rw [div_le_iff (by grind)]
      have := mul_pos hμ this
      grind)
    have := sum_square_le_two (1 + n)
    grind
  have hf : firstMode i = 0 := by unfold firstMode; rw [if_neg (by omega)]
  unfold rankOneSolution
  rw [hA, hf]
  generalize sum (1 + n) (fun k => squareSpectrum k ^ 2 / (squareSpectrum k + μ)) = b at *
  generalize squareSpectrum i = l at *
  -- The three factors of the solution, each from below.
  have hτb : 0 ≤ τ * b := mul_nonneg (by grind) hB0
  have hτb2 : τ * b ≤ 2 * τ := by have := mul_le_mul_left hB (by grind : 0 ≤ τ); grind
  have h1 : 1 / 2 ≤ 1 / (1 + μ) := by rw [div_le_div_iff (by decide) (by grind)]; grind
  have h2 : 1 / 2 ≤ l / (l + μ) := by rw [div_le_div_iff (by decide) (by grind)]; grind
  have h3 : τ / (1 + 2 * τ) ≤ τ / (1 + τ * b) := by
    rw [div_le_div_iff (by grind) (by grind)]
    have := mul_le_mul_left hτb2 (by grind : 0 ≤ τ)
    grind
  have h4 := mul_le_mul h1 h2 (by decide +kernel) (by grind)
  have h5 : 0 < τ / (1 + 2 * τ) := div_pos hτ (by grind)
  have h6 := mul_le_mul h3 h4 (by decide +kernel) (by grind)
  have e1 : τ / (4 * (1 + 2 * τ)) = τ / (1 + 2 * τ) * (1 / 2 * (1 / 2)) := by
    have : 1 + 2 * τ ≠ 0 := by grind
    grind
  have e2 : (0 - τ * l * (1 / (1 + μ) / (1 + τ * b))) / (l + μ) = -(τ / (1 + τ * b) * (1 / (1 + μ) * (l / (l + μ)))) := by
    have : 1 + τ * b ≠ 0 := by grind
    have : l + μ ≠ 0 := by grind
    have : 1 + μ ≠ 0 := by grind
    grind
  have hx := mul_pos h5 (by decide +kernel : (0 : Rat) < 1 / 2 * (1 / 2))
  have h7 := pow_le_pow_left (Rat.le_of_lt hx) h6 2
  rw [e1, e2]
  generalize τ / (1 + τ * b) * (1 / (1 + μ) * (l / (l + μ))) = y at *
  have : (-y) ^ 2 = y ^ 2 := by grind
  rw [this]; exact h7

theorem mapped_bias_ge {τ : Rat} (hτ : 0 < τ) (k m : Nat) :
    (k : Rat) * (τ / (4 * (1 + 2 * τ))) ^ 2 * squareSpectrum k ^ 2 ≤
      mappedBias (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) := by
  have hμ := squareSpectrum_pos k
  have hμ1 : squareSpectrum k ≤ 1 := by
    have h := squareSpectrum_anti (Nat.zero_le k)
    have e : squareSpectrum 0 = 1 := by decide +kernel
    rw [e] at h; exact h
  have h1 := sum_le_sum (f := fun _ => (τ / (4 * (1 + 2 * τ))) ^ 2)
    (g := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) (1 + i) ^ 2) k
    (fun i hi => solution_sq_ge hτ hμ hμ1 (by omega) (squareSpectrum_anti (by omega)))
  rw [sum_const] at h1
  have h2 : sum (1 + (k + m)) (fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) i ^ 2) =
      _ := sum_add_index _ 1 (k + m)
  rw [sum_add_index (fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) (1 + i) ^ 2) k m] at h2
  have h3 := sum_nonneg (f := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k) i ^ 2) 1
    (fun i _ => sq_nonneg _)
  have h4 := sum_nonneg (f := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ (squareSpectrum k)
    (1 + (k + i)) ^ 2) m (fun i _ => sq_nonneg _)
  unfold mappedBias
  rw [h2]
  have h5 := mul_le_mul_left h1 (sq_nonneg (squareSpectrum k))
  have h6 := mul_nonneg (sq_nonneg (squareSpectrum k)) h3
  have h7 := mul_nonneg (sq_nonneg (squareSpectrum k)) h4
  grind

end ScalingLaws.Bi2025.Proofs
