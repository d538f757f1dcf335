import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Foundations.GramSchmidt

/-!
# Proofs about boundedly invertible feature maps

After a map the covariance is a matrix `A` whose form lies between `c` and `C` times that of the eigenvalues `lam`. All that is used of
its resolvent are the equations it solves; eigenvalues of `A` do not occur: `⟨f, z⟩ = max_y 2 ⟨f, y⟩ - ⟨y, (A + μ) y⟩` for
`(A + μ) z = f`.

## Main statements

* `diagonal_le`, `le_diagonal`: the diagonal of the resolvent between those of `C lam` and of `c lam`.
* `resolvent_le`: `⟨f, z⟩ ≤ ∑ f i ² / (c lam i + μ)`.
* `bias_map`: the bias after the map for source smoothness up to one half.
-/

namespace ScalingLaws.Bi2025.Proofs

open GramSchmidt

variable {K : Type} [OrderedField K]

/-- What is used of the covariance after the map: it is symmetric, and its form is comparable with that of `lam`. -/
structure Comparable (p : Nat) (A : Nat → Nat → K) (lam : Nat → K) (c C : K) : Prop where
  symm : ∀ i, i < p → ∀ j, j < p → A i j = A j i
  low : ∀ x : Nat → K, c * sum p (fun i => lam i * x i ^ 2) ≤ dot p x (applyMatrix p A x)
  high : ∀ x : Nat → K, dot p x (applyMatrix p A x) ≤ C * sum p (fun i => lam i * x i ^ 2)

theorem dot_apply {p : Nat} {A : Nat → Nat → K} (hA : ∀ i, i < p → ∀ j, j < p → A i j = A j i) (x y : Nat → K) :
    dot p x (applyMatrix p A y) = dot p y (applyMatrix p A x) := by
  unfold dot applyMatrix
  rw [sum_congr (g := fun i => sum p (fun j => x i * (A i j * y j))) p (fun i _ => by dsimp only; rw [sum_mul_left]), sum_comm,
    sum_congr (f := fun i => y i * sum p (fun j => A i j * x j)) (g := fun i => sum p (fun j => y i * (A i j * x j))) p
      (fun i _ => by dsimp only; rw [sum_mul_left])]
  exact sum_congr p (fun j hj => sum_congr p (fun i hi => by rw [hA i hi j hj]; grind))

theorem dot_equation {p : Nat} {A : Nat → Nat → K} {μ : K} {z f : Nat → K} (hz : ∀ i, i < p → applyMatrix p A z i + μ * z i = f i)
    (y : Nat → K) : dot p y f = dot p y (applyMatrix p A z) + μ * dot p y z := by
  unfold dot
  rw [← sum_mul_left, ← sum_add]
  exact sum_congr p (fun i hi => by rw [← hz i hi]; grind)

/-- The form of the resolvent, from above. -/
theorem resolvent_le {p : Nat} {A : Nat → Nat → K} {lam : Nat → K} {c C μ : K} {z f : Nat → K} (hA : Comparable p A lam c C) (hμ : 0 < μ)
    (hc : 0 ≤ c) (hlam : ∀ i, i < p → 0 ≤ lam i) (hz : ∀ i, i < p → applyMatrix p A z i + μ * z i = f i) :
    dot p f z ≤ sum p (fun i => f i ^ 2 / (c * lam i + μ)) := by
  have h1 := dot_equation hz z
  have h2 := hA.low z
  have h3 := sum_le_sum (f := fun i => 2 * (f i * z i) - (c * (lam i * z i ^ 2) + μ * (z i * z i))) (g := fun i => f i ^ 2 / (c * lam i + μ)) p
    (fun i hi => by
      have hd : 0 < c * lam i + μ := by have := mul_nonneg hc (hlam i hi); grind
      dsimp only
      rw [le_div_iff hd]
      have := sq_nonneg (f i - (c * lam i + μ) * z i)
      generalize lam i = l at *
      grind)
  rw [sum_sub, sum_add, sum_mul_left, sum_mul_left, sum_mul_left] at h3
  have e1 : sum p (fun k => f k * z k) = dot p f z := rfl
  have e2 : sum p (fun k => z k * z k) = dot p z z := rfl
  rw [e1, e2] at h3
  rw [dot_comm p z f] at h1
  generalize dot p z (applyMatrix p A z) = w at *
  grind

/-- The diagonal of the resolvent, from above. -/
theorem diagonal_le {p i : Nat} {A : Nat → Nat → K} {lam : Nat → K} {c C μ : K} {z : Nat → K} (hA : Comparable p A lam c C) (hμ : 0 < μ)
    (hc : 0 ≤ c) (hlam : ∀ i, i < p → 0 ≤ lam i) (hi : i < p) (hz : ∀ j, j < p → applyMatrix p A z j + μ * z j = axis i j) :
    z i ≤ 1 / (c * lam i + μ) := by
  have h := resolvent_le hA hμ hc hlam hz
  rw [dot_axis z hi, sum_one_of _ i p hi (fun k _ hk => by unfold axis; rw [if_neg hk]; grind)] at h
  unfold axis at h
  rw [if_pos rfl] at h
  grind

/-- The diagonal of the resolvent, from below. -/
theorem le_diagonal {p i : Nat} {A : Nat → Nat → K} {lam : Nat → K} {c C μ : K} {z : Nat → K} (hA : Comparable p A lam c C) (hμ : 0 < μ)
    (hc : 0 ≤ c) (hC : 0 ≤ C) (hlam : ∀ i, i < p → 0 ≤ lam i) (hi : i < p)
    (hz : ∀ j, j < p → applyMatrix p A z j + μ * z j = axis i j) : 1 / (C * lam i + μ) ≤ z i := by
  have hd : 0 < C * lam i + μ := by have := mul_nonneg hC (hlam i hi); grind
  obtain ⟨t, ht⟩ : ∃ t, t = 1 / (C * lam i + μ) := ⟨_, rfl⟩
  obtain ⟨y, hy⟩ : ∃ y : Nat → K, y = fun j => z j - t * axis i j := ⟨_, rfl⟩
  -- The form of A + μ is not negative at z - t e_i.
  have h1 : 0 ≤ dot p y (applyMatrix p A y) + μ * dot p y y := by
    have h2 := hA.low y
    have h3 := mul_nonneg hc (sum_nonneg (f := fun i => lam i * y i ^ 2) p (fun j hj => mul_nonneg (hlam j hj) (sq_nonneg _)))
    have h4 := mul_nonneg (by grind : 0 ≤ μ) (dot_self_nonneg p y)
    grind
  have e1 : ∀ x : Nat → K, dot p y x = dot p z x - t * dot p (axis i) x := fun x => by
    rw [hy]; unfold dot; rw [← sum_mul_left, ← sum_sub]
    exact sum_congr p (fun j _ => by grind)
  have e2 : ∀ x : Nat → K, dot p x (applyMatrix p A y) = dot p x (applyMatrix p A z) - t * dot p x (applyMatrix p A (axis i)) := fun x => by
    rw [dot_apply hA.symm x y, e1, dot_apply hA.symm z x, dot_apply hA.symm (axis i) x]
  have e3 := dot_equation hz z
  have e4 := dot_equation hz (axis i)
  have e5 : axis (K := K) i i = 1 := by unfold axis; rw [if_pos rfl]
  rw [dot_axis _ hi, dot_axis _ hi, dot_axis _ hi, e5] at e4
  have e6 := hA.high (axis i)
  rw [sum_one_of _ i p hi (fun k _ hk => by unfold axis; rw [if_neg hk]; grind), e5] at e6
  rw [e1, e2, e2, e1, dot_comm p z y, dot_comm p (axis i) y, e1, e1, dot_apply hA.symm z (axis i), dot_axis _ hi, dot_axis _ hi,
    dot_axis _ hi, dot_axis _ hi, e5, dot_comm p z (axis i), dot_axis _ hi] at h1
  rw [dot_comm p z (axis i), dot_axis _ hi] at e3
  rw [dot_axis _ hi] at e6
  generalize applyMatrix p A (axis i) i = a at *
  generalize applyMatrix p A z i = b at *
  generalize dot p z (applyMatrix p A z) = w at *
  generalize dot p z z = v at *
  generalize lam i = l at *
  have e7 : t * (C * l + μ) = 1 := by rw [ht]; grind
  have h5 := mul_le_mul_left e6 (sq_nonneg t)
  have h6 : t ^ 2 * (C * l + μ) = t := by grind
  have h7 : t ^ 2 * (a + μ) ≤ t := by grind
  have h8 : w - t * b - t * (b - t * a) + μ * (v - t * z i - t * (z i - t * 1)) = w + μ * v - 2 * t * (b + μ * z i) + t ^ 2 * (a + μ) := by
    clear h1 h5 h6 h7 e6 e7 ht
    grind
  rw [h8, ← e3, ← e4] at h1
  rw [← ht]
  clear h8 h5 h6 e6 e7 ht
  grind

theorem bias_le {p : Nat} {A : Nat → Nat → K} {lam : Nat → K} {c C μ : K} {z f : Nat → K} (hA : Comparable p A lam c C) (hμ : 0 < μ)
    (hc : 0 ≤ c) (hlam : ∀ i, i < p → 0 ≤ lam i) (hz : ∀ i, i < p → applyMatrix p A z i + μ * z i = f i) :
    μ ^ 2 * dot p z z ≤ μ * sum p (fun i => f i ^ 2 / (c * lam i + μ)) := by
  have h1 := resolvent_le hA hμ hc hlam hz
  have h2 := dot_equation hz z
  have h3 := hA.low z
  have h4 := mul_nonneg hc (sum_nonneg (f := fun i => lam i * z i ^ 2) p (fun i hi => mul_nonneg (hlam i hi) (sq_nonneg _)))
  rw [dot_comm p z f] at h2
  have h5 := mul_le_mul_left (by grind : μ * dot p z z ≤ sum p (fun i => f i ^ 2 / (c * lam i + μ))) (by grind : 0 ≤ μ)
  grind

theorem bias_map {p : Nat} {A : Nat → Nat → R} {lam g2 : Nat → R} {s c C μ : R} {z f : Nat → R} (hA : Comparable p A lam c C) (hμ : 0 < μ)
    (hc : 0 < c) (hc1 : c ≤ 1) (hs : 0 ≤ s) (hs2 : s ≤ 1 / 2) (hlam : ∀ i, i < p → 0 < lam i)
    (hz : ∀ i, i < p → applyMatrix p A z i + μ * z i = f i) (hf : ∀ i, i < p → f i ^ 2 = sourceTarget s lam g2 i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) : μ ^ 2 * dot p z z ≤ 1 / c * R.rpow μ (2 * s) * sum p g2 := by
  have h1 := bias_le hA hμ (by grind) (fun i hi => by have := hlam i hi; grind) hz
  have h2 := sum_le_sum (f := fun i => μ * (f i ^ 2 / (c * lam i + μ))) (g := fun i => 1 / c * R.rpow μ (2 * s) * g2 i) p (fun i hi => by
    have hl := hlam i hi
    have h3 := filter_source (s := 2 * s) hl hμ (by grind) (by grind)
    have h4 := mul_le_mul_right h3 (hg i hi)
    have hd : 0 < c * lam i + μ := by have := mul_pos hc hl; grind
    have h5 : μ / (c * lam i + μ) ≤ 1 / c * (μ / (lam i + μ)) := by
      have e : 1 / c * (μ / (lam i + μ)) = μ / (c * (lam i + μ)) := by
        have : lam i + μ ≠ 0 := by grind
        grind
      rw [e, div_le_div_iff hd (mul_pos hc (by grind))]
      have := mul_nonneg (mul_nonneg (by grind : 0 ≤ μ) (by grind : 0 ≤ μ)) (by grind : 0 ≤ 1 - c)
      grind
    have h6 := mul_le_mul_right h5 (mul_nonneg (by have := R.rpow_pos (lam i) (2 * s); grind) (hg i hi) : 0 ≤ R.rpow (lam i) (2 * s) * g2 i)
    have h7 := mul_le_mul_left h4 (by have := inv_pos hc; grind : 0 ≤ 1 / c)
    dsimp only
    rw [hf i hi]
    unfold sourceTarget
    have e1 : μ * (R.rpow (lam i) (2 * s) * g2 i / (c * lam i + μ)) = μ / (c * lam i + μ) * (R.rpow (lam i) (2 * s) * g2 i) := by grind
    rw [e1]
    generalize R.rpow (lam i) (2 * s) = a at *
    generalize μ / (c * lam i + μ) = b at *
    generalize μ / (lam i + μ) = d at *
    grind)
  rw [sum_mul_left, sum_mul_left] at h2
  exact OrderedField.le_trans _ _ _ h1 h2

end ScalingLaws.Bi2025.Proofs
