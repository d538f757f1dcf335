import ScalingLaws.Spectral2026.Defs
import ScalingLaws.Spectral2026.Proofs.Allocation

/-!
# Claims about compute-optimal exponents

Exponents of parameters, data and loss in compute: P2-01, P2-03 to P2-08, P2-17 to P2-19, P2-22, P2-23 of the claims registry.
The powers themselves are in `Theorems/Loss`.

## References

* T. Nagy, *ML Spectral Intelligence*; *Neural Scaling Laws Formalized: Why Chinchilla Works*.
* J. Hoffmann et al., *Training Compute-Optimal Large Language Models*, 2022.
-/

namespace ScalingLaws.Spectral2026

/-- P2-01 at `s = 1`, the paper's language case: the eigenvalues from the `n`-th to the `2n`-th sum to at least one half, so the
trace diverges and the truncation loss is infinite. The paper's companion assumes `s > 1`. -/
theorem language_trace_block (n : Nat) (hn : 0 < n) : 1 / 2 ≤ sum n (fun k => languageEigenvalue (n + k)) :=
  Proofs.harmonic_block hn

/-- P2-01 at `s = 1`, in closed form: the first `2^m` eigenvalues sum to at least `1 + m/2`. -/
theorem language_trace_unbounded (m : Nat) : 1 + (m : Rat) / 2 ≤ sum (2 ^ m) languageEigenvalue :=
  Proofs.harmonic_unbounded m

/-- P2-03 and P2-04, "N ~ C^(1/(s+1))": with `N = C^a` and `D = C^(1-a)`, the terms `N^(-(s-1))` and `D^(-(s-1)/s)` have equal
exponents at `a = 1/(s+1)` and nowhere else. -/
theorem capacityExponent_balances (s a : Rat) (hs : 1 < s) :
    a * (s - 1) = (1 - a) * ((s - 1) / s) ↔ a = capacityExponent s :=
  Proofs.balance_iff hs

/-- P2-03, the other model (bias plus parametric variance `N/D`): the same split, by `a (s-1) = (1-a) - a`. -/
theorem capacityExponent_balances_parametric (s a : Rat) (hs : 1 < s) :
    a * (s - 1) = (1 - a) - a ↔ a = capacityExponent s :=
  Proofs.balance_parametric_iff (by grind)

/-- P2-04: at that split the loss exponent is `(s-1)/(s+1)`. -/
theorem lossExponent_at_balance (s : Rat) (hs : 1 < s) :
    capacityExponent s * (s - 1) = lossExponent s ∧ dataExponent s * ((s - 1) / s) = lossExponent s := by
  unfold capacityExponent dataExponent lossExponent
  have : s + 1 ≠ 0 := by grind
  have : s ≠ 0 := by grind
  constructor <;> grind

/-- P2-04: for `s > 1` the exponent lies strictly between zero and one. -/
theorem lossExponent_mem (s : Rat) (hs : 1 < s) : 0 < lossExponent s ∧ lossExponent s < 1 :=
  Proofs.loss_mem hs

/-- P2-05, `C = N D`: the two exponents sum to one. -/
theorem exponents_sum (s : Rat) (hs : 0 < s) : capacityExponent s + dataExponent s = 1 := by
  unfold capacityExponent dataExponent
  have : s + 1 ≠ 0 := by grind
  grind

/-- P2-06, "For language (s ≈ 1): N ≈ D": parameters and data share the exponent exactly at `s = 1`. The abstract's `N ≈ D` should
read `N ∝ D`. -/
theorem exponents_equal_iff (s : Rat) (hs : 0 < s) : capacityExponent s = dataExponent s ↔ s = 1 :=
  Proofs.equal_iff hs

/-- P2-07: the loss exponent `e` and the parameter exponent `a` obey `e = 1 - 2a` at every `s`, a test of the theory without free
parameter. -/
theorem lossExponent_eq_from_allocation (s : Rat) (hs : 0 < s) : lossExponent s = lossFromAllocation (capacityExponent s) := by
  unfold lossExponent lossFromAllocation capacityExponent
  have : s + 1 ≠ 0 := by grind
  grind

/-- P2-07 refuted: the split is Chinchilla's exactly where the predicted loss does not decrease with compute at all. -/
theorem chinchilla_iff_no_gain (s : Rat) (hs : 0 < s) : capacityExponent s = 1 / 2 ↔ lossExponent s = 0 := by
  unfold capacityExponent lossExponent
  rw [Proofs.half_iff hs, Proofs.loss_zero_iff hs]

/-- P2-07 against published figures: Chinchilla's parameter exponent 0.452 predicts the loss exponent 0.096, against 0.1535
measured; Kaplan's 0.73 predicts a negative one. -/
theorem published_allocations : lossFromAllocation (452 / 1000) = 96 / 1000 ∧
    lossFromAllocation (452 / 1000) < 1535 / 10000 ∧ lossFromAllocation (73 / 100) < 0 := by
  decide +kernel

/-- P2-08, "the ordering of scaling behaviour across data types": steeper spectra have the larger loss exponent. -/
theorem lossExponent_strictMono (s s' : Rat) (hs : 0 < s) (h : s < s') : lossExponent s < lossExponent s' :=
  Proofs.loss_lt hs h

/-- P2-08: steeper spectra spend more of the budget on data. -/
theorem dataExponent_strictMono (s s' : Rat) (hs : 0 < s) (h : s < s') : dataExponent s < dataExponent s' :=
  Proofs.data_lt hs h

/-- P2-17, "overpredicts exact scaling exponents by up to 50×" at `s = 3`: the predicted exponent is one half, so the measured one is one
hundredth. The measurement is not available. -/
theorem overprediction_at_three : lossExponent (3 : Rat) = 1 / 2 ∧ lossExponent (3 : Rat) / 50 = 1 / 100 := by
  decide +kernel

/-- P2-18, "a soft-truncation correction improves the fit" of an exponent that is too large: the companion's soft exponent is larger still. -/
theorem lossExponent_lt_softExponent (s : Rat) (hs : 1 < s) : lossExponent s < softExponent s :=
  Proofs.loss_lt_soft hs

/-- P2-18: the soft exponent overpredicts `(s+1)/s` times as much as the hard one, so 67 instead of 50 times at `s = 3`. -/
theorem softExponent_ratio (s : Rat) (hs : 1 < s) : softExponent s / lossExponent s = (s + 1) / s := by
  unfold softExponent lossExponent
  have : s + 1 ≠ 0 := by grind
  have : s ≠ 0 := by grind
  have : s - 1 ≠ 0 := by grind
  grind

/-- P2-19, "a new tension with Chinchilla allocation": if the loss `D^(-(s-1)/s)` is to fall as `C^(-(s-1)/s)` with `D = C^b`, all
compute goes into data, `b = 1`. -/
theorem softExponent_forces_data (s b : Rat) (hs : 1 < s) : b * ((s - 1) / s) = softExponent s ↔ b = 1 := by
  unfold softExponent
  have : s ≠ 0 := by grind
  have : s - 1 ≠ 0 := by grind
  constructor
  · intro h; grind
  · intro h; subst h; grind

/-- P2-23, the order that the synthetic experiments test: exponents 1/11, 1/3 and 1/2 at `s = 6/5`, 2 and 3. -/
theorem lossExponent_synthetic : lossExponent (6 / 5 : Rat) = 1 / 11 ∧ lossExponent (2 : Rat) = 1 / 3 ∧ lossExponent (3 : Rat) = 1 / 2 := by
  decide +kernel

end ScalingLaws.Spectral2026
