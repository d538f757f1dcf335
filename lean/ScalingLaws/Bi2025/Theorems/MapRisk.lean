import ScalingLaws.Bi2025.Proofs.MapRisk

/-!
# Claims about the risk after a boundedly invertible map

P3-11 of the claims registry beyond `s = 1/2`, as risk and not only as bias: bias and exact variance together.

## References

* Y. Bi, V. Calhoun, *Scaling Laws are Redundancy Laws*, arXiv 2509.20721.
-/

namespace ScalingLaws.Bi2025

/-- P3-11 refuted as risk: for eigenvalues `1/(i+1)²` and the first eigenfunction as target, the risk of ridge regression on `n = t⁴`
samples after the map along `1/(i+1)` is at least a constant times `n^(-3/4)`, at every ridge and with any number of modes from `t` on.
Before the map it is at most a constant times `n^(-4/5)`, by `risk_power_law` at `s = 1`, `β = 2`. `mappedVariance` is
`tr (A (A + μ)⁻¹)²`, by `rankOne_solves`. -/
theorem mappedRisk_ge (p : Nat) (τ σ2 t μ c : Rat) (hτ : 0 < τ) (ht : 1 ≤ t) (hp : t ≤ p) (hμ : 0 < μ) (hc : 0 ≤ c)
    (hcb : c ≤ (τ / (4 * (1 + 2 * τ))) ^ 2 / 32) (hcf : c ≤ 1 / (50 + 64 * τ ^ 2)) (hcσ : c ≤ σ2 / 4) :
    c / t ^ 3 ≤ mappedRisk p squareSpectrum squareSpectrum firstMode τ σ2 (t ^ 4) μ :=
  Proofs.mapped_risk_every hτ ht hp hμ hc hcb hcf hcσ

end ScalingLaws.Bi2025
