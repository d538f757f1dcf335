module
public meta import Ini.Style
public import Ini.Style
@[expose] public section
def g (n : Nat) : Nat := n + 0
@[style_simp] theorem g_eq (n : Nat) : g n = n := rfl
