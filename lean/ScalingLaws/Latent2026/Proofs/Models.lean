import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Foundations.DoubleSums
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# Lemmas on the applications

## Main statements

* `blockMass_sq`, `block_truncation`, `le_block_truncation`: the corner of a geometric matrix and what it leaves out.
* `bottleneck_optimal`: keeping the modes above the price is best.
* `ratio_exceeds`: a faster geometric decay loses by any factor, with the index.
* `mean_off_energy`, `padded_sum`: projections and padding.
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

/-- What a corner leaves out is at least its next entry of the first row. -/
theorem le_block_truncation {q : K} (h0 : 0 ≤ q) {N m : Nat} (h : N < m) :
    q ^ N ≤ sum m (fun i => sum m (fun j => q ^ i * q ^ j)) - sum N (fun i => sum N (fun j => q ^ i * q ^ j)) := by
  rw [blockMass_sq, blockMass_sq]
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : N + 1 ≤ m)
  have h1 := pow_nonneg h0 N
  have h2 := sum_nonneg (f := fun k => q ^ (N + 1 + k)) d (fun k _ => pow_nonneg h0 _)
  have h3 := sum_nonneg (f := fun k => q ^ k) N (fun k _ => pow_nonneg h0 _)
  have e : sum (N + 1 + d) (fun i => q ^ i) = sum N (fun i => q ^ i) + q ^ N + sum d (fun k => q ^ (N + 1 + k)) := by
    rw [sum_add_index, sum_succ]
  have h4 : 1 ≤ sum N (fun i => q ^ i) + q ^ N := by
    clear e h2
    cases N with
    | zero => rw [sum_zero, pow_zero]; grind
    | succ n =>
      have h5 := sum_nonneg (f := fun k => q ^ (1 + k)) n (fun k _ => pow_nonneg h0 _)
      rw [show n + 1 = 1 + n by omega, sum_add_index, sum_succ, sum_zero, pow_zero]
      rw [show n + 1 = 1 + n by omega] at h1
      grind
  rw [e]
  generalize sum N (fun i => q ^ i) = B at *
  generalize q ^ N = v at *
  generalize sum d (fun k => q ^ (N + 1 + k)) = w at *
  have h6 := mul_le_mul_left h4 h1
  have h7 := mul_nonneg h1 h3
  have h8 := mul_nonneg h2 (by grind : 0 ≤ 2 * (B + v) + w)
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

/-- Each coordinate passes through every place once. -/
theorem mean_off_energy (N d : Nat) (x : Nat → Rat) (hD : 0 < N + d) :
    meanOffEnergy N d x = offManifoldFraction ((N : Rat) + (d : Rat)) (N : Rat) * sum (N + d) (fun i => x i ^ 2) := by
  have h0 := natCast_pos (K := Rat) hD
  rw [Lean.Grind.Semiring.natCast_add] at h0
  have e : sum (N + d) (fun s => offEnergy N d (fun i => x ((i + s) % (N + d)))) = (d : Rat) * sum (N + d) (fun i => x i ^ 2) := by
    unfold offEnergy
    rw [sum_comm, sum_congr (g := fun _ => sum (N + d) (fun i => x i ^ 2)) d (fun i hi =>
      sum_cyclic (fun k => x k ^ 2) (by omega : N + i < N + d)), sum_const]
  unfold meanOffEnergy offManifoldFraction
  rw [e]
  generalize sum (N + d) (fun i => x i ^ 2) = E
  grind

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
