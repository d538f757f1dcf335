import ScalingLaws.Spectral2026.Mixing
import ScalingLaws.Spectral2026.Proofs.Attention

/-!
# Proofs about residual attention on any graph

Symmetric attention whose rows sum to one. The spectral gap is variational: bounds of the Laplacian's form on tokens of mean zero. No
eigenbasis is needed: `‖B y‖² ≤ c ⟨y, B y⟩` for a form `B` between zero and `c` is the form's own inequality at `y - B y / c`.

## Main statements

* `sum_comm`: exchange of two sums.
* `layer_energy_le`: a layer contracts the energy of tokens of mean zero.
* `layer_step`, `graph_energy`, `varied_energy`: one layer and `L` layers, of one attention or each of its own, contract the energy about
  the mean.
-/

namespace ScalingLaws.Spectral2026.Proofs

theorem sum_comm (f : Nat → Nat → Rat) (n : Nat) : ∀ m, sum m (fun i => sum n (fun j => f i j)) = sum n (fun j => sum m (fun i => f i j))
  | 0 => by
    rw [sum_zero, sum_congr (g := fun _ => 0) n (fun j _ => by rw [sum_zero]), sum_const]; grind
  | m + 1 => by
    rw [sum_succ, sum_comm f n m, ← sum_add]
    exact sum_congr n (fun j _ => by rw [sum_succ])

/-- The inner product of two vectors of tokens. -/
def dot (n : Nat) (x y : Nat → Rat) : Rat := sum n (fun i => x i * y i)

/-- The Laplacian of the attention `A`. -/
def lap (n : Nat) (A : Nat → Nat → Rat) (x : Nat → Rat) (i : Nat) : Rat := x i - attend n A x i

theorem dot_comm (n : Nat) (x y : Nat → Rat) : dot n x y = dot n y x := sum_congr n (fun i _ => by grind)

theorem dot_sub (n : Nat) (x w v : Nat → Rat) (s : Rat) : dot n (fun i => x i - s * w i) v = dot n x v - s * dot n w v := by
  unfold dot
  rw [← sum_mul_left, ← sum_sub]
  exact sum_congr n (fun i _ => by grind)

theorem dot_sub_self (n : Nat) (x w : Nat → Rat) (s : Rat) :
    dot n (fun i => x i - s * w i) (fun i => x i - s * w i) = dot n x x - 2 * s * dot n w x + s ^ 2 * dot n w w := by
  have h1 := dot_sub n x w x s
  have h2 := dot_sub n x w w s
  rw [dot_sub, dot_comm n x, dot_comm n w, h1, h2, dot_comm n x w]; grind

theorem lap_sub (n : Nat) (A : Nat → Nat → Rat) (x w : Nat → Rat) (s : Rat) (i : Nat) :
    lap n A (fun j => x j - s * w j) i = lap n A x i - s * lap n A w i := by
  have e : attend n A (fun j => x j - s * w j) i = attend n A x i - s * attend n A w i := by
    unfold attend
    rw [← sum_mul_left, ← sum_sub]
    exact sum_congr n (fun j _ => by grind)
  unfold lap; rw [e]; grind

section symmetric
variable {n : Nat} {A : Nat → Nat → Rat} (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i) (hrow : ∀ i, i < n → sum n (A i) = 1)
include hsym

theorem dot_attend (x y : Nat → Rat) : dot n x (attend n A y) = dot n y (attend n A x) := by
  unfold dot attend
  have e1 : sum n (fun i => x i * sum n (fun j => A i j * y j)) = sum n (fun i => sum n (fun j => x i * (A i j * y j))) :=
    sum_congr n (fun i _ => by rw [sum_mul_left])
  have e2 : sum n (fun i => y i * sum n (fun j => A i j * x j)) = sum n (fun i => sum n (fun j => y i * (A i j * x j))) :=
    sum_congr n (fun i _ => by rw [sum_mul_left])
  rw [e1, e2, sum_comm]
  exact sum_congr n (fun j hj => sum_congr n (fun i hi => by rw [hsym i hi j hj]; grind))

theorem dot_lap (x y : Nat → Rat) : dot n x (lap n A y) = dot n y (lap n A x) := by
  have h := dot_attend hsym x y
  have e : ∀ u v : Nat → Rat, dot n u (lap n A v) = dot n u v - dot n u (attend n A v) := fun u v => by
    unfold dot lap
    rw [← sum_sub]
    exact sum_congr n (fun i _ => by grind)
  rw [e, e, h, dot_comm n x y]

theorem form_sub (x w : Nat → Rat) (s : Rat) :
    dot n (fun i => x i - s * w i) (lap n A (fun i => x i - s * w i)) =
      dot n x (lap n A x) - 2 * s * dot n w (lap n A x) + s ^ 2 * dot n w (lap n A w) := by
  have e : ∀ v : Nat → Rat, dot n v (lap n A (fun i => x i - s * w i)) = dot n v (lap n A x) - s * dot n v (lap n A w) := fun v => by
    rw [dot_comm n v (lap n A x), dot_comm n v (lap n A w), ← dot_sub, dot_comm n v]
    exact sum_congr n (fun i _ => by rw [lap_sub])
  rw [dot_sub, e, e, dot_lap hsym x w]; grind

include hrow

theorem sum_attend (x : Nat → Rat) : sum n (attend n A x) = sum n x := by
  have h := dot_attend hsym (fun _ => 1) x
  have e1 : dot n (fun _ => 1) (attend n A x) = sum n (attend n A x) := sum_congr n (fun i _ => by grind)
  have e2 : dot n x (attend n A (fun _ => 1)) = sum n x := sum_congr n (fun i hi => by
    have : attend n A (fun _ => 1) i = 1 := by
      unfold attend
      rw [sum_congr (g := A i) n (fun j _ => by grind), hrow i hi]
    rw [this]; grind)
  rw [e1, e2] at h; exact h

/-- One layer contracts tokens of mean zero, given the variational bounds of the Laplacian. -/
theorem layer_energy_le {l2 ln ε : Rat} (hlt : l2 < ln) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2)
    (hgap : ∀ y, sum n y = 0 → l2 * dot n y y ≤ dot n y (lap n A y))
    (hmax : ∀ y, sum n y = 0 → dot n y (lap n A y) ≤ ln * dot n y y) {y : Nat → Rat} (hy : sum n y = 0) :
    dot n (fun i => y i - ε * lap n A y i) (fun i => y i - ε * lap n A y i) ≤ (1 - ε * l2) ^ 2 * dot n y y := by
  -- w = (L - l2) y, of mean zero like y.
  obtain ⟨w, hwd⟩ : ∃ w : Nat → Rat, w = fun i => lap n A y i - l2 * y i := ⟨_, rfl⟩
  have hLy : sum n (lap n A y) = 0 := by
    have e : sum n (lap n A y) = sum n y - sum n (attend n A y) := sum_sub y (attend n A y) n
    rw [e, sum_attend hsym hrow]; grind
  have hw : sum n w = 0 := by
    rw [hwd, sum_sub, sum_mul_left, hLy, hy]; grind
  have hz : ∀ s : Rat, sum n (fun i => y i - s * w i) = 0 := fun s => by
    rw [sum_sub, sum_mul_left, hw, hy]; grind
  have hwv : ∀ v, dot n w v = dot n (lap n A y) v - l2 * dot n y v := fun v => by rw [hwd]; exact dot_sub n (lap n A y) y v l2
  have hyw : dot n w y = dot n y (lap n A y) - l2 * dot n y y := by rw [hwv, dot_comm n (lap n A y) y]
  have hwLy : dot n w (lap n A y) = dot n w w + l2 * dot n w y := by
    have h1 := hwv w
    rw [dot_comm n (lap n A y) w, dot_comm n y w] at h1; grind
  have hLyLy : dot n (lap n A y) (lap n A y) = dot n w w + 2 * l2 * dot n w y + l2 ^ 2 * dot n y y := by
    have h1 := hwv (lap n A y)
    rw [hwLy] at h1
    grind
  have g := hgap _ (hz (1 / (ln - l2)))
  have g0 := hgap y hy
  have m := hmax w hw
  rw [dot_sub_self, form_sub hsym, hwLy] at g
  rw [dot_sub_self, dot_comm n (lap n A y) y, hLyLy]
  generalize dot n w (lap n A w) = wLw at *
  generalize dot n y (lap n A y) = yLy at *
  generalize dot n w w = ww at *
  generalize dot n w y = wy at *
  generalize dot n y y = yy at *
  have hc : 0 < ln - l2 := by grind
  -- The form at y - w / (ln - l2) is not negative beyond l2, hence ww ≤ (ln - l2) wy.
  have key : ww ≤ (ln - l2) * wy := by
    have hs : 0 < 1 / (ln - l2) := div_pos (by decide) hc
    have m2 : wLw - l2 * ww ≤ (ln - l2) * ww := by grind
    have m3 := mul_le_mul_left m2 (Rat.le_of_lt (pow_pos hs 2))
    have e : (1 / (ln - l2)) ^ 2 * ((ln - l2) * ww) = 1 / (ln - l2) * ww := by
      have : ln - l2 ≠ 0 := by grind
      grind
    rw [e] at m3
    have m4 : 1 / (ln - l2) * ww ≤ wy := by grind
    have m5 := mul_le_mul_left m4 (Rat.le_of_lt hc)
    have e2 : (ln - l2) * (1 / (ln - l2) * ww) = ww := by
      have : ln - l2 ≠ 0 := by grind
      grind
    rw [e2] at m5; exact m5
  have hwy : 0 ≤ wy := by grind
  have k2 := mul_le_mul_left key (sq_nonneg ε)
  have k3 := mul_nonneg (mul_nonneg hε hwy) (by grind : 0 ≤ 2 - ε * (l2 + ln))
  have e1 : yLy = wy + l2 * yy := by grind
  have e2 : yy - 2 * ε * (wy + l2 * yy) + ε ^ 2 * (ww + 2 * l2 * wy + l2 ^ 2 * yy) =
      (1 - ε * l2) ^ 2 * yy + (ε ^ 2 * ww - ε ^ 2 * ((ln - l2) * wy)) - ε * wy * (2 - ε * (l2 + ln)) := by
    clear g m key k2 k3 h
    grind
  rw [e1, e2]
  clear g m key e2
  grind

/-- One layer contracts the energy about the mean. -/
theorem layer_step {l2 ln ε : Rat} (hn : 0 < n) (hlt : l2 < ln) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2)
    (hgap : ∀ y, sum n y = 0 → l2 * dot n y y ≤ dot n y (lap n A y))
    (hmax : ∀ y, sum n y = 0 → dot n y (lap n A y) ≤ ln * dot n y y) (u : Nat → Rat) :
    deviationEnergy n (fun i => (1 - ε) * u i + ε * attend n A u i) ≤ (1 - ε * l2) ^ 2 * deviationEnergy n u := by
  have h0 := natCast_pos (K := Rat) hn
  have hnext : (fun i => (1 - ε) * u i + ε * attend n A u i) = fun i => u i - ε * lap n A u i := by
    funext i; unfold lap; grind
  -- The deviations y of u from their mean t.
  obtain ⟨t, ht⟩ : ∃ t, t = tokenMean n u := ⟨_, rfl⟩
  have hsum : sum n u = n * t := by rw [ht]; unfold tokenMean; grind
  obtain ⟨y, hyd⟩ : ∃ y : Nat → Rat, y = fun i => u i - t := ⟨_, rfl⟩
  have hy : sum n y = 0 := by rw [hyd, sum_sub, sum_const, hsum]; grind
  have hlap : ∀ i, i < n → lap n A u i = lap n A y i := fun i hi => by
    have e : attend n A y i = attend n A u i - t := by
      unfold attend
      rw [hyd, sum_congr (g := fun j => A i j * u j - t * A i j) n (fun j _ => by grind), sum_sub, sum_mul_left, hrow i hi]; grind
    unfold lap; rw [e, hyd]; grind
  have hLy : sum n (lap n A y) = 0 := by
    have e : sum n (lap n A y) = sum n y - sum n (attend n A y) := sum_sub y (attend n A y) n
    rw [e, sum_attend hsym hrow]; grind
  have hmean : tokenMean n (fun i => u i - ε * lap n A u i) = t := by
    unfold tokenMean
    rw [sum_sub, sum_mul_left, sum_congr n hlap, hLy, hsum]; grind
  have e1 : deviationEnergy n (fun i => u i - ε * lap n A u i) = dot n (fun i => y i - ε * lap n A y i) (fun i => y i - ε * lap n A y i) := by
    unfold deviationEnergy dot
    rw [hmean]
    exact sum_congr n (fun i hi => by
      show (u i - ε * lap n A u i - t) ^ 2 = (y i - ε * lap n A y i) * (y i - ε * lap n A y i)
      rw [hlap i hi]
      have : y i = u i - t := by rw [hyd]
      rw [this]; grind)
  have e2 : deviationEnergy n u = dot n y y := by
    unfold deviationEnergy dot
    rw [← ht]
    exact sum_congr n (fun i _ => by rw [hyd]; grind)
  rw [hnext, e1, e2]
  exact layer_energy_le hsym hrow hlt hε h hgap hmax hy

/-- `L` layers contract the energy about the mean. -/
theorem graph_energy {l2 ln ε : Rat} (hn : 0 < n) (hlt : l2 < ln) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2)
    (hgap : ∀ y, sum n y = 0 → l2 * dot n y y ≤ dot n y (lap n A y))
    (hmax : ∀ y, sum n y = 0 → dot n y (lap n A y) ≤ ln * dot n y y) (x : Nat → Rat) : ∀ L : Nat,
    deviationEnergy n (graphLayers n A ε x L) ≤ ((1 - ε * l2) ^ 2) ^ L * deviationEnergy n x
  | 0 => by
    rw [pow_zero]
    have : deviationEnergy n (graphLayers n A ε x 0) = deviationEnergy n x := rfl
    rw [this]; grind
  | L + 1 => by
    have ih := graph_energy hn hlt hε h hgap hmax x L
    have st : deviationEnergy n (graphLayers n A ε x (L + 1)) ≤ (1 - ε * l2) ^ 2 * deviationEnergy n (graphLayers n A ε x L) :=
      layer_step hsym hrow hn hlt hε h hgap hmax (graphLayers n A ε x L)
    have h3 := mul_le_mul_left ih (sq_nonneg (1 - ε * l2))
    rw [pow_succ]
    generalize (1 - ε * l2) ^ 2 = r at *
    generalize deviationEnergy n x = E at *
    grind

end symmetric

/-- The same where every layer has its own attention. -/
theorem varied_energy {n : Nat} {A : Nat → Nat → Nat → Rat} {l2 ln ε : Rat} (hn : 0 < n) (hlt : l2 < ln) (hε : 0 ≤ ε)
    (h : ε * (l2 + ln) ≤ 2) (x : Nat → Rat) : ∀ L : Nat,
    (∀ l, l < L → (∀ i, i < n → ∀ j, j < n → A l i j = A l j i) ∧ (∀ i, i < n → sum n (A l i) = 1) ∧
      ∀ y, sum n y = 0 → l2 * dot n y y ≤ dot n y (lap n (A l) y) ∧ dot n y (lap n (A l) y) ≤ ln * dot n y y) →
      deviationEnergy n (variedLayers n A ε x L) ≤ ((1 - ε * l2) ^ 2) ^ L * deviationEnergy n x
  | 0, _ => by
    rw [pow_zero]
    have : deviationEnergy n (variedLayers n A ε x 0) = deviationEnergy n x := rfl
    rw [this]; grind
  | L + 1, hA => by
    have ih := varied_energy hn hlt hε h x L (fun l hl => hA l (by omega))
    obtain ⟨hsym, hrow, hf⟩ := hA L (by omega)
    have st : deviationEnergy n (variedLayers n A ε x (L + 1)) ≤ (1 - ε * l2) ^ 2 * deviationEnergy n (variedLayers n A ε x L) :=
      layer_step hsym hrow hn hlt hε h (fun y hy => (hf y hy).1) (fun y hy => (hf y hy).2) (variedLayers n A ε x L)
    have h3 := mul_le_mul_left ih (sq_nonneg (1 - ε * l2))
    rw [pow_succ]
    generalize (1 - ε * l2) ^ 2 = r at *
    generalize deviationEnergy n x = E at *
    grind

end ScalingLaws.Spectral2026.Proofs
