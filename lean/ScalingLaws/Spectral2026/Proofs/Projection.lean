import ScalingLaws.Bi2025.Proofs.Regression
import ScalingLaws.Spectral2026.Projection

/-!
# Proofs about regression on the first modes

## Main statements

* `mean_projection`: the mean risk is the tail of the target plus `σ² N/n`, exactly.
* `mean_sample_variance`: a sample of `n` has the mean variance `(1 - 1/n) σ²`.
-/

namespace ScalingLaws.Spectral2026.Proofs

open Bi2025 Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem projection_error {n p i N : Nat} {φ : Nat → Nat → K} (θ ε : Nat → K) (hφ : Orthogonal n p φ) (hi : i < p)
    (h : eigenvalue n φ i ≠ 0) :
    θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i =
      (if i < N then 0 else θ i) + sum n (fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * ε t) := by
  unfold projectionWeight
  by_cases hN : i < N
  · rw [if_pos hN, if_pos hN, sampleMean_add, sampleMean_axis θ hφ hi,
      sum_congr (f := fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * ε t)
        (g := fun t => -(1 / n / eigenvalue n φ i) * (φ i t * ε t)) n (fun t _ => by dsimp only; rw [if_pos hN]; grind), sum_mul_left]
    unfold sampleMean
    grind
  · rw [if_neg hN, if_neg hN,
      sum_congr (f := fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * ε t)
        (g := fun _ => 0) n (fun t _ => by dsimp only; rw [if_neg hN]; grind), sum_const]
    grind

theorem projection_excess {n p N : Nat} {φ : Nat → Nat → K} (θ ε : Nat → K) (hφ : Orthogonal n p φ)
    (h : ∀ i, i < p → eigenvalue n φ i ≠ 0) :
    sum n (fun t => (predict p φ θ t - predict p φ (projectionWeight n φ N (fun t => predict p φ θ t + ε t)) t) ^ 2) / n =
      sum p (fun i => eigenvalue n φ i * ((if i < N then 0 else θ i) +
        sum n (fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * ε t)) ^ 2) := by
  have e2 := parseval (fun i => θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i) hφ
  unfold sampleMean at e2
  rw [sum_congr (g := fun t => predict p φ (fun i => θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i) t *
      predict p φ (fun i => θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i) t) n (fun t _ => by
    have e3 : predict p φ θ t - predict p φ (projectionWeight n φ N (fun t => predict p φ θ t + ε t)) t =
        predict p φ (fun i => θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i) t := by
      unfold predict; rw [← sum_sub]; exact sum_congr p (fun i _ => by grind)
    rw [e3]; grind), e2]
  exact sum_congr p (fun i hi => by
    show eigenvalue n φ i * (θ i - projectionWeight n φ N (fun t => predict p φ θ t + ε t) i) ^ 2 = _
    rw [projection_error θ ε hφ hi (h i hi)])

/-- The mean over the noise of one squared weight error, times its eigenvalue. -/
theorem mean_error {n N i : Nat} {φ : Nat → Nat → K} (σ : K) (θ : Nat → K) (hn : 0 < n) (h : eigenvalue n φ i ≠ 0) :
    sum (2 ^ n) (fun c => eigenvalue n φ i * ((if i < N then 0 else θ i) +
        sum n (fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * noiseAt σ c t)) ^ 2) / 2 ^ n =
      if i < N then σ ^ 2 / n else eigenvalue n φ i * θ i ^ 2 := by
  have hN := natCast_pos (K := K) hn
  have h2 := Signs.two_pow_pos (K := K) n
  rw [sum_mul_left, sum_congr (g := fun c => ((if i < N then 0 else θ i) +
      sum n (fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * σ * signAt c t)) ^ 2) (2 ^ n) (fun c _ => by
      dsimp only
      rw [sum_congr (g := fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * σ * signAt c t) n (fun t _ => by
        unfold noiseAt; grind)]),
    Signs.sum_square (fun t => (if i < N then -(1 / n / eigenvalue n φ i) * φ i t else 0) * σ) n]
  by_cases hi : i < N
  · rw [if_pos hi, if_pos hi, sum_congr (g := fun t => (σ * (1 / n / eigenvalue n φ i)) ^ 2 * (φ i t * φ i t)) n (fun t _ => by
      dsimp only; rw [if_pos hi]; grind), sum_mul_left]
    have e4 : sum n (fun t => φ i t * φ i t) = n * eigenvalue n φ i := by
      unfold eigenvalue sampleMean; grind
    rw [e4]
    generalize eigenvalue n φ i = l at *
    generalize (2 : K) ^ n = z at *
    grind
  · rw [if_neg hi, if_neg hi, sum_congr (g := fun _ => (0 : K)) n (fun t _ => by dsimp only; rw [if_neg hi]; grind), sum_const]
    generalize eigenvalue n φ i = l at *
    generalize (2 : K) ^ n = z at *
    grind

theorem mean_projection {n N m : Nat} {φ : Nat → Nat → K} (σ : K) (θ : Nat → K) (hφ : Orthogonal n (N + m) φ) (hn : 0 < n)
    (h : ∀ i, i < N + m → eigenvalue n φ i ≠ 0) :
    meanProjectionRisk n (N + m) φ N σ θ = sum m (fun i => eigenvalue n φ (N + i) * θ (N + i) ^ 2) + σ ^ 2 * N / n := by
  unfold meanProjectionRisk
  rw [sum_congr _ (fun c _ => projection_excess θ (noiseAt σ c) hφ h), sum_comm, ← sum_div,
    sum_congr (N + m) (fun i hi => mean_error σ θ hn (h i hi)), sum_add_index,
    sum_congr (g := fun _ => σ ^ 2 / n) N (fun i hi => by dsimp only; rw [if_pos hi]), sum_const,
    sum_congr (g := fun i => eigenvalue n φ (N + i) * θ (N + i) ^ 2) m (fun i _ => by dsimp only; rw [if_neg (by omega)])]
  grind

theorem mean_sample_variance {n : Nat} (σ : K) (hn : 0 < n) : meanSampleVariance n σ = (1 - 1 / n) * σ ^ 2 := by
  have hN := natCast_pos (K := K) hn
  have h2 := Signs.two_pow_pos (K := K) n
  have term : ∀ t, t < n → sum (2 ^ n) (fun c => (noiseAt σ c t - sum n (noiseAt σ c) / n) ^ 2) = 2 ^ n * ((1 - 1 / n) * σ ^ 2) := fun t ht => by
    have e1 : ∀ c : Nat, noiseAt σ c t - sum n (noiseAt σ c) / n =
        0 + sum n (fun s => ((if s = t then σ else 0) - σ / n) * signAt c s) := fun c => by
      have a := sum_sub (fun s => (if s = t then σ else 0) * signAt c s) (fun s => 1 / n * noiseAt σ c s) n
      rw [sum_mul_left, sum_one_of (fun s => (if s = t then σ else 0) * signAt c s) t n ht (fun k _ hk => by dsimp only; rw [if_neg hk]; grind), if_pos rfl] at a
      have b : sum n (fun s => ((if s = t then σ else 0) - σ / n) * signAt c s) =
          sum n (fun s => (if s = t then σ else 0) * signAt c s - 1 / n * noiseAt σ c s) := sum_congr n (fun s _ => by
        unfold noiseAt; grind)
      rw [b, a]
      unfold noiseAt
      grind
    rw [sum_congr (g := fun c => (0 + sum n (fun s => ((if s = t then σ else 0) - σ / n) * signAt c s)) ^ 2) _ (fun c _ => by dsimp only; rw [e1 c]),
      Signs.sum_square (fun s => (if s = t then σ else 0) - σ / n) n]
    have e2 : sum n (fun s => ((if s = t then σ else 0) - σ / n) ^ 2) = (σ ^ 2 - 2 * σ * (σ / n)) + n * (σ / n) ^ 2 := by
      rw [sum_congr (g := fun s => (if s = t then σ ^ 2 - 2 * σ * (σ / n) else 0) + (σ / n) ^ 2) n (fun s _ => by
        dsimp only; split <;> grind), sum_add, sum_const,
        sum_one_of (fun s => if s = t then σ ^ 2 - 2 * σ * (σ / n) else 0) t n ht (fun k _ hk => by dsimp only; rw [if_neg hk]), if_pos rfl]
    rw [e2]
    generalize (2 : K) ^ n = z at *
    grind
  unfold meanSampleVariance sampleVariance
  rw [sum_div, sum_comm, sum_congr n term, sum_const]
  generalize (2 : K) ^ n = z at *
  grind

end ScalingLaws.Spectral2026.Proofs
