/-! Programs on lists and texts, told by what there is: a rest, a part before and behind, an element with a property. -/

namespace Existence

def isPre : List Nat → List Nat → Bool
  | [], _ => true
  | _ :: _, [] => false
  | x :: l, y :: m => x == y && isPre l m
theorem isPre_of (l m : List Nat) (h : ∃ k, l ++ k = m) : isPre l m = true := by
  obtain ⟨k, rfl⟩ := h
  induction l with
  | nil => simp [isPre]
  | cons a l ih => simp [isPre, ih]
theorem isPre_rest (l m : List Nat) (h : isPre l m = true) : ∃ k, l ++ k = m := by
  induction l generalizing m with
  | nil => exact ⟨m, rfl⟩
  | cons a l ih =>
    cases m with
    | nil => simp [isPre] at h
    | cons b m =>
      simp [isPre] at h
      obtain ⟨k, e⟩ := ih m h.2
      exact ⟨k, by simp [h.1, e]⟩
def has (x : Nat) : List Nat → Bool
  | [] => false
  | y :: l => x == y || has x l
theorem has_of (x : Nat) (l : List Nat) (h : ∃ a b, l = a ++ x :: b) : has x l = true := by
  obtain ⟨a, b, rfl⟩ := h
  induction a with
  | nil => simp [has]
  | cons c a ih => simp [has, ih]
theorem has_split (x : Nat) (l : List Nat) (h : has x l = true) : ∃ a b, l = a ++ x :: b := by
  induction l with
  | nil => simp [has] at h
  | cons c l ih =>
    simp [has] at h
    rcases h with h | h
    · exact ⟨[], l, by simp [h]⟩
    · obtain ⟨a, b, e⟩ := ih h
      exact ⟨c :: a, b, by simp [e]⟩
def tails (l : List Nat) : List (List Nat) := match l with
  | [] => [[]]
  | x :: l => (x :: l) :: tails l
theorem tails_of (l m : List Nat) (h : ∃ k, k ++ l = m) : l ∈ tails m := by
  obtain ⟨k, rfl⟩ := h
  induction k with
  | nil => cases l <;> simp [tails]
  | cons a k ih => simp [tails, ih]
def find (k : Nat) : List (Nat × String) → Option String
  | [] => none
  | (a, s) :: l => if a = k then some s else find k l
theorem find_some (k : Nat) (l : List (Nat × String)) (h : ∃ s, (k, s) ∈ l) : (find k l).isSome = true := by
  obtain ⟨s, h⟩ := h
  induction l with
  | nil => simp at h
  | cons p l ih =>
    obtain ⟨a, t⟩ := p
    by_cases e : a = k <;> simp_all [find]
    rcases h with h | h
    · exact absurd h.1.symm e
    · exact ih h
theorem find_mem (k : Nat) (l : List (Nat × String)) (h : (find k l).isSome = true) : ∃ s, (k, s) ∈ l := by
  induction l with
  | nil => simp [find] at h
  | cons p l ih =>
    obtain ⟨a, t⟩ := p
    by_cases e : a = k
    · exact ⟨t, by simp [e]⟩
    · simp [find, e] at h
      obtain ⟨s, m⟩ := ih h
      exact ⟨s, by simp [m]⟩
def hasThree (l : List (Nat × Nat)) : Bool := l.any fun p => p.1 = 3
theorem hasThree_of (l : List (Nat × Nat)) (h : ∃ p ∈ l, p.1 = 3) : hasThree l = true := by
  simpa [hasThree] using h
def rest (s t : String) : Option String :=
  if s.toList.isPrefixOf t.toList then some (String.ofList (t.toList.drop s.length)) else none
theorem rest_of (s t : String) (h : ∃ u, s ++ u = t) : (rest s t).isSome = true := by
  obtain ⟨u, rfl⟩ := h
  simp [rest]
def last? : List Nat → Option Nat
  | [] => none
  | [x] => some x
  | _ :: l => last? l
theorem last?_append (l : List Nat) (h : l ≠ []) : ∃ m x, l = m ++ [x] ∧ last? l = some x := by
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih =>
    cases l with
    | nil => exact ⟨[], a, rfl, rfl⟩
    | cons b l =>
      obtain ⟨m, x, e, f⟩ := ih (by simp)
      exact ⟨a :: m, x, by simp [e], by simpa [last?] using f⟩

/-! Statements that do not hold. -/

def all_rest : Prop := ∀ l m : List Nat, (∃ k, l ++ k = m) → l = m
def some_rest : Prop := ∀ l m : List Nat, l.length ≤ m.length → ∃ k, l ++ k = m
def first : Prop := ∀ (l : List Nat) (x : Nat), (∃ a b, l = a ++ x :: b) → l.head? = some x
def cut : Prop := ∀ (l : List Nat) (n : Nat), ∃ a b, l = a ++ b ∧ a.length = n
def between : Prop := ∀ l m : List Nat, (∃ s t, s ++ l ++ t = m) → l.length = m.length ∨ l = []
def only : Prop := ∀ l : List (Nat × Nat), (∃ p ∈ l, p.1 = 3) → l.length = 1
def entry : Prop := ∀ (l : List (Nat × Nat)) (k : Nat), (∃ v, (k, v) ∈ l) → ∃ v, (v, k) ∈ l
def same : Prop := ∀ l m : List Nat, (∃ x, x ∈ l ∧ x ∈ m) → l = m
def text : Prop := ∀ s t : String, (∃ u, s ++ u = t) → ∃ u, u ++ s = t

end Existence
