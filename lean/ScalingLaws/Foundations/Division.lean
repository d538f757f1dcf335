import ScalingLaws.Foundations.OrderedField

/-!
# Division in ordered fields

## Main statements

* `inv_pos`, `div_pos`, `div_nonneg`: signs of quotients.
* `div_le_iff`, `div_lt_iff`, `le_div_iff`, `lt_div_iff`, `div_le_div_iff`, `div_lt_div_iff`: clearing denominators.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

theorem inv_pos {a : K} (h : 0 < a) : 0 < a⁻¹ := by
  have hne : a ≠ 0 := by grind
  have h1 : a * a⁻¹ = 1 := by grind
  rcases OrderedField.le_total a⁻¹ 0 with h2 | h2
  · have h3 : 0 ≤ -a⁻¹ := by grind
    have h4 : 0 ≤ a * (-a⁻¹) := mul_nonneg (by grind) h3
    have h5 : a * (-a⁻¹) = -1 := by grind
    grind
  · have h3 : a⁻¹ ≠ 0 := by
      intro h0
      rw [h0] at h1
      grind
    grind
theorem div_pos {a b : K} (h : 0 < a) (h2 : 0 < b) : 0 < a / b := by
  rw [Lean.Grind.Field.div_eq_mul_inv]; exact mul_pos h (inv_pos h2)
theorem div_nonneg {a b : K} (h : 0 ≤ a) (h2 : 0 < b) : 0 ≤ a / b := by
  rw [Lean.Grind.Field.div_eq_mul_inv]; exact mul_nonneg h (by have := inv_pos h2; grind)
theorem div_le_iff {a b c : K} (h : 0 < b) : a / b ≤ c ↔ a ≤ c * b := by
  have e : a / b * b = a := by grind
  constructor
  · intro h1
    have := mul_le_mul_right h1 (by grind : 0 ≤ b)
    grind
  · intro h1
    rcases OrderedField.le_total (a/b) c with h2 | h2
    · exact h2
    · have := mul_le_mul_right h2 (by grind : 0 ≤ b)
      have e2 : a = c * b := by grind
      rw [e2]
      have : c * b / b = c := by grind
      grind
theorem div_lt_iff {a b c : K} (h : 0 < b) : a / b < c ↔ a < c * b := by
  have e : a / b * b = a := by grind
  constructor
  · intro h1
    have := mul_lt_mul_right h1 h
    grind
  · intro h1
    rcases OrderedField.le_total c (a/b) with h2 | h2
    · have := mul_le_mul_right h2 (by grind : 0 ≤ b)
      grind
    · have h3 : a / b ≠ c := by
        intro h3
        rw [h3] at e
        grind
      grind
theorem le_div_iff {a b c : K} (h : 0 < b) : c ≤ a / b ↔ c * b ≤ a := by
  have := div_lt_iff (a := a) (c := c) h
  grind
theorem lt_div_iff {a b c : K} (h : 0 < b) : c < a / b ↔ c * b < a := by
  have := div_le_iff (a := a) (c := c) h
  grind
theorem div_le_div_iff {a b c d : K} (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff hb]
  have e : c / d * b = (c * b) / d := by grind
  rw [e, le_div_iff hd]
theorem div_lt_div_iff {a b c d : K} (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff hb]
  have e : c / d * b = (c * b) / d := by grind
  rw [e, lt_div_iff hd]

end ScalingLaws
