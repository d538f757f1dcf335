import ScalingLaws.Latent2026.Proofs.Fit

/-!
# Claims about geometric spectra and the number of modes

The rate `ρ`, its estimate, the threshold `N*`, and the transition at `ρ = 1`. References P0-00, P0-01, P0-03, P0-04, P0-18.
-/

namespace ScalingLaws.Latent2026

/-- P0-00, "the rate at which a distribution's spectral coefficients decay", as the limit of `|c_k|^(-1/k)`: if the `k`-th coefficient is
`ρ^(-k)` up to a factor `y` between `A` and `B`, the rate that it shows is within the factor `1 + δ` of `ρ`, from `k = max(-log A, log B)/log (1+δ)`
on. Spectra that are geometric up to constants have this limit; others need not have one. -/
theorem rootRate_close (y ρ δ A B : R) (k : Nat) (hk : 0 < k) (hρ : 0 < ρ) (hδ : 0 < δ) (hA : 0 < A) (hlo : A ≤ y) (hup : y ≤ B)
    (h1 : -R.log A ≤ (k : R) * R.log (1 + δ)) (h2 : R.log B ≤ (k : R) * R.log (1 + δ)) :
    ρ / (1 + δ) ≤ rootRate (y / ρ ^ k) k ∧ rootRate (y / ρ ^ k) k ≤ ρ * (1 + δ) :=
  Proofs.rootRate_bounds hk hρ hδ hA hlo hup h1 h2

/-- P0-00, P0-18, on every spectrum: the logarithm of the estimate from `K` coefficients differs from `log ρ` by no more than the logarithms of
the coefficients differ, in the mean square, from those of any `A ρ^(-k)`. -/
theorem fitRho_close (K : Nat) (A ρ : R) (c : Nat → R) (hK : 2 ≤ K) (_hA : 0 < A) (_hρ : 0 < ρ) (_hc : ∀ k, k < K → 0 < c k) :
    (R.log (fitRho K c) - R.log ρ) ^ 2 * sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) ≤
      sum K (fun k => (R.log (c k) - (R.log A - (k : R) * R.log ρ)) ^ 2) :=
  Proofs.fitRho_error hK c

/-- P0-00, P0-18: on a geometric spectrum least squares on the logarithms of any two or more coefficients recovers `ρ`. -/
theorem fitRho_geometric (K : Nat) (A ρ : R) (hK : 2 ≤ K) (hA : 0 < A) (hρ : 0 < ρ) : fitRho K (fun k => A / ρ ^ k) = ρ :=
  Proofs.fitRho_geometric hK hA hρ

/-- P0-18 refuted on power laws: the estimate depends on how many coefficients are used, so the spectrum does not determine it.
From two coefficients it is `2^s`, from three `3^(s/2)`. -/
theorem fitRho_powerLaw_not_constant (s : R) (hs : 0 < s) : fitRho 3 (powerCoefficient s) < fitRho 2 (powerCoefficient s) :=
  Proofs.fitRho_truncation hs

/-- P0-01: the coefficients fall strictly, so the modes needed for an accuracy form an upper set. -/
theorem coefficient_strictAnti (A ρ : Rat) (k : Nat) (hA : 0 < A) (hρ : 1 < ρ) : coefficient A ρ (k + 1) < coefficient A ρ k := by
  have hp := pow_pos (by grind : 0 < ρ) k
  unfold coefficient
  rw [div_lt_div_iff (pow_pos (by grind) _) hp, pow_succ]
  have := mul_lt_mul_left hρ (mul_pos hA hp); grind

/-- P0-01: `N*` is the exact threshold: `k` modes reach the accuracy `ε` iff `N* ≤ k`. -/
theorem accuracy_iff_nStar (ε ρ : R) (k : Nat) (hρ : 1 < ρ) (hε : 0 < ε) : 1 / ρ ^ k ≤ ε ↔ nStar ε ρ ≤ (k : R) :=
  Proofs.le_pow_iff_nStar hρ hε k

/-- P0-01: a faster decay needs fewer modes. -/
theorem nStar_strictAnti_rate (ε ρ ρ' : R) (hε : 0 < ε) (hε1 : ε < 1) (hρ : 1 < ρ) (hlt : ρ < ρ') : nStar ε ρ' < nStar ε ρ :=
  Proofs.nStar_strictAnti_rate hε hε1 hρ hlt

/-- P0-01: a coarser accuracy needs fewer modes. -/
theorem nStar_strictAnti_accuracy (ε ε' ρ : R) (hε : 0 < ε) (hlt : ε < ε') (hρ : 1 < ρ) : nStar ε' ρ < nStar ε ρ :=
  Proofs.nStar_strictAnti_accuracy hε hlt hρ

/-- P0-03, P0-12: `N*` is unbounded as `ρ` falls to 1: it is at least `B` once `ρ ≤ 1 + log (1/ε) / B`. -/
theorem nStar_unbounded (ε ρ B : R) (hB : 0 < B) (hρ : 1 < ρ) (h : ρ ≤ 1 + R.log (1 / ε) / B) : B ≤ nStar ε ρ :=
  Proofs.nStar_large hB hρ h

/-- P0-03, above the transition: the mass of all modes stays below `ρ/(ρ-1)`. -/
theorem spectralMass_le (ρ : Rat) (n : Nat) (hρ : 1 < ρ) : spectralMass ρ n ≤ ρ / (ρ - 1) := Proofs.mass_le hρ n

/-- P0-03, above the transition: the exact partial sum; what is missing is the tail `ρ^(1-n)/(ρ-1)`. -/
theorem spectralMass_eq (ρ : Rat) (n : Nat) (hρ : 1 < ρ) : spectralMass ρ n = ρ / (ρ - 1) * (1 - (1 / ρ) ^ n) := Proofs.mass_eq hρ n

/-- P0-03, at and below the transition: the mass of `n` modes is at least `n`, so it exceeds every bound. -/
theorem le_spectralMass (ρ : Rat) (n : Nat) (h0 : 0 < ρ) (hρ : ρ ≤ 1) : (n : Rat) ≤ spectralMass ρ n := Proofs.le_mass h0 hρ n

/-- P0-04, P0-12: `n` modes reach the accuracy `ε` iff `ρ` is at least `ε^(-1/n)`; a monotone `ρ(t)` crosses it once. The abstract
gives no equation for `ρ(t)`. -/
theorem accuracy_iff_grokThreshold (ε ρ : R) (n : Nat) (hρ : 0 < ρ) (hε : 0 < ε) (hn : 0 < n) :
    1 / ρ ^ n ≤ ε ↔ grokThreshold ε (n : R) ≤ ρ := Proofs.le_pow_iff_grok hρ hε hn

/-- P0-04 refuted: with finitely many modes the onset of generalization is not at `ρ = 1` but strictly above. -/
theorem one_lt_grokThreshold (ε n : R) (hε : 0 < ε) (hε1 : ε < 1) (hn : 0 < n) : 1 < grokThreshold ε n :=
  Proofs.one_lt_grok hε hε1 hn

/-- P0-04, corrected: it lies below `1 + (1/ε - 1)/n`, so it tends to 1 with the number of modes. -/
theorem grokThreshold_le (ε n : R) (hε : 0 < ε) (hn : 1 ≤ n) : grokThreshold ε n ≤ 1 + (1 / ε - 1) / n := Proofs.grok_le hε hn

end ScalingLaws.Latent2026
