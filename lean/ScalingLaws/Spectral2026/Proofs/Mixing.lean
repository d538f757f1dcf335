import ScalingLaws.Spectral2026.Mixing

/-!
# Proofs about attention that differs from layer to layer

A row whose weights are at least `κ/n` is `κ` times the mean plus `1 - κ` times some average. So a layer maps tokens within an interval
into one that is shorter by the factor `1 - ε κ` (Doeblin's condition).

## Main statements

* `mixing_row`: one row.
* `varied_interval`: `L` layers.
* `softmax_ge`: softmax of scores within `[-B, B]` has `κ = exp (-2 B)`.
-/

namespace ScalingLaws.Spectral2026.Proofs

variable {K : Type} [OrderedField K]

theorem mixing_row {n : Nat} {κ lo hi : K} {a x : Nat → K} (hn : 0 < n) (ha : ∀ j, j < n → κ / n ≤ a j) (hsum : sum n a = 1)
    (hlo : ∀ j, j < n → lo ≤ x j) (hhi : ∀ j, j < n → x j ≤ hi) :
    κ * (sum n x / n) + (1 - κ) * lo ≤ sum n (fun j => a j * x j) ∧
      sum n (fun j => a j * x j) ≤ κ * (sum n x / n) + (1 - κ) * hi := by
  have h0 := natCast_pos (K := K) hn
  have e : sum n (fun j => a j * x j) = sum n (fun j => (a j - κ / n) * x j) + κ / n * sum n x := by
    rw [← sum_mul_left, ← sum_add]
    exact sum_congr n (fun j _ => by grind)
  have hs : sum n (fun j => a j - κ / n) = 1 - κ := by
    rw [sum_sub, sum_const]
    have e2 : sum n (fun k => a k) = sum n a := rfl
    rw [e2, hsum]; grind
  have h1 := sum_le_sum (f := fun j => lo * (a j - κ / n)) (g := fun j => (a j - κ / n) * x j) n (fun j hj => by
    have := mul_le_mul_left (hlo j hj) (by have := ha j hj; grind : 0 ≤ a j - κ / n)
    dsimp only; grind)
  have h2 := sum_le_sum (f := fun j => (a j - κ / n) * x j) (g := fun j => hi * (a j - κ / n)) n (fun j hj => by
    have := mul_le_mul_left (hhi j hj) (by have := ha j hj; grind : 0 ≤ a j - κ / n)
    dsimp only; grind)
  rw [sum_mul_left, hs] at h1 h2
  have e3 : κ / n * sum n x = κ * (sum n x / n) := by grind
  rw [e, e3]
  constructor <;> grind

theorem varied_interval {n : Nat} {A : Nat → Nat → Nat → K} {ε κ lo hi : K} {x : Nat → K} (hn : 0 < n) (h0 : 0 ≤ ε) (h1 : ε ≤ 1)
    (hlo : ∀ j, j < n → lo ≤ x j) (hhi : ∀ j, j < n → x j ≤ hi) : ∀ L : Nat,
    (∀ l, l < L → ∀ i, i < n → sum n (A l i) = 1 ∧ ∀ j, j < n → κ / n ≤ A l i j) →
      ∃ u v : K, v - u = (1 - ε * κ) ^ L * (hi - lo) ∧ ∀ i, i < n → u ≤ variedLayers n A ε x L i ∧ variedLayers n A ε x L i ≤ v
  | 0, _ => ⟨lo, hi, by rw [pow_zero]; grind, fun i hi' => ⟨hlo i hi', hhi i hi'⟩⟩
  | L + 1, hA => by
    obtain ⟨u, v, huv, hx⟩ := varied_interval hn h0 h1 hlo hhi L (fun l hl => hA l (by omega))
    obtain ⟨m, hm⟩ : ∃ m, m = sum n (variedLayers n A ε x L) / n := ⟨_, rfl⟩
    refine ⟨(1 - ε) * u + ε * (κ * m + (1 - κ) * u), (1 - ε) * v + ε * (κ * m + (1 - κ) * v), ?_, fun i hi' => ?_⟩
    · rw [pow_succ]
      have e : (1 - ε) * v + ε * (κ * m + (1 - κ) * v) - ((1 - ε) * u + ε * (κ * m + (1 - κ) * u)) = (1 - ε * κ) * (v - u) := by grind
      rw [e, huv]; grind
    · have h2 := mixing_row hn (hA L (by omega) i hi').2 (hA L (by omega) i hi').1 (fun j hj => (hx j hj).1) (fun j hj => (hx j hj).2)
      rw [← hm] at h2
      have h3 := mul_le_mul_left h2.1 h0
      have h4 := mul_le_mul_left h2.2 h0
      have h5 := mul_le_mul_left (hx i hi').1 (by grind : 0 ≤ 1 - ε)
      have h6 := mul_le_mul_left (hx i hi').2 (by grind : 0 ≤ 1 - ε)
      rw [variedLayers]
      generalize sum n (fun j => A L i j * variedLayers n A ε x L j) = w at *
      constructor <;> grind

theorem exp_sum_pos {n : Nat} (s : Nat → R) (hn : 0 < n) : 0 < sum n (fun k => R.exp (s k)) := by
  have h := sum_lt_sum (f := fun _ => (0 : R)) (g := fun k => R.exp (s k)) n hn (fun k _ => R.exp_pos (s k))
  rw [sum_const] at h
  grind

theorem softmax_sum {n : Nat} (s : Nat → R) (hn : 0 < n) : sum n (softmax n s) = 1 := by
  have h := exp_sum_pos s hn
  have e : sum n (softmax n s) = sum n (fun j => 1 / sum n (fun k => R.exp (s k)) * R.exp (s j)) :=
    sum_congr n (fun j _ => by unfold softmax; grind)
  rw [e, sum_mul_left]
  generalize sum n (fun k => R.exp (s k)) = z at *
  grind

theorem softmax_ge {n j : Nat} {s : Nat → R} {B : R} (hn : 0 < n) (hj : j < n) (hs : ∀ k, k < n → -B ≤ s k ∧ s k ≤ B) :
    R.exp (-(2 * B)) / n ≤ softmax n s j := by
  have h0 := natCast_pos (K := R) hn
  have hz := exp_sum_pos s hn
  have h1 := sum_le_sum (f := fun k => R.exp (s k)) (g := fun _ => R.exp B) n (fun k hk => R.exp_le_exp (hs k hk).2)
  rw [sum_const] at h1
  have h2 := mul_le_mul_left h1 (by have := R.exp_pos (-(2 * B)); grind : 0 ≤ R.exp (-(2 * B)))
  have h3 := mul_le_mul_left (R.exp_le_exp (hs j hj).1) (by grind : 0 ≤ (n : R))
  have e : R.exp (-(2 * B)) * R.exp B = R.exp (-B) := by
    rw [← R.exp_add]; congr 1; grind
  unfold softmax
  rw [div_le_div_iff h0 hz]
  generalize sum n (fun k => R.exp (s k)) = z at *
  have e2 : R.exp (-(2 * B)) * (n * R.exp B) = n * R.exp (-B) := by rw [← e]; grind
  rw [e2] at h2
  grind

end ScalingLaws.Spectral2026.Proofs
