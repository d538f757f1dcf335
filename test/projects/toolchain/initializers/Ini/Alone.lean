import Lean
@[our_mark] theorem alone : 1 = 1 := rfl
