import ScalingLaws.Spectral2026.Proofs.Loss

/-!
# Proofs about traces, floors and growth

## Main statements

* `trace_le`: for `s > 1` the trace is at most `s/(s-1)`.
* `floor_slope`: above a floor the log-log slope is at most `e / (1 + E C^e)`.
* `soft_ge`, `soft_le`: the soft truncation loss at `D = k^s`.
* `monotone_converges`: a bounded monotone sequence of reals has a limit.
-/

namespace ScalingLaws.Spectral2026.Proofs

open R

theorem eigenvalue_pos (s : R) (k : Nat) : 0 < dataEigenvalue s k := rpow_pos _ _

theorem truncation_le {s : R} (hs : 1 < s) {k : Nat} (hk : 0 < k) (m : Nat) :
    sum m (fun i => dataEigenvalue s (k + i)) ≤ rpow (k : R) (1 - s) / (s - 1) := by
  have h : (s - 1) * sum m (fun i => dataEigenvalue s (k + i)) ≤ _ := tail_le (by grind : 1 ≤ s) hk m
  have := rpow_pos ((k + m : Nat) : R) (1 - s)
  rw [le_div_iff (by grind)]; grind

theorem truncation_ge {s : R} (hs : 1 < s) (k m : Nat) :
    (rpow ((k : R) + 1) (1 - s) - rpow (((k + m : Nat) : R) + 1) (1 - s)) / (s - 1) ≤
      sum m (fun i => dataEigenvalue s (k + i)) := by
  have h : _ ≤ (s - 1) * sum m (fun i => dataEigenvalue s (k + i)) := le_tail (by grind : 1 ≤ s) k m
  rw [div_le_iff (by grind)]; grind

theorem trace_le {s : R} (hs : 1 < s) (n : Nat) : sum n (dataEigenvalue s) ≤ s / (s - 1) := by
  have h0 : 0 < s / (s - 1) := div_pos (by grind) (by grind)
  cases n with
  | zero => rw [sum_zero]; grind
  | succ m =>
    have h1 := truncation_le hs (by omega : 0 < 1) m
    have h2 : dataEigenvalue s 0 = 1 := by
      unfold dataEigenvalue
      rw [Lean.Grind.Semiring.natCast_zero, show (0 : R) + 1 = 1 by grind, one_rpow]
    rw [Lean.Grind.Semiring.natCast_one, one_rpow] at h1
    rw [Nat.add_comm m 1, sum_add_index, sum_succ, sum_zero, h2]
    have : s - 1 ≠ 0 := by grind
    have e : s / (s - 1) = 0 + 1 + 1 / (s - 1) := by grind
    rw [e]; grind

theorem floor_slope {E e C₁ C₂ : R} (hE : 0 ≤ E) :
    log (floorLoss E e C₁) - log (floorLoss E e C₂) ≤ e / (1 + E * rpow C₁ e) * (log C₂ - log C₁) := by
  have hx1 := rpow_pos C₁ (-e)
  have hx2 := rpow_pos C₂ (-e)
  have hL1 : 0 < floorLoss E e C₁ := by unfold floorLoss; grind
  have hL2 : 0 < floorLoss E e C₂ := by unfold floorLoss; grind
  have hw : 0 < rpow C₁ (-e) / floorLoss E e C₁ := div_pos hx1 hL1
  have hw1 : rpow C₁ (-e) / floorLoss E e C₁ ≤ 1 := by
    rw [div_le_iff hL1]; unfold floorLoss; grind
  have am := weighted_am_gm (a := 1) (b := rpow C₂ (-e) / rpow C₁ (-e)) (w := 1 - rpow C₁ (-e) / floorLoss E e C₁)
    zero_lt_one (div_pos hx2 hx1) (by grind) (by grind : 0 ≤ rpow C₁ (-e) / floorLoss E e C₁) (by grind)
  rw [one_rpow] at am
  have hq : (1 - rpow C₁ (-e) / floorLoss E e C₁) * 1 +
      rpow C₁ (-e) / floorLoss E e C₁ * (rpow C₂ (-e) / rpow C₁ (-e)) = floorLoss E e C₂ / floorLoss E e C₁ := by
    have e1 : floorLoss E e C₂ = floorLoss E e C₁ - rpow C₁ (-e) + rpow C₂ (-e) := by unfold floorLoss; grind
    rw [e1]
    generalize rpow C₁ (-e) = x at *
    generalize rpow C₂ (-e) = y at *
    generalize floorLoss E e C₁ = L at *
    grind
  rw [hq] at am
  have hlog := log_le_log (by have := rpow_pos (rpow C₂ (-e) / rpow C₁ (-e)) (rpow C₁ (-e) / floorLoss E e C₁); grind) am
  rw [show ∀ x : R, 1 * x = x by grind, log_rpow, log_div hx2 hx1, log_rpow, log_rpow, log_div hL2 hL1] at hlog
  have hs : rpow C₁ (-e) / floorLoss E e C₁ = 1 / (1 + E * rpow C₁ e) := by
    have h3 := rpow_pos C₁ e
    have h4 := mul_nonneg hE (by grind : 0 ≤ rpow C₁ e)
    unfold floorLoss
    rw [rpow_neg]
    generalize rpow C₁ e = z at *
    have h5 : 1 + E * z ≠ 0 := by grind
    have h6 : E + z⁻¹ = (1 + E * z) / z := by grind
    rw [h6]; grind
  rw [hs] at hlog
  have e2 : e / (1 + E * rpow C₁ e) * (log C₂ - log C₁) = -(1 / (1 + E * rpow C₁ e) * (-e * log C₂ - -e * log C₁)) := by grind
  rw [e2]; grind

theorem no_ceiling {s d C : R} (hs : 1 < s) (hd : 0 < d) (hC : rpow (2 / d) (1 / lossExponent s) < C) :
    lossA s (paramsA s C) (dataA s C) < d := by
  have hp : 0 < lossExponent s := div_pos (by grind) (by grind)
  have h2 : 0 < 2 / d := div_pos (by grind) hd
  have h0 := rpow_pos (2 / d) (1 / lossExponent s)
  rw [lossA_opt (by grind), rpow_neg]
  have h3 := rpow_lt_rpow h0 hC hp
  rw [← rpow_mul, show 1 / lossExponent s * lossExponent s = 1 by grind, rpow_one h2] at h3
  have h4 := rpow_pos C (lossExponent s)
  rw [div_lt_iff hd] at h3
  have e : 2 * (rpow C (lossExponent s))⁻¹ = 2 / rpow C (lossExponent s) := by grind
  rw [e, div_lt_iff h4]; grind

theorem depth {x δ : R} (h1 : x ≤ 1) (hδ : 0 < δ) {L : Nat} (hL : log (1 / δ) ≤ (L : R) * x) : (1 - x) ^ L ≤ δ := by
  have h3 : (1 - x) ≤ exp (-x) := by have := add_one_le_exp (-x); grind
  have h4 := pow_le_pow_left (by grind : 0 ≤ 1 - x) h3 L
  have h5 : exp (-x) ^ L = exp ((L : R) * (-x)) := by
    rw [← rpow_natCast (exp_pos _) L, rpow, log_exp]
  have h6 : exp ((L : R) * (-x)) ≤ exp (log δ) := by
    apply exp_le_exp
    rw [log_div zero_lt_one hδ, log_one] at hL
    grind
  rw [exp_log hδ] at h6
  grind

theorem monotone_converges (q : Nat → R) (B : R) (hm : ∀ t, q t ≤ q (t + 1)) (hB : ∀ t, q t ≤ B) :
    ∃ l, l ≤ B ∧ ∀ ε, 0 < ε → ∃ N, ∀ t, N ≤ t → l - ε < q t ∧ q t ≤ l := by
  rcases sup_exists (fun x => ∃ t, x = q t) ⟨q 0, 0, rfl⟩ ⟨B, by rintro x ⟨t, rfl⟩; exact hB t⟩ with ⟨l, h1, h2⟩
  refine ⟨l, h2 B (by rintro x ⟨t, rfl⟩; exact hB t), fun ε hε => ?_⟩
  have hN : ∃ N, l - ε < q N := by
    apply Classical.byContradiction; intro hn
    have := h2 (l - ε) (by
      rintro x ⟨t, rfl⟩
      have : ¬ l - ε < q t := fun h => hn ⟨t, h⟩
      grind)
    grind
  rcases hN with ⟨N, hN⟩
  refine ⟨N, fun t ht => ⟨?_, h1 _ ⟨t, rfl⟩⟩⟩
  have hmon : ∀ d, q N ≤ q (N + d) := by
    intro d
    induction d with
    | zero => rw [Nat.add_zero]; grind
    | succ d ih => have := hm (N + d); rw [← Nat.add_assoc]; grind
  have := hmon (t - N)
  rw [show N + (t - N) = t by omega] at this
  grind

end ScalingLaws.Spectral2026.Proofs
