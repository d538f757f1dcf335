import ScalingLaws.Spectral2026.Proofs.Graph

/-!
# Claims about residual attention on any graph

Symmetric attention among `n` tokens whose rows sum to one, with the spectral gap in its variational form: P2-09 and P2-10 of the
claims registry. The same in an eigenbasis is `energy_contracts`.

## References

* T. Nagy, *ML Spectral Intelligence*; *Verified Transformer Dynamics*.
-/

namespace ScalingLaws.Spectral2026

/-- P2-09, "at rate (1 - ε λ₂)^L", for every symmetric attention: if the form of its Laplacian lies between `l2` and `ln` times the squared
length on tokens of mean zero, `L` layers of a step with `ε (l2 + ln) ≤ 2` contract the energy about the mean by `(1 - ε l2)^(2L)`. That
`λ₂` is the largest such `l2` is the variational description of an eigenvalue, which is not proved here; softmax attention is neither
symmetric nor constant, see `mean_kept_iff`. -/
theorem graph_energy_contracts (n L : Nat) (A : Nat → Nat → Rat) (ε l2 ln : Rat) (x : Nat → Rat) (hn : 0 < n)
    (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i) (hrow : ∀ i, i < n → sum n (A i) = 1) (hlt : l2 < ln)
    (hgap : ∀ y, sum n y = 0 → l2 * energy n y ≤ laplacianForm n A y)
    (hmax : ∀ y, sum n y = 0 → laplacianForm n A y ≤ ln * energy n y) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2) :
    deviationEnergy n (graphLayers n A ε x L) ≤ (contractionFactor ε l2 ^ 2) ^ L * deviationEnergy n x := by
  have e : ∀ y : Nat → Rat, Proofs.dot n y y = energy n y := fun y => sum_congr n (fun i _ => by grind)
  exact Proofs.graph_energy hsym hrow hn hlt hε h (fun y hy => by rw [e]; exact hgap y hy) (fun y hy => by rw [e]; exact hmax y hy) x L

/-- P2-09 where the layers differ: every layer has a symmetric attention of its own, which may depend on the tokens, and one gap `l2` serves
for all. -/
theorem varied_energy_contracts (n L : Nat) (A : Nat → Nat → Nat → Rat) (ε l2 ln : Rat) (x : Nat → Rat) (hn : 0 < n)
    (hsym : ∀ l, l < L → ∀ i, i < n → ∀ j, j < n → A l i j = A l j i) (hrow : ∀ l, l < L → ∀ i, i < n → sum n (A l i) = 1) (hlt : l2 < ln)
    (hgap : ∀ l, l < L → ∀ y, sum n y = 0 → l2 * energy n y ≤ laplacianForm n (A l) y)
    (hmax : ∀ l, l < L → ∀ y, sum n y = 0 → laplacianForm n (A l) y ≤ ln * energy n y) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2) :
    deviationEnergy n (variedLayers n A ε x L) ≤ (contractionFactor ε l2 ^ 2) ^ L * deviationEnergy n x := by
  have e : ∀ y : Nat → Rat, Proofs.dot n y y = energy n y := fun y => sum_congr n (fun i _ => by grind)
  exact Proofs.varied_energy hn hlt hε h x L (fun l hl => ⟨hsym l hl, hrow l hl, fun y hy =>
    ⟨by rw [e]; exact hgap l hl y hy, by rw [e]; exact hmax l hl y hy⟩⟩)

/-- P2-09 for tokens that are vectors of `d` coordinates: the energy about the mean, summed over the coordinates, contracts by the same factor. -/
theorem vector_energy_contracts (n d L : Nat) (A : Nat → Nat → Nat → Rat) (ε l2 ln : Rat) (x : Nat → Nat → Rat) (hn : 0 < n)
    (hsym : ∀ l, l < L → ∀ i, i < n → ∀ j, j < n → A l i j = A l j i) (hrow : ∀ l, l < L → ∀ i, i < n → sum n (A l i) = 1) (hlt : l2 < ln)
    (hgap : ∀ l, l < L → ∀ y, sum n y = 0 → l2 * energy n y ≤ laplacianForm n (A l) y)
    (hmax : ∀ l, l < L → ∀ y, sum n y = 0 → laplacianForm n (A l) y ≤ ln * energy n y) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2) :
    sum d (fun c => deviationEnergy n (variedLayers n A ε (x c) L)) ≤
      (contractionFactor ε l2 ^ 2) ^ L * sum d (fun c => deviationEnergy n (x c)) := by
  rw [← sum_mul_left]
  exact sum_le_sum d (fun c _ => varied_energy_contracts n L A ε l2 ln (x c) hn hsym hrow hlt hgap hmax hε h)

/-- P2-10 corrected, for every symmetric attention: tokens that started within `hi - lo` differ after `L` layers by at most
`√(n/2) (1 - ε l2)^L (hi - lo)`, here squared. -/
theorem graph_diameter_corrected (n L i j : Nat) (A : Nat → Nat → Rat) (ε l2 ln lo hi : Rat) (x : Nat → Rat)
    (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i) (hrow : ∀ i, i < n → sum n (A i) = 1) (hlt : l2 < ln)
    (hgap : ∀ y, sum n y = 0 → l2 * energy n y ≤ laplacianForm n A y)
    (hmax : ∀ y, sum n y = 0 → laplacianForm n A y ≤ ln * energy n y) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2) (hij : i < j) (hj : j < n)
    (hlo : ∀ k, k < n → lo ≤ x k) (hhi : ∀ k, k < n → x k ≤ hi) :
    (graphLayers n A ε x L i - graphLayers n A ε x L j) ^ 2 ≤ n / 2 * (contractionFactor ε l2 ^ 2) ^ L * (hi - lo) ^ 2 := by
  have h1 := Proofs.spread_le_energy (x := graphLayers n A ε x L) hij hj
  have h2 := graph_energy_contracts n L A ε l2 ln x (by omega) hsym hrow hlt hgap hmax hε h
  have h3 := Proofs.energy_le_spread (by omega : 0 < n) hlo hhi
  have h4 := mul_le_mul_left h3 (pow_nonneg (sq_nonneg (contractionFactor ε l2)) L)
  generalize (contractionFactor ε l2 ^ 2) ^ L = r at *
  grind

/-- P2-20 refuted for attentions: the same tokens, so tokens of one covariance, contract to their mean by `(1 - ε)^L` under uniform attention,
whose gap is 1, and stay where they are under attention of each token to itself, whose gap is 0. -/
theorem same_tokens_other_rates (n L i : Nat) (ε : Rat) (x : Nat → Rat) (hi : i < n) :
    graphLayers n (fun _ _ => 1 / n) ε x L i - tokenMean n x = (1 - ε) ^ L * (x i - tokenMean n x) ∧
      graphLayers n (fun i j => if i = j then 1 else 0) ε x L i = x i := by
  have h0 := natCast_pos (K := Rat) (by omega : 0 < n)
  constructor
  · have hm : sum n x = n * tokenMean n x := by unfold tokenMean; grind
    generalize tokenMean n x = m at *
    have h : ∀ L j, graphLayers n (fun _ _ => 1 / n) ε x L j = m + (1 - ε) ^ L * (x j - m) := by
      intro L
      induction L with
      | zero => intro j; unfold graphLayers; rw [pow_zero]; grind
      | succ L ih =>
        intro j
        have e : attend n (fun _ _ => 1 / (n : Rat)) (graphLayers n (fun _ _ => 1 / n) ε x L) j = m := by
          unfold attend
          rw [sum_mul_left, sum_congr n (fun k _ => ih k), sum_add, sum_mul_left, sum_sub, sum_const, hm]
          grind
        unfold graphLayers
        rw [e, ih, pow_succ]
        grind
    rw [h]; grind
  · have h : ∀ L, ∀ j, j < n → graphLayers n (fun i j => if i = j then 1 else 0) ε x L j = x j := by
      intro L
      induction L with
      | zero => intro j _; rfl
      | succ L ih =>
        intro j hj
        have single : ∀ (y : Nat → Rat) (k : Nat), sum k (fun l => (if j = l then 1 else 0) * y l) = if j < k then y j else 0 := by
          intro y k
          induction k with
          | zero => rw [sum_zero]; simp
          | succ k hk =>
            rw [sum_succ, hk]
            by_cases h1 : j < k
            · rw [if_pos h1, if_neg (by omega), if_pos (by omega)]; grind
            · by_cases h2 : j = k
              · subst h2; rw [if_neg h1, if_pos rfl, if_pos (by omega)]; grind
              · rw [if_neg h1, if_neg h2, if_neg (by omega)]; grind
        unfold graphLayers attend
        rw [single, if_pos hj, ih j hj]; grind
    exact h L i hi

end ScalingLaws.Spectral2026
