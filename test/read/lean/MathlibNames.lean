/-!
The names of Mathlib that the tables know, declared with Mathlib's types. Mathlib itself is not needed: the tests compile
statements about these names twice, once as what they are (constants of a project, which must not match a row of Mathlib) and
once with an origin map that says they come from Mathlib.
-/

axiom Real : Type
namespace Real
axiom instZero : Zero Real
axiom instOne : One Real
axiom instAdd : Add Real
axiom instSub : Sub Real
axiom instMul : Mul Real
axiom instNeg : Neg Real
axiom instInv : Inv Real
axiom instDivInvMonoid : Div Real
axiom instLT : LT Real
axiom instLE : LE Real
axiom instNatCast : NatCast Real
axiom instPow : Pow Real Real
axiom instMonoid : Pow Real Nat
axiom instOfNat (n : Nat) : OfNat Real n
attribute [instance] instZero instOne instAdd instSub instMul instNeg instInv instDivInvMonoid instLT instLE instNatCast instPow instMonoid instOfNat
axiom exp : Real → Real
axiom log : Real → Real
axiom sqrt : Real → Real
end Real
axiom Finset : Type → Type
axiom Finset.range : Nat → Finset Nat
axiom Finset.sum {ι M : Type} (inst : Zero M) (s : Finset ι) (f : ι → M) : M

namespace MathlibNames
def logOfProduct : Prop := ∀ x y : Real, x ≠ 0 → y ≠ 0 → Real.log (x * y) = Real.log x + Real.log y
def logZero : Prop := Real.log 0 = 0
def rootOfNegative : Prop := ∀ x : Real, x ≤ 0 → Real.sqrt x = 0
def powerZero : Prop := (0 : Real) ^ (0 : Real) = 1
def quotientByZero : Prop := ∀ x : Real, x / 0 = 0 ∧ (0 : Real)⁻¹ = 0
def sumOfPowers : Prop := ∀ (q : Real) (n : Nat), Finset.sum Real.instZero (Finset.range n) (fun k => q ^ k) * (1 - q) = 1 - q ^ n
end MathlibNames
