import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# The least-squares estimate of the rate

## Main statements

* `fitRho_geometric`: on a geometric spectrum least squares on the logarithms recovers `ρ`.
* `fitRho_error`: on every spectrum it errs by no more than the spectrum differs from a geometric one.
* `rootRate_bounds`: the rate that one coefficient shows tends to `ρ`.
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

/-- The slope of a difference from a line, by the inequality of Cauchy and Schwarz. -/
theorem olsSlope_error {K : Nat} (hK : 2 ≤ K) (a b : R) (y : Nat → R) :
    (olsSlope K y - b) ^ 2 * sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) ≤
      sum K (fun k => (y k - (a + b * (k : R))) ^ 2) := by
  have hl := olsSlope_line hK a b
  have hp := centered_sq_pos hK
  have hc := cauchy_schwarz (fun k : Nat => (k : R) - ((K : R) - 1) / 2) (fun k : Nat => y k - (a + b * (k : R))) K
  have e : sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * (y k - (a + b * (k : R)))) =
      (olsSlope K y - b) * sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) := by
    have e1 : sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * (y k - (a + b * (k : R)))) =
        sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * y k) -
          sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * (a + b * (k : R))) := by
      rw [← sum_sub]; exact sum_congr K (fun k _ => by grind)
    unfold olsSlope at hl ⊢
    rw [e1]
    generalize sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * (a + b * (k : R))) = u at *
    generalize sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) * y k) = w at *
    generalize sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) = S at *
    have e2 : u = b * S := by rw [← hl]; grind
    rw [e2]; grind
  rw [e] at hc
  generalize sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) = S at *
  generalize sum K (fun k => (y k - (a + b * (k : R))) ^ 2) = E at *
  generalize olsSlope K y - b = z at *
  apply le_of_mul_le_mul_right (c := S) _ hp
  grind

/-- The logarithm of the estimate errs by no more than the spectrum does from a geometric one. -/
theorem fitRho_error {K : Nat} (hK : 2 ≤ K) {A ρ : R} (c : Nat → R) :
    (log (fitRho K c) - log ρ) ^ 2 * sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) ≤
      sum K (fun k => (log (c k) - (log A - (k : R) * log ρ)) ^ 2) := by
  have h := olsSlope_error hK (log A) (-log ρ) (fun k => log (c k))
  unfold fitRho
  rw [log_exp]
  have e : sum K (fun k : Nat => (log (c k) - (log A - (k : R) * log ρ)) ^ 2) =
      sum K (fun k : Nat => (log (c k) - (log A + -log ρ * (k : R))) ^ 2) := sum_congr K (fun k _ => by grind)
  rw [e]
  have h : (olsSlope K (fun k => log (c k)) - -log ρ) ^ 2 * sum K (fun k : Nat => ((k : R) - ((K : R) - 1) / 2) ^ 2) ≤ _ := h
  generalize olsSlope K (fun k => log (c k)) = z at *
  have e2 : (-z - log ρ) ^ 2 = (z - -log ρ) ^ 2 := by grind
  rw [e2]; exact h

/-- A coefficient between `A ρ^(-k)` and `B ρ^(-k)` shows a rate within the factor `1 + δ` of `ρ`, from an explicit index on. -/
theorem rootRate_bounds {y ρ δ A B : R} {k : Nat} (hk : 0 < k) (hρ : 0 < ρ) (hδ : 0 < δ) (hA : 0 < A) (hlo : A ≤ y) (hup : y ≤ B)
    (h1 : -log A ≤ (k : R) * log (1 + δ)) (h2 : log B ≤ (k : R) * log (1 + δ)) :
    ρ / (1 + δ) ≤ rootRate (y / ρ ^ k) k ∧ rootRate (y / ρ ^ k) k ≤ ρ * (1 + δ) := by
  have hk0 := natCast_pos (K := R) hk
  have hy : 0 < y := by grind
  have la := log_le_log hA hlo
  have lb := log_le_log hy hup
  have e : log (rootRate (y / ρ ^ k) k) = log ρ - log y / k := by
    unfold rootRate
    rw [log_rpow, log_div hy (pow_pos hρ k), log_pow hρ]; grind
  have hd : (0 : R) < 1 + δ := by have := zero_lt_one (K := R); grind
  have hp := rpow_pos (y / ρ ^ k) (-(1 / (k : R)))
  constructor
  · apply le_of_log_le (div_pos hρ hd) hp
    show log (ρ / (1 + δ)) ≤ log (rootRate (y / ρ ^ k) k)
    rw [e, log_div hρ hd]
    have : log y / k ≤ log (1 + δ) := by rw [div_le_iff hk0]; grind
    grind
  · apply le_of_log_le hp (mul_pos hρ hd)
    show log (rootRate (y / ρ ^ k) k) ≤ log (ρ * (1 + δ))
    rw [e, log_mul hρ hd]
    have : -log y / k ≤ log (1 + δ) := by rw [div_le_iff hk0]; grind
    grind

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
