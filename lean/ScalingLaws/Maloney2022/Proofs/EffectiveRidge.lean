import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Tails

/-!
# Roots of the self-consistency equation

## Main statements

* `bisect_brackets`: bisection over the rationals.
* `dof_root`: over the reals `d(k) = n` has a positive root for `0 < n < M`.
* `ridge_strictMono`, `ridge_root`: with ridge there is exactly one root on the physical branch.
-/

namespace ScalingLaws.Maloney2022.Proofs

open R

theorem bisect_brackets {M : Nat} {lam : Nat → Rat} {r : Rat} : ∀ (n : Nat) (lo w : Rat), r ≤ dof M lam lo → dof M lam (lo + w) ≤ r →
    r ≤ dof M lam (bisectLow M lam r n lo w) ∧ dof M lam (bisectLow M lam r n lo w + w / 2 ^ n) ≤ r
  | 0, lo, w, h1, h2 => by
    have e : w / (2:Rat) ^ 0 = w := by rw [pow_zero]; grind
    rw [e]; exact ⟨h1, h2⟩
  | n + 1, lo, w, h1, h2 => by
    have hp := pow_pos (by decide +kernel : (0:Rat) < 2) n
    have e : w / (2:Rat) ^ (n + 1) = w / 2 / 2 ^ n := by rw [pow_succ]; generalize (2:Rat) ^ n = p at *; grind
    rw [e]
    unfold bisectLow
    by_cases hc : r ≤ dof M lam (lo + w / 2)
    · rw [if_pos hc]
      exact bisect_brackets n _ _ hc (by rw [show lo + w / 2 + w / 2 = lo + w by grind]; exact h2)
    · rw [if_neg hc]
      exact bisect_brackets n _ _ h1 (by grind)

section field
variable {K : Type} [OrderedField K] {M : Nat} {lam : Nat → K}

/-- On the branch `d(k) < N, T` the ridge grows strictly with the effective ridge. -/
theorem ridge_strictMono (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {N T k k' : K} (h0 : 0 < k)
    (hN : sum M (fun i => lam i / (lam i + k)) < N) (hT : sum M (fun i => lam i / (lam i + k)) < T) (hlt : k < k') :
    k * (T - sum M (fun i => lam i / (lam i + k))) * (N - sum M (fun i => lam i / (lam i + k))) <
      k' * (T - sum M (fun i => lam i / (lam i + k'))) * (N - sum M (fun i => lam i / (lam i + k'))) := by
  have hs := dof_strictAnti hM h (by grind) hlt
  generalize sum M (fun i => lam i / (lam i + k)) = d at *
  generalize sum M (fun i => lam i / (lam i + k')) = d' at *
  have c1 := mul_lt_mul_right hlt (by grind : 0 < T - d)
  have c2 := mul_lt_mul_left (by grind : T - d < T - d') (by grind : 0 < k')
  have c3 := mul_lt_mul_right (by grind : k * (T - d) < k' * (T - d')) (by grind : 0 < N - d)
  have c4 := mul_lt_mul_left (by grind : N - d < N - d') (mul_pos (by grind : 0 < k') (by grind : 0 < T - d'))
  grind

/-- At the end `∑ λ / R` of the first bracket there are at most `R` degrees of freedom. -/
theorem dof_bracket_end (h : ∀ i, i < M → 0 < lam i) {r : K} (hr : 0 < r) (hrM : r ≤ (M : K)) :
    0 < sum M lam / r ∧ sum M (fun i => lam i / (lam i + sum M lam / r)) ≤ r := by
  have hM : 0 < M := by
    rcases Nat.eq_zero_or_pos M with e | e
    · subst e; rw [Lean.Grind.Semiring.natCast_zero] at hrM; grind
    · exact e
  have ht := sum_lt_sum (f := fun _ => (0:K)) (g := lam) M hM h
  rw [sum_const] at ht
  have ht0 : 0 < sum M lam := by grind
  have hk := div_pos ht0 hr
  refine ⟨hk, ?_⟩
  have h1 := EffDim.le_trace hk h
  have e : sum M lam / (sum M lam / r) = r := by grind
  rw [e] at h1; exact h1

end field

variable {M : Nat} {lam : Nat → R}

theorem dof_lipschitz_pos (h : ∀ i, i < M → 0 < lam i) : 0 < sum M (fun i => 1 / lam i) + 1 := by
  have := sum_nonneg (f := fun i => 1 / lam i) M (fun i hi => by
    have := div_pos (zero_lt_one (K := R)) (h i hi); grind)
  grind

/-- `d(k) = n` has a positive root for every `0 < n < M`. -/
theorem dof_root (h : ∀ i, i < M → 0 < lam i) {n : R} (hn : 0 < n) (hnM : n < (M : R)) : ∃ k, 0 < k ∧ dof M lam k = n := by
  have hb := dof_bracket_end h hn (by grind)
  have hL := dof_lipschitz_pos h
  rcases exists_root (f := dof M lam) (a := 0) (b := sum M lam / n) (c := n) (by grind) hL (fun x y hx hxy _ => by
      have h1 := dof_lipschitz h hx hxy
      unfold dof
      generalize sum M (fun i => lam i / (lam i + x)) = dx at *
      generalize sum M (fun i => lam i / (lam i + y)) = dy at *
      grind) (by
      unfold dof; rw [dof_zero h]; grind) hb.2 with ⟨k, h1, _, h3⟩
  refine ⟨k, ?_, h3⟩
  have : k ≠ 0 := by
    intro e; subst e
    unfold dof at h3; rw [dof_zero h] at h3; grind
  grind

/-- A point where the ridge vanishes and the degrees of freedom do not exceed `N` and `T`. -/
theorem branch_start (h : ∀ i, i < M → 0 < lam i) {N T : R} (hN : 0 < N) (hT : 0 < T) :
    ∃ k, 0 ≤ k ∧ dof M lam k ≤ N ∧ dof M lam k ≤ T ∧ k * (T - dof M lam k) * (N - dof M lam k) = 0 := by
  have small : ∀ n : R, 0 < n → ∃ k, 0 ≤ k ∧ dof M lam k ≤ n ∧ (k = 0 ∨ dof M lam k = n) := fun n hn => by
    rcases OrderedField.le_total (M : R) n with hm | hm
    · exact ⟨0, by grind, by unfold dof; rw [dof_zero h]; exact hm, Or.inl rfl⟩
    · by_cases e : n = (M : R)
      · exact ⟨0, by grind, by unfold dof; rw [dof_zero h]; grind, Or.inl rfl⟩
      · rcases dof_root h hn (by grind) with ⟨k, h1, h2⟩
        exact ⟨k, by grind, by grind, Or.inr h2⟩
  rcases OrderedField.le_total N T with hm | hm
  · rcases small N hN with ⟨k, h1, h2, h3⟩
    exact ⟨k, h1, h2, by grind, by rcases h3 with e | e <;> rw [e] <;> grind⟩
  · rcases small T hT with ⟨k, h1, h2, h3⟩
    exact ⟨k, h1, by grind, h2, by rcases h3 with e | e <;> rw [e] <;> grind⟩

/-- The ridge at a point `b` far enough to the right. -/
theorem ridge_far {N T γ b d : R} (hN : 0 < N) (hT : 0 < T) (hγ : 0 < γ) (hb : 4 * γ / (N * T) ≤ b) (h1 : d ≤ N / 2)
    (h2 : d ≤ T / 2) : γ ≤ b * (T - d) * (N - d) := by
  have c1 := mul_le_mul (by grind : T / 2 ≤ T - d) (by grind : N / 2 ≤ N - d) (by grind) (by grind)
  have hp := mul_pos hN hT
  have hq := div_pos (by grind : 0 < 4 * γ) hp
  have c2 := mul_le_mul hb c1 (mul_nonneg (by grind) (by grind)) (by grind)
  have e : 4 * γ / (N * T) * (T / 2 * (N / 2)) = γ := by
    generalize hP : N * T = P at *
    have e1 : T / 2 * (N / 2) = P / 4 := by rw [← hP]; grind
    rw [e1]; grind
  rw [e] at c2
  have e2 : b * ((T - d) * (N - d)) = b * (T - d) * (N - d) := by grind
  rw [e2] at c2; exact c2

/-- The ridge grows at most linearly where `d` falls at most linearly. -/
theorem ridge_step {N T b Λ x y dx dy : R} (hx : 0 ≤ x) (hxy : x ≤ y) (hxb : x ≤ b) (hdy : 0 ≤ dy) (hd : dy ≤ dx)
    (hN : dx ≤ N) (hT : dx ≤ T) (hΛ : dx - dy ≤ Λ * (y - x)) :
    -(x * (T - dx) * (N - dx)) - -(y * (T - dy) * (N - dy)) ≤ (N * T + b * Λ * (N + T)) * (y - x) := by
  have c1 := mul_le_mul_left (mul_le_mul (by grind : T - dy ≤ T) (by grind : N - dy ≤ N) (by grind) (by grind))
    (by grind : 0 ≤ y - x)
  have p1 : (dx - dy) * (N - dy) ≤ Λ * (y - x) * N := mul_le_mul hΛ (by grind) (by grind) (by grind)
  have p2 : (dx - dy) * (T - dx) ≤ Λ * (y - x) * T := mul_le_mul hΛ (by grind) (by grind) (by grind)
  have q1 := mul_nonneg (by grind : 0 ≤ dx - dy) (by grind : 0 ≤ N - dy)
  have q2 := mul_nonneg (by grind : 0 ≤ dx - dy) (by grind : 0 ≤ T - dx)
  have p3 := mul_le_mul hxb (by grind : (dx - dy) * (N - dy) + (dx - dy) * (T - dx) ≤ Λ * (y - x) * N + Λ * (y - x) * T)
    (by grind) (by grind)
  grind

/-- The ridge equation has a root on the physical branch for every positive ridge. -/
theorem ridge_root (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {N T γ : R} (hN : 0 < N) (hT : 0 < T) (hγ : 0 < γ) :
    ∃ k, 0 < k ∧ dof M lam k < N ∧ dof M lam k < T ∧ k * (T - dof M lam k) * (N - dof M lam k) = γ := by
  rcases branch_start h hN hT with ⟨k0, hk0, hd1, hd2, hg⟩
  have hanti : ∀ x y : R, 0 ≤ x → x ≤ y → dof M lam y ≤ dof M lam x := fun x y hx hxy => by
    by_cases e : x = y
    · subst e; grind
    · have := dof_strictAnti hM h hx (by grind : x < y)
      unfold dof; grind
  have htr : 0 < sum M lam := by
    have ht := sum_lt_sum (f := fun _ => (0:R)) (g := lam) M hM h
    rw [sum_const] at ht; grind
  have hhalf : ∀ n b : R, 0 < n → 2 * sum M lam / n ≤ b → dof M lam b ≤ n / 2 := fun n b hn hb => by
    have hp := div_pos (by grind : 0 < 2 * sum M lam) hn
    have h1 := EffDim.le_trace hp h
    have h2 := hanti _ b (by grind) hb
    have e : sum M lam / (2 * sum M lam / n) = n / 2 := by generalize sum M lam = t at *; grind
    rw [e] at h1
    exact OrderedField.le_trans _ _ _ h2 h1
  have hbN := div_pos (by grind : 0 < 2 * sum M lam) hN
  have hbT := div_pos (by grind : 0 < 2 * sum M lam) hT
  have hbg := div_pos (by grind : 0 < 4 * γ) (mul_pos hN hT)
  have hex : ∃ b, k0 ≤ b ∧ 2 * sum M lam / N ≤ b ∧ 2 * sum M lam / T ≤ b ∧ 4 * γ / (N * T) ≤ b :=
    ⟨k0 + 2 * sum M lam / N + 2 * sum M lam / T + 4 * γ / (N * T), by clear hanti hhalf; constructor <;> grind⟩
  clear hbN hbT hbg
  rcases hex with ⟨b, hb0, hb1, hb2, hb3⟩
  have hend := ridge_far hN hT hγ hb3 (hhalf N b hN hb1) (hhalf T b hT hb2)
  clear hhalf hb1 hb2 hb3
  have hL := dof_lipschitz_pos h
  have hC := mul_nonneg (mul_nonneg (by clear hanti; grind : 0 ≤ b) (by clear hanti; grind : 0 ≤ sum M (fun i => 1 / lam i) + 1))
    (by clear hanti; grind : 0 ≤ N + T)
  have hp := mul_pos hN hT
  rcases exists_root (f := fun k => -(k * (T - dof M lam k) * (N - dof M lam k))) (a := k0) (b := b) (c := -γ)
      (L := N * T + b * (sum M (fun i => 1 / lam i) + 1) * (N + T)) hb0 (by clear hanti; grind) (fun x y hx hxy hy => by
      have hx0 : 0 ≤ x := by clear hanti; grind
      have a2 := hanti x y hx0 hxy
      have a3 := hanti k0 x hk0 hx
      have a4 := dof_pos hM h (by clear hanti; grind : 0 ≤ y)
      have a1 := dof_lipschitz h hx0 hxy
      clear hanti
      refine ridge_step hx0 hxy (by grind) (by unfold dof; grind) a2 (by grind) (by grind) ?_
      unfold dof
      generalize sum M (fun i => lam i / (lam i + x)) = dx at *
      generalize sum M (fun i => lam i / (lam i + y)) = dy at *
      grind) (by clear hanti; show -γ ≤ -_; grind) (by clear hanti; show -_ ≤ -γ; grind) with ⟨k, h1, h2, h3⟩
  have h3 : -(k * (T - dof M lam k) * (N - dof M lam k)) = -γ := h3
  have h4 := hanti k0 k hk0 h1
  clear hanti hend hL hC
  refine ⟨k, ?_⟩
  generalize dof M lam k = d at *
  have h5 : k * (T - d) * (N - d) = γ := by grind
  refine ⟨?_, ?_, ?_, h5⟩
  · have : k ≠ 0 := by intro e; subst e; grind
    grind
  · have : d ≠ N := by intro e; subst e; grind
    grind
  · have : d ≠ T := by intro e; subst e; grind
    grind

end ScalingLaws.Maloney2022.Proofs
