import ScalingLaws.Foundations.Sums

/-!
# Double sums

## Main statements

* `sum_comm`: exchange of two sums.
* `sum_cyclic`: a sum over a cyclic shift.
* `sum_one_of`: a sum with one term that is not zero.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

theorem sum_comm (f : Nat → Nat → K) (n : Nat) : ∀ m, sum m (fun i => sum n (fun j => f i j)) = sum n (fun j => sum m (fun i => f i j))
  | 0 => by
    rw [sum_zero, sum_congr (g := fun _ => 0) n (fun j _ => by rw [sum_zero]), sum_const]; grind
  | m + 1 => by
    rw [sum_succ, sum_comm f n m, ← sum_add]
    exact sum_congr n (fun j _ => by rw [sum_succ])

theorem sum_cyclic (f : Nat → K) {n i : Nat} (hi : i < n) : sum n (fun s => f ((i + s) % n)) = sum n f := by
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : i ≤ n)
  have h1 : sum (i + d) (fun s => f ((i + s) % (i + d))) = sum (d + i) (fun s => f ((i + s) % (i + d))) := by rw [Nat.add_comm]
  rw [h1, sum_add_index, sum_add_index,
    sum_congr (g := fun s => f (i + s)) d (fun s hs => by rw [Nat.mod_eq_of_lt (by omega)]),
    sum_congr (g := f) i (fun s hs => by
      rw [show i + (d + s) = s + (i + d) by omega, Nat.add_mod_right, Nat.mod_eq_of_lt (by omega)])]
  grind

theorem sum_one_of (f : Nat → K) (i : Nat) : ∀ n, i < n → (∀ k, k < n → k ≠ i → f k = 0) → sum n f = f i
  | 0, h, _ => by omega
  | n + 1, h, hf => by
    rw [sum_succ]
    by_cases e : i = n
    · subst e
      rw [sum_congr (g := fun _ => 0) i (fun k hk => hf k (by omega) (by omega)), sum_const]; grind
    · rw [sum_one_of f i n (by omega) (fun k hk => hf k (by omega)), hf n (by omega) (by omega)]; grind

end ScalingLaws
