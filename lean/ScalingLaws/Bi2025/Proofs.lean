import ScalingLaws.Bi2025.Proofs.Exponent
import ScalingLaws.Bi2025.Proofs.Bias
import ScalingLaws.Bi2025.Proofs.Mixture
import ScalingLaws.Bi2025.Proofs.Dependence
import ScalingLaws.Bi2025.Proofs.Risk
import ScalingLaws.Bi2025.Proofs.RankOne
import ScalingLaws.Bi2025.Proofs.Regression
import ScalingLaws.Bi2025.Proofs.Walsh
import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Bi2025.Proofs.Maps
import ScalingLaws.Bi2025.Proofs.DependentNoise

/-!
# Scaling Laws are Redundancy Laws: the lemmas behind the claims
-/
