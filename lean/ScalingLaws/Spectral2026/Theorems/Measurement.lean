import ScalingLaws.Spectral2026.DefsReal

/-!
# Claims about measuring the spectral exponent

"A single measurable number", P2-20 of the claims registry.

## Main definitions

* `measuredExponent`: the exponent that one eigenvalue shows.
-/

namespace ScalingLaws.Spectral2026

/-- The spectral exponent `-log x / log (k+1)` that the `k`-th eigenvalue `x`, counted from zero, shows. -/
noncomputable def measuredExponent (x : R) (k : Nat) : R := -R.log x / R.log ((k : R) + 1)

/-- P2-20, "a single measurable number": where eigenvalues lie between `c` and `B` times `(k+1)^(-s)`, the exponent that the `k`-th shows errs
by no more than the logarithms of the constants over `log (k+1)`, so that it tends to `s`. -/
theorem measuredExponent_close (s c B x : R) (k : Nat) (hk : 0 < k) (hc : 0 < c) (hB : 0 < B) (hlo : c * dataEigenvalue s k ≤ x)
    (hup : x ≤ B * dataEigenvalue s k) :
    s - R.log B / R.log ((k : R) + 1) ≤ measuredExponent x k ∧ measuredExponent x k ≤ s - R.log c / R.log ((k : R) + 1) := by
  have hk0 := natCast_pos (K := R) hk
  have hl : 0 < R.log ((k : R) + 1) := by
    have := R.log_lt_log zero_lt_one (by grind : (1 : R) < (k : R) + 1)
    rw [R.log_one] at this; exact this
  have hp : 0 < dataEigenvalue s k := R.rpow_pos _ _
  have e : R.log (dataEigenvalue s k) = -s * R.log ((k : R) + 1) := R.log_rpow _ _
  have h1 := R.log_le_log (mul_pos hc hp) hlo
  have h2 := R.log_le_log (by have := mul_pos hc hp; grind : 0 < x) hup
  rw [R.log_mul hc hp, e] at h1
  rw [R.log_mul hB hp, e] at h2
  unfold measuredExponent
  generalize R.log ((k : R) + 1) = l at *
  constructor
  · rw [le_div_iff hl, show (s - R.log B / l) * l = s * l - R.log B by grind]; grind
  · rw [div_le_iff hl, show (s - R.log c / l) * l = s * l - R.log c by grind]; grind

end ScalingLaws.Spectral2026
