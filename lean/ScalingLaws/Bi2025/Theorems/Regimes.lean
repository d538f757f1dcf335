import ScalingLaws.Bi2025.Proofs.Risk
import ScalingLaws.Bi2025.Proofs.Mixture
import ScalingLaws.Bi2025.Proofs.Dependence
import ScalingLaws.Bi2025.Defs

/-!
# Claims about other regimes

Mixtures, dependent samples, features that are learned and spectra that are not power laws: P3-12, P3-13, P3-16 and P3-20 of the claims
registry.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-12 for learning curves: a mixture of two power laws stays between the share of the slower one and the slower one. Its exponent is
the smaller of the two, however small its share. -/
theorem mixtureLoss_bounds (w a b n : R) (hw1 : w ≤ 1) (hab : a ≤ b) (hn : 1 ≤ n) :
    w * R.rpow n (-a) ≤ mixtureLoss w a b n ∧ mixtureLoss w a b n ≤ R.rpow n (-a) := by
  have h1 := R.rpow_pos n (-b)
  have h2 : R.rpow n (-b) ≤ R.rpow n (-a) := R.rpow_le_rpow_exp hn (by grind)
  have h3 := mul_nonneg (by grind : 0 ≤ 1 - w) (by grind : 0 ≤ R.rpow n (-b))
  have h4 := mul_le_mul_left h2 (by grind : 0 ≤ 1 - w)
  unfold mixtureLoss
  constructor <;> grind

/-- P3-12 for the spectra of "multi-modal mixtures": a domain of tail `b` and share `v` together with any number `d` of domains of tails
`β j ≥ b` and shares `w j` has, at the ridge `v k^(-b)`, between `k/2` and `(d+1)/v · b/(b-1) · k` effective dimensions. So the flattest
tail is that of the mixture, however small its share. Domains whose features interact are left out. -/
theorem mixedEffDim_law (v b : R) (w β : Nat → R) (k d m : Nat) (hv : 0 < v) (hv1 : v ≤ 1) (hb : 1 < b) (hk : 0 < k)
    (hw : ∀ j, j < d → 0 < w j) (hw1 : ∀ j, j < d → w j ≤ 1) (hβ : ∀ j, j < d → b ≤ β j) :
    (k : R) / 2 ≤ mixedEffDim (k + m) d v b w β (v * R.rpow k (-b)) ∧
      mixedEffDim (k + m) d v b w β (v * R.rpow k (-b)) ≤ ((d : R) + 1) / v * (b / (b - 1)) * k :=
  Proofs.mixed_bounds hv hv1 hb hk hw hw1 hβ

/-- P3-13, what dependence costs: the mean of `n` observations with covariances `r k ≥ 0` at distance `k` has at most the variance
`(r 0 + 2 ∑ r (k+1)) / n`: summable dependence divides the number of samples by a constant. -/
theorem meanVariance_le (n : Nat) (r : Nat → Rat) (hn : 0 < n) (hr : ∀ k, k < n + 1 → 0 ≤ r k) :
    meanVariance n r ≤ (r 0 + 2 * sum n (fun k => r (k + 1))) / n :=
  Proofs.meanVariance_le hn hr

/-- P3-13 for an autoregression with correlations `φ^k`: `n` samples count as `n (1-φ)/(1+φ)` at least. -/
theorem meanVariance_ar1_le (n : Nat) (φ : Rat) (hn : 0 < n) (h0 : 0 ≤ φ) (h1 : φ < 1) :
    meanVariance n (fun k => φ ^ k) ≤ 1 / (n * ar1Efficiency φ) :=
  Proofs.meanVariance_ar1_le hn h0 h1

/-- P3-13, summability is needed: if the covariances fall no faster than `c k^(-g)`, the mean of any number of observations has a variance
of at least `c n^(-g)`. With `g < 1` the covariances are not summable, and `n` samples count as `n^g` at most. -/
theorem le_meanVariance_longMemory (n : Nat) (c g : R) (r : Nat → R) (hn : 0 < n) (hc : 0 ≤ c) (hg : 0 ≤ g)
    (hr : ∀ k, k < n → longMemory c g k ≤ r k) : c * R.rpow n (-g) ≤ meanVariance n r :=
  Proofs.le_mean hn (fun k hk => by
    have h1 := natCast_nonneg (K := R) k
    have h2 := natCast_le (K := R) (by omega : k + 1 ≤ n)
    rw [Lean.Grind.Semiring.natCast_succ] at h2
    have h3 := mul_le_mul_left (R.rpow_le_rpow_neg (by grind : 0 < (k : R) + 1) h2 hg) hc
    have h4 := hr k hk
    unfold longMemory at h4
    grind)

/-- P3-13, that mixing data keep the exponent: replacing `n` by `n/(1+2S)` multiplies the law by a constant. That mixing with summable
coefficients has this effect is an experiment. -/
theorem mixing_constant_factor (n S a : R) (hn : 0 < n) (hS : 0 ≤ S) :
    R.rpow (effectiveSamples n S) (-a) = R.rpow (1 + 2 * S) a * R.rpow n (-a) := by
  have h := R.rpow_pos (1 + 2 * S) a
  unfold effectiveSamples
  rw [R.div_rpow hn (by grind), R.rpow_neg (1 + 2 * S) a]
  grind

/-- P3-13, the closed form for an autoregression: correlations `φ^k` sum to `φ/(1-φ)`, and `n/(1+2S)` is `n (1-φ)/(1+φ)`. -/
theorem ar1Efficiency_eq (n φ : Rat) (h0 : 0 ≤ φ) (h1 : φ < 1) : n / (1 + 2 * (φ / (1 - φ))) = n * ar1Efficiency φ := by
  unfold ar1Efficiency
  have h2 : 1 - φ ≠ 0 := by grind
  have h3 : 1 + φ ≠ 0 := by grind
  have e : 1 + 2 * (φ / (1 - φ)) = (1 + φ) / (1 - φ) := by grind
  rw [e]; grind

/-- P3-13, summability is needed: with long memory the effective sample is `n^g`, `g < 1`, and the exponent falls to `g α`. -/
theorem longMemory_lowers_exponent (n g a : R) (hn : 1 < n) (ha : 0 < a) (hg : g < 1) :
    R.rpow n (-a) < R.rpow (R.rpow n g) (-a) := by
  rw [← R.rpow_mul]
  apply R.rpow_lt_rpow_exp hn
  have := mul_lt_mul_right hg ha
  grind

/-- P3-16, features that are learned: if the tail steepens from `β₁` to `β₂` while the samples grow from `n₁` to `n₂`, the learning curve from
`n₁^(-α₁)` to `n₂^(-α₂)` is steeper than either exponent, so the formula is not its slope. How the kernel of the abstract changes is not
known. -/
theorem movingTail_slope (s β₁ β₂ n₁ n₂ : R) (hs : 0 < s) (hβ : 0 < β₁) (h : β₁ < β₂) (hn : 1 < n₁) (hlt : n₁ < n₂) :
    lossExponent s β₁ * (R.log n₂ - R.log n₁) < R.log (plateauLoss 0 (lossExponent s β₁) n₁) - R.log (plateauLoss 0 (lossExponent s β₂) n₂) ∧
      lossExponent s β₂ * (R.log n₂ - R.log n₁) <
        R.log (plateauLoss 0 (lossExponent s β₁) n₁) - R.log (plateauLoss 0 (lossExponent s β₂) n₂) := by
  have e : ∀ a n : R, R.log (plateauLoss 0 a n) = -a * R.log n := fun a n => by
    unfold plateauLoss
    rw [show 0 + R.rpow n (-a) = R.rpow n (-a) by grind, R.log_rpow]
  have hl := R.log_pos hn
  have hl2 := R.log_lt_log (by grind : 0 < n₁) hlt
  have h1 : 1 / β₂ < 1 / β₁ := by rw [div_lt_div_iff (by grind) hβ]; grind
  have h2 := div_pos (zero_lt_one (K := R)) (by grind : 0 < β₂)
  have hα : lossExponent s β₁ < lossExponent s β₂ := by
    unfold lossExponent
    generalize 1 / β₁ = r₁ at *
    generalize 1 / β₂ = r₂ at *
    rw [div_lt_div_iff (by grind) (by grind)]
    have := mul_lt_mul_left h1 (by grind : 0 < 2 * s)
    grind
  rw [e, e]
  generalize lossExponent s β₁ = a at *
  generalize lossExponent s β₂ = b at *
  have h3 := mul_lt_mul_right hα hl
  have h4 := mul_lt_mul_right hα (by grind : 0 < R.log n₂)
  constructor <;> grind

/-- P3-20, the limitation to polynomial tails: for the geometric spectrum `q^i` the effective dimension at the ridge `q^k` lies between `k/2`
and `k + 1/(1-q)`, so it is logarithmic in the ridge. -/
theorem effDim_geometric (k m : Nat) (q : Rat) (h0 : 0 < q) (h1 : q < 1) :
    (k : Rat) / 2 ≤ effDim (k + m) (geometricSpectrum q) (q ^ k) ∧
      effDim (k + m) (geometricSpectrum q) (q ^ k) ≤ k + 1 / (1 - q) := by
  have hpos : ∀ i, 0 < geometricSpectrum q i := fun i => pow_pos h0 i
  refine ⟨EffDim.ge_head (pow_pos h0 k) (fun i _ => hpos i) (fun i hi => ?_), ?_⟩
  · have e : q ^ k = q ^ (i + (k - i)) := by rw [show i + (k - i) = k by omega]
    rw [e]
    have := mul_le_mul_left (pow_le_one (by grind) (by grind : q ≤ 1) (k - i)) (Rat.le_of_lt (hpos i))
    unfold geometricSpectrum at *
    grind
  · have h2 := EffDim.head_tail (k := k) (m := m) (pow_pos h0 k) (fun i _ => hpos i)
    have h3 : sum m (fun i => geometricSpectrum q (k + i)) = q ^ k * sum m (fun i => q ^ i) := by
      rw [← sum_mul_left]
      exact sum_congr m (fun i _ => by unfold geometricSpectrum; grind)
    have h4 := geom_sum_le q (by grind) h1 m
    rw [h3, show q ^ k * sum m (fun i => q ^ i) / q ^ k = sum m (fun i => q ^ i) by have := pow_pos h0 k; grind] at h2
    unfold effDim
    grind

end ScalingLaws.Bi2025
