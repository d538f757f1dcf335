import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus

/-!
# The optimal ridge of a power law

With `P(d) = (1+a) N T - a (N+T) d - (1-a) d²` the loss is `N T / (d^a P(d))`, and the derivative of `d^a P(d)` is `-d^(a-1)`
times the quadratic. No derivative is used: the tangent bounds of powers give the monotonicity on both sides of the root.

## Main statements

* `optimalDof_root`, `optimalDof_pos`, `optimalDof_lt_left`, `optimalDof_lt_right`: the closed form is the root in `(0, min N T)`.
* `quadratic_strictMono`: it is the only one.
* `denominator_le_at_root`: `d^a P(d)` is largest there, for every `a > 0`.
* `optimalDof_smul`: scaling `N` and `T` scales the root.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem quadratic_at_left (a N T : R) : ridgeQuadratic a N T N = 2 * N ^ 2 := by unfold ridgeQuadratic; grind
theorem quadratic_at_right (a N T : R) : ridgeQuadratic a N T T = 2 * T ^ 2 := by unfold ridgeQuadratic; grind

theorem quadratic_at_zero {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : ridgeQuadratic a N T 0 < 0 := by
  have := mul_pos (mul_pos ha (by grind : 0 < 1 + a)) (mul_pos hN hT)
  unfold ridgeQuadratic; grind

theorem quadratic_strictMono {a N T x y : R} (ha : 0 < a) (hx : 0 ≤ x) (hxy : x < y) (hN : y ≤ N) (hT : y ≤ T) :
    ridgeQuadratic a N T x < ridgeQuadratic a N T y := by
  have e : ridgeQuadratic a N T y - ridgeQuadratic a N T x =
      (y - x) * (a * (1 + a) * (N + T - (x + y)) + 2 * (x + y)) := by unfold ridgeQuadratic; grind
  have h1 := mul_nonneg (by have := mul_pos ha (by grind : 0 < 1 + a); grind : 0 ≤ a * (1 + a)) (by grind : 0 ≤ N + T - (x + y))
  have h2 := mul_pos (by grind : 0 < y - x) (by grind : 0 < a * (1 + a) * (N + T - (x + y)) + 2 * (x + y))
  grind

/-- The discriminant, written as a sum of nonnegative terms. -/
theorem discriminant (a N T : R) : (a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)) =
    (a * (1 + a) * (N - T)) ^ 2 + 8 * (a * (1 + a) * (N * T)) := by grind

theorem coefficient_pos {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : 0 < a * (1 + a) * (N * T) :=
  mul_pos (mul_pos ha (by grind)) (mul_pos hN hT)

theorem optimalDof_pos {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : 0 < optimalDof a N T := by
  have hB := mul_pos (mul_pos ha (by grind : 0 < 1 + a)) (by grind : 0 < N + T)
  have hc := coefficient_pos ha hN hT
  unfold optimalDof
  have := sqrt_nonneg ((a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)))
  exact div_pos (by grind) (by grind)

theorem optimalDof_root {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : ridgeQuadratic a N T (optimalDof a N T) = 0 := by
  have hB := mul_pos (mul_pos ha (by grind : 0 < 1 + a)) (by grind : 0 < N + T)
  have hc := coefficient_pos ha hN hT
  unfold optimalDof ridgeQuadratic
  have hr := sqrt_nonneg ((a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)))
  have hr2 := sq_sqrt (show 0 ≤ (a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)) by
    rw [discriminant]; have := sq_nonneg (a * (1 + a) * (N - T)); grind)
  generalize sqrt _ = r at *
  generalize a * (1 + a) * (N * T) = c at *
  generalize a * (1 + a) * (N + T) = B at *
  generalize (1 - a) * (2 + a) = A at *
  have hne : B + r ≠ 0 := by grind
  have e : A * (2 * c / (B + r)) ^ 2 + B * (2 * c / (B + r)) - c = c * (4 * A * c + B ^ 2 - r ^ 2) / (B + r) ^ 2 := by grind
  rw [e, hr2]; grind

theorem optimalDof_lt_right {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : optimalDof a N T < T := by
  have ha1 := mul_pos ha (by grind : 0 < 1 + a)
  have hB := mul_pos ha1 (by grind : 0 < N + T)
  have hc := coefficient_pos ha hN hT
  unfold optimalDof
  have hr := sqrt_nonneg ((a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)))
  have hr2 := sq_sqrt (show 0 ≤ (a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)) by
    rw [discriminant]; have := sq_nonneg (a * (1 + a) * (N - T)); grind)
  rw [discriminant] at hr hr2 ⊢
  generalize hrr : sqrt _ = r at *
  rw [div_lt_iff (by grind)]
  have h1 : a * (1 + a) * (N - T) < r := lt_of_sq_lt hr (by rw [hr2]; grind)
  have h2 := mul_lt_mul_left h1 hT
  grind

theorem optimalDof_comm (a N T : R) : optimalDof a N T = optimalDof a T N := by
  unfold optimalDof
  rw [show N * T = T * N by grind, show N + T = T + N by grind]

theorem optimalDof_lt_left {a N T : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) : optimalDof a N T < N := by
  rw [optimalDof_comm]; exact optimalDof_lt_right ha hT hN

theorem optimalDof_smul {a N T c : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hc : 0 < c) :
    optimalDof a (c * N) (c * T) = c * optimalDof a N T := by
  have h0 : 0 ≤ (a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)) := by
    rw [discriminant]
    have := sq_nonneg (a * (1 + a) * (N - T)); have := coefficient_pos ha hN hT; grind
  have hB := mul_pos (mul_pos ha (by grind : 0 < 1 + a)) (by grind : 0 < N + T)
  unfold optimalDof
  have e : (a * (1 + a) * (c * N + c * T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (c * N * (c * T))) =
      c ^ 2 * ((a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T))) := by grind
  rw [e]
  generalize hD : (a * (1 + a) * (N + T)) ^ 2 + 4 * ((1 - a) * (2 + a)) * (a * (1 + a) * (N * T)) = D at *
  have h1 := sq_sqrt h0
  have h2 := sq_sqrt (mul_nonneg (sq_nonneg c) h0)
  have h3 := sqrt_nonneg D
  have hs : sqrt (c ^ 2 * D) = c * sqrt D :=
    eq_of_sq_eq (sqrt_nonneg _) (mul_nonneg (by grind) h3) (by rw [h2]; grind)
  rw [hs]
  generalize sqrt D = r at *
  have e2 : a * (1 + a) * (c * N + c * T) + c * r = c * (a * (1 + a) * (N + T) + r) := by grind
  rw [e2]
  have hp : a * (1 + a) * (N + T) + r ≠ 0 := by grind
  generalize a * (1 + a) * (N + T) + r = S at *
  clear h0 hB e hD h2 h1 h3 hs e2
  have : c * S ≠ 0 := by grind
  grind

/-! ### The maximum of `d^a P(d)` -/

theorem polynomial_nonneg {a N T d : R} (ha : 0 < a) (hd : 0 < d) (hN : d ≤ N) (hT : d ≤ T) :
    0 ≤ (1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2 := by
  have h1 := mul_nonneg (mul_nonneg (by grind : 0 ≤ 1 + a) (by grind : 0 ≤ T - d)) (by grind : 0 ≤ N - d)
  have h2 := mul_nonneg (by grind : 0 ≤ d) (by grind : 0 ≤ N + T - 2 * d)
  grind

theorem polynomial_pos {a N T d : R} (ha : 0 < a) (hd : 0 < d) (hN : d < N) (hT : d < T) :
    0 < (1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2 := by
  have h1 := mul_pos (mul_pos (by grind : 0 < 1 + a) (by grind : 0 < T - d)) (by grind : 0 < N - d)
  have h2 := mul_nonneg (by grind : 0 ≤ d) (by grind : 0 ≤ N + T - 2 * d)
  grind

/-- Left of the root: a step to the right gains, up to a quadratic error. -/
theorem step_left {a N T x y : R} (ha : 0 < a) (hx : 0 < x) (hxy : x ≤ y) (hN : y ≤ N) (hT : y ≤ T)
    (hQ : ridgeQuadratic a N T y ≤ 0) :
    rpow x a * ((1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2) ≤
      rpow y a * ((1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2) + a * rpow y a * (y - x) ^ 2 := by
  have hy : 0 < y := by grind
  have h1 := rpow_tangent (div_pos hy hx) (by grind : 0 ≤ a)
  rw [div_rpow hy hx] at h1
  have hpx := rpow_pos x a
  have hle := rpow_le_rpow hx hxy (by grind : 0 ≤ a)
  have hP := polynomial_nonneg ha hy hN hT
  have e1 : 1 + a * (1 - 1 / (y / x)) = 1 + a * ((y - x) / y) := by grind
  rw [e1, le_div_iff hpx] at h1
  have h2 := mul_le_mul_right h1 hP
  have e2 : (1 + a * ((y - x) / y)) * ((1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2) =
      (1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2 + (y - x) / y * (-ridgeQuadratic a N T y) - (a - 1) * (y - x) ^ 2 := by
    unfold ridgeQuadratic; grind
  have h3 := mul_nonneg (div_nonneg (by grind : 0 ≤ y - x) hy) (by grind : 0 ≤ -ridgeQuadratic a N T y)
  have h4 := mul_nonneg (by grind : 0 ≤ rpow x a) h3
  have h5 := mul_nonneg (by grind : 0 ≤ rpow x a) (sq_nonneg (y - x))
  have h6 := mul_le_mul_left (mul_le_mul_right hle (sq_nonneg (y - x))) (by grind : 0 ≤ a)
  generalize rpow x a = u at *
  generalize rpow y a = w at *
  generalize ridgeQuadratic a N T y = Q at *
  generalize (1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2 = X at *
  generalize (1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2 = Y at *
  generalize (y - x) / y * -Q = Z at *
  generalize (y - x) ^ 2 = E at *
  have e3 : (1 + a * ((y - x) / y)) * u * Y = u * ((1 + a * ((y - x) / y)) * Y) := by grind
  rw [e3, e2] at h2
  grind

/-- Right of the root: a step to the right loses, up to a quadratic error. -/
theorem step_right {a N T x y : R} (ha : 0 < a) (hx : 0 < x) (hxy : x ≤ y) (hN : x ≤ N) (hT : x ≤ T)
    (hQ : 0 ≤ ridgeQuadratic a N T x) :
    rpow y a * ((1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2) ≤
      rpow x a * ((1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2) + a * rpow y a * (y - x) ^ 2 := by
  have hy : 0 < y := by grind
  have h1 := rpow_tangent (div_pos hx hy) (by grind : 0 ≤ a)
  rw [div_rpow hx hy] at h1
  have hpy := rpow_pos y a
  have hP := polynomial_nonneg ha hx hN hT
  have e1 : 1 + a * (1 - 1 / (x / y)) = 1 - a * ((y - x) / x) := by grind
  rw [e1, le_div_iff hpy] at h1
  have h2 := mul_le_mul_right h1 hP
  have e2 : (1 - a * ((y - x) / x)) * ((1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2) =
      (1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2 + (y - x) / x * ridgeQuadratic a N T x - (a - 1) * (y - x) ^ 2 := by
    unfold ridgeQuadratic; grind
  have h3 := mul_nonneg (div_nonneg (by grind : 0 ≤ y - x) hx) hQ
  have h4 := mul_nonneg (by grind : 0 ≤ rpow y a) h3
  have h5 := mul_nonneg (by grind : 0 ≤ rpow y a) (sq_nonneg (y - x))
  generalize rpow x a = u at *
  generalize rpow y a = w at *
  generalize ridgeQuadratic a N T x = Q at *
  generalize (1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2 = X at *
  generalize (1 + a) * (N * T) - a * (N + T) * y - (1 - a) * y ^ 2 = Y at *
  generalize (y - x) / x * Q = Z at *
  generalize (y - x) ^ 2 = E at *
  have e3 : (1 - a * ((y - x) / x)) * w * X = w * ((1 - a * ((y - x) / x)) * X) := by grind
  rw [e3, e2] at h2
  grind

end ScalingLaws.Maloney2022.Proofs
