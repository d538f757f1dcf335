import ScalingLaws.Foundations.EffectiveDimension

/-!
# Degrees of freedom of a finite spectrum

Lemmas about `d(k) = ∑_{i<M} λ_i/(λ_i + k)` over any ordered field; more are in `Foundations.EffectiveDimension`.

## Main statements

* `dof_strictAnti`, `dof_inj`, `dof_lt_card`: `d` falls strictly from `M`.
* `dof_lipschitz`: `d(x) - d(y) ≤ (∑ 1/λ) (y - x)` for `0 ≤ x ≤ y`, hence no jumps.
* `mul_dof_le`: `k d(k) ≤ Λ (M - d(k))` when every `λ_i ≤ Λ`.
-/

namespace ScalingLaws.Maloney2022.Proofs

variable {K : Type} [OrderedField K] {M : Nat} {lam : Nat → K}

theorem dof_zero (h : ∀ i, i < M → 0 < lam i) : sum M (fun i => lam i / (lam i + 0)) = (M : K) := by
  rw [sum_congr (g := fun _ => (1:K)) M (fun i hi => by have := h i hi; grind), sum_const]; grind

theorem dof2_zero (h : ∀ i, i < M → 0 < lam i) : sum M (fun i => (lam i / (lam i + 0)) ^ 2) = (M : K) := by
  rw [sum_congr (g := fun _ => (1:K)) M (fun i hi => by
    have := h i hi
    have e : lam i / (lam i + 0) = 1 := by grind
    rw [e]; grind), sum_const]; grind

theorem term_anti {l k k' : K} (hl : 0 < l) (h0 : 0 ≤ k) (hlt : k < k') : l / (l + k') < l / (l + k) := by
  rw [div_lt_div_iff (by grind) (by grind)]
  have := mul_lt_mul_left hlt hl
  grind

theorem dof_strictAnti (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k k' : K} (h0 : 0 ≤ k) (hlt : k < k') :
    sum M (fun i => lam i / (lam i + k')) < sum M (fun i => lam i / (lam i + k)) :=
  sum_lt_sum M hM (fun i hi => term_anti (h i hi) h0 hlt)

theorem dof_lt_iff (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k k' : K} (h0 : 0 ≤ k) (h0' : 0 ≤ k') :
    sum M (fun i => lam i / (lam i + k')) < sum M (fun i => lam i / (lam i + k)) ↔ k < k' := by
  constructor
  · intro hd
    rcases OrderedField.le_total k' k with h1 | h1
    · by_cases e : k' = k
      · subst e; grind
      · have := dof_strictAnti hM h h0' (by grind : k' < k); grind
    · by_cases e : k = k'
      · subst e; grind
      · grind
  · exact dof_strictAnti hM h h0

theorem dof_inj (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k k' : K} (h0 : 0 ≤ k) (h0' : 0 ≤ k') :
    sum M (fun i => lam i / (lam i + k)) = sum M (fun i => lam i / (lam i + k')) ↔ k = k' := by
  constructor
  · intro e
    have h1 := dof_lt_iff hM h h0 h0'
    have h2 := dof_lt_iff hM h h0' h0
    rw [e] at h1 h2
    grind
  · intro e; subst e; rfl

theorem dof_pos (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k : K} (h0 : 0 ≤ k) :
    0 < sum M (fun i => lam i / (lam i + k)) := by
  have h2 := sum_lt_sum (f := fun _ => (0:K)) (g := fun i => lam i / (lam i + k)) M hM (fun i hi => by
    have := h i hi; exact div_pos this (by grind))
  rw [sum_const] at h2; grind

theorem dof_lt_card (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k : K} (h0 : 0 < k) :
    sum M (fun i => lam i / (lam i + k)) < (M : K) := by
  rw [← dof_zero h]; exact dof_strictAnti hM h (by grind) h0

/-- `q < d`: the squares of numbers in `(0,1)` are smaller. -/
theorem dof2_lt_dof (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k : K} (h0 : 0 < k) :
    sum M (fun i => (lam i / (lam i + k)) ^ 2) < sum M (fun i => lam i / (lam i + k)) :=
  sum_lt_sum M hM (fun i hi => by
    have hl := h i hi
    have h1 : lam i / (lam i + k) < 1 := by rw [div_lt_iff (by grind)]; grind
    have h2 := div_pos hl (by grind : 0 < lam i + k)
    have := mul_lt_mul_left h1 h2
    grind)

theorem dof2_pos (hM : 0 < M) (h : ∀ i, i < M → 0 < lam i) {k : K} (h0 : 0 ≤ k) :
    0 < sum M (fun i => (lam i / (lam i + k)) ^ 2) := by
  have h2 := sum_lt_sum (f := fun _ => (0:K)) (g := fun i => (lam i / (lam i + k)) ^ 2) M hM (fun i hi => by
    have := h i hi; exact pow_pos (div_pos this (by grind)) 2)
  rw [sum_const] at h2; grind

theorem dof_lipschitz (h : ∀ i, i < M → 0 < lam i) {x y : K} (h0 : 0 ≤ x) (hxy : x ≤ y) :
    sum M (fun i => lam i / (lam i + x)) - sum M (fun i => lam i / (lam i + y)) ≤ sum M (fun i => 1 / lam i) * (y - x) := by
  rw [← sum_sub, show sum M (fun i => 1 / lam i) * (y - x) = (y - x) * sum M (fun i => 1 / lam i) by grind, ← sum_mul_left]
  apply sum_le_sum M
  intro i hi
  have hl := h i hi
  generalize lam i = l at *
  have hx : 0 < l + x := by grind
  have hy : 0 < l + y := by grind
  have e : l / (l + x) - l / (l + y) = l * (y - x) / ((l + x) * (l + y)) := by
    have : l + x ≠ 0 := by grind
    have : l + y ≠ 0 := by grind
    grind
  have e2 : (y - x) * (1 / l) = (y - x) / l := by grind
  rw [e, e2, div_le_div_iff (mul_pos hx hy) hl]
  have p1 := mul_nonneg (by grind : 0 ≤ l) h0
  have p2 := mul_nonneg (by grind : 0 ≤ l) (by grind : 0 ≤ y)
  have p3 := mul_nonneg h0 (by grind : 0 ≤ y)
  have p4 := mul_le_mul_left (by grind : l * l ≤ (l + x) * (l + y)) (by grind : 0 ≤ y - x)
  grind

theorem mul_dof_le {L : K} (h : ∀ i, i < M → 0 < lam i) (hL : ∀ i, i < M → lam i ≤ L) {k : K} (h0 : 0 ≤ k) :
    k * sum M (fun i => lam i / (lam i + k)) ≤ L * ((M : K) - sum M (fun i => lam i / (lam i + k))) := by
  have e : L * ((M : K) - sum M (fun i => lam i / (lam i + k))) = sum M (fun i => L * (1 - lam i / (lam i + k))) := by
    rw [sum_mul_left, sum_sub, sum_const]; grind
  rw [e, ← sum_mul_left]
  apply sum_le_sum M
  intro i hi
  have hl := h i hi
  have hl2 := hL i hi
  generalize lam i = l at *
  have hk : 0 < l + k := by grind
  have e1 : k * (l / (l + k)) = k * l / (l + k) := by grind
  have e2 : L * (1 - l / (l + k)) = L * k / (l + k) := by
    have : l + k ≠ 0 := by grind
    grind
  rw [e1, e2, div_le_div_iff hk hk]
  have := mul_le_mul_left hl2 h0
  have := mul_le_mul_right this (by grind : 0 ≤ l + k)
  grind

end ScalingLaws.Maloney2022.Proofs
