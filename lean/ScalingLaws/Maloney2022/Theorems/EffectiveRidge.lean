import ScalingLaws.Maloney2022.Proofs.Roots

/-!
# Claims about the self-consistency equation

`dof k = r` without ridge, `γ = k (T - dof k) (N - dof k)` with ridge: existence, uniqueness, monotonicity, and the breakdown
when the resources reach the latent dimension. References P1-02, P1-06 and P1-17.
-/

namespace ScalingLaws.Maloney2022

/-- P1-02: at `k = 0` all `M` modes are resolved. -/
theorem dof_at_zero (M : Nat) (lam : Nat → Rat) (h : ∀ i, i < M → 0 < lam i) : dof M lam 0 = (M : Rat) := Proofs.dof_zero h

/-- P1-02: the degrees of freedom fall strictly in `k`. -/
theorem dof_strictAnti (M : Nat) (lam : Nat → Rat) (k k' : Rat) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hk : 0 ≤ k)
    (hlt : k < k') : dof M lam k' < dof M lam k := Proofs.dof_strictAnti hM h hk hlt

/-- P1-02, uniqueness: `dof k = r` has at most one root. -/
theorem dof_eq_iff (M : Nat) (lam : Nat → Rat) (k k' : Rat) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hk : 0 ≤ k)
    (hk' : 0 ≤ k') : dof M lam k = dof M lam k' ↔ k = k' := Proofs.dof_inj hM h hk hk'

/-- P1-02, monotonicity: more resources, smaller effective ridge. -/
theorem dof_lt_iff (M : Nat) (lam : Nat → Rat) (k k' : Rat) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hk : 0 ≤ k)
    (hk' : 0 ≤ k') : dof M lam k' < dof M lam k ↔ k < k' := Proofs.dof_lt_iff hM h hk hk'

/-- P1-02, existence over the reals: `dof k = n` has a positive root for every `0 < n < M`. The definition of `effectiveRidge`
chooses a root where there is one; this theorem says that there is. -/
theorem effectiveRidge_root (M : Nat) (lam : Nat → R) (n : R) (h : ∀ i, i < M → 0 < lam i) (hn : 0 < n) (hnM : n < (M : R)) :
    0 < effectiveRidge M lam n ∧ dof M lam (effectiveRidge M lam n) = n := Proofs.effectiveRidge_root h hn hnM

/-- P1-02, monotonicity of the root over the reals. -/
theorem effectiveRidge_strictAnti (M : Nat) (lam : Nat → R) (n n' : R) (h : ∀ i, i < M → 0 < lam i) (hn : 0 < n) (hlt : n < n')
    (hM : n' < (M : R)) : effectiveRidge M lam n' < effectiveRidge M lam n := Proofs.effectiveRidge_strictAnti h hn hlt hM

/-- P1-02, existence in executable form: `n` bisections of `[0, ∑ lam / r]` enclose the root of `dof k = r` in an interval of
width `(∑ lam / r) / 2ⁿ`. -/
theorem effectiveRidgeLow_brackets (M : Nat) (lam : Nat → Rat) (r : Rat) (n : Nat) (h : ∀ i, i < M → 0 < lam i) (hr : 0 < r)
    (hrM : r ≤ (M : Rat)) :
    r ≤ dof M lam (effectiveRidgeLow M lam r n) ∧ dof M lam (effectiveRidgeLow M lam r n + bracketWidth M lam r / 2 ^ n) ≤ r :=
  Proofs.effectiveRidgeLow_brackets h hr hrM

/-- P1-17: the equation breaks down at `N ≥ M`: no positive `k` has `M` or more degrees of freedom. -/
theorem no_root_beyond_latent (M : Nat) (lam : Nat → Rat) (k N : Rat) (h : ∀ i, i < M → 0 < lam i) (hk : 0 < k)
    (hN : (M : Rat) ≤ N) (hM : 0 < M) : dof M lam k ≠ N := by
  have := Proofs.dof_lt_card hM h hk
  unfold dof; grind

/-- P1-17: towards the latent dimension the noiseless loss `k d(k)` vanishes at least linearly, faster than any power law; `L`
bounds the eigenvalues. -/
theorem loss_vanishes_at_latent (M : Nat) (lam : Nat → Rat) (k L : Rat) (h : ∀ i, i < M → 0 < lam i)
    (hL : ∀ i, i < M → lam i ≤ L) (hk : 0 ≤ k) : k * dof M lam k ≤ L * ((M : Rat) - dof M lam k) := Proofs.mul_dof_le h hL hk

/-- P1-06: with ridge, `γ` grows strictly with `k` on the branch `dof k < N, T`, so the effective ridge is unique. -/
theorem ridge_strictMono (M : Nat) (lam : Nat → Rat) (N T k k' : Rat) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hk : 0 < k)
    (hlt : k < k') (hN : dof M lam k < N) (hT : dof M lam k < T) :
    ridge N T (dof M lam k) k < ridge N T (dof M lam k') k' := Proofs.ridge_strictMono hM h hk hN hT hlt

/-- P1-06, existence over the reals: for every ridge `γ > 0` the equation has a root on the branch. -/
theorem effectiveRidgeAt_root (M : Nat) (lam : Nat → R) (N T γ : R) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hN : 0 < N)
    (hT : 0 < T) (hγ : 0 < γ) :
    0 < effectiveRidgeAt M lam N T γ ∧ dof M lam (effectiveRidgeAt M lam N T γ) < N ∧
      dof M lam (effectiveRidgeAt M lam N T γ) < T ∧
      effectiveRidgeAt M lam N T γ * (T - dof M lam (effectiveRidgeAt M lam N T γ)) *
        (N - dof M lam (effectiveRidgeAt M lam N T γ)) = γ := Proofs.effectiveRidgeAt_root hM h hN hT hγ

/-- P1-05, P1-06: parameters and samples have the same effective ridge at every ridge: the first half of the duality. -/
theorem effectiveRidgeAt_comm (M : Nat) (lam : Nat → R) (N T γ : R) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hN : 0 < N)
    (hT : 0 < T) (hγ : 0 < γ) : effectiveRidgeAt M lam N T γ = effectiveRidgeAt M lam T N γ :=
  Proofs.effectiveRidgeAt_comm hM h hN hT hγ

/-- P1-06, the ring identity behind `effectiveRidgeAt_comm`. -/
theorem ridge_comm (N T d k : Rat) : ridge N T d k = ridge T N d k := by unfold ridge; grind

/-- The second degrees of freedom are smaller than the first: `q < d`, used by every sign of the master formula. -/
theorem dof2_lt_dof (M : Nat) (lam : Nat → Rat) (k : Rat) (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) (hk : 0 < k) :
    dof2 M lam k < dof M lam k := Proofs.dof2_lt_dof hM h hk

end ScalingLaws.Maloney2022
