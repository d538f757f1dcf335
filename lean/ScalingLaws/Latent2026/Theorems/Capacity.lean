import ScalingLaws.Latent2026.Proofs.Models

/-!
# Claims about capacity: attention heads, sparse experts, emergence, the information bottleneck

References P0-07, P0-10, P0-11, P0-13.
-/

namespace ScalingLaws.Latent2026

/-- P0-07: the corner of a geometric matrix is the square of the geometric sum. -/
theorem blockMass_eq (q : Rat) (N : Nat) : blockMass q N = sum N (fun i => q ^ i) * sum N (fun i => q ^ i) :=
  Proofs.blockMass_sq q N

/-- P0-07, "O(N*²) parameters per head": truncating a bilinear score with entries at most `q^(i+j)` to its `N × N` corner leaves
at most `2 q^N / (1-q)²`: they are enough. -/
theorem blockMass_truncation (q : Rat) (N m : Nat) (h0 : 0 ≤ q) (h1 : q < 1) :
    blockMass q m - blockMass q N ≤ 2 * q ^ N / (1 - q) ^ 2 := Proofs.block_truncation h0 h1 N m

/-- P0-07, "requiring": and it leaves at least `q^N`, so that a corner of accuracy `ε` needs `q^N ≤ ε`: as many modes as `N*`, up to a
constant. Scores that are not cut to a corner are left out. -/
theorem le_blockMass_truncation (q : Rat) (N m : Nat) (h0 : 0 ≤ q) (h : N < m) : q ^ N ≤ blockMass q m - blockMass q N :=
  Proofs.le_block_truncation h0 h

/-- P0-07: the maps into the latent basis cost more than the head itself iff `N < 2D`, which `N* ≤ D` implies. -/
theorem headParams_lt_projection_iff (D N : Rat) (hN : 0 < N) : headParams N < projectionParams D N ↔ N < 2 * D := by
  unfold headParams projectionParams
  constructor
  · intro h; exact lt_of_mul_lt_mul_right (c := N) (by grind) hN
  · intro h; have := mul_lt_mul_right h hN; grind

/-- P0-10, reading 1: `A N*² < K D²` holds for *every* sparse model with `A ≤ K` active experts and `N* < D`. -/
theorem moe_total (A K N D : Rat) (hA : 0 < A) (hAK : A ≤ K) (hN : 0 ≤ N) (hD : N < D) : moeParams A N < moeParams K D := by
  have h1 := mul_lt_mul_left (Proofs.sq_lt_sq hN hD) hA
  have h2 := mul_le_mul_right hAK (sq_nonneg D)
  unfold moeParams; grind

/-- P0-10, reading 1 with fewer active experts instead of a smaller block. -/
theorem moe_total_of_fewer (A K N D : Rat) (hA : A < K) (hA0 : 0 ≤ A) (hN : 0 ≤ N) (hD : N ≤ D) (hD0 : 0 < D) :
    moeParams A N < moeParams K D := by
  have h1 := mul_le_mul_left (Proofs.sq_le_sq hN hD) hA0
  have h2 := mul_lt_mul_right hA (pow_pos hD0 2)
  unfold moeParams; grind

/-- P0-10, reading 2, against one dense block: the sparse model is smaller iff `A < (D/N*)²`. -/
theorem moe_dense_iff (A N D : Rat) (hN : 0 < N) : moeParams A N < moeParams 1 D ↔ A < (D / N) ^ 2 := by
  have hp := pow_pos hN 2
  have e : (D / N) ^ 2 = D ^ 2 / N ^ 2 := by have : N ≠ 0 := by grind
                                             grind
  unfold moeParams
  rw [e, lt_div_iff hp]
  constructor <;> intro h <;> grind

/-- P0-10 refuted in reading 2: with `A ≥ (D/N*)²` active experts there is no gain. -/
theorem moe_dense_fails (A N D : Rat) (hN : 0 < N) (h : (D / N) ^ 2 ≤ A) : moeParams 1 D ≤ moeParams A N := by
  have := moe_dense_iff A N D hN
  grind

/-- P0-11: with capacity `β log C` a task that needs `n` modes is solved iff `C` is at least `exp (n/β)`. -/
theorem solved_iff_emergenceCompute (n β C : R) (hβ : 0 < β) (hC : 0 < C) : n ≤ β * R.log C ↔ emergenceCompute n β ≤ C := by
  unfold emergenceCompute
  have h1 : n ≤ β * R.log C ↔ n / β ≤ R.log C := by
    rw [div_le_iff hβ]; constructor <;> intro h <;> grind
  rw [h1]
  constructor
  · intro h; have := R.exp_le_exp h; rw [R.exp_log hC] at this; exact this
  · intro h
    have := R.exp_log hC
    exact R.le_of_exp_le (by rw [this]; exact h)

/-- P0-11: tasks emerge in the order of their numbers of modes. A tautology of one capacity axis. -/
theorem emergence_order (n n' β : R) (hβ : 0 < β) (h : n ≤ n') : emergenceCompute n β ≤ emergenceCompute n' β :=
  R.exp_le_exp (by rw [div_le_div_iff hβ hβ]; exact mul_le_mul_right h (by grind))

/-- P0-11 for nested tasks, whatever the order in which modes are acquired: who needs the modes `0..m` is solved no later than
who needs `0..m+d`. -/
theorem solveTime_mono (τ : Nat → Rat) (m d : Nat) : solveTime τ m ≤ solveTime τ (m + d) := Proofs.solveTime_mono τ m d

/-- P0-11 refuted for tasks on different modes: a task on mode 9 alone, `N* = 10`, is solved before the task on modes 0 to 2,
`N* = 3`, if mode 9 is acquired before mode 2. -/
theorem emergence_order_flips (τ : Nat → Rat) (h : τ 9 < τ 2) : τ 9 < solveTime τ 2 := by
  unfold solveTime
  rw [Rat.max_def]; split <;> grind

/-- P0-13: the Gaussian bottleneck at trade-off `b` and noise `s2` uses mode `k` of a geometric spectrum iff `k < N*(s2/(b-1), ρ)`.
The optimum is "at N*" once `b` is calibrated to the accuracy. -/
theorem activation_lt_iff_nStar (s2 b ρ : R) (k : Nat) (hs : 0 < s2) (hb : 1 < b) (hρ : 1 < ρ) :
    activation s2 (1 / ρ ^ k) < b ↔ (k : R) < nStar (s2 / (b - 1)) ρ := by
  have hp := pow_pos (by grind : 0 < ρ) k
  have hε := div_pos hs (by grind : 0 < b - 1)
  have h := Proofs.le_pow_iff_nStar hρ hε k
  have h1 : activation s2 (1 / ρ ^ k) < b ↔ s2 / (b - 1) < 1 / ρ ^ k := by
    unfold activation
    generalize ρ ^ k = p at *
    have e : s2 / (1 / p) = s2 * p := by grind
    rw [e, div_lt_div_iff (by grind) hp]
    constructor <;> intro h <;> grind
  rw [h1]
  constructor <;> intro h <;> grind

/-- P0-13: keeping the modes whose information is at least its price is optimal among all numbers `m` of leading modes. -/
theorem bottleneckGain_le (g : Nat → Rat) (c : Rat) (N m : Nat) (hin : ∀ k, k < N → c ≤ g k)
    (hout : ∀ k, k < m → N ≤ k → g k ≤ c) : bottleneckGain g c m ≤ bottleneckGain g c N := Proofs.bottleneck_optimal hin m hout

end ScalingLaws.Latent2026
