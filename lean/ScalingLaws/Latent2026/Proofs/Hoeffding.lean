import ScalingLaws.Foundations.Archimedean
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# Hoeffding's inequality for fair variables

`cosh x ≤ exp (x²/2)` by doubling: `log cosh (2y) ≤ 4 log cosh y`, and for small `y` the square of `sinh (y/2) ≤ y/2 + (y/2)²`.
Then Markov's inequality for `exp (λ S)`.

## Main statements

* `cosh_le`: the moment generating function of a fair variable.
* `fairTail_le`: `P(S_n ≥ n ε) ≤ exp (-2 n ε²)` for the sum of `n` independent fair variables `±1/2`.

## References

* W. Hoeffding, *Probability inequalities for sums of bounded random variables*, 1963.
-/

namespace ScalingLaws.Latent2026.Proofs

open R

/-- The hyperbolic cosine. -/
noncomputable def cosh (x : R) : R := (exp x + exp (-x)) / 2

theorem cosh_pos (x : R) : 0 < cosh x := by
  have := exp_pos x; have := exp_pos (-x); unfold cosh; grind

theorem cosh_double (y : R) : cosh (2 * y) = 2 * cosh y ^ 2 - 1 := by
  unfold cosh
  have h := exp_neg_mul y
  rw [show 2 * y = y + y by grind, show -(y + y) = -y + -y by grind, exp_add, exp_add]
  grind

theorem log_cosh_double (y : R) : log (cosh (2 * y)) ≤ 4 * log (cosh y) := by
  have hp := cosh_pos y
  have h1 : cosh (2 * y) ≤ cosh y ^ 4 := by
    have := sq_nonneg (cosh y ^ 2 - 1)
    rw [cosh_double]; grind
  have h2 := log_le_log (cosh_pos _) h1
  rw [log_pow hp] at h2
  exact h2

theorem log_cosh_scale (y : R) : ∀ n : Nat, log (cosh (2 ^ n * y)) ≤ 4 ^ n * log (cosh y)
  | 0 => by rw [pow_zero, pow_zero, show (1:R) * y = y by grind]; grind
  | n+1 => by
    have ih := log_cosh_scale y n
    have h := log_cosh_double (2 ^ n * y)
    rw [pow_succ, pow_succ, show (2:R) ^ n * 2 * y = 2 * (2 ^ n * y) by grind]
    grind

/-- The step for small `y = 2 t`, in terms of `u = exp t` and `w = exp (-t)`. -/
theorem sinh_sq_le {t u w : R} (h0 : 0 ≤ t) (h1 : 2 * t ≤ 1) (hu : t + 1 ≤ u) (hw : -t + 1 ≤ w) (hw0 : 0 < w) (he : u * w = 1) :
    2 * ((u - w) / 2 * ((u - w) / 2)) ≤ (2 * t) ^ 2 / 2 * (1 + 3 * (2 * t)) := by
  have ht := sq_nonneg t
  have c1 := mul_le_mul_left hw (by grind : 0 ≤ u)
  have c2 : u ≤ 1 + t + 2 * t ^ 2 := by
    have p := mul_nonneg ht (by grind : 0 ≤ 1 - 2 * t)
    apply le_of_mul_le_mul_right (c := 1 - t) _ (by grind)
    grind
  have c3 := mul_le_mul_right (by grind : 1 ≤ u) (by grind : 0 ≤ w)
  have hs0 : 0 ≤ (u - w) / 2 := by grind
  have hs : (u - w) / 2 ≤ t + t ^ 2 := by grind
  have hq := mul_le_mul hs hs hs0 (by grind)
  have p1 := mul_nonneg ht h0
  have p2 := mul_nonneg p1 (by grind : 0 ≤ 1 - 2 * t)
  grind

theorem log_cosh_small {y : R} (h0 : 0 ≤ y) (h1 : y ≤ 1) : log (cosh y) ≤ y ^ 2 / 2 * (1 + 3 * y) := by
  have h2 := log_le_sub_one (cosh_pos y)
  have e := cosh_double (y / 2)
  have ey : 2 * (y / 2) = y := by grind
  have h := sinh_sq_le (by grind : 0 ≤ y / 2) (by grind) (add_one_le_exp (y / 2)) (add_one_le_exp (-(y / 2))) (exp_pos _)
    (exp_neg_mul (y / 2))
  rw [ey] at e h
  have ec : cosh (y / 2) = (exp (y / 2) + exp (-(y / 2))) / 2 := rfl
  have b := exp_neg_mul (y / 2)
  rw [ec] at e
  generalize exp (y / 2) = u at *
  generalize exp (-(y / 2)) = w at *
  have h3 : cosh y - 1 = 2 * ((u - w) / 2 * ((u - w) / 2)) := by rw [e]; grind
  rw [← h3] at h
  exact OrderedField.le_trans _ _ _ h2 h

theorem log_cosh_le {x : R} (hx : 0 ≤ x) : log (cosh x) ≤ x ^ 2 / 2 := by
  apply Classical.byContradiction; intro hn
  have hd : 0 < log (cosh x) - x ^ 2 / 2 := by grind
  rcases pow_unbounded (r := (2:R)) (by grind) (x + 3 * (x ^ 3) / 2 / (log (cosh x) - x ^ 2 / 2)) with ⟨n, hn1⟩
  have hp := pow_pos (by grind : (0:R) < 2) n
  have h3 := div_nonneg (show 0 ≤ 3 * (x ^ 3) / 2 by have := pow_nonneg hx 3; grind) hd
  have h1 := log_cosh_scale (x / 2 ^ n) n
  have e4 : (4:R) ^ n = 2 ^ n * 2 ^ n := by rw [mul_pow]; congr 1; grind
  have hy : x / 2 ^ n ≤ 1 := by rw [div_le_iff hp]; grind
  have h2 := log_cosh_small (div_nonneg hx hp) hy
  rw [e4] at h1
  have hx3 : 3 * (x ^ 3) / 2 < (log (cosh x) - x ^ 2 / 2) * 2 ^ n := by
    have : 3 * (x ^ 3) / 2 / (log (cosh x) - x ^ 2 / 2) < 2 ^ n := by grind
    rw [div_lt_iff hd] at this; grind
  generalize (2:R) ^ n = P at *
  have e1 : P * (x / P) = x := by grind
  rw [e1] at h1
  generalize log (cosh x) = L at *
  have h4 := mul_le_mul_left h2 (by have := mul_pos hp hp; grind : 0 ≤ P * P)
  have e5 : P * P * ((x / P) ^ 2 / 2 * (1 + 3 * (x / P))) = x ^ 2 / 2 + 3 * (x ^ 3) / 2 / P := by grind
  rw [e5] at h4
  have h5 : 3 * (x ^ 3) / 2 / P < L - x ^ 2 / 2 := by rw [div_lt_iff hp]; exact hx3
  grind

theorem cosh_le (x : R) : cosh x ≤ exp (x ^ 2 / 2) := by
  have pos : ∀ y : R, 0 ≤ y → cosh y ≤ exp (y ^ 2 / 2) := fun y hy => by
    have := exp_le_exp (log_cosh_le hy)
    rw [exp_log (cosh_pos y)] at this; exact this
  rcases OrderedField.le_total 0 x with h | h
  · exact pos x h
  · have h1 := pos (-x) (by grind)
    have e : cosh (-x) = cosh x := by unfold cosh; rw [show - -x = x by grind]; grind
    rw [e, show (-x) ^ 2 = x ^ 2 by grind] at h1; exact h1

theorem fairTail_markov (l : R) (hl : 0 ≤ l) : ∀ (n : Nat) (s : R), fairTail n s ≤ exp (-(l * s)) * cosh (l / 2) ^ n
  | 0, s => by
    rw [pow_zero]
    unfold fairTail
    by_cases h : s ≤ 0
    · rw [if_pos h]
      have h1 := mul_nonneg hl (by grind : 0 ≤ -s)
      have h2 := add_one_le_exp (-(l * s)); grind
    · rw [if_neg h]; have := exp_pos (-(l * s)); grind
  | n+1, s => by
    have h1 := fairTail_markov l hl n (s - 1 / 2)
    have h2 := fairTail_markov l hl n (s + 1 / 2)
    have e1 : exp (-(l * (s - 1 / 2))) = exp (-(l * s)) * exp (l / 2) := by rw [← exp_add]; congr 1; grind
    have e2 : exp (-(l * (s + 1 / 2))) = exp (-(l * s)) * exp (-(l / 2)) := by rw [← exp_add]; congr 1; grind
    rw [e1] at h1
    rw [e2] at h2
    rw [pow_succ]
    have e3 : cosh (l / 2) = (exp (l / 2) + exp (-(l / 2))) / 2 := rfl
    unfold fairTail
    generalize cosh (l / 2) ^ n = P at *
    rw [e3]; grind

theorem exp_pow (x : R) : ∀ n : Nat, exp x ^ n = exp ((n : R) * x)
  | 0 => by rw [pow_zero, Lean.Grind.Semiring.natCast_zero, show (0:R) * x = 0 by grind, exp_zero]
  | n+1 => by
    rw [pow_succ, exp_pow x n, ← exp_add, Lean.Grind.Semiring.natCast_succ]; congr 1; grind

theorem fairTail_le (n : Nat) {ε : R} (hε : 0 ≤ ε) : fairTail n ((n : R) * ε) ≤ exp (-(2 * (n : R) * ε ^ 2)) := by
  have h1 := fairTail_markov (4 * ε) (by grind) n ((n : R) * ε)
  have h2 := cosh_le (4 * ε / 2)
  have h3 := pow_le_pow_left (by have := cosh_pos (4 * ε / 2); grind) h2 n
  have h4 := mul_le_mul_left h3 (by have := exp_pos (-(4 * ε * ((n : R) * ε))); grind : 0 ≤ exp (-(4 * ε * ((n : R) * ε))))
  rw [exp_pow, ← exp_add] at h4
  have e : -(4 * ε * ((n : R) * ε)) + (n : R) * ((4 * ε / 2) ^ 2 / 2) = -(2 * (n : R) * ε ^ 2) := by grind
  rw [e] at h4
  exact OrderedField.le_trans _ _ _ h1 h4

end ScalingLaws.Latent2026.Proofs
