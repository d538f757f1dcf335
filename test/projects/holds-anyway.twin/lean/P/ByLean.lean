/-! Honest neighbours of statements that Lean's own tactics see through. -/

namespace P.ByLean

def spend (n : Nat) : Nat := 3 * n + 1
def income (n : Nat) : Nat := n * n

theorem inTheList (l : List Nat) (h : 1 ∈ l) (small : ∀ x ∈ l, x < 2) : spend (l.headD 1) ≤ 4 := by
  cases l with
  | nil => decide
  | cons x xs => have := small x (by simp); simp [spend]; omega

theorem someOfIt (o : Option Nat) (h : o.isSome = true) (small : ∀ x ∈ o, x < 2) : spend (o.getD 7) ≤ 4 := by
  cases o with
  | none => simp at h
  | some x => have := small x rfl; simp [spend]; omega

/-- A boundary of the order: equal at zero. -/
theorem underTheLarger (n : Nat) : max (spend n) (2 * n) = spend n := by unfold spend; omega

theorem together (l : List Nat) : ((l.map spend).map (fun x => x - 1)) = l.map (3 * ·) := by
  simp [spend, Function.comp_def]

theorem remainder (n : Nat) : spend n % 3 = 1 := by unfold spend; omega

theorem monotone (n m : Nat) (h : n ≤ m) : spend n ≤ spend m := by unfold spend; omega

def late (n : Nat) : Nat := (n + 5) % 2
theorem late_le (n : Nat) : late n ≤ spend n := by unfold late spend; omega

def fits (l : List Nat) : Prop := (l.filter (· < 3)).length = l.length
theorem emptyFits : fits [] := rfl
theorem twoFits : fits [1, 2] := rfl

/-- An impossibility, which is said to be one. -/
theorem neverEven (n : Nat) (h : n % 2 = 0) : ¬ (spend n % 2 = 0) := by unfold spend; omega

theorem noRoot (n : Nat) (h : spend n = 0) : False := by unfold spend at h; omega

def dueBefore (n : Nat) : List Nat := (List.range n).filter (fun k => 2 < k)
theorem somethingDue (n k : Nat) (h : k ∈ dueBefore n) : 10 ≤ spend k := by
  simp [dueBefore] at h; unfold spend; omega

def quote (n : Nat) : Option Nat := if n < 5 then some (2 * n) else none
theorem lowQuote (n v : Nat) (h : quote n = some v) : spend v ≤ 25 := by simp [quote] at h; unfold spend; omega

theorem aboveSmallSquares (n : Nat) (h : ∀ m, m * m ≤ 9 → m ≤ n) : 10 ≤ spend n := by
  have := h 3 (by decide); unfold spend; omega

/-- A type whose elements are made from others: one constructor takes none, the other takes one. -/
inductive Nest where
  | core
  | shell (inner : Nest)
def Nest.depth : Nest → Nat
  | core => 0
  | shell inner => inner.depth + 1
theorem oneDeeper (nest : Nest) : spend nest.shell.depth = spend nest.depth + 3 := by
  simp [Nest.depth, spend]; omega

/-- A predicate that is met in steps. -/
inductive Staged : Nat → Prop
  | base : Staged 3
  | step (n : Nat) : Staged n → Staged (n + 2)
theorem stagedAbove (n : Nat) (h : Staged n) : 10 ≤ spend n := by
  have : 3 ≤ n := by induction h with
    | base => decide
    | step n _ ih => omega
  unfold spend; omega

/-- An index below three is there. -/
structure Seat where
  row : Fin 3
theorem seats (s : Seat) : spend s.row.val ≤ 7 := by unfold spend; omega

/-- An element, for an index that is proved to be in range by what is assumed: the conclusion cannot be stated without it. -/
def pick (l : List Nat) (i : Nat) (_h : i < l.length) : Nat := l.getD i 0
theorem samePlace (l : List Nat) (i j : Nat) (h : i < l.length) (e : i = j + 0) : pick l i h = pick l j (by omega) := by
  simp [e]

/-- Two cases that leave some numbers out. -/
inductive Shift : Nat → Prop
  | early (k : Nat) : Shift (2 * k)
  | late (k : Nat) : Shift (4 * k + 1)
theorem lateShift (n : Nat) : Shift (4 * spend n + 1) := .late _

theorem neverRises (f : Nat → Nat) (h : ∀ n, f (n + 1) ≤ f n) (n : Nat) : spend (f n) ≤ spend (f 0) := by
  have key : f n ≤ f 0 := by
    induction n with
    | zero => exact Nat.le_refl _
    | succ k ih => exact Nat.le_trans (h k) ih
  unfold spend; omega

end P.ByLean
