import ScalingLaws.Foundations.PowerSums
import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus
import ScalingLaws.Maloney2022.Proofs.DegreesOfFreedom

/-!
# Tails of power laws by telescoping

The bounds of `Foundations.PowerSums` in the paper's convention, eigenvalues `I^(-(1+a))`.

## Main statements

* `tail_le`, `le_tail`: the tail of a power law, for every exponent.
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
