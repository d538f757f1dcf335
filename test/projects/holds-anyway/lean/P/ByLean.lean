/-! Statements that only Lean's own tactics see through: what says nothing there is the library's. -/

namespace P.ByLean

def spend (n : Nat) : Nat := 3 * n + 1
def income (n : Nat) : Nat := n * n

/-- Nothing is in the list that is below two and three at once. -/
theorem inTheList (l : List Nat) (h : 3 ∈ l) (small : ∀ x ∈ l, x < 2) : spend l.length ≤ income l.length := by
  have := small 3 h; omega

theorem someAndNone (o : Option Nat) (h : o = some 3) (none : o.isNone = true) : spend 1 ≤ income 1 := by
  subst h; simp at none

/-- No bound of the income: the larger of two numbers is at least either. -/
theorem underTheLarger (n : Nat) : income n ≤ max (spend n) (income n) := Nat.le_max_right _ _

theorem asLong (l : List Nat) : (l.map spend).length = l.length := List.length_map _

theorem wholePart (n : Nat) : income n % 7 < 7 := Nat.mod_lt _ (by decide)

def late (n : Nat) : Nat := (n + 5) % 1
theorem late_le (n : Nat) : late n ≤ spend n := by unfold late spend; omega

def fits (l : List Nat) : Prop := l.reverse.length = l.length
theorem allFit (l : List Nat) : fits l ∧ spend 0 = 1 := ⟨List.length_reverse, rfl⟩

end P.ByLean
