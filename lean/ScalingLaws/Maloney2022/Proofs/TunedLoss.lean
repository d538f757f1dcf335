import ScalingLaws.Maloney2022.Proofs.MasterFormula
import ScalingLaws.Maloney2022.Proofs.OptimalRidge

/-!
# The loss of a power law with tuned ridge

## Main statements

* `continuumLoss_eq`: the loss is the master formula at `k = d^(-(1+a))`, `q = a d / (1+a)`.
* `tunedLoss_le`: no ridge does better than the optimal one.
* `continuumLoss_balanced_le`, `tunedLoss_balanced_le`: at a fixed product `N T` equal allocation is best, for every `a > 0`.
* `tunedLoss_smul`: scaling both resources by `c` divides the loss by `c^a`.
* `tunedLoss_one`: at `a = 1` the loss is `1/N + 1/T`.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem mul_ne {x y : R} (hx : x ≠ 0) (hy : y ≠ 0) : x * y ≠ 0 := by
  intro e
  have h : x * y / y = x := by grind
  rw [e] at h; grind

theorem continuumLoss_eq {a N T d : R} (ha : 0 < a) (hd : 0 < d) :
    T * (rpow d (-(1 + a)) * N * (d - a * d / (1 + a))) / (N * T - d ^ 2 - a * d / (1 + a) * (N + T - 2 * d)) =
      continuumLoss a N T d := by
  unfold continuumLoss
  rw [rpow_neg_one_add hd, rpow_neg]
  have hp := rpow_pos d a
  generalize rpow d a = p at *
  have h1 : 1 + a ≠ 0 := by grind
  have e1 : N * T - d ^ 2 - a * d / (1 + a) * (N + T - 2 * d) =
      ((1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2) / (1 + a) := by grind
  have e2 : T * (p⁻¹ / d * N * (d - a * d / (1 + a))) = N * T / (p * (1 + a)) := by
    have e3 : d - a * d / (1 + a) = d / (1 + a) := by grind
    rw [e3]
    have : p * (1 + a) ≠ 0 := by have := mul_pos hp (by grind : 0 < 1 + a); grind
    grind
  rw [e1, e2]
  generalize (1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2 = P
  by_cases hP : P = 0
  · subst hP; grind
  · have : p * (1 + a) ≠ 0 := by have := mul_pos hp (by grind : 0 < 1 + a); grind
    have : p * P ≠ 0 := by grind
    grind

theorem weight_le_at_root {a N T d : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hd : 0 < d) (hdN : d ≤ N) (hdT : d ≤ T) :
    rpow d a * ((1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2) ≤
      rpow (optimalDof a N T) a *
        ((1 + a) * (N * T) - a * (N + T) * optimalDof a N T - (1 - a) * optimalDof a N T ^ 2) := by
  have hr := optimalDof_root ha hN hT
  have hrN := optimalDof_lt_left ha hN hT
  have hrT := optimalDof_lt_right ha hN hT
  have hrp := optimalDof_pos ha hN hT
  have hmono := fun x y => quadratic_strictMono (a := a) (N := N) (T := T) (x := x) (y := y) ha
  generalize optimalDof a N T = r at *
  rcases OrderedField.le_total d r with h | h
  · have hC := mul_nonneg (by grind : 0 ≤ a) (by have := rpow_pos r a; grind : 0 ≤ rpow r a)
    exact le_of_quadratic_error (f := fun x => rpow x a * ((1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2))
      (C := a * rpow r a) h hC (fun x y hx hxy hy => by
        have hQ : ridgeQuadratic a N T y ≤ 0 := by
          by_cases e : y = r
          · rw [e, hr]; grind
          · have := hmono y r (by grind) (by grind) (by grind) (by grind); grind
        have h1 := step_left ha (by grind : 0 < x) hxy (by grind) (by grind) hQ
        have h2 := rpow_le_rpow (by grind : 0 < y) hy (by grind : 0 ≤ a)
        have h3 := mul_le_mul_right (mul_le_mul_left h2 (by grind : 0 ≤ a)) (sq_nonneg (y - x))
        clear hmono
        grind)
  · have hC := mul_nonneg (by grind : 0 ≤ a) (by have := rpow_pos d a; grind : 0 ≤ rpow d a)
    have key := le_of_quadratic_error
      (f := fun x => -(rpow x a * ((1 + a) * (N * T) - a * (N + T) * x - (1 - a) * x ^ 2)))
      (C := a * rpow d a) h hC (fun x y hx hxy hy => by
        have hQ : 0 ≤ ridgeQuadratic a N T x := by
          by_cases e : x = r
          · rw [e, hr]; grind
          · have := hmono r x (by grind) (by grind) (by grind) (by grind); grind
        have h1 := step_right ha (by grind : 0 < x) hxy (by grind) (by grind) hQ
        have h2 := rpow_le_rpow (by grind : 0 < y) hy (by grind : 0 ≤ a)
        have h3 := mul_le_mul_right (mul_le_mul_left h2 (by grind : 0 ≤ a)) (sq_nonneg (y - x))
        clear hmono
        grind)
    have key : -(rpow r a * ((1 + a) * (N * T) - a * (N + T) * r - (1 - a) * r ^ 2)) ≤
      -(rpow d a * ((1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2)) := key
    clear hmono
    grind

theorem tunedLoss_le {a N T d : R} (ha : 0 < a) (hd : 0 < d) (hN : d < N) (hT : d < T) :
    tunedLoss a N T ≤ continuumLoss a N T d := by
  have hN0 : 0 < N := by grind
  have hT0 : 0 < T := by grind
  have h1 := weight_le_at_root ha hN0 hT0 hd (by grind) (by grind)
  have h2 := mul_pos (rpow_pos d a) (polynomial_pos ha hd hN hT)
  unfold tunedLoss continuumLoss
  rw [div_le_div_iff (by grind) h2]
  exact mul_le_mul_left h1 (by have := mul_pos hN0 hT0; grind)

theorem side_pos {r t d : R} (ht : 0 < t) (hd : 0 < d) (hN : d < r * t) : 0 < r := by
  rcases OrderedField.le_total r 0 with h | h
  · have := mul_nonneg (by grind : 0 ≤ -r) (by grind : 0 ≤ t); grind
  · have : r ≠ 0 := by intro e; subst e; grind
    grind

theorem continuumLoss_balanced_le {a r t d : R} (ha : 0 < a) (ht : 0 < t) (hd : 0 < d) (hN : d < r * t) (hT : d < r / t) :
    continuumLoss a r r d ≤ continuumLoss a (r * t) (r / t) d := by
  have hr := side_pos ht hd hN
  have h1 := polynomial_pos ha hd hN hT
  have hs := balanced_sum hr ht
  have e : r * t * (r / t) = r * r := by grind
  unfold continuumLoss
  rw [e] at h1 ⊢
  generalize r * t + r / t = S at *
  have h2 := mul_le_mul_right (mul_le_mul_left hs (by grind : 0 ≤ a)) (by grind : 0 ≤ d)
  have hp := rpow_pos d a
  have h3 : 0 < (1 + a) * (r * r) - a * (r + r) * d - (1 - a) * d ^ 2 := by grind
  rw [div_le_div_iff (mul_pos hp h3) (mul_pos hp h1)]
  exact mul_le_mul_left (mul_le_mul_left (by grind) (by grind)) (by have := mul_pos hr hr; grind)

theorem tunedLoss_balanced_le {a r t : R} (ha : 0 < a) (hr : 0 < r) (ht : 0 < t) :
    tunedLoss a r r ≤ tunedLoss a (r * t) (r / t) := by
  have hN := mul_pos hr ht
  have hT := div_pos hr ht
  have h0 := optimalDof_pos ha hN hT
  have h1 := optimalDof_lt_left ha hN hT
  have h2 := optimalDof_lt_right ha hN hT
  have h3 := continuumLoss_balanced_le ha ht h0 h1 h2
  have h4 : optimalDof a (r * t) (r / t) < r := by
    rcases OrderedField.le_total t 1 with h | h
    · have := mul_le_mul_left h (by grind : 0 ≤ r); grind
    · have : r / t ≤ r := by rw [div_le_iff ht]; have := mul_le_mul_left h (by grind : 0 ≤ r); grind
      grind
  have h5 := tunedLoss_le ha h0 h4 h4
  exact OrderedField.le_trans _ _ _ h5 h3

theorem continuumLoss_smul {a N T d c : R} (hd : 0 < d) (hc : 0 < c) :
    continuumLoss a (c * N) (c * T) (c * d) = rpow c (-a) * continuumLoss a N T d := by
  unfold continuumLoss
  rw [mul_rpow hc hd, rpow_neg]
  have hp := rpow_pos d a
  have hpc := rpow_pos c a
  have e : (1 + a) * (c * N * (c * T)) - a * (c * N + c * T) * (c * d) - (1 - a) * (c * d) ^ 2 =
      c ^ 2 * ((1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2) := by grind
  rw [e]
  generalize rpow d a = p at *
  generalize rpow c a = u at *
  generalize (1 + a) * (N * T) - a * (N + T) * d - (1 - a) * d ^ 2 = P at *
  have hc2 := pow_pos hc 2
  have e2 : c * N * (c * T) = c ^ 2 * (N * T) := by grind
  rw [e2]
  generalize c ^ 2 = c2 at *
  generalize N * T = C at *
  by_cases hP : P = 0
  · subst hP; grind
  · have h1 : p * P ≠ 0 := mul_ne (by grind) hP
    have h2 : u * c2 ≠ 0 := mul_ne (by grind) (by grind)
    have e3 : u * p * (c2 * P) = u * c2 * (p * P) := by grind
    rw [e3]
    clear e e2 e3
    generalize p * P = w at *
    have : u * c2 * w ≠ 0 := mul_ne h2 h1
    grind

theorem tunedLoss_smul {a N T c : R} (ha : 0 < a) (hN : 0 < N) (hT : 0 < T) (hc : 0 < c) :
    tunedLoss a (c * N) (c * T) = rpow c (-a) * tunedLoss a N T := by
  unfold tunedLoss
  rw [optimalDof_smul ha hN hT hc, continuumLoss_smul (optimalDof_pos ha hN hT) hc]

theorem optimalDof_one {N T : R} (hN : 0 < N) (hT : 0 < T) : optimalDof 1 N T = N * T / (N + T) := by
  unfold optimalDof
  have e : ((1:R) * (1 + 1) * (N + T)) ^ 2 + 4 * ((1 - 1) * (2 + 1)) * (1 * (1 + 1) * (N * T)) = (2 * (N + T)) ^ 2 := by grind
  rw [e]
  have hs : sqrt ((2 * (N + T)) ^ 2) = 2 * (N + T) :=
    eq_of_sq_eq (sqrt_nonneg _) (by grind) (sq_sqrt (sq_nonneg _))
  rw [hs]
  have : N + T ≠ 0 := by grind
  have : (1:R) * (1 + 1) * (N + T) + 2 * (N + T) ≠ 0 := by grind
  grind

theorem tunedLoss_one {N T : R} (hN : 0 < N) (hT : 0 < T) : tunedLoss 1 N T = 1 / N + 1 / T := by
  unfold tunedLoss continuumLoss
  rw [optimalDof_one hN hT]
  have hp := mul_pos hN hT
  have hd := div_pos hp (by grind : 0 < N + T)
  rw [rpow_one hd]
  have e1 : 1 / N + 1 / T = (N + T) / (N * T) := by
    have : N ≠ 0 := by grind
    have : T ≠ 0 := by grind
    grind
  rw [e1]
  generalize hP : N * T = P at *
  generalize hS : N + T = S at *
  have hS0 : S ≠ 0 := by grind
  have hP0 : P ≠ 0 := by grind
  have e2 : (1 + 1) * P - 1 * S * (P / S) - (1 - 1) * (P / S) ^ 2 = P := by grind
  rw [e2]
  have : P / S * P ≠ 0 := by have := mul_pos hd hp; grind
  grind

end ScalingLaws.Maloney2022.Proofs
