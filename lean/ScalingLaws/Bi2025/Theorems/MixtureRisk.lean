import ScalingLaws.Bi2025.Proofs.Rate
import ScalingLaws.Foundations.DoubleSums

/-!
# Claims about the risk on a mixture of domains

P3-12 of the claims registry as risk: what ridge regression loses on a mixture, not a definition of its tail; and where the spectrum of a
mixture crosses over from one domain to the other.

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
    (hp : R.rpow n (1 - lossExponent s b) ≤ p) (hlo : ∀ i, i < p → c * powerSpectrum b i ≤ lam i)
    (hmono : ∀ i j, i ≤ j → j < p → lam j ≤ lam i) (hh : ∀ i, i < q → 0 ≤ h2 i) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4)
    (hcb : c' ≤ R.rpow (c * R.rpow 2 (-b)) (2 * s) / 4) :
    ∃ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) ∧ sum p g2 = 1 ∧ ∀ μ, 0 < μ →
      c' * R.rpow n (-(lossExponent s b)) ≤
        ridgeRisk (p + q) (joined p lam nu) (joined p (sourceTarget s lam g2) h2) σ2 n μ := by
  have hα : lossExponent s b < 1 := Proofs.exponent_lt_one hs hb
  have hx : 1 ≤ R.rpow n (1 - lossExponent s b) := by
    have := R.rpow_le_rpow zero_lt_one hn (by grind : 0 ≤ 1 - lossExponent s b)
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

/-- P3-12, the summary's "preserving the same exponent", refuted for the steeper domain: where the samples are beyond an explicit number, the
risk on the mixture is at every ridge more than `K` times what the domain of tail `β` has alone, at its balancing ridge. The target there
stays what it was; in the flatter domain, of tail `b`, it is some target in the unit ball of the same smoothness. -/
theorem mixture_exceeds_steep_domain (p q : Nat) (s b β σ2 c c' D K n : R) (lam nu k2 : Nat → R) (hs : 0 < s) (hs1 : s ≤ 1) (hb : 0 < b)
    (hβ : 1 < β) (hc : 0 < c) (hn : 1 ≤ n) (hp : R.rpow n (1 - lossExponent s b) ≤ p)
    (hlo : ∀ i, i < p → c * powerSpectrum b i ≤ lam i) (hmono : ∀ i j, i ≤ j → j < p → lam j ≤ lam i)
    (hnu : ∀ i, i < q → 0 < nu i) (hup : ∀ i, i < q → nu i ≤ D * powerSpectrum β i) (hh : ∀ i, i < q → 0 ≤ k2 i) (hD : 0 ≤ D)
    (hK : 0 ≤ K) (hc0 : 0 ≤ c') (hcσ : c' ≤ σ2 / 4) (hcb : c' ≤ R.rpow (c * R.rpow 2 (-b)) (2 * s) / 4)
    (hbig : K * (sum q k2 + σ2 * (2 + D / (β - 1))) ≤ c' * R.rpow n (lossExponent s β - lossExponent s b)) :
    ∃ g2 : Nat → R, (∀ i, i < p → 0 ≤ g2 i) ∧ sum p g2 = 1 ∧ ∀ μ, 0 < μ →
      K * ridgeRisk q nu (sourceTarget s nu k2) σ2 n (ridgeOpt s β n) ≤
        ridgeRisk (p + q) (joined p lam nu) (joined p (sourceTarget s lam g2) (sourceTarget s nu k2)) σ2 n μ := by
  have hσ : 0 ≤ σ2 := by grind
  have hf : ∀ i, i < q → 0 ≤ sourceTarget s nu k2 i := fun i hi =>
    mul_nonneg (by have := R.rpow_pos (nu i) (2 * s); grind) (hh i hi)
  obtain ⟨g2, hg, hg1, hr⟩ := mixture_risk_ge p q s b σ2 c c' n lam nu (sourceTarget s nu k2) hs hb hc hn hp hlo hmono hf hc0 hcσ hcb
  refine ⟨g2, hg, hg1, fun μ hμ => OrderedField.le_trans _ _ _ ?_ (hr μ hμ)⟩
  have h1 := mul_le_mul_left (Proofs.rate_upper hs hs1 hβ hσ hD hn hnu hup hh) hK
  have h2 := mul_le_mul_right hbig (by have := R.rpow_pos n (-(lossExponent s β)); grind : 0 ≤ R.rpow n (-(lossExponent s β)))
  have e : R.rpow n (lossExponent s β - lossExponent s b) * R.rpow n (-(lossExponent s β)) = R.rpow n (-(lossExponent s b)) := by
    rw [← R.rpow_add]; congr 1; grind
  have e2 : c' * R.rpow n (lossExponent s β - lossExponent s b) * R.rpow n (-(lossExponent s β)) =
      c' * R.rpow n (-(lossExponent s b)) := by rw [← e]; grind
  rw [e2] at h2
  generalize R.rpow n (-(lossExponent s β)) = z at *
  generalize sum q k2 + σ2 * (2 + D / (β - 1)) = y at *
  grind

/-- P3-12, where a mixture shows which exponent: up to the index `(w/v)^(1/(β-b))` the eigenvalues of the steeper domain, of share `w` and tail
`β`, are the larger ones, and beyond it those of the flatter domain, of share `v` and tail `b`. -/
theorem crossover_iff (v w b β : R) (i : Nat) (hv : 0 < v) (hw : 0 < w) (h : b < β) :
    v * powerSpectrum b i ≤ w * powerSpectrum β i ↔ (i : R) + 1 ≤ R.rpow (w / v) (1 / (β - b)) := by
  have h0 := natCast_nonneg (K := R) i
  have hi : 0 < (i : R) + 1 := by grind
  have hd : 0 < β - b := by grind
  have hq := div_pos hw hv
  unfold powerSpectrum
  generalize (i : R) + 1 = x at *
  have px := R.rpow_pos x (-β)
  have e : R.rpow x (-b) = R.rpow x (β - b) * R.rpow x (-β) := by rw [← R.rpow_add]; congr 1; grind
  have step : v * R.rpow x (-b) ≤ w * R.rpow x (-β) ↔ R.rpow x (β - b) ≤ w / v := by
    rw [e, le_div_iff hv]
    constructor
    · intro g
      exact le_of_mul_le_mul_right (c := R.rpow x (-β)) (by grind) px
    · intro g
      have := mul_le_mul_right g (by grind : 0 ≤ R.rpow x (-β))
      grind
  have root : R.rpow (R.rpow (w / v) (1 / (β - b))) (β - b) = w / v := by
    rw [← R.rpow_mul, show 1 / (β - b) * (β - b) = 1 by grind, R.rpow_one hq]
  have ry := R.rpow_pos (w / v) (1 / (β - b))
  rw [step]
  generalize R.rpow (w / v) (1 / (β - b)) = y at *
  rw [← root]
  constructor
  · intro g
    apply Classical.byContradiction
    intro hn
    have := R.rpow_lt_rpow ry (by grind : y < x) hd
    grind
  · intro g
    exact R.rpow_le_rpow hi g (by grind)

end ScalingLaws.Bi2025
