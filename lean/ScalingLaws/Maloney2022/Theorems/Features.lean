import ScalingLaws.Maloney2022.Proofs.Features

/-!
# Claims about feature maps

How a nonlinear feature map extends the rank and the spectrum of its input. References P1-09, P1-10.
-/

namespace ScalingLaws.Maloney2022

/-- P1-09, linear features never have rank above the input dimension: whatever their number `N`, a combination of them is a linear function
of the input, given by `n` weights. -/
theorem linearNetwork_eq (N n : Nat) (c : Nat → Rat) (F : Nat → Nat → Rat) (x : Nat → Rat) :
    linearNetwork N n c F x = sum n (fun i => inputWeight N c F i * x i) := Proofs.network_eq N n c F x

/-- P1-09, rectified features of one scalar input have any rank: from one threshold to the next a combination of `N` of them rises by the
gap times the sum of the coefficients so far. So its values at the thresholds determine all `N` coefficients, and the features are linearly
independent. That *random* features have rank `min N T` is an experiment. -/
theorem reluNetwork_slope (N j : Nat) (c gap : Nat → Rat) (hg : ∀ i, i < N → 0 < gap i) (hj : j < N) :
    reluNetwork N c gap (threshold gap (j + 1)) - reluNetwork N c gap (threshold gap j) = gap j * sum (j + 1) c :=
  Proofs.network_slope hg hj

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
