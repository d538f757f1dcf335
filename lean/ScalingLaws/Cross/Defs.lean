import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-!
# Between the papers: definitions

The dictionary is `β = s = 1 + α =: b`: the tail exponent of the redundancy laws, the spectral exponent of spectral intelligence,
one plus the offset of the solvable model. The definitions of the papers themselves are used as they are.

## Main definitions

* `isotropicSource`, `noiselessExponent`, `noisyDataExponent`, `paramExponent`, `equalSplitExponent`: exponents in the dictionary.
* `slopeFromAllocation`, `slopeFromLoss`: the spectral exponent read off an observed allocation or loss exponent.
* `capability`: the reciprocal of the compute-optimal loss.
-/

namespace ScalingLaws.Cross

/-- The source smoothness `(b-1)/(2b)` of an isotropic target over the spectrum `k^(-b)`. -/
def isotropicSource (b : Rat) : Rat := (b - 1) / (2 * b)

/-- The exponent `2 s b` of kernel regression in the number of samples without label noise. -/
def noiselessExponent (s b : Rat) : Rat := 2 * s * b

/-- The exponent `a / (1+a)` of the solvable model in the number of samples with label noise. -/
def noisyDataExponent (a : Rat) : Rat := a / (1 + a)

/-- The exponent `s - 1` of the truncation loss in the number of parameters. -/
def paramExponent (s : Rat) : Rat := s - 1

/-- The compute exponent `(s-1)/2` of the solvable model with `N = T = C^(1/2)`. -/
def equalSplitExponent (s : Rat) : Rat := (s - 1) / 2

/-- The spectral exponent that makes `a` the share of parameters in the budget. -/
def slopeFromAllocation (a : Rat) : Rat := (1 - a) / a

/-- The spectral exponent that makes `e` the compute exponent of the loss. -/
def slopeFromLoss (e : Rat) : Rat := (1 + e) / (1 - e)

/-- Capability as the reciprocal of the loss `C^(-e)`. -/
noncomputable def capability (C e : R) : R := 1 / R.rpow C (-e)

end ScalingLaws.Cross
