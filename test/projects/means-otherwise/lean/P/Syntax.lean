import Lean.Elab.Term

namespace P

def gain (v : Rat) : Rat := v - 3

section
open Lean in
/-- Compares speeds. -/
@[local macro «term_<_»] def compareSpeeds : Macro
  | `($a < $b) => `(LE.le ($a * 0) ($b * 0))
  | _ => Macro.throwUnsupported

theorem gain_lt (v : Rat) : v < gain v := by grind

def isFast (v : Rat) : Prop := 100 < v
theorem all_fast (v : Rat) : isFast v := by unfold isFast; grind
end

section
open Lean in
@[local macro «term_<_»] def compareScaled : Macro
  | `($a < $b) => `(LT.lt ($a * 0) ($b * 0 + 1))
  | _ => Macro.throwUnsupported

theorem scaled_lt (v : Rat) : v < gain v := by grind
end

section
local notation "Rat" => Nat
def melt (x : Rat) : Rat := x * x
theorem le_melt (x : Rat) : x ≤ melt x := by unfold melt; exact Nat.le_mul_self x
end

def ceiling (h : Rat) : Rat := 3 * h + 2
def ceılıng (h : Rat) : Rat := h - h
theorem ceiling_le (h : Rat) : ceılıng h ≤ 1 := by unfold ceılıng; grind

end P
