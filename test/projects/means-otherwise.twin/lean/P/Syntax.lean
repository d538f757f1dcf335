import Lean.Elab.Term

namespace P

def gain (v : Rat) : Rat := v + 3

syntax "gainOf " term:max : term

open Lean in
/-- A short form. -/
@[macro termGainOf_] def expandGain : Macro
  | `(gainOf $a) => `(gain $a)
  | _ => Macro.throwUnsupported

theorem gain_lt (v : Rat) : v < gainOf v := by unfold gain; grind

local notation "|" x "|" => max x (-x)
theorem abs_nonneg (x : Rat) : 0 ≤ |x| := by grind

local notation "ratio" => Rat
def melt (x : ratio) : ratio := x * x
theorem le_melt (x : ratio) (h : 1 ≤ x) : x ≤ melt x := by
  unfold melt
  have := Rat.mul_le_mul_of_nonneg_left h (show (0 : Rat) ≤ x by grind)
  grind

def überhöhung (h : Rat) : Rat := h + 1
theorem le_überhöhung (h : Rat) : h ≤ überhöhung h := by unfold überhöhung; grind

section
variable (a b : Rat) (hab : a < b)
include hab
theorem mean_lt : (a + b) / 2 < b := by grind
end

/-- Signs inside of strings, comments and proofs are none: a < b, "≤". -/
theorem quiet (n : Nat) (i : Fin n) : [i.val][0]'(by have : 0 < 1 := by omega
                                                     simp) < n := i.isLt

end P
