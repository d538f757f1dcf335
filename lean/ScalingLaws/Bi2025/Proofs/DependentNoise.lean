import ScalingLaws.Bi2025.Proofs.Regression

/-!
# Proofs about ridge regression with dependent noise

## Main statements

* `form_le_row`: the form of a covariance is at most the largest row sum times the squared length.
* `dependent_le`: the mean excess risk with dependent noise.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem sum_sq (n : Nat) (f : Nat → K) : sum n f ^ 2 = sum n (fun t => sum n (fun u => f t * f u)) := by
  have e : sum n (fun k => f k) = sum n f := rfl
  rw [sum_congr (f := fun t => sum n (fun u => f t * f u)) (g := fun t => sum n f * f t) n (fun t _ => by
    dsimp only
    rw [sum_mul_left, e]; grind), sum_mul_left, e]
  grind

theorem form_le_row {n q : Nat} {M r : Nat → Nat → K} {v : K} (b : Nat → K) (hsym : ∀ t, t < n → ∀ u, u < n → r t u = r u t)
    (hr : ∀ t, t < n → ∀ u, u < n → sum q (fun s => M t s * M u s) ≤ r t u ∧ -(r t u) ≤ sum q (fun s => M t s * M u s))
    (hv : ∀ t, t < n → sum n (r t) ≤ v) :
    sum q (fun s => sum n (fun t => b t * M t s) ^ 2) ≤ v * sum n (fun t => b t ^ 2) := by
  have e1 : sum q (fun s => sum n (fun t => b t * M t s) ^ 2) =
      sum n (fun t => sum n (fun u => b t * b u * sum q (fun s => M t s * M u s))) := by
    rw [sum_congr (g := fun s => sum n (fun t => sum n (fun u => b t * b u * (M t s * M u s)))) q (fun s _ => by
      dsimp only
      rw [sum_sq]
      exact sum_congr n (fun t _ => sum_congr n (fun u _ => by grind))), sum_comm]
    exact sum_congr n (fun t _ => by
      rw [sum_comm]
      exact sum_congr n (fun u _ => by rw [sum_mul_left]))
  have h1 := sum_le_sum (f := fun t => sum n (fun u => b t * b u * sum q (fun s => M t s * M u s)))
    (g := fun t => sum n (fun u => 1 / 2 * (b t ^ 2 * r t u) + 1 / 2 * (r t u * b u ^ 2))) n (fun t ht => sum_le_sum n (fun u hu => by
      have h2 := hr t ht u hu
      generalize sum q (fun s => M t s * M u s) = m at *
      have h3 := mul_nonneg (by grind : 0 ≤ r t u - m) (sq_nonneg (b t + b u))
      have h4 := mul_nonneg (by grind : 0 ≤ r t u + m) (sq_nonneg (b t - b u))
      grind))
  have h2 := sum_le_sum (f := fun t => b t ^ 2 * sum n (r t)) (g := fun t => v * b t ^ 2) n (fun t ht => by
    have := mul_le_mul_left (hv t ht) (sq_nonneg (b t))
    dsimp only; grind)
  have e2 : sum n (fun t => sum n (fun u => r t u * b u ^ 2)) = sum n (fun t => b t ^ 2 * sum n (r t)) := by
    rw [sum_comm]
    exact sum_congr n (fun u hu => by
      rw [sum_congr (g := fun t => b u ^ 2 * r u t) n (fun t ht => by rw [hsym t ht u hu]; grind), sum_mul_left])
  rw [sum_congr (f := fun t => sum n (fun u => 1 / 2 * (b t ^ 2 * r t u) + 1 / 2 * (r t u * b u ^ 2)))
    (g := fun t => 1 / 2 * (b t ^ 2 * sum n (r t)) + 1 / 2 * sum n (fun u => r t u * b u ^ 2)) n (fun t _ => by
      dsimp only
      rw [sum_add, sum_mul_left, sum_mul_left, sum_mul_left]), sum_add, sum_mul_left, sum_mul_left, e2] at h1
  rw [sum_mul_left] at h2
  rw [e1]
  generalize sum n (fun t => b t ^ 2 * sum n (r t)) = x at *
  grind

theorem dependent_le {n p q : Nat} {φ M r : Nat → Nat → K} {μ v : K} (θ : Nat → K) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ)
    (hsym : ∀ t, t < n → ∀ u, u < n → r t u = r u t)
    (hr : ∀ t, t < n → ∀ u, u < n → sum q (fun s => M t s * M u s) ≤ r t u ∧ -(r t u) ≤ sum q (fun s => M t s * M u s))
    (hv : ∀ t, t < n → sum n (r t) ≤ v) :
    meanDependentRisk n p q φ μ M θ ≤ ridgeRisk p (eigenvalue n φ) (fun i => eigenvalue n φ i * θ i ^ 2) v n μ := by
  have hN := natCast_pos (K := K) hn
  have e1 : ∀ c, c < 2 ^ q → excessRisk n p φ μ θ (fun t => predict p φ θ t + sum q (fun s => M t s * signAt c s)) =
      sum p (fun i => eigenvalue n φ i * (μ / (eigenvalue n φ i + μ) * θ i +
        sum q (fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s) * signAt c s)) ^ 2) := fun c _ => by
    rw [excess_eq θ _ hφ hn hμ]
    exact sum_congr p (fun i _ => by
      rw [sum_congr (g := fun t => sum q (fun s => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s * signAt c s)) n (fun t _ => by
        dsimp only
        rw [← sum_mul_left]
        exact sum_congr q (fun s _ => by grind)), sum_comm]
      rw [sum_congr (f := fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s * signAt c s))
        (g := fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s) * signAt c s) q (fun s _ => by
        dsimp only
        rw [Lean.Grind.CommSemiring.mul_comm (sum n _), ← sum_mul_left]
        exact sum_congr n (fun t _ => by grind))])
  unfold meanDependentRisk ridgeRisk ridgeVariance
  rw [sum_congr _ e1, sum_comm, ← sum_div, ← sum_mul_left, ← sum_add]
  exact sum_le_sum p (fun i _ => by
    have h := eigenvalue_nonneg φ i hn
    have hp : eigenvalue n φ i + μ ≠ 0 := by grind
    have h2 := Signs.two_pow_pos (K := K) q
    show sum (2 ^ q) (fun c => eigenvalue n φ i * (μ / (eigenvalue n φ i + μ) * θ i +
        sum q (fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s) * signAt c s)) ^ 2) / 2 ^ q ≤
      (μ / (eigenvalue n φ i + μ)) ^ 2 * (eigenvalue n φ i * θ i ^ 2) + v / n * (eigenvalue n φ i / (eigenvalue n φ i + μ)) ^ 2
    rw [sum_mul_left, Signs.sum_square (fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s)) q]
    have h3 := form_le_row (q := q) (M := M) (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t) hsym hr hv
    rw [sum_congr (f := fun t => (-(1 / n / (eigenvalue n φ i + μ)) * φ i t) ^ 2)
      (g := fun t => (1 / n / (eigenvalue n φ i + μ)) ^ 2 * (φ i t * φ i t)) n (fun t _ => by grind), sum_mul_left] at h3
    have e4 : sum n (fun t => φ i t * φ i t) = n * eigenvalue n φ i := by
      unfold eigenvalue sampleMean; grind
    rw [e4] at h3
    have h4 := mul_le_mul_left h3 h
    clear e1 h3
    generalize sum q (fun s => sum n (fun t => -(1 / n / (eigenvalue n φ i + μ)) * φ i t * M t s) ^ 2) = w at *
    generalize eigenvalue n φ i = l at *
    generalize (2 : K) ^ q = z at *
    have e5 : l * (z * ((μ / (l + μ) * θ i) ^ 2 + w)) / z = (μ / (l + μ)) ^ 2 * (l * θ i ^ 2) + l * w := by grind
    have e6 : l * (v * ((1 / n / (l + μ)) ^ 2 * (n * l))) = v / n * (l / (l + μ)) ^ 2 := by grind
    rw [e5]
    rw [e6] at h4
    grind)

end ScalingLaws.Bi2025.Proofs
