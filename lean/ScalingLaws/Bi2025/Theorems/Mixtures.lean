import ScalingLaws.Foundations.EffectiveDimension
import ScalingLaws.Bi2025.Defs
import ScalingLaws.Bi2025.Proofs.Mixture

/-!
# Claims about mixtures of domains

P3-12 and P3-17 of the claims registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-12, that mixtures preserve the exponent, corrected: the flattest domain decides. That the tail of a mixture is the
smaller tail is built into `mixtureTail`; for the spectra themselves it is `mixedEffDim_law`, for the risk `mixture_risk_ge`. -/
theorem lossExponent_mixture (s β₁ β₂ : Rat) (hs : 0 < s) (h₁ : 0 < β₁) (h₂ : 0 < β₂) :
    lossExponent s (mixtureTail β₁ β₂) = min (lossExponent s β₁) (lossExponent s β₂) :=
  Proofs.exponent_min hs h₁ h₂

/-- P3-12 where it holds: domains with one common tail keep its exponent. -/
theorem lossExponent_mixture_same (s β : Rat) (_hs : 0 < s) (_hβ : 0 < β) :
    lossExponent s (mixtureTail β β) = lossExponent s β := by
  unfold mixtureTail; rw [Rat.min_def]; simp

/-- P3-17, "multi-modal mixtures": the effective dimensions of concatenated features add, so that the larger one, of the
flatter spectrum, dominates. Features that interact are left out. -/
theorem effDim_joint (p q : Nat) (lam nu : Nat → Rat) (μ : Rat) (_hμ : 0 < μ) (_hlam : ∀ i, i < p → 0 < lam i)
    (_hnu : ∀ i, i < q → 0 < nu i) :
    effDim (p + q) (jointSpectrum p lam nu) μ = effDim p lam μ + effDim q nu μ :=
  EffDim.joint p q lam nu μ

end ScalingLaws.Bi2025
