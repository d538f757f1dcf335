import ScalingLaws.Spectral2026.Defs
import ScalingLaws.Spectral2026.Proofs.Attention

/-!
# Claims about attention that is only row-stochastic

Softmax rows sum to one, its columns do not: P2-13, P2-20 and P2-24 of the claims registry. The columns of softmax itself are in
`softmax_not_doublyStochastic`.

## References

* R. L. Dobrushin, *Central limit theorem for non-stationary Markov chains*, 1956.
-/

namespace ScalingLaws.Spectral2026

/-- P2-13: if the two tokens attend to each other with weights `p` and `q`, their mean is kept only if the weights, or the tokens,
are equal: row-stochastic attention does not converge to the mean. -/
theorem mean_kept_iff (p q x y : Rat) : twoTokenLayer p 1 x y + twoTokenLayer q 1 y x = x + y ↔ p = q ∨ x = y := by
  unfold twoTokenLayer
  constructor
  · intro h
    have h1 : (p - q) * (y - x) = 0 := by grind
    by_cases hpq : p = q
    · exact Or.inl hpq
    · exact Or.inr (by grind)
  · rintro (h | h) <;> subst h <;> grind

/-- P2-13 corrected for two tokens: the average with the stationary weights `q` and `p` is kept, at every step. -/
theorem stationary_mean_kept (p q ε x y : Rat) : q * twoTokenLayer p ε x y + p * twoTokenLayer q ε y x = q * x + p * y := by
  unfold twoTokenLayer; grind

/-- P2-13 corrected when all tokens share one attention row: deviations from the weighted mean shrink by exactly `1 - ε`, and the
weighted mean stays. -/
theorem weighted_deviation (n i : Nat) (w x : Nat → Rat) (ε : Rat) (hw : 0 < sum n w) :
    weightedLayer n w ε x i - rowAverage n w (weightedLayer n w ε x) = contractionFactor ε 1 * (x i - rowAverage n w x) := by
  have e : sum n (fun k => w k * weightedLayer n w ε x k) =
      (1 - ε) * sum n (fun k => w k * x k) + ε * rowAverage n w x * sum n w := by
    have : ∀ k, k < n → w k * weightedLayer n w ε x k = (1 - ε) * (w k * x k) + ε * rowAverage n w x * w k := fun k _ => by
      unfold weightedLayer; grind
    rw [sum_congr n this, sum_add, sum_mul_left, sum_mul_left]
  have h1 : rowAverage n w (weightedLayer n w ε x) = rowAverage n w x := by
    have h2 : sum n (fun k => w k * x k) = rowAverage n w x * sum n w := by unfold rowAverage; grind
    rw [h2] at e
    show sum n (fun k => w k * weightedLayer n w ε x k) / sum n w = _
    rw [e]
    generalize rowAverage n w x = r
    generalize sum n w = z at *
    grind
  rw [h1]; unfold weightedLayer contractionFactor; grind

/-- P2-13 corrected for any rows: two rows average the same tokens to values at most the Dobrushin coefficient times the diameter
apart. This bound replaces the eigenvalue gap where attention is not symmetric. -/
theorem dobrushin_contracts (n : Nat) (a b x : Nat → Rat) (lo hi : Rat) (ha : 0 < sum n a) (hb : 0 < sum n b)
    (hlo : ∀ k, k < n → lo ≤ x k) (hhi : ∀ k, k < n → x k ≤ hi) :
    rowAverage n a x - rowAverage n b x ≤ dobrushin n a b * (hi - lo) :=
  Proofs.rowAverage_sub_le ha hb hlo hhi

/-- P2-13, symmetry is needed even for doubly stochastic attention: the square of this one is uniform attention, so its gap is one,
yet it keeps the energy of two pairs of tokens in the first layer. -/
theorem gap_without_contraction (x : Nat → Rat) :
    (∀ i, i < 4 → shuffleAttention (shuffleAttention x) i = tokenMean 4 x) ∧
      deviationEnergy 4 (shuffleAttention shuffleTokens) = deviationEnergy 4 shuffleTokens := by
  refine ⟨fun i hi => ?_, by decide +kernel⟩
  have e : ((4 : Nat) : Rat) = 4 := rfl
  have h0 : shuffleAttention x 0 = (x 0 + x 1) / 2 := rfl
  have h1 : shuffleAttention x 1 = (x 2 + x 3) / 2 := rfl
  have h2 : shuffleAttention x 2 = (x 0 + x 1) / 2 := rfl
  have h3 : shuffleAttention x 3 = (x 2 + x 3) / 2 := rfl
  unfold tokenMean
  rw [sum_succ, sum_succ, sum_succ, sum_succ, sum_zero, e]
  unfold shuffleAttention at *
  split <;> grind

/-- P2-20 and P2-24, "from a single principle: the eigenvalue decay": at a given step every contraction factor is that of some gap.
The decay `s` of the data does not enter. -/
theorem contractionFactor_attains (ε r : Rat) (hε : 0 < ε) : contractionFactor ε ((1 - r) / ε) = r := by
  unfold contractionFactor
  have : ε ≠ 0 := by grind
  grind

end ScalingLaws.Spectral2026
