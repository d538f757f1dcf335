import ScalingLaws.Bi2025.Proofs.RankOne
import ScalingLaws.Foundations.DoubleSums

/-!
# The risk after the rank-one map

Bias and variance of ridge regression after the map of `rankOne_slows_bias`, at every ridge.

## Main definitions

* `mappedVariance`, `mappedRisk`: the exact variance `∑ |e i - μ z i|²` with the columns `z i` of the resolvent, and the risk.

## Main statements

* `mapped_variance_ge`: every mode above the ridge counts a quarter at least.
* `mapped_risk_ge`: on `t⁴` samples the risk is at least a constant times `1/t³`, at ridges between two eigenvalues.
* `mapped_risk_every`: at every ridge, with at least `t` modes.
-/

namespace ScalingLaws.Bi2025

/-- The `i`-th coordinate vector. -/
def unitVector (i j : Nat) : Rat := if j = i then 1 else 0

/-- The variance of ridge regression after the rank-one feature map, per `σ²/n`: the sum of the squares of `1 - μ (A + μ)⁻¹` for the
covariance `A = diag lam + τ h hᵀ`. -/
def mappedVariance (p : Nat) (lam h : Nat → Rat) (τ μ : Rat) : Rat :=
  sum p (fun i => sum p (fun j => (unitVector i j - μ * rankOneSolution p lam h (unitVector i) τ μ j) ^ 2))

/-- The risk, squared bias plus variance, of ridge regression after the rank-one feature map. -/
def mappedRisk (p : Nat) (lam h f : Nat → Rat) (τ σ2 n μ : Rat) : Rat :=
  mappedBias p lam h f τ μ + σ2 / n * mappedVariance p lam h τ μ

namespace Proofs

theorem term_le_sum {K : Type} [OrderedField K] {f : Nat → K} : ∀ (n i : Nat), i < n → (∀ k, k < n → 0 ≤ f k) → f i ≤ sum n f
  | 0, _, h, _ => by omega
  | n + 1, i, hi, h => by
    rw [sum_succ]
    by_cases e : i < n
    · have := term_le_sum n i e (fun k hk => h k (by omega))
      have := h n (by omega)
      grind
    · have e2 : i = n := by omega
      rw [e2]
      have := sum_nonneg n (fun k hk => h k (by omega : k < n + 1))
      grind

/-- The diagonal of the resolvent after the map is at most that before it. -/
theorem diagonal_solution_le {p i : Nat} {lam h : Nat → Rat} {τ μ : Rat} (hτ : 0 ≤ τ) (hμ : 0 < μ) (hlam : ∀ k, k < p → 0 ≤ lam k)
    (hi : i < p) : rankOneSolution p lam h (unitVector i) τ μ i ≤ 1 / (lam i + μ) := by
  have hl := hlam i hi
  have e1 : sum p (fun k => h k * unitVector i k / (lam k + μ)) = h i / (lam i + μ) := by
    rw [sum_one_of _ i p hi (fun k _ hk => by unfold unitVector; rw [if_neg hk]; grind)]
    unfold unitVector; rw [if_pos rfl]; grind
  have hS := sum_nonneg (f := fun k => h k ^ 2 / (lam k + μ)) p (fun k hk => by
    have := hlam k hk
    exact div_nonneg (sq_nonneg _) (by grind))
  have e2 : unitVector i i = 1 := by unfold unitVector; rw [if_pos rfl]
  unfold rankOneSolution
  rw [e1, e2]
  generalize sum p (fun k => h k ^ 2 / (lam k + μ)) = S at *
  have hd : 0 < 1 + τ * S := by have := mul_nonneg hτ hS; grind
  have hn : 0 ≤ τ * h i * (h i / (lam i + μ) / (1 + τ * S)) := by
    have a := mul_nonneg hτ (div_nonneg (div_nonneg (sq_nonneg (h i)) (by grind : 0 < lam i + μ)) hd)
    have e : τ * h i * (h i / (lam i + μ) / (1 + τ * S)) = τ * (h i ^ 2 / (lam i + μ) / (1 + τ * S)) := by grind
    rw [e]; exact a
  have hp : 0 < lam i + μ := by grind
  rw [div_le_div_iff hp hp]
  have := mul_nonneg hn (by grind : 0 ≤ lam i + μ)
  grind

theorem mapped_variance_ge {p k : Nat} {lam h : Nat → Rat} {τ μ : Rat} (hτ : 0 ≤ τ) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 ≤ lam i)
    (hk : k ≤ p) (habove : ∀ i, i < k → μ ≤ lam i) : (k : Rat) / 4 ≤ mappedVariance p lam h τ μ := by
  obtain ⟨m, rfl⟩ := Nat.le.dest hk
  have hrow : ∀ i, 0 ≤ sum (k + m) (fun j => (unitVector i j - μ * rankOneSolution (k + m) lam h (unitVector i) τ μ j) ^ 2) :=
    fun i => sum_nonneg _ (fun j _ => sq_nonneg _)
  unfold mappedVariance
  rw [sum_add_index]
  have h1 := sum_le_sum (f := fun _ => (1 / 4 : Rat))
    (g := fun i => sum (k + m) (fun j => (unitVector i j - μ * rankOneSolution (k + m) lam h (unitVector i) τ μ j) ^ 2)) k (fun i hi => by
      have hik : i < k + m := by omega
      have a := term_le_sum (f := fun j => (unitVector i j - μ * rankOneSolution (k + m) lam h (unitVector i) τ μ j) ^ 2) (k + m) i hik
        (fun j _ => sq_nonneg _)
      have b := diagonal_solution_le (h := h) hτ hμ hlam hik
      have c := habove i hi
      have e2 : unitVector i i = 1 := by unfold unitVector; rw [if_pos rfl]
      have hp : 0 < lam i + μ := by grind
      have d : μ * (1 / (lam i + μ)) ≤ 1 / 2 := by
        rw [show μ * (1 / (lam i + μ)) = μ / (lam i + μ) by grind, div_le_div_iff hp (by decide)]; grind
      have e := mul_le_mul_left b (by grind : 0 ≤ μ)
      dsimp only at a ⊢
      rw [e2] at a
      generalize rankOneSolution (k + m) lam h (unitVector i) τ μ i = z at *
      have f : (1 / 2 : Rat) ≤ 1 - μ * z := by grind
      have g := mul_le_mul f f (by decide +kernel) (by grind)
      grind)
  rw [sum_const] at h1
  have h2 := sum_nonneg (f := fun i => sum (k + m) (fun j => (unitVector (k + i) j - μ * rankOneSolution (k + m) lam h (unitVector (k + i)) τ μ j) ^ 2))
    m (fun i _ => hrow (k + i))
  grind

/-- The bias after the map at every ridge up to the `k`-th eigenvalue. -/
theorem mapped_bias_at {τ μ : Rat} (hτ : 0 < τ) (hμ : 0 < μ) (k m : Nat) (h : μ ≤ squareSpectrum k) :
    (k : Rat) * (τ / (4 * (1 + 2 * τ))) ^ 2 * μ ^ 2 ≤ mappedBias (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ := by
  have hμ1 : μ ≤ 1 := by
    have h1 := squareSpectrum_anti (Nat.zero_le k)
    have e : squareSpectrum 0 = 1 := by decide +kernel
    rw [e] at h1; grind
  have h1 := sum_le_sum (f := fun _ => (τ / (4 * (1 + 2 * τ))) ^ 2)
    (g := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ (1 + i) ^ 2) k
    (fun i hi => solution_sq_ge hτ hμ hμ1 (by omega) (by
      have := squareSpectrum_anti (by omega : 1 + i ≤ k); grind))
  rw [sum_const] at h1
  have h2 : sum (1 + (k + m)) (fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ i ^ 2) =
      _ := sum_add_index _ 1 (k + m)
  rw [sum_add_index (fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ (1 + i) ^ 2) k m] at h2
  have h3 := sum_nonneg (f := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ i ^ 2) 1
    (fun i _ => sq_nonneg _)
  have h4 := sum_nonneg (f := fun i => rankOneSolution (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ
    (1 + (k + i)) ^ 2) m (fun i _ => sq_nonneg _)
  unfold mappedBias
  rw [h2]
  have h5 := mul_le_mul_left h1 (sq_nonneg μ)
  have h6 := mul_nonneg (sq_nonneg μ) h3
  have h7 := mul_nonneg (sq_nonneg μ) h4
  grind

/-- Bias and variance cannot both be small: `b/x³ + s x/t⁴ ≥ c/t³`. -/
theorem tradeoff {b s c x t : Rat} (hc : 0 ≤ c) (hcb : c ≤ b) (hcs : c ≤ s) (hx : 0 < x) (ht : 0 < t) :
    c / t ^ 3 ≤ b / x ^ 3 + s * x / t ^ 4 := by
  have hx3 := pow_pos hx 3
  have ht3 := pow_pos ht 3
  have ht4 := pow_pos ht 4
  have p1 : 0 ≤ b / x ^ 3 := div_nonneg (by grind) hx3
  have p2 : 0 ≤ s * x / t ^ 4 := div_nonneg (mul_nonneg (by grind) (by grind)) ht4
  rcases OrderedField.le_total x t with h | h
  · have a : c / t ^ 3 ≤ b / x ^ 3 := by
      rw [div_le_div_iff ht3 hx3]
      exact mul_le_mul hcb (pow_le_pow_left (by grind) h 3) (by grind) (by grind)
    grind
  · have a : c / t ^ 3 ≤ s * x / t ^ 4 := by
      rw [div_le_div_iff ht3 ht4]
      have e := mul_le_mul hcs h (by grind) (by grind)
      have e2 := mul_le_mul_right e (by grind : 0 ≤ t ^ 3)
      have e3 : c * t ^ 4 = c * t * t ^ 3 := by grind
      rw [e3]; exact e2
    grind

theorem mapped_risk_ge {τ σ2 t μ c : Rat} (hτ : 0 < τ) (ht : 0 < t) (hμ : 0 < μ) (k m : Nat) (hk : 0 < k)
    (hhi : μ ≤ squareSpectrum k) (hlo : squareSpectrum (k + 1) ≤ μ) (hc : 0 ≤ c) (hcb : c ≤ (τ / (4 * (1 + 2 * τ))) ^ 2 / 32)
    (hcσ : c ≤ σ2 / 4) :
    c / t ^ 3 ≤ mappedRisk (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ σ2 (t ^ 4) μ := by
  have hb := mapped_bias_at hτ hμ k m hhi
  have hv := mapped_variance_ge (p := 1 + (k + m)) (k := k + 1) (h := squareSpectrum) (lam := squareSpectrum) (τ := τ) (by grind) hμ
    (fun i _ => by have := squareSpectrum_pos i; grind) (by omega) (fun i hi => by
      have := squareSpectrum_anti (by omega : i ≤ k); grind)
  have ht4 := pow_pos ht 4
  have hk1 := natCast_le (K := Rat) (by omega : 1 ≤ k)
  have e0 : ((k + 1 : Nat) : Rat) = (k : Rat) + 1 := Lean.Grind.Semiring.natCast_succ k
  rw [Lean.Grind.Semiring.natCast_one] at hk1
  rw [e0] at hv
  have hlo2 : 1 / ((k : Rat) + 1 + 1) ^ 2 ≤ μ := by unfold squareSpectrum at hlo; rw [e0] at hlo; exact hlo
  unfold mappedRisk
  generalize mappedBias (1 + (k + m)) squareSpectrum squareSpectrum firstMode τ μ = B at *
  generalize mappedVariance (1 + (k + m)) squareSpectrum squareSpectrum τ μ = V at *
  generalize (τ / (4 * (1 + 2 * τ))) ^ 2 = a at *
  generalize (k : Rat) = y at *
  have ha : 0 ≤ a := by grind
  have h1 : σ2 / 4 * (y + 1) / t ^ 4 ≤ σ2 / t ^ 4 * V := by
    have := mul_le_mul_left hv (div_nonneg (by grind : 0 ≤ σ2) ht4)
    grind
  have h2 : a / 32 / (y + 1) ^ 3 ≤ B := by
    have q : 0 < y + 1 := by grind
    have q3 := pow_pos q 3
    have r : 1 / (4 * (y + 1) ^ 2) ≤ μ := by
      have s1 : 1 / (4 * (y + 1) ^ 2) ≤ 1 / (y + 1 + 1) ^ 2 := by
        have u := pow_pos q 2
        have w := pow_pos (by grind : 0 < y + 1 + 1) 2
        rw [div_le_div_iff (by grind) w]
        have := mul_nonneg (by grind : 0 ≤ y) (by grind : 0 ≤ 3 * y + 4)
        grind
      grind
    have u2 := pow_pos q 2
    have r0 : 0 ≤ 1 / (4 * (y + 1) ^ 2) := div_nonneg (by decide) (by grind)
    have r2 := pow_le_pow_left r0 r 2
    have y2 : (y + 1) / 2 ≤ y := by grind
    have z1 := mul_le_mul y2 (OrderedField.le_refl a) ha (by grind)
    have z2 := mul_le_mul z1 r2 (pow_nonneg r0 2) (mul_nonneg (by grind) ha)
    have e : (y + 1) / 2 * a * (1 / (4 * (y + 1) ^ 2)) ^ 2 = a / 32 / (y + 1) ^ 3 := by
      have : y + 1 ≠ 0 := by grind
      grind
    rw [e] at z2
    exact OrderedField.le_trans _ _ _ z2 hb
  have h3 := tradeoff (x := y + 1) hc hcb hcσ (by grind) ht
  grind

/-- At a ridge of a quarter or more the target is not learned: the bias has a floor. -/
theorem mapped_bias_floor {p : Nat} {τ μ : Rat} (hτ : 0 < τ) (hμ : 1 / 4 ≤ μ) (hp : 0 < p) :
    1 / (50 + 64 * τ ^ 2) ≤ mappedBias p squareSpectrum squareSpectrum firstMode τ μ := by
  have hμ0 : 0 < μ := by grind
  have e0 : squareSpectrum 0 = 1 := by decide +kernel
  have f0 : firstMode 0 = 1 := by unfold firstMode; rw [if_pos rfl]
  have h := rankOne_solves (h := squareSpectrum) (f := firstMode) (Rat.le_of_lt hτ) hμ0 (lam := squareSpectrum)
    (fun i _ => Rat.le_of_lt (squareSpectrum_pos i)) hp
  have cs := cauchy_schwarz squareSpectrum (fun i => rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ i) p
  have hh : sum p (fun i => squareSpectrum i ^ 2) ≤ 2 := by
    have h1 := sum_le_sum (f := fun i => squareSpectrum i ^ 2) (g := squareSpectrum) p (fun i _ => by
      have a := squareSpectrum_pos i
      have b := squareSpectrum_anti (Nat.zero_le i)
      rw [e0] at b
      have := mul_le_mul_left b (Rat.le_of_lt a)
      dsimp only; grind)
    have := sum_square_le_two p
    grind
  have z0 := term_le_sum (f := fun i => rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ i ^ 2) p 0 hp (fun i _ => sq_nonneg _)
  have zz := sum_nonneg (f := fun i => rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ i ^ 2) p (fun i _ => sq_nonneg _)
  rw [e0, f0] at h
  dsimp only at z0
  unfold mappedBias
  generalize rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ 0 = z at *
  generalize sum p (fun i => squareSpectrum i * rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ i) = w at *
  generalize sum p (fun i => squareSpectrum i ^ 2) = H at *
  generalize sum p (fun i => rankOneSolution p squareSpectrum squareSpectrum firstMode τ μ i ^ 2) = Z at *
  have cs2 := mul_le_mul_right hh zz
  have hw : w ^ 2 ≤ 2 * Z := by grind
  have t2 := sq_nonneg τ
  -- `1 ≤ 2 ((1 + μ) z)² + 2 (τ w)² ≤ (2 (1 + μ)² + 4 τ²) Z`.
  have s1 := mul_le_mul_left hw t2
  have s2 := mul_le_mul_left z0 (sq_nonneg (1 + μ))
  have s3 := sq_nonneg ((1 + μ) * z - τ * w)
  have h1 : (1 + μ) * z + τ * w = 1 := by grind
  have h2 : 1 ≤ (2 * (1 + μ) ^ 2 + 4 * τ ^ 2) * Z := by
    have sq : ∀ x y : Rat, (x * y) ^ 2 = x ^ 2 * y ^ 2 := fun x y => by grind
    have x2 := sq (1 + μ) z
    have y2 := sq τ w
    have q : ∀ x y : Rat, 0 ≤ (x - y) ^ 2 → (x + y) ^ 2 ≤ 2 * x ^ 2 + 2 * y ^ 2 := fun x y _ => by grind
    have q2 := q _ _ s3
    rw [h1, x2, y2] at q2
    generalize (1 + μ) ^ 2 = A at *
    generalize τ ^ 2 = T at *
    generalize z ^ 2 = z2 at *
    generalize w ^ 2 = w2 at *
    clear h h1 sq x2 y2 q s3
    grind
  have m1 : (1 + μ) ^ 2 ≤ 25 * μ ^ 2 := by
    have := mul_nonneg (by grind : 0 ≤ 4 * μ - 1) (by grind : 0 ≤ 6 * μ + 1)
    grind
  have m2 : 1 ≤ 16 * μ ^ 2 := by
    have := mul_nonneg (by grind : 0 ≤ 4 * μ - 1) (by grind : 0 ≤ 4 * μ + 1)
    grind
  have m3 := mul_le_mul_left m2 t2
  have d : 0 < 50 + 64 * τ ^ 2 := by grind
  rw [div_le_iff d]
  have m4 : 2 * (1 + μ) ^ 2 + 4 * τ ^ 2 ≤ (50 + 64 * τ ^ 2) * μ ^ 2 := by grind
  have m5 := mul_le_mul_right m4 zz
  grind

/-- A ridge below the second eigenvalue lies between two of the first `p`, or below all of them. -/
theorem ridge_place {μ : Rat} (h : μ ≤ squareSpectrum 1) : ∀ p : Nat, 1 ≤ p →
    μ ≤ squareSpectrum p ∨ ∃ k, 1 ≤ k ∧ k < p ∧ squareSpectrum (k + 1) ≤ μ ∧ μ ≤ squareSpectrum k
  | 0, hp => by omega
  | 1, _ => Or.inl h
  | p + 2, _ => by
    rcases ridge_place h (p + 1) (by omega) with h1 | ⟨k, h1, h2, h3, h4⟩
    · by_cases h2 : μ ≤ squareSpectrum (p + 2)
      · exact Or.inl h2
      · exact Or.inr ⟨p + 1, by omega, by omega, by grind, h1⟩
    · exact Or.inr ⟨k, h1, by omega, h3, h4⟩

theorem mapped_risk_every {p : Nat} {τ σ2 t μ c : Rat} (hτ : 0 < τ) (ht : 1 ≤ t) (hp : t ≤ p) (hμ : 0 < μ) (hc : 0 ≤ c)
    (hcb : c ≤ (τ / (4 * (1 + 2 * τ))) ^ 2 / 32) (hcf : c ≤ 1 / (50 + 64 * τ ^ 2)) (hcσ : c ≤ σ2 / 4) :
    c / t ^ 3 ≤ mappedRisk p squareSpectrum squareSpectrum firstMode τ σ2 (t ^ 4) μ := by
  have ht0 : 0 < t := by grind
  have t3 := pow_pos ht0 3
  have t4 := pow_pos ht0 4
  have hp0 : 0 < p := by
    apply Classical.byContradiction; intro h
    have e : p = 0 := by omega
    subst e
    rw [Lean.Grind.Semiring.natCast_zero] at hp
    grind
  have hlam : ∀ i, i < p → 0 ≤ squareSpectrum i := fun i _ => Rat.le_of_lt (squareSpectrum_pos i)
  have v0 : 0 ≤ mappedVariance p squareSpectrum squareSpectrum τ μ :=
    sum_nonneg _ (fun i _ => sum_nonneg _ (fun j _ => sq_nonneg _))
  have b0 : 0 ≤ mappedBias p squareSpectrum squareSpectrum firstMode τ μ :=
    mul_nonneg (sq_nonneg μ) (sum_nonneg _ (fun i _ => sq_nonneg _))
  have s0 : 0 ≤ σ2 / t ^ 4 := div_nonneg (by grind) t4
  by_cases hbig : 1 / 4 ≤ μ
  · have hb := mapped_bias_floor hτ hbig hp0
    have hv := mul_nonneg s0 v0
    have h1 : c / t ^ 3 ≤ c := by
      rw [div_le_iff t3]
      have := mul_le_mul_left (one_le_pow ht 3) hc
      grind
    unfold mappedRisk
    grind
  · have e1 : squareSpectrum 1 = 1 / 4 := by decide +kernel
    rcases ridge_place (μ := μ) (by grind) p (by omega) with h | ⟨k, hk1, hk2, hlo, hhi⟩
    · have hv := mapped_variance_ge (p := p) (k := p) (h := squareSpectrum) (lam := squareSpectrum) (Rat.le_of_lt hτ) hμ hlam (Nat.le_refl p)
        (fun i hi => by have := squareSpectrum_anti (by omega : i ≤ p); grind)
      have h1 := mul_le_mul_left hv s0
      have h2 : c / t ^ 3 ≤ σ2 / t ^ 4 * ((p : Rat) / 4) := by
        have e : σ2 / t ^ 4 * ((p : Rat) / 4) = σ2 / 4 * (p : Rat) / t ^ 4 := by grind
        rw [e, div_le_div_iff t3 t4]
        have a := mul_le_mul hcσ hp (by grind) (by grind)
        have b := mul_le_mul_right a (Rat.le_of_lt t3)
        have e2 : c * t ^ 4 = c * t * t ^ 3 := by grind
        rw [e2]; exact b
      unfold mappedRisk
      grind
    · obtain ⟨m, hm⟩ := Nat.le.dest (by omega : 1 + k ≤ p)
      have e : p = 1 + (k + m) := by omega
      rw [e]
      exact mapped_risk_ge hτ ht0 hμ k m (by omega) hhi hlo hc hcb hcσ

end Proofs

end ScalingLaws.Bi2025
