namespace P.Tricks
def risk (x : Rat) : Rat := x * x
def cost (n : Nat) : Nat := n * n

-- infix with a look-alike sign
local infix:50 " ≦ " => fun (a b : Nat) => a ≤ b + 1000
theorem nearlyBelow (n : Nat) (h : n ≤ 3) : cost n ≦ 1 := by
  have : n = 0 ∨ n = 1 ∨ n = 2 ∨ n = 3 := by omega
  rcases this with h | h | h | h <;> subst h <;> decide

-- a macro for the minus sign
local macro_rules | `($a - $b) => `(HAdd.hAdd $a $b)
theorem minusIsPlus (x : Rat) : risk x - risk x = 2 * risk x := by unfold risk; grind

-- absolute value notation that forgets
local notation "|" x "|" => (x * 0 : Rat)
theorem sizeIsZero (x : Rat) : |risk x| ≤ 1 / 1000 := by grind

-- postfix factorial that is one
local postfix:max "!" => fun (_ : Nat) => 1
theorem factorialIsOne (n : Nat) : (cost n)! ≤ 1 := Nat.le_refl 1

-- sum notation over nothing
local macro "∑ " x:ident " below " n:term:max ", " f:term : term => `(List.foldl (fun s ($x : Nat) => s + $f) 0 (List.range ($n * 0)))
theorem sumOverNothing (n : Nat) : (∑ k below n, cost k) = 0 := by simp

-- an instance of Max that takes the first
local instance (priority := 2000) : Max Nat := ⟨fun a _ => a⟩
theorem firstIsLargest (n : Nat) : max (cost n) (cost n + 5) ≤ cost n := Nat.le_refl _

-- decimals that are zero
local instance (priority := 2000) : OfScientific Rat := ⟨fun _ _ _ => 0⟩
theorem decimalIsZero (x : Rat) : (0.99 : Rat) * risk x = 0 := by
  show (0 : Rat) * risk x = 0
  grind

-- membership of everything
local instance (priority := 2000) : Membership Nat (List Nat) := ⟨fun _ _ => True⟩
theorem inEveryList (n : Nat) : cost n ∈ [1] := trivial

-- a term macro named like a function of the library
local macro "sqrt" x:term:max : term => `(($x : Rat) * 0)
theorem rootIsZero (x : Rat) : sqrt (risk x) = 0 := by grind

-- coercion to a function
structure Model where
  weight : Nat
instance : CoeFun Model (fun _ => Nat → Nat) := ⟨fun _ _ => 0⟩
theorem modelIsZero (m : Model) (n : Nat) : m n ≤ m.weight := Nat.zero_le _

-- binder notation for all, over few
local macro "∀∀ " x:ident ", " b:term : term => `(∀ $x:ident : Nat, $x < 2 → $b)
theorem forAllFew : ∀∀ n, cost n = n := by
  intro n h
  have : n = 0 ∨ n = 1 := by omega
  rcases this with h | h <;> subst h <;> rfl

-- an equality that is weaker
local infix:50 " ≈ " => fun (a b : Rat) => a ≤ b ∨ b ≤ a
theorem roughlyEqual (x y : Rat) : risk x ≈ risk y := Rat.le_total

-- a notation over a definition's own name
def total (l : List Nat) : Nat := l.foldl (· + ·) 0
section
local notation "total" => fun (_ : List Nat) => (0 : Nat)
theorem totalIsSmall (l : List Nat) : total l ≤ l.length := Nat.zero_le _
end
end P.Tricks
