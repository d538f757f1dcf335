import ScalingLaws.Foundations.EffectiveDimension
import ScalingLaws.Foundations.Rpow

/-!
# Sums of real powers

The tail of `∑ k^(-β)` lies between two values of `x^(1-β)/(β-1)`. The integral is replaced by the tangent of a convex power.

## Main statements

* `R.tangent_le_rpow`: `1 + q (t - 1) ≤ t^q` for `q ≤ 0`.
* `R.tail_le`, `R.le_tail`: bounds of the tail of the sum of powers, for `β > 1`.
* `R.rpow_one_sub_le_sum`: the first `n` terms sum to at least `n^(1-β)`, for `β ≥ 0`.
* `EffDim.power_ge`, `EffDim.power_le`: at the ridge `k^(-β)` the spectrum of powers has between `k/2` and `kβ/(β-1)` effective
  dimensions.
-/

namespace ScalingLaws.R

/-- A power with negative exponent lies above its tangent at one. -/
theorem tangent_le_rpow {t q : R} (ht : 0 < t) (hq : q ≤ 0) : 1 + q * (t - 1) ≤ rpow t q := by
  have h1 := mul_le_mul_left (log_le_sub_one ht) (by grind : 0 ≤ -q)
  have h2 := add_one_le_exp (q * log t)
  unfold rpow; grind

theorem rpow_sub_one {x : R} (hx : 0 < x) (y : R) : rpow x (y - 1) = rpow x y / x := by
  rw [show y - 1 = y + -1 by grind, rpow_add, rpow_neg, rpow_one hx, Lean.Grind.Field.div_eq_mul_inv]

theorem div_rpow {x y : R} (hx : 0 < x) (hy : 0 < y) (z : R) : rpow (x / y) z = rpow x z / rpow y z := by
  have h := mul_rpow (div_pos hx hy) hy z
  rw [show x / y * y = x by grind] at h
  have := rpow_pos y z
  rw [h]; grind

/-- The tangent at `b`, evaluated at `a`. -/
theorem power_step {a b β : R} (ha : 0 < a) (hb : 0 < b) (hβ : 1 ≤ β) :
    rpow b (1 - β) - (β - 1) * (a - b) * rpow b (-β) ≤ rpow a (1 - β) := by
  have h1 := tangent_le_rpow (div_pos ha hb) (by grind : 1 - β ≤ 0)
  rw [div_rpow ha hb, show a / b - 1 = (a - b) / b by grind] at h1
  have h2 := mul_le_mul_right h1 (by have := rpow_pos b (1 - β); grind : 0 ≤ rpow b (1 - β))
  have h3 : rpow b (-β) = rpow b (1 - β) / b := by rw [← rpow_sub_one hb]; congr 1; grind
  have h4 := rpow_pos b (1 - β)
  rw [h3]
  generalize rpow b (1 - β) = p at *
  generalize rpow a (1 - β) = q at *
  have e1 : q / p * p = q := by grind
  have e2 : (1 + (1 - β) * ((a - b) / b)) * p = p - (β - 1) * (a - b) * (p / b) := by grind
  grind

theorem cast_add_one (k : Nat) : ((k + 1 : Nat) : R) = (k : R) + 1 := Lean.Grind.Semiring.natCast_succ k

/-- The tail from `k+1` on is at most `k^(1-β)/(β-1)`. -/
theorem tail_le {β : R} (hβ : 1 ≤ β) {k : Nat} (hk : 0 < k) : ∀ m : Nat,
    (β - 1) * sum m (fun i => rpow (((k + i : Nat) : R) + 1) (-β)) ≤ rpow (k : R) (1 - β) - rpow ((k + m : Nat) : R) (1 - β)
  | 0 => by rw [sum_zero, Nat.add_zero]; grind
  | m + 1 => by
    have ih := tail_le hβ hk m
    have h0 := natCast_pos (K := R) (by omega : 0 < k + m)
    have h1 := power_step (a := ((k + m : Nat) : R)) (b := ((k + m : Nat) : R) + 1) h0 (by grind) hβ
    have e : ((k + (m + 1) : Nat) : R) = ((k + m : Nat) : R) + 1 := cast_add_one (k + m)
    rw [sum_succ, e]
    generalize rpow (((k + m : Nat) : R) + 1) (-β) = u at *
    generalize rpow (((k + m : Nat) : R) + 1) (1 - β) = v at *
    generalize sum m (fun i => rpow (((k + i : Nat) : R) + 1) (-β)) = w at *
    grind

/-- The tail from `k+1` on, up to `k+m`, is at least `((k+1)^(1-β) - (k+m+1)^(1-β))/(β-1)`. -/
theorem le_tail {β : R} (hβ : 1 ≤ β) (k : Nat) : ∀ m : Nat,
    rpow ((k : R) + 1) (1 - β) - rpow (((k + m : Nat) : R) + 1) (1 - β) ≤
      (β - 1) * sum m (fun i => rpow (((k + i : Nat) : R) + 1) (-β))
  | 0 => by rw [sum_zero, Nat.add_zero]; grind
  | m + 1 => by
    have ih := le_tail hβ k m
    have h0 := natCast_nonneg (K := R) (k + m)
    have h1 := power_step (a := ((k + m : Nat) : R) + 1 + 1) (b := ((k + m : Nat) : R) + 1) (by grind) (by grind) hβ
    have e : ((k + (m + 1) : Nat) : R) = ((k + m : Nat) : R) + 1 := cast_add_one (k + m)
    rw [sum_succ, e]
    generalize rpow (((k + m : Nat) : R) + 1) (-β) = u at *
    generalize rpow (((k + m : Nat) : R) + 1) (1 - β) = v at *
    generalize sum m (fun i => rpow (((k + i : Nat) : R) + 1) (-β)) = w at *
    grind

/-- Every one of the first `n` terms is at least the last. -/
theorem rpow_one_sub_le_sum {β : R} (hβ : 0 ≤ β) {n : Nat} (hn : 0 < n) :
    rpow (n : R) (1 - β) ≤ sum n (fun i => rpow ((i : R) + 1) (-β)) := by
  have h0 := natCast_pos (K := R) hn
  have h1 : sum n (fun _ => rpow (n : R) (-β)) ≤ sum n (fun i => rpow ((i : R) + 1) (-β)) := sum_le_sum n (fun i hi => by
    have h2 := natCast_nonneg (K := R) i
    have h3 := natCast_le (K := R) (by omega : i + 1 ≤ n)
    rw [Lean.Grind.Semiring.natCast_succ] at h3
    exact rpow_le_rpow_neg (by grind) h3 hβ)
  rw [sum_const] at h1
  have e : rpow (n : R) (1 - β) = (n : R) * rpow (n : R) (-β) := by
    rw [show 1 - β = 1 + -β by grind, rpow_add, rpow_one h0]
  rw [e]; exact h1

end ScalingLaws.R

namespace ScalingLaws.EffDim

open R

theorem power_ge {β : R} (hβ : 0 < β) (k m : Nat) :
    (k : R) / 2 ≤ sum (k + m) (fun i => rpow ((i : R) + 1) (-β) / (rpow ((i : R) + 1) (-β) + rpow (k : R) (-β))) :=
  ge_head (lam := fun i => rpow ((i : R) + 1) (-β)) (rpow_pos _ _) (fun i _ => rpow_pos _ _) (fun i hi => by
    have h1 := natCast_nonneg (K := R) i
    have h2 := natCast_le (K := R) (by omega : i + 1 ≤ k)
    rw [Lean.Grind.Semiring.natCast_succ] at h2
    exact rpow_le_rpow_neg (by grind) h2 (by grind))

theorem power_le {β : R} (hβ : 1 < β) (k m : Nat) (hk : 0 < k) :
    sum (k + m) (fun i => rpow ((i : R) + 1) (-β) / (rpow ((i : R) + 1) (-β) + rpow (k : R) (-β))) ≤ β / (β - 1) * k := by
  have h0 := natCast_pos (K := R) hk
  have hp := rpow_pos (k : R) (-β)
  have h1 := head_tail (k := k) (m := m) (lam := fun i : Nat => rpow ((i : R) + 1) (-β)) hp (fun i _ => rpow_pos _ _)
  have h2 := tail_le (by grind : 1 ≤ β) hk m
  have h3 := rpow_pos ((k + m : Nat) : R) (1 - β)
  have h4 : rpow (k : R) (1 - β) = k * rpow (k : R) (-β) := by
    rw [show 1 - β = 1 + -β by grind, rpow_add, rpow_one h0]
  rw [h4] at h2
  have h5 : (sum m (fun i => rpow (((k + i : Nat) : R) + 1) (-β))) / rpow (k : R) (-β) ≤ k / (β - 1) := by
    rw [div_le_div_iff hp (by grind)]; grind
  have e : β / (β - 1) * (k : R) = k + k / (β - 1) := by
    have : β - 1 ≠ 0 := by grind
    grind
  rw [e]
  grind

end ScalingLaws.EffDim
