import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# Lemmas on the applications

## Main statements

* `blockMass_eq`, `block_truncation`: the corner of a geometric matrix and what it leaves out.
* `bottleneck_optimal`: keeping the modes above the price is best.
* `ratio_exceeds`: a faster geometric decay loses by any factor, with the index.
* `axisOff_eq`, `padded_sum`: projections and padding.
-/

namespace ScalingLaws.Latent2026.Proofs

section field
variable {K : Type} [OrderedField K]

theorem blockMass_sq (q : K) (N : Nat) :
    sum N (fun i => sum N (fun j => q ^ i * q ^ j)) = sum N (fun i => q ^ i) * sum N (fun i => q ^ i) := by
  rw [sum_congr (g := fun i => sum N (fun j => q ^ j) * q ^ i) N (fun i _ => by rw [sum_mul_left]; grind), sum_mul_left]

theorem block_truncation {q : K} (h0 : 0 ≤ q) (h : q < 1) (N m : Nat) :
    sum m (fun i => sum m (fun j => q ^ i * q ^ j)) - sum N (fun i => sum N (fun j => q ^ i * q ^ j)) ≤ 2 * q ^ N / (1 - q) ^ 2 := by
  rw [blockMass_sq, blockMass_sq]
  have g1 := geom_sum q m
  have g2 := geom_sum q N
  have hN := pow_nonneg h0 N
  have hm := pow_nonneg h0 m
  have hm1 := pow_le_one h0 (by grind) m
  generalize sum m (fun i => q ^ i) = A at *
  generalize sum N (fun i => q ^ i) = B at *
  generalize q ^ m = u at *
  generalize q ^ N = v at *
  rw [le_div_iff (pow_pos (by grind) 2)]
  have e : (A * A - B * B) * (1 - q) ^ 2 = (1 - u) * (1 - u) - (1 - v) * (1 - v) := by rw [← g1, ← g2]; grind
  rw [e]
  have h1 : (1 - u) * (1 - u) ≤ 1 := by have := mul_nonneg hm (by grind : 0 ≤ 2 - u); grind
  have h2 := mul_self_nonneg v
  grind

theorem bottleneck_optimal {g : Nat → K} {c : K} {N : Nat} (hin : ∀ k, k < N → c ≤ g k) (m : Nat)
    (hout : ∀ k, k < m → N ≤ k → g k ≤ c) : sum m (fun k => g k - c) ≤ sum N (fun k => g k - c) := by
  rcases Nat.le_total m N with h | h
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    rw [sum_add_index]
    have := sum_nonneg (f := fun k => g (m + k) - c) d (fun k hk => by have := hin (m + k) (by omega); grind)
    grind
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    rw [sum_add_index]
    have := sum_le_sum (f := fun k => g (N + k) - c) (g := fun _ => (0 : K)) d (fun k hk => by
      have := hout (N + k) (by omega) (by omega); grind)
    rw [sum_const] at this
    grind

/-- Bernoulli: from `k ≥ M / (b/a - 1)` on, `M b^(-k) < a^(-k)`. -/
theorem ratio_exceeds {a b M : K} {k : Nat} (ha : 0 < a) (hab : a < b) (hk : M / (b / a - 1) ≤ (k : K)) :
    M * (1 / b ^ k) < 1 / a ^ k := by
  have hb : 0 < b := by grind
  have hr : 1 < b / a := by rw [lt_div_iff ha]; grind
  rw [div_le_iff (by grind)] at hk
  have h1 := bernoulli (x := b / a - 1) (by grind) k
  rw [show 1 + (b / a - 1) = b / a by grind] at h1
  have h2 : M < (b / a) ^ k := by grind
  have hp := pow_pos hb k
  have hq := pow_pos ha k
  have h3 := mul_pow (b / a) a k
  rw [show b / a * a = b by grind] at h3
  have e : M * (1 / b ^ k) = M / b ^ k := by grind
  rw [e, div_lt_div_iff hp hq]
  have h4 := mul_lt_mul_right h2 hq
  grind

theorem sq_lt_sq {x y : K} (hx : 0 ≤ x) (h : x < y) : x ^ 2 < y ^ 2 := by
  have h1 := mul_le_mul_left (by grind : x ≤ y) hx
  have h2 := mul_lt_mul_right h (by grind : 0 < y)
  grind

theorem sq_le_sq {x y : K} (hx : 0 ≤ x) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by
  have h1 := mul_le_mul h h hx (by grind)
  grind

end field

theorem axis_count (N : Nat) : ∀ D : Nat, N ≤ D → sum D (fun i => if i < N then (0 : Rat) else 1) = (D : Rat) - (N : Rat)
  | 0, h => by rw [sum_zero, show N = 0 by omega, Lean.Grind.Semiring.natCast_zero]; grind
  | D+1, h => by
    rw [sum_succ, Lean.Grind.Semiring.natCast_succ]
    by_cases hc : N = D + 1
    · have e : sum D (fun i => if i < N then (0 : Rat) else 1) = sum D (fun _ => (0 : Rat)) :=
        sum_congr D (fun i hi => by rw [if_pos (by omega)])
      rw [e, sum_const, if_pos (by omega), hc, Lean.Grind.Semiring.natCast_succ]; grind
    · rw [axis_count N D (by omega), if_neg (by omega)]; grind

theorem padded_sum (D m : Nat) (f : Nat → Rat → Rat) (hf : ∀ i, f i 0 = 0) (w : Nat → Rat) :
    sum (D + m) (fun i => f i (padded D w i)) = sum D (fun i => f i (w i)) := by
  rw [sum_add_index]
  have e1 : sum D (fun i => f i (padded D w i)) = sum D (fun i => f i (w i)) :=
    sum_congr D (fun i hi => by unfold padded; rw [if_pos hi])
  have e2 : sum m (fun i => f (D + i) (padded D w (D + i))) = sum m (fun _ => (0 : Rat)) :=
    sum_congr m (fun i _ => by unfold padded; rw [if_neg (by omega), hf])
  rw [e1, e2, sum_const]; grind

theorem solveTime_mono (τ : Nat → Rat) (m : Nat) : ∀ d : Nat, solveTime τ m ≤ solveTime τ (m + d)
  | 0 => by rw [Nat.add_zero]; exact Rat.le_refl
  | d+1 => by
    have ih := solveTime_mono τ m d
    show solveTime τ m ≤ max (solveTime τ (m + d)) (τ (m + d + 1))
    rw [Rat.max_def]; split <;> grind

end ScalingLaws.Latent2026.Proofs
