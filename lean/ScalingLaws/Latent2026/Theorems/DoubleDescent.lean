import ScalingLaws.Latent2026.Proofs.Descent

/-!
# Claims about variance saturation and double descent

The model `R(p) = ρ^(-2p) + σ² min p N* / n`. Double descent is not inevitable: the exact condition, and what happens without it.
References P0-08, P0-09.
-/

namespace ScalingLaws.Latent2026

/-- P0-08: from `N*` modes on the variance stays at `σ² N*/n`. Definitional: the model stops fitting there. -/
theorem saturatedVariance_eq (σ2 n : Rat) (nstar p : Nat) (_hn : 0 < n) (h : nstar ≤ p) :
    saturatedVariance σ2 nstar n p = σ2 * (nstar : Rat) / n := Proofs.variance_above h

/-- P0-08: below, each mode adds `σ²/n`. -/
theorem saturatedVariance_succ (σ2 n : Rat) (nstar p : Nat) (_hn : 0 < n) (h : p < nstar) :
    saturatedVariance σ2 nstar n (p + 1) = saturatedVariance σ2 nstar n p + σ2 / n := Proofs.variance_below h

/-- P0-09, the second descent: beyond `N*` the risk falls strictly. -/
theorem descentRisk_second_descent (ρ σ2 n : Rat) (nstar p : Nat) (hρ : 1 < ρ) (_hn : 0 < n) (h : nstar ≤ p) :
    descentRisk ρ σ2 nstar n (p + 1) < descentRisk ρ σ2 nstar n p := Proofs.second_descent hρ h

/-- P0-09, below `N*`: the risk rises from `p` to `p+1` iff `σ²/n` exceeds `ρ^(-2p) (1 - ρ^(-2))`. -/
theorem descentRisk_rises_iff (ρ σ2 n : Rat) (nstar p : Nat) (_hn : 0 < n) (h : p < nstar) :
    descentRisk ρ σ2 nstar n p < descentRisk ρ σ2 nstar n (p + 1) ↔ ((1 / ρ) ^ 2) ^ p * (1 - (1 / ρ) ^ 2) < σ2 / n := by
  have := Proofs.risk_step_below (ρ := ρ) (σ2 := σ2) (n := n) h
  constructor <;> intro h <;> grind

/-- P0-09: once the risk rises it rises up to `N*`: there is one descent before the peak. -/
theorem descentRisk_keeps_rising (ρ σ2 n : Rat) (nstar p d : Nat) (hρ : 1 < ρ) (_hn : 0 < n) (h : p + d < nstar)
    (hup : descentRisk ρ σ2 nstar n p < descentRisk ρ σ2 nstar n (p + 1)) :
    descentRisk ρ σ2 nstar n (p + d) < descentRisk ρ σ2 nstar n (p + d + 1) := by
  have h1 := Proofs.risk_step_below (ρ := ρ) (σ2 := σ2) (n := n) (by omega : p < nstar)
  have h2 := Proofs.risk_step_below (ρ := ρ) (σ2 := σ2) (n := n) h
  have h3 := Proofs.drop_antitone hρ p d
  grind

/-- P0-09, corrected: there is a peak at `N* = m+1` iff `σ²/n > ρ^(-2m) (1 - ρ^(-2))`. -/
theorem peak_iff (ρ σ2 n : Rat) (m : Nat) (hρ : 1 < ρ) (_hn : 0 < n) :
    (descentRisk ρ σ2 (m + 1) n m < descentRisk ρ σ2 (m + 1) n (m + 1) ∧
      descentRisk ρ σ2 (m + 1) n (m + 2) < descentRisk ρ σ2 (m + 1) n (m + 1)) ↔
      ((1 / ρ) ^ 2) ^ m * (1 - (1 / ρ) ^ 2) < σ2 / n := by
  rw [descentRisk_rises_iff ρ σ2 n (m + 1) m _hn (by omega)]
  exact ⟨fun h => h.1, fun h => ⟨h, Proofs.second_descent hρ (Nat.le_refl _)⟩⟩

/-- P0-09 refuted: double descent is not inevitable. If the condition fails the risk never rises. -/
theorem descentRisk_antitone (ρ σ2 n : Rat) (m p : Nat) (hρ : 1 < ρ) (_hn : 0 < n) (hc : σ2 / n ≤ ((1 / ρ) ^ 2) ^ m * (1 - (1 / ρ) ^ 2)) :
    descentRisk ρ σ2 (m + 1) n (p + 1) ≤ descentRisk ρ σ2 (m + 1) n p := Proofs.risk_antitone hρ hc p

/-- P0-09 refuted: without noise there is no double descent at all. -/
theorem descentRisk_noiseless (ρ n : Rat) (nstar p : Nat) (hρ : 1 < ρ) (_hn : 0 < n) :
    descentRisk ρ 0 nstar n (p + 1) < descentRisk ρ 0 nstar n p := by
  by_cases h : p < nstar
  · have h1 := Proofs.risk_step_below (ρ := ρ) (σ2 := 0) (n := n) h
    have h2 := Proofs.drop_pos hρ p
    have e : (0 : Rat) / n = 0 := by grind
    rw [e] at h1; grind
  · exact Proofs.second_descent hρ (by omega)

/-- P0-09: the second descent is invisible: it is at most `ρ^(-2 N*)`, the square of the accuracy that defines `N*`. -/
theorem second_descent_le (ρ σ2 n : Rat) (nstar p : Nat) (hρ : 1 < ρ) (_hn : 0 < n) (h : nstar ≤ p) :
    descentRisk ρ σ2 nstar n nstar - descentRisk ρ σ2 nstar n p ≤ ((1 / ρ) ^ 2) ^ nstar := Proofs.bump_le hρ h

end ScalingLaws.Latent2026
