/-! Programs that take a predicate which can be decided. -/

namespace Predicates

def countIf (p : Nat → Prop) [DecidablePred p] : List Nat → Nat
  | [] => 0
  | x :: l => if p x then countIf p l + 1 else countIf p l
theorem countIf_le (p : Nat → Prop) [DecidablePred p] (l : List Nat) : countIf p l ≤ l.length := by
  induction l with
  | nil => simp [countIf]
  | cons x l ih => simp only [countIf, List.length_cons]; split <;> omega
theorem countIf_filter (p : Nat → Prop) [DecidablePred p] (l : List Nat) :
    countIf p l = (l.filter p).length := by
  induction l with
  | nil => rfl
  | cons x l ih => simp only [countIf, List.filter_cons]; by_cases h : p x <;> simp [h, ih]
theorem countIf_all (p : Nat → Prop) [DecidablePred p] (l : List Nat) (h : ∀ x ∈ l, p x) :
    countIf p l = l.length := by
  induction l with
  | nil => rfl
  | cons x l ih => simp_all [countIf]
theorem countIf_small (l : List Nat) (n : Nat) (h : ∀ x ∈ l, x < n) : countIf (· < n) l = l.length :=
  countIf_all _ l h

/-- The elements before the first one without the property. -/
def prefixOf {α : Type} (p : α → Prop) [DecidablePred p] (l : List α) : List α :=
  l.takeWhile (fun x => decide (p x))
theorem prefixOf_le {α : Type} (p : α → Prop) [DecidablePred p] (l : List α) :
    (prefixOf p l).length ≤ l.length := (List.takeWhile_sublist _).length_le
theorem prefixOf_true (p : Nat → Prop) [DecidablePred p] (x : Nat) (l : List Nat) (h : p x) :
    prefixOf p (x :: l) = x :: prefixOf p l := by simp [prefixOf, h]

def keep (p : Nat → Prop) [DecidablePred p] (l : List Nat) : List Nat := l.filter p
theorem filter_le (p : Nat → Prop) [DecidablePred p] (l : List Nat) : (keep p l).length ≤ l.length :=
  List.length_filter_le _ _
theorem filter_even (l : List Nat) : countIf (· % 2 = 0) l = (keep (fun x => x % 2 = 0) l).length :=
  countIf_filter _ l

/-- Whether each element is related to the next one. -/
def linked (r : Nat → Nat → Prop) [DecidableRel r] : List Nat → Bool
  | x :: y :: l => decide (r x y) && linked r (y :: l)
  | _ => true
theorem linked_two (r : Nat → Nat → Prop) [DecidableRel r] (x y : Nat) (h : r x y) :
    linked r [x, y] = true := by simp [linked, h]
theorem linked_tail (r : Nat → Nat → Prop) [DecidableRel r] (x : Nat) (l : List Nat)
    (h : linked r (x :: l) = true) : linked r l = true := by
  cases l with
  | nil => rfl
  | cons y l => simp_all [linked]

theorem countIf_always (p : Nat → Prop) [DecidablePred p] (l : List Nat) (h : ∀ x, p x) :
    countIf p l = l.length := countIf_all p l (fun x _ => h x)

/-- Asks for no instance, so there is no code that could ask for the predicate. -/
noncomputable def chosen (p : Nat → Prop) (n : Nat) : Nat := by classical exact if p n then n else 0
protected theorem chosen_le (p : Nat → Prop) (n : Nat) : chosen p n ≤ n := by unfold chosen; split <;> omega

/-! Statements that are false. -/

def count_pos : Prop := ∀ (p : Nat → Prop) [DecidablePred p] (l : List Nat), l ≠ [] → 0 < countIf p l
def all_or_none : Prop := ∀ (p : Nat → Prop) (x y : Nat), p x → p y
def prefix_filter : Prop :=
  ∀ (p : Nat → Prop) [DecidablePred p] (l : List Nat), prefixOf p l = l.filter p
def link_symm : Prop := ∀ (r : Nat → Nat → Prop) [DecidableRel r] (x y : Nat), r x y → linked r [y, x] = true

end Predicates
