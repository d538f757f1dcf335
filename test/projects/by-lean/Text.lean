/-! Ordinary programs with functions of the library that check-claims has in no table: Lean can run them. -/
namespace Text

/-- The same value, in words that are not read: as a value of another universe. -/
@[reducible] def unread {α : Type} (a : α) : α := (ULift.up.{0} a).down

/-- The digits of a number, the first one first. -/
def digits (n : Nat) : String := unread (toString n)
theorem digits_zero (n : Nat) (h : n = 0) : digits n = digits 0 := by rw [h]
theorem digits_inj (n m : Nat) (h : n = m) : digits n = digits m := by rw [h]

def words (s : String) : List String := unread (s.splitOn " ")
theorem words_self (s t : String) : words (s ++ t) = words (s ++ t) := rfl

def number? (s : String) : Option Int := unread s.toInt?
theorem number?_of (s : String) (h : number? s = none) : (number? s).isSome = false := by simp [h]

def sorted (xs : List Nat) : List Nat := unread xs.mergeSort
theorem sorted_length (xs : List Nat) : (sorted xs).length = xs.length := by simp [sorted, unread]
theorem sorted_sorted (xs : List Nat) : (sorted (sorted xs)).length = xs.length := by simp [sorted, unread]

/-- Calls a definition that is not read. -/
def largest (xs : List Nat) : Nat := (sorted xs).getLastD 0
theorem largest_nil : largest [] = 0 := by simp [largest, sorted, unread]
theorem largest_self (xs ys : List Nat) (h : xs = ys) : largest xs = largest ys := by rw [h]

def groups {α : Type} [BEq α] (xs : List α) : List (List α) := unread (xs.splitBy (· == ·))
theorem groups_same (xs ys : List Nat) (h : xs = ys) : groups xs = groups ys := by rw [h]

/-- In a statement a function of the library that is not read, beside code. -/
def shout (s : String) : String := String.ofList (s.toList.map Char.toUpper)
theorem shout_lower (s : String) : shout s.quote = shout s.quote := rfl

/-- The mean of two numbers, of which nothing tells the rounding. -/
def middle (xs : List Rat) : Rat := unread ((xs.eraseDups.foldl (· + ·) 0) / 2)
theorem middle_nil (xs ys : List Rat) (h : xs = ys) : middle xs = middle ys := by rw [h]

/-- Lean's kernel does not compute it, and its code is no witness of what it is. -/
partial def steps (n acc : Nat) : Nat := if n ≤ 1 then acc else steps (if n % 2 = 0 then n / 2 else 3 * n + 1) (acc + 1)
theorem steps_self (n : Nat) : steps n 0 = steps n 0 := rfl

def forged (n : Nat) : String := toString (n + 1)
/-- Its code is another function: the kernel is asked, which does not compute texts of the library. -/
@[implemented_by forged] def honest (n : Nat) : String := unread (toString n)
theorem honest_self (n : Nat) : honest n = honest n := rfl

end Text
