import ScalingLaws.Foundations.Sums

/-!
# Independent signs

A mean over `n` independent fair signs is one over the `2^n` vectors of signs.

## Main definitions

* `signAt c t`: the `t`-th sign of the `c`-th vector.

## Main statements

* `sum_square`: `1/2^n ∑_c (a + ∑ b t signAt c t)² = a² + ∑ b t ²`.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

/-- The `t`-th entry of the `c`-th vector of signs: `1` or `-1` by the `t`-th binary digit of `c`. -/
def signAt (c t : Nat) : K := if c / 2 ^ t % 2 = 0 then 1 else -1

namespace Signs

theorem two_pow_pos (n : Nat) : (0 : K) < 2 ^ n := pow_pos (by have := zero_lt_one (K := K); grind) n

theorem natCast_two_pow : ∀ n : Nat, ((2 ^ n : Nat) : K) = 2 ^ n
  | 0 => by rw [Nat.pow_zero, pow_zero, Lean.Grind.Semiring.natCast_one]
  | n + 1 => by
    have e : ((2 : Nat) : K) = 2 := Lean.Grind.Semiring.natCast_eq_ofNat 2
    rw [Nat.pow_succ, pow_succ, Lean.Grind.Semiring.natCast_mul, natCast_two_pow n, e]

theorem digit_below {c n t : Nat} (h : t < n) : (2 ^ n + c) / 2 ^ t % 2 = c / 2 ^ t % 2 := by
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : t + 1 ≤ n)
  have e : 2 ^ (t + 1 + d) = 2 ^ t * (2 * 2 ^ d) := by
    rw [Nat.pow_add, Nat.pow_succ]; exact Nat.mul_assoc _ _ _
  rw [e, Nat.mul_add_div (Nat.two_pow_pos t), Nat.mul_add_mod]

theorem digit_top {c n : Nat} (h : c < 2 ^ n) : (2 ^ n + c) / 2 ^ n % 2 = 1 := by
  rw [Nat.add_div_left _ (Nat.two_pow_pos n), Nat.div_eq_of_lt h]

theorem first {c n : Nat} (h : c < 2 ^ n) : signAt (K := K) c n = 1 := by
  unfold signAt; rw [Nat.div_eq_of_lt h, if_pos rfl]

theorem second {c n : Nat} (h : c < 2 ^ n) : signAt (K := K) (2 ^ n + c) n = -1 := by
  unfold signAt; rw [digit_top h, if_neg (by decide)]

theorem below {c n t : Nat} (h : t < n) : signAt (K := K) (2 ^ n + c) t = signAt c t := by
  unfold signAt; rw [digit_below h]

/-- The sum over all vectors of signs, by halves. -/
theorem sum_square (b : Nat → K) : ∀ (n : Nat) (a : K),
    sum (2 ^ n) (fun c => (a + sum n (fun t => b t * signAt c t)) ^ 2) = 2 ^ n * (a ^ 2 + sum n (fun t => b t ^ 2))
  | 0, a => by
    rw [Nat.pow_zero, sum_succ, sum_zero, pow_zero, sum_zero, sum_zero]; grind
  | n + 1, a => by
    rw [Nat.pow_succ, Nat.mul_two, sum_add_index,
      sum_congr (g := fun c => (a + b n + sum n (fun t => b t * signAt c t)) ^ 2) (2 ^ n) (fun c hc => by
        rw [sum_succ, first hc]; grind),
      sum_congr (f := fun c => (a + sum (n + 1) (fun t => b t * signAt (2 ^ n + c) t)) ^ 2)
        (g := fun c => (a - b n + sum n (fun t => b t * signAt c t)) ^ 2) (2 ^ n) (fun c hc => by
        show (a + sum (n + 1) (fun t => b t * signAt (2 ^ n + c) t)) ^ 2 = (a - b n + sum n (fun t => b t * signAt c t)) ^ 2
        rw [sum_succ, second hc,
          sum_congr (g := fun t => b t * signAt c t) n (fun t ht => by rw [below ht])]; grind),
      sum_square b n, sum_square b n, sum_succ, pow_succ]
    grind

end Signs

end ScalingLaws
