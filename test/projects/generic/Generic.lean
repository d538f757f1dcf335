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

/-! Statements that do not hold: the first three at any of the types, the others at one. -/

def distinct_length : Prop := ∀ (α : Type) [DecidableEq α] (l : List α), l.eraseDups.length = l.length
def reverse_same : Prop := ∀ (α : Type) (l : List α), l.reverse = l
def compare_less : Prop := ∀ (α : Type) [Ord α] (a b : α), compare a b = .lt
def another : Prop := ∀ (α : Type) [DecidableEq α] (a b c d : α), a = b ∨ a = c ∨ a = d ∨ b = c ∨ b = d ∨ c = d ∨ False
def fewer : Prop := ∀ (α : Type) [DecidableEq α] (l : List α), ¬ (l.length = 4 ∧ l.Nodup)

end Generic
