import ScalingLaws.Foundations.Rpow
import ScalingLaws.Foundations.Sums

/-! Statements in every form of the supported language, and outside it. They are unproved on purpose: most are false somewhere. -/

namespace Language
open ScalingLaws

def alpha (s β : Rat) : Rat := 2*s / (2*s + 1/β)
def alphaPositive : Prop := ∀ s β : Rat, 0 < s → 0 < β → 0 < alpha s β
def alphaMonotone : Prop := ∀ s β β' : Rat, 0 < s → 0 < β → β < β' → alpha s β < alpha s β'
def alphaShifted : Prop := ∀ s β : Rat, 0 < s → 0 < β → alpha s β < alpha (s + 1) (β / 3)

def field : Prop := ∀ (a b : Rat) (n : Nat) (i : Int),
  a ≠ b ∧ a ≥ b ∧ a > b ∧ a + b - a * b / a = -a ∧ a⁻¹ = 1 ∧ a^n = b ∧ b^i = 1/2 ∧ max a b = min a b ∧ a = 0.5 ∧ (n : Rat) = (i : Rat)
def integers : Prop := ∀ (n m : Nat) (i j : Int),
  n - m = n % m ∧ i / j = i % j ∧ n / m + 3*n^2 < 7 ∧ max n m = 3 ∧ min i j = 3 ∧ (n : Int) = i ∧ n ∣ m ∧ i ∣ j ∧
  i.toNat = n ∧ i.natAbs = n ∧ n.succ = n.pred ∧ i.fdiv j = i.tdiv j ∧ i.emod j = i.ediv j ∧ i.tmod j = i.fmod j ∧ i = -3
def rounding : Prop := ∀ (a : Rat), (a.floor : Rat) ≤ a ∧ a ≤ (a.ceil : Rat)
def realField : Prop := ∀ (x y : R) (n : Nat) (i : Int),
  x + y - x*y/x = -x ∧ x⁻¹ < y ∧ x ≤ y ∧ x^n = y ∧ x^i = y ∧ (n : R) = (i : R) ∧ max x y = min x y
def realFunctions : Prop := ∀ (x y : R), 0 < x → R.exp x = R.log y ∨ R.sqrt x = R.rpow x y
def logic : Prop := ∀ (n m : Nat) (a : Rat) (p : Bool),
  (n ≤ m → ¬ (n = m)) ∧ (n < m ↔ m > n) ∧ (if n < m then a else 2*a) = a ∧ (p = true ∨ p = false)
def ranges : Prop := ∀ (n m : Nat),
  (∀ k, k < n → k ≤ m) ∧ (∃ k, k < n ∧ k = m) ∧ (∀ k ≤ n, 2 ≤ k → k ≤ m) ∧ (∃ k ≤ n, 2 * k = m) ∧ (∃ k, k = n + 1 ∧ k ≤ m)
def sequences : Prop := ∀ (f g : Nat → Rat) (n : Nat), (∀ k, 0 ≤ f k) → (∀ k, f (k+1) ≤ f k) →
  0 ≤ sum n f ∧ sum n (fun k => f k * g k) ≤ sum (n+1) (fun i => sum i (fun j => f (i - j)))
def antitoneEverywhere : Prop := ∀ (f : Nat → Rat) (i j : Nat), (∀ i j, i ≤ j → f j ≤ f i) → i < j → f j ≤ f i
def realSum : Prop := ∀ (f : Nat → R) (n : Nat), (∀ k, k < n → 0 ≤ f k) → 0 ≤ sum n f ∧ (let y := f 0; y + 1 ≤ 2)
def generic : Prop := ∀ {K : Type} [OrderedField K] (a b : K) (f : Nat → K) (n : Nat), 0 < a → a ≤ b →
  a*a + (2/b) ≤ sum n f ∧ a^2 = a - b ∧ (n : K) = -a
def finite : Prop := ∀ (n : Nat) (v : Fin n → Rat) (i j : Fin n), (∀ i, 0 ≤ v i) → v i ≤ v j ∧ (i : Nat) < n ∧ i < j ∧ i.val ≤ j.1
def lists : Prop := ∀ (l : List Rat) (n : Nat), l.length = n ∧ l.sum = 3
def matrices : Prop := ∀ (A : Nat → Nat → Rat), (∀ i j, A i j = A j i) → A 0 1 = A 1 0

def fact : Nat → Nat
  | 0 => 1
  | n+1 => (n+1) * fact n
def halvings (n : Nat) (fuel : Nat) : Nat := match fuel with
  | 0 => n
  | f+1 => if n % 2 = 0 then halvings (n/2) f else halvings (3*n+1) f
def greatest (a b : Nat) : Nat := if h : b = 0 then a else greatest b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt _ (by omega)
def iterate (f : Rat → Rat) : Nat → Rat → Rat
  | 0, x => x
  | n+1, x => f (iterate f n x)
def fibonacci : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n+2 => fibonacci n + fibonacci (n+1)
def product (n : Nat) (f : Nat → Rat) : Rat := match n with
  | 0 => 1
  | n+1 => product n f * f n
def total : List Rat → Rat
  | [] => 0
  | x :: l => x + total l
def Antitone (f : Nat → Rat) : Prop := ∀ k, f (k+1) ≤ f k
def clamp (x : Rat) : Rat := if x < 0 then 0 else if 1 ≤ x then 1 else x
def isSmall (n : Nat) : Bool := n == 2 || decide (n < 3) && !(n != 4)
abbrev Real := R
structure Between (a b x : Rat) : Prop where
  lower : a ≤ x
  upper : x ≤ b

def recursions : Prop := ∀ (n : Nat) (x : Rat) (f : Nat → Rat) (l : List Rat), Antitone f →
  0 < fact n ∧ halvings n 3 = 5 ∧ greatest n 12 ≤ 12 ∧ iterate (fun y => y/2) n x ≤ x ∧ clamp x ≤ 1 ∧ product n f = 24 ∧ total l = 6 ∧
  fibonacci n = 55
def booleans : Prop := ∀ n : Nat, isSmall n = true ∧ isSmall n
def abbreviated : Prop := ∀ x : Real, 0 < x → 0 ≤ x ∧ 2 * x < 3
def structured : Prop := ∀ a b x : Rat, Between a b x → a ≤ b

def falseProduct : Prop := ∀ x y : Rat, 1 < x → 1 < y → x + y < 5 → x*y < 6
def repairedProduct : Prop := ∀ x y : Rat, 1 < x → 1 < y → x + y < 5 → x*y ≤ 25/4
def associative : Prop := ∀ a b c : R, (a + b) + c = a + (b + c)
def sumOfSquares : Prop := ∀ a b : R, (a + b)^2 = a^2 + 2*a*b + b^2
def logOfProduct : Prop := ∀ x y : R, 0 < x → 0 < y → R.log (x*y) = R.log x + R.log y
def expOfSum : Prop := ∀ x y : R, R.exp (x + y) = R.exp x * R.exp y
def powerOfSum : Prop := ∀ x y z : R, 0 < x → R.rpow x (y + z) = R.rpow x y * R.rpow x z
def rootSquared : Prop := ∀ x : R, 0 ≤ x → R.sqrt x * R.sqrt x = x
def belowExp : Prop := ∀ x : R, 1 + x ≤ R.exp x
def strictlyBelowExp : Prop := ∀ x : R, 1 + x < R.exp x
def notEqual : Prop := ∀ x y : R, 0 < x → 0 < y → ¬ R.log (x*y) = R.log x + R.log y
def logNowhere : Prop := ∀ x : R, R.log x = 0

/-! A value by choice. -/

open Classical in
noncomputable def root (c : R) : R := if h : ∃ k, 0 < k ∧ k * k = c then Classical.choose h else 0
def rootIsSqrt : Prop := ∀ c : R, 0 < c → root c = R.sqrt c
def rootMonotone : Prop := ∀ c d : R, 0 < c → c < d → root c < root d
def rootOfNegative : Prop := ∀ c : R, c < 0 → root c = 0

/-! Outside the language, or lying. -/

instance reversed : LT Rat := ⟨fun a b => b < a⟩
def reversedOrder : Prop := ∀ a b : Rat, a < b → b < a ∨ a = b
class Strange (K : Type) where
  twist : K → K
def uninhabited : Prop := ∀ {K : Type} [Strange K] (a : K), Strange.twist a = a
def denominator : Prop := ∀ a : Rat, a.den = 1
def quotients : Prop := ∀ a b : Rat, ∃ x, a * x = b
opaque hidden : Rat → Rat
def opaqueValue : Prop := ∀ a : Rat, hidden a = a

end Language
