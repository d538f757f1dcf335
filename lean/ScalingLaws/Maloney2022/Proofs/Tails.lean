import ScalingLaws.Foundations.PowerSums
import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus
import ScalingLaws.Maloney2022.Proofs.DegreesOfFreedom

/-!
# Tails of power laws by telescoping

The bounds of `Foundations.PowerSums` in the paper's convention, eigenvalues `I^(-(1+a))`, and their rational case.

## Main statements

* `tail_le`, `le_tail`: the tail of a power law, for every exponent.
* `inverse_square_tail_le`, `le_inverse_square_tail`: the same for exponent 2 over any ordered field.
* `dof_power_law_le`, `le_dof_power_law`: degrees of freedom of a power law at `k = n^(-(1+a))` are `n` up to constants.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem tail_le {a : R} (ha : 0 ≤ a) {n : Nat} (hn : 0 < n) (m : Nat) :
    a * sum m (fun i => rpow (((n + i : Nat) : R) + 1) (-(1 + a))) ≤ rpow (n : R) (-a) - rpow ((n : R) + (m : R)) (-a) := by
  have h := R.tail_le (by grind : 1 ≤ 1 + a) hn m
  rw [Lean.Grind.Semiring.natCast_add, show 1 - (1 + a) = -a by grind, show 1 + a - 1 = a by grind] at h
  exact h

theorem le_tail {a : R} (ha : 0 ≤ a) (n m : Nat) :
    rpow ((n : R) + 1) (-a) - rpow ((n : R) + (m : R) + 1) (-a) ≤ a * sum m (fun i => rpow (((n + i : Nat) : R) + 1) (-(1 + a))) := by
  have h := R.le_tail (by grind : 1 ≤ 1 + a) n m
  rw [Lean.Grind.Semiring.natCast_add, show 1 - (1 + a) = -a by grind, show 1 + a - 1 = a by grind] at h
  exact h

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
      have := natCast_pos (K := K) hn; have := natCast_nonneg (K := K) m; grind
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
  have h1 := EffDim.le_mono_modes (p := M) (lam := fun i : Nat => rpow ((i : R) + 1) (-(1 + a))) (rpow_pos (n : R) (-(1 + a)))
    (fun i => rpow_pos _ _) n
  have h2 := EffDim.power_le (by grind : 1 < 1 + a) n M hn
  have e : (1 + a) / (1 + a - 1) * (n : R) = (n : R) * (1 + 1 / a) := by
    rw [show 1 + a - 1 = a by grind]; grind
  rw [e] at h2
  grind

theorem le_dof_power_law {a : R} (ha : 0 ≤ a) {n M : Nat} (hn : n ≤ M) :
    (n : R) / 2 ≤
      sum M (fun i => rpow ((i : R) + 1) (-(1 + a)) / (rpow ((i : R) + 1) (-(1 + a)) + rpow (n : R) (-(1 + a)))) := by
  obtain ⟨m, rfl⟩ := Nat.le.dest hn
  exact EffDim.power_ge (by grind : 0 < 1 + a) n m

end ScalingLaws.Maloney2022.Proofs
