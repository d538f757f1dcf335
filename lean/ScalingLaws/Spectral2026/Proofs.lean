import ScalingLaws.Spectral2026.Proofs.Allocation
import ScalingLaws.Spectral2026.Proofs.Cycle
import ScalingLaws.Spectral2026.Proofs.Improvement

/-!
# ML Spectral Intelligence: the lemmas behind the claims
-/
