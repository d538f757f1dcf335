/-!
# What Lean must accept and refuse, in its own words

Each block starts with a marker: `accepted` blocks must elaborate without an error, `refused` blocks must give one. The
blocks are independent; the suite is run against every toolchain whose answers we rely on.
-/

namespace Conformance

-- accepted: reflexivity by computation
theorem two_and_two : 2 + 2 = 4 := rfl

-- refused: a false equation by computation
theorem two_and_two_is_five : 2 + 2 = 5 := rfl

-- accepted: decide on a true proposition
theorem seven_is_less : 7 < 9 := by decide

-- refused: decide on a false proposition
theorem nine_is_less : 9 < 7 := by decide

-- accepted: decide in the kernel over the rationals
theorem halves_and_thirds : (1 / 2 : Rat) + 1 / 3 = 5 / 6 := by decide +kernel

-- refused: decide in the kernel over the rationals, off by one
theorem halves_and_thirds_wrong : (1 / 2 : Rat) + 1 / 3 = 4 / 6 := by decide +kernel

-- accepted: omega on integers
theorem doubling (n m : Int) (h : n < m) : 2 * n + 1 < 2 * m := by omega

-- refused: omega on a false bound
theorem doubling_wrong (n m : Int) (h : n < m) : 2 * n + 2 < 2 * m := by omega

-- accepted: grind on a linear rational inequality
theorem midpoint_lt (a b : Rat) (h : a < b) : (a + b) / 2 < b := by grind

-- refused: grind on a false inequality
theorem midpoint_lt_wrong (a b : Rat) (h : a ≤ b) : (a + b) / 2 < b := by grind

-- accepted: grind on a ring identity
theorem square_of_sum (a b : Rat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind

-- refused: grind on a false ring identity
theorem square_of_sum_wrong (a b : Rat) : (a + b) ^ 2 = a ^ 2 + a * b + b ^ 2 := by grind

-- accepted: simp on lists
theorem append_nil (l : List Nat) : l ++ [] = l := by simp

-- refused: simp that proves nothing false
theorem append_self (l : List Nat) : l ++ l = l := by simp

-- accepted: induction
theorem zero_add' (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]

-- refused: an induction with a missing case
theorem zero_add_missing (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl

-- accepted: a structural recursion
def length : List Nat → Nat
  | [] => 0
  | _ :: l => length l + 1

-- refused: a recursion that does not terminate
def forever (n : Nat) : Nat := forever (n + 1)

-- accepted: a well-founded recursion
def halvings (n : Nat) : Nat := if h : n ≤ 1 then 0 else halvings (n / 2) + 1
  termination_by n
  decreasing_by omega

-- refused: a well-founded recursion whose measure grows
def growing (n : Nat) : Nat := if n = 0 then 0 else growing (n + 1)
  termination_by n

-- accepted: an inductive type
inductive Tree where
  | leaf : Tree
  | node : Tree → Nat → Tree → Tree

-- refused: a constructor that uses the type negatively
inductive Negative where
  | make : (Negative → Nat) → Negative

-- refused: a constructor that returns another type
inductive Astray where
  | make : Nat

-- accepted: a nested inductive type
inductive Rose where
  | node : List Rose → Rose

-- refused: a universe that is too small
inductive TooSmall : Type where
  | make : Type → TooSmall

-- accepted: the same in a larger universe
inductive LargeEnough : Type 1 where
  | make : Type → LargeEnough

-- refused: a type in itself
def typeInType : Type := Type

-- accepted: universe polymorphism
def identity.{u} {α : Sort u} (a : α) : α := a

-- refused: an undeclared universe
def unknownUniverse (α : Type unknown_u) : Type := α

-- refused: an application to a term of the wrong type
example : Nat := Nat.succ "one"

-- refused: a proof of another proposition
theorem wrong_proof : 1 = 2 := (rfl : 1 = 1)

-- refused: a hypothesis that is not there
theorem no_hypothesis (a b : Nat) : a = b := by assumption

-- refused: an unknown constant
theorem unknown_lemma : 1 = 1 := lemma_that_is_not_there

-- refused: an unfinished proof
theorem unfinished (a b : Nat) (h : a = b) : b = a ∧ a = a := by
  constructor
  · exact h.symm

-- accepted: the same, finished
theorem finished (a b : Nat) (h : a = b) : b = a ∧ a = a := by
  constructor
  · exact h.symm
  · rfl

-- refused: elimination of a proposition into data
def witness (h : ∃ n : Nat, 0 < n) : Nat := match h with
  | ⟨n, _⟩ => n

-- accepted: the same by choice
noncomputable def chosen (h : ∃ n : Nat, 0 < n) : Nat := Classical.choose h

-- refused: a declaration that is there already
theorem two_and_two : 3 + 3 = 6 := rfl

-- accepted: proof irrelevance
theorem irrelevance (p : Prop) (h h' : p) : h = h' := rfl

-- refused: data are not irrelevant
theorem relevance (a b : Bool) : a = b := rfl

-- accepted: eta for structures
theorem eta (p : Nat × Nat) : p = (p.1, p.2) := rfl

-- accepted: function extensionality
theorem extensionality (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := funext h

-- accepted: a quotient identifies related elements
theorem quotient_sound {α : Type} (r : α → α → Prop) (a b : α) (h : r a b) : Quot.mk r a = Quot.mk r b := Quot.sound h

-- refused: a quotient lift without a proof of compatibility
def badLift {α : Type} (r : α → α → Prop) (f : α → Nat) : Quot r → Nat := Quot.lift f

-- accepted: an instance
instance addTree : Add Tree := ⟨fun a _ => a⟩

-- refused: an instance that is missing
def treeProduct (a b : Tree) : Tree := a * b

-- accepted: excluded middle
theorem middle (p : Prop) : p ∨ ¬p := Classical.em p

-- refused: excluded middle by decide, for any proposition
theorem middle_decided (p : Prop) : p ∨ ¬p := by decide

-- refused: truncated subtraction does not cancel
theorem sub_add (a b : Nat) : a - b + b = a := by omega

-- accepted: truncated subtraction cancels where it does not truncate
theorem sub_add_of_le (a b : Nat) (h : b ≤ a) : a - b + b = a := by omega

-- accepted: division by zero is zero
theorem div_zero (a : Rat) : a / 0 = 0 := by grind

-- refused: division by zero is not one
theorem div_zero_one (a : Rat) : a / 0 = 1 := by grind

-- accepted: a mutual recursion
mutual
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => isOdd n
def isOdd : Nat → Bool
  | 0 => false
  | n + 1 => isEven n
end

-- accepted: bit vectors by bit blasting of small width
theorem xor_self (x : BitVec 8) : x ^^^ x = 0 := by simp

-- refused: a syntax error
theorem broken : 1 = 1 := by (

-- accepted: elaboration goes on after a syntax error
theorem after_the_error : 1 = 1 := rfl

end Conformance
