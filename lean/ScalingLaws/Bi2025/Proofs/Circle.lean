import ScalingLaws.Bi2025.Circle
import ScalingLaws.Bi2025.Proofs.Rate

/-!
# Proofs about the tangent kernel of the circle

## Main statements

* `eigenvalue_even`, `eigenvalue_odd`: the closed forms `2 (k² + 3) / (k² - 1)²` and `2 b / k²`.
* `spectrum_eq`, `spectrum_tail`, `spectrum_anti`: the ordered eigenvalues between multiples of `(i+1)^(-2)`.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem moment_even (j : Nat) : circleMoment (K := K) (2 * j) = 0 := by
  unfold circleMoment; rw [if_pos (by omega)]

theorem moment_odd (j : Nat) : circleMoment (K := K) (2 * j + 1) = 2 / ((2 * j + 1 : Nat) : K) ^ 2 := by
  unfold circleMoment; rw [if_neg (by omega)]

theorem eigenvalue_even (b : K) (j : Nat) :
    circleEigenvalue b (2 * j + 2) = 2 * (((2 * j + 2 : Nat) : K) ^ 2 + 3) / (((2 * j + 2 : Nat) : K) ^ 2 - 1) ^ 2 := by
  unfold circleEigenvalue
  unfold sineMoment
  rw [show 2 * j + 2 - 1 = 2 * j + 1 by omega, show 2 * j + 2 + 1 = 2 * (j + 1) + 1 by omega, show 2 * j + 2 = 2 * (j + 1) by omega,
    moment_odd, moment_odd, moment_even, if_pos (by omega)]
  have h0 := natCast_nonneg (K := K) (2 * j + 1)
  have e1 : ((2 * (j + 1) : Nat) : K) = ((2 * j + 1 : Nat) : K) + 1 := Lean.Grind.Semiring.natCast_succ _
  have e2 : ((2 * (j + 1) + 1 : Nat) : K) = ((2 * j + 1 : Nat) : K) + 1 + 1 := by rw [Lean.Grind.Semiring.natCast_succ, e1]
  have h1 := natCast_pos (K := K) (by omega : 0 < 2 * j + 1)
  rw [e1, e2]
  generalize ((2 * j + 1 : Nat) : K) = x at *
  have a1 : x ≠ 0 := by grind
  have a2 : x + 1 + 1 ≠ 0 := by grind
  have a3 : (x + 1) ^ 2 - 1 ≠ 0 := by
    have := mul_pos h1 (by grind : 0 < x + 2)
    grind
  have a4 : 1 - (x + 1) ^ 2 ≠ 0 := by grind
  have e3 : (x + 1) ^ 2 - 1 = x * (x + 1 + 1) := by grind
  have e4 : 1 - (x + 1) ^ 2 = -(x * (x + 1 + 1)) := by grind
  rw [e3, e4]
  grind

theorem eigenvalue_odd (b : K) (j : Nat) : circleEigenvalue b (2 * j + 3) = b * (2 / ((2 * j + 3 : Nat) : K) ^ 2) := by
  unfold circleEigenvalue
  unfold sineMoment
  rw [show 2 * j + 3 - 1 = 2 * (j + 1) by omega, show 2 * j + 3 + 1 = 2 * (j + 2) by omega, show 2 * j + 3 = 2 * (j + 1) + 1 by omega,
    moment_odd, moment_even, moment_even, if_neg (by omega)]
  grind

/-- With `y = k² - 1` for the frequency `k`. -/
theorem spectrum_eq (i : Nat) : circleSpectrum (K := K) i =
    2 / (((2 * (i / 2) + 2 : Nat) : K) ^ 2 - 1) + 8 / (((2 * (i / 2) + 2 : Nat) : K) ^ 2 - 1) ^ 2 := by
  unfold circleSpectrum
  rw [eigenvalue_even]
  have h := natCast_le (K := K) (by omega : 2 ≤ 2 * (i / 2) + 2)
  rw [show ((2 : Nat) : K) = 2 from Lean.Grind.Semiring.natCast_eq_ofNat 2] at h
  generalize ((2 * (i / 2) + 2 : Nat) : K) = x at *
  have h2 := mul_le_mul h h (by grind) (by grind)
  have : x ^ 2 - 1 ≠ 0 := by grind
  grind

theorem frequency_bounds (i : Nat) : (i : K) + 1 ≤ ((2 * (i / 2) + 2 : Nat) : K) ∧ ((2 * (i / 2) + 2 : Nat) : K) ≤ 2 * ((i : K) + 1) ∧
    2 ≤ ((2 * (i / 2) + 2 : Nat) : K) := by
  have e : ((2 : Nat) : K) = 2 := Lean.Grind.Semiring.natCast_eq_ofNat 2
  refine ⟨?_, ?_, ?_⟩
  · have h := natCast_le (K := K) (by omega : i + 1 ≤ 2 * (i / 2) + 2)
    have e1 : ((i + 1 : Nat) : K) = (i : K) + 1 := Lean.Grind.Semiring.natCast_succ i
    rw [e1] at h; exact h
  · have h := natCast_le (K := K) (by omega : 2 * (i / 2) + 2 ≤ 2 * (i + 1))
    have e1 : ((i + 1 : Nat) : K) = (i : K) + 1 := Lean.Grind.Semiring.natCast_succ i
    rw [Lean.Grind.Semiring.natCast_mul 2 (i + 1), e, e1] at h; exact h
  · have h := natCast_le (K := K) (by omega : 2 ≤ 2 * (i / 2) + 2)
    rw [e] at h; exact h

theorem powerSpectrum_two (i : Nat) : powerSpectrum 2 i = 1 / ((i : R) + 1) ^ 2 := by
  have h0 := natCast_nonneg (K := R) i
  have e := R.rpow_natCast (by grind : (0 : R) < (i : R) + 1) 2
  unfold powerSpectrum
  rw [R.rpow_neg, show R.rpow ((i : R) + 1) 2 = ((i : R) + 1) ^ 2 from e]; grind

/-- The exponent at the tail two. -/
theorem exponent_at_two {s : R} (hs : 0 < s) : lossExponent s 2 = 4 * s / (4 * s + 1) := by
  unfold lossExponent
  have h : 4 * s + 1 ≠ 0 := by have := zero_lt_one (K := R); grind
  have h' : 2 * s + 1 / 2 ≠ 0 := by have := zero_lt_one (K := R); grind
  grind

theorem spectrum_tail (i : Nat) : 1 / 2 * powerSpectrum 2 i ≤ circleSpectrum i ∧ circleSpectrum i ≤ 7 * powerSpectrum 2 i := by
  obtain ⟨h1, h2, h3⟩ := frequency_bounds (K := R) i
  have h0 := natCast_nonneg (K := R) i
  rw [powerSpectrum_two, spectrum_eq]
  generalize ((2 * (i / 2) + 2 : Nat) : R) = x at *
  generalize (i : R) + 1 = z at *
  have hz : 0 < z := by grind
  have z2 := pow_pos hz 2
  have a := mul_le_mul h1 h1 (by grind) (by grind)
  have b := mul_le_mul h2 h2 (by grind) (by grind)
  have c := mul_le_mul h3 h3 (by grind) (by grind)
  obtain ⟨y, ey⟩ : ∃ y, y = x ^ 2 - 1 := ⟨_, rfl⟩
  rw [← ey]
  have hy : 3 ≤ y := by grind
  have y2 := pow_pos (by grind : 0 < y) 2
  have e1 : 2 / y + 8 / y ^ 2 = (2 * y + 8) / y ^ 2 := by
    have : y ≠ 0 := by grind
    grind
  have e2 : 1 / 2 * (1 / z ^ 2) = 1 / (2 * z ^ 2) := by grind
  have e3 : 7 * (1 / z ^ 2) = 7 / z ^ 2 := by grind
  rw [e1, e2, e3]
  constructor
  · -- `4 z² ≥ y + 1`, and `y² ≤ (y + 1)(y + 4)`.
    rw [div_le_div_iff (by grind) y2]
    have m := mul_le_mul_left (by grind : y + 1 ≤ 4 * z ^ 2) (by grind : 0 ≤ y + 4)
    grind
  · -- `z² ≤ y + 1`, and `(2 y + 8)(y + 1) ≤ 7 y²` from `y = 3` on.
    rw [div_le_div_iff y2 z2]
    have m := mul_le_mul_left (by grind : z ^ 2 ≤ y + 1) (by grind : 0 ≤ 2 * y + 8)
    have q := mul_nonneg (by grind : 0 ≤ y - 3) (by grind : 0 ≤ y)
    grind

theorem spectrum_anti {i j : Nat} (h : i ≤ j) : circleSpectrum (K := R) j ≤ circleSpectrum i := by
  obtain ⟨_, _, h3⟩ := frequency_bounds (K := R) i
  have h4 := natCast_le (K := R) (by omega : 2 * (i / 2) + 2 ≤ 2 * (j / 2) + 2)
  rw [spectrum_eq, spectrum_eq]
  generalize ((2 * (i / 2) + 2 : Nat) : R) = x at *
  generalize ((2 * (j / 2) + 2 : Nat) : R) = x' at *
  have a := mul_le_mul h3 h3 (by grind) (by grind)
  have b := mul_le_mul h4 h4 (by grind) (by grind)
  have hy : 0 < x ^ 2 - 1 := by grind
  have hyy : x ^ 2 - 1 ≤ x' ^ 2 - 1 := by grind
  generalize x ^ 2 - 1 = y at *
  generalize x' ^ 2 - 1 = y' at *
  have c := pow_le_pow_left (by grind : 0 ≤ y) hyy 2
  have d1 : 2 / y' ≤ 2 / y := by rw [div_le_div_iff (by grind) hy]; grind
  have d2 : 8 / y' ^ 2 ≤ 8 / y ^ 2 := by
    rw [div_le_div_iff (pow_pos (by grind) 2) (pow_pos hy 2)]; grind
  grind

end ScalingLaws.Bi2025.Proofs
