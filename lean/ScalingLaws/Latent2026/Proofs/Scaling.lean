import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# The scaling exponent

## Main statements

* `lossLatent_eq`: `β log C` modes make a power law in `C` with exponent `β log ρ`.
* `alpha_eq_sibling_iff`: the two exponents of the author agree only at `2 β² = 1`.
* `lossPolynomial_lt`: `C^p` modes make the loss fall faster than any power law.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

theorem lossLatent_eq (C β ρ : R) : lossLatent C β ρ = rpow C (-alphaLatent β ρ) := by
  unfold lossLatent alphaLatent rpow; congr 1; grind

theorem alpha_pos_iff {β ρ : R} (hβ : 0 < β) (hρ : 0 < ρ) : 0 < alphaLatent β ρ ↔ 1 < ρ := by
  unfold alphaLatent
  constructor
  · intro h
    have h1 := pos_of_mul_pos hβ h
    apply Classical.byContradiction; intro hn
    have := log_le_log hρ (by grind : ρ ≤ 1)
    rw [log_one] at this; grind
  · intro h; exact mul_pos hβ (log_pos h)

theorem alpha_eq_sibling_iff {β ρ : R} (hβ : 0 < β) (hρ : 1 < ρ) : alphaLatent β ρ = alphaSibling β ρ ↔ 2 * β ^ 2 = 1 := by
  have hl := log_pos hρ
  unfold alphaLatent alphaSibling
  generalize log ρ = l at *
  constructor
  · intro h
    have h1 : l / (2 * β) * (2 * β) = l := by grind
    rw [← h] at h1
    have h2 : l * (2 * β ^ 2 - 1) = 0 := by grind
    grind
  · intro h
    have h1 : β * l = (2 * β ^ 2) * l / (2 * β) := by grind
    rw [h1, h]; grind

theorem alpha_inj {β β' ρ : R} (hρ : 1 < ρ) : alphaLatent β ρ = alphaLatent β' ρ ↔ β = β' := by
  have hl := log_pos hρ
  unfold alphaLatent
  generalize log ρ = l at *
  constructor
  · intro h
    have : (β - β') * l = 0 := by grind
    grind
  · intro h; rw [h]

theorem nStar_inj {ε ε' ρ : R} (hε : 0 < ε) (hε' : 0 < ε') (hρ : 1 < ρ) : nStar ε ρ = nStar ε' ρ ↔ ε = ε' := by
  constructor
  · intro h
    have h1 := fun h' : ε < ε' => nStar_strictAnti_accuracy hε h' hρ
    have h2 := fun h' : ε' < ε => nStar_strictAnti_accuracy hε' h' hρ
    rcases OrderedField.le_total ε ε' with h3 | h3
    · apply Classical.byContradiction; intro hne
      have := h1 (by grind); rw [h] at this; grind
    · apply Classical.byContradiction; intro hne
      have := h2 (by grind); rw [h] at this; grind
  · intro h; rw [h]

theorem lossPolynomial_lt {C p ρ a : R} (hp : 0 < p) (hρ : 1 < ρ) (ha : 0 < a)
    (h : 2 * a / (p * log ρ) < rpow C (p / 2)) : lossPolynomial C p ρ < rpow C (-a) := by
  have hl := log_pos hρ
  rw [div_lt_iff (mul_pos hp hl)] at h
  have hx := rpow_pos C (p / 2)
  have h1 := log_le_sub_one hx
  rw [log_rpow] at h1
  have e : rpow C p = rpow C (p / 2) * rpow C (p / 2) := by rw [← rpow_add]; congr 1; grind
  unfold lossPolynomial
  rw [e]
  generalize rpow C (p / 2) = x at *
  unfold rpow
  apply exp_lt_exp
  generalize log ρ = l at *
  have h2 := mul_le_mul_left h1 (by grind : 0 ≤ 2 * a)
  have h3 := mul_lt_mul_right h hx
  have h4 := mul_pos ha hx
  have h5 : p * (a * log C) < p * (x * x * l) := by grind
  have h6 := lt_of_mul_lt_mul_right (c := p) (a := a * log C) (b := x * x * l) (by grind) hp
  grind

end ScalingLaws.Latent2026.Proofs
