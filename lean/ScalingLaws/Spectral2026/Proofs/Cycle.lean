import ScalingLaws.Spectral2026.Proofs.Attention

/-!
# Proofs about lazy attention on a cycle of six tokens

The modes `cos(π i k / 3)` and `sin(π i k / 3)` are rational up to scale, so that the spectral theorem for this graph is an
identity between polynomials.

## Main statements

* `deviation_modes`: the energy about the mean as a sum of five squared modes.
* `gap_le`: the Laplacian form is at least `1/4` of the energy about the mean.
* `cycle_energy`: one residual layer contracts that energy by `(1 - ε/4)²`.
* `cycle_spread`: so `L` layers contract the diameter by `√3 (1 - ε/4)^L`, not by `(1 - ε/4)^L`.
-/

namespace ScalingLaws.Spectral2026.Proofs

/-- The amplitude of `cos (π i / 3)`, eigenvalue `1/4`. -/
def cos1 (x : Nat → Rat) : Rat := 2 * x 0 + x 1 - x 2 - 2 * x 3 - x 4 + x 5
/-- The amplitude of `sin (π i / 3)`, eigenvalue `1/4`. -/
def sin1 (x : Nat → Rat) : Rat := x 1 + x 2 - x 4 - x 5
/-- The amplitude of `cos (2π i / 3)`, eigenvalue `3/4`. -/
def cos2 (x : Nat → Rat) : Rat := 2 * x 0 - x 1 - x 2 + 2 * x 3 - x 4 - x 5
/-- The amplitude of `sin (2π i / 3)`, eigenvalue `3/4`. -/
def sin2 (x : Nat → Rat) : Rat := x 1 - x 2 + x 4 - x 5
/-- The amplitude of `cos (π i)`, eigenvalue one. -/
def cos3 (x : Nat → Rat) : Rat := x 0 - x 1 + x 2 - x 3 + x 4 - x 5

/-- Two squared modes of eigenvalue `1/4`. -/
def mode1 (x : Nat → Rat) : Rat := cos1 x ^ 2 / 12 + sin1 x ^ 2 / 4
/-- Two squared modes of eigenvalue `3/4`. -/
def mode2 (x : Nat → Rat) : Rat := cos2 x ^ 2 / 12 + sin2 x ^ 2 / 4
/-- The squared mode of eigenvalue one. -/
def mode3 (x : Nat → Rat) : Rat := cos3 x ^ 2 / 6

theorem mode2_nonneg (x : Nat → Rat) : 0 ≤ mode2 x := by
  have := sq_nonneg (cos2 x)
  have := sq_nonneg (sin2 x)
  unfold mode2; grind

theorem mode3_nonneg (x : Nat → Rat) : 0 ≤ mode3 x := by
  have := sq_nonneg (cos3 x)
  unfold mode3; grind

theorem sum_six (f : Nat → Rat) : sum 6 f = f 0 + f 1 + f 2 + f 3 + f 4 + f 5 := by
  rw [sum_succ, sum_succ, sum_succ, sum_succ, sum_succ, sum_succ, sum_zero]; grind

theorem deviation_eq {n : Nat} (hn : 0 < n) (x : Nat → Rat) :
    deviationEnergy n x = sum n (fun i => x i ^ 2) - sum n x ^ 2 / n := by
  have h0 := natCast_pos (K := Rat) hn
  have hm : sum n x = n * tokenMean n x := by unfold tokenMean; grind
  unfold deviationEnergy
  generalize tokenMean n x = m at *
  have e : sum n (fun i => (x i - m) ^ 2) = sum n (fun i => x i ^ 2 - (2 * m * x i - m ^ 2)) :=
    sum_congr n (fun i _ => by grind)
  rw [e, sum_sub, sum_sub, sum_mul_left, sum_const, hm]
  grind

/-- Parseval's identity, with denominators cleared: the kernel checks integer polynomials faster. -/
theorem parseval (a b c d e f : Rat) :
    12 * (a^2 + b^2 + c^2 + d^2 + e^2 + f^2) - 2 * (a + b + c + d + e + f)^2 =
      (2*a + b - c - 2*d - e + f)^2 + 3 * (b + c - e - f)^2 + (2*a - b - c + 2*d - e - f)^2 + 3 * (b - c + e - f)^2 +
      2 * (a - b + c - d + e - f)^2 := by
  grind

/-- Parseval's identity for the Laplacian form, with denominators cleared. -/
theorem parseval_laplacian (a b c d e f : Rat) :
    24 * (a^2 + b^2 + c^2 + d^2 + e^2 + f^2) - 24 * (a*b + b*c + c*d + d*e + e*f + f*a) =
      (2*a + b - c - 2*d - e + f)^2 + 3 * (b + c - e - f)^2 + 3 * (2*a - b - c + 2*d - e - f)^2 + 9 * (b - c + e - f)^2 +
      8 * (a - b + c - d + e - f)^2 := by
  grind

theorem deviation_modes (x : Nat → Rat) : deviationEnergy 6 x = mode1 x + mode2 x + mode3 x := by
  have e6 : ((6 : Nat) : Rat) = 6 := rfl
  have h : 12 * sum 6 (fun i => x i ^ 2) - 2 * sum 6 x ^ 2 =
      cos1 x ^ 2 + 3 * sin1 x ^ 2 + cos2 x ^ 2 + 3 * sin2 x ^ 2 + 2 * cos3 x ^ 2 := by
    rw [sum_six, sum_six]; exact parseval _ _ _ _ _ _
  rw [deviation_eq (by omega), e6]
  unfold mode1 mode2 mode3
  generalize cos1 x ^ 2 = p at *; generalize sin1 x ^ 2 = q at *; generalize cos2 x ^ 2 = r at *
  generalize sin2 x ^ 2 = s at *; generalize cos3 x ^ 2 = t at *
  generalize sum 6 x ^ 2 = u at *
  grind

theorem laplacian_modes (x : Nat → Rat) :
    sum 6 (fun i => x i * (x i - cycleAttention x i)) = 1/4 * mode1 x + 3/4 * mode2 x + mode3 x := by
  have term : ∀ u v w : Rat, u * (u - (u / 2 + (v + w) / 4)) = 1/4 * (2 * u^2 - u * v - u * w) := fun u v w => by grind
  have h := parseval_laplacian (x 0) (x 1) (x 2) (x 3) (x 4) (x 5)
  have e : sum 6 (fun i => x i * (x i - cycleAttention x i)) =
      1/4 * (2 * x 0 ^ 2 - x 0 * x 1 - x 0 * x 5) + 1/4 * (2 * x 1 ^ 2 - x 1 * x 2 - x 1 * x 0) +
      1/4 * (2 * x 2 ^ 2 - x 2 * x 3 - x 2 * x 1) + 1/4 * (2 * x 3 ^ 2 - x 3 * x 4 - x 3 * x 2) +
      1/4 * (2 * x 4 ^ 2 - x 4 * x 5 - x 4 * x 3) + 1/4 * (2 * x 5 ^ 2 - x 5 * x 0 - x 5 * x 4) := by
    rw [sum_six, ← term, ← term, ← term, ← term, ← term, ← term]; rfl
  rw [e]
  unfold mode1 mode2 mode3
  have h' : _ = cos1 x ^ 2 + 3 * sin1 x ^ 2 + 3 * cos2 x ^ 2 + 9 * sin2 x ^ 2 + 8 * cos3 x ^ 2 := h
  clear h e
  generalize cos1 x ^ 2 = p at *; generalize sin1 x ^ 2 = q at *; generalize cos2 x ^ 2 = r at *
  generalize sin2 x ^ 2 = s at *; generalize cos3 x ^ 2 = t at *
  grind

theorem gap_le (x : Nat → Rat) :
    cycleGap * deviationEnergy 6 x ≤ sum 6 (fun i => x i * (x i - cycleAttention x i)) := by
  have h2 := mode2_nonneg x
  have h3 := mode3_nonneg x
  rw [laplacian_modes, deviation_modes]
  unfold cycleGap
  grind

/-- A linear form in the attended tokens is that form in the tokens, up to the eigenvalue. -/
theorem attention_amplitudes (x : Nat → Rat) :
    cos1 (cycleAttention x) = 3/4 * cos1 x ∧ sin1 (cycleAttention x) = 3/4 * sin1 x ∧
    cos2 (cycleAttention x) = 1/4 * cos2 x ∧ sin2 (cycleAttention x) = 1/4 * sin2 x ∧ cos3 (cycleAttention x) = 0 := by
  have h0 : cycleAttention x 0 = x 0 / 2 + (x 1 + x 5) / 4 := rfl
  have h1 : cycleAttention x 1 = x 1 / 2 + (x 2 + x 0) / 4 := rfl
  have h2 : cycleAttention x 2 = x 2 / 2 + (x 3 + x 1) / 4 := rfl
  have h3 : cycleAttention x 3 = x 3 / 2 + (x 4 + x 2) / 4 := rfl
  have h4 : cycleAttention x 4 = x 4 / 2 + (x 5 + x 3) / 4 := rfl
  have h5 : cycleAttention x 5 = x 5 / 2 + (x 0 + x 4) / 4 := rfl
  unfold cos1 sin1 cos2 sin2 cos3
  rw [h0, h1, h2, h3, h4, h5]
  clear h0 h1 h2 h3 h4 h5
  refine ⟨?_, ?_, ?_, ?_, ?_⟩ <;> grind

theorem layer_amplitudes (ε : Rat) (x : Nat → Rat) :
    cos1 (cycleLayer ε x) = (1 - ε * (1/4)) * cos1 x ∧ sin1 (cycleLayer ε x) = (1 - ε * (1/4)) * sin1 x ∧
    cos2 (cycleLayer ε x) = (1 - ε * (3/4)) * cos2 x ∧ sin2 (cycleLayer ε x) = (1 - ε * (3/4)) * sin2 x ∧
    cos3 (cycleLayer ε x) = (1 - ε * 1) * cos3 x := by
  have h := attention_amplitudes x
  have split : ∀ y : Nat → Rat, cos1 (fun i => (1 - ε) * x i + ε * y i) = (1 - ε) * cos1 x + ε * cos1 y ∧
      sin1 (fun i => (1 - ε) * x i + ε * y i) = (1 - ε) * sin1 x + ε * sin1 y ∧
      cos2 (fun i => (1 - ε) * x i + ε * y i) = (1 - ε) * cos2 x + ε * cos2 y ∧
      sin2 (fun i => (1 - ε) * x i + ε * y i) = (1 - ε) * sin2 x + ε * sin2 y ∧
      cos3 (fun i => (1 - ε) * x i + ε * y i) = (1 - ε) * cos3 x + ε * cos3 y := fun y => by
    unfold cos1 sin1 cos2 sin2 cos3
    refine ⟨?_, ?_, ?_, ?_, ?_⟩ <;> grind
  have hs : cycleLayer ε x = fun i => (1 - ε) * x i + ε * cycleAttention x i := rfl
  have g := split (cycleAttention x)
  rw [hs, g.1, g.2.1, g.2.2.1, g.2.2.2.1, g.2.2.2.2, h.1, h.2.1, h.2.2.1, h.2.2.2.1, h.2.2.2.2]
  clear g h hs split
  refine ⟨?_, ?_, ?_, ?_, ?_⟩ <;> grind

theorem cycle_energy {ε : Rat} (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (x : Nat → Rat) :
    deviationEnergy 6 (cycleLayer ε x) ≤ (1 - ε * cycleGap) ^ 2 * deviationEnergy 6 x := by
  have h2 := mode2_nonneg x
  have h3 := mode3_nonneg x
  have h := layer_amplitudes ε x
  have m1 : mode1 (cycleLayer ε x) = (1 - ε * (1/4)) ^ 2 * mode1 x := by unfold mode1; rw [h.1, h.2.1]; grind
  have m2 : mode2 (cycleLayer ε x) = (1 - ε * (3/4)) ^ 2 * mode2 x := by unfold mode2; rw [h.2.2.1, h.2.2.2.1]; grind
  have m3 : mode3 (cycleLayer ε x) = (1 - ε * 1) ^ 2 * mode3 x := by unfold mode3; rw [h.2.2.2.2]; grind
  rw [deviation_modes, deviation_modes, m1, m2, m3]
  have f2 := mul_le_mul_right (factor_sq_le (l := 3/4) h0 (by grind : (1/4 : Rat) ≤ 3/4) (by grind : (3/4 : Rat) ≤ 1) (by grind)) h2
  have f3 := mul_le_mul_right (factor_sq_le (l := 1) h0 (by grind : (1/4 : Rat) ≤ 1) (by grind : (1 : Rat) ≤ 1) (by grind)) h3
  unfold cycleGap
  clear h m1 m2 m3
  generalize (1 - ε * (1/4)) ^ 2 = r at *
  generalize (1 - ε * (3/4)) ^ 2 = r2 at *
  generalize (1 - ε * 1) ^ 2 = r3 at *
  grind

theorem cycle_energy_layers {ε : Rat} (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (x : Nat → Rat) : ∀ L : Nat,
    deviationEnergy 6 (cycleLayers ε x L) ≤ ((1 - ε * cycleGap) ^ 2) ^ L * deviationEnergy 6 x
  | 0 => by rw [pow_zero]; show deviationEnergy 6 x ≤ _; grind
  | L + 1 => by
    have ih := cycle_energy_layers h0 h1 x L
    have st : deviationEnergy 6 (cycleLayers ε x (L + 1)) ≤ _ := cycle_energy h0 h1 (cycleLayers ε x L)
    have h3 := mul_le_mul_left ih (sq_nonneg (1 - ε * cycleGap))
    rw [pow_succ]
    generalize (1 - ε * cycleGap) ^ 2 = r at *
    generalize deviationEnergy 6 x = E at *
    grind

theorem cycle_spread {ε lo hi : Rat} {x : Nat → Rat} {L i j : Nat} (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (hij : i < j) (hj : j < 6)
    (hlo : ∀ k, k < 6 → lo ≤ x k) (hhi : ∀ k, k < 6 → x k ≤ hi) :
    (cycleLayers ε x L i - cycleLayers ε x L j) ^ 2 ≤ 3 * ((1 - ε * cycleGap) ^ L) ^ 2 * (hi - lo) ^ 2 := by
  have a := spread_le_energy (x := cycleLayers ε x L) hij hj
  have b := cycle_energy_layers h0 h1 x L
  have c := energy_le_spread (x := x) (by omega) hlo hhi
  have e : ((1 - ε * cycleGap) ^ 2) ^ L = ((1 - ε * cycleGap) ^ L) ^ 2 := by
    rw [show ((1 - ε * cycleGap) ^ 2) = (1 - ε * cycleGap) * (1 - ε * cycleGap) by grind, ← mul_pow]; grind
  rw [e] at b
  have d := mul_le_mul_left c (sq_nonneg ((1 - ε * cycleGap) ^ L))
  have e6 : ((6 : Nat) : Rat) = 6 := rfl
  rw [e6] at d
  generalize (1 - ε * cycleGap) ^ L = r at *
  grind

end ScalingLaws.Spectral2026.Proofs
