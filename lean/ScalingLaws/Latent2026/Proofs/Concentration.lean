import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# Inversions of the claimed tail bound

## Main statements

* `tailBound_genBound`, `tailBound_prefSamples`: the bound and the sample size invert the tail.
* `tailBound_le_of_samples`: the sample size suffices.
* `hoeffdingTail_le`, `one_le_tailBound`: weaker than Hoeffding's tail, vacuous below a threshold.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

theorem log_nonneg {x : R} (h : 1 ≤ x) : 0 ≤ log x := by
  have := log_le_log zero_lt_one h; rw [log_one] at this; exact this

theorem log_two_div {δ : R} (hδ : 0 < δ) (hδ2 : δ ≤ 2) : 0 ≤ log (2 / δ) :=
  log_nonneg (by rw [le_div_iff hδ]; grind)

theorem two_exp_neg_log {δ : R} (hδ : 0 < δ) : 2 * exp (-log (2 / δ)) = δ := by
  rw [exp_neg, exp_log (div_pos (by grind) hδ)]
  have : δ ≠ 0 := by grind
  grind

theorem tailBound_genBound {nstar n δ : R} (hN : 0 < nstar) (hn : 0 < n) (hδ : 0 < δ) (hδ2 : δ ≤ 2) :
    tailBound nstar n (genBound nstar n δ) = δ := by
  have hl := log_two_div hδ hδ2
  unfold tailBound genBound
  rw [sq_sqrt (div_nonneg (mul_nonneg (by grind) hl) (by grind))]
  have e : 2 * n * (nstar * log (2 / δ) / (2 * n)) / nstar = log (2 / δ) := by
    have : 2 * n ≠ 0 := by grind
    grind
  rw [e, two_exp_neg_log hδ]

theorem genBound_four {nstar n δ : R} (hN : 0 < nstar) (hn : 0 < n) (hδ : 0 < δ) (hδ2 : δ ≤ 2) :
    genBound nstar (4 * n) δ = genBound nstar n δ / 2 := by
  have hl := log_two_div hδ hδ2
  have h1 := mul_nonneg (by grind : 0 ≤ nstar) hl
  have h2 := div_nonneg h1 (by grind : 0 < 2 * n)
  have h3 := div_nonneg h1 (by grind : 0 < 2 * (4 * n))
  unfold genBound
  have s1 := sq_sqrt h2
  have s2 := sq_sqrt h3
  have n1 := sqrt_nonneg (nstar * log (2 / δ) / (2 * n))
  apply Maloney2022.Proofs.eq_of_sq_eq (sqrt_nonneg _) (by grind)
  rw [s2]
  have e : (sqrt (nstar * log (2 / δ) / (2 * n)) / 2) ^ 2 = sqrt (nstar * log (2 / δ) / (2 * n)) ^ 2 / 4 := by grind
  rw [e, s1]
  have : n ≠ 0 := by grind
  grind

theorem prefSamples_mul (c nstar ε δ : R) : prefSamples (c * nstar) ε δ = c * prefSamples nstar ε δ := by
  unfold prefSamples; grind

theorem tailBound_prefSamples {nstar ε δ : R} (hN : 0 < nstar) (hε : 0 < ε) (hδ : 0 < δ) :
    tailBound nstar (prefSamples nstar ε δ) ε = δ := by
  have h := pow_pos hε 2
  unfold tailBound prefSamples
  have e : 2 * (nstar * log (2 / δ) / (2 * ε ^ 2)) * ε ^ 2 / nstar = log (2 / δ) := by
    generalize ε ^ 2 = x at *
    have : 2 * x ≠ 0 := by grind
    grind
  rw [e, two_exp_neg_log hδ]

theorem tailBound_antitone {nstar n n' ε : R} (hN : 0 < nstar) (h : n ≤ n') : tailBound nstar n' ε ≤ tailBound nstar n ε := by
  have h1 := mul_le_mul_right (by grind : 2 * n ≤ 2 * n') (sq_nonneg ε)
  have h2 : 2 * n * ε ^ 2 / nstar ≤ 2 * n' * ε ^ 2 / nstar := by
    rw [div_le_div_iff hN hN]; exact mul_le_mul_right h1 (by grind)
  have := exp_le_exp (by grind : -(2 * n' * ε ^ 2 / nstar) ≤ -(2 * n * ε ^ 2 / nstar))
  unfold tailBound; grind

theorem tailBound_le_of_samples {nstar n ε δ : R} (hN : 0 < nstar) (hε : 0 < ε) (hδ : 0 < δ)
    (h : prefSamples nstar ε δ ≤ n) : tailBound nstar n ε ≤ δ := by
  have h1 := tailBound_antitone (ε := ε) hN h
  rw [tailBound_prefSamples hN hε hδ] at h1; exact h1

theorem tailBound_mono_dim {nstar nstar' n ε : R} (hN : 0 < nstar) (h : nstar ≤ nstar') (hn : 0 ≤ n) :
    tailBound nstar n ε ≤ tailBound nstar' n ε := by
  have h1 := mul_nonneg (by grind : 0 ≤ 2 * n) (sq_nonneg ε)
  have h2 : 2 * n * ε ^ 2 / nstar' ≤ 2 * n * ε ^ 2 / nstar := by
    rw [div_le_div_iff (by grind) hN]; exact mul_le_mul_left h h1
  have := exp_le_exp (by grind : -(2 * n * ε ^ 2 / nstar) ≤ -(2 * n * ε ^ 2 / nstar'))
  unfold tailBound; grind

theorem hoeffdingTail_le {nstar n ε : R} (hN : 1 ≤ nstar) (hn : 0 ≤ n) : hoeffdingTail n ε ≤ tailBound nstar n ε := by
  have h := tailBound_mono_dim (ε := ε) zero_lt_one hN hn
  have e : hoeffdingTail n ε = tailBound 1 n ε := by unfold hoeffdingTail tailBound; congr 3; grind
  rw [e]; exact h

theorem one_le_tailBound {nstar n ε : R} (hN : 0 < nstar) (hn : 0 < n) (h : ε ^ 2 ≤ nstar * log 2 / (2 * n)) :
    1 ≤ tailBound nstar n ε := by
  rw [le_div_iff (by grind)] at h
  have h1 : 2 * n * ε ^ 2 / nstar ≤ log 2 := by rw [div_le_iff hN]; grind
  have h2 := exp_le_exp (by grind : -log 2 ≤ -(2 * n * ε ^ 2 / nstar))
  rw [exp_neg, exp_log (by grind)] at h2
  unfold tailBound; grind

end ScalingLaws.Latent2026.Proofs
