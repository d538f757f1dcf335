import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Foundations.DoubleSums

/-!
# Claims about the risk on a mixture of domains

P3-12 of the claims registry as risk: what ridge regression loses on a mixture, not a definition of its tail.

## Main definitions

* `joined`: the eigenvalues or coefficients of two domains whose features do not interact, one after the other.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- A sequence of `p` values `f`, followed by the values `g`. -/
def joined {K : Type} (p : Nat) (f g : Nat → K) (i : Nat) : K := if i < p then f i else g (i - p)

theorem Proofs.risk_joined_ge {p q : Nat} {lam nu f2 h2 : Nat → R} {σ2 n μ : R} (hσ : 0 ≤ σ2) (hn : 0 < n)
    (hh : ∀ i, i < q → 0 ≤ h2 i) :
    ridgeRisk p lam f2 σ2 n μ ≤ ridgeRisk (p + q) (joined p lam nu) (joined p f2 h2) σ2 n μ := by
  have first : ∀ (f g : Nat → R) i, i < p → joined p f g i = f i := fun f g i hi => by unfold joined; rw [if_pos hi]
  have second : ∀ (f g : Nat → R) i, joined p f g (p + i) = g i := fun f g i => by
    unfold joined; rw [if_neg (by omega), Nat.add_sub_cancel_left]
  unfold ridgeRisk ridgeVariance
  rw [sum_add_index, sum_add_index,
    sum_congr (f := fun i => (μ / (joined p lam nu i + μ)) ^ 2 * joined p f2 h2 i) (g := fun i => (μ / (lam i + μ)) ^ 2 * f2 i) p
      (fun i hi => by dsimp only; rw [first _ _ i hi, first _ _ i hi]),
    sum_congr (f := fun i => (joined p lam nu i / (joined p lam nu i + μ)) ^ 2) (g := fun i => (lam i / (lam i + μ)) ^ 2) p
      (fun i hi => by dsimp only; rw [first _ _ i hi])]
  have h1 := sum_nonneg (f := fun i => (μ / (joined p lam nu (p + i) + μ)) ^ 2 * joined p f2 h2 (p + i)) q (fun i hi => by
    dsimp only; rw [second f2 h2 i]; exact mul_nonneg (sq_nonneg _) (hh i hi))
  have h3 := sum_nonneg (f := fun i => (joined p lam nu (p + i) / (joined p lam nu (p + i) + μ)) ^ 2) q (fun i _ => sq_nonneg _)
  have h4 := mul_nonneg (div_nonneg hσ hn) h3
  have add_le : ∀ A B b U V : R, 0 ≤ U → 0 ≤ b * V → A + b * B ≤ A + U + b * (B + V) := fun A B b U V h h' => by grind
  exact add_le _ _ _ _ _ h1 h4

/-- P3-12, "multi-modal mixtures": whatever the other domain is and whatever is to be learned there, a domain with eigenvalues of at least
`c i^(-b)`, `c` its share, keeps the risk of ridge regression on the mixture above `c' n^(-α(s, b))`, at every ridge, for some target in
the unit ball of source smoothness `s`. So a mixture has the exponent of its flattest domain at best. Domains whose features interact are
left out. -/
theorem mixture_risk_ge (p q : Nat) (s b σ2 c c' n : R) (lam nu h2 : Nat → R) (hs : 0 < s) (hb : 0 < b) (hc : 0 < c) (hn : 1 ≤ n)
    (hp : R.rpow n (1 - lossExponentReal s b) ≤ p) (hlo : ∀ i, i < p → c * powerSpectrum b i ≤ lam i)
    (hmono : ∀ i j, i ≤ j → j < p → lam j ≤ lam i) (hh : ∀ i, i < q → 0 ≤ h2 i) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4)
    (hcb : c' ≤ R.rpow (c * R.rpow 2 (-b)) (2 * s) / 4) :
    ∃ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) ∧ sum p g2 = 1 ∧ ∀ μ, 0 < μ →
      c' * R.rpow n (-(lossExponentReal s b)) ≤
        ridgeRisk (p + q) (joined p lam nu) (joined p (sourceTarget s lam g2) h2) σ2 n μ := by
  have hα : lossExponentReal s b < 1 := Proofs.exponent_lt_one hs hb
  have hx : 1 ≤ R.rpow n (1 - lossExponentReal s b) := by
    have := R.rpow_le_rpow zero_lt_one hn (by grind : 0 ≤ 1 - lossExponentReal s b)
    rw [R.one_rpow] at this; exact this
  obtain ⟨j, hj1, hj2⟩ := Proofs.exists_ceil hx
  have hj : j < p := by
    apply Classical.byContradiction; intro h
    have := natCast_le (K := R) (by omega : p ≤ j)
    grind
  have hpos : ∀ i, i < p → 0 < lam i := fun i hi => by
    have := hlo i hi
    have := mul_pos hc (Proofs.spectrum_pos b i)
    grind
  have hg : ∀ i, i < p → (0 : R) ≤ if i = j then 1 else 0 := fun i _ => by
    have := zero_lt_one (K := R); split <;> grind
  refine ⟨fun i => if i = j then 1 else 0, hg, ?_, ?_⟩
  · rw [sum_one_of _ j p hj (fun k _ hk => by rw [if_neg hk]), if_pos rfl]
  · intro μ hμ
    have h := Proofs.rate_lower (lam := lam) (g2 := fun i => if i = j then 1 else 0) (σ2 := σ2) hs hb hc
      (by grind : (0 : R) < n) hμ hj1 (by grind) hj hpos (fun i hi => hmono i j (by omega) hj) (hlo j hj) hg
      (by show (1 : R) ≤ if j = j then 1 else 0; rw [if_pos rfl]; grind) hc0 hcσ hcb
    exact OrderedField.le_trans _ _ _ h (Proofs.risk_joined_ge (by grind) (by grind) hh)

end ScalingLaws.Bi2025
