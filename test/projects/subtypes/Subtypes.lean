/-! Lists, arrays, options and structures whose elements carry proofs, and functions that take or give them. -/
namespace Subtypes

def Pos := {n : Nat // 0 < n}
abbrev Even := {n : Nat // n % 2 = 0}
def Name := {s : String // s ≠ ""}

structure Order where
  items : List Pos
  customer : String

def sumPos : List {n : Nat // 0 < n} → Nat
  | [] => 0
  | x :: xs => x.val + sumPos xs

def findPos : List Nat → Option {n : Nat // 0 < n}
  | [] => none
  | x :: xs => if h : 0 < x then some ⟨x, h⟩ else findPos xs

def orOne : Option Pos → Nat
  | none => 1
  | some p => p.val

def evens (l : List Nat) : List Even := l.map fun n => ⟨2 * n, by omega⟩

def keepEven (l : List Nat) : List Even :=
  l.filterMap fun n => if h : n % 2 = 0 then some ⟨n, h⟩ else none

def initials (l : List Name) : List Char := l.map fun n => n.val.toList.headD 'A'

def total (o : Order) : Nat := sumPos o.items

def smallest (l : {l : List Nat // l ≠ []}) : Nat := l.val.foldl min (l.val.head l.property)

def lastOr (l : List Nat) : Nat := if h : l ≠ [] then l.getLast h else 0

def lastCell (a : Array Even) : Nat := if h : 0 < a.size then (a.back h).val else 1

theorem sumPos_length (l : List Pos) : l.length ≤ sumPos l := by
  induction l with
  | nil => simp [sumPos]
  | cons x xs ih => have := x.property; simp only [sumPos, List.length_cons]; omega

theorem sumPos_append (l m : List Pos) : sumPos (l ++ m) = sumPos l + sumPos m := by
  induction l with
  | nil => simp [sumPos]
  | cons x xs ih => simp only [sumPos, List.cons_append, ih]; omega

theorem findPos_mem (l : List Nat) (p : Pos) (h : findPos l = some p) : p.val ∈ l := by
  induction l with
  | nil => simp [findPos] at h
  | cons x xs ih =>
    unfold findPos at h
    split at h
    · simp only [Option.some.injEq] at h; subst h; exact List.mem_cons_self
    · exact List.mem_cons_of_mem _ (ih h)

theorem orOne_pos (o : Option Pos) : 0 < orOne o := by
  cases o with
  | none => simp [orOne]
  | some p => exact p.property

theorem evens_val (l : List Nat) : (evens l).map (·.val) = l.map (2 * ·) := by
  simp [evens, Function.comp_def]

theorem keepEven_length (l : List Nat) : (keepEven l).length ≤ l.length := by
  simpa [keepEven] using List.length_filterMap_le _ _

theorem initials_length (l : List Name) : (initials l).length = l.length := by simp [initials]

theorem total_length (o : Order) : o.items.length ≤ total o := sumPos_length o.items

theorem sumPos_zero (l : List Pos) (h : sumPos l = 0) : l = [] := by
  have := sumPos_length l
  exact List.eq_nil_of_length_eq_zero (by omega)

theorem evens_below (n : Nat) (l : List {k : Nat // k < n}) (h : n = 0) : evens (l.map (·.val)) = [] := by
  cases l with
  | nil => rfl
  | cons x xs => have := x.property; omega

theorem smallest_single (n : Nat) : smallest ⟨[n], by simp⟩ = n := by simp [smallest]

theorem lastOr_append (l : List Nat) (x : Nat) : lastOr (l ++ [x]) = x := by simp [lastOr]

theorem lastCell_even (a : Array Even) (h : 0 < a.size) : lastCell a % 2 = 0 := by
  simp only [lastCell, h, dif_pos]; exact (a.back h).property

theorem get_orOne (o : Option Pos) (h : o.isSome) : orOne o = (o.get h).val := by
  cases o with
  | none => simp at h
  | some p => rfl

def sum_short : Prop := ∀ l : List Pos, sumPos l ≤ 2 * l.length
def found_first : Prop := ∀ (l : List Nat) (p : Pos), findPos l = some p → l.head? = some p.val
def two_missing : Prop := ∀ o : Option Pos, orOne o ≠ 2
def evens_short : Prop := ∀ l : List Nat, ((evens l).map (·.val)).sum ≠ 4
def all_even : Prop := ∀ l : List Nat, (keepEven l).length = l.length
def no_A : Prop := ∀ l : List Name, 'A' ∉ initials l
def all_large : Prop := ∀ l : List Pos, ∀ p ∈ l, 1 < p.val
def below_one : Prop := ∀ l : List {k : Nat // k < 1}, l = []
def cells_small : Prop := ∀ (a : Array {n : Nat // n < 5}) (i : Nat) (h : i < a.size), a[i].val < 4
def free : Prop := ∀ o : Order, total o = 0 → o.customer = ""
def nested : Prop := ∀ ls : List (List Pos), (ls.map List.length).sum = (ls.map sumPos).sum
def ends_alike : Prop := ∀ (l : List Nat) (h : l ≠ []), l.head h = l.getLast h

end Subtypes
