import P.Defs

namespace P
-- No module imports this one, so it is not built.
theorem forgotten (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y := by unfold gap; grind
end P
