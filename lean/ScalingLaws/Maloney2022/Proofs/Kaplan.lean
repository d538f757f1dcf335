import ScalingLaws.Maloney2022.Proofs.TunedLoss

/-!
# The tuned loss between two additive laws

With `h = N T / (N + T)`, so that `1/h = 1/N + 1/T`, the tuned loss is `h^(-a)` up to a factor for every exponent `a`.

## Main statements

* `weight_at_harmonic`, `weight_le`: the weight `d^a (…)` of the loss at `d = h`, and its bound at every `d`.
* `tuned_le`, `le_tuned`: the tuned loss from above and from below, given such bounds.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

/-- The denominator of `continuumLoss` without its power. -/
noncomputable def weight (a N T d : R) : R := (1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2

theorem harmonic_pos {N T : R} (hN : 0 < N) (hT : 0 < T) : 0 < N * T / (N + T) ∧ N * T / (N + T) < N ∧ N * T / (N + T) < T := by
  have h := mul_pos hN hT
  refine ⟨div_pos h (by grind), ?_, ?_⟩
  · rw [div_lt_iff (by grind)]; have := mul_pos hN hN; grind
  · rw [div_lt_iff (by grind)]; have := mul_pos hT hT; grind

theorem rpow_harmonic {N T : R} (hN : 0 < N) (hT : 0 < T) (a : R) : rpow (N * T / (N + T)) a = 1 / rpow (1 / N + 1 / T) a := by
  have h1 := div_pos (zero_lt_one (K := R)) hN
  have h2 := div_pos (zero_lt_one (K := R)) hT
  have e : N * T / (N + T) = 1 / (1 / N + 1 / T) := by
    have : N + T ≠ 0 := by grind
    have e1 : 1 / N + 1 / T = (N + T) / (N * T) := by grind
    rw [e1]; grind
  rw [e, div_rpow zero_lt_one (by grind), one_rpow]

theorem weight_at_harmonic {a N T : R} (hN : 0 < N) (hT : 0 < T) :
    weight a N T (N * T / (N + T)) = N * T - (1 - a) * (N * T / (N + T)) ^ 2 := by
  have e : (N + T) * (N * T / (N + T)) = N * T := by
    have : N + T ≠ 0 := by grind
    grind
  unfold weight
  generalize N * T / (N + T) = h at *
  have e2 : a * (N + T) * h = a * ((N + T) * h) := by grind
  rw [e2, e]; grind

theorem harmonic_sq_le {N T : R} (hN : 0 < N) (hT : 0 < T) : (N * T / (N + T)) ^ 2 ≤ N * T / 4 := by
  have h := mul_pos hN hT
  have hs : 0 < (N + T) ^ 2 := pow_pos (by grind) 2
  have e : (N * T / (N + T)) ^ 2 = (N * T) ^ 2 / (N + T) ^ 2 := by
    have : N + T ≠ 0 := by grind
    grind
  rw [e, div_le_iff hs]
  have := mul_le_mul_left (by have := sq_nonneg (N - T); grind : 4 * (N * T) ≤ (N + T) ^ 2) (by grind : 0 ≤ N * T)
  grind

/-- The tuned loss is at most the loss at `d = h`. -/
theorem tuned_le {a N T c : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hc : 0 < c)
    (h : c * (N * T) ≤ weight a N T (N * T / (N + T))) : tunedLoss a N T ≤ 1 / c * rpow (1 / N + 1 / T) a := by
  have hh := harmonic_pos hN hT
  have h1 := tunedLoss_le ha hh.1 hh.2.1 hh.2.2
  have hz := rpow_pos (1 / N + 1 / T) a
  have hNT := mul_pos hN hT
  have e : continuumLoss a N T (N * T / (N + T)) =
      N * T / (rpow (N * T / (N + T)) a * weight a N T (N * T / (N + T))) := rfl
  rw [e, rpow_harmonic hN hT] at h1
  generalize weight a N T (N * T / (N + T)) = W at *
  generalize rpow (1 / N + 1 / T) a = z at *
  have hW : 0 < W := by have := mul_pos hc hNT; grind
  have h2 : N * T / (1 / z * W) ≤ 1 / c * z := by
    rw [div_le_iff (mul_pos (div_pos zero_lt_one hz) hW)]
    have e2 : 1 / c * z * (1 / z * W) = W / c := by grind
    rw [e2, le_div_iff hc]; grind
  exact OrderedField.le_trans _ _ _ h1 h2

theorem weight_pos {a N T d : R} (ha : 0 < a) (hd : 0 < d) (hN : d < N) (hT : d < T) : 0 < weight a N T d := by
  have h1 := mul_pos (by grind : 0 < N - d) (by grind : 0 < T - d)
  have h2 := mul_lt_mul_right hN hd
  have h3 := mul_lt_mul_left hT (by grind : 0 < N)
  have h4 := mul_pos ha h1
  unfold weight; grind

/-- The tuned loss from below, given a bound of the weight at the optimal degrees of freedom. -/
theorem le_tuned {a N T c : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hc : 0 < c)
    (h : ∀ d, 0 < d → d < N → d < T → rpow d a * weight a N T d ≤ c * (N * T * rpow (N * T / (N + T)) a)) :
    1 / c * rpow (1 / N + 1 / T) a ≤ tunedLoss a N T := by
  have hp := optimalDof_pos ha hN hT
  have hl := optimalDof_lt_left ha hN hT
  have hr := optimalDof_lt_right ha hN hT
  have h1 := h _ hp hl hr
  have hW := mul_pos (rpow_pos (optimalDof a N T) a) (weight_pos ha hp hl hr)
  have hz := rpow_pos (1 / N + 1 / T) a
  have hNT := mul_pos hN hT
  have e : tunedLoss a N T = N * T / (rpow (optimalDof a N T) a * weight a N T (optimalDof a N T)) := rfl
  rw [e, le_div_iff hW]
  rw [rpow_harmonic hN hT] at h1
  generalize rpow (optimalDof a N T) a * weight a N T (optimalDof a N T) = W at *
  generalize rpow (1 / N + 1 / T) a = z at *
  have h2 := mul_le_mul_left h1 (by have := mul_pos (div_pos zero_lt_one hc) hz; grind : 0 ≤ 1 / c * z)
  have e2 : 1 / c * z * (c * (N * T * (1 / z))) = N * T := by grind
  rw [e2] at h2; exact h2

/-- The concave part of the weight, by the tangent of `u^(-a)` at one. -/
theorem concave_part {a N T d : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hd : 0 < d) :
    rpow d a * ((1 + a) * (N * T) - a * (N + T) * d) ≤ N * T * rpow (N * T / (N + T)) a := by
  have hh := (harmonic_pos hN hT).1
  have hu := div_pos hd hh
  have h1 := tangent_le_rpow hu (by grind : -a ≤ 0)
  have e1 : (1 + a) * (N * T) - a * (N + T) * d = N * T * (1 + -a * (d / (N * T / (N + T)) - 1)) := by
    have : N + T ≠ 0 := by grind
    have hNT := mul_pos hN hT
    have e2 : d / (N * T / (N + T)) = d * (N + T) / (N * T) := by grind
    rw [e2]; grind
  have e3 : rpow d a = rpow (d / (N * T / (N + T))) a * rpow (N * T / (N + T)) a := by
    rw [← mul_rpow hu hh]; congr 1; grind
  have e4 : rpow (d / (N * T / (N + T))) (-a) = 1 / rpow (d / (N * T / (N + T))) a := by rw [rpow_neg]; grind
  rw [e1, e3]
  rw [e4] at h1
  have hp := rpow_pos (d / (N * T / (N + T))) a
  have hq := rpow_pos (N * T / (N + T)) a
  generalize 1 + -a * (d / (N * T / (N + T)) - 1) = y at *
  generalize rpow (d / (N * T / (N + T))) a = p at *
  generalize rpow (N * T / (N + T)) a = q at *
  have h2 := mul_le_mul_left h1 (by have := mul_pos (mul_pos hp hq) (mul_pos hN hT); grind : 0 ≤ p * q * (N * T))
  have e5 : p * q * (N * T) * (1 / p) = N * T * q := by grind
  rw [e5] at h2; grind

theorem rpow_lt_two {a N T d : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hd : 0 < d) (hdN : d < N) (hdT : d < T) :
    rpow d a ≤ rpow 2 a * rpow (N * T / (N + T)) a := by
  have hh := (harmonic_pos hN hT).1
  rw [← mul_rpow (by grind) hh]
  refine rpow_le_rpow hd ?_ (by grind)
  have e : 2 * (N * T / (N + T)) = 2 * (N * T) / (N + T) := by grind
  rw [e, le_div_iff (by grind)]
  have h1 := mul_lt_mul_left hdT hN
  have h2 := mul_lt_mul_right hdN hT
  grind

end ScalingLaws.Maloney2022.Proofs
