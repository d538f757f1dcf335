/-! Programs over any type, tested at several. -/

namespace Generic
variable {α : Type} {β : Type}

def occurrences [DecidableEq α] (l : List α) (a : α) : Nat := l.foldr (fun x n => if x = a then n + 1 else n) 0
theorem occurrences_le [DecidableEq α] (l : List α) (a : α) : occurrences l a ≤ l.length := by
  induction l with
  | nil => simp [occurrences]
  | cons b l ih => simp only [occurrences, List.foldr_cons, List.length_cons] at *; split <;> omega

def firstOr (l : List α) (a : α) : α := l.headD a
theorem firstOr_nil (a : α) : firstOr [] a = a := rfl

def larger [LT α] [DecidableLT α] (a b : α) : α := if a < b then b else a
theorem larger_self [LT α] [DecidableLT α] (a : α) : larger a a = a := by simp [larger]

def has [BEq α] (l : List α) (a : α) : Bool := l.contains a
theorem has_cons [BEq α] [LawfulBEq α] (l : List α) (a : α) : has (a :: l) a = true := by simp [has]

def pairUp (l : List α) (m : List β) : List (α × β) := l.zip m
theorem pairUp_length (l : List α) (m : List β) : (pairUp l m).length = min l.length m.length := by simp [pairUp]

def pick (b : Bool) (x : α) (y : β) : α ⊕ β := if b then .inl x else .inr y
theorem pick_right (x : α) (y : β) : pick false x y = .inr y := rfl

def sumOf [Add α] [OfNat α 0] : List α → α
  | [] => 0
  | x :: l => x + sumOf l
theorem sumOf_one [Add α] [OfNat α 0] (x : α) : sumOf [x] = x + 0 := rfl

def productOf [Mul α] [One α] (l : List α) : α := l.foldr (· * ·) 1
theorem productOf_two [Mul α] [One α] (x y : α) : productOf [x, y] = x * (y * 1) := rfl

/-! With laws of operations: what holds of any operation is not tested, since those that are drawn have no laws. -/

def plus [Add α] (x y : α) : α := x + y
theorem plus_swapped [Add α] [Std.Commutative (fun a b : α => a + b)] (x y : α) : plus x y = plus y x :=
  Std.Commutative.comm (op := fun a b : α => a + b) x y
theorem plus_same [Add α] [Std.IdempotentOp (fun a b : α => a + b)] (x : α) : plus x x = x :=
  Std.IdempotentOp.idempotent (op := fun a b : α => a + b) x
def both (f : α → α → α) (x y : α) : α := f x y
theorem both_swapped (f : α → α → α) [Std.Commutative f] (x y : α) : both f x y = both f y x :=
  Std.Commutative.comm (op := f) x y

/-! Statements that do not hold: the first three at any of the types, the others at one. -/

def distinct_length : Prop := ∀ (α : Type) [DecidableEq α] (l : List α), l.eraseDups.length = l.length
def reverse_same : Prop := ∀ (α : Type) (l : List α), l.reverse = l
def compare_less : Prop := ∀ (α : Type) [Ord α] (a b : α), compare a b = .lt
def another : Prop := ∀ (α : Type) [DecidableEq α] (a b c d : α), a = b ∨ a = c ∨ a = d ∨ b = c ∨ b = d ∨ c = d ∨ False
def fewer : Prop := ∀ (α : Type) [DecidableEq α] (l : List α), ¬ (l.length = 4 ∧ l.Nodup)
def sums_alike : Prop := ∀ (α : Type) [Sub α] (a b : α), a - b = b - a

end Generic
