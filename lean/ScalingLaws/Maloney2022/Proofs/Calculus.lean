import ScalingLaws.Foundations.PowerSums

/-!
# A little calculus over the constructed reals, without derivatives

## Main statements

* `exists_root`: a function that falls at most linearly on an interval takes every value between the ends.
* `le_of_quadratic_error`: a function that never falls by more than `C (y - x)²` is monotone.
* `rpow_tangent`: a tangent bound of powers; for negative exponents see `R.tangent_le_rpow`.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

/-- One step to the right: a point within `δ/L` still has a value of at least `c`. -/
theorem value_right {u v c L s y : R} (hL : 0 < L) (h : u - v ≤ L * (y - s)) (hy : y ≤ s + (u - c) / L) : c ≤ v := by
  have h1 := mul_le_mul_left (by grind : y - s ≤ (u - c) / L) (by grind : 0 ≤ L)
  have e : L * ((u - c) / L) = u - c := by grind
  rw [e] at h1
  grind

/-- One step to the left: a point with a value of at least `c` is at distance at least `δ/L`. -/
theorem le_of_value {u v c L s x : R} (hL : 0 < L) (h : v - u ≤ L * (s - x)) (hv : c ≤ v) : x ≤ s - (c - u) / L := by
  have h1 := (div_le_iff hL).mpr (show c - u ≤ (s - x) * L by grind)
  grind

theorem exists_root {f : R → R} {a b c L : R} (hab : a ≤ b) (hL : 0 < L)
    (hf : ∀ x y, a ≤ x → x ≤ y → y ≤ b → f x - f y ≤ L * (y - x)) (ha : c ≤ f a) (hb : f b ≤ c) :
    ∃ x, a ≤ x ∧ x ≤ b ∧ f x = c := by
  have hrefl := OrderedField.le_refl a
  rcases R.sup_exists (fun x => a ≤ x ∧ x ≤ b ∧ c ≤ f x) ⟨a, hrefl, hab, ha⟩ ⟨b, fun x hx => hx.2.1⟩ with ⟨s, h1, h2⟩
  have has : a ≤ s := h1 a ⟨hrefl, hab, ha⟩
  have hsb : s ≤ b := h2 b (fun x hx => hx.2.1)
  refine ⟨s, has, hsb, ?_⟩
  rcases OrderedField.le_total (f s) c with h | h
  · apply Classical.byContradiction; intro hne
    have hs := h2 (s - (c - f s) / L) (fun x hx => le_of_value hL (hf x s hx.1 (h1 x hx) hsb) hx.2.2)
    clear hf h1 h2
    have hq := div_pos (by grind : 0 < c - f s) hL
    grind
  · apply Classical.byContradiction; intro hne
    have step : ∀ y, s ≤ y → y ≤ b → y ≤ s + (f s - c) / L → y ≤ s := fun y hy hyb hyl =>
      h1 y ⟨OrderedField.le_trans _ _ _ has hy, hyb, value_right hL (hf s y has hy hyb) hyl⟩
    have h3 := step b hsb (OrderedField.le_refl b)
    have h4 := step (s + (f s - c) / L)
    clear hf h1 h2 step
    have hq := div_pos (by grind : 0 < f s - c) hL
    have hne2 : s ≠ b := by intro e; subst e; grind
    rcases OrderedField.le_total b (s + (f s - c) / L) with h5 | h5
    · have := h3 h5; grind
    · have := h4 (by grind) h5 (OrderedField.le_refl _); grind

theorem le_of_quadratic_error {f : R → R} {a b C : R} (hab : a ≤ b) (hC : 0 ≤ C)
    (hf : ∀ x y, a ≤ x → x ≤ y → y ≤ b → f x ≤ f y + C * (y - x) ^ 2) : f a ≤ f b := by
  apply Classical.byContradiction; intro hn
  have hd : 0 < f a - f b := by grind
  rcases R.arch (C * (b - a) ^ 2 / (f a - f b) + 1) with ⟨n, hn1⟩
  have h0 : 0 ≤ C * (b - a) ^ 2 := mul_nonneg hC (sq_nonneg _)
  have h00 := div_nonneg h0 hd
  have hnpos : (0:R) < (n : R) := by clear hf; grind
  have hw : 0 ≤ (b - a) / (n : R) := div_nonneg (by grind) hnpos
  have hnw : (n : R) * ((b - a) / (n : R)) = b - a := by clear hf hn1 h00; grind
  have steps : ∀ j : Nat, j ≤ n → f a ≤ f (a + (j : R) * ((b - a) / (n : R))) + (j : R) * (C * ((b - a) / (n : R)) ^ 2) := by
    intro j
    induction j with
    | zero =>
      intro _
      rw [Lean.Grind.Semiring.natCast_zero]
      have e : a + (0:R) * ((b - a) / (n : R)) = a := by clear hf; grind
      rw [e]; grind
    | succ j ih =>
      intro hj
      have ih := ih (by omega)
      have hjn : ((j + 1 : Nat) : R) ≤ (n : R) := natCast_le hj
      have hj0 : (0:R) ≤ (j : R) := natCast_nonneg j
      rw [Lean.Grind.Semiring.natCast_succ] at hjn ⊢
      generalize (j : R) = J at *
      generalize hW : (b - a) / (n : R) = w at *
      have p1 := mul_nonneg hj0 hw
      have p2 := mul_le_mul_right hjn hw
      have h3 := hf (a + J * w) (a + (J + 1) * w) (by clear hf; grind) (by clear hf; grind) (by clear hf; grind)
      clear hf
      have e : a + (J + 1) * w - (a + J * w) = w := by grind
      rw [e] at h3
      grind
  have h3 := steps n (Nat.le_refl n)
  clear steps hf
  have e1 : a + (n : R) * ((b - a) / (n : R)) = b := by grind
  have e2 : (n : R) * (C * ((b - a) / (n : R)) ^ 2) = C * (b - a) ^ 2 / (n : R) := by grind
  rw [e1, e2] at h3
  have h4 : C * (b - a) ^ 2 / (f a - f b) < (n : R) := by grind
  rw [div_lt_iff hd] at h4
  have h5 : C * (b - a) ^ 2 / (n : R) < f a - f b := by rw [div_lt_iff hnpos]; grind
  grind

/-- `x^y ≥ 1 + y (1 - 1/x)` for `y ≥ 0`. -/
theorem rpow_tangent {x y : R} (hx : 0 < x) (hy : 0 ≤ y) : 1 + y * (1 - 1 / x) ≤ rpow x y := by
  have h1 := add_one_le_exp (y * log x)
  have h2 := log_le_sub_one (inv_pos hx)
  rw [log_inv hx] at h2
  have h3 := mul_le_mul_left (by grind : 1 - 1 / x ≤ log x) hy
  unfold rpow; grind

theorem rpow_neg_one_add {x : R} (hx : 0 < x) (a : R) : rpow x (-(1 + a)) = rpow x (-a) / x := by
  rw [show -(1 + a) = -a + -1 by grind, rpow_add, rpow_neg x 1, rpow_one hx]; grind

theorem mul_rpow_scarce (a : R) {x : R} (hx : 0 < x) : x * rpow x (-(1 + a)) = rpow x (-a) := by
  rw [rpow_neg_one_add hx]; grind

theorem sqrt_pos {x : R} (h : 0 < x) : 0 < sqrt x := by
  have h1 := sqrt_nonneg x
  have h2 := sq_sqrt (by grind : 0 ≤ x)
  have : sqrt x ≠ 0 := by intro e; rw [e] at h2; grind
  grind

theorem eq_of_sq_eq {x y : R} (hx : 0 ≤ x) (hy : 0 ≤ y) (h : x ^ 2 = y ^ 2) : x = y := by
  have e : (x - y) * (x + y) = 0 := by grind
  by_cases h0 : x + y = 0
  · grind
  · grind

theorem lt_of_sq_lt {x y : R} (hy : 0 ≤ y) (h : x ^ 2 < y ^ 2) : x < y := by
  rcases OrderedField.le_total y x with h1 | h1
  · have := mul_le_mul h1 h1 hy (by grind); grind
  · by_cases e : x = y
    · subst e; grind
    · grind

end ScalingLaws.Maloney2022.Proofs
