import ScalingLaws.Bi2025.Regression
import ScalingLaws.Foundations.DoubleSums

/-!
# Proofs about ridge regression on a fixed design

## Main statements

* `sampleMean_axis`, `parseval`: predictions in principal axes.
* `penalized_eq`: how far a vector of weights is from the minimum.
* `mean_risk`: the mean excess risk is `ridgeRisk` exactly.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem sum_div (f : Nat → K) (c : K) (n : Nat) : sum n (fun k => f k / c) = sum n f / c := by
  have e := sum_mul_left (1 / c) f n
  rw [sum_congr (g := fun k => 1 / c * f k) n (fun k _ => by grind), e]; grind

theorem sampleMean_comm (n : Nat) (φ ψ : Nat → K) : sampleMean n φ ψ = sampleMean n ψ φ := by
  unfold sampleMean; rw [sum_congr (f := fun t => φ t * ψ t) (g := fun t => ψ t * φ t) n (fun t _ => by grind)]

theorem sampleMean_add (n : Nat) (φ ψ χ : Nat → K) :
    sampleMean n φ (fun t => ψ t + χ t) = sampleMean n φ ψ + sampleMean n φ χ := by
  unfold sampleMean
  rw [sum_congr (g := fun t => φ t * ψ t + φ t * χ t) n (fun t _ => by grind), sum_add]; grind

theorem sampleMean_predict (n p : Nat) (φ : Nat → Nat → K) (w ψ : Nat → K) :
    sampleMean n (predict p φ w) ψ = sum p (fun i => w i * sampleMean n (φ i) ψ) := by
  unfold sampleMean predict
  have e : ∀ t, t < n → sum p (fun i => w i * φ i t) * ψ t = sum p (fun i => w i * (φ i t * ψ t)) := fun t _ => by
    rw [Lean.Grind.CommSemiring.mul_comm, ← sum_mul_left]
    exact sum_congr p (fun i _ => by grind)
  rw [sum_congr n e, sum_comm, ← sum_div]
  exact sum_congr p (fun i _ => by rw [sum_mul_left]; grind)

theorem sampleMean_axis {n p i : Nat} {φ : Nat → Nat → K} (w : Nat → K) (hφ : Orthogonal n p φ) (hi : i < p) :
    sampleMean n (φ i) (predict p φ w) = w i * eigenvalue n φ i := by
  rw [sampleMean_comm, sampleMean_predict, sum_one_of _ i p hi (fun k hk hki => by rw [hφ k hk i hi hki]; grind)]
  rfl

theorem parseval {n p : Nat} {φ : Nat → Nat → K} (w : Nat → K) (hφ : Orthogonal n p φ) :
    sampleMean n (predict p φ w) (predict p φ w) = sum p (fun i => eigenvalue n φ i * w i ^ 2) := by
  rw [sampleMean_predict]
  exact sum_congr p (fun i hi => by rw [sampleMean_axis w hφ hi]; grind)

theorem eigenvalue_nonneg {n : Nat} (φ : Nat → Nat → K) (i : Nat) (hn : 0 < n) : 0 ≤ eigenvalue n φ i :=
  div_nonneg (sum_nonneg n (fun t _ => mul_self_nonneg _)) (natCast_pos hn)

theorem penalized_expand {n p : Nat} {φ : Nat → Nat → K} (μ : K) (y w : Nat → K) (hφ : Orthogonal n p φ) :
    penalizedLoss n p φ μ y w =
      sampleMean n y y + sum p (fun i => (eigenvalue n φ i + μ) * w i ^ 2 - 2 * w i * sampleMean n (φ i) y) := by
  unfold penalizedLoss
  have e : sum n (fun t => (y t - predict p φ w t) ^ 2) / n =
      sampleMean n y y - 2 * sampleMean n (predict p φ w) y + sampleMean n (predict p φ w) (predict p φ w) := by
    unfold sampleMean
    rw [sum_congr (g := fun t => y t * y t - 2 * (predict p φ w t * y t) + predict p φ w t * predict p φ w t) n (fun t _ => by grind),
      sum_add, sum_sub, sum_mul_left]
    grind
  rw [e, parseval w hφ, sampleMean_predict,
    sum_congr (f := fun i => (eigenvalue n φ i + μ) * w i ^ 2 - 2 * w i * sampleMean n (φ i) y)
      (g := fun i => eigenvalue n φ i * w i ^ 2 + μ * w i ^ 2 - 2 * (w i * sampleMean n (φ i) y)) p (fun i _ => by grind),
    sum_sub, sum_add, sum_mul_left, sum_mul_left]
  grind

theorem penalized_eq {n p : Nat} {φ : Nat → Nat → K} {μ : K} (y w : Nat → K) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ) :
    penalizedLoss n p φ μ y w =
      penalizedLoss n p φ μ y (ridgeWeight n φ μ y) +
        sum p (fun i => (eigenvalue n φ i + μ) * (w i - ridgeWeight n φ μ y i) ^ 2) := by
  have key : ∀ i, i < p → (eigenvalue n φ i + μ) * w i ^ 2 - 2 * w i * sampleMean n (φ i) y =
      (eigenvalue n φ i + μ) * ridgeWeight n φ μ y i ^ 2 - 2 * ridgeWeight n φ μ y i * sampleMean n (φ i) y +
        (eigenvalue n φ i + μ) * (w i - ridgeWeight n φ μ y i) ^ 2 := fun i _ => by
    have h := eigenvalue_nonneg φ i hn
    have e : sampleMean n (φ i) y = ridgeWeight n φ μ y i * (eigenvalue n φ i + μ) := by
      unfold ridgeWeight
      have : eigenvalue n φ i + μ ≠ 0 := by grind
      grind
    rw [e]; grind
  rw [penalized_expand μ y w hφ, penalized_expand μ y _ hφ, sum_congr p key, sum_add]
  grind

/-- The error of one weight is a constant plus a combination of the noise. -/
theorem weight_error {n p i : Nat} {φ : Nat → Nat → K} {μ : K} (θ ε : Nat → K) (hφ : Orthogonal n p φ) (hi : i < p)
    (h : eigenvalue n φ i + μ ≠ 0) :
    θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i =
      μ / (eigenvalue n φ i + μ) * θ i + sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * ε t) := by
  unfold ridgeWeight
  rw [sampleMean_add, sampleMean_axis θ hφ hi,
    sum_congr (f := fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * ε t)
      (g := fun t => -(1 / n / (eigenvalue n φ i + μ)) * (φ i t * ε t)) n (fun t _ => by grind), sum_mul_left]
  unfold sampleMean
  grind

/-- The excess risk as a sum over the weights. -/
theorem excess_eq {n p : Nat} {φ : Nat → Nat → K} {μ : K} (θ ε : Nat → K) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ) :
    excessRisk n p φ μ θ (fun t => predict p φ θ t + ε t) =
      sum p (fun i => eigenvalue n φ i * (μ / (eigenvalue n φ i + μ) * θ i +
        sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * ε t)) ^ 2) := by
  have e2 := parseval (fun i => θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i) hφ
  unfold sampleMean at e2
  unfold excessRisk
  rw [sum_congr (g := fun t => predict p φ (fun i => θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i) t *
      predict p φ (fun i => θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i) t) n (fun t _ => by
    have e3 : predict p φ θ t - predict p φ (ridgeWeight n φ μ (fun t => predict p φ θ t + ε t)) t =
        predict p φ (fun i => θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i) t := by
      unfold predict; rw [← sum_sub]; exact sum_congr p (fun i _ => by grind)
    rw [e3]; grind), e2]
  exact sum_congr p (fun i hi => by
    have h := eigenvalue_nonneg φ i hn
    show eigenvalue n φ i * (θ i - ridgeWeight n φ μ (fun t => predict p φ θ t + ε t) i) ^ 2 = _
    rw [weight_error θ _ hφ hi (by grind)])

theorem mean_risk {n p : Nat} {φ : Nat → Nat → K} {μ : K} (σ : K) (θ : Nat → K) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ) :
    meanExcessRisk n p φ μ σ θ =
      ridgeRisk p (eigenvalue n φ) (fun i => eigenvalue n φ i * θ i ^ 2) (σ ^ 2) n μ := by
  have hN := natCast_pos (K := K) hn
  have e1 : ∀ c, c < 2 ^ n → excessRisk n p φ μ θ (fun t => predict p φ θ t + noiseAt σ c t) =
      sum p (fun i => eigenvalue n φ i * (μ / (eigenvalue n φ i + μ) * θ i +
        sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * noiseAt σ c t)) ^ 2) := fun c _ => excess_eq θ _ hφ hn hμ
  unfold meanExcessRisk ridgeRisk ridgeVariance
  rw [sum_congr _ e1, sum_comm, ← sum_div, ← sum_mul_left, ← sum_add]
  exact sum_congr p (fun i _ => by
    have h := eigenvalue_nonneg φ i hn
    have hp : eigenvalue n φ i + μ ≠ 0 := by grind
    have h2 := Signs.two_pow_pos (K := K) n
    show sum (2 ^ n) (fun c => eigenvalue n φ i * (μ / (eigenvalue n φ i + μ) * θ i +
        sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * noiseAt σ c t)) ^ 2) / 2 ^ n = _
    rw [sum_mul_left, sum_congr (g := fun c => (μ / (eigenvalue n φ i + μ) * θ i +
        sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * σ * signAt c t)) ^ 2) (2 ^ n) (fun c _ => by
        dsimp only
        rw [sum_congr (g := fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * σ * signAt c t) n (fun t _ => by
          unfold noiseAt; grind)]),
      Signs.sum_square (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * σ) n,
      sum_congr (g := fun t => (σ * (1 / n / (eigenvalue n φ i + μ))) ^ 2 * (φ i t * φ i t)) n (fun t _ => by grind), sum_mul_left]
    have e4 : sum n (fun t => φ i t * φ i t) = n * eigenvalue n φ i := by
      unfold eigenvalue sampleMean; grind
    rw [e4]
    show _ = (μ / (eigenvalue n φ i + μ)) ^ 2 * (eigenvalue n φ i * θ i ^ 2) + σ ^ 2 / n * (eigenvalue n φ i / (eigenvalue n φ i + μ)) ^ 2
    clear e1
    generalize eigenvalue n φ i = l at *
    generalize (2 : K) ^ n = z at *
    grind)

end ScalingLaws.Bi2025.Proofs
