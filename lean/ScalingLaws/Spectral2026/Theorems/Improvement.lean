import ScalingLaws.Spectral2026.Defs
import ScalingLaws.Spectral2026.Proofs.Improvement

/-!
# Claims about self-improvement

At fixed compute "bounded monotone sequences" converge: P2-14, P2-16, P2-24 of the claims registry. Growing compute is in
`Theorems/Loss`.

## References

* T. Nagy, *ML Spectral Intelligence*.
* I. Shumailov et al., *AI models collapse when trained on recursively generated data*, 2024.
-/

namespace ScalingLaws.Spectral2026

/-- P2-14, "self-improvement converges per fixed compute", quantified: a quality that starts at `q₀`, stays below `B` and gains at
least `δ` a round can do so for at most `(B - q₀)/δ` rounds. -/
theorem rounds_bounded (n : Nat) (gain : Nat → Rat) (q₀ B δ : Rat) (hg : ∀ t, t < n → δ ≤ gain t) (hB : q₀ + sum n gain ≤ B) :
    n * δ ≤ B - q₀ :=
  Proofs.rounds_le hg hB

/-- P2-14: of the rounds of a monotone quality only so many gain at least `δ`, wherever they fall. -/
theorem gainCount_bounded (n : Nat) (gain : Nat → Rat) (δ : Rat) (h0 : ∀ t, t < n → 0 ≤ gain t) :
    δ * gainCount n gain δ ≤ sum n gain :=
  Proofs.gainCount_le h0

/-- P2-14, an explicit model: closing the fraction `r` of the distance to the ceiling each round leaves `(1 - r)^t` of it. -/
theorem selfImprove_gap (t : Nat) (r K q₀ : Rat) : K - selfImprove r K q₀ t = (1 - r) ^ t * (K - q₀) :=
  Proofs.gap_eq r K q₀ t

/-- P2-24: the recursion, a model in which no spectrum occurs, never passes its ceiling, and the ceiling is free. -/
theorem selfImprove_le_ceiling (t : Nat) (r K q₀ : Rat) (h1 : r ≤ 1) (hq : q₀ ≤ K) : selfImprove r K q₀ t ≤ K := by
  have h := Proofs.gap_eq r K q₀ t
  have := mul_nonneg (pow_nonneg (by grind : 0 ≤ 1 - r) t) (by grind : 0 ≤ K - q₀)
  grind

/-- P2-16, the counter-model: the variance of a Gaussian refitted to its own samples is monotone and bounded, which is all that the
abstract's argument uses … -/
theorem refitVariance_antitone (n t : Nat) (v₀ : Rat) (hn : 1 < n) (hv : 0 < v₀) :
    refitVariance n v₀ (t + 1) ≤ refitVariance n v₀ t ∧ 0 < refitVariance n v₀ t :=
  ⟨Proofs.refit_anti hn hv t, Proofs.refit_pos hn hv t⟩

/-- … and it converges to zero: the model collapses. Convergence says nothing about improvement. -/
theorem refitVariance_collapses (n t : Nat) (v₀ : Rat) (hn : 1 < n) (hv : 0 < v₀) : refitVariance n v₀ t ≤ v₀ / (1 + t / n) :=
  Proofs.refit_le hn hv t

/-- P2-16: the closed form of the collapse. -/
theorem refitVariance_eq (n t : Nat) (v₀ : Rat) (_hn : 0 < n) : refitVariance n v₀ t = (1 - 1 / n) ^ t * v₀ :=
  Proofs.refit_eq n v₀ t

end ScalingLaws.Spectral2026
