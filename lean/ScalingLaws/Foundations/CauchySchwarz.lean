import ScalingLaws.Foundations.Sums

/-!
# The Cauchy–Schwarz inequality for finite sums

## Main statements

* `sum_sq_eq_zero`: a sum of squares vanishes only if each square does.
* `cauchy_schwarz`: `(∑ f g)² ≤ ∑ f² · ∑ g²`.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

theorem sum_sq_eq_zero {f : Nat → K} : ∀ n, sum n (fun k => f k ^ 2) = 0 → ∀ k, k < n → f k = 0
  | 0, _, k, hk => by omega
  | n+1, h, k, hk => by
    rw [sum_succ] at h
    have h1 : 0 ≤ sum n (fun k => f k ^ 2) := sum_nonneg n (fun k _ => sq_nonneg _)
    have h2 := sq_nonneg (f n)
    have h3 : sum n (fun k => f k ^ 2) = 0 := by grind
    have h4 : f n ^ 2 = 0 := by grind
    by_cases hkn : k = n
    · subst hkn; grind
    · exact sum_sq_eq_zero n h3 k (by omega)

/-- Cauchy–Schwarz for finite sums -/
theorem cauchy_schwarz (f g : Nat → K) : ∀ n, (sum n (fun k => f k * g k))^2 ≤ sum n (fun k => f k ^ 2) * sum n (fun k => g k ^ 2)
  | n => by
    -- with A = ∑ f² and P = ∑ f g, expand 0 ≤ ∑ (A g - P f)²
    have A0 : 0 ≤ sum n (fun k => f k ^ 2) := sum_nonneg n (fun k _ => sq_nonneg _)
    have key := sum_nonneg (f := fun k => (sum n (fun k => f k ^ 2) * g k - sum n (fun k => f k * g k) * f k)^2) n (fun k _ => sq_nonneg _)
    generalize hA : sum n (fun k => f k ^ 2) = A at *
    generalize hP : sum n (fun k => f k * g k) = P at *
    have e : sum n (fun k => (A * g k - P * f k)^2) = A^2 * sum n (fun k => g k^2) - 2 * A * P * P + P^2 * A := by
      have : sum n (fun k => (A * g k - P * f k)^2) = sum n (fun k => A^2 * g k^2 + ((-(2 * A * P)) * (f k * g k) + P^2 * f k ^2)) :=
        sum_congr n (fun k _ => by grind)
      rw [this, sum_add, sum_add, sum_mul_left, sum_mul_left, sum_mul_left, hA, hP]; grind
    rw [e] at key
    by_cases hz : A = 0
    · have hf : sum n (fun k => f k * g k) = 0 := by
        have hf0 : ∀ k, k < n → f k = 0 := sum_sq_eq_zero n (by rw [hA, hz])
        rw [sum_congr (g := fun _ => 0) n (fun k hk => by rw [hf0 k hk]; grind), sum_const]; grind
      rw [hf] at hP
      rw [← hP, hz]; grind
    · have hA0 : 0 < A := by grind
      apply le_of_mul_le_mul_right (c := A) _ hA0
      generalize sum n (fun k => g k^2) = B at *
      grind

end ScalingLaws
