import ScalingLaws.Bi2025.Proofs.Circle
import ScalingLaws.Bi2025.Theorems.Regression
import ScalingLaws.Bi2025.Theorems.Risk

/-!
# Claims about the linearised regime: the tangent kernel of the circle

"Transformer architectures in both linearized (NTK) …": P3-15 of the claims registry, for one tangent kernel with a spectrum in
closed form. What is left out: other networks, Transformers among them, other inputs, and frequencies zero and one.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-15, the spectrum at even frequencies `k = j + j + 2`: `2 (k² + 3) / (k² - 1)²`, with bias and without. -/
theorem circleEigenvalue_even (b : Rat) (j : Nat) :
    circleEigenvalue b (j + j + 2) = 2 * (((j + j + 2 : Nat) : Rat) ^ 2 + 3) / (((j + j + 2 : Nat) : Rat) ^ 2 - 1) ^ 2 := by
  rw [show j + j + 2 = 2 * j + 2 by omega]; exact Proofs.eigenvalue_even b j

/-- P3-15, at odd frequencies `k = j + j + 3` there is what the bias brings, `2 b / k²`, and so nothing without bias. -/
theorem circleEigenvalue_odd (b : Rat) (j : Nat) :
    circleEigenvalue b (j + j + 3) = b * (2 / ((j + j + 3 : Nat) : Rat) ^ 2) := by
  rw [show j + j + 3 = 2 * j + 3 by omega]; exact Proofs.eigenvalue_odd b j

/-- P3-15, "a polynomial tail": the eigenvalues in order lie between `1/2` and `7` times `i^(-2)`, each of them. -/
theorem circleSpectrum_tail (i : Nat) : 1 / 2 * powerSpectrum 2 i ≤ circleSpectrum i ∧ circleSpectrum i ≤ 7 * powerSpectrum 2 i :=
  Proofs.spectrum_tail i

/-- P3-15, the law for this kernel from above, at every number of samples: with source smoothness `0 < s ≤ 1` the risk at the ridge
`n^(-2/(4s+1))` is at most a constant times `n^(-4s/(4s+1))`. -/
theorem circle_risk_le (p : Nat) (s σ2 n : R) (g2 : Nat → R) (hs : 0 < s) (hs1 : s ≤ 1) (hσ : 0 ≤ σ2) (hn : 1 ≤ n)
    (hg : ∀ i, i < p → 0 ≤ g2 i) :
    ridgeRisk p circleSpectrum (sourceTarget s circleSpectrum g2) σ2 n (ridgeOpt s 2 n) ≤
      (sum p g2 + 9 * σ2) * R.rpow n (-(4 * s / (4 * s + 1))) := by
  have h := risk_power_law p s 2 σ2 7 n circleSpectrum g2 hs hs1 (by have := zero_lt_one (K := R); grind) hσ (by grind) hn (fun i _ => by
    have h1 := (Proofs.spectrum_tail i).1
    have h2 := R.rpow_pos ((i : R) + 1) (-2)
    unfold powerSpectrum at h1
    grind) (fun i _ => (Proofs.spectrum_tail i).2) hg
  rw [Proofs.exponent_at_two hs] at h
  have e : σ2 * (2 + 7 / (2 - 1)) = 9 * σ2 := by grind
  rw [e] at h
  exact h

/-- P3-15, the law for this kernel, for regression on a design with its eigenvalues: the mean excess risk of every target of source
smoothness `0 < s ≤ 1` is at most a constant times `n^(-4s/(4s+1))` at the ridge `n^(-2/(4s+1))`, and that of some target in the unit ball is at
least a constant times it at every ridge. -/
theorem circle_regression (n p : Nat) (φ : Nat → Nat → R) (s σ c' : R) (hφ : Orthogonal n p φ) (hn : 0 < n) (hs : 0 < s) (hs1 : s ≤ 1)
    (hl : ∀ i, i < p → eigenvalue n φ i = circleSpectrum i) (hp : R.rpow n (1 / (4 * s + 1)) ≤ p) (hc0 : 0 ≤ c')
    (hcσ : c' ≤ σ ^ 2 / 4) (hcb : c' ≤ R.rpow (1 / 8) (2 * s) / 4) :
    (∀ θ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) → (∀ i, i < p → eigenvalue n φ i * θ i ^ 2 = sourceTarget s (eigenvalue n φ) g2 i) →
      meanExcessRisk n p φ (ridgeOpt s 2 n) σ θ ≤ (sum p g2 + 9 * σ ^ 2) * R.rpow n (-(4 * s / (4 * s + 1)))) ∧
    ∃ θ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) ∧ sum p g2 = 1 ∧
      (∀ i, i < p → eigenvalue n φ i * θ i ^ 2 = sourceTarget s (eigenvalue n φ) g2 i) ∧
      ∀ μ, 0 < μ → c' * R.rpow n (-(4 * s / (4 * s + 1))) ≤ meanExcessRisk n p φ μ σ θ := by
  have h1 := zero_lt_one (K := R)
  have eα := Proofs.exponent_at_two hs
  have hpos : ∀ i, i < p → 0 < eigenvalue n φ i := fun i hi => by
    rw [hl i hi]
    have h1 := (Proofs.spectrum_tail i).1
    have h2 := R.rpow_pos ((i : R) + 1) (-2)
    unfold powerSpectrum at h1
    grind
  constructor
  · intro θ g2 hg hθ
    have h := regression_power_law n p φ s 2 σ 7 θ g2 hφ hn hs hs1 (by grind) (by grind) hpos
      (fun i hi => by rw [hl i hi]; exact (Proofs.spectrum_tail i).2) hg hθ
    rw [eα] at h
    have e : σ ^ 2 * (2 + 7 / (2 - 1)) = 9 * σ ^ 2 := by grind
    rw [e] at h
    exact h
  · have e : 1 - lossExponent s 2 = 1 / (4 * s + 1) := by rw [eα]; grind
    have e2 : (1 / 2 : R) * R.rpow 2 (-2) = 1 / 8 := by
      have h2 := R.rpow_natCast (by grind : (0 : R) < 2) 2
      rw [R.rpow_neg, show R.rpow (2 : R) 2 = 2 ^ 2 from h2]; grind
    have h := regression_worst_case n p φ s 2 σ (1 / 2) c' hφ hn hs (by grind) (by grind) (by rw [e]; exact hp)
      (fun i hi => by rw [hl i hi]; exact (Proofs.spectrum_tail i).1)
      (fun i j hij hj => by rw [hl i (by omega), hl j hj]; exact Proofs.spectrum_anti hij) hc0 hcσ (by rw [e2]; exact hcb)
    rw [eα] at h
    exact h

end ScalingLaws.Bi2025
