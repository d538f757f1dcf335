import ScalingLaws.Cross.Proofs.PowerLaw

/-!
# Between the papers: the lemmas behind the claims
-/
