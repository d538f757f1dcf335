import ScalingLaws.Maloney2022.Theorems.Learners
import ScalingLaws.Spectral2026.Theorems.Projection

/-!
# Claims about finite width

"Finite-width approximations", P3-14 of the claims registry, for every method of finite width: with `N` features of any kind, random ones
among them, and coefficients that are any linear function of the labels, at any ridge.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

open Maloney2022

/-- P3-14, "finite-width approximations" of fixed width: with `N` features the loss averaged over isotropic targets is at least the part of
the spectrum beyond `N`, however many samples there are and whatever is fitted to them; label noise would only add to it. -/
theorem width_floor (N T M : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) : sum (M - N) (fun i => lam (N + i)) ≤ meanLearnerLoss N T M lam F B X := by
  have h := learner_loss_ge N T M lam F B X hlam hmono
  refine OrderedField.le_trans _ _ _ ?_ h
  by_cases hM : M ≤ N
  · rw [show M - N = 0 by omega, sum_zero]
    exact sum_nonneg _ (fun i _ => hlam _)
  · obtain ⟨d, hd⟩ := Nat.le.dest (Nat.min_le_left N T)
    rw [show M - min N T = d + (M - N) by omega, sum_add_index,
      sum_congr (f := fun k => lam (min N T + (d + k))) (g := fun i => lam (N + i)) (M - N)
        (fun i _ => by dsimp only; rw [show min N T + (d + i) = N + i by omega])]
    have := sum_nonneg (f := fun i => lam (min N T + i)) d (fun i _ => hlam _)
    grind

/-- P3-14, the summary's "only constant-scale deviations", refuted at fixed width: beyond an explicit number of samples the loss is more than
`K` times `T^(-α)`, for every factor `K` and every exponent. -/
theorem width_not_constantScale (N T M : Nat) (lam : Nat → R) (F B X : Nat → Nat → R) (α K : R) (hlam : ∀ i, 0 ≤ lam i)
    (hmono : ∀ i, lam (i + 1) ≤ lam i) (hα : 0 < α) (hK : 0 < K) (hfloor : 0 < sum (M - N) (fun i => lam (N + i)))
    (hn : R.rpow (K / sum (M - N) (fun i => lam (N + i))) (1 / α) < (T : R)) :
    K * R.rpow (T : R) (-α) < meanLearnerLoss N T M lam F B X := by
  have h := width_floor N T M lam F B X hlam hmono
  generalize sum (M - N) (fun i => lam (N + i)) = E at *
  have h0 := div_pos hK hfloor
  have h1 := R.rpow_lt_rpow (R.rpow_pos (K / E) (1 / α)) hn hα
  rw [← R.rpow_mul, show 1 / α * α = 1 by grind, R.rpow_one h0, div_lt_iff hfloor] at h1
  have h2 := R.rpow_pos (T : R) α
  have h3 : K * R.rpow (T : R) (-α) < E := by
    rw [R.rpow_neg, show K * (R.rpow (T : R) α)⁻¹ = K / R.rpow (T : R) α by grind, div_lt_iff h2]
    grind
  grind

/-- P3-14, how fast width must grow: whatever the `N` features are and whatever linear method is fitted, if `N + 1` is at most `T^g` with
`g < 1/(1+a)`, then from an explicit number of samples on the loss is more than `K` times the rate `T^(-a/(1+a))` of infinite width. The
spectrum is `i^(-(1+a))` up to a last mode of at least `2^(1/a) (N + 1)`; targets are isotropic and free of noise, which would only add. -/
theorem width_must_grow (N T M : Nat) (a g K : R) (F B X : Nat → Nat → R) (ha : 0 < a) (hg : g < 1 / (1 + a)) (hK : 0 < K)
    (hN : (N : R) + 1 ≤ R.rpow T g) (hM : R.rpow 2 (1 / a) * ((N : R) + 1) ≤ (M : R) + 1)
    (hT : R.rpow (2 * a * K) (1 / (a / (1 + a) - g * a)) < T) :
    K * R.rpow T (-(a / (1 + a))) < meanLearnerLoss N T M (powerLaw a) F B X := by
  have hN0 := natCast_nonneg (K := R) N
  have h2 : (1 : R) ≤ R.rpow 2 (1 / a) := by
    have := R.rpow_le_rpow_exp (x := 2) (y := 0) (z := 1 / a) (by grind) (by have := div_pos (zero_lt_one (K := R)) ha; grind)
    rw [R.rpow_zero] at this; exact this
  have hNM : N ≤ M := by
    apply Classical.byContradiction; intro h
    have h3 := natCast_le (K := R) (by omega : M + 1 ≤ N)
    rw [Lean.Grind.Semiring.natCast_succ] at h3
    have h4 := mul_le_mul_right h2 (by grind : 0 ≤ (N : R) + 1)
    grind
  have h := learner_powerLaw_ge N T M a F B X (by grind) (by omega)
  -- what N features leave, at least half of it within M modes
  have hmin := natCast_le (K := R) (Nat.min_le_left N T)
  have hmin0 := natCast_nonneg (K := R) (min N T)
  have b1 := R.rpow_le_rpow_neg (x := ((min N T : Nat) : R) + 1) (y := (N : R) + 1) (z := a) (by grind) (by grind) (by grind)
  have b2 := R.rpow_le_rpow_neg (z := a) (mul_pos (R.rpow_pos 2 (1 / a)) (by grind : 0 < (N : R) + 1)) hM (by grind)
  have e2 : R.rpow 2 (-1) = 1 / 2 := by rw [R.rpow_neg, R.rpow_one (by grind)]; grind
  rw [R.mul_rpow (R.rpow_pos 2 (1 / a)) (by grind), ← R.rpow_mul, show 1 / a * -a = -1 by grind, e2] at b2
  have b3 := R.rpow_le_rpow_neg (z := a) (by grind : 0 < (N : R) + 1) hN (by grind)
  have b4 : R.rpow T (g * -a) ≤ 2 * (a * meanLearnerLoss N T M (powerLaw a) F B X) := by
    rw [R.rpow_mul]; grind
  -- and T^(-g a) outgrows every multiple of T^(-a/(1+a))
  have h1 := mul_lt_mul_right hg ha
  have d : 0 < a / (1 + a) - g * a := by
    have e : 1 / (1 + a) * a = a / (1 + a) := by grind
    rw [e] at h1; grind
  have hc : 0 < 2 * a * K := mul_pos (mul_pos (by grind) ha) hK
  have h3 := R.rpow_lt_rpow (R.rpow_pos (2 * a * K) _) hT d
  rw [← R.rpow_mul, show 1 / (a / (1 + a) - g * a) * (a / (1 + a) - g * a) = 1 by grind, R.rpow_one hc] at h3
  have h5 := mul_lt_mul_right h3 (R.rpow_pos (T : R) (-(a / (1 + a))))
  rw [← R.rpow_add, show a / (1 + a) - g * a + -(a / (1 + a)) = g * -a by grind] at h5
  have h6 : a * (K * R.rpow T (-(a / (1 + a)))) < a * meanLearnerLoss N T M (powerLaw a) F B X := by grind
  generalize meanLearnerLoss N T M (powerLaw a) F B X = loss at *
  generalize K * R.rpow T (-(a / (1 + a))) = rate at *
  apply Classical.byContradiction; intro hn
  have := mul_le_mul_left (by grind : loss ≤ rate) (by grind : 0 ≤ a)
  grind

/-- P3-14, and that so much is enough: least squares on the first `N` principal axes of any design of `n` points with eigenvalues
`i^(-(1+a))` has, for `N` between `n^(1/(1+a))` and twice that, a mean excess risk of at most `(1/a + 2 σ²) n^(-a/(1+a))`, the rate of
infinite width. Targets have weights `±1`, noise is `±σ`. -/
theorem width_suffices (n N m : Nat) (φ : Nat → Nat → R) (a σ : R) (θ : Nat → R) (hφ : Orthogonal n (N + m) φ) (hn : 0 < n) (ha : 0 < a)
    (hl : ∀ i, i < N + m → eigenvalue n φ i = powerLaw a i) (hθ : ∀ i, i < N + m → θ i ^ 2 = 1)
    (hlo : R.rpow n (1 / (1 + a)) ≤ N) (hup : (N : R) ≤ 2 * R.rpow n (1 / (1 + a))) :
    Spectral2026.meanProjectionRisk n (N + m) φ N σ θ ≤ (1 / a + 2 * σ ^ 2) * R.rpow n (-(a / (1 + a))) := by
  have hp := R.rpow_pos n (1 / (1 + a))
  have hN : 0 < N := by
    apply Classical.byContradiction; intro h
    have e : N = 0 := by omega
    subst e
    rw [Lean.Grind.Semiring.natCast_zero] at hlo; grind
  have hn0 : (0 : R) < n := by
    have := natCast_le (K := R) (by omega : 1 ≤ n)
    rw [Lean.Grind.Semiring.natCast_one] at this; grind
  have h := (Spectral2026.projection_risk_bounds n N m φ (1 + a) σ θ hφ hn hN (by grind) hl hθ).1
  have h1 := R.rpow_le_rpow_neg (z := a) hp hlo (by grind)
  rw [← R.rpow_mul, show 1 / (1 + a) * -a = -(a / (1 + a)) by grind] at h1
  have h2 : R.rpow n (1 / (1 + a)) = n * R.rpow n (-(a / (1 + a))) := by
    have e := R.rpow_add (n : R) 1 (-(a / (1 + a)))
    rw [R.rpow_one hn0, show 1 + -(a / (1 + a)) = 1 / (1 + a) by grind] at e
    exact e
  have h3 : (N : R) / n ≤ 2 * R.rpow n (-(a / (1 + a))) := by rw [div_le_iff hn0]; grind
  have h4 := mul_le_mul_left h3 (sq_nonneg σ)
  have h5 : R.rpow N (-a) / a ≤ 1 / a * R.rpow n (-(a / (1 + a))) := by
    have := mul_le_mul_left h1 (by have := div_pos (zero_lt_one (K := R)) ha; grind : 0 ≤ 1 / a)
    grind
  unfold Spectral2026.lossB at h
  rw [show 1 - (1 + a) = -a by grind, show 1 + a - 1 = a by grind] at h
  grind

end ScalingLaws.Bi2025
