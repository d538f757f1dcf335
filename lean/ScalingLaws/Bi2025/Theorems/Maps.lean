import ScalingLaws.Bi2025.Proofs.DependentNoise
import ScalingLaws.Bi2025.Proofs.Maps

/-!
# Claims about boundedly invertible maps and about dependent noise

"We establish the law's universality across boundedly invertible transformations": where it is true. For every map `W` whose operator
`A = √Λ WᵀW √Λ` has a form between `c` and `C` times that of the eigenvalues `lam`; that `c |x|² ≤ |W x|² ≤ C |x|²` gives this, and that
`A` has the eigenvalues of the covariance `WΛWᵀ`, is not proved here. P3-10, P3-11 and P3-13 of the claims registry. Beyond source
smoothness one half see `rankOne_slows_bias`.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-10 for every map: the effective dimension `tr A (A + μ)⁻¹` lies between those of `c lam` and of `C lam`. No eigenvalue of `A` is
compared: it is the form that is. `z i` is the `i`-th column of the resolvent. -/
theorem effDim_map_sandwich (p : Nat) (A z : Nat → Nat → R) (lam : Nat → R) (c C μ : R) (hμ : 0 < μ) (hc : 0 ≤ c) (hC : 0 ≤ C)
    (hsym : ∀ i, i < p → ∀ j, j < p → A i j = A j i)
    (hlow : ∀ x : Nat → R, c * sum p (fun i => lam i * x i ^ 2) ≤ sum p (fun i => x i * applyMatrix p A x i))
    (hhigh : ∀ x : Nat → R, sum p (fun i => x i * applyMatrix p A x i) ≤ C * sum p (fun i => lam i * x i ^ 2))
    (hlam : ∀ i, i < p → 0 ≤ lam i)
    (hz : ∀ i, i < p → ∀ j, j < p → applyMatrix p A (z i) j + μ * z i j = if j = i then 1 else 0) :
    effDim p (fun i => c * lam i) μ ≤ resolventDim p z μ ∧ resolventDim p z μ ≤ effDim p (fun i => C * lam i) μ := by
  have hA : Proofs.Comparable p A lam c C := ⟨hsym, hlow, hhigh⟩
  have e : ∀ d i, 0 ≤ d → i < p → d * lam i / (d * lam i + μ) = 1 - μ * (1 / (d * lam i + μ)) := fun d i hd hi => by
    have := mul_nonneg hd (hlam i hi)
    have h : d * lam i + μ ≠ 0 := by grind
    generalize d * lam i = l at *
    grind
  constructor
  · exact sum_le_sum p (fun i hi => by
      have h := mul_le_mul_left (Proofs.diagonal_le hA hμ hc hlam hi (hz i hi)) (by grind : 0 ≤ μ)
      dsimp only
      rw [e c i hc hi]; grind)
  · exact sum_le_sum p (fun i hi => by
      have h := mul_le_mul_left (Proofs.le_diagonal hA hμ hc hC hlam hi (hz i hi)) (by grind : 0 ≤ μ)
      dsimp only
      rw [e C i hC hi]; grind)

/-- P3-11 where it is true, for every map: with source smoothness `s ≤ 1/2` the squared bias `μ² |z|²`, `(A + μ) z = f`, stays at most
`μ^(2s) ∑ g² / c`. -/
theorem bias_map_le (p : Nat) (A : Nat → Nat → R) (lam z f g2 : Nat → R) (s c C μ : R) (hμ : 0 < μ) (hc : 0 < c) (hc1 : c ≤ 1)
    (hs : 0 ≤ s) (hs2 : s ≤ 1 / 2) (hsym : ∀ i, i < p → ∀ j, j < p → A i j = A j i)
    (hlow : ∀ x : Nat → R, c * sum p (fun i => lam i * x i ^ 2) ≤ sum p (fun i => x i * applyMatrix p A x i))
    (hhigh : ∀ x : Nat → R, sum p (fun i => x i * applyMatrix p A x i) ≤ C * sum p (fun i => lam i * x i ^ 2))
    (hlam : ∀ i, i < p → 0 < lam i) (hz : ∀ i, i < p → applyMatrix p A z i + μ * z i = f i)
    (hf : ∀ i, i < p → f i ^ 2 = sourceTarget s lam g2 i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    μ ^ 2 * sum p (fun i => z i ^ 2) ≤ 1 / c * R.rpow μ (2 * s) * sum p g2 := by
  have h := Proofs.bias_map (⟨hsym, hlow, hhigh⟩ : Proofs.Comparable p A lam c C) hμ hc hc1 hs hs2 hlam hz hf hg
  have e : sum p (fun i => z i ^ 2) = dot p z z := sum_congr p (fun i _ => by grind)
  rw [e]; exact h

/-- P3-11, the summary's "the same exponent", for every map and every number of samples: at the ridge `n^(-1/(2s+1/β))` squared bias plus
`σ²/n tr A (A + μ)⁻¹`, which bounds the variance, is at most a constant times `n^(-α)`, if `s ≤ 1/2`. -/
theorem map_keeps_rate (p : Nat) (A z : Nat → Nat → R) (lam w f g2 : Nat → R) (s β σ2 c C D n : R) (hn : 1 ≤ n) (hs : 0 < s)
    (hs2 : s ≤ 1 / 2) (hβ : 1 < β) (hσ : 0 ≤ σ2) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 0 ≤ C) (hD : 0 ≤ D)
    (hsym : ∀ i, i < p → ∀ j, j < p → A i j = A j i)
    (hlow : ∀ x : Nat → R, c * sum p (fun i => lam i * x i ^ 2) ≤ sum p (fun i => x i * applyMatrix p A x i))
    (hhigh : ∀ x : Nat → R, sum p (fun i => x i * applyMatrix p A x i) ≤ C * sum p (fun i => lam i * x i ^ 2))
    (hlam : ∀ i, i < p → 0 < lam i) (hup : ∀ i, i < p → lam i ≤ D * powerSpectrum β i)
    (hz : ∀ i, i < p → ∀ j, j < p → applyMatrix p A (z i) j + ridgeOpt s β n * z i j = if j = i then 1 else 0)
    (hw : ∀ i, i < p → applyMatrix p A w i + ridgeOpt s β n * w i = f i)
    (hf : ∀ i, i < p → f i ^ 2 = sourceTarget s lam g2 i) (hg : ∀ i, i < p → 0 ≤ g2 i) :
    ridgeOpt s β n ^ 2 * sum p (fun i => w i ^ 2) + σ2 / n * resolventDim p z (ridgeOpt s β n) ≤
      (1 / c * sum p g2 + σ2 * (2 + C * D / (β - 1))) * R.rpow n (-(lossExponent s β)) := by
  have hμ : 0 < ridgeOpt s β n := R.rpow_pos _ _
  have hl : ∀ i, i < p → 0 ≤ lam i := fun i hi => by have := hlam i hi; grind
  have h1 := bias_map_le p A lam w f g2 s c C _ hμ hc hc1 (by grind) hs2 hsym hlow hhigh hlam hw hf hg
  have h2 := (effDim_map_sandwich p A z lam c C _ hμ (by grind) hC hsym hlow hhigh hl hz).2
  have h3 := Proofs.terms_le (p := p) (lam := fun i => C * lam i) (h := fun i => C * lam i / (C * lam i + ridgeOpt s β n)) (C := C * D) hβ
    (mul_nonneg hC hD) hμ (Proofs.ridgeOpt_le_one hs (by grind) hn) (fun i hi => Proofs.keep_mem (mul_nonneg hC (hl i hi)) hμ)
    (fun i hi => by have := mul_le_mul_left (hup i hi) hC; dsimp only; grind)
  have h4 := OrderedField.le_trans _ _ _ h2 h3
  have h5 := mul_le_mul_left h4 (div_nonneg hσ (by grind : 0 < n))
  have h6 := Proofs.var_at_opt hs (by grind : 0 < β) (by grind : 0 < n)
  rw [Proofs.bias_at_opt] at h1
  have e : σ2 / n * ((2 + C * D / (β - 1)) * R.rpow (ridgeOpt s β n) (-(1 / β))) =
      σ2 * (2 + C * D / (β - 1)) * (R.rpow (ridgeOpt s β n) (-(1 / β)) / n) := by grind
  rw [e, h6] at h5
  have add_le : ∀ a b c d : R, a ≤ b → c ≤ d → a + c ≤ b + d := fun a b c d h h' => by grind
  have h7 := add_le _ _ _ _ h1 h5
  have e7 : 1 / c * R.rpow n (-(lossExponent s β)) * sum p g2 + σ2 * (2 + C * D / (β - 1)) * R.rpow n (-(lossExponent s β)) =
      (1 / c * sum p g2 + σ2 * (2 + C * D / (β - 1))) * R.rpow n (-(lossExponent s β)) := by grind
  rw [e7] at h7
  exact h7

/-- P3-13 inside ridge regression: with noise of any dependence, whose covariances are at most `r t u` in size and have row sums of at most
`v`, the mean excess risk is at most that of independent noise of variance `v`. For a stationary covariance `v` is `r 0 + 2 ∑ r k`. -/
theorem dependent_risk_le (n p q : Nat) (φ M r : Nat → Nat → R) (μ v : R) (θ : Nat → R) (hφ : Orthogonal n p φ) (hn : 0 < n)
    (hμ : 0 < μ) (hsym : ∀ t, t < n → ∀ u, u < n → r t u = r u t)
    (hr : ∀ t, t < n → ∀ u, u < n → sum q (fun s => M t s * M u s) ≤ r t u ∧ -(r t u) ≤ sum q (fun s => M t s * M u s))
    (hv : ∀ t, t < n → sum n (r t) ≤ v) :
    meanDependentRisk n p q φ μ M θ ≤ ridgeRisk p (eigenvalue n φ) (fun i => eigenvalue n φ i * θ i ^ 2) v n μ :=
  Proofs.dependent_le θ hφ hn hμ hsym hr hv

end ScalingLaws.Bi2025
