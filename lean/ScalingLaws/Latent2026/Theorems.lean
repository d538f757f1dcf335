import ScalingLaws.Latent2026.Theorems.Spectrum
import ScalingLaws.Latent2026.Theorems.Scaling
import ScalingLaws.Latent2026.Theorems.Concentration
import ScalingLaws.Latent2026.Theorems.DoubleDescent
import ScalingLaws.Latent2026.Theorems.Capacity
import ScalingLaws.Latent2026.Theorems.Robustness

/-!
# The Latent Number: the claims

Each theorem under `Theorems/` carries one claim of the registry, over the rationals or the reals; each is a short step from
a lemma under `Proofs/`.
-/
