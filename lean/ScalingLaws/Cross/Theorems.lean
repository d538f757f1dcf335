import ScalingLaws.Cross.Theorems.Dictionary
import ScalingLaws.Cross.Theorems.Allocation
import ScalingLaws.Cross.Theorems.NoisyAllocation
import ScalingLaws.Cross.Theorems.Spectra

/-!
# Between the papers: the claims

Each theorem under `Theorems/` relates the formulas of two papers, over the rationals or the reals.
-/
