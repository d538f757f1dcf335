-- Recursive functions of core Lean, operators on bits, and what a `match` inside a term becomes.
namespace Bits
theorem gcd_value : (Nat.gcd 12 18, Nat.gcd 0 7, Nat.gcd 7 0, Nat.gcd 35 64) = (6, 7, 7, 1) := by decide
theorem log2_value : (Nat.log2 0, Nat.log2 1, Nat.log2 7, Nat.log2 8) = (0, 0, 2, 3) := by decide
theorem and_value : (12 &&& 10 : Nat) = 8 ∧ Nat.land 5 0 = 0 ∧ (7 &&& 100 : Nat) = 4 := by decide
theorem or_value : (12 ||| 10 : Nat) = 14 ∧ Nat.lor 0 9 = 9 ∧ (7 ||| 100 : Nat) = 103 := by decide
theorem xor_value : (12 ^^^ 10 : Nat) = 6 ∧ Nat.xor 0 9 = 9 ∧ (7 ^^^ 100 : Nat) = 99 := by decide
theorem shift_value : (5 <<< 3 : Nat) = 40 ∧ (45 >>> 3 : Nat) = 5 ∧ Nat.shiftRight 1 4 = 0 := by decide
theorem testBit_value : Nat.testBit 10 1 = true ∧ Nat.testBit 10 2 = false := by decide
theorem gcd_comm (a b : Nat) : Nat.gcd a b = Nat.gcd b a := Nat.gcd_comm a b
theorem xor_self (a : Nat) : a ^^^ a = 0 := Nat.xor_self a
theorem and_le (a b : Nat) : a &&& b ≤ a := Nat.and_le_left
theorem any_not (xs : List Nat) : xs.any (fun x => x == 3) = !(xs.all (fun x => x != 3)) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [ih, bne]
def kind (i : Int) : Nat := match i - 3 with | .ofNat n => n | .negSucc n => 100 + n
theorem kind_value : (kind 5, kind 3, kind 2, kind 0) = (2, 0, 100, 102) := by decide
def both (a b : Nat) : Nat := match a % 2 == 0, b / 2 with | true, 0 => 1 | true, k + 1 => k | false, _ => 9
theorem both_value : (both 0 1, both 2 8, both 3 0) = (1, 3, 9) := by decide
def order (x y : Nat) : Nat := match compare x y with | .lt => 0 | .eq => 1 | .gt => 2
theorem order_value : (order 1 2, order 2 2, order 3 2) = (0, 1, 2) := by decide
end Bits
