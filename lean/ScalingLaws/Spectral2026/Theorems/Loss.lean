import ScalingLaws.Spectral2026.Proofs.Growth

/-!
# Claims about the loss, over the reals

Traces, truncation and the compute-optimal loss of two models: P2-01 to P2-07 and P2-22 of the claims registry.

## References

* T. Nagy, *ML Spectral Intelligence*; *Neural Scaling Laws Formalized: Why Chinchilla Works*.
-/

namespace ScalingLaws.Spectral2026

/-- P2-01, "λ_k ~ k^(-s)": the trace is finite for `s > 1`, at most `s/(s-1)`. -/
theorem trace_bounded (s : R) (n : Nat) (hs : 1 < s) : sum n (dataEigenvalue s) ≤ s / (s - 1) :=
  Proofs.trace_le hs n

/-- P2-01: for `s < 1` it grows at least as `n^(1-s)`; for `s = 1` see `language_trace_unbounded`. -/
theorem trace_unbounded (s : R) (n : Nat) (h0 : 0 ≤ s) (_h1 : s < 1) (hn : 0 < n) : R.rpow n (1 - s) ≤ sum n (dataEigenvalue s) :=
  R.rpow_one_sub_le_sum h0 hn

/-- P2-02, the truncation loss `∑_{k>N} k^(-s) ≈ N^(1-s)/(s-1)`, from above, at `N = k`. -/
theorem truncation_le (s : R) (k m : Nat) (hs : 1 < s) (hk : 0 < k) :
    sum m (fun i => dataEigenvalue s (k + i)) ≤ R.rpow k (1 - s) / (s - 1) :=
  Proofs.truncation_le hs hk m

/-- P2-02, from below: with `m` modes beyond the `k`-th, up to the part that these leave out. -/
theorem truncation_ge (s : R) (k m : Nat) (hs : 1 < s) :
    (R.rpow (k + 1) (1 - s) - R.rpow (((k + m : Nat) : R) + 1) (1 - s)) / (s - 1) ≤ sum m (fun i => dataEigenvalue s (k + i)) :=
  Proofs.truncation_ge hs k m

/-- P2-05, `C = N D`: the paper's allocation spends exactly the budget. -/
theorem allocation_spends_budget (s C : R) (hs : 0 < s) (hC : 0 < C) : paramsA s C * dataA s C = C :=
  Proofs.budget hs hC

/-- P2-05: with `C = 6 N D` instead only the constant changes. -/
theorem flops_constant (s C : R) (_hs : 0 < s) (hC : 0 < C) :
    paramsA s (C / 6) = R.rpow (1 / 6) (1 / (s + 1)) * paramsA s C := by
  unfold paramsA
  rw [← R.mul_rpow (div_pos (by grind) (by grind)) hC]; congr 1; grind

/-- P2-04, "L*(C) ~ C^(-(s-1)/(s+1))": the loss of the paper's allocation in model A. -/
theorem lossA_at_allocation (s C : R) (hs : 0 < s) (_hC : 0 < C) :
    lossA s (paramsA s C) (dataA s C) = 2 * R.rpow C (-(lossExponent s)) :=
  Proofs.lossA_opt hs

/-- P2-04: no split of the budget has a loss below `C^(-(s-1)/(s+1))`, so that is the optimal exponent. -/
theorem lossA_ge (s C N : R) (hs : 1 ≤ s) (hN : 0 < N) (hC : 0 < C) : R.rpow C (-(lossExponent s)) ≤ lossA s N (C / N) :=
  Proofs.lossA_ge hs hN hC

/-- P2-03, the exact minimizer of model A: `s^(s/(s²-1))` times the paper's `C^(1/(s+1))`, which is optimal up to a factor only. -/
theorem lossA_minimizer (s C N : R) (hs : 1 < s) (hN : 0 < N) (hC : 0 < C) :
    lossA s (paramsExactA s C) (C / paramsExactA s C) ≤ lossA s N (C / N) :=
  Proofs.lossA_min hs hN hC

/-- P2-03, the exact minimizer of model B: `(C/(2σ²))^(1/(s+1))`, with the paper's exponent. -/
theorem lossB_minimizer (σ2 s C N : R) (hs : 1 < s) (hσ : 0 < σ2) (hC : 0 < C) (hN : 0 < N) :
    lossB σ2 s (paramsB σ2 s C) (C / paramsB σ2 s C) ≤ lossB σ2 s N (C / N) :=
  Proofs.lossB_min hs hσ hC hN

/-- P2-04 in model B: the minimal loss, with the paper's exponent. -/
theorem lossB_at_minimizer (σ2 s C : R) (hs : 1 < s) (hσ : 0 < σ2) (hC : 0 < C) :
    lossB σ2 s (paramsB σ2 s C) (C / paramsB σ2 s C) =
      (1 / (s - 1) + 1 / 2) * R.rpow (C / (2 * σ2)) (-(lossExponent s)) :=
  Proofs.lossB_opt hs hσ hC

/-- P2-06, for language "N ≈ D": at `s = 1` the paper's allocation splits the budget evenly. -/
theorem even_split_at_one (C : R) (_hC : 0 < C) : paramsA 1 C = dataA 1 C := rfl

/-- P2-07 refuted: at `s = 1`, the language case, model A has the loss two whatever the parameters and data. -/
theorem no_gain_at_one (N D : R) (_hN : 0 < N) (_hD : 0 < D) : lossA 1 N D = 2 := by
  unfold lossA
  rw [show -((1 : R) - 1) = 0 by grind, show -(((1 : R) - 1) / 1) = 0 by grind, R.rpow_zero, R.rpow_zero]; grind

/-- P2-22, what the exponent "determines": multiplying compute by `t` multiplies the loss by `t^(-e)`. -/
theorem lossA_ratio (s C t : R) (hs : 0 < s) (hC : 0 < C) (ht : 0 < t) :
    lossA s (paramsA s (t * C)) (dataA s (t * C)) = R.rpow t (-(lossExponent s)) * lossA s (paramsA s C) (dataA s C) := by
  rw [Proofs.lossA_opt hs, Proofs.lossA_opt hs, R.mul_rpow ht hC]; grind

/-- P2-22 at `s = 3`: four times the compute halves the minimal loss of model B. -/
theorem lossB_halves_at_three (σ2 C : R) (hσ : 0 < σ2) (hC : 0 < C) :
    lossB σ2 3 (paramsB σ2 3 (4 * C)) (4 * C / paramsB σ2 3 (4 * C)) =
      lossB σ2 3 (paramsB σ2 3 C) (C / paramsB σ2 3 C) / 2 := by
  rw [Proofs.lossB_opt (by grind) hσ (by grind), Proofs.lossB_opt (by grind) hσ hC]
  have hc : 0 < C / (2 * σ2) := div_pos hC (by grind)
  have e : lossExponent (3 : R) = 1 / 2 := by unfold lossExponent; grind
  have h4 : R.rpow 4 (-(1 / 2)) = 1 / 2 := by
    have h2 : R.rpow (2 : R) (2 : R) = 4 := by
      have := R.rpow_natCast (by grind : (0 : R) < 2) 2
      rw [show R.rpow (2 : R) (2 : R) = R.rpow 2 ((2 : Nat) : R) from rfl, this]; grind
    rw [← h2, ← R.rpow_mul, show (2 : R) * -(1 / 2) = -1 by grind, R.rpow_neg, R.rpow_one (by grind)]; grind
  rw [e, show 4 * C / (2 * σ2) = 4 * (C / (2 * σ2)) by grind, R.mul_rpow (by grind) hc, h4]
  grind

end ScalingLaws.Spectral2026
