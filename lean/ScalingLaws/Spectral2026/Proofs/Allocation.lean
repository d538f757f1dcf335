import ScalingLaws.Foundations.Sums

/-!
# Proofs about the compute-optimal exponents

## Main statements

* `balance_iff`: the split that balances the two loss terms is `1/(s+1)`.
* `loss_zero_iff`: the loss exponent vanishes exactly at the equal split.
-/

namespace ScalingLaws.Spectral2026.Proofs

variable {K : Type} [OrderedField K]

theorem balance_iff {s a : K} (hs : 1 < s) : a * (s - 1) = (1 - a) * ((s - 1) / s) ↔ a = 1 / (s + 1) := by
  have h1 : s - 1 ≠ 0 := by grind
  have h2 : s ≠ 0 := by grind
  have h3 : s + 1 ≠ 0 := by grind
  constructor
  · intro h
    have h4 : a * s * (s - 1) = (1 - a) * (s - 1) := by grind
    have h5 : (a * (s + 1) - 1) * (s - 1) = 0 := by grind
    have h6 : a * (s + 1) = 1 := by grind
    grind
  · intro h; subst h; grind

theorem balance_parametric_iff {s a : K} (hs : 0 < s) : a * (s - 1) = (1 - a) - a ↔ a = 1 / (s + 1) := by
  have h3 : s + 1 ≠ 0 := by grind
  constructor
  · intro h
    have : a * (s + 1) = 1 := by grind
    grind
  · intro h; subst h; grind

theorem half_iff {s : K} (hs : 0 < s) : 1 / (s + 1) = 1 / 2 ↔ s = 1 := by
  have h3 : s + 1 ≠ 0 := by grind
  constructor
  · intro h
    have : (s + 1) * (1 / (s + 1)) = 1 := by grind
    rw [h] at this; grind
  · intro h; subst h; grind

theorem equal_iff {s : K} (hs : 0 < s) : 1 / (s + 1) = s / (s + 1) ↔ s = 1 := by
  have h3 : s + 1 ≠ 0 := by grind
  constructor
  · intro h
    have e1 : (s + 1) * (1 / (s + 1)) = 1 := by grind
    have e2 : (s + 1) * (s / (s + 1)) = s := by grind
    rw [h, e2] at e1; exact e1
  · intro h; subst h; rfl

theorem loss_zero_iff {s : K} (hs : 0 < s) : (s - 1) / (s + 1) = 0 ↔ s = 1 := by
  have h3 : s + 1 ≠ 0 := by grind
  constructor
  · intro h
    have e : (s + 1) * ((s - 1) / (s + 1)) = s - 1 := by grind
    rw [h] at e; grind
  · intro h; subst h; grind

theorem loss_lt {s s' : K} (hs : 0 < s) (h : s < s') : (s - 1) / (s + 1) < (s' - 1) / (s' + 1) := by
  rw [div_lt_div_iff (by grind) (by grind)]; grind

theorem data_lt {s s' : K} (hs : 0 < s) (h : s < s') : s / (s + 1) < s' / (s' + 1) := by
  rw [div_lt_div_iff (by grind) (by grind)]; grind

theorem loss_mem {s : K} (hs : 1 < s) : 0 < (s - 1) / (s + 1) ∧ (s - 1) / (s + 1) < 1 :=
  ⟨div_pos (by grind) (by grind), by rw [div_lt_iff (by grind)]; grind⟩

theorem loss_lt_soft {s : K} (hs : 1 < s) : (s - 1) / (s + 1) < (s - 1) / s := by
  rw [div_lt_div_iff (by grind) (by grind)]
  have := mul_lt_mul_left (by grind : s < s + 1) (by grind : 0 < s - 1)
  grind

theorem harmonic_block {n : Nat} (hn : 0 < n) : (1 / 2 : K) ≤ sum n (fun k => 1 / (((n + k : Nat) : K) + 1)) := by
  have h0 := natCast_pos (K := K) hn
  have h1 : sum n (fun _ => 1 / (2 * (n : K))) ≤ sum n (fun k => 1 / (((n + k : Nat) : K) + 1)) := by
    apply sum_le_sum
    intro k hk
    have h2 := natCast_le (K := K) (by omega : n + k + 1 ≤ n + n)
    rw [Lean.Grind.Semiring.natCast_succ, Lean.Grind.Semiring.natCast_add n n] at h2
    have h3 := natCast_nonneg (K := K) (n + k)
    rw [div_le_div_iff (by grind) (by grind)]
    grind
  rw [sum_const] at h1
  have e : (n : K) * (1 / (2 * (n : K))) = 1 / 2 := by grind
  grind

theorem harmonic_unbounded : ∀ m : Nat, 1 + (m : K) / 2 ≤ sum (2 ^ m) (fun k => 1 / ((k : K) + 1))
  | 0 => by
    show _ ≤ sum 1 _
    rw [sum_succ, sum_zero, Lean.Grind.Semiring.natCast_zero]; grind
  | m + 1 => by
    have ih := harmonic_unbounded m
    have hb := harmonic_block (K := K) (Nat.pow_pos (by omega : 0 < 2) : 0 < 2 ^ m)
    rw [show 2 ^ (m + 1) = 2 ^ m + 2 ^ m by omega, sum_add_index, Lean.Grind.Semiring.natCast_succ]
    grind

end ScalingLaws.Spectral2026.Proofs
