import ScalingLaws.Bi2025.Proofs.Exponent
import ScalingLaws.Bi2025.Proofs.Bias
import ScalingLaws.Bi2025.Proofs.Mixture
import ScalingLaws.Bi2025.Proofs.Dependence
import ScalingLaws.Bi2025.Proofs.Risk
import ScalingLaws.Bi2025.Proofs.RankOne

/-!
# Scaling Laws are Redundancy Laws: the lemmas behind the claims
-/
