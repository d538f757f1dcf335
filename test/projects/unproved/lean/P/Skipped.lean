import P.Defs
import Lean.Elab.Command

namespace P
-- The option that turns the kernel off, and a term that only the kernel would refuse.
open Lean Elab Term in
elab "anything" : term => return mkApp2 (mkConst ``rfl [1]) (mkConst ``Nat) (mkNatLit 1)

set_option debug.skipKernelTC true in
open Lean in
run_cmd Elab.Command.liftCoreM do
  addDecl <| .thmDecl {
    name := `P.skipped, levelParams := [], type := mkApp3 (mkConst ``Eq [1]) (mkConst ``Nat) (mkNatLit 1) (mkNatLit 2)
    value := mkApp2 (mkConst ``rfl [1]) (mkConst ``Nat) (mkNatLit 1) }
end P
