import ScalingLaws.Spectral2026.Proofs.Allocation
import ScalingLaws.Spectral2026.Proofs.Cycle
import ScalingLaws.Spectral2026.Proofs.Graph
import ScalingLaws.Spectral2026.Proofs.Improvement
import ScalingLaws.Spectral2026.Proofs.Loss
import ScalingLaws.Spectral2026.Proofs.Growth
import ScalingLaws.Spectral2026.Proofs.Mixing
import ScalingLaws.Spectral2026.Proofs.Clusters

/-!
# ML Spectral Intelligence: the lemmas behind the claims
-/
