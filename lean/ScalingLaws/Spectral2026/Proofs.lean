import ScalingLaws.Spectral2026.Proofs.Allocation
import ScalingLaws.Spectral2026.Proofs.Cycle
import ScalingLaws.Spectral2026.Proofs.Graph
import ScalingLaws.Spectral2026.Proofs.Improvement
import ScalingLaws.Spectral2026.Proofs.Loss
import ScalingLaws.Spectral2026.Proofs.Growth

/-!
# ML Spectral Intelligence: the lemmas behind the claims
-/
