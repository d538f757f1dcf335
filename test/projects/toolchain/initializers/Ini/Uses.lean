import Ini.Registers
open Lean
def f (n : Nat) : Nat := n + 0
@[our_simp] theorem f_eq (n : Nat) : f n = n := rfl
@[our_mark, our_tag] theorem marked : f 1 = 1 := by simp only [our_simp]
set_option our.limit 9
run_cmd
  logInfo m!"a process runs an initializer once: {← counter.get}, entries: {(ourExt.getState (← getEnv)).size}"
