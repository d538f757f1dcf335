import ScalingLaws.Latent2026.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus

/-!
# Geometric spectra

## Main statements

* `mass_le`, `le_mass`, `mass_eq`, `tail_eq`: the geometric sum below, at and above `ρ = 1`.
* `le_pow_iff_nStar`: `ρ^(-k) ≤ ε ↔ N*(ε, ρ) ≤ k`.
* `le_pow_iff_grok`: `ρ^(-n) ≤ ε ↔ ε^(-1/n) ≤ ρ`.
* `one_lt_grok`, `grok_le`: that threshold lies above one, and tends to one.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

section field
variable {K : Type} [OrderedField K]

theorem ratio_lt_one {ρ : K} (h : 1 < ρ) : 0 < 1 / ρ ∧ 1 / ρ < 1 :=
  ⟨div_pos zero_lt_one (by grind), by rw [div_lt_iff (by grind)]; grind⟩

theorem mass_eq {ρ : K} (h : 1 < ρ) (n : Nat) : sum n (fun k => (1 / ρ) ^ k) = ρ / (ρ - 1) * (1 - (1 / ρ) ^ n) := by
  have h1 := geom_sum (1 / ρ) n
  generalize sum n (fun k => (1 / ρ) ^ k) = s at *
  generalize (1 / ρ) ^ n = p at *
  have h2 : ρ - 1 ≠ 0 := by grind
  have h3 : ρ ≠ 0 := by grind
  have e : 1 - 1 / ρ = (ρ - 1) / ρ := by grind
  rw [e] at h1
  rw [← h1]; grind

theorem mass_le {ρ : K} (h : 1 < ρ) (n : Nat) : sum n (fun k => (1 / ρ) ^ k) ≤ ρ / (ρ - 1) := by
  rw [mass_eq h n]
  have h1 := pow_nonneg (by have := (ratio_lt_one h).1; grind : 0 ≤ 1 / ρ) n
  have h2 := div_pos (by grind : 0 < ρ) (by grind : 0 < ρ - 1)
  have h3 := mul_le_mul_left (by grind : 1 - (1 / ρ) ^ n ≤ 1) (by grind : 0 ≤ ρ / (ρ - 1))
  grind

theorem le_mass {ρ : K} (h0 : 0 < ρ) (h : ρ ≤ 1) (n : Nat) : (n : K) ≤ sum n (fun k => (1 / ρ) ^ k) := by
  have hq : 1 ≤ 1 / ρ := by rw [le_div_iff h0]; grind
  have h1 := sum_le_sum (f := fun _ => (1 : K)) (g := fun k => (1 / ρ) ^ k) n (fun k _ => one_le_pow hq k)
  rw [sum_const] at h1; grind

theorem pow_strictAnti {r : K} (h0 : 0 < r) (h1 : r < 1) (k : Nat) : r ^ (k + 1) < r ^ k := by
  rw [pow_succ]
  have := mul_lt_mul_left h1 (pow_pos h0 k); grind

theorem one_div_pow {ρ : K} (h : 0 < ρ) : ∀ k : Nat, (1 / ρ) ^ k = 1 / ρ ^ k
  | 0 => by rw [pow_zero, pow_zero]; grind
  | k+1 => by
    rw [pow_succ, pow_succ, one_div_pow h k]
    have h1 := pow_pos h k
    have h2 := mul_pos h1 h
    generalize ρ ^ k = p at *
    have : p * ρ ≠ 0 := by grind
    grind

end field

theorem log_one_div {x : R} (hx : 0 < x) : log (1 / x) = -log x := by
  rw [show 1 / x = x⁻¹ by grind, log_inv hx]

theorem log_pow {x : R} (hx : 0 < x) (k : Nat) : log (x ^ k) = (k : R) * log x := by
  rw [← rpow_natCast hx, log_rpow]

theorem le_of_log_le {x y : R} (hx : 0 < x) (hy : 0 < y) (h : log x ≤ log y) : x ≤ y := by
  have := exp_le_exp h
  rw [exp_log hx, exp_log hy] at this; exact this

theorem log_le_iff {x y : R} (hx : 0 < x) (hy : 0 < y) : log x ≤ log y ↔ x ≤ y :=
  ⟨le_of_log_le hx hy, log_le_log hx⟩

theorem le_pow_iff_nStar {ε ρ : R} (hρ : 1 < ρ) (hε : 0 < ε) (k : Nat) : 1 / ρ ^ k ≤ ε ↔ nStar ε ρ ≤ (k : R) := by
  have hp := pow_pos (by grind : 0 < ρ) k
  have hl := log_pos hρ
  unfold nStar
  rw [div_le_iff hl, ← log_le_iff (div_pos zero_lt_one hp) hε, log_one_div hp, log_pow (by grind), log_one_div hε]
  constructor <;> intro h <;> grind

theorem le_pow_iff_grok {ε ρ : R} {n : Nat} (hρ : 0 < ρ) (hε : 0 < ε) (hn : 0 < n) :
    1 / ρ ^ n ≤ ε ↔ grokThreshold ε (n : R) ≤ ρ := by
  have hp := pow_pos hρ n
  have hn0 : (0:R) < (n : R) := by
    have := natCast_le (K := R) (show 1 ≤ n by omega)
    rw [Lean.Grind.Semiring.natCast_one] at this; grind
  unfold grokThreshold
  rw [← log_le_iff (div_pos zero_lt_one hp) hε, log_one_div hp, log_pow hρ, ← log_le_iff (rpow_pos _ _) hρ, log_rpow]
  have e : -(1 / (n : R)) * log ε = -log ε / (n : R) := by grind
  rw [e, div_le_iff hn0]
  constructor <;> intro h <;> grind

theorem one_lt_grok {ε n : R} (hε : 0 < ε) (h1 : ε < 1) (hn : 0 < n) : 1 < grokThreshold ε n := by
  have h := log_neg hε h1
  have hq := div_pos (zero_lt_one (K := R)) hn
  have := mul_pos hq (by grind : 0 < -log ε)
  unfold grokThreshold rpow
  have h2 := exp_lt_exp (show 0 < -(1 / n) * log ε by grind)
  rw [exp_zero] at h2; exact h2

/-- `ε^(-1/n) ≤ 1 + (1/ε - 1)/n` for `n ≥ 1`, by the weighted means. -/
theorem grok_le {ε n : R} (hε : 0 < ε) (hn : 1 ≤ n) : grokThreshold ε n ≤ 1 + (1 / ε - 1) / n := by
  have hn0 : 0 < n := by grind
  have hq := div_pos (zero_lt_one (K := R)) hn0
  have hq1 : 1 / n ≤ 1 := by rw [div_le_iff hn0]; grind
  have h := weighted_am_gm (div_pos (zero_lt_one (K := R)) hε) (zero_lt_one (K := R)) (by grind : 0 ≤ 1 / n) (by grind : 0 ≤ 1 - 1 / n)
    (by grind)
  rw [one_rpow] at h
  have e : rpow (1 / ε) (1 / n) = grokThreshold ε n := by
    unfold grokThreshold rpow
    rw [log_one_div hε]; congr 1; grind
  rw [e] at h
  have e2 : (1 / ε - 1) / n = 1 / n * (1 / ε - 1) := by grind
  rw [e2]; grind

theorem nStar_strictAnti_rate {ε ρ ρ' : R} (hε : 0 < ε) (h1 : ε < 1) (hρ : 1 < ρ) (h : ρ < ρ') : nStar ε ρ' < nStar ε ρ := by
  have a := log_pos hρ
  have b := log_lt_log (by grind : 0 < ρ) h
  have c := log_neg hε h1
  unfold nStar
  rw [log_one_div hε, div_lt_div_iff (by grind) a]
  exact mul_lt_mul_left b (by grind)

theorem nStar_strictAnti_accuracy {ε ε' ρ : R} (hε : 0 < ε) (h : ε < ε') (hρ : 1 < ρ) : nStar ε' ρ < nStar ε ρ := by
  have a := log_pos hρ
  have b := log_lt_log hε h
  unfold nStar
  rw [log_one_div hε, log_one_div (by grind), div_lt_div_iff a a]
  exact mul_lt_mul_right (by grind) a

theorem nStar_large {ε ρ B : R} (hB : 0 < B) (hρ : 1 < ρ) (h : ρ ≤ 1 + log (1 / ε) / B) : B ≤ nStar ε ρ := by
  have a := log_pos hρ
  have b := log_le_sub_one (by grind : 0 < ρ)
  have c : log ρ ≤ log (1 / ε) / B := by grind
  rw [le_div_iff hB] at c
  unfold nStar
  rw [le_div_iff a]; grind

theorem rpow_nStar {ε ρ : R} (hε : 0 < ε) (hρ : 1 < ρ) : rpow ρ (nStar ε ρ) = 1 / ε := by
  have a := log_pos hρ
  unfold rpow nStar
  have e : log (1 / ε) / log ρ * log ρ = log (1 / ε) := by grind
  rw [e, exp_log (div_pos zero_lt_one hε)]

end ScalingLaws.Latent2026.Proofs
