import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# The least-squares estimate of the rate

## Main statements

* `fitRho_geometric`: on a geometric spectrum least squares on the logarithms recovers `ρ`.
* `fitRho_truncation`: on a power law it depends on how many coefficients are used.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

theorem centered_sum (K : Nat) : sum K (fun k : Nat => (k : R) - ((K : R) - 1) / 2) = 0 := by
  have h : ∀ n : Nat, 2 * sum n (fun k : Nat => (k : R)) = (n : R) * ((n : R) - 1) := fun n => by
    induction n with
    | zero => rw [sum_zero, Lean.Grind.Semiring.natCast_zero]; grind
    | succ n ih => rw [sum_succ, Lean.Grind.Semiring.natCast_succ]; grind
  have h1 := h K
  rw [sum_sub, sum_const]; grind

theorem centered_sq_pos {K : Nat} (hK : 2 ≤ K) : (0 : R) < sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) := by
  obtain ⟨m, hm⟩ := Nat.le.dest hK
  clear hK
  obtain rfl : K = (m + 1) + 1 := by omega
  rw [sum_succ]
  have h1 := sum_nonneg (f := fun k : Nat => ((k : R) - (((m + 1 + 1 : Nat) : R) - 1) / 2) ^ 2) (m + 1) (fun k _ => sq_nonneg _)
  have h2 := natCast_nonneg (K := R) m
  have h3 : ((m + 1 : Nat) : R) - (((m + 1 + 1 : Nat) : R) - 1) / 2 ≠ 0 := by
    rw [Lean.Grind.Semiring.natCast_succ (m + 1), Lean.Grind.Semiring.natCast_succ]
    grind
  have h4 := sq_pos h3
  grind

/-- A line is its own regression. -/
theorem olsSlope_line {K : Nat} (hK : 2 ≤ K) (a b : R) : olsSlope K (fun k => a + b * (k : R)) = b := by
  unfold olsSlope
  have hp := centered_sq_pos hK
  have h0 := centered_sum K
  generalize hc : ((K : R) - 1) / 2 = c at *
  have e : sum K (fun k : Nat => ((k : R) - c) * (a + b * (k : R))) =
      sum K (fun k : Nat => b * ((k : R) - c) ^ 2 + (a + b * c) * ((k : R) - c)) := sum_congr K (fun k _ => by grind)
  rw [e, sum_add, sum_mul_left, sum_mul_left, h0]
  generalize sum K (fun k : Nat => ((k : R) - c) ^ 2) = s at *
  grind

theorem fitRho_geometric {K : Nat} (hK : 2 ≤ K) {A ρ : R} (hA : 0 < A) (hρ : 0 < ρ) : fitRho K (fun k => A / ρ ^ k) = ρ := by
  unfold fitRho
  have e : (fun k : Nat => log (A / ρ ^ k)) = fun k : Nat => log A + -log ρ * (k : R) := by
    funext k
    rw [log_div hA (pow_pos hρ k), log_pow hρ]; grind
  rw [e, olsSlope_line hK, show - -log ρ = log ρ by grind, exp_log hρ]

/-- On a power law the estimate from two coefficients is `2^s`, from three `3^(s/2)`. -/
theorem fitRho_power_two (s : R) : fitRho 2 (powerCoefficient s) = rpow 2 s := by
  unfold fitRho olsSlope powerCoefficient rpow
  simp only [sum_succ, sum_zero, log_exp]
  rw [show ((0 : Nat) : R) = 0 from Lean.Grind.Semiring.natCast_zero, show ((1 : Nat) : R) = 1 from Lean.Grind.Semiring.natCast_one,
    show ((2 : Nat) : R) = 2 from rfl, show (0 : R) + 1 = 1 by grind, log_one, show (1 : R) + 1 = 2 by grind]
  congr 1; grind

theorem fitRho_power_three (s : R) : fitRho 3 (powerCoefficient s) = rpow 3 (s / 2) := by
  unfold fitRho olsSlope powerCoefficient rpow
  simp only [sum_succ, sum_zero, log_exp]
  rw [show ((0 : Nat) : R) = 0 from Lean.Grind.Semiring.natCast_zero, show ((1 : Nat) : R) = 1 from Lean.Grind.Semiring.natCast_one,
    show ((2 : Nat) : R) = 2 from rfl, show ((3 : Nat) : R) = 3 from rfl, show (0 : R) + 1 = 1 by grind, log_one,
    show (1 : R) + 1 = 2 by grind, show (2 : R) + 1 = 3 by grind]
  congr 1; grind

theorem fitRho_truncation {s : R} (hs : 0 < s) : fitRho 3 (powerCoefficient s) < fitRho 2 (powerCoefficient s) := by
  rw [fitRho_power_two, fitRho_power_three]
  have e : rpow (2:R) s = rpow (2 * 2) (s / 2) := by
    rw [mul_rpow (by grind) (by grind), ← rpow_add]; congr 1; grind
  rw [e]
  exact rpow_lt_rpow (by grind) (by grind) (by grind)

end ScalingLaws.Latent2026.Proofs
