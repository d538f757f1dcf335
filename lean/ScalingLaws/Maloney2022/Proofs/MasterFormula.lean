import ScalingLaws.Foundations.Division

/-!
# Algebra of the master formula of the test loss

Generic lemmas. `d` and `q` stand for the degrees of freedom `∑ λ/(λ+k)` and `∑ (λ/(λ+k))²`; on the physical branch
`0 < q < d < min(N, T)`.

## Main statements

* `denominator_split`, `denominator_pos`: the denominator is a sum of positive terms.
* `denominator_ridgeless`: it factors at `d = N`.
* `denominator_balanced`: it is largest for the most unbalanced allocation of a fixed product `N T`.
-/

namespace ScalingLaws.Maloney2022.Proofs

variable {K : Type} [OrderedField K]

theorem denominator_split (N T d q : K) :
    N * T - d ^ 2 - q * (N + T - 2 * d) = (T - d) * (N - d) + (d - q) * (N + T - 2 * d) := by grind

theorem denominator_ridgeless (N T q : K) : N * T - N ^ 2 - q * (N + T - 2 * N) = (T - N) * (N - q) := by grind

theorem denominator_pos {N T d q : K} (hq : q ≤ d) (hN : d < N) (hT : d < T) :
    0 < N * T - d ^ 2 - q * (N + T - 2 * d) := by
  rw [denominator_split]
  have h1 := mul_pos (by grind : 0 < T - d) (by grind : 0 < N - d)
  have h2 := mul_nonneg (by grind : 0 ≤ d - q) (by grind : 0 ≤ N + T - 2 * d)
  grind

theorem ridgeless_loss {N T k q v s2 : K} (hN : 0 < N) (hT : N < T) (hq : q < N) :
    T * (v * k * N * (N - q) + s2 * (N - q)) / (N * T - N ^ 2 - q * (N + T - 2 * N)) = (s2 + v * N * k) / (1 - N / T) := by
  rw [denominator_ridgeless]
  have h1 : T - N ≠ 0 := by grind
  have h2 : N - q ≠ 0 := by grind
  have h3 : T ≠ 0 := by grind
  have e1 : 1 - N / T = (T - N) / T := by grind
  have e2 : T * (v * k * N * (N - q) + s2 * (N - q)) = T * (s2 + v * N * k) * (N - q) := by grind
  rw [e1, e2]
  have h4 : (T - N) * (N - q) ≠ 0 := by grind
  grind

theorem ridgeless_signal_dual {N T k q v : K} (hT : 0 < T) (hN : T < N) (hq : q < T) :
    T * (v * k * N * (T - q)) / (N * T - T ^ 2 - q * (N + T - 2 * T)) = v * T * k / (1 - T / N) := by
  have e0 : N * T - T ^ 2 - q * (N + T - 2 * T) = (N - T) * (T - q) := by grind
  rw [e0]
  have h1 : N - T ≠ 0 := by grind
  have h2 : T - q ≠ 0 := by grind
  have h3 : N ≠ 0 := by grind
  have e1 : 1 - T / N = (N - T) / N := by grind
  rw [e1]
  have h4 : (N - T) * (T - q) ≠ 0 := by grind
  grind

/-- The noise term never falls below the noise itself: `T (N - q) - den = (d - q)² + q (N - q)`. -/
theorem noise_numerator (N T d q : K) :
    T * (N - q) - (N * T - d ^ 2 - q * (N + T - 2 * d)) = (d - q) ^ 2 + q * (N - q) := by grind

theorem noise_floor {N T d q s2 : K} (hs : 0 ≤ s2) (hq0 : 0 ≤ q) (hq : q ≤ d) (hN : d < N) (hT : d < T) :
    s2 ≤ T * (s2 * (N - q)) / (N * T - d ^ 2 - q * (N + T - 2 * d)) := by
  have hD := denominator_pos hq hN hT
  rw [le_div_iff hD]
  have h1 := noise_numerator N T d q
  have h2 := sq_nonneg (d - q)
  have h3 := mul_nonneg hq0 (by grind : 0 ≤ N - q)
  have h4 := mul_le_mul_left (by grind : N * T - d ^ 2 - q * (N + T - 2 * d) ≤ T * (N - q)) hs
  grind

theorem noise_swap_lt {N T d q s2 : K} (hs : 0 < s2) (hq0 : 0 < q) (hq : q ≤ d) (hN : d < N) (hNT : N < T) :
    T * (s2 * (N - q)) / (N * T - d ^ 2 - q * (N + T - 2 * d)) < N * (s2 * (T - q)) / (T * N - d ^ 2 - q * (T + N - 2 * d)) := by
  have hD := denominator_pos hq hN (by grind : d < T)
  have e : T * N - d ^ 2 - q * (T + N - 2 * d) = N * T - d ^ 2 - q * (N + T - 2 * d) := by grind
  rw [e, div_lt_div_iff hD hD]
  apply mul_lt_mul_right _ hD
  have h1 := mul_lt_mul_left hNT (mul_pos hs hq0)
  grind

/-- With `N = R t`, `T = R / t` the sum `N + T` is at least `2 R`. -/
theorem balanced_sum {R t : K} (hR : 0 < R) (ht : 0 < t) : 2 * R ≤ R * t + R / t := by
  have h1 := mul_self_nonneg (t - 1)
  have h2 := mul_le_mul_right (by grind : 2 * t ≤ t * t + 1) (by grind : 0 ≤ R)
  have e : R * t + R / t = (R * (t * t) + R) / t := by grind
  rw [e, le_div_iff ht]; grind

theorem balanced_sum_strict {R t : K} (hR : 0 < R) (ht : 0 < t) (h1 : t ≠ 1) : 2 * R < R * t + R / t := by
  have h1 := sq_pos (by grind : t - 1 ≠ 0)
  have h2 := mul_lt_mul_right (by grind : 2 * t < t * t + 1) hR
  have e : R * t + R / t = (R * (t * t) + R) / t := by grind
  rw [e, lt_div_iff ht]; grind

/-- At equal `k`, `d`, `q` the balanced allocation has the larger denominator, hence the smaller loss. -/
theorem equiparam_le {R t k d q v : K} (ht : 0 < t) (hv : 0 ≤ v) (hk : 0 ≤ k) (hq0 : 0 ≤ q) (hq : q ≤ d)
    (hN : d < R * t) (hT : d < R / t) :
    R * (v * k * R * (d - q)) / (R * R - d ^ 2 - q * (R + R - 2 * d)) ≤
      R / t * (v * k * (R * t) * (d - q)) / (R * t * (R / t) - d ^ 2 - q * (R * t + R / t - 2 * d)) := by
  have hR : 0 < R := by
    have : 0 < R / t := by grind
    have := mul_pos this ht
    have e : R / t * t = R := by grind
    grind
  have hD := denominator_pos hq hN hT
  have e1 : R * t * (R / t) = R * R := by grind
  have e2 : R / t * (v * k * (R * t) * (d - q)) = R * (v * k * R * (d - q)) := by grind
  have hs := balanced_sum hR ht
  have hden := mul_le_mul_left hs hq0
  rw [e1] at hD
  rw [e1, e2]
  generalize R * t + R / t = S at *
  have hD' : 0 < R * R - d ^ 2 - q * (R + R - 2 * d) := by grind
  have hnum : 0 ≤ R * (v * k * R * (d - q)) :=
    mul_nonneg (by grind) (mul_nonneg (mul_nonneg (mul_nonneg hv hk) (by grind)) (by grind))
  rw [div_le_div_iff hD' hD]
  exact mul_le_mul_left (by grind) hnum

theorem equiparam_lt {R t k d q v : K} (ht : 0 < t) (h1 : t ≠ 1) (hv : 0 < v) (hk : 0 < k) (hq0 : 0 < q) (hq : q < d)
    (hN : d < R * t) (hT : d < R / t) :
    R * (v * k * R * (d - q)) / (R * R - d ^ 2 - q * (R + R - 2 * d)) <
      R / t * (v * k * (R * t) * (d - q)) / (R * t * (R / t) - d ^ 2 - q * (R * t + R / t - 2 * d)) := by
  have hR : 0 < R := by
    have : 0 < R / t := by grind
    have := mul_pos this ht
    have e : R / t * t = R := by grind
    grind
  have hD := denominator_pos (by grind : q ≤ d) hN hT
  have e1 : R * t * (R / t) = R * R := by grind
  have e2 : R / t * (v * k * (R * t) * (d - q)) = R * (v * k * R * (d - q)) := by grind
  have hs := balanced_sum_strict hR ht h1
  have hden := mul_lt_mul_left hs hq0
  rw [e1] at hD
  rw [e1, e2]
  generalize R * t + R / t = S at *
  have hD' : 0 < R * R - d ^ 2 - q * (R + R - 2 * d) := by grind
  have hnum : 0 < R * (v * k * R * (d - q)) :=
    mul_pos hR (mul_pos (mul_pos (mul_pos hv hk) hR) (by grind))
  rw [div_lt_div_iff hD' hD]
  exact mul_lt_mul_left (by grind) hnum

/-- Exact additive law at `α = 1`: with `d = N T / (N + T)`, `q = d / 2`, `k = c / d²`. -/
theorem additive_law {N T c v : K} (hN : 0 < N) (hT : 0 < T) :
    T * (v * (c / (N * T / (N + T)) ^ 2) * N * (N * T / (N + T) - N * T / (N + T) / 2)) /
      (N * T - (N * T / (N + T)) ^ 2 - N * T / (N + T) / 2 * (N + T - 2 * (N * T / (N + T)))) = v * c * (1 / N + 1 / T) := by
  have hp := mul_pos hN hT
  have hd := div_pos hp (by grind : 0 < N + T)
  have hS : N * T / (N + T) * (N + T) = N * T := by grind
  have e1 : 1 / N + 1 / T = 1 / (N * T / (N + T)) := by
    have : N ≠ 0 := by grind
    have : T ≠ 0 := by grind
    have : N + T ≠ 0 := by grind
    grind
  rw [e1]
  generalize N * T / (N + T) = d at *
  have e2 : N * T - d ^ 2 - d / 2 * (N + T - 2 * d) = N * T / 2 := by grind
  rw [e2]
  generalize hP : N * T = P at *
  have e3 : T * (v * (c / d ^ 2) * N * (d - d / 2)) = P * (v * c * (1 / d)) / 2 := by
    have : d ≠ 0 := by grind
    rw [← hP]; grind
  rw [e3]
  have : P ≠ 0 := by grind
  grind

/-- No other degrees of freedom do better at `α = 1`: `(N T - S d)² ≥ 0`. -/
theorem additive_law_optimal {N T c v d : K} (hN : 0 < N) (hT : 0 < T) (hc : 0 ≤ c) (hv : 0 ≤ v) (hd : 0 < d)
    (hd1 : d < N) (hd2 : d < T) :
    v * c * (1 / N + 1 / T) ≤ T * (v * (c / d ^ 2) * N * (d - d / 2)) / (N * T - d ^ 2 - d / 2 * (N + T - 2 * d)) := by
  have hD := denominator_pos (by grind : d / 2 ≤ d) hd1 hd2
  have hp := mul_pos hN hT
  rw [le_div_iff hD]
  have e3 : T * (v * (c / d ^ 2) * N * (d - d / 2)) = v * c * (N * T / (2 * d)) := by
    have : d ≠ 0 := by grind
    grind
  have e1 : 1 / N + 1 / T = (N + T) / (N * T) := by
    have : N ≠ 0 := by grind
    have : T ≠ 0 := by grind
    grind
  rw [e3, e1]
  have key : (N + T) / (N * T) * (N * T - d ^ 2 - d / 2 * (N + T - 2 * d)) ≤ N * T / (2 * d) := by
    have e4 : (N + T) / (N * T) * (N * T - d ^ 2 - d / 2 * (N + T - 2 * d)) =
        (N + T) * (N * T - d / 2 * (N + T)) / (N * T) := by grind
    rw [e4, div_le_div_iff hp (by grind)]
    have := sq_nonneg (N * T - (N + T) * d)
    grind
  have := mul_le_mul_left key (mul_nonneg hv hc)
  grind

end ScalingLaws.Maloney2022.Proofs
