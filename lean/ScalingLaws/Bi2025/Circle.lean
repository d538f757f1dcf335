import ScalingLaws.Foundations.Sums

/-!
# The tangent kernel of a two-layer ReLU network on the circle

Its eigenvalue at frequency `k ≥ 2` is the Fourier coefficient of a kernel that is a combination of `π - t`, `(π - t) cos t` and `sin t`. The
integrals are done by hand and give the closed form that is the definition here; the experiment `tangentKernelTail` compares it with sums
over angles. All values are in units of `1/π²`.

## Main definitions

* `circleMoment`: the integral `∫₀^π (π - t) cos (m t) dt`.
* `circleEigenvalue`: the eigenvalue at a frequency.
* `circleSpectrum`: the eigenvalues without bias in order, each frequency counted twice, for its sine and its cosine.

## References

* Y. Cho, L. Saul, *Kernel methods for deep learning*, 2009; A. Jacot, F. Gabriel, C. Hongler, *Neural tangent kernel*, 2018.
-/

namespace ScalingLaws.Bi2025

variable {K : Type} [OrderedField K]

/-- The integral `∫₀^π (π - t) cos (m t) dt = (1 - (-1)^m) / m²` for `m ≥ 1`. -/
def circleMoment (m : Nat) : K := (1 - (-1) ^ m) / (m : K) ^ 2

/-- The eigenvalue at frequency `k ≥ 2` of the kernel `u k₀(u) + k₁(u) + b k₀(u)`, in units of `1/π²`; `b` is the variance of the bias. -/
def circleEigenvalue (b : K) (k : Nat) : K :=
  circleMoment (k - 1) + circleMoment (k + 1) + (1 + (-1) ^ k) / (1 - (k : K) ^ 2) + b * circleMoment k

/-- The `i`-th eigenvalue without bias beyond frequency one: those at the even frequencies `2, 2, 4, 4, …`, in units of `1/π²`. -/
def circleSpectrum (i : Nat) : K := circleEigenvalue 0 (2 * (i / 2) + 2)

end ScalingLaws.Bi2025
