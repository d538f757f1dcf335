/-!
More names of Mathlib that the tables know, declared with Mathlib's types (its bundled classes are opaque here). The test says by an
origin map that they come from Mathlib.
-/

universe u
axiom Real : Type
axiom Preorder : Type → Type
axiom PartialOrder : Type → Type
axiom Lattice : Type → Type
axiom AddGroup : Type → Type
axiom AddCommMonoid : Type → Type
attribute [class] Preorder PartialOrder Lattice AddGroup AddCommMonoid
axiom PartialOrder.toPreorder {α : Type} [PartialOrder α] : Preorder α
attribute [instance] PartialOrder.toPreorder
class Norm (E : Type) where
  norm : E → Real
namespace Real
axiom partialOrder : PartialOrder Real
axiom lattice : Lattice Real
axiom instAddGroup : AddGroup Real
axiom instAddCommMonoid : AddCommMonoid Real
axiom instCommMonoid : AddCommMonoid Real
axiom norm : Norm Real
axiom instAdd : Add Real
axiom instSub : Sub Real
axiom instMul : Mul Real
axiom instLT : LT Real
axiom instLE : LE Real
axiom instNatCast : NatCast Real
axiom instOfNat (n : Nat) : OfNat Real n
axiom instMonoid : Pow Real Nat
attribute [instance] partialOrder lattice instAddGroup instAddCommMonoid norm instAdd instSub instMul instLT instLE instNatCast instOfNat instMonoid
axiom exp : Real → Real
axiom cosh : Real → Real
end Real
axiom Nat.instLinearOrder : PartialOrder Nat
attribute [instance] Nat.instLinearOrder
axiom abs {α : Type} [Lattice α] [AddGroup α] (a : α) : α
axiom Monotone {α β : Type} [Preorder α] [Preorder β] (f : α → β) : Prop
axiom StrictMono {α β : Type} [Preorder α] [Preorder β] (f : α → β) : Prop
axiom Antitone {α β : Type} [Preorder α] [Preorder β] (f : α → β) : Prop
def Set (α : Type u) := α → Prop
axiom Set.Icc {α : Type} [Preorder α] (a b : α) : Set α
axiom Set.Ioi {α : Type} [Preorder α] (a : α) : Set α
axiom Set.instMembership {α : Type} : Membership α (Set α)
axiom Finset : Type → Type
axiom Finset.range : Nat → Finset Nat
axiom LocallyFiniteOrder : (α : Type) → [Preorder α] → Type
axiom Nat.instLocallyFiniteOrder : LocallyFiniteOrder Nat
axiom Fintype : Type → Type
axiom Fin.fintype (n : Nat) : Fintype (Fin n)
attribute [class] LocallyFiniteOrder Fintype
attribute [instance] Nat.instLocallyFiniteOrder Fin.fintype Set.instMembership
axiom Finset.Icc {α : Type} [Preorder α] [LocallyFiniteOrder α] (a b : α) : Finset α
axiom Finset.Ioo {α : Type} [Preorder α] [LocallyFiniteOrder α] (a b : α) : Finset α
axiom Finset.univ {α : Type} [Fintype α] : Finset α
axiom Finset.instMembership {α : Type} : Membership α (Finset α)
attribute [instance] Finset.instMembership
axiom Finset.sum {ι M : Type} [AddCommMonoid M] (s : Finset ι) (f : ι → M) : M
axiom Finset.prod {ι M : Type} [AddCommMonoid M] (s : Finset ι) (f : ι → M) : M
axiom Filter : Type → Type
axiom Filter.Tendsto {α β : Type} (f : α → β) (l : Filter α) (m : Filter β) : Prop

namespace OutsideMathlib
noncomputable def cube : Real → Real := fun x => x ^ 3
def sumIcc : Prop := ∀ n : Nat, 2 * Finset.sum (Finset.Icc 1 n) (fun k => (k : Real)) = n * (n + 1)
def sumIoo : Prop := ∀ a b : Nat, Finset.sum (Finset.Ioo a b) (fun _ => (1 : Real)) = ((b - a - 1 : Nat) : Real)
def sumUniv : Prop := ∀ (n : Nat) (v : Fin n → Real), (∀ i, 0 ≤ v i) → 0 ≤ Finset.sum Finset.univ v
def bounds : Prop := ∀ x : Real, x ∈ Set.Icc (0 : Real) 1 → x * x ≤ x ∧ abs (x - 1) ≤ 1 ∧ Norm.norm x = x
def boundsLie : Prop := ∀ x : Real, x ∈ Set.Ioi (0 : Real) → x * x ≤ x
def members : Prop := ∀ n : Nat, (∀ k ∈ Finset.Icc 2 n, 4 ≤ k * k) ∧ (∀ k ∈ Finset.range n, k < n)
def monotone : Prop := Monotone cube
def monotoneLie : Prop := StrictMono fun x : Real => x * x
def hyperbolic : Prop := ∀ x : Real, 1 ≤ Real.cosh x ∧ (0 ≤ x → Real.exp x ≤ 2 * Real.cosh x)
def hyperbolicLie : Prop := ∀ x : Real, Real.cosh x ≤ Real.exp x
def sequences : Prop := ∀ f : Nat → Real, Antitone f → f 3 ≤ f 1
def limit : Prop := ∀ (f : Nat → Real) (l : Filter Nat) (m : Filter Real), Filter.Tendsto f l m
def limit' : Prop := ∀ f : Nat → Real, (∀ l m, Filter.Tendsto f l m) → f 0 = f 1
end OutsideMathlib
