import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Bi2025.Proofs.Regression
import ScalingLaws.Bi2025.Proofs.Walsh

/-!
# Claims about ridge regression on a fixed design

The object of the paper itself: data, an estimator, noise, and the mean over the noise of its excess risk, with no formula assumed.
P3-04 to P3-07 and P3-21 of the claims registry. What is left out: a random design (the risk is that at the points of the sample), and
that every design has principal axes (the spectral theorem).

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
* A. Caponnetto, E. De Vito, *Optimal rates for the regularized least-squares algorithm*, 2007.
-/

namespace ScalingLaws.Bi2025

/-- P3-06: in principal axes the weights `⟨φ i, y⟩ / (λ i + μ)` minimize the penalized sum, by exactly `∑ (λ i + μ) (w i - ŵ i)²`. -/
theorem ridge_minimizes (n p : Nat) (φ : Nat → Nat → R) (μ : R) (y w : Nat → R) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ) :
    penalizedLoss n p φ μ y w = penalizedLoss n p φ μ y (ridgeWeight n φ μ y) +
      sum p (fun i => (eigenvalue n φ i + μ) * (w i - ridgeWeight n φ μ y i) ^ 2) :=
  Proofs.penalized_eq y w hφ hn hμ

/-- P3-06: with noise `±σ` the mean excess risk of ridge regression is the bias plus `σ²/n ∑ (λ/(λ+μ))²`, exactly, for every number of
samples, every target and every ridge. -/
theorem meanExcessRisk_eq (n p : Nat) (φ : Nat → Nat → R) (μ σ : R) (θ : Nat → R) (hφ : Orthogonal n p φ) (hn : 0 < n) (hμ : 0 < μ) :
    meanExcessRisk n p φ μ σ θ = ridgeRisk p (eigenvalue n φ) (fun i => eigenvalue n φ i * θ i ^ 2) (σ ^ 2) n μ :=
  Proofs.mean_risk σ θ hφ hn hμ

/-- The first of these two on `2^m` points with Walsh functions for features, where nothing is assumed of the design. -/
theorem walsh_minimizes (m p : Nat) (μ : R) (a y w : Nat → R) (hp : p ≤ 2 ^ m) (hμ : 0 < μ) :
    penalizedLoss (2 ^ m) p (walshFeature m a) μ y (ridgeWeight (2 ^ m) (walshFeature m a) μ y) ≤
      penalizedLoss (2 ^ m) p (walshFeature m a) μ y w := by
  have hφ : Orthogonal (2 ^ m) p (walshFeature m a) := fun i hi j hj hij => by
    rw [Proofs.walsh_mean a (by omega) (by omega), if_neg hij]
  have hn := Nat.two_pow_pos m
  have h := sum_nonneg (f := fun i => (eigenvalue (2 ^ m) (walshFeature m a) i + μ) *
      (w i - ridgeWeight (2 ^ m) (walshFeature m a) μ y i) ^ 2) p (fun i _ =>
    mul_nonneg (by have := Proofs.eigenvalue_nonneg (walshFeature m a) i hn; grind) (sq_nonneg _))
  rw [Proofs.penalized_eq y w hφ hn hμ]
  grind

/-- The second of them on that design: there `λ i` is `a i ²`. -/
theorem walsh_meanExcessRisk (m p : Nat) (μ σ : R) (a θ : Nat → R) (hp : p ≤ 2 ^ m) (hμ : 0 < μ) :
    meanExcessRisk (2 ^ m) p (walshFeature m a) μ σ θ =
      ridgeRisk p (fun i => a i ^ 2) (fun i => a i ^ 2 * θ i ^ 2) (σ ^ 2) ((2 ^ m : Nat) : R) μ := by
  have hφ : Orthogonal (2 ^ m) p (walshFeature m a) := fun i hi j hj hij => by
    rw [Proofs.walsh_mean a (by omega) (by omega), if_neg hij]
  have he : ∀ i, i < p → eigenvalue (2 ^ m) (walshFeature m a) i = a i ^ 2 := fun i hi => by
    unfold eigenvalue; rw [Proofs.walsh_mean a (by omega) (by omega), if_pos rfl]
  rw [Proofs.mean_risk σ θ hφ (Nat.two_pow_pos m) hμ]
  unfold ridgeRisk ridgeVariance
  rw [sum_congr (g := fun i => (μ / (a i ^ 2 + μ)) ^ 2 * (a i ^ 2 * θ i ^ 2)) p (fun i hi => by dsimp only; rw [he i hi]),
    sum_congr (f := fun i => (eigenvalue (2 ^ m) (walshFeature m a) i / (eigenvalue (2 ^ m) (walshFeature m a) i + μ)) ^ 2)
      (g := fun i => (a i ^ 2 / (a i ^ 2 + μ)) ^ 2) p (fun i hi => by dsimp only; rw [he i hi])]

/-- P3-06, the law of the abstract, for regression on any number of samples: if the eigenvalues of the design are at most `C i^(-β)` and
the target has source smoothness `0 < s ≤ 1`, ridge regression with the ridge `n^(-1/(2s+1/β))` has a mean excess risk of at most
`(∑ g² + σ² (2 + C/(β-1))) n^(-α)`. -/
theorem regression_power_law (n p : Nat) (φ : Nat → Nat → R) (s β σ C : R) (θ g2 : Nat → R) (hφ : Orthogonal n p φ) (hn : 0 < n)
    (hs : 0 < s) (hs1 : s ≤ 1) (hβ : 1 < β) (hC : 0 ≤ C) (hlo : ∀ i, i < p → 0 < eigenvalue n φ i)
    (hup : ∀ i, i < p → eigenvalue n φ i ≤ C * powerSpectrum β i) (hg : ∀ i, i < p → 0 ≤ g2 i)
    (hθ : ∀ i, i < p → eigenvalue n φ i * θ i ^ 2 = sourceTarget s (eigenvalue n φ) g2 i) :
    meanExcessRisk n p φ (ridgeOpt s β n) σ θ ≤
      (sum p g2 + σ ^ 2 * (2 + C / (β - 1))) * R.rpow n (-(lossExponent s β)) := by
  have h1 := natCast_le (K := R) (by omega : 1 ≤ n)
  rw [Lean.Grind.Semiring.natCast_one] at h1
  have h := Proofs.rate_upper (p := p) (lam := eigenvalue n φ) (g2 := g2) hs hs1 hβ (sq_nonneg σ) hC h1 hlo hup hg
  have hμ : 0 < ridgeOpt s β n := R.rpow_pos _ _
  rw [Proofs.mean_risk σ θ hφ hn hμ]
  unfold ridgeRisk at *
  rw [sum_congr (g := fun i => (ridgeOpt s β n / (eigenvalue n φ i + ridgeOpt s β n)) ^ 2 * sourceTarget s (eigenvalue n φ) g2 i) p
    (fun i hi => by dsimp only; rw [hθ i hi])]
  exact h

/-- P3-21, the law from below, for regression: on every design with at least `n^(1-α)` features, decreasing eigenvalues and
`λ i ≥ c i^(-β)` there is a target in the unit ball of source smoothness `s` that at no ridge at all has a mean excess risk below
`c' n^(-α)`. The target depends on the number of samples and not on the ridge. -/
theorem regression_worst_case (n p : Nat) (φ : Nat → Nat → R) (s β σ c c' : R) (hφ : Orthogonal n p φ) (hn : 0 < n) (hs : 0 < s)
    (hβ : 0 < β) (hc : 0 < c) (hp : R.rpow n (1 - lossExponent s β) ≤ p) (hlo : ∀ i, i < p → c * powerSpectrum β i ≤ eigenvalue n φ i)
    (hmono : ∀ i j, i ≤ j → j < p → eigenvalue n φ j ≤ eigenvalue n φ i) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ ^ 2 / 4)
    (hcb : c' ≤ R.rpow (c * R.rpow 2 (-β)) (2 * s) / 4) :
    ∃ θ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) ∧ sum p g2 = 1 ∧
      (∀ i, i < p → eigenvalue n φ i * θ i ^ 2 = sourceTarget s (eigenvalue n φ) g2 i) ∧
      ∀ μ, 0 < μ → c' * R.rpow n (-(lossExponent s β)) ≤ meanExcessRisk n p φ μ σ θ := by
  have h1 := natCast_le (K := R) (by omega : 1 ≤ n)
  rw [Lean.Grind.Semiring.natCast_one] at h1
  have hα : lossExponent s β < 1 := Proofs.exponent_lt_one hs hβ
  have hx : 1 ≤ R.rpow n (1 - lossExponent s β) := by
    have := R.rpow_le_rpow zero_lt_one h1 (by grind : 0 ≤ 1 - lossExponent s β)
    rw [R.one_rpow] at this; exact this
  obtain ⟨j, hj1, hj2⟩ := Proofs.exists_ceil hx
  have hj : j < p := by
    apply Classical.byContradiction; intro h
    have := natCast_le (K := R) (by omega : p ≤ j)
    grind
  have hpos : ∀ i, i < p → 0 < eigenvalue n φ i := fun i hi => by
    have := hlo i hi
    have := mul_pos hc (Proofs.spectrum_pos β i)
    grind
  have hθ : ∀ i, i < p → eigenvalue n φ i * (if i = j then R.rpow (eigenvalue n φ j) (s - 1 / 2) else 0) ^ 2 =
      sourceTarget s (eigenvalue n φ) (fun i => if i = j then 1 else 0) i := fun i hi => by
    unfold sourceTarget
    dsimp only
    by_cases e : i = j
    · subst e
      rw [if_pos rfl, if_pos rfl, ← Proofs.rpow_two_mul]
      have e2 : R.rpow (eigenvalue n φ i) (1 + 2 * (s - 1 / 2)) = R.rpow (eigenvalue n φ i) (2 * s) := by congr 1; grind
      rw [R.rpow_add, R.rpow_one (hpos i hi)] at e2
      grind
    · rw [if_neg e, if_neg e]; grind
  refine ⟨fun i => if i = j then R.rpow (eigenvalue n φ j) (s - 1 / 2) else 0, fun i => if i = j then 1 else 0, ?_, ?_, hθ, ?_⟩
  · intro i _
    show (0 : R) ≤ if i = j then 1 else 0
    split
    · have := zero_lt_one (K := R); grind
    · grind
  · rw [sum_one_of _ j p hj (fun k _ hk => by rw [if_neg hk]), if_pos rfl]
  · intro μ hμ
    rw [Proofs.mean_risk σ _ hφ hn hμ]
    have h := Proofs.rate_lower (lam := eigenvalue n φ) (g2 := fun i => if i = j then 1 else 0) (σ2 := σ ^ 2) hs hβ hc
      (by grind : (0 : R) < n) hμ hj1 (by grind) hj hpos (fun i hi => hmono i j (by omega) hj) (hlo j hj) (fun i _ => by
        show (0 : R) ≤ if i = j then 1 else 0
        split
        · have := zero_lt_one (K := R); grind
        · grind) (by show (1 : R) ≤ if j = j then 1 else 0; rw [if_pos rfl]; grind) hc0 hcσ hcb
    unfold ridgeRisk at *
    rw [sum_congr (g := fun i => (μ / (eigenvalue n φ i + μ)) ^ 2 *
      sourceTarget s (eigenvalue n φ) (fun i => if i = j then 1 else 0) i) p (fun i hi => by dsimp only; rw [← hθ i hi])]
    exact h

end ScalingLaws.Bi2025
