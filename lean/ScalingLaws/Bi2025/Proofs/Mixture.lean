import ScalingLaws.Bi2025.Proofs.Exponent
import ScalingLaws.Bi2025.Defs

/-!
# Proofs about mixtures

## Main statements

* `exponent_min`: the exponent of the smaller tail is the smaller exponent.
-/

namespace ScalingLaws.Bi2025.Proofs

theorem exponent_min {s a b : Rat} (hs : 0 < s) (ha : 0 < a) (hb : 0 < b) :
    lossExponent s (min a b) = min (lossExponent s a) (lossExponent s b) := by
  rw [Rat.min_def, Rat.min_def]
  unfold lossExponent
  by_cases h : a = b
  · subst h; simp
  · by_cases h1 : a ≤ b
    · have := exponent_lt_tail hs ha (by grind : a < b)
      rw [if_pos h1, if_pos (by grind)]
    · have := exponent_lt_tail hs hb (by grind : b < a)
      rw [if_neg h1, if_neg (by grind)]

end ScalingLaws.Bi2025.Proofs
