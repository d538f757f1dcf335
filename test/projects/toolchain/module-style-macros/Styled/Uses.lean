module
public import Styled.Declared
public import Styled.Plain
@[expose] public section
namespace Styled
@[styled_simp] theorem twice_zero : twice 0 = 0 := rfl
theorem by_simp : twice 0 + 0 = 0 := by simp only [styled_simp]
end Styled
