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

/-- No number is in the list, once its definition is unfolded. -/
def dueBefore (n : Nat) : List Nat := (List.range n).filter (fun k => n < k)
theorem nothingDue (n k : Nat) (h : k ∈ dueBefore n) : spend k = 0 := by simp [dueBefore] at h; omega

def quote (n : Nat) : Option Nat := if n + 3 < n then some n else none
theorem noQuote (n v : Nat) (h : quote n = some v) : spend v = 7 := by simp [quote] at h; omega

/-- No number is above all squares, as the one of the next shows. -/
theorem aboveSquares (n : Nat) (h : ∀ m, m * m ≤ n) : spend n = 1 := by
  have := h (n + 1)
  have : (n + 1) * 1 ≤ (n + 1) * (n + 1) := Nat.mul_le_mul_left _ (by omega)
  omega

end P.ByLean
