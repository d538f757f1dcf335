import ScalingLaws.Spectral2026.Proofs.Projection
import ScalingLaws.Spectral2026.Theorems.Loss

/-!
# Claims about regression on the first modes

The loss in two terms as the mean risk of an estimator, and the loss of variance in self-training as that of a sample: P2-03 and P2-16 of the
claims registry.
-/

namespace ScalingLaws.Spectral2026

open Bi2025

/-- P2-03, what the loss in two terms stands for: least squares on the first `N` of `N + m` principal axes of a design of `n` points has,
with noise `±σ`, exactly the mean excess risk `∑_{i ≥ N} λ i θ i ² + σ² N/n`. -/
theorem meanProjectionRisk_eq (n N m : Nat) (φ : Nat → Nat → R) (σ : R) (θ : Nat → R) (hφ : Orthogonal n (N + m) φ) (hn : 0 < n)
    (h : ∀ i, i < N + m → eigenvalue n φ i ≠ 0) :
    meanProjectionRisk n (N + m) φ N σ θ = sum m (fun i => eigenvalue n φ (N + i) * θ (N + i) ^ 2) + σ ^ 2 * N / n :=
  Proofs.mean_projection σ θ hφ hn h

/-- P2-03, P2-04: for eigenvalues `(i+1)^(-s)` and a target with weights `±1` that risk is at most `lossB`, the loss whose minimum has the
stated allocation, and at least what the integral test leaves of it. -/
theorem projection_risk_bounds (n N m : Nat) (φ : Nat → Nat → R) (s σ : R) (θ : Nat → R) (hφ : Orthogonal n (N + m) φ) (hn : 0 < n)
    (hN : 0 < N) (hs : 1 < s) (hl : ∀ i, i < N + m → eigenvalue n φ i = dataEigenvalue s i) (hθ : ∀ i, i < N + m → θ i ^ 2 = 1) :
    meanProjectionRisk n (N + m) φ N σ θ ≤ lossB (σ ^ 2) s N n ∧
      (R.rpow ((N : R) + 1) (1 - s) - R.rpow (((N + m : Nat) : R) + 1) (1 - s)) / (s - 1) + σ ^ 2 * N / n ≤
        meanProjectionRisk n (N + m) φ N σ θ := by
  have h0 : ∀ i, i < N + m → eigenvalue n φ i ≠ 0 := fun i hi => by
    have := R.rpow_pos ((i : R) + 1) (-s)
    rw [hl i hi]; unfold dataEigenvalue; grind
  rw [meanProjectionRisk_eq n N m φ σ θ hφ hn h0,
    sum_congr (g := fun i => dataEigenvalue s (N + i)) m (fun i hi => by
      dsimp only; rw [hl (N + i) (by omega), hθ (N + i) (by omega)]; grind)]
  have a := truncation_le s N m hs hN
  have b := truncation_ge s N m hs
  unfold lossB
  constructor
  · grind
  · grind

/-- P2-16, what a refit does to the variance: a sample of `n` values `±σ`, of variance `σ²`, has the variance `(1 - 1/n) σ²` in the mean. -/
theorem meanSampleVariance_eq (n : Nat) (σ : R) (hn : 0 < n) : meanSampleVariance n σ = (1 - 1 / n) * σ ^ 2 :=
  Proofs.mean_sample_variance σ hn

end ScalingLaws.Spectral2026
