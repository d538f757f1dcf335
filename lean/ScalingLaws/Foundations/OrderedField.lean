/-!
# Linearly ordered fields

Lean's core has the laws of fields and of orders as many small classes. Here they are one class, so that a theorem needs a
single instance binder, with the instances that make `grind` solve linear goals over it.

## Main definitions

* `OrderedField K`: a field with a linear order in which sums and products with positive numbers are monotone.
* `instOrderedFieldRat`: the rationals.

## Main statements

* `mul_pos`, `mul_nonneg`, `mul_self_nonneg`: signs of products.
* `mul_le_mul_left`, `mul_lt_mul_right`, `le_of_mul_le_mul_right`, …: products and the order.

## References

* N. Bourbaki, *Algebra II*, chapter VI.
-/

namespace ScalingLaws

/-- A linearly ordered field: data and laws in one class. -/
class OrderedField (K : Type) extends Lean.Grind.Field K, LE K, LT K where
  le_refl : ∀ a : K, a ≤ a
  le_trans : ∀ a b c : K, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : K, a ≤ b → b ≤ a → a = b
  le_total : ∀ a b : K, a ≤ b ∨ b ≤ a
  lt_iff : ∀ a b : K, a < b ↔ a ≤ b ∧ ¬ b ≤ a
  add_le_left_iff : ∀ {a b : K} (c : K), a ≤ b ↔ a + c ≤ b + c
  mul_lt_mul : ∀ {a b c : K}, a < b → 0 < c → a * c < b * c
  zero_lt_one : (0 : K) < 1

instance instOrderedFieldRat : OrderedField Rat where
  le_refl _ := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  le_antisymm _ _ := Rat.le_antisymm
  le_total _ _ := Rat.le_total
  lt_iff := Std.LawfulOrderLT.lt_iff
  add_le_left_iff := Lean.Grind.OrderedAdd.add_le_left_iff
  mul_lt_mul := Lean.Grind.OrderedRing.mul_lt_mul_of_pos_right
  zero_lt_one := by decide

variable {K : Type} [OrderedField K]

/-! ### What `grind` needs to see -/

instance : Std.IsLinearOrder K where
  le_refl := OrderedField.le_refl
  le_trans := OrderedField.le_trans
  le_antisymm := OrderedField.le_antisymm
  le_total := OrderedField.le_total

instance : Std.LawfulOrderLT K := ⟨OrderedField.lt_iff⟩

instance : Lean.Grind.OrderedAdd K := ⟨OrderedField.add_le_left_iff⟩

instance : Lean.Grind.OrderedRing K where
  zero_lt_one := OrderedField.zero_lt_one
  mul_lt_mul_of_pos_left := by
    intro a b c h hc
    have := OrderedField.mul_lt_mul h hc
    rw [Lean.Grind.CommSemiring.mul_comm c a, Lean.Grind.CommSemiring.mul_comm c b]
    exact this
  mul_lt_mul_of_pos_right := OrderedField.mul_lt_mul

instance (priority := low) : NatCast K := Lean.Grind.Semiring.natCast

/-! ### Signs of products -/

theorem mul_pos {a b : K} (h : 0 < a) (h2 : 0 < b) : 0 < a * b := Lean.Grind.OrderedRing.mul_pos h h2
theorem mul_nonneg {a b : K} (h : 0 ≤ a) (h2 : 0 ≤ b) : 0 ≤ a * b := Lean.Grind.OrderedRing.mul_nonneg h h2
theorem mul_self_nonneg (a : K) : 0 ≤ a * a := by
  rcases OrderedField.le_total 0 a with h | h
  · exact mul_nonneg h h
  · have h1 : 0 ≤ -a := by grind
    have := mul_nonneg h1 h1
    grind
theorem sq_nonneg (a : K) : 0 ≤ a ^ 2 := by have := mul_self_nonneg a; grind
theorem sq_pos {a : K} (h : a ≠ 0) : 0 < a ^ 2 := by
  have h1 := sq_nonneg a
  have h2 : a ^ 2 ≠ 0 := by grind
  grind
/-! ### Products and the order -/

theorem mul_le_mul_right {a b c : K} (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by
  have := mul_nonneg (by grind : 0 ≤ b - a) hc
  grind
theorem mul_le_mul_left {a b c : K} (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  have := mul_nonneg (by grind : 0 ≤ b - a) hc
  grind
theorem mul_lt_mul_right {a b c : K} (h : a < b) (hc : 0 < c) : a * c < b * c := OrderedField.mul_lt_mul h hc
theorem mul_lt_mul_left {a b c : K} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have := mul_lt_mul_right h hc; grind
theorem mul_le_mul {a b c d : K} (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d := by
  have h1 := mul_le_mul_right h hc
  have h2 := mul_le_mul_left h' hb
  grind
theorem pos_of_mul_pos {a b : K} (h : 0 < a) (h2 : 0 < a * b) : 0 < b := by
  rcases OrderedField.le_total b 0 with h3 | h3
  · have := mul_nonneg (by grind : 0 ≤ a) (by grind : 0 ≤ -b)
    grind
  · have : b ≠ 0 := by intro h0; rw [h0] at h2; grind
    grind
theorem le_of_mul_le_mul_right {a b c : K} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := by
  rcases OrderedField.le_total a b with h2 | h2
  · exact h2
  · by_cases h3 : a = b
    · grind
    · have := mul_lt_mul_right (by grind : b < a) hc
      grind
theorem lt_of_mul_lt_mul_right {a b c : K} (h : a * c < b * c) (hc : 0 < c) : a < b := by
  rcases OrderedField.le_total b a with h2 | h2
  · have := mul_le_mul_right h2 (by grind : 0 ≤ c)
    grind
  · have : a ≠ b := by intro h; subst h; grind
    grind
theorem zero_lt_one : (0 : K) < 1 := OrderedField.zero_lt_one

theorem le_of_not_lt {a b : K} (h : ¬ a < b) : b ≤ a := by grind

end ScalingLaws
