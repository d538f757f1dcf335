import ScalingLaws.Spectral2026.Proofs.Budget
import ScalingLaws.Spectral2026.Proofs.Projection
import ScalingLaws.Spectral2026.Theorems.Loss

/-!
# Claims about regression on the first modes

The loss in two terms as the mean risk of an estimator, and the loss of variance in self-training as that of a sample: P2-03, P2-04 and P2-16 of
the claims registry.
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

/-- P2-04 for the estimator itself, from below: with `N` of at least `3 N + 1` features on `n` samples, that is at the budget `C = N n`, the
risk is at least a constant times `C^(-(s-1)/(s+1))`, however the budget is split. -/
theorem projection_compute_ge (n N m : Nat) (φ : Nat → Nat → R) (s σ c : R) (θ : Nat → R) (hφ : Orthogonal n (N + m) φ) (hn : 0 < n)
    (hN : 0 < N) (hm : 2 * N + 1 ≤ m) (hs : 1 < s) (hl : ∀ i, i < N + m → eigenvalue n φ i = dataEigenvalue s i)
    (hθ : ∀ i, i < N + m → θ i ^ 2 = 1) (hc : 0 ≤ c) (hcσ : c ≤ σ ^ 2)
    (hcs : c ≤ R.rpow 2 (1 - s) * (1 - R.rpow (3 / 2) (1 - s)) / (s - 1)) :
    c * R.rpow ((N : R) * n) (-(lossExponent s)) ≤ meanProjectionRisk n (N + m) φ N σ θ :=
  OrderedField.le_trans _ _ _ (Proofs.two_terms_ge hn hN hm hs hc hcσ hcs) (projection_risk_bounds n N m φ s σ θ hφ hn hN hs hl hθ).2

/-- P2-03, P2-04 for the estimator itself, from above: at every budget `C ≥ 1` there are numbers of features, of order `C^(1/(s+1))`, and of
samples, within three times the budget, with which the risk is at most a constant times `C^(-(s-1)/(s+1))`. -/
theorem projection_compute_le (s C : R) (hs : 1 < s) (hC : 1 ≤ C) :
    ∃ N n : Nat, 0 < N ∧ 0 < n ∧ paramsA s C ≤ N ∧ (N : R) ≤ 2 * paramsA s C ∧ (N : R) * n ≤ 3 * C ∧
      ∀ (m : Nat) (φ : Nat → Nat → R) (σ : R) (θ : Nat → R), Orthogonal n (N + m) φ →
        (∀ i, i < N + m → eigenvalue n φ i = dataEigenvalue s i) → (∀ i, i < N + m → θ i ^ 2 = 1) →
        meanProjectionRisk n (N + m) φ N σ θ ≤ (1 / (s - 1) + 4 * σ ^ 2) * R.rpow C (-(lossExponent s)) := by
  obtain ⟨N, n, hN, hn, h1, h2, h3, h4⟩ := Proofs.two_terms_le hs hC
  exact ⟨N, n, hN, hn, h1, h2, h3, fun m φ σ θ hφ hl hθ =>
    OrderedField.le_trans _ _ _ (projection_risk_bounds n N m φ s σ θ hφ hn hN hs hl hθ).1 (h4 σ)⟩

/-- P2-16, what a refit does to the variance: a sample of `n` values `±σ`, of variance `σ²`, has the variance `(1 - 1/n) σ²` in the mean. -/
theorem meanSampleVariance_eq (n : Nat) (σ : R) (hn : 0 < n) : meanSampleVariance n σ = (1 - 1 / n) * σ ^ 2 :=
  Proofs.mean_sample_variance σ hn

end ScalingLaws.Spectral2026
