import ScalingLaws.Cross.Proofs.PowerLaw
import ScalingLaws.Cross.Proofs.GeometricDimension

/-!
# Between the papers: the lemmas behind the claims
-/
