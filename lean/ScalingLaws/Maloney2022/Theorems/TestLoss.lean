import ScalingLaws.Maloney2022.Proofs.Plateau
import ScalingLaws.Maloney2022.Proofs.MasterFormula
import ScalingLaws.Maloney2022.Proofs.DegreesOfFreedom
import ScalingLaws.Maloney2022.Defs

/-!
# Claims about the master formula of the test loss

Its limits without ridge, the duality between parameters and samples, and what label noise does to it. References P1-04 to P1-07.
The formula itself, the deterministic equivalent of the random matrix model, is a definition here.
-/

namespace ScalingLaws.Maloney2022

/-- The test loss is the sum of its signal and its noise part. -/
theorem testLoss_eq_add (N T k d q v s2 : Rat) : testLoss N T k d q v s2 = signalLoss N T k d q v + noiseLoss N T d q s2 := by
  unfold testLoss signalLoss noiseLoss; grind

/-- The denominator of the master formula as a sum of terms that are positive on the branch `q ≤ d < N, T`. -/
theorem lossDenominator_split (N T d q : Rat) :
    lossDenominator N T d q = (T - d) * (N - d) + (d - q) * (N + T - 2 * d) := Proofs.denominator_split N T d q

/-- The denominator of the master formula is positive on the branch, so the loss is well defined there. -/
theorem lossDenominator_pos (N T d q : Rat) (hq : q ≤ d) (hN : d < N) (hT : d < T) : 0 < lossDenominator N T d q :=
  Proofs.denominator_pos hq hN hT

/-- P1-04: without ridge and with fewer parameters than samples, `d = N`, the loss is `(s2 + v N k) / (1 - N/T)`. -/
theorem testLoss_ridgeless (N T k q v s2 : Rat) (hN : 0 < N) (hT : N < T) (hq : q < N) :
    testLoss N T k N q v s2 = (s2 + v * N * k) / (1 - N / T) := Proofs.ridgeless_loss hN hT hq

/-- P1-05: without ridge and with fewer samples than parameters, `d = T`, the signal part is `v T k / (1 - T/N)`. -/
theorem signalLoss_ridgeless (N T k q v : Rat) (hT : 0 < T) (hN : T < N) (hq : q < T) :
    signalLoss N T k T q v = ridgelessSignal T N k v := by
  have h := Proofs.ridgeless_signal_dual (k := k) (v := v) hT hN hq
  unfold signalLoss lossDenominator ridgelessSignal varianceFactor
  rw [h]; grind

/-- P1-05, P1-06: the signal part is the same when parameters and samples change places, at every ridge. -/
theorem signalLoss_comm (N T k d q v : Rat) : signalLoss N T k d q v = signalLoss T N k d q v := by
  unfold signalLoss lossDenominator
  rw [show T * (v * k * N * (d - q)) = N * (v * k * T * (d - q)) by grind,
    show N * T - d ^ 2 - q * (N + T - 2 * d) = T * N - d ^ 2 - q * (T + N - 2 * d) by grind]

/-- P1-07: without ridge and with fewer parameters than samples, noise is amplified by `1 / (1 - N/T)`. -/
theorem noiseLoss_ridgeless (N T q s2 : Rat) (hN : 0 < N) (hT : N < T) (hq : q < N) :
    noiseLoss N T N q s2 = s2 * varianceFactor N T := by
  have h := Proofs.ridgeless_loss (k := 0) (v := 0) (s2 := s2) hN hT hq
  unfold noiseLoss lossDenominator varianceFactor
  have e : T * (0 * 0 * N * (N - q) + s2 * (N - q)) = T * (s2 * (N - q)) := by grind
  rw [e] at h
  rw [h]; grind

/-- P1-07: with fewer samples than parameters the amplification has a second factor, which depends on the spectrum through `q`. -/
theorem noiseLoss_ridgeless_over (N T q s2 : Rat) (hT : 0 < T) (hN : T < N) (hq : q < T) :
    noiseLoss N T T q s2 = s2 * varianceFactor T N * (1 + (N - T) * q / (N * (T - q))) :=
  Proofs.ridgeless_noise_over hT hN hq

/-- P1-07: label noise breaks the duality: with fewer parameters than samples the noise costs strictly less than with the two
exchanged, at every ridge. -/
theorem noiseLoss_lt_swap (N T d q s2 : Rat) (hs : 0 < s2) (hq0 : 0 < q) (hq : q ≤ d) (hN : d < N) (hNT : N < T) :
    noiseLoss N T d q s2 < noiseLoss T N d q s2 := Proofs.noise_swap_lt hs hq0 hq hN hNT

/-- P1-07, the whole loss: it is not symmetric in parameters and samples for any positive label noise. -/
theorem testLoss_lt_swap (N T k d q v s2 : Rat) (hs : 0 < s2) (hq0 : 0 < q) (hq : q ≤ d) (hN : d < N) (hNT : N < T) :
    testLoss N T k d q v s2 < testLoss T N k d q v s2 := by
  have h1 := noiseLoss_lt_swap N T d q s2 hs hq0 hq hN hNT
  have h2 := signalLoss_comm N T k d q v
  rw [testLoss_eq_add, testLoss_eq_add]; grind

/-- P1-18, reading B: the noise is a floor of the test loss, at every ridge and every size. -/
theorem noise_floor (N T k d q v s2 : Rat) (hv : 0 ≤ v) (hk : 0 ≤ k) (hs : 0 ≤ s2) (hq0 : 0 ≤ q) (hq : q ≤ d) (hN : d < N)
    (hT : d < T) : s2 ≤ testLoss N T k d q v s2 := by
  have h1 := Proofs.noise_floor hs hq0 hq hN hT
  have h2 := div_nonneg (mul_nonneg (by grind : 0 ≤ T) (mul_nonneg (mul_nonneg (mul_nonneg hv hk) (by grind : 0 ≤ N))
    (by grind : 0 ≤ d - q))) (lossDenominator_pos N T d q hq hN hT)
  rw [testLoss_eq_add]; unfold signalLoss noiseLoss lossDenominator at *; grind

/-- P1-17: with more parameters and more samples than latent modes the exact fit `k = 0` has the loss `s2 / (1 - M/T)`: exponent
one in `T`, none in `N`, and no signal part. -/
theorem testLoss_beyond_latent (M : Nat) (lam : Nat → Rat) (N T v s2 : Rat) (h : ∀ i, i < M → 0 < lam i) (hN : (M : Rat) < N)
    (hT : (M : Rat) < T) : testLoss N T 0 (dof M lam 0) (dof2 M lam 0) v s2 = s2 * varianceFactor (M : Rat) T := by
  rw [show dof M lam 0 = (M : Rat) from Proofs.dof_zero h, show dof2 M lam 0 = (M : Rat) from Proofs.dof2_zero h]
  exact Proofs.saturated_loss (natCast_nonneg M) hN hT

/-- P1-18, refuted reading: a finite spectrum alone gives no plateau. Beyond the latent dimension the noiseless loss is zero. -/
theorem no_plateau_without_noise (M : Nat) (lam : Nat → Rat) (N T v : Rat) (h : ∀ i, i < M → 0 < lam i) (hN : (M : Rat) < N)
    (hT : (M : Rat) < T) : testLoss N T 0 (dof M lam 0) (dof2 M lam 0) v 0 = 0 := by
  rw [testLoss_beyond_latent M lam N T v 0 h hN hT]; grind

/-- P1-20: the planar factor of label noise has the relative error `N / (T (T - N - 1))` against the exact one of least squares
with Gaussian features. -/
theorem exactNoiseFactor_eq (N T : Rat) (hN : 0 ≤ N) (hT : N + 1 < T) :
    exactNoiseFactor N T = varianceFactor N T * (1 + N / (T * (T - N - 1))) := Proofs.planar_correction hN hT

end ScalingLaws.Maloney2022
