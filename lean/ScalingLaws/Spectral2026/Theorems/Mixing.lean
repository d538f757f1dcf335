import ScalingLaws.Spectral2026.Proofs.Clusters
import ScalingLaws.Spectral2026.Proofs.Mixing

/-!
# Claims about softmax attention, about convergence to the mean and about clusters

P2-09, P2-12 and P2-13 of the claims registry.

## References

* T. Nagy, *ML Spectral Intelligence*; *Verified Transformer Dynamics*.
* W. Doeblin, *Exposé de la théorie des chaînes simples constantes de Markoff à un nombre fini d'états*, 1938.
-/

namespace ScalingLaws.Spectral2026

/-- P2-09, P2-13 for softmax attention as it is: not symmetric, another one in every layer, with scores that may depend on the tokens in any
way. If the scores lie within `[-B, B]`, tokens that started within `hi - lo` are after `L` layers within
`(1 - ε exp (-2B))^L (hi - lo)`. Tokens are vectors: `x` is any coordinate of them. The rate is that of the bound on the scores, not of a
spectral gap. -/
theorem softmax_contracts (n L i j : Nat) (S : Nat → Nat → Nat → R) (ε B lo hi : R) (x : Nat → R) (hi' : i < n) (hj : j < n)
    (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (hS : ∀ l, l < L → ∀ k, k < n → ∀ m, m < n → -B ≤ S l k m ∧ S l k m ≤ B)
    (hlo : ∀ k, k < n → lo ≤ x k) (hhi : ∀ k, k < n → x k ≤ hi) :
    softmaxLayers n S ε x L i - softmaxLayers n S ε x L j ≤ (1 - ε * R.exp (-(2 * B))) ^ L * (hi - lo) := by
  obtain ⟨u, v, huv, hx⟩ := Proofs.varied_interval (A := fun l k => softmax n (S l k)) (κ := R.exp (-(2 * B))) (by omega) h0 h1 hlo hhi L
    (fun l hl k hk => ⟨Proofs.softmax_sum (S l k) (by omega), fun m hm => Proofs.softmax_ge (by omega) hm (hS l hl k hk)⟩)
  have h2 := (hx i hi').2
  have h3 := (hx j hj).1
  unfold softmaxLayers
  grind

/-- P2-09 for vectors: tokens with `d` coordinates, scores that are any functions of all the tokens, other ones in every layer, and within
`[-B, B]`. The square of the diameter shrinks by the square of `1 - ε exp (-2B)` in every layer. -/
theorem vector_softmax_contracts (n d L i j : Nat) (S : Nat → (Nat → Nat → R) → Nat → Nat → R) (ε B D : R) (x : Nat → Nat → R) (hi : i < n)
    (hj : j < n) (h0 : 0 ≤ ε) (h1 : ε ≤ 1) (hS : ∀ l X a b, a < n → b < n → -B ≤ S l X a b ∧ S l X a b ≤ B)
    (hD : ∀ a b, a < n → b < n → sum d (fun k => (x a k - x b k) ^ 2) ≤ D) :
    sum d (fun k => (vectorLayers n S ε x L i k - vectorLayers n S ε x L j k) ^ 2) ≤ ((1 - ε * R.exp (-(2 * B))) ^ 2) ^ L * D :=
  Proofs.vector_contracts hi hj h0 h1 hS hD

/-- P2-12, convergence itself: with a gap `l2 > 0` every token tends to the mean of the tokens, within `E/(1 + L ε l2)` after `L` layers,
squared, where `E` is the energy about the mean at the start. -/
theorem tokens_converge_to_mean (n L i : Nat) (A : Nat → Nat → Rat) (ε l2 ln : Rat) (x : Nat → Rat) (hi : i < n)
    (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i) (hrow : ∀ i, i < n → sum n (A i) = 1) (hl : 0 ≤ l2) (hlt : l2 < ln)
    (hgap : ∀ y, sum n y = 0 → l2 * energy n y ≤ laplacianForm n A y)
    (hmax : ∀ y, sum n y = 0 → laplacianForm n A y ≤ ln * energy n y) (hε : 0 ≤ ε) (h : ε * (l2 + ln) ≤ 2) :
    (graphLayers n A ε x L i - tokenMean n x) ^ 2 ≤ deviationEnergy n x / (1 + L * (ε * l2)) := by
  have e : ∀ y : Nat → Rat, Proofs.dot n y y = energy n y := fun y => sum_congr n (fun i _ => by grind)
  exact Proofs.tokens_to_mean hi hsym hrow hl hlt hε h (fun y hy => by rw [e]; exact hgap y hy) (fun y hy => by rw [e]; exact hmax y hy) x L

/-- P2-12, "to clusters": there are tokens, not all equal, on which the Laplacian's form vanishes, that is `λ₂ = 0`, exactly if the tokens
fall into two groups without attention between them. So several clusters and a positive gap exclude each other. -/
theorem clusters_iff_no_gap (n : Nat) (A : Nat → Nat → Rat) (hsym : ∀ i, i < n → ∀ j, j < n → A i j = A j i)
    (hrow : ∀ i, i < n → sum n (A i) = 1) (hA : ∀ i, i < n → ∀ j, j < n → 0 ≤ A i j) :
    (∃ y : Nat → Rat, (∃ i, i < n ∧ ∃ j, j < n ∧ y i ≠ y j) ∧ laplacianForm n A y = 0) ↔
      ∃ S : Nat → Prop, (∃ i, i < n ∧ S i) ∧ (∃ j, j < n ∧ ¬ S j) ∧ ∀ i, i < n → ∀ j, j < n → S i → ¬ S j → A i j = 0 :=
  Proofs.clusters_iff hsym hrow hA

end ScalingLaws.Spectral2026
