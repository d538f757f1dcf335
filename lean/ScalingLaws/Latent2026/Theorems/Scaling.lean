import ScalingLaws.Latent2026.Proofs.Scaling

/-!
# Claims about the scaling exponent

`α = β log ρ`, what it rests on, and what it leaves free. References P0-02, P0-22.
-/

namespace ScalingLaws.Latent2026

/-- P0-02: if compute `C` resolves `β log C` modes, the loss is the power law `C^(-β log ρ)`. The hypothesis on the modes is the
content; `β` is defined by it. -/
theorem lossLatent_eq (C β ρ : R) (_hC : 0 < C) (_hρ : 0 < ρ) : lossLatent C β ρ = R.rpow C (-alphaLatent β ρ) :=
  Proofs.lossLatent_eq C β ρ

/-- P0-02: the exponent is positive iff `ρ > 1`; on the stated range `(0, ∞)` the loss need not fall at all. -/
theorem alphaLatent_pos_iff (β ρ : R) (hβ : 0 < β) (hρ : 0 < ρ) : 0 < alphaLatent β ρ ↔ 1 < ρ := Proofs.alpha_pos_iff hβ hρ

/-- P0-02 against the companion paper: `β log ρ = log ρ / (2β)` iff `2 β² = 1`. The two published exponents differ for every
other `β`. -/
theorem alphaLatent_eq_sibling_iff (β ρ : R) (hβ : 0 < β) (hρ : 1 < ρ) : alphaLatent β ρ = alphaSibling β ρ ↔ 2 * β ^ 2 = 1 :=
  Proofs.alpha_eq_sibling_iff hβ hρ

/-- P0-02, the hypothesis is needed: if compute resolves `C^p` modes the loss falls below every power law `C^(-a)`, from
`C^(p/2) > 2a / (p log ρ)` on. -/
theorem lossPolynomial_lt (C p ρ a : R) (_hC : 0 < C) (hp : 0 < p) (hρ : 1 < ρ) (ha : 0 < a)
    (h : 2 * a / (p * R.log ρ) < R.rpow C (p / 2)) : lossPolynomial C p ρ < R.rpow C (-a) :=
  Proofs.lossPolynomial_lt hp hρ ha h

/-- P0-22 refuted: `ρ` alone does not determine the exponent; with the same `ρ` different `β` give different exponents. -/
theorem alphaLatent_eq_iff (β β' ρ : R) (hρ : 1 < ρ) : alphaLatent β ρ = alphaLatent β' ρ ↔ β = β' := Proofs.alpha_inj hρ

/-- P0-22 refuted: `ρ` alone does not determine `N*`; it depends on the accuracy. -/
theorem nStar_eq_iff (ε ε' ρ : R) (hε : 0 < ε) (hε' : 0 < ε') (hρ : 1 < ρ) : nStar ε ρ = nStar ε' ρ ↔ ε = ε' :=
  Proofs.nStar_inj hε hε' hρ

end ScalingLaws.Latent2026
