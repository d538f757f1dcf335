import ScalingLaws.Maloney2022.Proofs.Features

/-!
# Claims about feature maps

How a nonlinear feature map extends the rank and the spectrum of its input. References P1-09, P1-10.
-/

namespace ScalingLaws.Maloney2022

/-- P1-09, scalar input: linear features never have rank above the input dimension; every 2 × 2 minor vanishes. -/
theorem linearMinor_eq_zero (a b x y : Rat) : linearMinor a b x y = 0 := by unfold linearMinor; grind

/-- P1-09, scalar input: two rectified features of opposite orientation have rank two. The general statement, rank
`min N T` of random rectified features, is not proved. -/
theorem reluMinor_pos (a b x y : Rat) (ha : 0 < a) (hb : b < 0) (hx : 0 < x) (hy : y < 0) : 0 < reluMinor a b x y := by
  have h1 := mul_pos ha hx
  have h2 := mul_pos (by grind : 0 < -b) (by grind : 0 < -y)
  have h3 := mul_pos ha (by grind : 0 < -y)
  unfold reluMinor
  rw [Proofs.relu_of_nonneg (by grind : 0 ≤ a * x), Proofs.relu_of_nonneg (by grind : 0 ≤ b * y),
    Proofs.relu_of_nonpos (by grind : a * y ≤ 0)]
  have := mul_pos h1 (by grind : 0 < b * y)
  grind

/-- P1-10, the divisor sum: as many products `i j ≤ x` as `∑ ⌊x/i⌋`. It counts the eigenvalues of the degree-two part of a feature
kernel, `λ_i λ_j ≥ x^(-s)`. -/
theorem productCount_eq (x : Nat) : productCount x = sum x (fun i => ((x / (i + 1) : Nat) : Rat)) := Proofs.productCount_eq x

/-- P1-10, upper half: the product spectrum has at most `x H_x` eigenvalues where the factors have `x`: the exponent is preserved
up to the factor `H_x`. -/
theorem productCount_le (x : Nat) : productCount x ≤ (x : Rat) * harmonic x := Proofs.productCount_le x

/-- P1-10, lower half: and at least `x (H_x - 1)`. -/
theorem le_productCount (x : Nat) : (x : Rat) * (harmonic x - 1) ≤ productCount x := Proofs.le_productCount x

/-- P1-10, refuted reading: the power law is not extended exactly. At `x = 2^m` the product spectrum has at least `m/2` times as
many eigenvalues as the factors, which exceeds every constant. -/
theorem productCount_superlinear (m : Nat) : (2 ^ m : Rat) * ((m : Rat) / 2) ≤ productCount (2 ^ m) := by
  have h1 := Proofs.harmonic_two_pow m
  have h2 := Proofs.le_productCount (2 ^ m)
  have e : ((2 ^ m : Nat) : Rat) = 2 ^ m := Proofs.natCast_two_pow m
  rw [e] at h2
  have h3 := mul_le_mul_left (by grind : (m : Rat) / 2 ≤ harmonic (2 ^ m) - 1) (pow_nonneg (by decide +kernel : (0:Rat) ≤ 2) m)
  grind

end ScalingLaws.Maloney2022
