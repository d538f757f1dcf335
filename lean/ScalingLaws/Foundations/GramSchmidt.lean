import ScalingLaws.Foundations.CauchySchwarz
import ScalingLaws.Foundations.DoubleSums

/-!
# Orthogonalization and the best approximation of a coordinate

Gram and Schmidt's process without square roots: vectors are not normalized, and some may be zero. So it works over any ordered field.

## Main definitions

* `dot`: the inner product of two vectors of `M` coordinates.
* `combination`: a combination of `r` vectors.

## Main statements

* `exists_orthogonal`: the combinations of `r` vectors are combinations of `r` orthogonal ones.
* `exists_share`: shares `p i` in `[0, 1]` of sum at most `r`, such that combinations of `r` vectors stay `1 - p i` away from the
  coordinate vector `i`, in squared distance.
* `tail_le_of_shares`: `∑ lam i (1 - p i)` is at least the tail `∑_{i ≥ r} lam i` of a decreasing sequence.
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

/-- The inner product of two vectors of `M` coordinates. -/
def dot (M : Nat) (x y : Nat → K) : K := sum M (fun j => x j * y j)

/-- The combination of `r` vectors `q` with coefficients `c`. -/
def combination (r : Nat) (c : Nat → K) (q : Nat → Nat → K) (j : Nat) : K := sum r (fun k => c k * q k j)

namespace GramSchmidt

theorem dot_comm (M : Nat) (x y : Nat → K) : dot M x y = dot M y x := sum_congr M (fun _ _ => by grind)

theorem dot_combination (M r : Nat) (c : Nat → K) (q : Nat → Nat → K) (y : Nat → K) :
    dot M (combination r c q) y = sum r (fun k => c k * dot M (q k) y) := by
  unfold dot combination
  have e : ∀ j, j < M → sum r (fun k => c k * q k j) * y j = sum r (fun k => c k * (q k j * y j)) := fun j _ => by
    rw [Lean.Grind.CommSemiring.mul_comm, ← sum_mul_left]
    exact sum_congr r (fun k _ => by grind)
  rw [sum_congr M e, sum_comm]
  exact sum_congr r (fun k _ => by rw [sum_mul_left])

theorem dot_sub (M : Nat) (x y z : Nat → K) : dot M (fun j => x j - y j) z = dot M x z - dot M y z := by
  unfold dot
  rw [← sum_sub]
  exact sum_congr M (fun j _ => by grind)

theorem dot_self_nonneg (M : Nat) (x : Nat → K) : 0 ≤ dot M x x := sum_nonneg M (fun j _ => mul_self_nonneg _)

theorem eq_zero_of_dot {M : Nat} {x : Nat → K} (h : dot M x x = 0) : ∀ j, j < M → x j = 0 :=
  sum_sq_eq_zero M (by
    have e : sum M (fun k => x k ^ 2) = dot M x x := sum_congr M (fun j _ => by grind)
    rw [e]; exact h)

theorem dot_eq_zero {M : Nat} {x : Nat → K} (y : Nat → K) (h : dot M x x = 0) : dot M y x = 0 := by
  unfold dot
  rw [sum_congr (g := fun _ => 0) M (fun j hj => by rw [eq_zero_of_dot h j hj]; grind), sum_const]; grind

/-- Orthogonal vectors, in each of which every vector of the first is a combination. -/
theorem exists_orthogonal (M : Nat) (q : Nat → Nat → K) : ∀ r : Nat, ∃ (b : Nat → Nat → K) (C : Nat → Nat → K),
    (∀ k, k < r → ∀ l, l < r → k ≠ l → dot M (b k) (b l) = 0) ∧ ∀ k, k < r → ∀ j, q k j = combination r (C k) b j
  | 0 => ⟨q, fun _ _ => 0, fun k hk => by omega, fun k hk => by omega⟩
  | r + 1 => by
    obtain ⟨b, C, hb, hC⟩ := exists_orthogonal M q r
    obtain ⟨c, hc⟩ : ∃ c : Nat → K, c = fun l => dot M (q r) (b l) / dot M (b l) (b l) := ⟨_, rfl⟩
    obtain ⟨v, hv⟩ : ∃ v : Nat → K, v = fun j => q r j - combination r c b j := ⟨_, rfl⟩
    have hperp : ∀ l, l < r → dot M v (b l) = 0 := fun l hl => by
      rw [hv, dot_sub, dot_combination, sum_one_of _ l r hl (fun k hk hkl => by rw [hb k hk l hl hkl]; grind), hc]
      dsimp only
      by_cases h0 : dot M (b l) (b l) = 0
      · rw [dot_eq_zero (q r) h0, h0]; grind
      · grind
    refine ⟨fun k => if k < r then b k else v, fun k l => if k < r then (if l < r then C k l else 0) else (if l < r then c l else 1), ?_, ?_⟩
    · intro k hk l hl hkl
      dsimp only
      by_cases h1 : k < r <;> by_cases h2 : l < r
      · rw [if_pos h1, if_pos h2]; exact hb k h1 l h2 hkl
      · rw [if_pos h1, if_neg h2, dot_comm]; exact hperp k h1
      · rw [if_neg h1, if_pos h2]; exact hperp l h2
      · omega
    · intro k hk j
      unfold combination
      rw [sum_succ]
      by_cases h1 : k < r
      · have h2 := hC k h1 j
        unfold combination at h2
        rw [sum_congr (g := fun l => C k l * b l j) r (fun l hl => by dsimp only; rw [if_pos h1, if_pos hl, if_pos hl])]
        simp only [Nat.lt_irrefl, if_false, if_pos h1]
        rw [← h2]; grind
      · have e : k = r := by omega
        subst e
        rw [sum_congr (g := fun l => c l * b l j) k (fun l hl => by dsimp only; rw [if_neg h1, if_pos hl, if_pos hl])]
        simp only [Nat.lt_irrefl, if_false]
        rw [hv]; unfold combination; grind

/-- The coordinate vector `i`. -/
def axis (i j : Nat) : K := if j = i then 1 else 0

theorem dot_axis {M i : Nat} (y : Nat → K) (hi : i < M) : dot M (axis i) y = y i := by
  unfold dot axis
  rw [sum_one_of _ i M hi (fun k _ hk => by rw [if_neg hk]; grind), if_pos rfl]; grind

/-- The squared distance of a coordinate vector from a combination of orthogonal vectors. -/
theorem distance {M r i : Nat} {b : Nat → Nat → K} (c : Nat → K) (hi : i < M)
    (hb : ∀ k, k < r → ∀ l, l < r → k ≠ l → dot M (b k) (b l) = 0) :
    dot M (fun j => axis i j - combination r c b j) (fun j => axis i j - combination r c b j) =
      1 - sum r (fun k => 2 * c k * b k i - c k ^ 2 * dot M (b k) (b k)) := by
  have h1 : dot M (combination r c b) (axis i) = sum r (fun k => c k * b k i) := by
    rw [dot_combination]
    exact sum_congr r (fun k _ => by rw [dot_comm, dot_axis _ hi])
  have h2 : dot M (combination r c b) (combination r c b) = sum r (fun k => c k ^ 2 * dot M (b k) (b k)) := by
    rw [dot_combination]
    exact sum_congr r (fun k hk => by
      rw [dot_comm, dot_combination, sum_one_of _ k r hk (fun l hl hlk => by rw [hb l hl k hk hlk]; grind)]; grind)
  have h3 : dot M (axis (K := K) i) (axis i) = 1 := by rw [dot_axis _ hi]; unfold axis; rw [if_pos rfl]
  rw [dot_sub, dot_comm M (axis i), dot_comm M (combination r c b) (fun j => axis i j - combination r c b j), dot_sub, dot_sub, h3,
    dot_comm M (axis i) (combination r c b), h1, h2,
    sum_congr (f := fun k => 2 * c k * b k i - c k ^ 2 * dot M (b k) (b k)) (g := fun k => 2 * (c k * b k i) - c k ^ 2 * dot M (b k) (b k)) r
      (fun k _ => by grind), sum_sub, sum_mul_left]
  grind

theorem exists_share (M r : Nat) (q : Nat → Nat → K) : ∃ p : Nat → K,
    (∀ i, i < M → 0 ≤ p i ∧ p i ≤ 1) ∧ sum M p ≤ r ∧ ∀ i, i < M → ∀ c : Nat → K,
      1 - p i ≤ dot M (fun j => axis i j - combination r c q j) (fun j => axis i j - combination r c q j) := by
  obtain ⟨b, C, hb, hC⟩ := exists_orthogonal M q r
  have hterm : ∀ k i, i < M → 0 ≤ b k i ^ 2 / dot M (b k) (b k) := fun k i hi => by
    have h := dot_self_nonneg M (b k)
    by_cases h0 : dot M (b k) (b k) = 0
    · rw [h0]; grind
    · exact div_nonneg (sq_nonneg _) (by grind)
  refine ⟨fun i => sum r (fun k => b k i ^ 2 / dot M (b k) (b k)), ?_, ?_, ?_⟩
  · intro i hi
    refine ⟨sum_nonneg r (fun k _ => hterm k i hi), ?_⟩
    have h := distance (fun k => b k i / dot M (b k) (b k)) hi hb
    have h2 := dot_self_nonneg M (fun j => axis i j - combination r (fun k => b k i / dot M (b k) (b k)) b j)
    rw [h, sum_congr (g := fun k => b k i ^ 2 / dot M (b k) (b k)) r (fun k _ => by
      dsimp only
      by_cases h0 : dot M (b k) (b k) = 0
      · rw [h0]; grind
      · grind)] at h2
    dsimp only
    grind
  · rw [sum_comm]
    have h1 := sum_le_sum (f := fun k => sum M (fun i => b k i ^ 2 / dot M (b k) (b k))) (g := fun _ => (1 : K)) r (fun k _ => by
      dsimp only
      rw [sum_congr (g := fun i => 1 / dot M (b k) (b k) * (b k i * b k i)) M (fun i _ => by grind), sum_mul_left]
      show 1 / dot M (b k) (b k) * dot M (b k) (b k) ≤ 1
      by_cases h0 : dot M (b k) (b k) = 0
      · rw [h0]; have := zero_lt_one (K := K); grind
      · grind)
    rw [sum_const] at h1
    grind
  · intro i hi c
    have e : ∀ j, combination r c q j = combination r (fun l => sum r (fun k => c k * C k l)) b j := fun j => by
      unfold combination
      rw [sum_congr (f := fun l => sum r (fun k => c k * C k l) * b l j) (g := fun l => sum r (fun k => c k * (C k l * b l j))) r (fun l _ => by
        dsimp only
        rw [Lean.Grind.CommSemiring.mul_comm, ← sum_mul_left]
        exact sum_congr r (fun k _ => by grind)), sum_comm (fun l k => c k * (C k l * b l j))]
      exact sum_congr r (fun k hk => by
        rw [sum_mul_left, hC k hk j]; rfl)
    have e2 : (fun j => axis i j - combination r c q j) =
        fun j => axis i j - combination r (fun l => sum r (fun k => c k * C k l)) b j := by funext j; rw [e j]
    rw [e2, distance _ hi hb]
    have h := sum_le_sum (f := fun l => 2 * sum r (fun k => c k * C k l) * b l i - sum r (fun k => c k * C k l) ^ 2 * dot M (b l) (b l))
      (g := fun l => b l i ^ 2 / dot M (b l) (b l)) r (fun l _ => by
        dsimp only
        have h1 := dot_self_nonneg M (b l)
        generalize sum r (fun k => c k * C k l) = x
        by_cases h0 : dot M (b l) (b l) = 0
        · rw [h0, eq_zero_of_dot h0 i hi]; grind
        · generalize dot M (b l) (b l) = d at *
          have h2 : 0 < d := by grind
          rw [le_div_iff h2]
          have := sq_nonneg (b l i - x * d)
          grind)
    dsimp only
    grind

/-- Shares of sum at most `r` leave at least the tail of a decreasing sequence. -/
theorem tail_le_of_shares {r m : Nat} {lam p : Nat → K} (hlam : ∀ i, 0 ≤ lam i) (hmono : ∀ i, lam (i + 1) ≤ lam i)
    (hp : ∀ i, i < r + m → 0 ≤ p i ∧ p i ≤ 1) (hsum : sum (r + m) p ≤ r) :
    sum m (fun i => lam (r + i)) ≤ sum (r + m) (fun i => lam i * (1 - p i)) := by
  have hle : ∀ i d, lam (i + d) ≤ lam i := fun i d => by
    induction d with
    | zero => rw [Nat.add_zero]; grind
    | succ d ih => have := hmono (i + d); rw [← Nat.add_assoc]; grind
  rw [sum_add_index] at hsum
  rw [sum_add_index]
  have h1 := sum_le_sum (f := fun i => lam r * (1 - p i)) (g := fun i => lam i * (1 - p i)) r (fun i hi => by
    have h2 := hle i (r - i)
    rw [show i + (r - i) = r by omega] at h2
    exact mul_le_mul_right h2 (by have := hp i (by omega); grind))
  have h3 := sum_le_sum (f := fun i => lam (r + i) - lam r * p (r + i)) (g := fun i => lam (r + i) * (1 - p (r + i))) m (fun i hi => by
    have h4 := mul_le_mul_right (hle r i) (hp (r + i) (by omega)).1
    dsimp only
    grind)
  rw [sum_mul_left, sum_sub, sum_const] at h1
  rw [sum_sub, sum_mul_left] at h3
  have h5 := mul_le_mul_left hsum (hlam r)
  generalize sum r (fun i => lam i * (1 - p i)) = A at *
  generalize sum m (fun i => lam (r + i) * (1 - p (r + i))) = B at *
  have e : sum r (fun i => p i) = sum r p := rfl
  grind

end GramSchmidt

end ScalingLaws
