import ScalingLaws.Foundations.Division

/-!
# Natural powers and casts

## Main statements

* `pow_pos`, `pow_nonneg`, `pow_le_one`, `one_le_pow`, `pow_le_pow_left`: powers and the order.
* `natCast_nonneg`, `natCast_le`: the naturals inside the field.
* `bernoulli`: `1 + n x ≤ (1 + x)ⁿ` for `-1 ≤ x`.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

theorem pow_zero (a : K) : a ^ 0 = 1 := Lean.Grind.Semiring.pow_zero a
theorem pow_succ (a : K) (n : Nat) : a ^ (n+1) = a ^ n * a := Lean.Grind.Semiring.pow_succ a n
theorem pow_pos {a : K} (h : 0 < a) : ∀ n : Nat, 0 < a ^ n
  | 0 => by rw [pow_zero]; exact OrderedField.zero_lt_one
  | n+1 => by rw [pow_succ]; exact mul_pos (pow_pos h n) h
theorem pow_nonneg {a : K} (h : 0 ≤ a) : ∀ n : Nat, 0 ≤ a ^ n
  | 0 => by rw [pow_zero]; have := OrderedField.zero_lt_one (K := K); grind
  | n+1 => by rw [pow_succ]; exact mul_nonneg (pow_nonneg h n) h
theorem pow_le_one {a : K} (h : 0 ≤ a) (h1 : a ≤ 1) : ∀ n : Nat, a ^ n ≤ 1
  | 0 => by rw [pow_zero]; grind
  | n+1 => by
    rw [pow_succ]
    have := mul_le_mul (pow_le_one h h1 n) h1 h (by grind)
    grind
theorem one_le_pow {a : K} (h : 1 ≤ a) : ∀ n : Nat, 1 ≤ a ^ n
  | 0 => by rw [pow_zero]; grind
  | n+1 => by
    rw [pow_succ]
    have := mul_le_mul (one_le_pow h n) h (by grind) (pow_nonneg (by grind) n)
    grind
theorem pow_le_pow_left {a b : K} (h : 0 ≤ a) (hab : a ≤ b) : ∀ n : Nat, a ^ n ≤ b ^ n
  | 0 => by rw [pow_zero, pow_zero]; grind
  | n+1 => by
    rw [pow_succ, pow_succ]
    exact mul_le_mul (pow_le_pow_left h hab n) hab h (pow_nonneg (by grind) n)
theorem natCast_nonneg : ∀ n : Nat, 0 ≤ (n : K)
  | 0 => by rw [Lean.Grind.Semiring.natCast_zero]; grind
  | n+1 => by rw [Lean.Grind.Semiring.natCast_succ]; have := natCast_nonneg n; grind
theorem natCast_le {m n : Nat} (h : m ≤ n) : (m : K) ≤ (n : K) := by
  obtain ⟨d, rfl⟩ := Nat.le.dest h
  rw [Lean.Grind.Semiring.natCast_add]; have := natCast_nonneg (K := K) d; grind
theorem natCast_pos {n : Nat} (h : 0 < n) : 0 < (n : K) := by
  have := natCast_le (K := K) (by omega : 1 ≤ n)
  rw [Lean.Grind.Semiring.natCast_one] at this; grind
theorem mul_pow (a b : K) : ∀ n : Nat, a^n * b^n = (a*b)^n
  | 0 => by rw [pow_zero, pow_zero, pow_zero]; grind
  | n+1 => by have ih := mul_pow a b n; rw [pow_succ, pow_succ, pow_succ, ← ih]; grind
/-- Bernoulli's inequality. -/
theorem bernoulli {x : K} (h : -1 ≤ x) : ∀ n : Nat, 1 + (n : K) * x ≤ (1 + x) ^ n
  | 0 => by rw [pow_zero]; grind
  | n+1 => by
    rw [pow_succ]
    have ih := mul_le_mul_right (bernoulli h n) (by grind : 0 ≤ 1 + x)
    have h2 : 0 ≤ (n : K) * (x * x) := mul_nonneg (natCast_nonneg n) (mul_self_nonneg x)
    have e : ((n + 1 : Nat) : K) = (n : K) + 1 := Lean.Grind.Semiring.natCast_succ n
    rw [e]
    grind

end ScalingLaws
