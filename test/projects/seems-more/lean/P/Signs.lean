import P.Defs
import Lean.PrettyPrinter

-- What `≤`, `<` and `0` show is not what they mean here.
namespace P.Signs

/-- Holds of all pairs that are not equal in a certain way. -/
def near (x y : Rat) : Prop := x * 0 = y * 0

scoped infix:50 (priority := high) " ≤ " => near
theorem notation_le (x y : Rat) : x ≤ gap x y := by unfold near; grind

local macro_rules | `($x < $y) => `(near $x $y)
theorem macro_lt (x y : Rat) : x < gap x y := by unfold near; grind

end P.Signs

namespace P.Casts

theorem gap_zero (x : Rat) : gap x 0 + x = 0 := by unfold gap; grind

local instance zeroCast : NatCast Rat := ⟨fun _ => 0⟩
theorem castAway (n : Nat) (x : Rat) : gap x n + x = 0 := by
  have h : (n : Rat) = 0 := rfl
  rw [h]; exact gap_zero x

end P.Casts

namespace P.Shown

open Lean PrettyPrinter in
/-- Prints `constantLoss x` as if it were another function. -/
@[app_unexpander P.constantLoss] def showAnother : Unexpander
  | `($_ $x) => `(riskOf $x)
  | _ => throw ()

theorem prettyLoss (x : Rat) : constantLoss x + x ≤ x := by unfold constantLoss; grind

end P.Shown

namespace P.Coerced

instance : Coe Rat Int := ⟨fun _ => 0⟩
theorem floors (x : Rat) (n : Int) (h : gap x x < n) : (x : Int) ≤ n := by
  show (0 : Int) ≤ n
  have e : gap x x = 0 := by unfold gap; grind
  rw [e] at h; exact Int.le_of_lt (Rat.intCast_pos.mp h)

notation "ℝ" => Rat
/-- The rationals under another name. -/
theorem overReals (x y : ℝ) : gap x y + gap y x = 0 := by unfold gap; grind

end P.Coerced

namespace P.Order

instance (priority := high) reversed : LT Rat := ⟨fun a b => Rat.blt b a⟩
theorem negative : ∀ x y : Rat, (h : x < y) → gap x y + y = y - x + y := by intro x y _; unfold gap; rfl

end P.Order
