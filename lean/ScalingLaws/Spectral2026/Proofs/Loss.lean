import ScalingLaws.Spectral2026.DefsReal

/-!
# Proofs about the loss at fixed compute

## Main statements

* `lossA_opt`, `lossA_ge`: the paper's allocation has loss `2 C^(-e)`, and none has less than `C^(-e)`.
* `minimizer`: where `p N^(-p) = q D^(-q)`, the sum of the two powers is minimal at fixed product.
* `lossA_min`, `lossB_min`: the minimizers of both models.
-/

namespace ScalingLaws.Spectral2026.Proofs

open R

theorem budget {s C : R} (hs : 0 < s) (hC : 0 < C) : paramsA s C * dataA s C = C := by
  have : s + 1 ≠ 0 := by grind
  unfold paramsA dataA
  rw [← rpow_add, show 1 / (s + 1) + s / (s + 1) = 1 by grind, rpow_one hC]

theorem capacity_term {s C : R} (_hs : 0 < s) : rpow (paramsA s C) (-(s - 1)) = rpow C (-(lossExponent s)) := by
  unfold paramsA lossExponent; rw [← rpow_mul]; congr 1; grind

theorem data_term {s C : R} (hs : 0 < s) : rpow (dataA s C) (-((s - 1) / s)) = rpow C (-(lossExponent s)) := by
  have : s ≠ 0 := by grind
  have : s + 1 ≠ 0 := by grind
  unfold dataA lossExponent; rw [← rpow_mul]; congr 1; grind

theorem lossA_opt {s C : R} (hs : 0 < s) : lossA s (paramsA s C) (dataA s C) = 2 * rpow C (-(lossExponent s)) := by
  unfold lossA; rw [capacity_term hs, data_term hs]; grind

theorem lossA_ge {s C N : R} (hs : 1 ≤ s) (hN : 0 < N) (hC : 0 < C) : rpow C (-(lossExponent s)) ≤ lossA s N (C / N) := by
  have hs0 : 0 < s := by grind
  have hD := div_pos hC hN
  have h1 := rpow_pos N (-(s - 1))
  have h2 := rpow_pos (C / N) (-((s - 1) / s))
  have hb := budget hs0 hC
  have hNo : 0 < paramsA s C := rpow_pos _ _
  have hDo : 0 < dataA s C := rpow_pos _ _
  unfold lossA
  rcases OrderedField.le_total N (paramsA s C) with h | h
  · have := rpow_le_rpow_neg hN h (by grind : 0 ≤ s - 1)
    rw [capacity_term hs0] at this; grind
  · have hDle : C / N ≤ dataA s C := by
      rw [div_le_iff hN]
      have h3 := mul_le_mul_left h (by grind : 0 ≤ dataA s C)
      grind
    have := rpow_le_rpow_neg hD hDle (div_nonneg (by grind : 0 ≤ s - 1) hs0)
    rw [data_term hs0] at this; grind

/-- A power lies above its tangent in the logarithm. -/
theorem log_tangent (t q : R) : 1 + q * log t ≤ rpow t q := by
  have := add_one_le_exp (q * log t)
  unfold rpow; grind

/-- Two powers with opposite exponents and equal slopes at one are minimal there. -/
theorem minimizer {a b p q t : R} (ha : 0 ≤ a) (hb : 0 ≤ b) (h : p * a = q * b) :
    a + b ≤ a * rpow t (-p) + b * rpow t q := by
  have h1 := mul_le_mul_left (log_tangent t (-p)) ha
  have h2 := mul_le_mul_left (log_tangent t q) hb
  generalize log t = l at *
  have e : a * (-p * l) + b * (q * l) = (q * b - p * a) * l := by grind
  rw [h] at e
  grind

theorem lossA_min {s C N : R} (hs : 1 < s) (hN : 0 < N) (hC : 0 < C) :
    lossA s (paramsExactA s C) (C / paramsExactA s C) ≤ lossA s N (C / N) := by
  have hs0 : 0 < s := by grind
  have hN0 : 0 < paramsExactA s C := mul_pos (rpow_pos _ _) (rpow_pos _ _)
  have hq : 0 < s ^ 2 - 1 := by
    have := mul_pos (by grind : 0 < s - 1) (by grind : 0 < s + 1); grind
  have slope : (s - 1) * rpow (paramsExactA s C) (-(s - 1)) =
      (s - 1) / s * rpow (C / paramsExactA s C) (-((s - 1) / s)) := by
    have e1 : rpow (paramsExactA s C) (-(s - 1)) * s = rpow (C / paramsExactA s C) (-((s - 1) / s)) := by
      have l1 : ∀ x : R, 0 < x → rpow x (-(s - 1)) * s = exp (-(s - 1) * log x + log s) := fun x _ => by
        rw [exp_add, exp_log hs0]; rfl
      have lN : log (paramsExactA s C) = s / (s ^ 2 - 1) * log s + 1 / (s + 1) * log C := by
        unfold paramsExactA; rw [log_mul (rpow_pos _ _) (rpow_pos _ _), log_rpow, log_rpow]
      rw [l1 _ hN0]
      unfold rpow
      rw [log_div hC hN0, lN]
      congr 1
      generalize log s = u
      generalize log C = v
      have h2 : s + 1 ≠ 0 := by grind
      have h3 : s ≠ 0 := by grind
      have h4 : s - 1 ≠ 0 := by grind
      have e : s / (s ^ 2 - 1) = s / ((s - 1) * (s + 1)) := by congr 1; grind
      rw [e]; grind
    have h3 : s ≠ 0 := by grind
    rw [← e1]; grind
  have key := minimizer (t := N / paramsExactA s C) (by have := rpow_pos (paramsExactA s C) (-(s - 1)); grind)
    (by have := rpow_pos (C / paramsExactA s C) (-((s - 1) / s)); grind) slope
  have e1 : rpow (paramsExactA s C) (-(s - 1)) * rpow (N / paramsExactA s C) (-(s - 1)) = rpow N (-(s - 1)) := by
    rw [← mul_rpow hN0 (div_pos hN hN0)]; congr 1; grind
  have e2 : rpow (C / paramsExactA s C) (-((s - 1) / s)) * rpow (N / paramsExactA s C) ((s - 1) / s) =
      rpow (C / N) (-((s - 1) / s)) := by
    have h1 := div_pos hN hN0
    have h2 := rpow_neg (N / paramsExactA s C) (-((s - 1) / s))
    rw [show - -((s - 1) / s) = (s - 1) / s by grind] at h2
    rw [h2, ← Lean.Grind.Field.div_eq_mul_inv, ← div_rpow (div_pos hC hN0) h1]
    congr 1; grind
  rw [e1, e2] at key
  exact key

/-- The two terms of model B at its minimizer: the variance is `(s-1)/2` of the truncation loss. -/
theorem varianceB {σ2 s C : R} (hs : 1 < s) (hσ : 0 < σ2) (hC : 0 < C) :
    σ2 * paramsB σ2 s C / (C / paramsB σ2 s C) = rpow (paramsB σ2 s C) (1 - s) / 2 := by
  have hc : 0 < C / (2 * σ2) := div_pos hC (by grind)
  have hN : 0 < paramsB σ2 s C := rpow_pos _ _
  have h1 : rpow (paramsB σ2 s C) (s + 1) = C / (2 * σ2) := by
    unfold paramsB
    rw [← rpow_mul, show 1 / (s + 1) * (s + 1) = 1 by grind, rpow_one hc]
  have h2 : rpow (paramsB σ2 s C) (1 - s) = paramsB σ2 s C ^ 2 / rpow (paramsB σ2 s C) (s + 1) := by
    rw [show 1 - s = 1 + 1 + -(s + 1) by grind, rpow_add, rpow_add, rpow_one hN, rpow_neg]; grind
  rw [h2, h1]
  generalize paramsB σ2 s C = N at *
  grind

theorem lossB_opt {σ2 s C : R} (hs : 1 < s) (hσ : 0 < σ2) (hC : 0 < C) :
    lossB σ2 s (paramsB σ2 s C) (C / paramsB σ2 s C) =
      (1 / (s - 1) + 1 / 2) * rpow (C / (2 * σ2)) (-(lossExponent s)) := by
  have h : rpow (paramsB σ2 s C) (1 - s) = rpow (C / (2 * σ2)) (-(lossExponent s)) := by
    unfold paramsB lossExponent; rw [← rpow_mul]; congr 1; grind
  unfold lossB
  rw [varianceB hs hσ hC, h]; grind

theorem lossB_min {σ2 s C N : R} (hs : 1 < s) (hσ : 0 < σ2) (hC : 0 < C) (hN : 0 < N) :
    lossB σ2 s (paramsB σ2 s C) (C / paramsB σ2 s C) ≤ lossB σ2 s N (C / N) := by
  have hN0 : 0 < paramsB σ2 s C := rpow_pos _ _
  have hv := varianceB hs hσ hC
  have hp := rpow_pos (paramsB σ2 s C) (1 - s)
  have key := minimizer (t := N / paramsB σ2 s C) (a := rpow (paramsB σ2 s C) (1 - s) / (s - 1))
    (b := σ2 * paramsB σ2 s C / (C / paramsB σ2 s C)) (p := s - 1) (q := 2)
    (div_nonneg (by grind) (by grind)) (by rw [hv]; grind)
    (by rw [hv]; have : s - 1 ≠ 0 := by grind
        grind)
  have e1 : rpow (paramsB σ2 s C) (1 - s) * rpow (N / paramsB σ2 s C) (-(s - 1)) = rpow N (1 - s) := by
    rw [show -(s - 1) = 1 - s by grind, ← mul_rpow hN0 (div_pos hN hN0)]; congr 1; grind
  have e2 : rpow (N / paramsB σ2 s C) 2 = (N / paramsB σ2 s C) ^ 2 := rpow_natCast (div_pos hN hN0) 2
  rw [e2] at key
  unfold lossB
  have e3 : rpow (paramsB σ2 s C) (1 - s) / (s - 1) * rpow (N / paramsB σ2 s C) (-(s - 1)) = rpow N (1 - s) / (s - 1) := by
    rw [← e1]; grind
  have e4 : σ2 * paramsB σ2 s C / (C / paramsB σ2 s C) * (N / paramsB σ2 s C) ^ 2 = σ2 * N / (C / N) := by
    generalize paramsB σ2 s C = M at *
    grind
  rw [e3, e4] at key
  exact key

end ScalingLaws.Spectral2026.Proofs
