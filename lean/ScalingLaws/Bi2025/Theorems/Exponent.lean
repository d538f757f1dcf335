import ScalingLaws.Bi2025.Defs
import ScalingLaws.Bi2025.Proofs.Exponent

/-!
# Claims about the exponent

The slope of the learning curve as a function of source smoothness `s` and spectral tail `β`: P3-01, P3-02, P3-05, P3-09,
P3-18, P3-19 of the claims registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-01, "α = 2s/(2s + 1/β)": the stated form equals `2sβ/(2sβ+1)`. Leaves out that `α` is the slope of a learning curve. -/
theorem lossExponent_eq (s β : Rat) (hs : 0 < s) (hβ : 0 < β) : lossExponent s β = 2 * s * β / (2 * s * β + 1) :=
  Proofs.exponent_eq hs hβ

/-- P3-01: smoothness and tail enter the formula through their product and through nothing else: two learning curves have one exponent iff
the products agree, so that a slope alone fixes neither. -/
theorem lossExponent_eq_iff (s β s' β' : Rat) (hs : 0 < s) (hβ : 0 < β) (hs' : 0 < s') (hβ' : 0 < β') :
    lossExponent s β = lossExponent s' β' ↔ s * β = s' * β' :=
  Proofs.exponent_inj hs hβ hs' hβ'

/-- P3-02, "steeper spectra accelerating returns to scale": at fixed smoothness the exponent increases with the tail. -/
theorem lossExponent_strictMono_tail (s β β' : Rat) (hs : 0 < s) (hβ : 0 < β) (h : β < β') :
    lossExponent s β < lossExponent s β' :=
  Proofs.exponent_lt_tail hs hβ h

/-- P3-02, the slope "depends on" the target too: at fixed tail the exponent increases with the smoothness. -/
theorem lossExponent_strictMono_source (s s' β : Rat) (hs : 0 < s) (hβ : 0 < β) (h : s < s') :
    lossExponent s β < lossExponent s' β :=
  Proofs.exponent_lt_source hs hβ h

/-- P3-02: the exponent lies strictly between zero and one. -/
theorem lossExponent_mem (s β : Rat) (hs : 0 < s) (hβ : 0 < β) : 0 < lossExponent s β ∧ lossExponent s β < 1 :=
  ⟨Proofs.exponent_pos hs hβ, Proofs.exponent_lt_one hs hβ⟩

/-- P3-02, the steep limit: from `β = 1/(2sε)` on, the exponent is within `ε` of one. -/
theorem lossExponent_gap (s β ε : Rat) (hs : 0 < s) (hε : 0 < ε) (hβ : 1 / (2 * s * ε) ≤ β) : 1 - lossExponent s β < ε :=
  Proofs.exponent_gap hs hε hβ

/-- P3-02, the flat limit: up to `β = ε/(2s)` the exponent is below `ε`. -/
theorem lossExponent_flat (s β ε : Rat) (hs : 0 < s) (hβ : 0 < β) (h : β ≤ ε / (2 * s)) : lossExponent s β < ε := by
  have h1 := Proofs.exponent_lt_linear hs hβ
  rw [le_div_iff (by grind)] at h
  unfold lossExponent; grind

/-- P3-05, the ridge `n^(-1/(2s+1/β))`: writing the ridge as `n^(-t)`, bias `n^(-2st)` and variance `n^(-(1 - t/β))` have equal
exponents at that `t` and at no other. The powers themselves are in `risk_at_ridgeOpt`. -/
theorem ridgeExponent_balances (s β t : Rat) (hs : 0 < s) (hβ : 0 < β) : 2 * s * t = 1 - t * (1 / β) ↔ t = ridgeExponent s β :=
  Proofs.balance_iff hs hβ

/-- P3-05: the common exponent of bias and variance at the balancing ridge is `α`. -/
theorem bias_exponent_at_balance (s β : Rat) (_hs : 0 < s) (hβ : 0 < β) : 2 * s * ridgeExponent s β = lossExponent s β := by
  unfold ridgeExponent lossExponent
  have := Proofs.inv_tail_pos hβ
  grind

/-- P3-09, "1/β measures redundancy": the exponent decreases when the redundancy index grows. That `1/β` deserves the name
is a definition. -/
theorem lossExponent_strictAnti_redundancy (s r r' : Rat) (hs : 0 < s) (hr : 0 < r) (h : r < r') :
    lossExponentOfRedundancy s r' < lossExponentOfRedundancy s r :=
  Proofs.exponent_lt_redundancy hs hr h

/-- P3-09: the exponent as a function of the redundancy index is the exponent. Definitional. -/
theorem lossExponentOfRedundancy_eq (s β : Rat) (_hβ : 0 < β) :
    lossExponentOfRedundancy s (redundancyIndex β) = lossExponent s β := rfl

/-- P3-09: at known smoothness the redundancy index can be read off the slope of the learning curve. -/
theorem redundancyIndex_from_slope (s β : Rat) (hs : 0 < s) (hβ : 0 < β) :
    2 * s * (1 - lossExponent s β) / lossExponent s β = redundancyIndex β :=
  Proofs.redundancy_from_exponent hs hβ

/-- P3-18, the slope "is not universal": every value between zero and one is the exponent of some tail, at every smoothness.
The formula alone therefore excludes no learning curve with a slope below one. -/
theorem lossExponent_attains (s a : Rat) (hs : 0 < s) (h0 : 0 < a) (h1 : a < 1) :
    lossExponent s (a / (2 * s * (1 - a))) = a :=
  Proofs.exponent_attained hs h0 h1

/-- P3-19, "the first rigorous mathematical explanation": the exponent is the rate `bc/(bc+1)` of Caponnetto and De Vito (2007) at
`b = β`, `c = 2s`. -/
theorem lossExponent_eq_capacitySource (s β : Rat) (hs : 0 < s) (hβ : 0 < β) :
    lossExponent s β = capacitySourceExponent β (2 * s) := by
  have := Proofs.exponent_eq hs hβ
  unfold lossExponent capacitySourceExponent; grind

end ScalingLaws.Bi2025
