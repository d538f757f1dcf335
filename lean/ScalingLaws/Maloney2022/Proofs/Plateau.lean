import ScalingLaws.Foundations.Division
import ScalingLaws.Foundations.Powers

/-!
# Regression without ridge: the peak, the plateau, the planar limit

## Main statements

* `factor_strictMono`, `factor_gt`: `1/(1 - N/T)` grows without bound as `N` approaches `T`.
* `factor_eq`, `factor_le`: it is `1 + N/(T - N)`, at most `1 + δ` from `T = N (1+δ)/δ` on.
* `planar_correction`: the exact finite-size factor of the noise of least squares.
-/

namespace ScalingLaws.Maloney2022.Proofs

variable {K : Type} [OrderedField K]

theorem one_sub_div_pos {n m : K} (hn : 0 ≤ n) (h : n < m) : 0 < 1 - n / m := by
  have : n / m < 1 := by rw [div_lt_iff (by grind)]; grind
  grind

theorem factor_strictMono {N N' T : K} (h0 : 0 ≤ N) (h : N < N') (hT : N' < T) : 1 / (1 - N / T) < 1 / (1 - N' / T) := by
  have h1 := one_sub_div_pos h0 (by grind : N < T)
  have h2 := one_sub_div_pos (by grind : 0 ≤ N') hT
  have hT0 : 0 < T := by grind
  have h3 : N / T < N' / T := by
    rw [div_lt_div_iff hT0 hT0]; exact mul_lt_mul_right h hT0
  rw [div_lt_div_iff h1 h2]; grind

theorem factor_eq {n m : K} (hn : 0 ≤ n) (h : n < m) : 1 / (1 - n / m) = 1 + n / (m - n) := by
  have h1 : m ≠ 0 := by grind
  have h2 : m - n ≠ 0 := by grind
  have e : 1 - n / m = (m - n) / m := by grind
  rw [e]; grind

theorem factor_gt {N T B : K} (hB : 0 < B) (h0 : 0 ≤ N) (hN : T * (1 - 1 / B) < N) (hT : N < T) : B < 1 / (1 - N / T) := by
  have h1 := one_sub_div_pos h0 hT
  have hT0 : 0 < T := by grind
  rw [lt_div_iff h1]
  have h2 := mul_lt_mul_right hN hB
  have e1 : T * (1 - 1 / B) * B = T * B - T := by grind
  rw [e1] at h2
  have h3 : B - 1 < B * (N / T) := by
    have e2 : B * (N / T) = N * B / T := by grind
    rw [e2, lt_div_iff hT0]; grind
  grind

theorem factor_le {n m δ : K} (hn : 0 < n) (hδ : 0 < δ) (h : n * (1 + δ) / δ ≤ m) : 1 / (1 - n / m) ≤ 1 + δ := by
  rw [div_le_iff hδ] at h
  have hm : n < m := by
    rcases OrderedField.le_total m n with h1 | h1
    · have := mul_le_mul_right h1 (by grind : 0 ≤ δ); grind
    · have : n ≠ m := by intro e; subst e; grind
      grind
  have h1 := one_sub_div_pos (by grind : 0 ≤ n) hm
  have hm0 : 0 < m := by grind
  rw [div_le_iff h1]
  have h2 : (1 + δ) * (n / m) ≤ δ := by
    have e : (1 + δ) * (n / m) = n * (1 + δ) / m := by grind
    rw [e, div_le_iff hm0]; grind
  grind

theorem one_le_factor {n m : K} (hn : 0 ≤ n) (h : n < m) : 1 ≤ 1 / (1 - n / m) := by
  have h1 := one_sub_div_pos hn h
  rw [le_div_iff h1]
  have := div_nonneg hn (by grind : 0 < m)
  grind

theorem factor_antitone {n m m' : K} (hn : 0 ≤ n) (h : n < m) (hm : m ≤ m') : 1 / (1 - n / m') ≤ 1 / (1 - n / m) := by
  have h1 := one_sub_div_pos hn h
  have h2 := one_sub_div_pos hn (by grind : n < m')
  have h3 : n / m' ≤ n / m := by
    rw [div_le_div_iff (by grind) (by grind)]
    exact mul_le_mul_left hm hn
  rw [div_le_div_iff h2 h1]; grind

theorem planar_correction {N T : K} (hN : 0 ≤ N) (hT : N + 1 < T) :
    (T - 1) / (T - N - 1) = 1 / (1 - N / T) * (1 + N / (T * (T - N - 1))) := by
  have h1 : T ≠ 0 := by grind
  have h2 : T - N ≠ 0 := by grind
  have h3 : T - N - 1 ≠ 0 := by grind
  have e1 : 1 - N / T = (T - N) / T := by grind
  have e2 : 1 + N / (T * (T - N - 1)) = (T - N) * (T - 1) / (T * (T - N - 1)) := by
    have h4 : T * (T - N - 1) ≠ 0 := by
      have := mul_pos (by grind : 0 < T) (by grind : 0 < T - N - 1); grind
    have e3 : (T - N) * (T - 1) = T * (T - N - 1) + N := by grind
    rw [e3]
    generalize T * (T - N - 1) = w at *
    grind
  rw [e1, e2]; grind

/-- Least squares with as many parameters as latent dimensions: `k = 0`, `d = q = M`. -/
theorem saturated_loss {M N T v s2 : K} (hM : 0 ≤ M) (hN : M < N) (hT : M < T) :
    T * (v * 0 * N * (M - M) + s2 * (N - M)) / (N * T - M ^ 2 - M * (N + T - 2 * M)) = s2 * (1 / (1 - M / T)) := by
  have e0 : N * T - M ^ 2 - M * (N + T - 2 * M) = (N - M) * (T - M) := by grind
  have h1 : N - M ≠ 0 := by grind
  have h2 : T - M ≠ 0 := by grind
  have h3 : T ≠ 0 := by grind
  have e1 : 1 - M / T = (T - M) / T := by grind
  rw [e0, e1]
  have h4 : (N - M) * (T - M) ≠ 0 := by
    have := mul_pos (by grind : 0 < N - M) (by grind : 0 < T - M); grind
  have e2 : T * (v * 0 * N * (M - M) + s2 * (N - M)) = s2 * T * (N - M) := by grind
  rw [e2]; grind

/-- `1/N' ≤ …`: head and tail of the noise without ridge when parameters outnumber samples. -/
theorem ridgeless_noise_over {N T q s2 : K} (hT : 0 < T) (hN : T < N) (hq : q < T) :
    T * (s2 * (N - q)) / (N * T - T ^ 2 - q * (N + T - 2 * T)) = s2 * (1 / (1 - T / N)) * (1 + (N - T) * q / (N * (T - q))) := by
  have e0 : N * T - T ^ 2 - q * (N + T - 2 * T) = (N - T) * (T - q) := by grind
  have h1 : N - T ≠ 0 := by grind
  have h2 : T - q ≠ 0 := by grind
  have h3 : N ≠ 0 := by grind
  have e1 : 1 - T / N = (N - T) / N := by grind
  have h5 : N * (T - q) ≠ 0 := by have := mul_pos (by grind : 0 < N) (by grind : 0 < T - q); grind
  have e2 : 1 + (N - T) * q / (N * (T - q)) = T * (N - q) / (N * (T - q)) := by
    have e3 : T * (N - q) = N * (T - q) + (N - T) * q := by grind
    rw [e3]
    generalize N * (T - q) = w at *
    grind
  have h4 : (N - T) * (T - q) ≠ 0 := by have := mul_pos (by grind : 0 < N - T) (by grind : 0 < T - q); grind
  rw [e0, e1, e2]; grind

end ScalingLaws.Maloney2022.Proofs
