import ScalingLaws.Foundations.RealOrder

/-!
# Euler's approximations of the exponential

The numbers `(1 + x/2ⁿ)^(2ⁿ)` increase with `n` and are bounded; their least upper bound is the exponential. Powers of two
turn the power into `n` squarings, which makes monotonicity one line.

## Main definitions

* `R.Euler.squared n a`: `a^(2ⁿ)` by repeated squaring.
* `R.Euler.euler n x`: the approximation `(1 + x/2ⁿ)^(2ⁿ)`.
* `R.Euler.Near n x`: `-1 < x/2ⁿ < 1`, from where on the approximations increase.

## Main statements

* `R.instArchimedean`: the reals are Archimedean.
* `R.Euler.euler_le`: the approximations increase.
* `R.Euler.key`: `euler n (x+y)` and `euler n x * euler n y` agree up to the factor `1 - (x²+y²)/2ⁿ`.
* `R.Euler.exp_ex`: the least upper bound exists.
-/

namespace ScalingLaws

namespace R

theorem arch (x : R) : ∃ n : Nat, x ≤ (n : R) := by
  apply Classical.byContradiction; intro h
  have hb : ∀ n : Nat, (n:R) ≤ x := fun n => by
    have : ¬ x ≤ (n:R) := fun h' => h ⟨n,h'⟩
    grind
  rcases R.sup_exists (fun y : R => ∃ n : Nat, y = (n:R)) ⟨((0:Nat):R), 0, rfl⟩ ⟨x, by rintro y ⟨n, rfl⟩; exact hb n⟩ with ⟨s, h1, h2⟩
  have := h2 (s-1) (by
    rintro y ⟨n, rfl⟩
    have := h1 ((n+1:Nat):R) ⟨n+1, rfl⟩
    rw [Lean.Grind.Semiring.natCast_succ] at this; grind)
  grind
instance instArchimedean : Archimedean R := ⟨arch⟩

namespace Euler

/-- `a^(2ⁿ)` by repeated squaring. -/
def squared : Nat → R → R
  | 0, a => a
  | n+1, a => squared n (a*a)
theorem squared_mul : ∀ (n : Nat) (a b : R), squared n (a*b) = squared n a * squared n b
  | 0, _, _ => rfl
  | n+1, a, b => by
    show squared n (a*b*(a*b)) = squared n (a*a) * squared n (b*b)
    rw [← squared_mul n]; congr 1; grind
theorem squared_one : ∀ n : Nat, squared n (1:R) = 1
  | 0 => rfl
  | n+1 => by show squared n ((1:R)*1) = 1; rw [show (1:R)*1 = 1 by grind]; exact squared_one n
theorem squared_pos : ∀ (n : Nat) {a : R}, 0 < a → 0 < squared n a
  | 0, _, h => h
  | n+1, _, h => squared_pos n (mul_pos h h)
theorem squared_mono : ∀ (n : Nat) {a b : R}, 0 ≤ a → a ≤ b → squared n a ≤ squared n b
  | 0, _, _, _, h => h
  | n+1, _, _, h0, h => squared_mono n (mul_nonneg h0 h0) (mul_le_mul h h h0 (by grind))
/-- `2ⁿ`. -/
def twoPow (n : Nat) : R := (2:R)^n
theorem twoPow_pos (n : Nat) : 0 < (twoPow n : R) := pow_pos (by grind) n
theorem twoPow_succ (n : Nat) : (twoPow (n+1) : R) = 2 * twoPow n := by unfold twoPow; rw [pow_succ]; grind
theorem twoPow_zero : (twoPow 0 : R) = 1 := by unfold twoPow; rw [pow_zero]
theorem twoPow_mono (n d : Nat) : (twoPow n : R) ≤ twoPow (n+d) := by
  induction d with
  | zero => rw [Nat.add_zero]; grind
  | succ d ih => rw [← Nat.add_assoc, twoPow_succ]; have := twoPow_pos (n+d); grind
theorem twoPow_large (x : R) : ∃ n, ∀ m, n ≤ m → x ≤ twoPow m := by
  rcases pow_unbounded (r := (2:R)) (by grind) x with ⟨n, hn⟩
  refine ⟨n, fun m hm => ?_⟩
  have h := twoPow_mono n (m-n)
  rw [show n + (m-n) = m by omega] at h
  have : x < twoPow n := hn
  grind
theorem squared_bernoulli : ∀ (n : Nat) {t : R}, 0 ≤ 1 + t → 1 + twoPow n * t ≤ squared n (1+t)
  | 0, t, _ => by rw [twoPow_zero]; show 1 + 1 * t ≤ 1 + t; grind
  | n+1, t, h => by
    show _ ≤ squared n ((1+t)*(1+t))
    have h1 := mul_self_nonneg (1+t)
    have e : (1+t)*(1+t) = 1 + (2*t + t*t) := by grind
    rw [e] at h1 ⊢
    have ih := squared_bernoulli n h1
    have h2 := mul_nonneg (by have := twoPow_pos n; grind : 0 ≤ (twoPow n : R)) (mul_self_nonneg t)
    rw [twoPow_succ]; grind
/-- Euler's approximation `(1 + x/2ⁿ)^(2ⁿ)` of the exponential. -/
noncomputable def euler (n : Nat) (x : R) : R := squared n (1 + x / twoPow n)
/-- `x/2ⁿ` lies strictly between -1 and 1. -/
def Near (n : Nat) (x : R) : Prop := 0 < 1 + x / twoPow n ∧ 0 < 1 - x / twoPow n
theorem half (n : Nat) (x : R) : x / twoPow (n+1) = (x / twoPow n) / 2 := by
  have := twoPow_pos n
  rw [twoPow_succ]; grind
theorem neg_div' (n : Nat) (x : R) : (-x) / twoPow n = - (x / twoPow n) := by grind
theorem near_succ {n : Nat} {x : R} (h : Near n x) : Near (n+1) x := by
  unfold Near at *; rw [half]; generalize x / twoPow n = t at *; constructor <;> grind
theorem near_neg {n : Nat} {x : R} (h : Near n x) : Near n (-x) := by
  unfold Near at *; rw [neg_div']; constructor <;> grind
theorem near_add {n : Nat} {x : R} (h : Near n x) : ∀ d, Near (n+d) x
  | 0 => h
  | d+1 => near_succ (near_add h d)
theorem near_ex (x : R) : ∃ n, Near n x := by
  rcases twoPow_large (x*x+2) with ⟨n, hn⟩
  refine ⟨n, ?_⟩
  have h1 := hn n (Nat.le_refl n)
  have hp := twoPow_pos n
  have h2 := mul_self_nonneg (x-1)
  have h3 := mul_self_nonneg (x+1)
  have a : x / twoPow n < 1 := by rw [div_lt_iff hp]; grind
  have b : (-x) / twoPow n < 1 := by rw [div_lt_iff hp]; grind
  rw [neg_div'] at b
  unfold Near; constructor <;> grind
theorem euler_succ {n : Nat} {x : R} (h : Near n x) : euler n x ≤ euler (n+1) x := by
  show squared n (1 + x / twoPow n) ≤ squared n ((1 + x / twoPow (n+1)) * (1 + x / twoPow (n+1)))
  unfold Near at h
  rw [half]; generalize x / twoPow n = t at *
  apply squared_mono n (by grind)
  have := mul_self_nonneg (t/2); grind
theorem euler_add {n : Nat} {x : R} (h : Near n x) : ∀ d, euler n x ≤ euler (n+d) x
  | 0 => by rw [Nat.add_zero]; grind
  | d+1 => by have h1 := euler_add h d; have h2 := euler_succ (near_add h d); rw [← Nat.add_assoc]; grind
theorem euler_le {n m : Nat} {x : R} (h : Near n x) (hm : n ≤ m) : euler n x ≤ euler m x := by
  have := euler_add h (m-n); rw [show n + (m-n) = m by omega] at this; exact this
theorem near_le {n m : Nat} {x : R} (h : Near n x) (hm : n ≤ m) : Near m x := by
  have := near_add h (m-n); rw [show n + (m-n) = m by omega] at this; exact this
theorem euler_pos {n : Nat} {x : R} (h : Near n x) : 0 < euler n x := squared_pos n h.1
theorem euler_mul_neg {n : Nat} {x : R} (h : Near n x) : euler n x * euler n (-x) ≤ 1 := by
  unfold euler; rw [← squared_mul, ← squared_one n, neg_div']
  unfold Near at h
  generalize x / twoPow n = t at *
  have h1 := mul_pos h.1 h.2
  have := mul_self_nonneg t
  rw [squared_one]
  have := squared_mono n (a := (1+t)*(1 + -t)) (b := 1) (by grind) (by grind)
  rw [squared_one] at this; exact this
theorem euler_bounded (x : R) : ∃ b, ∀ y, (∃ n, Near n x ∧ y = euler n x) → y ≤ b := by
  rcases near_ex x with ⟨m, hm⟩
  have hpos := euler_pos (near_neg hm)
  refine ⟨1 / euler m (-x), ?_⟩
  rintro y ⟨n, hn, rfl⟩
  rw [le_div_iff hpos]
  have h1 := euler_le hn (Nat.le_max_left n m)
  have h2 := euler_le (near_neg hm) (Nat.le_max_right n m)
  have h3 := euler_mul_neg (near_le hn (Nat.le_max_left n m))
  have h4 := mul_le_mul h1 h2 (by grind) (by have := euler_pos (near_le hn (Nat.le_max_left n m)); grind)
  grind
theorem exp_ex (x : R) : ∃ s, (∀ y, (∃ n, Near n x ∧ y = euler n x) → y ≤ s) ∧ ∀ b, (∀ y, (∃ n, Near n x ∧ y = euler n x) → y ≤ b) → s ≤ b :=
  R.sup_exists (fun y => ∃ n, Near n x ∧ y = euler n x) (by rcases near_ex x with ⟨n, hn⟩; exact ⟨_, n, hn, rfl⟩) (euler_bounded x)

end Euler

end R

end ScalingLaws
