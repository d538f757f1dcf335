import ScalingLaws.Foundations.Sums
import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus
import ScalingLaws.Maloney2022.Proofs.DegreesOfFreedom

/-!
# Tails of power laws by telescoping

`a x^(-(1+a))` lies between the differences `x^(-a) - (x+1)^(-a)` and `(x-1)^(-a) - x^(-a)`, so sums of powers telescope: the
integral test without integrals.

## Main statements

* `tail_le`, `le_tail`: the tail of a power law, for every exponent.
* `inverse_square_tail_le`, `le_inverse_square_tail`: the same for exponent 2 over any ordered field.
* `dof_power_law_le`, `le_dof_power_law`: degrees of freedom of a power law at `k = n^(-(1+a))` are `n` up to constants.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem natCast_pos' {K : Type} [OrderedField K] {n : Nat} (h : 0 < n) : (0:K) < (n : K) := by
  have := natCast_le (K := K) (show 1 ≤ n by omega)
  rw [Lean.Grind.Semiring.natCast_one] at this; grind

theorem step_upper {a y : R} (ha : 0 ≤ a) (hy : 0 < y) : a * rpow (y + 1) (-(1 + a)) ≤ rpow y (-a) - rpow (y + 1) (-a) := by
  have hy1 : 0 < y + 1 := by grind
  have h1 := rpow_neg_tangent (div_pos hy hy1) ha
  rw [rpow_div hy hy1] at h1
  have hp := rpow_pos (y + 1) (-a)
  rw [rpow_neg_one_add hy1]
  generalize rpow (y + 1) (-a) = p at *
  have e : 1 - a * (y / (y + 1) - 1) = 1 + a / (y + 1) := by grind
  rw [e, le_div_iff hp] at h1
  have e2 : (1 + a / (y + 1)) * p = p + a * (p / (y + 1)) := by grind
  grind

theorem step_lower {a y : R} (ha : 0 ≤ a) (hy : 0 < y) : rpow y (-a) - rpow (y + 1) (-a) ≤ a * rpow y (-(1 + a)) := by
  have hy1 : 0 < y + 1 := by grind
  have h1 := rpow_neg_tangent (div_pos hy1 hy) ha
  rw [rpow_div hy1 hy] at h1
  have hp := rpow_pos y (-a)
  rw [rpow_neg_one_add hy]
  generalize rpow y (-a) = p at *
  have e : 1 - a * ((y + 1) / y - 1) = 1 - a / y := by grind
  rw [e, le_div_iff hp] at h1
  have e2 : (1 - a / y) * p = p - a * (p / y) := by grind
  grind

theorem tail_le {a : R} (ha : 0 ≤ a) {n : Nat} (hn : 0 < n) : ∀ m : Nat,
    a * sum m (fun i => rpow (((n + i : Nat) : R) + 1) (-(1 + a))) ≤ rpow (n : R) (-a) - rpow ((n : R) + (m : R)) (-a)
  | 0 => by
    rw [sum_zero, Lean.Grind.Semiring.natCast_zero, show (n : R) + 0 = (n : R) by grind]; grind
  | m+1 => by
    have ih := tail_le ha hn m
    have h1 := step_upper ha (natCast_pos' (K := R) (show 0 < n + m by omega))
    rw [sum_succ, Lean.Grind.Semiring.natCast_succ]
    rw [Lean.Grind.Semiring.natCast_add] at h1
    rw [Lean.Grind.Semiring.natCast_add, show (n : R) + ((m : R) + 1) = (n : R) + (m : R) + 1 by grind]
    grind

theorem le_tail {a : R} (ha : 0 ≤ a) (n : Nat) : ∀ m : Nat,
    rpow ((n : R) + 1) (-a) - rpow ((n : R) + (m : R) + 1) (-a) ≤ a * sum m (fun i => rpow (((n + i : Nat) : R) + 1) (-(1 + a)))
  | 0 => by
    rw [sum_zero, Lean.Grind.Semiring.natCast_zero, show (n : R) + 0 + 1 = (n : R) + 1 by grind]; grind
  | m+1 => by
    have ih := le_tail ha n m
    have hp : (0:R) < (n : R) + (m : R) + 1 := by
      have := natCast_nonneg (K := R) n; have := natCast_nonneg (K := R) m; grind
    have h1 := step_lower ha hp
    rw [sum_succ, Lean.Grind.Semiring.natCast_succ, Lean.Grind.Semiring.natCast_add,
      show (n : R) + ((m : R) + 1) + 1 = (n : R) + (m : R) + 1 + 1 by grind]
    grind

section field
variable {K : Type} [OrderedField K]

theorem inverse_square_step {x : K} (hx : 0 < x) : 1 / (x + 1) ^ 2 ≤ 1 / x - 1 / (x + 1) := by
  have hx1 : 0 < x + 1 := by grind
  have e : 1 / x - 1 / (x + 1) = 1 / (x * (x + 1)) := by
    have : x + 1 ≠ 0 := by grind
    have : x ≠ 0 := by grind
    grind
  rw [e, div_le_div_iff (pow_pos hx1 2) (mul_pos hx hx1)]
  grind

theorem inverse_square_step_lower {x : K} (hx : 0 < x) : 1 / x - 1 / (x + 1) ≤ 1 / x ^ 2 := by
  have hx1 : 0 < x + 1 := by grind
  have e : 1 / x - 1 / (x + 1) = 1 / (x * (x + 1)) := by
    have : x + 1 ≠ 0 := by grind
    have : x ≠ 0 := by grind
    grind
  rw [e, div_le_div_iff (mul_pos hx hx1) (pow_pos hx 2)]
  grind

theorem inverse_square_tail_le {n : Nat} (hn : 0 < n) : ∀ m : Nat,
    sum m (fun i => 1 / (((n : K) + (i : K)) + 1) ^ 2) ≤ 1 / (n : K) - 1 / ((n : K) + (m : K))
  | 0 => by
    rw [sum_zero, Lean.Grind.Semiring.natCast_zero, show (n : K) + 0 = (n : K) by grind]; grind
  | m+1 => by
    have ih := inverse_square_tail_le hn m
    have hp : (0:K) < (n : K) + (m : K) := by
      have := natCast_pos' (K := K) hn; have := natCast_nonneg (K := K) m; grind
    have h1 := inverse_square_step hp
    rw [sum_succ, Lean.Grind.Semiring.natCast_succ, show (n : K) + ((m : K) + 1) = (n : K) + (m : K) + 1 by grind]
    grind

theorem le_inverse_square_tail (n : Nat) : ∀ m : Nat,
    1 / ((n : K) + 1) - 1 / ((n : K) + (m : K) + 1) ≤ sum m (fun i => 1 / (((n : K) + (i : K)) + 1) ^ 2)
  | 0 => by
    rw [sum_zero, Lean.Grind.Semiring.natCast_zero, show (n : K) + 0 + 1 = (n : K) + 1 by grind]; grind
  | m+1 => by
    have ih := le_inverse_square_tail n m
    have hp : (0:K) < (n : K) + (m : K) + 1 := by
      have := natCast_nonneg (K := K) n; have := natCast_nonneg (K := K) m; grind
    have h1 := inverse_square_step_lower hp
    rw [sum_succ, Lean.Grind.Semiring.natCast_succ, show (n : K) + ((m : K) + 1) + 1 = (n : K) + (m : K) + 1 + 1 by grind]
    grind

end field

theorem unlearned_tail (Mf d : Nat) (v : Rat) :
    unlearnedVariance Mf (Mf + d) inverseSquare v = v * inverseSquareTail Mf d := by
  unfold unlearnedVariance inverseSquareTail
  rw [sum_add_index, sum_congr (g := fun i : Nat => 1 / ((Mf : Rat) + (i : Rat) + 1) ^ 2) d (fun i _ => by
    unfold inverseSquare; rw [Lean.Grind.Semiring.natCast_add])]
  grind

/-! ### Degrees of freedom of a power law -/

theorem dof_power_law_le {a : R} (ha : 0 < a) {n : Nat} (hn : 0 < n) (M : Nat) :
    sum M (fun i => rpow ((i : R) + 1) (-(1 + a)) / (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) ≤
      (n : R) * (1 + 1 / a) := by
  have hn0 := natCast_pos' (K := R) hn
  have hk := rpow_pos (n : R) (-(1 + a))
  have hlam : ∀ i : Nat, 0 < rpow ((i : R) + 1) (-(1 + a)) := fun i => rpow_pos _ _
  have big : ∀ m : Nat, sum (n + m) (fun i => rpow ((i : R) + 1) (-(1 + a)) /
      (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) ≤ (n : R) * (1 + 1 / a) := fun m => by
    have h1 := dof_head_tail (lam := fun i : Nat => rpow ((i : R) + 1) (-(1 + a))) hlam n m hk
    have h2 := tail_le (by grind : 0 ≤ a) hn m
    have h3 := rpow_pos ((n : R) + (m : R)) (-a)
    rw [rpow_neg_one_add hn0] at h1 hk ⊢
    have h4 := rpow_pos (n : R) (-a)
    generalize rpow (n : R) (-a) = p at *
    generalize sum m (fun i => rpow (((n + i : Nat) : R) + 1) (-(1 + a))) = t at *
    have h5 : t / (p / (n : R)) ≤ (n : R) * (1 / a) := by
      rw [div_le_iff hk]
      have e : (n : R) * (1 / a) * (p / (n : R)) = p / a := by grind
      rw [e, le_div_iff ha]; grind
    grind
  rcases Nat.le_total n M with h | h
  · obtain ⟨m, rfl⟩ := Nat.le.dest h
    exact big m
  · have h1 := sum_le_sum (f := fun i : Nat => rpow ((i : R) + 1) (-(1 + a)) / (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a))))
      (g := fun _ => (1 : R)) M (fun i _ => by
        have := hlam i
        rw [div_le_iff (by grind)]; grind)
    rw [sum_const] at h1
    have h2 := natCast_le (K := R) h
    have h3 := mul_pos hn0 (div_pos (zero_lt_one (K := R)) ha)
    grind

theorem le_dof_power_law {a : R} (ha : 0 ≤ a) {n M : Nat} (hn : n ≤ M) :
    (n : R) / 2 ≤
      sum M (fun i => rpow ((i : R) + 1) (-(1 + a)) / (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) := by
  obtain ⟨m, rfl⟩ := Nat.le.dest hn
  have hlam : ∀ i : Nat, 0 < rpow ((i : R) + 1) (-(1 + a)) := fun i => rpow_pos _ _
  have hk := rpow_pos (n : R) (-(1 + a))
  rw [sum_add_index]
  have h1 := sum_nonneg (f := fun j : Nat => rpow (((n + j : Nat) : R) + 1) (-(1 + a)) /
    (rpow (((n + j : Nat) : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) m (fun j _ => by
      have := rpow_pos (((n + j : Nat) : R) + 1) (-(1 + a))
      exact div_nonneg (by grind) (by grind))
  have h2 := sum_le_sum (f := fun _ => (1/2 : R)) (g := fun i : Nat => rpow ((i : R) + 1) (-(1 + a)) /
    (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) n (fun i hi => by
      have hi1 : ((i : R) + 1) ≤ (n : R) := by
        have := natCast_le (K := R) (show i + 1 ≤ n by omega)
        rw [Lean.Grind.Semiring.natCast_succ] at this; exact this
      have hp : (0:R) < (i : R) + 1 := by have := natCast_nonneg (K := R) i; grind
      have := rpow_le_rpow_neg hp hi1 (by grind : 0 ≤ 1 + a)
      have := hlam i
      rw [le_div_iff (by grind)]; grind)
  rw [sum_const] at h2
  grind

end ScalingLaws.Maloney2022.Proofs
