import ScalingLaws.Bi2025.Theorems.Exponent
import ScalingLaws.Bi2025.Theorems.EffectiveDimension
import ScalingLaws.Bi2025.Theorems.Bias
import ScalingLaws.Bi2025.Theorems.Mixtures
import ScalingLaws.Bi2025.Theorems.Risk
import ScalingLaws.Bi2025.Theorems.Regression
import ScalingLaws.Bi2025.Theorems.Circle
import ScalingLaws.Bi2025.Theorems.Maps
import ScalingLaws.Bi2025.Theorems.MapRisk
import ScalingLaws.Bi2025.Theorems.MixtureRisk
import ScalingLaws.Bi2025.Theorems.Transformations
import ScalingLaws.Bi2025.Theorems.Regimes
import ScalingLaws.Bi2025.Theorems.Width

/-!
# Scaling Laws are Redundancy Laws: the claims

Each theorem under `Theorems/` carries one claim of the registry, over the rationals or the reals; each is a short step from
a lemma under `Proofs/`.
-/
