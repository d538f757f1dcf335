import ScalingLaws.Latent2026.Proofs.Geometric
import ScalingLaws.Latent2026.Proofs.Fit
import ScalingLaws.Latent2026.Proofs.Scaling
import ScalingLaws.Latent2026.Proofs.Concentration
import ScalingLaws.Latent2026.Proofs.Hoeffding
import ScalingLaws.Latent2026.Proofs.Descent
import ScalingLaws.Latent2026.Proofs.Models

/-!
# The Latent Number: the lemmas behind the claims
-/
