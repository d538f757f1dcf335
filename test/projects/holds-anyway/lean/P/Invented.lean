namespace P.Invented

def load (n : Nat) : Nat := n * n + 1
def rate (x : Rat) : Rat := x / 2 + 1

-- a notation for a name of the library's
local notation "maximum" => fun (a b : Nat) => a
theorem takesFirst (a b : Nat) : maximum (load a) b = load a := rfl

-- coercion that forgets
structure Price where
  cents : Nat
instance : Coe Price Nat := ⟨fun _ => 0⟩
def total (p : Price) : Nat := (p : Nat)
theorem costsNothing (p : Price) : total p ≤ p.cents := Nat.zero_le _

-- autoParam proof that is impossible
def guarded (n : Nat) (_h : n < 0 := by omega) : Nat := n
theorem neverGuarded (n : Nat) (h : n < 0) : guarded n h = 7 := absurd h (Nat.not_lt_zero n)

-- vacuous existential: any witness
theorem someBound (n : Nat) : ∃ m : Nat, load n ≤ m := ⟨load n, Nat.le_refl _⟩

-- choice of anything
noncomputable def best (n : Nat) : Nat := Classical.choice (α := Nat) ⟨n⟩
theorem sameChoice (n : Nat) : best n = best n + 0 := rfl

-- off-by-one: range is empty
theorem emptyRange (n : Nat) : ∀ k, k < n → n ≤ k → load k = 0 := fun _ h h' => absurd h (Nat.not_lt.mpr h')

-- shadowed name: the hypothesis variable is another x
theorem anotherX (x : Nat) (_h : 3 ≤ load x) : ∀ x : Nat, x ≤ load x := fun x => by unfold load; cases x with
  | zero => omega
  | succ k => exact Nat.le_succ_of_le (Nat.le_mul_of_pos_left _ (Nat.succ_pos k))

-- structure carrying the conclusion
structure Safe (f : Nat → Nat) where
  bounded : ∀ n, f n ≤ 10
theorem safeBySafety (f : Nat → Nat) (s : Safe f) (n : Nat) : f n ≤ 10 := s.bounded n

-- conclusion in an And inside a hypothesis
theorem halfOfIt (n : Nat) (h : 0 < n ∧ load n ≤ 100) : load n ≤ 100 := h.2

-- conclusion assumed by contrapositive
theorem byDenial (n : Nat) (h : ¬ load n ≤ 100 → False) : load n ≤ 100 := Decidable.byContradiction h

-- implication from the negated conclusion
theorem evenSo (n : Nat) (h : 100 < load n → load n ≤ 100) : load n ≤ 100 := by omega

-- Decidable gimmick: decide of trivial
theorem decidedEqual (n : Nat) : (if load n = load n then true else false) = true := by simp

-- subsingleton: equality in Unit
def verdict (_n : Nat) : Unit := ()
theorem oneVerdict (a b : Nat) : verdict a = verdict b := rfl

-- Nat subtraction never negative
theorem notBelowZero (a b : Nat) : 0 ≤ load a - load b := Nat.zero_le _

-- division by zero
theorem overNothing (x : Rat) : rate x / 0 = 0 := by grind

-- Option that is always none
def lookup (_n : Nat) : Option Nat := none
theorem nothingFound (n : Nat) : ∀ v, lookup n = some v → v = 42 := fun _ h => by simp [lookup] at h

-- disjunction with an excluded middle
theorem fiveOrNot (n : Nat) : load n = 5 ∨ load n ≠ 5 := Decidable.em _

-- totality of order
theorem oneOfTwo (a b : Nat) : load a ≤ load b ∨ load b ≤ load a := Nat.le_total _ _

-- finite tests sold as all
theorem atTwo (n : Nat) (h : n = 2) : load n = 5 := by subst h; rfl

-- instance argument of a class with the conclusion
class Stable (f : Nat → Nat) : Prop where
  le : ∀ n, f n ≤ f (n + 1)
theorem stableByClass (f : Nat → Nat) [Stable f] (n : Nat) : f n ≤ f (n + 1) := Stable.le n

-- contradictory hypotheses by parity
theorem evenAndOdd (n : Nat) (h : n % 2 = 0) (h' : n % 2 = 1) : load n = 0 := by omega

-- contradictory by square
theorem squareIsTwo (n : Nat) (h : n * n = 2) : load n = 0 := by
  rcases n with _ | _ | n
  · simp at h
  · simp at h
  · have : (n + 1 + 1) * (n + 1 + 1) ≥ 4 := Nat.mul_le_mul (by omega : 2 ≤ n + 1 + 1) (by omega : 2 ≤ n + 1 + 1)
    omega

-- contradictory sum
theorem halfOfThree (a b : Nat) (h : a + b = 3) (h' : a = b) : load a = 0 := by omega

-- square is nonnegative for everything
theorem squareOfIt (x : Int) : 0 ≤ (x + load 3) * (x + load 3) := by
  rcases Int.le_total 0 (x + load 3) with h | h
  · exact Int.mul_nonneg h h
  · exact Int.mul_nonneg_of_nonpos_of_nonpos h h

-- if with equal branches
def tariff (peak : Bool) (n : Nat) : Nat := if peak then load n else load n
theorem sameBranches (n : Nat) : tariff true n = tariff false n := rfl

-- min with zero
def clipped (n : Nat) : Nat := min (load n) 0
theorem cutAtZero (n : Nat) : clipped n ≤ 5 := by simp [clipped]

-- mod 1
def phase (n : Nat) : Nat := load n % 1
theorem wholePhase (n : Nat) : phase n = phase (n + 1) := by simp [phase, Nat.mod_one]

-- open in that changes a name
namespace Tricks
def rate (_x : Rat) : Rat := 0
end Tricks
open Tricks in
theorem anotherRate (x : Rat) : Tricks.rate x ≤ 0 := Rat.le_refl

-- bounds that leave one case
theorem betweenBounds (n : Nat) (h : n < 3) (h' : 1 < n) : load n = 5 := by
  have : n = 2 := by omega
  subst this
  rfl

-- equations that leave one case
theorem halfOfFour (a b : Nat) (h : a + b = 4) (h' : a = b) : load a = 5 := by
  have : a = 2 := by omega
  subst this
  rfl

-- no rational square is negative
theorem negativeSquare (x : Rat) (h : x * x + 1 ≤ 0) : rate x = 0 := by
  have : 0 ≤ x * x := by
    rcases Rat.le_total (a := 0) (b := x) with hx | hx
    · exact Rat.mul_nonneg hx hx
    · have : 0 ≤ (-x) * (-x) := Rat.mul_nonneg (by grind) (by grind)
      grind
  grind

-- the mean of squares
theorem meanOfSquares (a b : Nat) : 2 * ((load a : Int) * load b) ≤ (load a : Int) ^ 2 + (load b : Int) ^ 2 := by
  have : 0 ≤ ((load a : Int) - load b) * ((load a : Int) - load b) := by
    rcases Int.le_total 0 ((load a : Int) - load b) with h | h
    · exact Int.mul_nonneg h h
    · exact Int.mul_nonneg_of_nonpos_of_nonpos h h
  grind

end P.Invented
