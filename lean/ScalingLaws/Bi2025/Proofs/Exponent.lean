import ScalingLaws.Foundations.Division

/-!
# Proofs about the exponent `2s / (2s + 1/β)`

## Main statements

* `exponent_eq`: the form `2sβ / (2sβ + 1)`.
* `exponent_lt_of_product_lt`: the exponent increases with the product `s β`.
* `exponent_gap`, `exponent_le_linear`: how fast it tends to one and to zero.
-/

namespace ScalingLaws.Bi2025.Proofs

variable {K : Type} [OrderedField K]

theorem inv_tail_pos {β : K} (hβ : 0 < β) : 0 < 1 / β := div_pos zero_lt_one hβ

theorem exponent_eq {s β : K} (hs : 0 < s) (hβ : 0 < β) : 2*s / (2*s + 1/β) = 2*s*β/(2*s*β+1) := by
  have := mul_pos hs hβ
  have h1 := inv_tail_pos hβ
  have : 2*s*β+1 ≠ 0 := by grind
  have : 2*s+1/β ≠ 0 := by grind
  grind

theorem exponent_pos {s β : K} (hs : 0 < s) (hβ : 0 < β) : 0 < 2*s / (2*s + 1/β) := by
  have := inv_tail_pos hβ
  exact div_pos (by grind) (by grind)

theorem exponent_lt_one {s β : K} (hs : 0 < s) (hβ : 0 < β) : 2*s / (2*s + 1/β) < 1 := by
  have := inv_tail_pos hβ
  rw [div_lt_iff (by grind)]; grind

theorem exponent_lt_of_product_lt {s β s' β' : K} (hs : 0 < s) (hβ : 0 < β) (hs' : 0 < s') (hβ' : 0 < β')
    (h : s * β < s' * β') : 2*s / (2*s + 1/β) < 2*s' / (2*s' + 1/β') := by
  have h1 := mul_pos hs hβ
  have h2 := mul_pos hs' hβ'
  rw [exponent_eq hs hβ, exponent_eq hs' hβ', div_lt_div_iff (by grind) (by grind)]
  grind

theorem exponent_lt_tail {s β β' : K} (hs : 0 < s) (hβ : 0 < β) (h : β < β') :
    2*s / (2*s + 1/β) < 2*s / (2*s + 1/β') :=
  exponent_lt_of_product_lt hs hβ hs (by grind) (mul_lt_mul_left h hs)

theorem exponent_lt_source {s s' β : K} (hs : 0 < s) (hβ : 0 < β) (h : s < s') :
    2*s / (2*s + 1/β) < 2*s' / (2*s' + 1/β) :=
  exponent_lt_of_product_lt hs hβ (by grind) hβ (mul_lt_mul_right h hβ)

theorem exponent_inj {s β s' β' : K} (hs : 0 < s) (hβ : 0 < β) (hs' : 0 < s') (hβ' : 0 < β') :
    2*s / (2*s + 1/β) = 2*s' / (2*s' + 1/β') ↔ s * β = s' * β' := by
  constructor
  · intro h
    apply Classical.byContradiction; intro hne
    rcases OrderedField.le_total (s * β) (s' * β') with h1 | h1
    · have := exponent_lt_of_product_lt hs hβ hs' hβ' (by grind); grind
    · have := exponent_lt_of_product_lt hs' hβ' hs hβ (by grind); grind
  · intro h
    rw [exponent_eq hs hβ, exponent_eq hs' hβ', show 2*s*β = 2*(s*β) by grind, h, show 2*(s'*β') = 2*s'*β' by grind]

theorem exponent_gap {s β ε : K} (hs : 0 < s) (hε : 0 < ε) (hβ : 1/(2*s*ε) ≤ β) : 1 - 2*s / (2*s + 1/β) < ε := by
  have h0 := mul_pos hs hε
  have hβ0 : 0 < β := by
    have := div_pos (zero_lt_one (K := K)) (by grind : 0 < 2*s*ε)
    grind
  rw [div_le_iff (by grind)] at hβ
  rw [exponent_eq hs hβ0]
  have h1 := mul_pos hs hβ0
  have h2 : 1 - 2*s*β/(2*s*β+1) = 1/(2*s*β+1) := by
    have : 2*s*β+1 ≠ 0 := by grind
    grind
  rw [h2, div_lt_iff (by grind)]
  grind

theorem exponent_lt_linear {s β : K} (hs : 0 < s) (hβ : 0 < β) : 2*s / (2*s + 1/β) < 2*s*β := by
  have h1 := mul_pos hs hβ
  rw [exponent_eq hs hβ, div_lt_iff (by grind)]
  have := mul_pos h1 h1
  grind

theorem redundancy_from_exponent {s β : K} (hs : 0 < s) (hβ : 0 < β) :
    2*s*(1 - 2*s / (2*s + 1/β))/(2*s / (2*s + 1/β)) = 1/β := by
  have h1 := inv_tail_pos hβ
  generalize 1/β = r at *
  have h2 : 2*s + r ≠ 0 := by grind
  have h3 : s ≠ 0 := by grind
  have h4 : 1 - 2*s / (2*s + r) = r / (2*s + r) := by grind
  rw [h4]
  have h5 : 2*s*(r/(2*s+r)) = r * (2*s/(2*s+r)) := by grind
  have h6 : 0 < 2*s/(2*s+r) := div_pos (by grind) (by grind)
  rw [h5]
  generalize 2*s/(2*s+r) = x at *
  grind

theorem exponent_lt_redundancy {s r r' : K} (hs : 0 < s) (hr : 0 < r) (h : r < r') :
    2*s / (2*s + r') < 2*s / (2*s + r) := by
  rw [div_lt_div_iff (by grind) (by grind)]
  have := mul_lt_mul_left h hs
  grind

theorem exponent_attained {s a : K} (hs : 0 < s) (h0 : 0 < a) (h1 : a < 1) :
    2*s / (2*s + 1/(a / (2*s*(1-a)))) = a := by
  have h2 := mul_pos hs (by grind : 0 < 1 - a)
  have h3 : 1/(a / (2*s*(1-a))) = 2*s*(1-a)/a := by grind
  have h4 : 2*s + 2*s*(1-a)/a = 2*s/a := by grind
  rw [h3, h4]; grind

theorem balance_iff {s β t : K} (hs : 0 < s) (hβ : 0 < β) : 2*s*t = 1 - t*(1/β) ↔ t = 1 / (2*s + 1/β) := by
  have := inv_tail_pos hβ
  generalize 1/β = r at *
  have h2 : 2*s + r ≠ 0 := by grind
  constructor
  · intro h
    have : t * (2*s + r) = 1 := by grind
    grind
  · intro h; subst h; grind

end ScalingLaws.Bi2025.Proofs
