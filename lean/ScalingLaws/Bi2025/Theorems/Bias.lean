import ScalingLaws.Foundations.EffectiveDimension
import ScalingLaws.Bi2025.Defs
import ScalingLaws.Bi2025.Proofs.Bias
import ScalingLaws.Bi2025.Proofs.Exponent

/-!
# Claims about the bias, and its saturation

The source condition `f i² = lam i ^ (2s) * g i²` and the bias of ridge regression: P3-04, P3-07, P3-08, P3-15, P3-21 of the
claims registry. The bound for every real `s` between zero and one is `bias_le_of_source`.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-04, the bias is at most `μ^(2s)`, at `s = 1/2`. -/
theorem bias_le_half (p : Nat) (lam g2 : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) : spectralBias p lam (fun i => lam i * g2 i) μ ≤ μ * sum p g2 :=
  Proofs.bias_half hμ hlam hg

/-- P3-04 at `s = 1`, the last smoothness for which ridge regression obeys it. -/
theorem bias_le_one (p : Nat) (lam g2 : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hlam : ∀ i, i < p → 0 < lam i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) : spectralBias p lam (fun i => lam i ^ 2 * g2 i) μ ≤ μ ^ 2 * sum p g2 :=
  Proofs.bias_one hμ hlam hg

/-- P3-04 refuted for `s = 2`: one mode with eigenvalue and coefficient one has a bias above `μ^(2s) = μ⁴` at every ridge up
to one half. The abstract states no bound; this is one from which its formula would follow. -/
theorem bias_bound_fails_at_two (μ : Rat) (hμ : 0 < μ) (h : μ ≤ 1 / 2) : μ ^ 4 < spectralBias 1 (fun _ => 1) (fun _ => 1) μ := by
  have := Proofs.mode_bias_two_fails hμ h
  unfold spectralBias; rw [sum_succ, sum_zero]; grind

/-- P3-07, saturation: if the largest eigenvalue is one, the bias at a ridge up to one is at least `μ²/4` times the first
squared coefficient, however smooth the target. The exponent of the bias therefore never exceeds that of `s = 1`. -/
theorem bias_saturates (p : Nat) (lam f2 : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hμ1 : μ ≤ 1) (hp : 0 < p) (hl : lam 0 = 1)
    (hf : ∀ i, i < p → 0 ≤ f2 i) : μ ^ 2 / 4 * f2 0 ≤ spectralBias p lam f2 μ :=
  Proofs.saturation hμ hμ1 hp hl hf

/-- P3-07: beyond `s = 1` the stated exponent exceeds the one that ridge regression reaches. -/
theorem lossExponent_gt_saturated (s β : Rat) (hs : 1 < s) (hβ : 0 < β) : lossExponent (min s 1) β < lossExponent s β := by
  rw [Rat.min_def, if_neg (by grind)]
  exact Proofs.exponent_lt_source (by decide) hβ hs

/-- P3-08, the missing hypothesis `σ > 0`: without noise the exponent of ridge regression is `2 β min(s, 1)`, which the
stated exponent never reaches. That `2 β min(s, 1)` is the noiseless exponent is an experiment. -/
theorem lossExponent_lt_noiseless (s β : Rat) (hs : 0 < s) (hs1 : s ≤ 1) (hβ : 0 < β) :
    lossExponent s β < 2 * β * min s 1 := by
  have := Proofs.exponent_lt_linear hs hβ
  rw [Rat.min_def, if_pos hs1]
  unfold lossExponent; grind

/-- P3-08: at zero noise the bound has no variance term, and the ridge `1/n` already gives the rate `1/n` at `s = 1/2`,
faster than every `n^(-α)` with `α < 1`. -/
theorem noiseless_risk_le (p : Nat) (lam g2 : Nat → Rat) (n : Rat) (hn : 0 < n) (hlam : ∀ i, i < p → 0 < lam i)
    (hg : ∀ i, i < p → 0 ≤ g2 i) : spectralRisk p lam (fun i => lam i * g2 i) 0 n (1 / n) ≤ 1 / n * sum p g2 := by
  have h := Proofs.bias_half (div_pos (by decide : (0:Rat) < 1) hn) hlam hg
  unfold spectralRisk spectralBias; grind

/-- P3-15, what the law needs of a kernel: a mode whose eigenvalue vanishes is not learned at any ridge. The ReLU kernel on
the circle without bias has such modes at every odd frequency above one. -/
theorem bias_ge_dead_mode (p j : Nat) (lam f2 : Nat → Rat) (μ : Rat) (hμ : 0 < μ) (hj : j < p) (hl : lam j = 0)
    (hf : ∀ i, i < p → 0 ≤ f2 i) : f2 j ≤ spectralBias p lam f2 μ := by
  have h := Proofs.bias_ge_mode (lam := lam) (μ := μ) hj hf
  rw [hl] at h
  have e : μ / (0 + μ) = 1 := by grind
  rw [e] at h
  unfold spectralBias; grind

/-- P3-21, that the excess risk of each target follows the law: refuted by the target zero, whose risk is at most
`σ2 / n` times trace over ridge, at every ridge. A lower bound needs the worst target: `risk_worst_case`. -/
theorem risk_zero_target (p : Nat) (lam : Nat → Rat) (σ2 n μ : Rat) (hσ : 0 ≤ σ2) (hn : 0 < n) (hμ : 0 < μ)
    (hlam : ∀ i, i < p → 0 < lam i) : spectralRisk p lam (fun _ => 0) σ2 n μ ≤ σ2 / n * (sum p lam / μ) := by
  have h1 : effDim p lam μ ≤ sum p lam / μ := EffDim.le_trace hμ hlam
  have h2 : spectralBias p lam (fun _ => 0) μ = 0 := by
    unfold spectralBias
    rw [sum_congr (g := fun _ => 0) p (fun i _ => by grind), sum_const]; grind
  unfold spectralRisk
  have := mul_le_mul_left h1 (div_nonneg hσ hn)
  grind

end ScalingLaws.Bi2025
