import ScalingLaws.Foundations.DoubleSums
import ScalingLaws.Latent2026.Proofs.Concentration
import ScalingLaws.Latent2026.Proofs.Hoeffding

/-!
# Proofs about wide losses, classes of predictors and analytic functions

## Main statements

* `tail_scale`: losses in `[0, b]` are `b` times losses in `[0, 1]`.
* `anyTail_le_sum`: the union bound.
* `tail_lt_one`: where the claimed tail is below one.
* `curvature_gap`: the closed form of the curvature, up to what is not negative.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

theorem mean_scale (m : Nat) (p x : Nat → R) (b : R) : lossMean m p (fun j => x j / b) = lossMean m p x / b := by
  unfold lossMean
  have e := sum_mul_left (1 / b) (fun j => p j * x j) m
  rw [sum_congr (g := fun k => 1 / b * (p k * x k)) m (fun k _ => by grind), e]; grind

theorem tail_scale {m : Nat} {p x : Nat → R} {b : R} (hb : 0 < b) : ∀ (n : Nat) (s : R),
    lossTail m p (fun j => x j / b) n s = lossTail m p x n (b * s)
  | 0, s => by
    unfold lossTail
    by_cases h : s ≤ 0
    · have := mul_nonneg (by grind : 0 ≤ b) (by grind : 0 ≤ -s)
      rw [if_pos h, if_pos (by grind)]
    · have := mul_pos hb (by grind : 0 < s)
      rw [if_neg h, if_neg (by grind)]
  | n + 1, s => by
    unfold lossTail
    rw [sum_congr (g := fun j => p j * lossTail m p x n (b * s - x j)) m (fun j _ => by
      dsimp only
      rw [tail_scale hb n, show b * (s - x j / b) = b * s - x j by grind])]

theorem scaled_tail_le {m : Nat} {p x : Nat → R} {b ε : R} (hb : 0 < b) (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j)
    (h0 : ∀ j, j < m → 0 ≤ x j) (h1 : ∀ j, j < m → x j ≤ b) (hε : 0 ≤ ε) (n : Nat) :
    lossTail m p x n ((n : R) * (lossMean m p x + ε)) ≤ exp (-(2 * (n : R) * ε ^ 2 / b ^ 2)) := by
  have h := lossTail_le (x := fun j => x j / b) hm hp (fun j hj => div_nonneg (h0 j hj) hb)
    (fun j hj => by rw [div_le_iff hb]; have := h1 j hj; grind) n (div_nonneg hε hb)
  rw [tail_scale hb, mean_scale] at h
  rw [show b * ((n : R) * (lossMean m p x / b + ε / b)) = (n : R) * (lossMean m p x + ε) by grind,
    show -(2 * (n : R) * (ε / b) ^ 2) = -(2 * (n : R) * ε ^ 2 / b ^ 2) by grind] at h
  exact h

theorem one_le_sum {f : Nat → R} : ∀ (n : Nat), (∀ i, i < n → 0 ≤ f i) → (∃ i, i < n ∧ 1 ≤ f i) → 1 ≤ sum n f
  | 0, _, ⟨i, hi, _⟩ => by omega
  | n + 1, h, ⟨i, hi, h1⟩ => by
    rw [sum_succ]
    by_cases e : i < n
    · have := one_le_sum n (fun k hk => h k (by omega)) ⟨i, e, h1⟩
      have := h n (by omega)
      grind
    · have e2 : i = n := by omega
      rw [e2] at h1
      have := sum_nonneg n (fun k hk => h k (by omega : k < n + 1))
      grind

open Classical in
theorem anyTail_le_sum {M m : Nat} {p : Nat → R} {x : Nat → Nat → R} (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j) :
    ∀ (n : Nat) (s : Nat → R), anyTail M m p x n s ≤ sum M (fun i => lossTail m p (x i) n (s i))
  | 0, s => by
    unfold anyTail lossTail
    have h0 : ∀ i, i < M → 0 ≤ if s i ≤ 0 then (1 : R) else 0 := fun i _ => by
      have := zero_lt_one (K := R); split <;> grind
    split
    · rename_i h
      obtain ⟨i, hi, hs⟩ := h
      exact one_le_sum M h0 ⟨i, hi, by rw [if_pos hs]; grind⟩
    · exact sum_nonneg M h0
  | n + 1, s => by
    unfold anyTail lossTail
    have hP : 0 < sum m p := by
      have := sum_lt_sum (f := fun _ => (0 : R)) (g := p) m hm (fun j hj => hp j hj)
      rw [sum_const] at this; grind
    have h := sum_le_sum (f := fun j => p j * anyTail M m p x n (fun i => s i - x i j))
      (g := fun j => sum M (fun i => p j * lossTail m p (x i) n (s i - x i j))) m (fun j hj => by
        have := mul_le_mul_left (anyTail_le_sum (M := M) (x := x) hm hp n (fun i => s i - x i j)) (by have := hp j hj; grind : 0 ≤ p j)
        dsimp only
        rw [sum_mul_left]; exact this)
    rw [sum_comm] at h
    have e : sum M (fun i => sum m (fun j => p j * lossTail m p (x i) n (s i - x i j)) / sum m p) =
        sum M (fun i => sum m (fun j => p j * lossTail m p (x i) n (s i - x i j))) / sum m p := by
      have := sum_mul_left (1 / sum m p) (fun i => sum m (fun j => p j * lossTail m p (x i) n (s i - x i j))) M
      rw [sum_congr (g := fun i => 1 / sum m p * sum m (fun j => p j * lossTail m p (x i) n (s i - x i j))) M (fun i _ => by grind), this]
      grind
    rw [e, div_le_div_iff hP hP]
    exact mul_le_mul_right h (by grind)

theorem tail_lt_one {d ε : R} (hd : 0 < d) (h : d * log 2 < 2 * ε ^ 2) : tailBound d 1 ε < 1 := by
  have h2 : (0 : R) < 2 := by have := zero_lt_one (K := R); grind
  have h1 : log 2 < 2 * 1 * ε ^ 2 / d := by rw [lt_div_iff hd]; grind
  have h3 := exp_lt_exp (by grind : -(2 * 1 * ε ^ 2 / d) < -log 2)
  rw [exp_neg (log 2), exp_log h2] at h3
  unfold tailBound
  grind

theorem curvature_gap {r : Rat} : ∀ n : Nat,
    (1 - r) ^ 3 * sum n (fun k => (k : Rat) ^ 2 * r ^ k) = r * (1 + r) - r ^ n * (((n : Rat) - ((n : Rat) - 1) * r) ^ 2 + r)
  | 0 => by rw [sum_zero, pow_zero, Lean.Grind.Semiring.natCast_zero]; grind
  | n + 1 => by
    have ih := curvature_gap (r := r) n
    have e : ((n + 1 : Nat) : Rat) = (n : Rat) + 1 := by rw [Lean.Grind.Semiring.natCast_succ]
    rw [sum_succ, pow_succ r n, e]
    generalize (n : Rat) = x at *
    generalize r ^ n = y at *
    grind

end ScalingLaws.Latent2026.Proofs
