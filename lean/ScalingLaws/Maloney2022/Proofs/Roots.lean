import ScalingLaws.Maloney2022.Proofs.EffectiveRidge

/-!
# The chosen roots of the self-consistency equation

## Main statements

* `effectiveRidge_root`, `effectiveRidge_strictAnti`: the root without ridge.
* `le_of_dof_le`, `le_of_le_dof`: comparing a root with a number by its degrees of freedom.
* `effectiveRidgeAt_root`, `effectiveRidgeAt_comm`: the root with ridge and its symmetry.
* `effectiveRidgeLow_brackets`: the root by bisection.
-/

namespace ScalingLaws.Maloney2022.Proofs

theorem card_pos {K : Type} [OrderedField K] {M : Nat} {n : K} (hn : 0 < n) (hnM : n ≤ (M : K)) : 0 < M := by
  rcases Nat.eq_zero_or_pos M with e | e
  · subst e; rw [Lean.Grind.Semiring.natCast_zero] at hnM; grind
  · exact e

theorem effectiveRidgeLow_brackets {M : Nat} {lam : Nat → Rat} {r : Rat} {n : Nat} (h : ∀ i, i < M → 0 < lam i) (hr : 0 < r)
    (hrM : r ≤ (M : Rat)) :
    r ≤ dof M lam (effectiveRidgeLow M lam r n) ∧ dof M lam (effectiveRidgeLow M lam r n + bracketWidth M lam r / 2 ^ n) ≤ r := by
  have h1 := dof_bracket_end h hr hrM
  have h2 := dof_zero h
  exact bisect_brackets n 0 (bracketWidth M lam r) (by unfold dof; rw [h2]; exact hrM)
    (by rw [show 0 + bracketWidth M lam r = bracketWidth M lam r by grind]; exact h1.2)

variable {M : Nat} {lam : Nat → R}

theorem powerLaw_pos (a : R) (M i : Nat) (_ : i < M) : 0 < powerLaw a i := R.rpow_pos _ _

theorem effectiveRidge_root (h : ∀ i, i < M → 0 < lam i) {n : R} (hn : 0 < n) (hnM : n < (M : R)) :
    0 < effectiveRidge M lam n ∧ dof M lam (effectiveRidge M lam n) = n := by
  have hex := dof_root h hn hnM
  unfold effectiveRidge
  rw [dif_pos hex]
  exact Classical.choose_spec hex

/-- A root is at most every `k'` with no more degrees of freedom. -/
theorem le_of_dof_le (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k k' n : R} (hk : 0 < k) (hd : dof M lam k = n)
    (hk' : 0 < k') (hle : dof M lam k' ≤ n) : k ≤ k' := by
  have := dof_lt_iff hM h (by grind : 0 ≤ k') (by grind : 0 ≤ k)
  unfold dof at *; grind

/-- A root is at least every `k'` with no fewer degrees of freedom. -/
theorem le_of_le_dof (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k k' n : R} (hk : 0 < k) (hd : dof M lam k = n)
    (hk' : 0 < k') (hle : n ≤ dof M lam k') : k' ≤ k := by
  have := dof_lt_iff hM h (by grind : 0 ≤ k) (by grind : 0 ≤ k')
  unfold dof at *; grind

theorem effectiveRidge_strictAnti (h : ∀ i, i < M → 0 < lam i) {n n' : R} (hn : 0 < n) (hlt : n < n') (hM : n' < (M : R)) :
    effectiveRidge M lam n' < effectiveRidge M lam n := by
  have h1 := effectiveRidge_root h hn (by grind)
  have h2 := effectiveRidge_root h (by grind : 0 < n') hM
  have hM0 := card_pos (by grind : 0 < n') (by grind : n' ≤ (M : R))
  have := dof_lt_iff hM0 h (k := effectiveRidge M lam n') (k' := effectiveRidge M lam n) (by grind) (by grind)
  unfold dof at *; grind

theorem effectiveRidgeAt_root (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {N T γ : R} (hN : 0 < N) (hT : 0 < T) (hγ : 0 < γ) :
    0 < effectiveRidgeAt M lam N T γ ∧ dof M lam (effectiveRidgeAt M lam N T γ) < N ∧
      dof M lam (effectiveRidgeAt M lam N T γ) < T ∧
      effectiveRidgeAt M lam N T γ * (T - dof M lam (effectiveRidgeAt M lam N T γ)) *
        (N - dof M lam (effectiveRidgeAt M lam N T γ)) = γ := by
  have hex := ridge_root hM h hN hT hγ
  unfold effectiveRidgeAt
  rw [dif_pos hex]
  exact Classical.choose_spec hex

theorem ridge_root_unique (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {N T k k' : R} (hk : 0 < k) (hk' : 0 < k')
    (hN : dof M lam k < N) (hT : dof M lam k < T) (hN' : dof M lam k' < N) (hT' : dof M lam k' < T)
    (he : k * (T - dof M lam k) * (N - dof M lam k) = k' * (T - dof M lam k') * (N - dof M lam k')) : k = k' := by
  rcases OrderedField.le_total k k' with h1 | h1
  · apply Classical.byContradiction; intro hne
    have hlt := ridge_strictMono hM h hk hN hT (by grind : k < k')
    unfold dof at he; rw [he] at hlt
    exact ((OrderedField.lt_iff _ _).mp hlt).2 (OrderedField.le_refl _)
  · apply Classical.byContradiction; intro hne
    have hlt := ridge_strictMono hM h hk' hN' hT' (by grind : k' < k)
    unfold dof at he; rw [he] at hlt
    exact ((OrderedField.lt_iff _ _).mp hlt).2 (OrderedField.le_refl _)

theorem effectiveRidgeAt_comm (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {N T γ : R} (hN : 0 < N) (hT : 0 < T) (hγ : 0 < γ) :
    effectiveRidgeAt M lam N T γ = effectiveRidgeAt M lam T N γ := by
  have h1 := effectiveRidgeAt_root hM h hN hT hγ
  have h2 := effectiveRidgeAt_root hM h hT hN hγ
  generalize effectiveRidgeAt M lam N T γ = k at *
  generalize effectiveRidgeAt M lam T N γ = k' at *
  refine ridge_root_unique hM h h1.1 h2.1 h1.2.1 h1.2.2.1 h2.2.2.1 h2.2.1 ?_
  rw [h1.2.2.2, ← h2.2.2.2]; grind

end ScalingLaws.Maloney2022.Proofs
