import ScalingLaws.Foundations.Exp

/-!
# The natural logarithm

## Main definitions

* `R.log`: the inverse of `R.exp` on the positive reals; zero elsewhere (claims exclude these arguments).

## Main statements

* `R.exp_log`, `R.log_exp`: the inverse laws.
* `R.log_mul`, `R.log_div`, `R.log_inv`: products to sums.
* `R.log_lt_log`, `R.log_pos`, `R.log_neg`, `R.log_le_sub_one`: order.
-/

namespace ScalingLaws

namespace R

/-- Every positive real is a value of the exponential. -/
theorem log_ex {y : R} (hy : 0 < y) : ∃ s, exp s = y := by
  rcases R.sup_exists (fun x => exp x ≤ y) (by
      refine ⟨-(1/y), ?_⟩
      have h1 := add_one_le_exp (1/y)
      have h2 := exp_add (1/y) (-(1/y))
      rw [show 1/y + -(1/y) = 0 by grind, exp_zero] at h2
      have h3 := exp_pos (-(1/y))
      have h4 := mul_le_mul_right h1 (by grind : 0 ≤ exp (-(1/y)))
      have h5 : (1/y + 1) * exp (-(1/y)) ≤ 1 := by grind
      have h6 := mul_le_mul_right h5 (by grind : 0 ≤ y)
      have h7 : (1/y + 1) * exp (-(1/y)) * y = exp (-(1/y)) + y * exp (-(1/y)) := by grind
      have h8 := mul_pos hy h3
      grind) ⟨y, fun x hx => by have := add_one_le_exp x; grind⟩ with ⟨s, h1, h2⟩
  refine ⟨s, ?_⟩
  have hs := exp_pos s
  rcases OrderedField.le_total (exp s) y with h | h
  · apply Classical.byContradiction; intro hne
    have hq : exp s / y < 1 := by rw [div_lt_iff hy]; grind
    -- h := 1 - exp s / y
    have h3 := add_one_le_exp (-(1 - exp s / y))
    have h4 := exp_add (s + (1 - exp s / y)) (-(1 - exp s / y))
    rw [show s + (1 - exp s / y) + -(1 - exp s / y) = s by grind] at h4
    have h5 := mul_le_mul_left h3 (by have := exp_pos (s + (1 - exp s / y)); grind : 0 ≤ exp (s + (1 - exp s / y)))
    rw [← h4] at h5
    have h6 : -(1 - exp s / y) + 1 = exp s / y := by grind
    rw [h6] at h5
    have h7 : exp (s + (1 - exp s / y)) ≤ y := by
      apply le_of_mul_le_mul_right (c := exp s / y) _ (div_pos hs hy)
      have : y * (exp s / y) = exp s := by grind
      grind
    have := h1 _ h7
    grind
  · apply Classical.byContradiction; intro hne
    have hq : y / exp s < 1 := by rw [div_lt_iff hs]; grind
    have h3 := add_one_le_exp (-(1 - y / exp s))
    have h4 := exp_add s (-(1 - y / exp s))
    have h5 := mul_le_mul_left h3 (by grind : 0 ≤ exp s)
    rw [← h4] at h5
    have h6 : exp s * (-(1 - y / exp s) + 1) = y := by grind
    rw [h6] at h5
    have h7 := h2 (s + -(1 - y / exp s)) (fun x hx => by
      rcases OrderedField.le_total x (s + -(1 - y / exp s)) with h8 | h8
      · exact h8
      · apply Classical.byContradiction; intro h9
        have := exp_lt_exp (by grind : s + -(1 - y / exp s) < x)
        grind)
    grind

open Classical in
/-- The natural logarithm; zero outside the positive reals. -/
noncomputable def log (y : R) : R := if h : 0 < y then Classical.choose (log_ex h) else 0
theorem exp_log {y : R} (h : 0 < y) : exp (log y) = y := by
  unfold log; rw [dif_pos h]; exact Classical.choose_spec (log_ex h)
theorem log_exp (x : R) : log (exp x) = x := exp_inj (exp_log (exp_pos x))
theorem log_mul {x y : R} (hx : 0 < x) (hy : 0 < y) : log (x * y) = log x + log y := by
  apply exp_inj
  rw [exp_add, exp_log (mul_pos hx hy), exp_log hx, exp_log hy]
theorem log_one : log (1 : R) = 0 := by rw [← exp_zero, log_exp]
theorem log_inv {x : R} (hx : 0 < x) : log (x⁻¹) = - log x := by
  apply exp_inj
  rw [exp_neg, exp_log (inv_pos hx), exp_log hx]
theorem log_div {x y : R} (hx : 0 < x) (hy : 0 < y) : log (x / y) = log x - log y := by
  rw [Lean.Grind.Field.div_eq_mul_inv, log_mul hx (inv_pos hy), log_inv hy]; grind
theorem log_lt_log {x y : R} (hx : 0 < x) (h : x < y) : log x < log y := by
  apply lt_of_exp_lt
  rw [exp_log hx, exp_log (by grind)]; exact h
theorem log_le_log {x y : R} (hx : 0 < x) (h : x ≤ y) : log x ≤ log y := by
  apply le_of_exp_le
  rw [exp_log hx, exp_log (by grind)]; exact h
theorem log_pos {x : R} (h : 1 < x) : 0 < log x := by
  have := log_lt_log (by grind) h; rw [log_one] at this; exact this
theorem log_neg {x : R} (h0 : 0 < x) (h : x < 1) : log x < 0 := by
  have := log_lt_log h0 h; rw [log_one] at this; exact this
theorem log_le_sub_one {x : R} (h : 0 < x) : log x ≤ x - 1 := by
  have := add_one_le_exp (log x); rw [exp_log h] at this; grind

end R

end ScalingLaws
