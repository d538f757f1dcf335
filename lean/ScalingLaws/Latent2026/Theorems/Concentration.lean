import ScalingLaws.Latent2026.Proofs.Concentration
import ScalingLaws.Latent2026.Proofs.Hoeffding
import ScalingLaws.Latent2026.Proofs.Uniform

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

/-- P0-06, reading B, in which the claimed tail is Hoeffding's: for a fixed predictor with losses in `[0, √N*]` the two tails of the mean
of `n` independent losses obey it, with no condition on `N*`. -/
theorem wideLossTail_le_tailBound (n m : Nat) (p x : Nat → R) (nstar ε : R) (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j)
    (h0 : ∀ j, j < m → 0 ≤ x j) (h1 : ∀ j, j < m → x j ≤ R.sqrt nstar) (hN : 0 < nstar) (hε : 0 ≤ ε) :
    lossTail m p x n ((n : R) * (lossMean m p x + ε)) +
        lossTail m p (fun j => R.sqrt nstar - x j) n ((n : R) * (lossMean m p (fun j => R.sqrt nstar - x j) + ε)) ≤
      tailBound nstar (n : R) ε := by
  have hs := R.sq_sqrt (by grind : 0 ≤ nstar)
  have hb : 0 < R.sqrt nstar := by
    have := R.sqrt_nonneg nstar
    have : R.sqrt nstar ≠ 0 := fun e => by rw [e] at hs; grind
    grind
  have a := Proofs.scaled_tail_le hb hm hp h0 h1 hε n
  have b := Proofs.scaled_tail_le (x := fun j => R.sqrt nstar - x j) hb hm hp (fun j hj => by have := h1 j hj; grind)
    (fun j hj => by have := h0 j hj; grind) hε n
  rw [hs] at a b
  unfold tailBound
  grind

/-- P0-06, what holds over a class: the mean loss of some of `M` predictors, all on the same `n` data and with losses in `[0, 1]`, exceeds its
expectation by `ε` with a probability of at most `M exp (-2nε²)`. So the class enters as a factor in front, not as `N*` in the exponent. -/
theorem anyTail_le_exp (n m M : Nat) (p : Nat → R) (x : Nat → Nat → R) (ε : R) (hm : 0 < m) (hp : ∀ j, j < m → 0 < p j)
    (h0 : ∀ i j, j < m → 0 ≤ x i j) (h1 : ∀ i j, j < m → x i j ≤ 1) (hε : 0 ≤ ε) :
    anyTail M m p x n (fun i => (n : R) * (lossMean m p (x i) + ε)) ≤ (M : R) * R.exp (-(2 * (n : R) * ε ^ 2)) := by
  have a := Proofs.anyTail_le_sum (M := M) (x := x) hm hp n (fun i => (n : R) * (lossMean m p (x i) + ε))
  have b := sum_le_sum (f := fun i => lossTail m p (x i) n ((n : R) * (lossMean m p (x i) + ε)))
    (g := fun _ => R.exp (-(2 * (n : R) * ε ^ 2))) M (fun i _ => Proofs.lossTail_le hm hp (h0 i) (h1 i) n hε)
  rw [sum_const] at b
  exact OrderedField.le_trans _ _ _ a b

/-- P0-06, reading C refuted exactly: one sample `x` of `d` fair signs and the linear functionals of length one, each of mean zero. On every
sample some functional exceeds its mean by more than `ε`, for every `ε < √d`, where from `ε² = d log 2 / 2` on the claimed probability is
below one. -/
theorem uniform_gap_certain (d : Nat) (ε : R) (x : Nat → R) (hd : 0 < d) (hε : 0 ≤ ε) (hlo : (d : R) * R.log 2 < 2 * ε ^ 2)
    (hhi : ε ^ 2 < (d : R)) (hx : ∀ i, i < d → x i ^ 2 = 1) :
    tailBound (d : R) 1 ε < 1 ∧ ∃ w : Nat → R, sum d (fun i => w i ^ 2) = 1 ∧ ε < sum d (fun i => w i * x i) := by
  have hd0 := natCast_pos (K := R) hd
  refine ⟨Proofs.tail_lt_one hd0 hlo, fun i => x i / R.sqrt (d : R), ?_⟩
  have hs := R.sq_sqrt (by grind : (0 : R) ≤ d)
  have hs0 := R.sqrt_nonneg (d : R)
  obtain ⟨b, hb⟩ : ∃ b, b = R.sqrt (d : R) := ⟨_, rfl⟩
  rw [← hb] at hs hs0 ⊢
  have hb0 : b ≠ 0 := fun e => by rw [e] at hs; grind
  have e1 : sum d (fun i => (x i / b) ^ 2) = 1 := by
    rw [sum_congr (g := fun _ => 1 / b ^ 2) d (fun i hi => by
      dsimp only
      rw [show (x i / b) ^ 2 = x i ^ 2 / b ^ 2 by grind, hx i hi]), sum_const, hs]
    grind
  have e2 : sum d (fun i => x i / b * x i) = b := by
    rw [sum_congr (g := fun _ => 1 / b) d (fun i hi => by
      dsimp only
      rw [show x i / b * x i = x i ^ 2 / b by grind, hx i hi]), sum_const, ← hs]
    grind
  refine ⟨e1, ?_⟩
  rw [e2]
  apply Classical.byContradiction
  intro h
  have h2 : b ≤ ε := by grind
  have := mul_le_mul h2 h2 hs0 hε
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
