import ScalingLaws.Bi2025.Defs
import ScalingLaws.Foundations.Sums

/-!
# The effective dimension of a geometric spectrum

At the ridge `q^n` the `n` modes above it count between one half and one each, the others sum to at most `1/(1-q)`.

## Main statements

* `effDim_le`, `le_effDim`: `n/2 ≤ N(q^n) ≤ n + 1/(1-q)`.
-/

namespace ScalingLaws.Cross.Proofs

open Bi2025

theorem pow_le_of_le {q : Rat} (h0 : 0 < q) (h1 : q < 1) (i d : Nat) : q ^ (i + d) ≤ q ^ i := by
  induction d with
  | zero => rw [Nat.add_zero]; grind
  | succ d ih =>
    rw [← Nat.add_assoc, pow_succ]
    have := mul_lt_mul_left h1 (pow_pos h0 (i + d)); grind

theorem half_le {x y : Rat} (hx : 0 < x) (h : x ≤ y) : 1 / 2 ≤ y / (y + x) := by
  rw [le_div_iff (by grind)]; grind

theorem share_le_one {x y : Rat} (hx : 0 < x) (hy : 0 < y) : y / (y + x) ≤ 1 := by
  rw [div_le_iff (by grind)]; grind

theorem le_effDim {q : Rat} (h0 : 0 < q) (h1 : q < 1) {n M : Nat} (hn : n ≤ M) :
    (n : Rat) / 2 ≤ effDim M (geometricSpectrum q) (q ^ n) := by
  obtain ⟨m, rfl⟩ := Nat.le.dest hn
  unfold effDim geometricSpectrum
  rw [sum_add_index]
  have hk := pow_pos h0 n
  have a := sum_nonneg (f := fun j => q ^ (n + j) / (q ^ (n + j) + q ^ n)) m (fun j _ => by
    have := pow_pos h0 (n + j)
    exact div_nonneg (by grind) (by grind))
  have b := sum_le_sum (f := fun _ => (1 / 2 : Rat)) (g := fun i => q ^ i / (q ^ i + q ^ n)) n (fun i hi => by
    have h2 := pow_le_of_le h0 h1 i (n - i)
    rw [show i + (n - i) = n by omega] at h2
    exact half_le hk h2)
  rw [sum_const] at b
  generalize sum n (fun i => q ^ i / (q ^ i + q ^ n)) = t at *
  generalize sum m (fun j => q ^ (n + j) / (q ^ (n + j) + q ^ n)) = u at *
  grind

theorem pow_add' (q : Rat) (n : Nat) : ∀ m : Nat, q ^ (n + m) = q ^ n * q ^ m
  | 0 => by rw [pow_zero, Nat.add_zero]; grind
  | m+1 => by rw [← Nat.add_assoc, pow_succ, pow_succ, pow_add' q n m]; grind

theorem tail_term_le {q : Rat} (h0 : 0 < q) (n j : Nat) : q ^ (n + j) / (q ^ (n + j) + q ^ n) ≤ q ^ j := by
  have hn := pow_pos h0 n
  have hj := pow_pos h0 j
  rw [pow_add' q n j]
  generalize q ^ n = x at *
  generalize q ^ j = y at *
  have h1 := mul_pos hn hj
  have h2 := mul_pos hj h1
  rw [div_le_iff (by grind)]
  grind

theorem head_sum_le {q : Rat} (h0 : 0 < q) (n m : Nat) : sum m (fun i => q ^ i / (q ^ i + q ^ n)) ≤ (m : Rat) := by
  have hn := pow_pos h0 n
  have h := sum_le_sum (f := fun i => q ^ i / (q ^ i + q ^ n)) (g := fun _ => (1 : Rat)) m (fun i _ =>
    share_le_one hn (pow_pos h0 i))
  rw [sum_const] at h
  generalize sum m (fun i => q ^ i / (q ^ i + q ^ n)) = t at *
  grind

theorem effDim_le {q : Rat} (h0 : 0 < q) (h1 : q < 1) (n M : Nat) :
    effDim M (geometricSpectrum q) (q ^ n) ≤ (n : Rat) + 1 / (1 - q) := by
  have hq := div_pos (by grind : (0 : Rat) < 1) (by grind : 0 < 1 - q)
  unfold effDim geometricSpectrum
  rcases Nat.le_total M n with h | h
  · have a := head_sum_le h0 n M
    have b := natCast_le (K := Rat) h
    generalize sum M (fun i => q ^ i / (q ^ i + q ^ n)) = t at *
    grind
  · obtain ⟨m, rfl⟩ := Nat.le.dest h
    rw [sum_add_index]
    have a := head_sum_le h0 n n
    have b := sum_le_sum (f := fun j => q ^ (n + j) / (q ^ (n + j) + q ^ n)) (g := fun j => q ^ j) m
      (fun j _ => tail_term_le h0 n j)
    have c := geom_sum_le q (by grind) h1 m
    generalize sum n (fun i => q ^ i / (q ^ i + q ^ n)) = t at *
    generalize sum m (fun j => q ^ (n + j) / (q ^ (n + j) + q ^ n)) = u at *
    generalize sum m (fun j => q ^ j) = w at *
    grind

end ScalingLaws.Cross.Proofs
