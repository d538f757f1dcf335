import Lean.Elab.Command
open Lean
/-- Put past the kernel, which refuses it. -/
def wrong : CoreM Unit := do
  let one := mkRawNatLit 1
  let type := mkApp3 (mkConst ``Eq [1]) (mkConst ``Nat) one (mkRawNatLit 2)
  addDecl (.thmDecl { name := `refused, levelParams := [], type, value := mkApp2 (mkConst ``Eq.refl [1]) (mkConst ``Nat) one })
set_option debug.skipKernelTC true in
run_cmd Elab.Command.liftCoreM wrong
