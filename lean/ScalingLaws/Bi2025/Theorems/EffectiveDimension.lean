import ScalingLaws.Bi2025.Defs
import ScalingLaws.Foundations.EffectiveDimension

/-!
# Claims about the effective dimension

The variance of ridge regression and its stability under changes of the features: P3-03, P3-09, P3-10, P3-22 of the claims
registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-03, an effective dimension of about `μ^(-1/β)`, the upper half for any spectrum: modes before `k` count at most one each, the others at
most `lam i / μ`. For a polynomial tail see `effDim_polynomial_tail`. -/
theorem effDim_head_tail (k m : Nat) (lam : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i) :
    effDim (k + m) lam μ ≤ k + sum m (fun i => lam (k + i)) / μ :=
  EffDim.head_tail hμ hlam

/-- P3-03, the lower half for any spectrum: every mode above the ridge counts at least one half. -/
theorem effDim_ge_head (k m : Nat) (lam : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hlam : ∀ i, i < k + m → 0 < lam i)
    (h : ∀ i, i < k → μ ≤ lam i) : (k : Rat) / 2 ≤ effDim (k + m) lam μ :=
  EffDim.ge_head hμ hlam h

/-- P3-09, audit of "redundancy": at given trace the flat spectrum, whose features are least compressible, has the largest
effective dimension, and so the redundancy index of the abstract is largest where nothing is redundant. -/
theorem effDim_le_flat (p : Nat) (lam : Nat → Rat) (μ : Rat) (hp : 0 < p) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i) :
    effDim p lam μ ≤ effDim p (fun _ => sum p lam / p) μ :=
  EffDim.le_flat hp hμ hlam

/-- P3-10, "boundedly invertible transformations" in the eigenbasis: multiplying the eigenvalues by factors between
`c` and `C` changes the effective dimension by a factor between `c` and `C`. Leaves out transformations that mix
eigenvectors, for which see `effDim_map_sandwich`. -/
theorem effDim_sandwich (p : Nat) (lam g : Nat → Rat) (c C μ : Rat) (hμ : 0 < μ) (hc : 0 < c) (hc1 : c ≤ 1) (hC : 1 ≤ C)
    (hlam : ∀ i, i < p → 0 < lam i) (hlo : ∀ i, i < p → c ≤ g i) (hup : ∀ i, i < p → g i ≤ C) :
    c * effDim p lam μ ≤ effDim p (transformedSpectrum g lam) μ ∧
      effDim p (transformedSpectrum g lam) μ ≤ C * effDim p lam μ :=
  EffDim.sandwich hμ hc hc1 hC hlam
    (fun i hi => mul_le_mul_right (hlo i hi) (Rat.le_of_lt (hlam i hi)))
    (fun i hi => mul_le_mul_right (hup i hi) (Rat.le_of_lt (hlam i hi)))

/-- P3-10, the same comparison with the constants moved to the ridge: any spectrum between `c * lam` and `C * lam`, however
it arose, has the effective dimension of `lam` at a ridge between `μ / c` and `μ / C`. -/
theorem effDim_sandwich_ridge (p : Nat) (lam nu : Nat → Rat) (c C μ : Rat) (hμ : 0 < μ) (hc : 0 < c) (hC : 0 < C)
    (hlam : ∀ i, i < p → 0 < lam i) (hlo : ∀ i, i < p → c * lam i ≤ nu i) (hup : ∀ i, i < p → nu i ≤ C * lam i) :
    effDim p lam (μ / c) ≤ effDim p nu μ ∧ effDim p nu μ ≤ effDim p lam (μ / C) :=
  EffDim.sandwich_ridge hμ hc hC hlam hlo hup

/-- P3-22, the summary's "controlled operator perturbations": raising the spectrum to the floor `δ μ` moves every eigenvalue by at most
`δ μ`, yet the effective dimension then grows with the number `p` of modes, whatever the spectrum. Control in operator norm
is not enough; P3-10 shows that relative control is. -/
theorem effDim_operatorNorm_unstable (p : Nat) (lam : Nat → Rat) (δ μ : Rat) (hμ : 0 < μ) (hδ : 0 < δ)
    (hlam : ∀ i, i < p → 0 ≤ lam i) :
    (∀ i, i < p → 0 ≤ flooredSpectrum lam δ μ i - lam i ∧ flooredSpectrum lam δ μ i - lam i ≤ δ * μ) ∧
      p * (δ / (1 + δ)) ≤ effDim p (flooredSpectrum lam δ μ) μ := by
  have h0 := mul_pos hδ hμ
  refine ⟨fun i hi => ?_, EffDim.ge_floor hμ hδ (fun i _ => ?_)⟩
  · have := hlam i hi
    unfold flooredSpectrum; rw [Rat.max_def]; split <;> grind
  · unfold flooredSpectrum; rw [Rat.max_def]; split <;> grind

end ScalingLaws.Bi2025
