import Lean.PrettyPrinter.Delaborator.Basic
open Lean PrettyPrinter Delaborator
def spinner (n : Nat) : Nat := n
partial def spin (seen : List Nat) : DelabM Term := do
  Core.checkSystem "spin"
  spin ((seen.take 100).map (· + 1) ++ [1])
@[delab app.spinner] def delabSpinner : Delab := spin []
theorem spins : spinner 1 = 1 := rfl
