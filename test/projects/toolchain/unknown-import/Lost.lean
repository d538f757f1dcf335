import Lost.Good
import Mathlib.Tactic
theorem t : 1 = 1 := rfl
