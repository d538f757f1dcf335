import ScalingLaws.Bi2025.DefsReal
import ScalingLaws.Bi2025.Theorems.Regimes
import ScalingLaws.Cross.Proofs.PowerLaw
import ScalingLaws.Latent2026.Theorems.DoubleDescent
import ScalingLaws.Latent2026.Theorems.Scaling
import ScalingLaws.Maloney2022.Theorems.Allocation
import ScalingLaws.Spectral2026.Defs

/-!
# Power laws against geometric spectra

The Latent Number of every power law is one, so the Latent Number says nothing about the spectra of the other three papers; and
the models of two papers have their peaks at different places. References X-06, X-07, X-08, X-09.
-/

namespace ScalingLaws.Cross

open Latent2026

/-- X-06: the ratio of consecutive coefficients of a power law is at least `1 - s/(k+1)`, so its rate `ρ` is 1, whatever `s`. -/
theorem powerLaw_ratio_ge (s : R) (k : Nat) (hs : 0 ≤ s) :
    (1 - s / ((k : R) + 1)) * powerCoefficient s k ≤ powerCoefficient s (k + 1) := Proofs.ratio_ge hs k

/-- X-06: and below 1. -/
theorem powerLaw_ratio_lt (s : R) (k : Nat) (hs : 0 < s) : powerCoefficient s (k + 1) < powerCoefficient s k := Proofs.ratio_lt hs k

/-- X-06: no rate `ρ > 1` describes a power law: from `k + 1 ≥ s ρ/(ρ-1)` on its coefficients fall more slowly than `ρ^(-k)`. -/
theorem powerLaw_flatter (s ρ : R) (k : Nat) (hs : 0 ≤ s) (hρ : 1 < ρ) (h : s * (ρ / (ρ - 1)) ≤ (k : R) + 1) :
    1 / ρ * powerCoefficient s k ≤ powerCoefficient s (k + 1) := Proofs.geometric_le hs hρ k h

/-- X-06: at the rate of a power law, `ρ = 1`, the predicted exponent is 0 for every `β`, against the positive exponents of the other
three papers. -/
theorem alphaLatent_one (β : R) : alphaLatent β 1 = 0 := by unfold alphaLatent; rw [R.log_one]; grind

/-- X-06: a power law needs `ε^(-1/s)` modes for the accuracy `ε`, a power of `1/ε`, not a multiple of its logarithm. -/
theorem powerLaw_accuracy_iff (s ε : R) (k : Nat) (hs : 0 < s) (hε : 0 < ε) :
    powerCoefficient s k ≤ ε ↔ R.rpow ε (-(1 / s)) ≤ (k : R) + 1 := Proofs.power_le_iff hs hε k

/-- X-06, the other way: the exponents of the redundancy laws stay below 1 for every spectrum, the latent exponent reaches 1 at
`β = 1 / log ρ`: the families agree on no exponent below 1 unless `β` is fitted. -/
theorem redundancy_lt_latent (s b β ρ : R) (hs : 0 < s) (hb : 0 < b) (hρ : 1 < ρ) (h : 1 / R.log ρ ≤ β) :
    Bi2025.lossExponent s b < alphaLatent β ρ := by
  have hl := R.log_pos hρ
  have h1 := div_pos (zero_lt_one (K := R)) hb
  rw [div_le_iff hl] at h
  have h2 : 2 * s / (2 * s + 1 / b) < 1 := by rw [div_lt_iff (by grind)]; grind
  unfold Bi2025.lossExponent alphaLatent; grind

/-- X-06, the other way: the gap of the compute exponent of spectral intelligence to 1 is `2/(s+1)`: it tends to 1 for steep spectra. -/
theorem lossExponent_gap (s : Rat) (hs : 0 < s) : 1 - Spectral2026.lossExponent s = 2 / (s + 1) := by
  unfold Spectral2026.lossExponent
  have : s + 1 ≠ 0 := by grind
  grind

/-- X-07: at the ridge `q^n` a geometric spectrum has at least `n/2` effective dimensions; `n` is `N*` for the accuracy `q^n`. -/
theorem le_effDim_geometric (q : Rat) (n M : Nat) (h0 : 0 < q) (h1 : q < 1) (hn : n ≤ M) :
    (n : Rat) / 2 ≤ Bi2025.effDim M (Bi2025.geometricSpectrum q) (q ^ n) := by
  obtain ⟨m, rfl⟩ := Nat.le.dest hn
  exact (Bi2025.effDim_geometric n m q h0 h1).1

/-- X-07: and at most `n + 1/(1-q)`. -/
theorem effDim_geometric_le (q : Rat) (n M : Nat) (h0 : 0 < q) (h1 : q < 1) :
    Bi2025.effDim M (Bi2025.geometricSpectrum q) (q ^ n) ≤ (n : Rat) + 1 / (1 - q) :=
  Rat.le_trans (EffDim.le_mono_modes (pow_pos h0 n) (fun i => pow_pos h0 i) n) (Bi2025.effDim_geometric n M q h0 h1).2

/-- X-07: so the saturated variance `σ² N*/n` of the Latent Number is the variance term of the redundancy laws for a geometric spectrum,
up to `σ²/n · 1/(1-q)`: here the two models agree. -/
theorem variance_terms_agree (q σ2 n : Rat) (nstar M p : Nat) (h0 : 0 < q) (h1 : q < 1) (hσ : 0 ≤ σ2) (hn : 0 < n) (hp : nstar ≤ p) :
    σ2 / n * Bi2025.effDim M (Bi2025.geometricSpectrum q) (q ^ nstar) ≤ saturatedVariance σ2 nstar n p + σ2 / n * (1 / (1 - q)) := by
  have h := mul_le_mul_left (effDim_geometric_le q nstar M h0 h1) (div_nonneg hσ hn)
  rw [saturatedVariance_eq σ2 n nstar p hn hp]
  have e : σ2 / n * ((nstar : Rat) + 1 / (1 - q)) = σ2 * (nstar : Rat) / n + σ2 / n * (1 / (1 - q)) := by grind
  rw [e] at h; exact h

/-- X-08: the peaks are at different places. With `p > N*` parameters close to the `T` samples the risk of the Latent Number falls,
while the loss factor of the solvable model exceeds the bound `B`. -/
theorem peaks_differ (ρ σ2 B : Rat) (nstar p T : Nat) (hρ : 1 < ρ) (hB : 0 < B) (hp : nstar ≤ p) (hT : p < T)
    (hlo : (T : Rat) * (1 - 1 / B) < (p : Rat)) :
    descentRisk ρ σ2 nstar (T : Rat) (p + 1) < descentRisk ρ σ2 nstar (T : Rat) p ∧
      B < Maloney2022.varianceFactor (p : Rat) (T : Rat) := by
  have h1 := natCast_le (K := Rat) (show p + 1 ≤ T by omega)
  rw [Lean.Grind.Semiring.natCast_succ] at h1
  have h2 := natCast_nonneg (K := Rat) p
  exact ⟨descentRisk_second_descent ρ σ2 (T : Rat) nstar p hρ (by grind) hp,
    Maloney2022.varianceFactor_gt (p : Rat) (T : Rat) B hB h2 hlo (by grind)⟩

/-- X-09: at fixed width the solvable model has a plateau `E > 0` (`Maloney2022.plateau_le`); the redundancy law `n^(-α)` falls below it from
`n > E^(-1/α)` on, so a finite width is more than a constant factor. -/
theorem redundancy_below_plateau (s b E n : R) (hs : 0 < s) (hb : 0 < b) (hE : 0 < E)
    (h : R.rpow E (-(1 / Bi2025.lossExponent s b)) < n) : R.rpow n (-Bi2025.lossExponent s b) < E := by
  have h1 := div_pos (zero_lt_one (K := R)) hb
  exact Proofs.rate_lt (div_pos (by grind : 0 < 2 * s) (by grind : 0 < 2 * s + 1 / b)) hE h

end ScalingLaws.Cross
