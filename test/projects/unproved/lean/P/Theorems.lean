import P.Defs

namespace P

theorem sorryInDefinition (x y : Rat) : mean x y ≤ mean x y + 1 := by generalize mean x y = m; grind
set_option warn.sorry false in
theorem sorryUnwarned (x y : Rat) : x + 1 ≤ y := sorry
theorem admitted (x y : Rat) : x + 2 ≤ y := by admit
theorem axiomInOpaque (x y : Rat) : gap x y ≤ hidden.val := hidden.property x y
theorem axiomInProjection (x y : Rat) : gap x y ≤ bound.most + 1 := by have := bound.holds x y; grind
theorem axiomInInstance (a : Rat) : Bounded.most a ≤ 2 := by have := Bounded.small a; grind
theorem byCompiler : gap 1 3 = 2 := by native_decide
private theorem keptPrivate (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y := by unfold gap; grind
/-- Not a theorem, and gone when the file has been read. -/
example (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y := by unfold gap; grind

namespace Other
theorem sameName (x y : Rat) (h : x ≤ y) : 0 ≤ gap x y + 1 := by unfold gap; grind
end Other

end P
