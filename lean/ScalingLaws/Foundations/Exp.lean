import ScalingLaws.Foundations.EulerProduct

/-!
# The exponential function

## Main definitions

* `R.exp`: the least upper bound of Euler's approximations `(1 + x/2ⁿ)^(2ⁿ)`.

## Main statements

* `R.exp_add`, `R.add_one_le_exp`: the two laws that characterize the exponential among functions `R → R`.
* `R.exp_pos`, `R.exp_lt_exp`, `R.exp_le_exp`, `R.exp_inj`: positive and strictly increasing.
-/

namespace ScalingLaws

namespace R

open Euler

/-- The exponential function. -/
noncomputable def exp (x : R) : R := Classical.choose (exp_ex x)
theorem le_exp {n : Nat} {x : R} (h : Near n x) : euler n x ≤ exp x := (Classical.choose_spec (exp_ex x)).1 _ ⟨n, h, rfl⟩
theorem exp_le {x b : R} (h : ∀ n, Near n x → euler n x ≤ b) : exp x ≤ b :=
  (Classical.choose_spec (exp_ex x)).2 b (by rintro y ⟨n, hn, rfl⟩; exact h n hn)
theorem exp_pos (x : R) : 0 < exp x := by
  rcases near_ex x with ⟨n, hn⟩
  have := le_exp hn; have := euler_pos hn; grind
theorem add_one_le_exp (x : R) : x + 1 ≤ exp x := by
  rcases near_ex x with ⟨n, hn⟩
  have h1 := squared_bernoulli n (by have := hn.1; grind : 0 ≤ 1 + x / twoPow n)
  have hp := twoPow_pos n
  have h2 : twoPow n * (x / twoPow n) = x := by grind
  rw [h2] at h1
  have h3 := le_exp hn
  unfold euler at h3; grind
theorem exp_add (x y : R) : exp (x+y) = exp x * exp y := by
  rcases key_ev x y with ⟨k0, hk0⟩
  rcases near_ex x with ⟨i, hi⟩
  rcases near_ex y with ⟨j, hj⟩
  rcases near_ex (x+y) with ⟨l, hl⟩
  have hx := exp_pos x
  have hy := exp_pos y
  have up : exp (x+y) ≤ exp x * exp y := by
    apply exp_le
    intro n hn
    apply lim_le (c := x^2+y^2) (k0 := k0 + i + j + n)
    intro k hk
    have c := hk0 k (by omega)
    have h1 := mul_le_mul_right (euler_le hn (by omega : n ≤ k)) (one_sub c)
    have h2 := (key c).1
    have gx := near_le hi (by omega : i ≤ k)
    have gy := near_le hj (by omega : j ≤ k)
    have h3 := mul_le_mul (le_exp gx) (le_exp gy) (by have := euler_pos gy; grind) (by grind)
    grind
  have lo : ∀ n m, Near n x → Near m y → euler n x * euler m y ≤ exp (x+y) := by
    intro n m hn hm
    apply lim_le (c := x^2+y^2) (k0 := k0 + l + n + m)
    intro k hk
    have c := hk0 k (by omega)
    have h1 := mul_le_mul (euler_le hn (by omega : n ≤ k)) (euler_le hm (by omega : m ≤ k)) (by have := euler_pos hm; grind) (by have := euler_pos (near_le hn (by omega : n ≤ k)); grind)
    have h1 := mul_le_mul_right h1 (one_sub c)
    have h2 := (key c).2
    have h3 := le_exp (near_le hl (by omega : l ≤ k))
    grind
  have lo1 : ∀ m, Near m y → exp x ≤ exp (x+y) / euler m y := by
    intro m hm
    apply exp_le; intro n hn
    rw [le_div_iff (euler_pos hm)]; exact lo n m hn hm
  have lo2 : exp y ≤ exp (x+y) / exp x := by
    apply exp_le; intro m hm
    have := lo1 m hm
    rw [le_div_iff (euler_pos hm)] at this
    rw [le_div_iff hx]; grind
  rw [le_div_iff hx] at lo2
  grind
theorem exp_le_exp {x y : R} (h : x ≤ y) : exp x ≤ exp y := by
  have h1 := add_one_le_exp (y-x)
  have h2 := exp_add x (y-x)
  rw [show x + (y-x) = y by grind] at h2
  have h3 := mul_le_mul_left (by grind : 1 ≤ exp (y-x)) (by have := exp_pos x; grind : 0 ≤ exp x)
  grind
theorem exp_lt_exp {x y : R} (h : x < y) : exp x < exp y := by
  have h1 := add_one_le_exp (y-x)
  have h2 := exp_add x (y-x)
  rw [show x + (y-x) = y by grind] at h2
  have h3 := mul_lt_mul_left (by grind : 1 < exp (y-x)) (exp_pos x)
  grind
theorem exp_zero : exp (0:R) = 1 := by
  have h1 := exp_add (0:R) 0
  rw [show (0:R)+0 = 0 by grind] at h1
  have := exp_pos (0:R)
  have : exp (0:R) * (exp 0 - 1) = 0 := by grind
  grind
theorem exp_neg_mul (x : R) : exp x * exp (-x) = 1 := by
  rw [← exp_add, ← exp_zero]; congr 1; grind
theorem exp_neg (x : R) : exp (-x) = (exp x)⁻¹ := by
  have := exp_neg_mul x
  have := exp_pos x
  grind
theorem lt_of_exp_lt {x y : R} (h : exp x < exp y) : x < y := by
  rcases OrderedField.le_total y x with h1 | h1
  · have := exp_le_exp h1; grind
  · by_cases h2 : x = y
    · subst h2; grind
    · grind
theorem le_of_exp_le {x y : R} (h : exp x ≤ exp y) : x ≤ y := by
  rcases OrderedField.le_total x y with h1 | h1
  · exact h1
  · by_cases h2 : x = y
    · subst h2; grind
    · have := exp_lt_exp (by grind : y < x); grind
theorem exp_inj {x y : R} (h : exp x = exp y) : x = y := by
  have h1 := le_of_exp_le (x := x) (y := y) (by grind)
  have h2 := le_of_exp_le (x := y) (y := x) (by grind)
  grind

end R

end ScalingLaws
