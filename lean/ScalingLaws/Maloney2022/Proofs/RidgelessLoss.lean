import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Calculus

/-!
# The loss of a power law without ridge

## Main statements

* `ridgelessLoss_balance_le`: at a fixed product the best ratio is `N/T = a/(a+2)`.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem mul_div_div {x y : R} (hx : 0 < x) (hy : 0 < y) : x * y / (x / y) = y * y := by
  have : x / y ≠ 0 := by have := div_pos hx hy; grind
  have e : x * y = y * y * (x / y) := by grind
  rw [e]
  generalize x / y = z at *
  grind

theorem rpow_mul_self {x : R} (hx : 0 < x) (a : R) : rpow (x * x) (a / 2) = rpow x a := by
  rw [mul_rpow hx hx, ← rpow_add]; congr 1; grind

/-- `x^(a/2) (1 - x)` is largest at `x = a/(a+2)`: the weighted inequality of the means. -/
theorem ridgelessLoss_balance_le {a r t : R} (ha : 0 < a) (hr : 0 < r) (ht : 0 < t) (ht1 : t < 1) :
    ridgelessLoss a (r * balanceRatio a) (r / balanceRatio a) ≤ ridgelessLoss a (r * t) (r / t) := by
  have ha2 : 0 < a + 2 := by grind
  have hw := div_pos ha ha2
  have hs := sqrt_pos hw
  have hs2 := sq_sqrt (by grind : 0 ≤ a / (a + 2))
  unfold ridgelessLoss balanceRatio
  generalize sqrt (a / (a + 2)) = s at *
  have hs1 : s * s = a / (a + 2) := by grind
  have hv : 1 - s * s = 2 / (a + 2) := by rw [hs1]; grind
  have hv0 := div_pos (by grind : (0:R) < 2) ha2
  have htt : 0 < 1 - t * t := by have := mul_lt_mul_right ht1 ht; grind
  have key := weighted_am_gm (mul_pos (div_pos ht hs) (div_pos ht hs)) (div_pos htt hv0) (by grind : 0 ≤ a / (a + 2))
    (by grind : 0 ≤ 2 / (a + 2)) (by grind)
  have e1 : a / (a + 2) * (t / s * (t / s)) + 2 / (a + 2) * ((1 - t * t) / (2 / (a + 2))) = 1 := by
    rw [← hs1]
    have : s ≠ 0 := by grind
    have : 2 / (a + 2) ≠ 0 := by grind
    grind
  rw [e1] at key
  have h0 := mul_pos (rpow_pos (t / s * (t / s)) (a / (a + 2))) (rpow_pos ((1 - t * t) / (2 / (a + 2))) (2 / (a + 2)))
  have h2 := rpow_le_rpow h0 key (by grind : 0 ≤ (a + 2) / 2)
  rw [one_rpow, mul_rpow (rpow_pos _ _) (rpow_pos _ _), ← rpow_mul, ← rpow_mul,
    show a / (a + 2) * ((a + 2) / 2) = a / 2 by grind, show 2 / (a + 2) * ((a + 2) / 2) = 1 by grind,
    rpow_mul_self (div_pos ht hs), rpow_one (div_pos htt hv0), div_rpow ht hs, ← hv] at h2
  rw [mul_div_div hr hs, mul_div_div hr ht, mul_rpow hr hs, mul_rpow hr ht, rpow_neg s, rpow_neg t]
  have p1 := rpow_pos s a
  have p2 := rpow_pos t a
  have p3 := rpow_pos r (-a)
  generalize rpow s a = S at *
  generalize rpow t a = U at *
  generalize rpow r (-a) = B at *
  have hss : 0 < 1 - s * s := by grind
  generalize 1 - s * s = X at *
  generalize 1 - t * t = Y at *
  rw [div_le_div_iff hss htt]
  have h3 : U * Y ≤ S * X := by
    have e : U / S * (Y / X) = U * Y / (S * X) := by
      have : S * X ≠ 0 := by have := mul_pos p1 hss; grind
      grind
    rw [e, div_le_iff (mul_pos p1 hss)] at h2; grind
  have e4 : B * S⁻¹ * Y = B * Y * U / (S * U) := by
    have : S * U ≠ 0 := by have := mul_pos p1 p2; grind
    grind
  have e5 : B * U⁻¹ * X = B * X * S / (S * U) := by
    have : S * U ≠ 0 := by have := mul_pos p1 p2; grind
    grind
  rw [e4, e5, div_le_div_iff (mul_pos p1 p2) (mul_pos p1 p2)]
  exact mul_le_mul_right (by have := mul_le_mul_left h3 (by grind : 0 ≤ B); grind) (by have := mul_pos p1 p2; grind)

end ScalingLaws.Maloney2022.Proofs
