import ScalingLaws.Foundations.Log

/-!
# Real powers

## Main definitions

* `R.rpow x y`: `exp (y * log x)`, the power of a positive base (claims exclude other bases).
* `R.sqrt x`: the square root of a nonnegative real; zero below.

## Main statements

* `R.rpow_add`, `R.rpow_mul`, `R.rpow_neg`, `R.mul_rpow`, `R.rpow_natCast`: the laws of powers.
* `R.rpow_lt_rpow`, `R.rpow_lt_rpow_exp`: strictly increasing in base and exponent.
* `R.weighted_am_gm`: `a^w b^v ≤ w a + v b` for weights that sum to one.
* `R.sq_sqrt`: the square of the square root.
-/

namespace ScalingLaws

namespace R

/-- The real power of a positive base. -/
noncomputable def rpow (x y : R) : R := exp (y * log x)
theorem rpow_pos (x y : R) : 0 < rpow x y := exp_pos _
theorem log_rpow (x y : R) : log (rpow x y) = y * log x := log_exp _
theorem rpow_zero (x : R) : rpow x 0 = 1 := by
  unfold rpow; rw [show (0:R) * log x = 0 by grind, exp_zero]
theorem rpow_one {x : R} (h : 0 < x) : rpow x 1 = x := by
  unfold rpow; rw [show (1:R) * log x = log x by grind, exp_log h]
theorem one_rpow (y : R) : rpow 1 y = 1 := by
  unfold rpow; rw [log_one, show y * (0:R) = 0 by grind, exp_zero]
theorem rpow_add (x y z : R) : rpow x (y + z) = rpow x y * rpow x z := by
  unfold rpow; rw [← exp_add]; congr 1; grind
theorem rpow_neg (x y : R) : rpow x (-y) = (rpow x y)⁻¹ := by
  unfold rpow; rw [← exp_neg]; congr 1; grind
theorem rpow_mul (x y z : R) : rpow x (y * z) = rpow (rpow x y) z := by
  rw [rpow, rpow, log_rpow]; congr 1; grind
theorem mul_rpow {x y : R} (hx : 0 < x) (hy : 0 < y) (z : R) : rpow (x * y) z = rpow x z * rpow y z := by
  unfold rpow; rw [log_mul hx hy, ← exp_add]; congr 1; grind
theorem rpow_natCast {x : R} (hx : 0 < x) : ∀ n : Nat, rpow x (n : R) = x ^ n
  | 0 => by rw [Lean.Grind.Semiring.natCast_zero, rpow_zero, pow_zero]
  | n+1 => by rw [Lean.Grind.Semiring.natCast_succ, rpow_add, rpow_natCast hx n, rpow_one hx, pow_succ]
theorem rpow_lt_rpow {x y z : R} (hx : 0 < x) (hxy : x < y) (hz : 0 < z) : rpow x z < rpow y z :=
  exp_lt_exp (mul_lt_mul_left (log_lt_log hx hxy) hz)
theorem rpow_le_rpow {x y z : R} (hx : 0 < x) (hxy : x ≤ y) (hz : 0 ≤ z) : rpow x z ≤ rpow y z :=
  exp_le_exp (mul_le_mul_left (log_le_log hx hxy) hz)
theorem rpow_lt_rpow_exp {x y z : R} (hx : 1 < x) (h : y < z) : rpow x y < rpow x z :=
  exp_lt_exp (mul_lt_mul_right h (log_pos hx))
theorem rpow_le_rpow_exp {x y z : R} (hx : 1 ≤ x) (h : y ≤ z) : rpow x y ≤ rpow x z :=
  exp_le_exp (mul_le_mul_right h (by have := log_le_log (by grind) hx; rw [log_one] at this; exact this))
theorem rpow_le_rpow_neg {x y z : R} (hx : 0 < x) (hxy : x ≤ y) (hz : 0 ≤ z) : rpow y (-z) ≤ rpow x (-z) :=
  exp_le_exp (by have := mul_le_mul_left (log_le_log hx hxy) hz; grind)
/-- The weighted inequality of arithmetic and geometric means. -/
theorem weighted_am_gm {a b w v : R} (ha : 0 < a) (hb : 0 < b) (hw : 0 ≤ w) (hv : 0 ≤ v) (hwv : w + v = 1) :
    rpow a w * rpow b v ≤ w * a + v * b := by
  have hm : 0 < w * a + v * b := by
    have h1 := mul_nonneg hw (by grind : 0 ≤ a)
    have h2 := mul_nonneg hv (by grind : 0 ≤ b)
    by_cases h0 : w = 0
    · have : v = 1 := by grind
      subst h0; subst this; grind
    · have := mul_pos (by grind : 0 < w) ha
      grind
  generalize hM : w * a + v * b = M at *
  have h1 := mul_le_mul_left (log_le_sub_one (div_pos ha hm)) hw
  have h2 := mul_le_mul_left (log_le_sub_one (div_pos hb hm)) hv
  rw [log_div ha hm] at h1
  rw [log_div hb hm] at h2
  have e : w * (a / M - 1) + v * (b / M - 1) = 0 := by
    have : M ≠ 0 := by grind
    have h3 : w * (a / M) + v * (b / M) = 1 := by
      have : w * (a / M) + v * (b / M) = (w * a + v * b) / M := by grind
      rw [this, hM]; grind
    grind
  have h5 : w * log a + v * log b ≤ log M := by
    have h6 : w * (log a - log M) + v * (log b - log M) = w * log a + v * log b - log M := by
      have : v = 1 - w := by grind
      subst this; grind
    grind
  have h7 := exp_le_exp h5
  rw [exp_add, exp_log hm] at h7
  exact h7

open Classical in
/-- The square root of a nonnegative real; zero below. -/
noncomputable def sqrt (x : R) : R := if 0 < x then rpow x (1/2) else 0
theorem sqrt_zero : sqrt 0 = 0 := by
  unfold sqrt; rw [if_neg (by grind)]
theorem sqrt_nonneg (x : R) : 0 ≤ sqrt x := by
  unfold sqrt; split
  · have := rpow_pos x (1/2); grind
  · grind
theorem sq_sqrt {x : R} (h : 0 ≤ x) : sqrt x ^ 2 = x := by
  unfold sqrt
  by_cases h0 : 0 < x
  · rw [if_pos h0]
    have := rpow_add x (1/2) (1/2)
    rw [show (1/2 : R) + 1/2 = 1 by grind, rpow_one h0] at this
    grind
  · rw [if_neg h0]; grind

end R

end ScalingLaws
