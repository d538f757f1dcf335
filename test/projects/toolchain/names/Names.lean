namespace Outer.Inner
private def hidden (n : Nat) : Nat := n + 1
protected theorem guarded : hidden 1 = 2 := rfl
end Outer.Inner

namespace Outer
/-- Twice. -/
def «two words» (ζ₁ : Nat) : Nat := 2 * ζ₁
infixl:65 " ⊞ " => fun a b => «two words» a + «two words» b
theorem αβγ (ζ η : Nat) : ζ ⊞ η = 2 * ζ + 2 * η := rfl
theorem «λ is reserved» : «two words» 0 = 0 := rfl
end Outer
