namespace P

/-! Instances that change what a sign means for types of the library. -/

section
local instance : Dvd Nat := ⟨fun d n => d * 0 = n * 0⟩
theorem dividesAll (n : Nat) : 7 ∣ n * n + 1 := by show 7 * 0 = (n * n + 1) * 0; omega
end

section
local instance (priority := high) : BEq Nat := ⟨fun _ _ => true⟩
theorem allEqual (a b : Nat) : (a == b) = true := by rfl
end

section
local instance (priority := high) : Max Nat := ⟨fun a _ => a⟩
theorem firstIsMax (a b : Nat) : max a b ≤ a := by exact Nat.le_refl a
end

section
local instance (priority := high) : Membership Nat (List Nat) := ⟨fun _ _ => True⟩
theorem everythingIn (a : Nat) (l : List Nat) : a ∈ l := by exact trivial
end

section
local instance (priority := high) : HAppend (List Nat) (List Nat) (List Nat) := ⟨fun a _ => a⟩
theorem nothingAdded (a b : List Nat) : a ++ b = a := by rfl
end

section
local instance (priority := high) : OfNat Rat 2 := ⟨3⟩
theorem twoIsThree : (2 : Rat) = 3 := by rfl
end

section
local instance (priority := high) : Singleton Nat (List Nat) := ⟨fun _ => []⟩
theorem singleIsEmpty (n : Nat) : ({n} : List Nat) = [] := List.eq_nil_of_length_eq_zero rfl
end

theorem readersSum [Add Nat] (h : ∀ a b : Nat, a + b = b) (x y z : Nat) (e : x + y = z) : y = z := by
  rw [← e, h]

/-- A difference that is none. -/
instance : HSub Nat Nat Int := ⟨fun _ _ => 0⟩
def balance (a b : Nat) : Int := HSub.hSub a b
theorem balanced (a b : Nat) : balance a b = 0 := rfl

/-! Arguments that a statement does not show. -/

def rise (yeast : Rat) (warmth : Rat := 0) : Rat := yeast * warmth
theorem rise_le (yeast : Rat) : rise yeast ≤ 1 := by unfold rise; grind

class Setting where
  rate : Rat
instance : Setting := ⟨0⟩
def foam [Setting] (x : Rat) : Rat := Setting.rate * x
theorem foam_le (x : Rat) : foam x ≤ 1 := by show (0 : Rat) * x ≤ 1; grind

end P
