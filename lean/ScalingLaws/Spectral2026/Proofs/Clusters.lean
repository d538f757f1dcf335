import ScalingLaws.Spectral2026.Proofs.Graph

/-!
# Proofs about clusters and about convergence to the mean

## Main statements

* `form_eq`: twice the form of the Laplacian is `∑ A i j (y i - y j)²`.
* `clusters_iff`: the form vanishes on tokens that are not all equal just where there are two groups without attention between them.
* `mean_kept`, `tokens_to_mean`: the mean stays, and every token tends to it.
-/

namespace ScalingLaws.Spectral2026.Proofs

theorem term_le {n j : Nat} {f : Nat → Rat} (hj : j < n) (h : ∀ i, i < n → 0 ≤ f i) : f j ≤ sum n f := by
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : j + 1 ≤ n)
  rw [sum_add_index, sum_succ]
  have h1 := sum_nonneg j (fun i hi => h i (by omega))
  have h2 := sum_nonneg (f := fun i => f (j + 1 + i)) d (fun i hi => h (j + 1 + i) (by omega))
  grind

theorem form_eq {n : Nat} {A : Nat → Nat → Rat} (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i)
    (hrow : ∀ i, i < n → sum n (A i) = 1) (y : Nat → Rat) :
    sum n (fun i => sum n (fun j => A i j * (y i - y j) ^ 2)) = 2 * laplacianForm n A y := by
  have e1 : ∀ i, i < n → sum n (fun j => A i j * (y i - y j) ^ 2) =
      y i ^ 2 - 2 * (y i * attend n A y i) + sum n (fun j => A i j * y j ^ 2) := fun i hi => by
    rw [sum_congr (g := fun j => y i ^ 2 * A i j - 2 * y i * (A i j * y j) + A i j * y j ^ 2) n (fun j _ => by grind), sum_add, sum_sub,
      sum_mul_left, sum_mul_left]
    have e2 : sum n (fun k => A i k) = 1 := hrow i hi
    rw [e2]; unfold attend; grind
  have e3 : sum n (fun i => sum n (fun j => A i j * y j ^ 2)) = sum n (fun j => y j ^ 2) := by
    rw [sum_comm]
    exact sum_congr n (fun j hj => by
      rw [sum_congr (g := fun i => y j ^ 2 * A j i) n (fun i hi => by rw [hsym i hi j hj]; grind), sum_mul_left]
      have e2 : sum n (fun k => A j k) = 1 := hrow j hj
      rw [e2]; grind)
  rw [sum_congr n e1, sum_add, sum_sub, sum_mul_left, e3]
  unfold laplacianForm
  rw [sum_congr (f := fun i => y i * (y i - attend n A y i)) (g := fun i => y i ^ 2 - y i * attend n A y i) n (fun i _ => by grind), sum_sub]
  grind

open Classical in
theorem clusters_iff {n : Nat} {A : Nat → Nat → Rat} (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i)
    (hrow : ∀ i, i < n → sum n (A i) = 1) (hA : ∀ i, i < n → ∀ j, j < n → 0 ≤ A i j) :
    (∃ y : Nat → Rat, (∃ i, i < n ∧ ∃ j, j < n ∧ y i ≠ y j) ∧ laplacianForm n A y = 0) ↔
      ∃ S : Nat → Prop, (∃ i, i < n ∧ S i) ∧ (∃ j, j < n ∧ ¬ S j) ∧ ∀ i, i < n → ∀ j, j < n → S i → ¬ S j → A i j = 0 := by
  constructor
  · rintro ⟨y, ⟨a, ha, b, hb, hab⟩, hform⟩
    refine ⟨fun k => y k = y a, ⟨a, ha, rfl⟩, ⟨b, hb, fun h => hab h.symm⟩, fun i hi j hj hSi hSj => ?_⟩
    have h1 := form_eq hsym hrow y
    rw [hform] at h1
    have hpos : ∀ i, i < n → ∀ j, j < n → 0 ≤ A i j * (y i - y j) ^ 2 := fun i hi j hj => mul_nonneg (hA i hi j hj) (sq_nonneg _)
    have h2 := term_le (f := fun i => sum n (fun j => A i j * (y i - y j) ^ 2)) hi (fun i hi => sum_nonneg n (hpos i hi))
    have h3 := term_le (f := fun j => A i j * (y i - y j) ^ 2) hj (hpos i hi)
    have h4 := hpos i hi j hj
    have h5 : A i j * (y i - y j) ^ 2 = 0 := by dsimp only at h2 h3; grind
    have h6 : 0 < (y i - y j) ^ 2 := sq_pos (by dsimp only at hSi hSj; grind)
    grind
  · rintro ⟨S, ⟨a, ha, hSa⟩, ⟨b, hb, hSb⟩, hcut⟩
    refine ⟨fun k => if S k then 1 else 0, ⟨a, ha, b, hb, by dsimp only; rw [if_pos hSa, if_neg hSb]; decide⟩, ?_⟩
    have h1 := form_eq hsym hrow (fun k => if S k then 1 else 0)
    rw [sum_congr (g := fun _ => 0) n (fun i hi => by
      dsimp only
      rw [sum_congr (g := fun _ => 0) n (fun j hj => by
        by_cases hi' : S i <;> by_cases hj' : S j
        · rw [if_pos hi', if_pos hj']; grind
        · rw [hcut i hi j hj hi' hj']; grind
        · rw [hsym i hi j hj, hcut j hj i hi hj' hi']; grind
        · rw [if_neg hi', if_neg hj']; grind), sum_const]
      grind), sum_const] at h1
    grind

theorem mean_kept {n : Nat} {A : Nat → Nat → Rat} (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i)
    (hrow : ∀ i, i < n → sum n (A i) = 1) (ε : Rat) (x : Nat → Rat) : ∀ L : Nat, sum n (graphLayers n A ε x L) = sum n x
  | 0 => rfl
  | L + 1 => by
    have ih := mean_kept hsym hrow ε x L
    have e : sum n (graphLayers n A ε x (L + 1)) =
        sum n (fun i => (1 - ε) * graphLayers n A ε x L i + ε * attend n A (graphLayers n A ε x L) i) := rfl
    have h := sum_attend hsym hrow (graphLayers n A ε x L)
    have e2 : sum n (fun k => attend n A (graphLayers n A ε x L) k) = sum n (attend n A (graphLayers n A ε x L)) := rfl
    have e3 : sum n (fun k => graphLayers n A ε x L k) = sum n (graphLayers n A ε x L) := rfl
    rw [e, sum_add, sum_mul_left, sum_mul_left, e2, h, e3, ih]; grind

theorem power_le {x : Rat} (h0 : 0 ≤ x) (h1 : x < 1) (L : Nat) : ((1 - x) ^ 2) ^ L ≤ 1 / (1 + L * x) := by
  have h2 : (1 - x) ^ 2 ≤ 1 - x := by
    have := mul_nonneg h0 (by grind : 0 ≤ 1 - x)
    grind
  have h3 := pow_le_pow_left (sq_nonneg (1 - x)) h2 L
  have h4 := contraction_le h0 h1 L
  exact Rat.le_trans h3 h4

theorem tokens_to_mean {n i : Nat} {A : Nat → Nat → Rat} {ε l2 ln : Rat} (hi : i < n)
    (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i) (hrow : ∀ i, i < n → sum n (A i) = 1) (hl : 0 ≤ l2) (hlt : l2 < ln) (hε : 0 ≤ ε)
    (h : ε * (l2 + ln) ≤ 2) (hgap : ∀ y, sum n y = 0 → l2 * dot n y y ≤ dot n y (lap n A y))
    (hmax : ∀ y, sum n y = 0 → dot n y (lap n A y) ≤ ln * dot n y y) (x : Nat → Rat) (L : Nat) :
    (graphLayers n A ε x L i - tokenMean n x) ^ 2 ≤ deviationEnergy n x / (1 + L * (ε * l2)) := by
  have hm : tokenMean n (graphLayers n A ε x L) = tokenMean n x := by unfold tokenMean; rw [mean_kept hsym hrow]
  have h1 := graph_energy hsym hrow (by omega) hlt hε h hgap hmax x L
  have h2 := term_le (f := fun i => (graphLayers n A ε x L i - tokenMean n (graphLayers n A ε x L)) ^ 2) hi (fun _ _ => sq_nonneg _)
  rw [hm] at h2
  have hx : ε * l2 < 1 := by
    by_cases e : ε = 0
    · subst e; grind
    · have := mul_lt_mul_left hlt (by grind : 0 < ε); grind
  have hx0 := mul_nonneg hε hl
  have h3 := power_le hx0 hx L
  have hE : 0 ≤ deviationEnergy n x := sum_nonneg n (fun _ _ => sq_nonneg _)
  have h4 := mul_le_mul_right h3 hE
  have e2 : deviationEnergy n (graphLayers n A ε x L) = sum n (fun i => (graphLayers n A ε x L i - tokenMean n x) ^ 2) := by
    unfold deviationEnergy; rw [hm]
  have e3 : 1 / (1 + L * (ε * l2)) * deviationEnergy n x = deviationEnergy n x / (1 + L * (ε * l2)) := by grind
  rw [e2] at h1
  rw [e3] at h4
  dsimp only at h2
  exact Rat.le_trans h2 (Rat.le_trans h1 h4)

end ScalingLaws.Spectral2026.Proofs
