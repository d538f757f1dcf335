import ScalingLaws.Latent2026.Proofs.Concentration
import ScalingLaws.Latent2026.Proofs.Hoeffding

/-!
# Claims about concentration and sample sizes

The bound `√(N*/n)`, the tail `2 exp (-2nε²/N*)`, and Hoeffding's inequality for bounded losses. References P0-05, P0-06, P0-15.
-/

namespace ScalingLaws.Latent2026

/-- P0-05: the generalization bound inverts the claimed tail: at `gap = genBound` the tail is exactly `δ`. -/
theorem tailBound_genBound (nstar n δ : R) (hN : 0 < nstar) (hn : 0 < n) (hδ : 0 < δ) (hδ2 : δ ≤ 2) :
    tailBound nstar n (genBound nstar n δ) = δ := Proofs.tailBound_genBound hN hn hδ hδ2

/-- P0-05, the rate `n^(-1/2)`: four times the samples halve the bound. -/
theorem genBound_four_mul (nstar n δ : R) (hN : 0 < nstar) (hn : 0 < n) (hδ : 0 < δ) (hδ2 : δ ≤ 2) :
    genBound nstar (4 * n) δ = genBound nstar n δ / 2 := Proofs.genBound_four hN hn hδ hδ2

/-- P0-05: the tail does not increase with the sample size. -/
theorem tailBound_antitone (nstar n n' ε : R) (hN : 0 < nstar) (hn : n ≤ n') : tailBound nstar n' ε ≤ tailBound nstar n ε :=
  Proofs.tailBound_antitone hN hn

/-- P0-05: it does not decrease with `N*`. -/
theorem tailBound_mono (nstar nstar' n ε : R) (hN : 0 < nstar) (h : nstar ≤ nstar') (hn : 0 ≤ n) :
    tailBound nstar n ε ≤ tailBound nstar' n ε := Proofs.tailBound_mono_dim hN h hn

/-- P0-06, reading A: for `N* ≥ 1` the claimed tail is weaker than Hoeffding's for a fixed predictor with losses in `[0,1]`. -/
theorem hoeffdingTail_le_tailBound (nstar n ε : R) (hN : 1 ≤ nstar) (hn : 0 ≤ n) : hoeffdingTail n ε ≤ tailBound nstar n ε :=
  Proofs.hoeffdingTail_le hN hn

/-- P0-06, reading A, one side: Hoeffding's inequality. The mean of `n` independent losses in `[0, 1]`, each with any finite number `m` of
values, exceeds its expectation by `ε` with a probability of at most `exp (-2nε²)`. -/
theorem lossTail_le_exp (n m : Nat) (p x : Nat → R) (ε : R) (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j) (h0 : ∀ j, j < m → 0 ≤ x j)
    (h1 : ∀ j, j < m → x j ≤ 1) (hε : 0 ≤ ε) :
    lossTail m p x n ((n : R) * (lossMean m p x + ε)) ≤ R.exp (-(2 * (n : R) * ε ^ 2)) :=
  Proofs.lossTail_le hm hp h0 h1 n hε

/-- P0-06, "P(gap > ε) ≤ 2 exp(-2nε²/N*)" for a fixed predictor: the two tails of the mean of `n` independent losses in `[0, 1]`, above and,
for the losses `1 - x`, below, obey the claimed bound for every `N* ≥ 1`. The uniform reading that a generalization bound needs is left out. -/
theorem lossTail_le_tailBound (n m : Nat) (p x : Nat → R) (nstar ε : R) (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j)
    (h0 : ∀ j, j < m → 0 ≤ x j) (h1 : ∀ j, j < m → x j ≤ 1) (hN : 1 ≤ nstar) (hε : 0 ≤ ε) :
    lossTail m p x n ((n : R) * (lossMean m p x + ε)) +
        lossTail m p (fun j => 1 - x j) n ((n : R) * (lossMean m p (fun j => 1 - x j) + ε)) ≤ tailBound nstar (n : R) ε := by
  have a := Proofs.lossTail_le hm hp h0 h1 n hε
  have b := Proofs.lossTail_le (x := fun j => 1 - x j) hm hp (fun j hj => by have := h1 j hj; grind) (fun j hj => by have := h0 j hj; grind) n hε
  have c := Proofs.hoeffdingTail_le (ε := ε) hN (natCast_nonneg n)
  unfold hoeffdingTail at c
  grind

/-- P0-06: the bound says nothing for `ε² ≤ N* log 2 / (2n)`: it is at least 1 there. -/
theorem one_le_tailBound (nstar n ε : R) (hN : 0 < nstar) (hn : 0 < n) (h : ε ^ 2 ≤ nstar * R.log 2 / (2 * n)) :
    1 ≤ tailBound nstar n ε := Proofs.one_le_tailBound hN hn h

/-- P0-15: the sample size for preferences is linear in `N*`. -/
theorem prefSamples_mul (c nstar ε δ : R) : prefSamples (c * nstar) ε δ = c * prefSamples nstar ε δ :=
  Proofs.prefSamples_mul c nstar ε δ

/-- P0-05, P0-15: that sample size makes the tail at most `δ`. -/
theorem tailBound_le_of_prefSamples_le (nstar n ε δ : R) (hN : 0 < nstar) (hε : 0 < ε) (hδ : 0 < δ)
    (hn : prefSamples nstar ε δ ≤ n) : tailBound nstar n ε ≤ δ := Proofs.tailBound_le_of_samples hN hε hδ hn

/-- P0-15: at exactly that sample size the tail is `δ`. -/
theorem tailBound_prefSamples (nstar ε δ : R) (hN : 0 < nstar) (hε : 0 < ε) (hδ : 0 < δ) :
    tailBound nstar (prefSamples nstar ε δ) ε = δ := Proofs.tailBound_prefSamples hN hε hδ

end ScalingLaws.Latent2026
