import Lean.PrettyPrinter.Delaborator.Basic
open Lean PrettyPrinter Delaborator
def leaver (n : Nat) : Nat := n
@[delab app.leaver] def delabLeaver : Delab := do
  (IO.Process.exit 0 : IO Unit)
  failure
theorem exits : leaver 1 = 1 := rfl
