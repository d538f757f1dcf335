import ScalingLaws.Maloney2022.Theorems.Spectrum
import ScalingLaws.Maloney2022.Theorems.EffectiveRidge
import ScalingLaws.Maloney2022.Theorems.TestLoss
import ScalingLaws.Maloney2022.Theorems.OptimalRidge
import ScalingLaws.Maloney2022.Theorems.Allocation
import ScalingLaws.Maloney2022.Theorems.Equiparameterization
import ScalingLaws.Maloney2022.Theorems.Plateau
import ScalingLaws.Maloney2022.Theorems.Features
import ScalingLaws.Maloney2022.Theorems.Products
import ScalingLaws.Maloney2022.Theorems.Learners

/-!
# A solvable model of neural scaling laws: the claims

Each theorem under `Theorems/` carries one claim of the registry, over the rationals or the reals; each is a short step from
a lemma under `Proofs/`.
-/
