import ScalingLaws.Foundations.Sums

/-!
# The tangent kernel of a two-layer ReLU network on the circle

Its eigenvalue at frequency `k ≥ 2` is the Fourier coefficient of a kernel that is a combination of `π - t`, `(π - t) cos t` and `sin t`. The
integrals are done by hand and give the closed form that is the definition here; the experiment `tangentKernelTail` compares it with sums
over angles. All values are in units of `1/π²`.

## Main definitions

* `circleMoment`, `sineMoment`: the integrals `∫₀^π (π - t) cos (m t) dt` and `∫₀^π sin t cos (k t) dt`.
* `circleEigenvalue`: the eigenvalue at a frequency.
* `circleSpectrum`: the eigenvalues without bias in order, each frequency counted twice, for its sine and its cosine.

## References

* Y. Cho, L. Saul, *Kernel methods for deep learning*, 2009; A. Jacot, F. Gabriel, C. Hongler, *Neural tangent kernel*, 2018.
-/

namespace ScalingLaws.Bi2025

variable {K : Type} [OrderedField K]

/-- The integral `∫₀^π (π - t) cos (m t) dt = (1 - (-1)^m) / m²` for `m ≥ 1`. -/
def circleMoment (m : Nat) : K := if m % 2 = 0 then 0 else 2 / (m : K) ^ 2

/-- The integral `∫₀^π sin t cos (k t) dt = (1 + (-1)^k) / (1 - k²)` for `k ≥ 2`. -/
def sineMoment (k : Nat) : K := if k % 2 = 0 then 2 / (1 - (k : K) ^ 2) else 0

/-- The eigenvalue at frequency `k ≥ 2` of the kernel `u k₀(u) + k₁(u) + b k₀(u)`, in units of `1/π²`; `b` is the variance of the bias. -/
def circleEigenvalue (b : K) (k : Nat) : K := circleMoment (k - 1) + circleMoment (k + 1) + sineMoment k + b * circleMoment k

/-- The `i`-th eigenvalue without bias beyond frequency one: those at the even frequencies `2, 2, 4, 4, …`, in units of `1/π²`. -/
def circleSpectrum (i : Nat) : K := circleEigenvalue 0 (2 * (i / 2) + 2)

end ScalingLaws.Bi2025
