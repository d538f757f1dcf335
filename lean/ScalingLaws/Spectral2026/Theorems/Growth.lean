import ScalingLaws.Spectral2026.Proofs.Growth
import ScalingLaws.Bi2025.Proofs.Risk

/-!
# Claims about floors, growth, depth and softmax, over the reals

P2-09, P2-13 to P2-15, P2-17 and P2-18 of the claims registry.

## References

* T. Nagy, *ML Spectral Intelligence*; *Neural Scaling Laws Formalized: Why Chinchilla Works*.
-/

namespace ScalingLaws.Spectral2026

/-- P2-09, depth: `log(1/δ)/x` layers of factor `1 - x` suffice for precision `δ`. -/
theorem depth_suffices (L : Nat) (x δ : R) (h1 : x ≤ 1) (hδ : 0 < δ) (hL : R.log (1 / δ) ≤ L * x) : (1 - x) ^ L ≤ δ :=
  Proofs.depth h1 hδ hL

/-- P2-13: softmax rows sum to one … -/
theorem softmax_row (a b : R) : softmaxTwo a b + softmaxTwo b a = 1 := by
  have := R.exp_pos a
  have := R.exp_pos b
  unfold softmaxTwo
  generalize R.exp a = x at *
  generalize R.exp b = y at *
  have : x + y ≠ 0 := by grind
  grind

/-- … but the first column, of a token with scores `a, b` and one with scores `c, d`, sums to one only if `a - b = d - c`. The
contraction to the mean needs columns that sum to one. -/
theorem softmax_column_iff (a b c d : R) : softmaxTwo a b + softmaxTwo c d = 1 ↔ a + c = b + d := by
  have ha := R.exp_pos a
  have hb := R.exp_pos b
  have hc := R.exp_pos c
  have hd := R.exp_pos d
  have key : softmaxTwo a b + softmaxTwo c d = 1 ↔ R.exp (a + c) = R.exp (b + d) := by
    rw [R.exp_add, R.exp_add]
    unfold softmaxTwo
    generalize R.exp a = x at *
    generalize R.exp b = y at *
    generalize R.exp c = z at *
    generalize R.exp d = w at *
    have h1 : x + y ≠ 0 := by grind
    have h2 : z + w ≠ 0 := by grind
    have e : x / (x + y) + z / (z + w) = (x * (z + w) + z * (x + y)) / ((x + y) * (z + w)) := by grind
    rw [e]
    generalize hp : (x + y) * (z + w) = p
    have hp0 : p ≠ 0 := by have := mul_pos (by grind : 0 < x + y) (by grind : 0 < z + w); grind
    constructor
    · intro h
      have : x * (z + w) + z * (x + y) = p := by grind
      grind
    · intro h
      have : x * (z + w) + z * (x + y) = p := by grind
      grind
  rw [key]
  exact ⟨R.exp_inj, fun h => by rw [h]⟩

/-- P2-13, the witness: equal scores for one token, scores `0` and `log 3` for the other, give a column that sums to 3/4. -/
theorem softmax_not_doublyStochastic : softmaxTwo 0 0 + softmaxTwo 0 (R.log 3) = 3 / 4 := by
  unfold softmaxTwo
  rw [R.exp_log (by grind), R.exp_zero]; grind

/-- P2-14, "bounded monotone sequences" converge, as a limit of reals; `rounds_bounded` says how soon. -/
theorem bounded_monotone_converges (q : Nat → R) (B : R) (hm : ∀ t, q t ≤ q (t + 1)) (hB : ∀ t, q t ≤ B) :
    ∃ l, l ≤ B ∧ ∀ ε, 0 < ε → ∃ N, ∀ t, N ≤ t → l - ε < q t ∧ q t ≤ l :=
  Proofs.monotone_converges q B hm hB

/-- P2-15, "no fundamental ceiling" with growing compute: for `s > 1` the loss of the paper's allocation falls below every `d`, from
`C = (2/d)^(1/e)` on. It needs `s > 1`: see `no_gain_at_one`. -/
theorem no_ceiling (s d C : R) (hs : 1 < s) (hd : 0 < d) (hC : R.rpow (2 / d) (1 / lossExponent s) < C) :
    lossA s (paramsA s C) (dataA s C) < d :=
  Proofs.no_ceiling hs hd hC

/-- P2-15 refuted with an irreducible loss: capability, as one over the loss, never reaches `1/E`. -/
theorem capability_lt_ceiling (E e C : R) (hE : 0 < E) (_hC : 0 < C) : capability E e C < 1 / E := by
  have := R.rpow_pos C (-e)
  unfold capability floorLoss
  rw [div_lt_div_iff (by grind) hE]; grind

/-- P2-15 without one: capability exceeds every `B`, from `C = B^(1/e)` on. -/
theorem capability_unbounded (e B C : R) (he : 0 < e) (hB : 0 < B) (hC : R.rpow B (1 / e) < C) : B < capability 0 e C := by
  have h1 := R.rpow_lt_rpow (R.rpow_pos B (1 / e)) hC he
  rw [← R.rpow_mul, show 1 / e * e = 1 by grind, R.rpow_one hB] at h1
  have h2 := R.rpow_pos C e
  unfold capability floorLoss
  rw [R.rpow_neg, show 1 / (0 + (R.rpow C e)⁻¹) = R.rpow C e by grind]
  exact h1

/-- P2-17, "overpredicts exact scaling exponents by up to 50×": above an irreducible loss `E` the log-log slope from `C₁` to any `C₂ > C₁` is at most
`e/(1 + E C₁^e)`. A floor with `E C₁^e ≥ 49` explains a factor of 50 by itself. -/
theorem floorLoss_slope (E e C₁ C₂ : R) (hE : 0 ≤ E) (_h1 : 0 < C₁) (_h2 : 0 < C₂) :
    R.log (floorLoss E e C₁) - R.log (floorLoss E e C₂) ≤ e / (1 + E * R.rpow C₁ e) * (R.log C₂ - R.log C₁) :=
  Proofs.floor_slope hE

/-- P2-18, soft truncation: at `D = k^s` the loss `∑ λ/(1 + Dλ)` lies between `1/2` and `s/(s-1)` times `k/D = D^(-(s-1)/s)`. The
companion's exponent is right in the data `D`; as an exponent in compute it is refuted by `softExponent_forces_data`. -/
theorem softTruncation_law (s : R) (k m : Nat) (hs : 1 < s) (hk : 0 < k) :
    R.rpow (R.rpow k s) (-((s - 1) / s)) / 2 ≤ softTruncation (k + m) s (R.rpow k s) ∧
      softTruncation (k + m) s (R.rpow k s) ≤ s / (s - 1) * R.rpow (R.rpow k s) (-((s - 1) / s)) := by
  have h0 := natCast_pos (K := R) hk
  have hD := R.rpow_pos (k : R) s
  have hlo : (k : R) / 2 ≤ Bi2025.effDim (k + m) (Bi2025.powerSpectrum s) (R.rpow k (-s)) := EffDim.power_ge (by grind) k m
  have hup : Bi2025.effDim (k + m) (Bi2025.powerSpectrum s) (R.rpow k (-s)) ≤ s / (s - 1) * k := EffDim.power_le hs k m hk
  have hneg : R.rpow (k : R) (-s) = (R.rpow k s)⁻¹ := R.rpow_neg _ _
  have e : softTruncation (k + m) s (R.rpow k s) =
      (R.rpow k s)⁻¹ * Bi2025.effDim (k + m) (Bi2025.powerSpectrum s) (R.rpow k (-s)) := by
    unfold softTruncation Bi2025.effDim
    rw [← sum_mul_left]
    refine sum_congr _ (fun i _ => ?_)
    have hl := Proofs.eigenvalue_pos s i
    show dataEigenvalue s i / (1 + R.rpow k s * dataEigenvalue s i) =
      (R.rpow k s)⁻¹ * (dataEigenvalue s i / (dataEigenvalue s i + R.rpow k (-s)))
    rw [hneg]
    generalize dataEigenvalue s i = l at *
    generalize R.rpow (k : R) s = D at *
    have h2 := mul_pos hD hl
    have h3 : 1 + D * l ≠ 0 := by grind
    have h4 : l + D⁻¹ = (1 + D * l) / D := by grind
    rw [h4]; grind
  have ek : R.rpow (R.rpow k s) (-((s - 1) / s)) = (R.rpow k s)⁻¹ * k := by
    have : s ≠ 0 := by grind
    rw [← R.rpow_mul, ← hneg, show s * -((s - 1) / s) = -s + 1 by grind, R.rpow_add, R.rpow_one h0]
  have hi := inv_pos hD
  rw [e, ek]
  have h5 := mul_le_mul_left hlo (by grind : 0 ≤ (R.rpow (k : R) s)⁻¹)
  have h6 := mul_le_mul_left hup (by grind : 0 ≤ (R.rpow (k : R) s)⁻¹)
  constructor
  · grind
  · grind

end ScalingLaws.Spectral2026
