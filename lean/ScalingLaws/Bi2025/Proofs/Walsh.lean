import ScalingLaws.Bi2025.Regression

/-!
# Proofs about Walsh functions

## Main statements

* `walsh_mean`: the product of two of the first `2^m` Walsh functions has mean one if they are equal and zero if not.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem walsh_below {m i t d : Nat} (hd : m ≤ d) : walshSign (K := K) m i (2 ^ d + t) = walshSign m i t := by
  induction m with
  | zero => rfl
  | succ m ih => unfold walshSign; rw [ih (by omega), Signs.digit_below (by omega : m < d)]

theorem walsh_below_left {m i t d : Nat} (hd : m ≤ d) : walshSign (K := K) m (2 ^ d + i) t = walshSign m i t := by
  induction m with
  | zero => rfl
  | succ m ih => unfold walshSign; rw [ih (by omega), Signs.digit_below (by omega : m < d)]

theorem walsh_first {m i t : Nat} (ht : t < 2 ^ m) : walshSign (K := K) (m + 1) i t = walshSign m i t := by
  rw [walshSign, Nat.div_eq_of_lt ht, if_neg (by omega)]; grind

theorem walsh_second {m i t : Nat} (ht : t < 2 ^ m) :
    walshSign (K := K) (m + 1) i (2 ^ m + t) = walshSign m i t * (if i / 2 ^ m % 2 = 1 then -1 else 1) := by
  rw [walshSign, walsh_below (Nat.le_refl m), Signs.digit_top ht]; congr 1; simp

/-- The sum over `2^(m+1)` points, by halves. -/
theorem walsh_halves (m i j : Nat) :
    sum (2 ^ (m + 1)) (fun t => walshSign (K := K) (m + 1) i t * walshSign (m + 1) j t) =
      (1 + (if i / 2 ^ m % 2 = 1 then -1 else 1) * (if j / 2 ^ m % 2 = 1 then -1 else 1)) *
        sum (2 ^ m) (fun t => walshSign m i t * walshSign m j t) := by
  rw [Nat.pow_succ, Nat.mul_two, sum_add_index,
    sum_congr (g := fun t => walshSign m i t * walshSign m j t) (2 ^ m) (fun t ht => by rw [walsh_first ht, walsh_first ht]),
    sum_congr (f := fun t => walshSign (K := K) (m + 1) i (2 ^ m + t) * walshSign (m + 1) j (2 ^ m + t))
      (g := fun t => ((if i / 2 ^ m % 2 = 1 then -1 else 1) * (if j / 2 ^ m % 2 = 1 then -1 else 1)) *
        (walshSign m i t * walshSign m j t)) (2 ^ m) (fun t ht => by
      show walshSign (K := K) (m + 1) i (2 ^ m + t) * walshSign (m + 1) j (2 ^ m + t) = _
      rw [walsh_second ht, walsh_second ht]; grind),
    sum_mul_left]
  grind

theorem top_digit {m i : Nat} (hi : i < 2 ^ (m + 1)) : (i < 2 ^ m ∧ i / 2 ^ m % 2 = 0) ∨ ∃ k, k < 2 ^ m ∧ i = 2 ^ m + k ∧ i / 2 ^ m % 2 = 1 := by
  by_cases h : i < 2 ^ m
  · exact Or.inl ⟨h, by rw [Nat.div_eq_of_lt h]⟩
  · obtain ⟨k, rfl⟩ := Nat.le.dest (by omega : 2 ^ m ≤ i)
    have hk : k < 2 ^ m := by rw [Nat.pow_succ] at hi; omega
    exact Or.inr ⟨k, hk, rfl, Signs.digit_top hk⟩

theorem walsh_sum : ∀ (m i j : Nat), i < 2 ^ m → j < 2 ^ m →
    sum (2 ^ m) (fun t => walshSign (K := K) m i t * walshSign m j t) = if i = j then (2 : K) ^ m else 0
  | 0, i, j, hi, hj => by
    rw [Nat.pow_zero] at *
    rw [if_pos (by omega), sum_succ, sum_zero, pow_zero (K := K)]; unfold walshSign; grind
  | m + 1, i, j, hi, hj => by
    rw [walsh_halves]
    rcases top_digit hi with ⟨hi1, hi2⟩ | ⟨k, hk, rfl, hi2⟩ <;> rcases top_digit hj with ⟨hj1, hj2⟩ | ⟨l, hl, rfl, hj2⟩
    · rw [hi2, hj2, walsh_sum m i j hi1 hj1, if_neg (by decide : ¬ (0 : Nat) = 1), pow_succ]
      split <;> grind
    · rw [hi2, hj2, if_neg (by decide : ¬ (0 : Nat) = 1), if_pos rfl, if_neg (by omega)]; grind
    · rw [hi2, hj2, if_pos rfl, if_neg (by decide : ¬ (0 : Nat) = 1), if_neg (by omega)]; grind
    · rw [hi2, hj2, if_pos rfl,
        sum_congr (g := fun t => walshSign (K := K) m k t * walshSign m l t) (2 ^ m) (fun t _ => by
          rw [walsh_below_left (Nat.le_refl m), walsh_below_left (Nat.le_refl m)]), walsh_sum m k l hk hl, pow_succ]
      by_cases e : k = l
      · subst e; rw [if_pos rfl, if_pos rfl]; grind
      · rw [if_neg e, if_neg (by omega)]; grind

theorem walsh_mean {m i j : Nat} (a : Nat → K) (hi : i < 2 ^ m) (hj : j < 2 ^ m) :
    sampleMean (2 ^ m) (walshFeature m a i) (walshFeature m a j) = if i = j then a i ^ 2 else 0 := by
  have h := Signs.two_pow_pos (K := K) m
  unfold sampleMean walshFeature
  rw [Signs.natCast_two_pow, sum_congr (g := fun t => (a i * a j) * (walshSign (K := K) m i t * walshSign m j t)) (2 ^ m) (fun t _ => by grind),
    sum_mul_left, walsh_sum m i j hi hj]
  by_cases e : i = j
  · subst e; rw [if_pos rfl, if_pos rfl]; grind
  · rw [if_neg e, if_neg e]; grind

end ScalingLaws.Bi2025.Proofs
