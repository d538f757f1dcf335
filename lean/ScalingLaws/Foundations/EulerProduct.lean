import ScalingLaws.Foundations.EulerLimit

/-!
# Euler's approximations are multiplicative in the limit

## Main statements

* `R.Euler.key`: `euler n (x+y)` and `euler n x * euler n y` agree up to the factor `1 - (x²+y²)/2ⁿ`.
* `R.Euler.lim_le`: an inequality that holds up to factors `1 - c/2ᵏ`, for all large `k`, holds.
-/

namespace ScalingLaws

namespace R.Euler

/-- An inequality that holds up to factors `1 - c/2ᵏ`, for all large `k`, holds. -/
theorem lim_le {A c Q : R} {k0 : Nat} (h : ∀ k, k0 ≤ k → A * (1 - c / twoPow k) ≤ Q) : A ≤ Q := by
  apply Classical.byContradiction; intro hn
  rcases twoPow_large (A*c/(A-Q) + 1) with ⟨j, hj⟩
  have h1 := hj (j+k0) (by omega)
  have h2 := h (j+k0) (by omega)
  have hp := twoPow_pos (j+k0)
  generalize (twoPow (j+k0) : R) = P at *
  have h3 : A*c/(A-Q) < P := by grind
  rw [div_lt_iff (by grind)] at h3
  have h4 := mul_le_mul_right h2 (by grind : 0 ≤ P)
  have e1 : A * (1 - c / P) * P = A * P - A * c := by grind
  rw [e1] at h4
  grind
theorem small {x y P : R} (hP : 0 < P) (h : 4*(x^2+y^2+1) ≤ P) : x/P ≤ 1/8 ∧ -(1/8) ≤ x/P := by
  have h2 := mul_self_nonneg (x-1)
  have h3 := mul_self_nonneg (x+1)
  have h4 := sq_nonneg y
  constructor
  · rw [div_le_iff hP]; grind
  · rw [le_div_iff hP]; grind
theorem ratio {n : Nat} {a b d : R} (hb : 0 < b) (ha : 0 < a) (hd : -d ≤ a/b - 1) : squared n b * (1 - twoPow n * d) ≤ squared n a := by
  have hp := twoPow_pos n
  have hab := div_pos ha hb
  have h1 := squared_bernoulli n (t := a/b - 1) (by grind)
  rw [show 1 + (a/b - 1) = a/b by grind] at h1
  have h2 : squared n a = squared n b * squared n (a/b) := by rw [← squared_mul]; congr 1; grind
  rw [h2]
  have h3 := mul_le_mul_left hd (by grind : 0 ≤ (twoPow n : R))
  apply mul_le_mul_left _ (by have := squared_pos n hb; grind)
  grind
/-- The approximations of `exp (x+y)` and of `exp x * exp y` agree up to a factor that tends to one. -/
theorem key {x y : R} {n : Nat} (h : 4*(x^2+y^2+1) ≤ twoPow n) :
    euler n (x+y) * (1 - (x^2+y^2) / twoPow n) ≤ euler n x * euler n y ∧ euler n x * euler n y * (1 - (x^2+y^2) / twoPow n) ≤ euler n (x+y) := by
  have hp := twoPow_pos n
  have s1 := small hp h
  have s2 := small (x := y) (y := x) hp (by grind)
  have ec : (x^2+y^2) / twoPow n = twoPow n * ((x / twoPow n)^2 + (y / twoPow n)^2) := by grind
  have eu : (x+y) / twoPow n = x / twoPow n + y / twoPow n := by grind
  unfold euler; rw [← squared_mul, ec, eu]
  generalize x / twoPow n = t at *
  generalize y / twoPow n = s at *
  have a1 := mul_self_nonneg (t+s)
  have a2 := mul_self_nonneg (t-s)
  have a3 := mul_self_nonneg t
  have a4 := mul_self_nonneg s
  have hts : t*s ≤ 1/32 ∧ -(1/32) ≤ t*s := by
    have b1 := mul_nonneg (by grind : 0 ≤ 1/8 - t) (by grind : 0 ≤ 1/8 + s)
    have b2 := mul_nonneg (by grind : 0 ≤ 1/8 + t) (by grind : 0 ≤ 1/8 - s)
    have b3 := mul_nonneg (by grind : 0 ≤ 1/8 - t) (by grind : 0 ≤ 1/8 - s)
    have b4 := mul_nonneg (by grind : 0 ≤ 1/8 + t) (by grind : 0 ≤ 1/8 + s)
    constructor <;> grind
  have hu : (3/4 : R) ≤ 1 + (t+s) := by grind
  have ew : (1+t)*(1+s) = 1 + (t+s) + t*s := by grind
  have hw : (1/2 : R) ≤ (1+t)*(1+s) := by grind
  have c1 := mul_le_mul_left hu (by grind : 0 ≤ t^2 + s^2)
  have c2 := mul_le_mul_left hw (by grind : 0 ≤ t^2 + s^2)
  have u0 : 0 < 1 + (t+s) := by grind
  have w0 : 0 < (1+t)*(1+s) := by grind
  refine ⟨ratio u0 w0 ?_, ratio w0 u0 ?_⟩
  · have : -(t^2+s^2) + 1 ≤ (1+t)*(1+s) / (1 + (t+s)) := by rw [le_div_iff u0]; grind
    grind
  · have : -(t^2+s^2) + 1 ≤ (1 + (t+s)) / ((1+t)*(1+s)) := by rw [le_div_iff w0]; grind
    grind
theorem key_ev (x y : R) : ∃ k0, ∀ k, k0 ≤ k → 4*(x^2+y^2+1) ≤ twoPow k := twoPow_large _
theorem one_sub {x y : R} {k : Nat} (h : 4*(x^2+y^2+1) ≤ twoPow k) : 0 ≤ 1 - (x^2+y^2) / twoPow k := by
  have h1 := sq_nonneg x; have h2 := sq_nonneg y
  have : (x^2+y^2) / twoPow k ≤ 1 := by rw [div_le_iff (twoPow_pos k)]; grind
  grind

end R.Euler

end ScalingLaws
