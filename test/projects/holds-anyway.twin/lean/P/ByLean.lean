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

end P.ByLean
