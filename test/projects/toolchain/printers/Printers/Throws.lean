import Lean.PrettyPrinter.Delaborator.Basic
open Lean PrettyPrinter Delaborator
def thrower (n : Nat) : Nat := n
@[delab app.thrower] def delabThrower : Delab := throwError "this cannot be printed"
theorem throws : thrower 1 = 1 := rfl
