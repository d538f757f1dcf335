import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-!
# Attention that differs from layer to layer

Every layer has its own weights, which may depend on the tokens in any way; tokens are vectors, or one coordinate of them that is followed.

## Main definitions

* `variedLayers`: residual layers, each with its own attention.
* `softmax`, `softmaxLayers`: weights that are softmax of scores.
* `vectorLayers`: the same on vectors, with scores that are functions of all tokens.
-/

namespace ScalingLaws.Spectral2026

variable {K : Type} [OrderedField K]

/-- Token `i` after `L` residual layers of step `ε`, when token `i` of layer `l` attends to token `j` with weight `A l i j`. -/
def variedLayers (n : Nat) (A : Nat → Nat → Nat → K) (ε : K) (x : Nat → K) : Nat → Nat → K
  | 0, i => x i
  | L + 1, i => (1 - ε) * variedLayers n A ε x L i + ε * sum n (fun j => A L i j * variedLayers n A ε x L j)

/-- The weight of token `j` in a row of attention with scores `s` among `n` tokens. -/
noncomputable def softmax (n : Nat) (s : Nat → R) (j : Nat) : R := R.exp (s j) / sum n (fun k => R.exp (s k))

/-- Token `i` after `L` residual layers of softmax attention with scores `S l i j` in layer `l`. -/
noncomputable def softmaxLayers (n : Nat) (S : Nat → Nat → Nat → R) (ε : R) (x : Nat → R) (L i : Nat) : R :=
  variedLayers n (fun l k => softmax n (S l k)) ε x L i

/-- Coordinate `k` of token `i` after `L` residual layers of softmax attention, where layer `l` gives to the tokens `X` the scores `S l X`. -/
noncomputable def vectorLayers (n : Nat) (S : Nat → (Nat → Nat → R) → Nat → Nat → R) (ε : R) (x : Nat → Nat → R) : Nat → Nat → Nat → R
  | 0, i, k => x i k
  | L + 1, i, k => (1 - ε) * vectorLayers n S ε x L i k +
      ε * sum n (fun j => softmax n (S L (vectorLayers n S ε x L) i) j * vectorLayers n S ε x L j k)

end ScalingLaws.Spectral2026
