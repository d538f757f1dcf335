import ScalingLaws.Spectral2026.Theorems.Allocation
import ScalingLaws.Spectral2026.Theorems.Attention
import ScalingLaws.Spectral2026.Theorems.Graph
import ScalingLaws.Spectral2026.Theorems.Softmax
import ScalingLaws.Spectral2026.Theorems.Improvement
import ScalingLaws.Spectral2026.Theorems.Loss
import ScalingLaws.Spectral2026.Theorems.Measurement
import ScalingLaws.Spectral2026.Theorems.Projection
import ScalingLaws.Spectral2026.Theorems.Growth
import ScalingLaws.Spectral2026.Theorems.Mixing

/-!
# ML Spectral Intelligence: the claims

Each theorem under `Theorems/` carries one claim of the registry, over the rationals or the reals; each is a short step from
a lemma under `Proofs/`.
-/
