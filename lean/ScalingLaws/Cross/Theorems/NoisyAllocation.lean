import ScalingLaws.Maloney2022.Theorems.EffectiveRidge
import ScalingLaws.Maloney2022.Theorems.Spectrum
import ScalingLaws.Bi2025.Proofs.Rate

/-!
# What label noise does to the allocation

X-03 of the claims registry beyond the calculus of exponents: the excess over the noise of the planar loss without ridge, from below for
every allocation of a budget and from above for one.

## Main definitions

* `noisyExcess`: the excess `(s² + v N k) / (1 - N/T) - s²` at the budget `C = N T`.
-/

namespace ScalingLaws.Cross

open Maloney2022

/-- The excess over the label noise `s2` of the planar loss without ridge, with `N` parameters and `C / N` samples, for a power law of
`M` modes. -/
noncomputable def noisyExcess (a v s2 C : R) (M : Nat) (N : R) : R :=
  (s2 + v * (N * effectiveRidge M (powerLaw a) N)) / (1 - N * N / C) - s2

namespace Proofs

/-- `(s + x)/(1 - u) - s` between `x + s u` and `2 x + 2 s u`. -/
theorem excess_bounds {s x u : R} (hs : 0 ≤ s) (hx : 0 ≤ x) (hu : 0 ≤ u) (hu1 : u < 1) :
    x + s * u ≤ (s + x) / (1 - u) - s ∧ (2 * u ≤ 1 → (s + x) / (1 - u) - s ≤ 2 * x + 2 * s * u) := by
  have hd : 0 < 1 - u := by grind
  have e : (s + x) / (1 - u) - s = (x + s * u) / (1 - u) := by grind
  have h1 := mul_nonneg hs hu
  have h2 := mul_nonneg (by grind : 0 ≤ x + s * u) hu
  rw [e]
  refine ⟨?_, fun h => ?_⟩
  · rw [le_div_iff hd]; grind
  · rw [div_le_iff hd]
    have := mul_nonneg (by grind : 0 ≤ x + s * u) (by grind : 0 ≤ 1 - 2 * u)
    grind

/-- At `t = C^(1/(2+a))` the powers `t^(-a)` and `t²/C` are `C^(-a/(2+a))`. -/
theorem powers_meet {a C : R} (ha : 0 < a) (hC : 0 < C) :
    R.rpow (R.rpow C (1 / (2 + a))) (-a) = R.rpow C (-(a / (2 + a))) ∧
      R.rpow C (1 / (2 + a)) ^ 2 / C = R.rpow C (-(a / (2 + a))) := by
  have h2 : 2 + a ≠ 0 := by grind
  constructor
  · rw [← R.rpow_mul]; congr 1; grind
  · have e : -(a / (2 + a)) = 1 / (2 + a) + (1 / (2 + a) + -1) := by grind
    rw [e, R.rpow_add, R.rpow_add, R.rpow_neg, R.rpow_one hC]
    grind

end Proofs

/-- X-03 from below: with label noise no allocation of the budget `C` has an excess below a constant times `C^(-a/(2+a))`, which is the
exponent of spectral intelligence at `s = 1 + a`. Without noise the exponent is `a/2`. -/
theorem noisyExcess_ge (a v s2 C c : R) (M N : Nat) (ha : 0 < a) (hN : 0 < N) (hM : 2 * N ≤ M) (hC : (N : R) * N < C) (hv : 0 ≤ v)
    (hc : 0 ≤ c) (hcv : c ≤ v * R.rpow 2 (-(1 + a))) (hcs : c ≤ s2) :
    c * R.rpow C (-(a / (2 + a))) ≤ noisyExcess a v s2 C M N := by
  have hN0 := natCast_pos (K := R) hN
  have hNN := mul_pos hN0 hN0
  have hC0 : 0 < C := by grind
  have hk := le_scarce_loss a N M ha hN hM
  have p := R.rpow_pos (N : R) (-a)
  have q := R.rpow_pos 2 (-(1 + a))
  obtain ⟨t, et⟩ : ∃ t, t = R.rpow C (1 / (2 + a)) := ⟨_, rfl⟩
  have ht : 0 < t := by rw [et]; exact R.rpow_pos _ _
  obtain ⟨m1, m2⟩ := Proofs.powers_meet ha hC0
  rw [← et] at m1 m2
  have hu : 0 ≤ (N : R) * N / C := div_nonneg (by grind) hC0
  have hu1 : (N : R) * N / C < 1 := by rw [div_lt_iff hC0]; grind
  have z := R.rpow_pos C (-(a / (2 + a)))
  have hx0 := mul_nonneg (by grind : 0 ≤ R.rpow 2 (-(1 + a))) (by grind : 0 ≤ R.rpow (N : R) (-a))
  have hx := mul_nonneg hv (by grind : 0 ≤ (N : R) * effectiveRidge M (powerLaw a) N)
  have hb := (Proofs.excess_bounds (by grind : 0 ≤ s2) hx hu hu1).1
  have h1 := mul_le_mul_left hk hv
  have h2 := mul_nonneg (by grind : 0 ≤ s2) hu
  unfold noisyExcess
  rcases OrderedField.le_total (N : R) t with h | h
  · have h3 := R.rpow_le_rpow_neg hN0 h (by grind : 0 ≤ a)
    rw [m1] at h3
    have h4 := mul_le_mul hcv h3 (by grind) (mul_nonneg hv (by grind))
    grind
  · have h3 := mul_le_mul h h (by grind) (by grind)
    have h4 : t ^ 2 / C ≤ (N : R) * N / C := by rw [div_le_div_iff hC0 hC0]; exact mul_le_mul_right (by grind) (by grind)
    rw [m2] at h4
    have h5 := mul_le_mul hcs h4 (by grind) (by grind)
    grind

/-- X-03 from above: some allocation reaches it, with about `C^(1/(2+a))` parameters, up to a constant and from an explicit budget on. -/
theorem noisyExcess_le (a v s2 C : R) (M : Nat) (ha : 0 < a) (hC : 1 ≤ C) (hv : 0 ≤ v) (hs : 0 ≤ s2)
    (hbig : 8 * (1 + 1 / a) ^ 2 * R.rpow C (-(a / (2 + a))) ≤ 1) (hM : 2 * R.rpow C (1 / (2 + a)) * (1 + 1 / a) < (M : R)) :
    ∃ N, R.rpow C (1 / (2 + a)) * (1 + 1 / a) ≤ N ∧ N ≤ 2 * R.rpow C (1 / (2 + a)) * (1 + 1 / a) ∧
      noisyExcess a v s2 C M N ≤ (2 * v * (1 + 1 / a) + 8 * s2 * (1 + 1 / a) ^ 2) * R.rpow C (-(a / (2 + a))) := by
  have hC0 : 0 < C := by have := zero_lt_one (K := R); grind
  have ht1 : 1 ≤ R.rpow C (1 / (2 + a)) := by
    have := R.rpow_le_rpow zero_lt_one hC (by have := div_pos (zero_lt_one (K := R)) (by grind : 0 < 2 + a); grind : 0 ≤ 1 / (2 + a))
    rw [R.one_rpow] at this; exact this
  obtain ⟨m1, m2⟩ := Proofs.powers_meet ha hC0
  obtain ⟨t, et⟩ : ∃ t, t = R.rpow C (1 / (2 + a)) := ⟨_, rfl⟩
  rw [← et] at m1 m2 ht1 hM ⊢
  obtain ⟨j, hj1, hj2⟩ := Bi2025.Proofs.exists_ceil ht1
  have e0 : ((j + 1 : Nat) : R) = (j : R) + 1 := Lean.Grind.Semiring.natCast_succ j
  have hb := div_pos (zero_lt_one (K := R)) ha
  obtain ⟨b, eb⟩ : ∃ b, b = 1 + 1 / a := ⟨_, rfl⟩
  have hb0 : 0 < b := by grind
  have hlo : t * b ≤ ((j + 1 : Nat) : R) * b := mul_le_mul_right (by rw [e0]; exact hj1) (by grind)
  have hhi : ((j + 1 : Nat) : R) * b ≤ 2 * t * b := mul_le_mul_right (by rw [e0]; grind) (by grind)
  rw [← eb] at hM hbig ⊢
  refine ⟨((j + 1 : Nat) : R) * b, hlo, hhi, ?_⟩
  have hk := scarce_loss_le a (j + 1) M ha (by omega) (by rw [← eb]; grind)
  have hk0 : 0 < effectiveRidge M (powerLaw a) (((j + 1 : Nat) : R) * b) :=
    (effectiveRidge_root M (powerLaw a) _ (fun i _ => R.rpow_pos _ _)
      (mul_pos (natCast_pos (by omega)) hb0) (by grind)).1
  rw [← eb] at hk
  have hj0 := natCast_pos (K := R) (by omega : 0 < j + 1)
  have h3 := R.rpow_le_rpow_neg (by grind : 0 < t) (by rw [e0]; exact hj1 : t ≤ ((j + 1 : Nat) : R)) (by grind : 0 ≤ a)
  rw [m1] at h3
  have hx1 := mul_le_mul_left h3 (by grind : 0 ≤ b)
  unfold noisyExcess
  generalize ((j + 1 : Nat) : R) * b = N at *
  have hN0 : 0 < N := by have := mul_pos (by grind : 0 < t) hb0; grind
  have hNN := mul_le_mul hhi hhi (by grind) (by have := mul_pos (by grind : 0 < t) hb0; grind)
  have hu : 0 ≤ N * N / C := div_nonneg (by have := mul_pos hN0 hN0; grind) hC0
  have hu2 : N * N / C ≤ 4 * b ^ 2 * R.rpow C (-(a / (2 + a))) := by
    rw [← m2]
    have : N * N / C ≤ 2 * t * b * (2 * t * b) / C := by rw [div_le_div_iff hC0 hC0]; exact mul_le_mul_right hNN (by grind)
    grind
  have hx := mul_nonneg hv (by have := mul_pos hN0 hk0; grind : 0 ≤ N * effectiveRidge M (powerLaw a) N)
  have h := (Proofs.excess_bounds hs hx hu (by grind)).2 (by grind)
  have h5 := mul_le_mul_left hu2 hs
  have h6 := mul_le_mul_left (OrderedField.le_trans _ _ _ hk hx1) hv
  generalize R.rpow C (-(a / (2 + a))) = z at *
  generalize N * N / C = u at *
  generalize effectiveRidge M (powerLaw a) N = k at *
  grind

end ScalingLaws.Cross
