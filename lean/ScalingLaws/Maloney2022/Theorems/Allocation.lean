import ScalingLaws.Maloney2022.Proofs.TunedLoss
import ScalingLaws.Maloney2022.Proofs.RidgelessLoss
import ScalingLaws.Maloney2022.Proofs.Plateau

/-!
# Claims about the allocation of a budget

At a fixed product `N T = r²` every allocation is `N = r t`, `T = r / t`. Equal allocation, `t = 1`, is optimal with tuned ridge
and the worst choice without. References P1-11, P1-13, P1-15.
-/

namespace ScalingLaws.Maloney2022

/-- P1-13 for *every* spectrum: at the same effective ridge `k`, hence the same `d` and `q`, the balanced allocation has the
smallest signal loss of all with the same product. For the ridge see `equiparameterization_every_ridge`. -/
theorem signalLoss_balanced_le (r t k d q v : Rat) (ht : 0 < t) (hv : 0 ≤ v) (hk : 0 ≤ k) (hq0 : 0 ≤ q) (hq : q ≤ d)
    (hN : d < r * t) (hT : d < r / t) : signalLoss r r k d q v ≤ signalLoss (r * t) (r / t) k d q v :=
  Proofs.equiparam_le ht hv hk hq0 hq hN hT

/-- P1-13: every other allocation is strictly worse. -/
theorem signalLoss_balanced_lt (r t k d q v : Rat) (ht : 0 < t) (hne : t ≠ 1) (hv : 0 < v) (hk : 0 < k) (hq0 : 0 < q) (hq : q < d)
    (hN : d < r * t) (hT : d < r / t) : signalLoss r r k d q v < signalLoss (r * t) (r / t) k d q v :=
  Proofs.equiparam_lt ht hne hv hk hq0 hq hN hT

/-- P1-13: equiparameterization is optimal under tuned ridge for a power law of every exponent `a > 0`. -/
theorem tunedLoss_balanced_le (a r t : R) (ha : 0 < a) (hr : 0 < r) (ht : 0 < t) :
    tunedLoss a r r ≤ tunedLoss a (r * t) (r / t) := Proofs.tunedLoss_balanced_le ha hr ht

/-- P1-15: without ridge the best allocation of a power law has `N/T = a / (a+2)`, not 1. -/
theorem ridgelessLoss_balanceRatio_le (a r t : R) (ha : 0 < a) (hr : 0 < r) (ht : 0 < t) (ht1 : t < 1) :
    ridgelessLoss a (r * balanceRatio a) (r / balanceRatio a) ≤ ridgelessLoss a (r * t) (r / t) :=
  Proofs.ridgelessLoss_balance_le ha hr ht ht1

/-- P1-15: the square of the best ratio, so `T = N (a+2)/a`. -/
theorem balanceRatio_sq (a : R) (ha : 0 < a) : balanceRatio a ^ 2 = a / (a + 2) :=
  R.sq_sqrt (by have := div_pos ha (by grind : 0 < a + 2); grind)

/-- P1-11: without ridge the loss factor grows strictly as `N` approaches `T` from below. -/
theorem varianceFactor_strictMono (N N' T : Rat) (hN : 0 ≤ N) (hlt : N < N') (hT : N' < T) :
    varianceFactor N T < varianceFactor N' T := Proofs.factor_strictMono hN hlt hT

/-- P1-11, P1-15: it exceeds every bound `B` once `N > T (1 - 1/B)`: the double-descent peak, and equal allocation is the worst
choice without ridge. -/
theorem varianceFactor_gt (N T B : Rat) (hB : 0 < B) (hN : 0 ≤ N) (hlo : T * (1 - 1 / B) < N) (hT : N < T) :
    B < varianceFactor N T := Proofs.factor_gt hB hN hlo hT

end ScalingLaws.Maloney2022
