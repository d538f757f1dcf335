import ScalingLaws.Foundations.Powers

/-!
# Finite sums

## Main definitions

* `sum n f`: the sum of `f k` over `k < n`.

## Main statements

* `sum_congr`, `sum_le_sum`, `sum_lt_sum`, `sum_nonneg`: sums term by term.
* `sum_add`, `sum_sub`, `sum_mul_left`, `sum_const`: linearity.
* `sum_add_index`, `sum_telescope`: splitting and telescoping.
* `geom_sum`, `geom_sum_eq`, `geom_sum_le`: the geometric sum.
-/

namespace ScalingLaws

/-- `∑_{k<n} f k`. -/
def sum {K : Type} [OrderedField K] : Nat → (Nat → K) → K
  | 0, _ => 0
  | n + 1, f => sum n f + f n

variable {K : Type} [OrderedField K]

theorem sum_zero (f : Nat → K) : sum 0 f = 0 := by rfl
theorem sum_succ (n : Nat) (f : Nat → K) : sum (n+1) f = sum n f + f n := by rfl

theorem sum_congr {f g : Nat → K} : ∀ (n : Nat), (∀ k, k < n → f k = g k) → sum n f = sum n g
  | 0, _ => rfl
  | n+1, h => by
    rw [sum_succ, sum_succ, sum_congr n (fun k hk => h k (by omega)), h n (by omega)]
theorem sum_le_sum {f g : Nat → K} : ∀ (n : Nat), (∀ k, k < n → f k ≤ g k) → sum n f ≤ sum n g
  | 0, _ => by rw [sum_zero, sum_zero]; grind
  | n+1, h => by
    rw [sum_succ, sum_succ]
    have := sum_le_sum n (fun k hk => h k (by omega))
    have := h n (by omega)
    grind
theorem sum_lt_sum {f g : Nat → K} : ∀ (n : Nat), 0 < n → (∀ k, k < n → f k < g k) → sum n f < sum n g
  | 0, h0, _ => by omega
  | 1, _, h => by
    rw [sum_succ, sum_succ, sum_zero, sum_zero]; have := h 0 (by omega); grind
  | n+2, _, h => by
    rw [sum_succ (n+1), sum_succ (n+1)]
    have := sum_lt_sum (n+1) (by omega) (fun k hk => h k (by omega))
    have := h (n+1) (by omega)
    grind
theorem sum_nonneg {f : Nat → K} : ∀ (n : Nat), (∀ k, k < n → 0 ≤ f k) → 0 ≤ sum n f
  | 0, _ => by rw [sum_zero]; grind
  | n+1, h => by
    rw [sum_succ]
    have := sum_nonneg n (fun k hk => h k (by omega))
    have := h n (by omega)
    grind
theorem sum_add (f g : Nat → K) : ∀ n, sum n (fun k => f k + g k) = sum n f + sum n g
  | 0 => by rw [sum_zero, sum_zero, sum_zero]; grind
  | n+1 => by rw [sum_succ, sum_succ, sum_succ, sum_add f g n]; grind
theorem sum_sub (f g : Nat → K) : ∀ n, sum n (fun k => f k - g k) = sum n f - sum n g
  | 0 => by rw [sum_zero, sum_zero, sum_zero]; grind
  | n+1 => by rw [sum_succ, sum_succ, sum_succ, sum_sub f g n]; grind
theorem sum_mul_left (c : K) (f : Nat → K) : ∀ n, sum n (fun k => c * f k) = c * sum n f
  | 0 => by rw [sum_zero, sum_zero]; grind
  | n+1 => by rw [sum_succ, sum_succ, sum_mul_left c f n]; grind
theorem sum_const (c : K) : ∀ n : Nat, sum n (fun _ => c) = (n : K) * c
  | 0 => by rw [sum_zero, Lean.Grind.Semiring.natCast_zero]; grind
  | n+1 => by rw [sum_succ, sum_const c n, Lean.Grind.Semiring.natCast_succ]; grind
/-- Splitting a sum. -/
theorem sum_add_index (f : Nat → K) (m : Nat) : ∀ n, sum (m+n) f = sum m f + sum n (fun k => f (m+k))
  | 0 => by rw [sum_zero, Nat.add_zero]; grind
  | n+1 => by
    rw [← Nat.add_assoc, sum_succ, sum_add_index f m n, sum_succ]; grind
/-- A telescoping sum. -/
theorem sum_telescope (f : Nat → K) : ∀ n, sum n (fun k => f (k+1) - f k) = f n - f 0
  | 0 => by rw [sum_zero]; grind
  | n+1 => by rw [sum_succ, sum_telescope f n]; grind
/-- The geometric sum, without division. -/
theorem geom_sum (q : K) : ∀ n, (1 - q) * sum n (fun k => q ^ k) = 1 - q ^ n
  | 0 => by rw [sum_zero, pow_zero]; grind
  | n+1 => by
    have ih := geom_sum q n
    rw [sum_succ, pow_succ]; grind
theorem geom_sum_eq (q : K) (h : q ≠ 1) (n : Nat) : sum n (fun k => q ^ k) = (1 - q ^ n) / (1 - q) := by
  have := geom_sum q n
  have h1 : 1 - q ≠ 0 := by grind
  have h2 : (1 - q) * sum n (fun k => q ^ k) / (1-q) = sum n (fun k => q ^ k) := by grind
  rw [← h2, this]
theorem geom_sum_le (q : K) (h0 : 0 ≤ q) (h : q < 1) (n : Nat) : sum n (fun k => q ^ k) ≤ 1 / (1 - q) := by
  rw [le_div_iff (by grind)]
  have h1 := geom_sum q n
  have h2 := pow_nonneg h0 n
  grind

end ScalingLaws
