import ScalingLaws.Spectral2026.Defs
import ScalingLaws.Spectral2026.Proofs.Cycle

/-!
# Claims about residual attention

"Residual attention with spectral gap λ₂ drives tokens to clusters at rate (1 - ελ₂)^L": P2-09 to P2-13, P2-20, P2-24 of the claims
registry.

## References

* T. Nagy, *ML Spectral Intelligence*; *Verified Transformer Dynamics*.
-/

namespace ScalingLaws.Spectral2026

/-- P2-09, the contraction in energy, in the eigenbasis of a symmetric attention: `(1 - ε λ₂)^(2L)` after `L` layers, under the
step-size condition `ε (λ₂ + λₙ) ≤ 2` that the abstract omits. Leaves out that such an eigenbasis exists (spectral theorem);
`graph_energy_contracts` needs none. -/
theorem energy_contracts (m L : Nat) (ε l2 ln : Rat) (lam a : Nat → Rat) (hε : 0 ≤ ε) (h2 : ∀ k, k < m → l2 ≤ lam k)
    (hn : ∀ k, k < m → lam k ≤ ln) (h : ε * (l2 + ln) ≤ 2) :
    energy m (residualModes ε lam a L) ≤ (contractionFactor ε l2 ^ 2) ^ L * energy m a :=
  Proofs.energy_modes hε h2 hn h L

/-- P2-09 for two tokens: the difference shrinks by exactly `1 - ε λ₂` with `λ₂ = 2p`. -/
theorem twoToken_difference (p ε x y : Rat) :
    twoTokenLayer p ε x y - twoTokenLayer p ε y x = contractionFactor ε (2 * p) * (x - y) := by
  unfold twoTokenLayer contractionFactor; grind

/-- P2-09 for uniform attention (`λ₂ = 1`): every deviation from the mean shrinks by exactly `1 - ε`, and the mean stays. -/
theorem uniform_deviation (n i : Nat) (ε : Rat) (x : Nat → Rat) (hn : 0 < n) :
    uniformLayer n ε x i - tokenMean n (uniformLayer n ε x) = contractionFactor ε 1 * (x i - tokenMean n x) := by
  have h0 := natCast_pos (K := Rat) hn
  have e : sum n (uniformLayer n ε x) = (1 - ε) * sum n x + n * (ε * tokenMean n x) := by
    have : uniformLayer n ε x = fun k => (1 - ε) * x k + ε * tokenMean n x := rfl
    rw [this, sum_add, sum_mul_left, sum_const]
  have h1 : tokenMean n (uniformLayer n ε x) = tokenMean n x := by
    have h2 : sum n x = n * tokenMean n x := by unfold tokenMean; grind
    rw [h2] at e
    show sum n (uniformLayer n ε x) / n = _
    rw [e]; grind
  rw [h1]; unfold uniformLayer contractionFactor; grind

/-- P2-09, depth: after `L` layers a factor `1 - x` leaves at most `1/(1 + L x)`; `depth_suffices` has the logarithmic bound. -/
theorem contraction_le (x : Rat) (L : Nat) (h0 : 0 ≤ x) (h1 : x < 1) : contractionFactor x 1 ^ L ≤ 1 / (1 + L * x) := by
  have := Proofs.contraction_le h0 h1 L
  unfold contractionFactor
  rw [show 1 - x * 1 = 1 - x by grind]; exact this

/-- P2-10: the spectral gap of lazy attention on the cycle of six tokens, the largest `c` for which `c` times the energy about the mean is
at most the Laplacian form of every sequence of tokens, is `1/4`: up to it the bound holds for all tokens, and beyond it the mode
`cos (π i / 3)` violates it. -/
theorem cycle_gap_largest (c : Rat) (x : Nat → Rat) :
    (c ≤ cycleGap → c * deviationEnergy 6 x ≤ sum 6 (fun i => x i * (x i - cycleAttention x i))) ∧
      (cycleGap < c → sum 6 (fun i => cycleMode i * (cycleMode i - cycleAttention cycleMode i)) < c * deviationEnergy 6 cycleMode) := by
  constructor
  · intro h
    have h1 := Proofs.gap_le x
    have h2 := mul_le_mul_right h (sum_nonneg (f := fun i => (x i - tokenMean 6 x) ^ 2) 6 (fun _ _ => sq_nonneg _))
    unfold deviationEnergy at *
    grind
  · intro h
    have h1 : sum 6 (fun i => cycleMode i * (cycleMode i - cycleAttention cycleMode i)) = cycleGap * deviationEnergy 6 cycleMode := by
      decide +kernel
    have h2 : deviationEnergy 6 cycleMode = 3 := by decide +kernel
    rw [h1, h2]; grind

/-- P2-10, that the token diameter contracts by `1 - ελ₂` a layer, as a companion says, refuted: three tokens at one and three at minus one have
diameter two, and after a layer of any step the second and the fifth are still two apart, more than `(1 - ε/4) * 2`. -/
theorem token_diameter_not_contracted (ε : Rat) (h0 : 0 < ε) :
    (∀ i, i < 6 → ∀ j, j < 6 → cycleTokens i - cycleTokens j ≤ 2) ∧
      contractionFactor ε cycleGap * 2 < cycleLayer ε cycleTokens 1 - cycleLayer ε cycleTokens 4 := by
  refine ⟨by decide +kernel, ?_⟩
  have e1 : cycleAttention cycleTokens 1 = 1 := by decide +kernel
  have e4 : cycleAttention cycleTokens 4 = -1 := by decide +kernel
  have t1 : cycleTokens 1 = 1 := by decide +kernel
  have t4 : cycleTokens 4 = -1 := by decide +kernel
  unfold cycleLayer contractionFactor cycleGap
  rw [e1, e4, t1, t4]; grind

/-- P2-10 corrected, first half: two tokens differ by at most the square root of twice the energy about the mean. -/
theorem spread_le_energy (n i j : Nat) (x : Nat → Rat) (hij : i < j) (hj : j < n) : (x i - x j) ^ 2 ≤ 2 * deviationEnergy n x :=
  Proofs.spread_le_energy hij hj

/-- P2-10 corrected, second half: tokens between `lo` and `hi` have an energy of at most `n (hi - lo)² / 4`. With the contraction
of energy (P2-09) the diameter contracts by `√(n/2) (1 - ελ₂)^L`. -/
theorem energy_le_spread (n : Nat) (x : Nat → Rat) (lo hi : Rat) (hn : 0 < n) (hlo : ∀ k, k < n → lo ≤ x k)
    (hhi : ∀ k, k < n → x k ≤ hi) : deviationEnergy n x ≤ n * ((hi - lo) ^ 2 / 4) :=
  Proofs.energy_le_spread hn hlo hhi

/-- P2-09 on the cycle: one residual layer contracts the energy about the mean by `(1 - ελ₂)²`. -/
theorem cycle_energy_contracts (ε : Rat) (x : Nat → Rat) (h0 : 0 ≤ ε) (h1 : ε ≤ 1) :
    deviationEnergy 6 (cycleLayer ε x) ≤ contractionFactor ε cycleGap ^ 2 * deviationEnergy 6 x :=
  Proofs.cycle_energy h0 h1 x

/-- P2-10 corrected, on the cycle: after `L` layers tokens that started within `hi - lo` differ by at most
`√3 (1 - ελ₂)^L (hi - lo)`, with `√3 = √(n/2)`. -/
theorem cycle_diameter_corrected (L i j : Nat) (ε lo hi : Rat) (x : Nat → Rat) (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (hij : i < j) (hj : j < 6)
    (hlo : ∀ k, k < 6 → lo ≤ x k) (hhi : ∀ k, k < 6 → x k ≤ hi) :
    (cycleLayers ε x L i - cycleLayers ε x L j) ^ 2 ≤ 3 * (contractionFactor ε cycleGap ^ L) ^ 2 * (hi - lo) ^ 2 :=
  Proofs.cycle_spread h0 h1 hij hj hlo hhi

/-- P2-11, the missing step-size condition: two tokens contract exactly when `0 < p ε < 1`; two tokens that swap (`p = ε = 1`)
do not. -/
theorem twoToken_contracts_iff (p ε : Rat) : contractionFactor ε (2 * p) ^ 2 < 1 ↔ 0 < p * ε ∧ p * ε < 1 := by
  have e : contractionFactor ε (2 * p) ^ 2 = 1 - 4 * (p * ε * (1 - p * ε)) := by unfold contractionFactor; grind
  rw [e]
  generalize p * ε = z
  constructor
  · intro h
    have hz : 0 < z * (1 - z) := by grind
    have h0 : 0 < z := by
      apply Classical.byContradiction; intro hn
      have := mul_nonneg (by grind : 0 ≤ -z) (by grind : 0 ≤ 1 - z)
      grind
    exact ⟨h0, by have := pos_of_mul_pos h0 hz; grind⟩
  · intro h
    have := mul_pos h.1 (by grind : 0 < 1 - z)
    grind

/-- P2-11, the witness: swapping two tokens one apart leaves them one apart, although `λ₂ = 2`. -/
theorem swap_not_contracted : twoTokenLayer 1 1 0 1 - twoTokenLayer 1 1 1 0 = 1 ∧ contractionFactor 1 (2 * 1) = -1 := by
  decide +kernel

/-- P2-12, the witness: attention within two blocks keeps the mean of either block, so distinct blocks stay distinct. -/
theorem block_means_kept (n : Nat) (ε : Rat) (x : Nat → Rat) (hn : 0 < n) :
    tokenMean n (blockLayer n ε x) = tokenMean n x ∧
      tokenMean n (fun k => blockLayer n ε x (n + k)) = tokenMean n (fun k => x (n + k)) := by
  have h0 := natCast_pos (K := Rat) hn
  have key : ∀ y : Nat → Rat, sum n (fun k => (1 - ε) * y k + ε * tokenMean n y) / n = tokenMean n y := fun y => by
    rw [sum_add, sum_mul_left, sum_const]
    have h2 : sum n y = n * tokenMean n y := by unfold tokenMean; grind
    rw [h2]; grind
  constructor
  · have e : sum n (blockLayer n ε x) = sum n (fun k => (1 - ε) * x k + ε * tokenMean n x) :=
      sum_congr n (fun k hk => by unfold blockLayer; rw [if_pos hk])
    show sum n (blockLayer n ε x) / n = _
    rw [e]; exact key x
  · have e : sum n (fun k => blockLayer n ε x (n + k)) =
        sum n (fun k => (1 - ε) * x (n + k) + ε * tokenMean n (fun k => x (n + k))) :=
      sum_congr n (fun k _ => by unfold blockLayer; rw [if_neg (by omega)])
    show sum n (fun k => blockLayer n ε x (n + k)) / n = _
    rw [e]; exact key _

end ScalingLaws.Spectral2026
