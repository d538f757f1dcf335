import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Foundations.DoubleSums
import ScalingLaws.Spectral2026.Mixing

/-!
# Proofs about attention that differs from layer to layer

A row whose weights are at least `κ/n` is `κ` times the mean plus `1 - κ` times some average. So a layer maps tokens within an interval
into one that is shorter by the factor `1 - ε κ` (Doeblin's condition).

## Main statements

* `mixing_row`: one row.
* `varied_interval`: `L` layers.
* `softmax_ge`: softmax of scores within `[-B, B]` has `κ = exp (-2 B)`.
* `vector_contracts`: the diameter of vectors, along the direction between two of them.
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

/-- Finitely many values have a least and a greatest one. -/
theorem exists_extremes (y : Nat → R) : ∀ n : Nat, 0 < n → ∃ a, a < n ∧ ∃ b, b < n ∧ ∀ k, k < n → y a ≤ y k ∧ y k ≤ y b
  | 0, h => by omega
  | 1, _ => ⟨0, by omega, 0, by omega, fun k hk => by
      have e : k = 0 := by omega
      subst e; constructor <;> grind⟩
  | n + 2, _ => by
    obtain ⟨a, ha, b, hb, h⟩ := exists_extremes y (n + 1) (by omega)
    have pick : ∀ k, k < n + 2 → k < n + 1 ∨ k = n + 1 := fun k hk => by omega
    have h1 := (h a ha).2
    rcases OrderedField.le_total (y a) (y (n + 1)) with l | l
    · rcases OrderedField.le_total (y (n + 1)) (y b) with g | g
      · exact ⟨a, by omega, b, by omega, fun k hk => by
          rcases pick k hk with e | e
          · exact h k e
          · subst e; exact ⟨l, g⟩⟩
      · exact ⟨a, by omega, n + 1, by omega, fun k hk => by
          rcases pick k hk with e | e
          · have := h k e; constructor <;> grind
          · subst e; constructor <;> grind⟩
    · exact ⟨n + 1, by omega, b, by omega, fun k hk => by
          rcases pick k hk with e | e
          · have := h k e; constructor <;> grind
          · subst e; constructor <;> grind⟩

/-- Along a direction `u` the vectors follow the layers of one coordinate. -/
theorem vector_along (n d : Nat) (S : Nat → (Nat → Nat → R) → Nat → Nat → R) (ε : R) (x : Nat → Nat → R) (u : Nat → R) : ∀ L i,
    sum d (fun k => u k * vectorLayers n S ε x L i k) =
      variedLayers n (fun l a => softmax n (S l (vectorLayers n S ε x l) a)) ε (fun i => sum d (fun k => u k * x i k)) L i
  | 0, i => rfl
  | L + 1, i => by
    rw [variedLayers, ← vector_along n d S ε x u L i,
      sum_congr (f := fun j => softmax n (S L (vectorLayers n S ε x L) i) j * variedLayers n (fun l a =>
          softmax n (S l (vectorLayers n S ε x l) a)) ε (fun i => sum d (fun k => u k * x i k)) L j)
        (g := fun j => sum d (fun k => u k * (softmax n (S L (vectorLayers n S ε x L) i) j * vectorLayers n S ε x L j k))) n (fun j _ => by
          dsimp only
          rw [← vector_along n d S ε x u L j, ← sum_mul_left]
          exact sum_congr d (fun k _ => by grind)),
      ← sum_comm, ← sum_mul_left, ← sum_mul_left, ← sum_add]
    exact sum_congr d (fun k _ => by
      show u k * vectorLayers n S ε x (L + 1) i k = _
      rw [vectorLayers, sum_mul_left]; grind)

theorem vector_contracts {n d L i j : Nat} {S : Nat → (Nat → Nat → R) → Nat → Nat → R} {ε B D : R} {x : Nat → Nat → R} (hi : i < n)
    (hj : j < n) (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (hS : ∀ l X a b, a < n → b < n → -B ≤ S l X a b ∧ S l X a b ≤ B)
    (hD : ∀ a b, a < n → b < n → sum d (fun k => (x a k - x b k) ^ 2) ≤ D) :
    sum d (fun k => (vectorLayers n S ε x L i k - vectorLayers n S ε x L j k) ^ 2) ≤ ((1 - ε * R.exp (-(2 * B))) ^ 2) ^ L * D := by
  obtain ⟨u, hu⟩ : ∃ u : Nat → R, u = fun k => vectorLayers n S ε x L i k - vectorLayers n S ε x L j k := ⟨_, rfl⟩
  obtain ⟨a, ha, b, hb, hab⟩ := exists_extremes (fun c => sum d (fun k => u k * x c k)) n (by omega)
  obtain ⟨v, w, hvw, hx⟩ := varied_interval (A := fun l c => softmax n (S l (vectorLayers n S ε x l) c)) (κ := R.exp (-(2 * B))) (by omega) h0 h1
    (fun k hk => (hab k hk).1) (fun k hk => (hab k hk).2) L
    (fun l _ c hc => ⟨softmax_sum (S l (vectorLayers n S ε x l) c) (by omega), fun m hm => softmax_ge (by omega) hm (fun k hk => hS l _ c k hc hk)⟩)
  have h2 := (hx i hi).2
  have h3 := (hx j hj).1
  rw [← vector_along] at h2 h3
  have hB : 0 ≤ B := by have := hS 0 x i j hi hj; grind
  have hκ := R.exp_pos (-(2 * B))
  have hκ1 : R.exp (-(2 * B)) ≤ 1 := by
    have := R.exp_le_exp (by grind : -(2 * B) ≤ 0)
    rw [R.exp_zero] at this; exact this
  have hr : 0 ≤ 1 - ε * R.exp (-(2 * B)) := by
    have := mul_le_mul h1 hκ1 (by grind) (by have := zero_lt_one (K := R); grind)
    grind
  have e1 : sum d (fun k => (vectorLayers n S ε x L i k - vectorLayers n S ε x L j k) ^ 2) = sum d (fun k => u k ^ 2) := by rw [hu]
  have e2 : sum d (fun k => u k ^ 2) = sum d (fun k => u k * vectorLayers n S ε x L i k) - sum d (fun k => u k * vectorLayers n S ε x L j k) := by
    rw [← sum_sub]
    exact sum_congr d (fun k _ => by rw [hu]; grind)
  have e3 : sum d (fun k => u k * x b k) - sum d (fun k => u k * x a k) = sum d (fun k => u k * (x b k - x a k)) := by
    rw [← sum_sub]
    exact sum_congr d (fun k _ => by grind)
  have cs := cauchy_schwarz u (fun k => x b k - x a k) d
  have hd := hD b a hb ha
  have hu0 := sum_nonneg (f := fun k => u k ^ 2) d (fun k _ => sq_nonneg _)
  have hpow := pow_nonneg hr L
  have e4 : ((1 - ε * R.exp (-(2 * B))) ^ 2) ^ L = ((1 - ε * R.exp (-(2 * B))) ^ L) ^ 2 := by
    have h := mul_pow (1 - ε * R.exp (-(2 * B))) (1 - ε * R.exp (-(2 * B))) L
    rw [show (1 - ε * R.exp (-(2 * B))) ^ 2 = (1 - ε * R.exp (-(2 * B))) * (1 - ε * R.exp (-(2 * B))) by grind, ← h]; grind
  rw [e1, e4]
  have key : sum d (fun k => u k ^ 2) ≤ (1 - ε * R.exp (-(2 * B))) ^ L * sum d (fun k => u k * (x b k - x a k)) := by
    rw [← e3, ← hvw, e2]; grind
  generalize (1 - ε * R.exp (-(2 * B))) ^ L = r at *
  generalize sum d (fun k => u k * (x b k - x a k)) = z at *
  generalize sum d (fun k => (x b k - x a k) ^ 2) = q at *
  generalize sum d (fun k => u k ^ 2) = y at *
  -- `y ≤ r z` and `z² ≤ y q`, hence `y² ≤ r² y D`.
  have k1 := mul_le_mul key key hu0 (by grind)
  have k2 := mul_le_mul_left cs (sq_nonneg r)
  have k3 := mul_le_mul_left (mul_le_mul_left hd hu0) (sq_nonneg r)
  by_cases hy : y = 0
  · have hq : 0 ≤ D := by
      have := hD i i hi hi
      have := sum_nonneg (f := fun k => (x i k - x i k) ^ 2) d (fun k _ => sq_nonneg _)
      grind
    have := mul_nonneg (sq_nonneg r) hq
    grind
  · have k4 : y * y ≤ r ^ 2 * D * y := by grind
    exact le_of_mul_le_mul_right k4 (by grind)

end ScalingLaws.Spectral2026.Proofs
