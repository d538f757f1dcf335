import ScalingLaws.Maloney2022.Proofs.DegreesOfFreedom
import ScalingLaws.Maloney2022.Proofs.MasterFormula
import ScalingLaws.Maloney2022.Proofs.Calculus
import ScalingLaws.Maloney2022.Proofs.Tails
import ScalingLaws.Maloney2022.Proofs.EffectiveRidge
import ScalingLaws.Maloney2022.Proofs.Roots
import ScalingLaws.Maloney2022.Proofs.OptimalRidge
import ScalingLaws.Maloney2022.Proofs.TunedLoss
import ScalingLaws.Maloney2022.Proofs.Kaplan
import ScalingLaws.Maloney2022.Proofs.RidgelessLoss
import ScalingLaws.Maloney2022.Proofs.Plateau
import ScalingLaws.Maloney2022.Proofs.Features
import ScalingLaws.Maloney2022.Proofs.Learners

/-!
# A solvable model of neural scaling laws: the lemmas behind the claims
-/
