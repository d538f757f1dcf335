import ScalingLaws.Foundations.Archimedean
import ScalingLaws.Latent2026.Proofs.Geometric

/-!
# Hoeffding's inequality

`cosh x ≤ exp (x²/2)` by doubling: `log cosh (2y) ≤ 4 log cosh y`, and for small `y` the square of `sinh (y/2) ≤ y/2 + (y/2)²`.

Without calculus, a bound of the second derivative is one of the second differences: `F(x+h) F(x-h) ≤ F(x)² cosh(h/2)²` for
`F(x) = 1 - p + p exp x`, hence `log F(x) ≤ p x + x²/8`. Convexity carries this to losses in `[0, 1]`, and Markov's inequality for
`exp (l S)` to their sums.

## Main statements

* `cosh_le`: the moment generating function of a fair variable.
* `log_mix_le`: that of a variable with two values.
* `lossTail_le`: `P(S_n ≥ n (mean + ε)) ≤ exp (-2 n ε²)` for `n` independent losses in `[0, 1]`.

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

/-- `E exp (x X)` for a variable that is one with probability `p` and zero otherwise. -/
noncomputable def mix (p x : R) : R := 1 - p + p * exp x

theorem mix_pos {p x : R} (h0 : 0 ≤ p) (h1 : p ≤ 1) : 0 < mix p x := by
  have h := exp_pos x
  unfold mix
  by_cases e : p = 0
  · subst e; have := zero_lt_one (K := R); grind
  · have := mul_pos (by grind : 0 < p) h; grind

theorem second_difference {p : R} (h0 : 0 ≤ p) (h1 : p ≤ 1) (x h : R) :
    log (mix p (x + h)) + log (mix p (x - h)) ≤ 2 * log (mix p x) + h ^ 2 / 4 := by
  have hp := mix_pos (x := x + h) h0 h1
  have hm := mix_pos (x := x - h) h0 h1
  have hx := mix_pos (x := x) h0 h1
  have hc := cosh_pos (h / 2)
  have e1 : exp (x + h) = exp x * exp h := exp_add x h
  have e2 : exp (x - h) = exp x * exp (-h) := by rw [show x - h = x + -h by grind, exp_add]
  have e3 : exp h * exp (-h) = 1 := exp_neg_mul h
  have e4 : cosh h = 2 * cosh (h / 2) ^ 2 - 1 := by
    have := cosh_double (h / 2); rw [show 2 * (h / 2) = h by grind] at this; exact this
  have e5 : exp h + exp (-h) = 4 * cosh (h / 2) ^ 2 - 2 := by unfold cosh at e4 ⊢; grind
  have key : mix p (x + h) * mix p (x - h) ≤ (mix p x * cosh (h / 2)) * (mix p x * cosh (h / 2)) := by
    have hc1 : 1 ≤ cosh (h / 2) ^ 2 := by
      have := add_one_le_exp h; have := add_one_le_exp (-h); grind
    have sq := mul_nonneg (by grind : 0 ≤ cosh (h / 2) ^ 2 - 1) (sq_nonneg (1 - p - p * exp x))
    have e6 : mix p (x + h) * mix p (x - h) = (1 - p) ^ 2 + (p * exp x) ^ 2 + (1 - p) * (p * exp x) * (4 * cosh (h / 2) ^ 2 - 2) := by
      unfold mix; rw [e1, e2, ← e5]; clear e4 e5 sq hc1 hp hm hx hc e1 e2
      generalize exp x = E at *
      generalize exp h = u at *
      generalize exp (-h) = w at *
      grind
    rw [e6]; unfold mix
    generalize cosh (h / 2) = c at *
    generalize exp x = E at *
    clear e1 e2 e3 e4 e5 e6 hp hm hx
    grind
  have hq := mul_pos hx hc
  have h2 := log_le_log (mul_pos hp hm) key
  rw [log_mul hp hm, log_mul hq hq, log_mul hx hc] at h2
  have h3 := log_le_log hc (cosh_le (h / 2))
  rw [log_exp] at h3
  grind

/-- A sequence whose second differences are at most `D`. -/
theorem le_of_second_difference {a : Nat → R} {D : R} (hD : 0 ≤ D) (h : ∀ k, a (k + 2) + a k ≤ 2 * a (k + 1) + D) : ∀ k : Nat,
    a (k + 1) - a k ≤ a 1 - a 0 + (k : R) * D ∧ a k ≤ a 0 + (k : R) * (a 1 - a 0) + D * ((k : R) * (k : R)) / 2
  | 0 => by rw [Lean.Grind.Semiring.natCast_zero]; constructor <;> grind
  | k + 1 => by
    have ih := le_of_second_difference hD h k
    have h1 := h k
    rw [Lean.Grind.Semiring.natCast_succ]
    have h2 := ih.1
    have h3 := ih.2
    constructor
    · show a (k + 2) - a (k + 1) ≤ _
      grind
    · grind

theorem exp_le_square {h : R} (h0 : 0 ≤ h) (h1 : 2 * h ≤ 1) : exp h ≤ 1 + h + 2 * h ^ 2 := by
  have e := exp_neg_mul h
  have l := mul_le_mul_left (add_one_le_exp (-h)) (by have := exp_pos h; grind : 0 ≤ exp h)
  rw [e] at l
  have p := mul_nonneg (sq_nonneg h) (by grind : 0 ≤ 1 - 2 * h)
  apply le_of_mul_le_mul_right (c := 1 - h) _ (by grind)
  grind

theorem log_mix_steps {p l : R} (h0 : 0 ≤ p) (h1 : p ≤ 1) (hl : 0 ≤ l) {n : Nat} (hn : 0 < n) (h2 : 2 * l ≤ (n : R)) :
    log (mix p l) ≤ p * l + l ^ 2 / 8 + 2 * p * l ^ 2 / n := by
  have hN := natCast_pos (K := R) hn
  have hh := div_nonneg hl hN
  have e1 : (n : R) * (l / n) = l := by grind
  generalize ht : l / (n : R) = t at *
  have h3 := (le_of_second_difference (a := fun k : Nat => log (mix p ((k : R) * t))) (D := t ^ 2 / 4) (by have := sq_nonneg t; grind) (fun k => by
    have := second_difference h0 h1 (((k + 1 : Nat) : R) * t) t
    have e2 : ((k + 1 : Nat) : R) * t + t = ((k + 2 : Nat) : R) * t := by
      rw [show k + 2 = (k + 1) + 1 by omega, Lean.Grind.Semiring.natCast_succ (k + 1)]; grind
    have e3 : ((k + 1 : Nat) : R) * t - t = (k : R) * t := by rw [Lean.Grind.Semiring.natCast_succ]; grind
    rw [e2, e3] at this; exact this) n).2
  have h4 : log (mix p ((n : R) * t)) ≤ log (mix p (((0 : Nat) : R) * t)) +
      (n : R) * (log (mix p (((1 : Nat) : R) * t)) - log (mix p (((0 : Nat) : R) * t))) + t ^ 2 / 4 * ((n : R) * (n : R)) / 2 := h3
  have z0 : mix p (((0 : Nat) : R) * t) = 1 := by
    unfold mix; rw [Lean.Grind.Semiring.natCast_zero, show (0 : R) * t = 0 by grind, exp_zero]; grind
  rw [z0, log_one, e1, Lean.Grind.Semiring.natCast_one, show (1 : R) * t = t by grind] at h4
  have h5 := log_le_sub_one (mix_pos (x := t) h0 h1)
  have ht2 : 2 * t ≤ 1 := by
    rw [← ht]
    have : 2 * (l / (n : R)) = 2 * l / n := by grind
    rw [this, div_le_iff hN]; grind
  have h6 := mul_le_mul_left (exp_le_square hh ht2) h0
  have h7 : log (mix p t) ≤ p * (t + 2 * t ^ 2) := by unfold mix at *; grind
  have h8 := mul_le_mul_left h7 (by grind : 0 ≤ (n : R))
  have e4 : t ^ 2 / 4 * ((n : R) * (n : R)) / 2 = ((n : R) * t) ^ 2 / 8 := by grind
  have e5 : (n : R) * (p * (t + 2 * t ^ 2)) = p * ((n : R) * t) + 2 * p * ((n : R) * t) ^ 2 / n := by grind
  rw [e4, e1] at h4
  rw [e5, e1] at h8
  grind

/-- Hoeffding's lemma for a variable with two values. -/
theorem log_mix_le {p l : R} (h0 : 0 ≤ p) (h1 : p ≤ 1) (hl : 0 ≤ l) : log (mix p l) ≤ p * l + l ^ 2 / 8 := by
  apply Classical.byContradiction; intro hn
  have hd : 0 < log (mix p l) - (p * l + l ^ 2 / 8) := by grind
  have hq : 0 ≤ 2 * p * l ^ 2 := by have := mul_nonneg h0 (sq_nonneg l); grind
  rcases pow_unbounded (r := (2 : R)) (by have := zero_lt_one (K := R); grind) (2 * l + 2 * p * l ^ 2 / (log (mix p l) - (p * l + l ^ 2 / 8))) with ⟨k, hk⟩
  have hpos : 0 < 2 ^ k := Nat.pow_pos (by omega)
  have e : ((2 ^ k : Nat) : R) = (2 : R) ^ k := by
    clear hk hpos
    induction k with
    | zero => rw [pow_zero]; exact Lean.Grind.Semiring.natCast_one
    | succ k ih => rw [Nat.pow_succ, Lean.Grind.Semiring.natCast_mul, ih, pow_succ]; rfl
  rw [← e] at hk
  have hN := natCast_pos (K := R) hpos
  have h3 := div_nonneg hq hd
  have h4 := log_mix_steps h0 h1 hl hpos (by grind)
  generalize log (mix p l) = L at *
  generalize ((2 ^ k : Nat) : R) = N at *
  have h5 : 2 * p * l ^ 2 / (L - (p * l + l ^ 2 / 8)) < N := by grind
  rw [div_lt_iff hd] at h5
  have h6 : 2 * p * l ^ 2 / N < L - (p * l + l ^ 2 / 8) := by rw [div_lt_iff hN]; grind
  grind

/-- `exp (l x)` lies below its chord over `[0, 1]`. -/
theorem exp_chord {l x : R} (h0 : 0 ≤ x) (h1 : x ≤ 1) : exp (l * x) ≤ 1 - x + x * exp l := by
  have h := weighted_am_gm (exp_pos l) (zero_lt_one (K := R)) h0 (by grind : 0 ≤ 1 - x) (by grind)
  rw [one_rpow] at h
  unfold rpow at h
  rw [log_exp, show x * l = l * x by grind] at h
  grind

theorem exp_pow (x : R) : ∀ n : Nat, exp x ^ n = exp ((n : R) * x)
  | 0 => by rw [pow_zero, Lean.Grind.Semiring.natCast_zero, show (0:R) * x = 0 by grind, exp_zero]
  | n+1 => by
    rw [pow_succ, exp_pow x n, ← exp_add, Lean.Grind.Semiring.natCast_succ]; congr 1; grind

section losses
variable {m : Nat} {p x : Nat → R} (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j) (h0 : ∀ j, j < m → 0 ≤ x j) (h1 : ∀ j, j < m → x j ≤ 1)
include hm hp

theorem weights_pos : 0 < sum m p := by
  have := sum_lt_sum (f := fun _ => (0 : R)) (g := p) m hm hp
  rw [sum_const] at this; grind

theorem lossTail_markov {l : R} (hl : 0 ≤ l) : ∀ (n : Nat) (s : R),
    lossTail m p x n s ≤ exp (-(l * s)) * (sum m (fun j => p j * exp (l * x j)) / sum m p) ^ n
  | 0, s => by
    rw [pow_zero]
    unfold lossTail
    by_cases h : s ≤ 0
    · rw [if_pos h]
      have h1 := mul_nonneg hl (by grind : 0 ≤ -s)
      have h2 := add_one_le_exp (-(l * s)); grind
    · rw [if_neg h]; have := exp_pos (-(l * s)); grind
  | n + 1, s => by
    have hP := weights_pos hm hp
    have h := sum_le_sum (f := fun j => p j * lossTail m p x n (s - x j))
      (g := fun j => exp (-(l * s)) * (sum m (fun j => p j * exp (l * x j)) / sum m p) ^ n * (p j * exp (l * x j))) m (fun j hj => by
        have ih := mul_le_mul_left (lossTail_markov hl n (s - x j)) (by have := hp j hj; grind : 0 ≤ p j)
        rw [show -(l * (s - x j)) = -(l * s) + l * x j by grind, exp_add] at ih
        show p j * lossTail m p x n (s - x j) ≤ _
        grind)
    rw [sum_mul_left] at h
    rw [pow_succ]
    show sum m (fun j => p j * lossTail m p x n (s - x j)) / sum m p ≤ _
    rw [div_le_iff hP]
    generalize sum m (fun j => p j * lossTail m p x n (s - x j)) = t at *
    generalize sum m (fun j => p j * exp (l * x j)) = M at *
    generalize sum m p = P at *
    have e : exp (-(l * s)) * ((M / P) ^ n * (M / P)) * P = exp (-(l * s)) * (M / P) ^ n * M := by
      have : M / P * P = M := by grind
      grind
    rw [e]; exact h

include h0 h1

theorem lossMean_mem : 0 ≤ lossMean m p x ∧ lossMean m p x ≤ 1 := by
  have hP := weights_pos hm hp
  have a := sum_nonneg (f := fun j => p j * x j) m (fun j hj => mul_nonneg (by have := hp j hj; grind) (h0 j hj))
  have b := sum_le_sum (f := fun j => p j * x j) (g := p) m (fun j hj => by
    have := mul_le_mul_left (h1 j hj) (by have := hp j hj; grind : 0 ≤ p j); grind)
  unfold lossMean
  exact ⟨div_nonneg a hP, by rw [div_le_iff hP]; grind⟩

/-- Hoeffding's lemma for losses in `[0, 1]`. -/
theorem moment_le {l : R} (hl : 0 ≤ l) :
    sum m (fun j => p j * exp (l * x j)) / sum m p ≤ exp (lossMean m p x * l + l ^ 2 / 8) := by
  have hP := weights_pos hm hp
  have hM := lossMean_mem hm hp h0 h1
  have h := sum_le_sum (f := fun j => p j * exp (l * x j)) (g := fun j => p j + (exp l - 1) * (p j * x j)) m (fun j hj => by
    have := mul_le_mul_left (exp_chord (l := l) (h0 j hj) (h1 j hj)) (by have := hp j hj; grind : 0 ≤ p j)
    show p j * exp (l * x j) ≤ p j + (exp l - 1) * (p j * x j)
    grind)
  rw [sum_add, sum_mul_left] at h
  have e : sum m (fun j => p j * x j) = lossMean m p x * sum m p := by unfold lossMean; grind
  rw [e] at h
  have h2 : sum m (fun j => p j * exp (l * x j)) / sum m p ≤ mix (lossMean m p x) l := by
    rw [div_le_iff hP]; unfold mix; grind
  have h3 := exp_le_exp (log_mix_le hM.1 hM.2 hl)
  rw [exp_log (mix_pos hM.1 hM.2)] at h3
  exact OrderedField.le_trans _ _ _ h2 h3

theorem lossTail_le (n : Nat) {ε : R} (hε : 0 ≤ ε) :
    lossTail m p x n ((n : R) * (lossMean m p x + ε)) ≤ exp (-(2 * (n : R) * ε ^ 2)) := by
  have a := lossTail_markov hm hp (x := x) (by grind : 0 ≤ 4 * ε) n ((n : R) * (lossMean m p x + ε))
  have hP := weights_pos hm hp
  have pos : 0 ≤ sum m (fun j => p j * exp (4 * ε * x j)) / sum m p :=
    div_nonneg (sum_nonneg m (fun j hj => mul_nonneg (by have := hp j hj; grind) (by have := exp_pos (4 * ε * x j); grind))) hP
  have b := pow_le_pow_left pos (moment_le hm hp h0 h1 (by grind : 0 ≤ 4 * ε)) n
  rw [exp_pow] at b
  have c := mul_le_mul_left b (by have := exp_pos (-(4 * ε * ((n : R) * (lossMean m p x + ε)))); grind :
    0 ≤ exp (-(4 * ε * ((n : R) * (lossMean m p x + ε)))))
  rw [← exp_add] at c
  have e : -(4 * ε * ((n : R) * (lossMean m p x + ε))) + (n : R) * (lossMean m p x * (4 * ε) + (4 * ε) ^ 2 / 8) =
      -(2 * (n : R) * ε ^ 2) := by grind
  rw [e] at c
  exact OrderedField.le_trans _ _ _ a c

end losses

end ScalingLaws.Latent2026.Proofs
