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

/-- One case or the other: no number is left out. -/
inductive Shift : Nat → Prop
  | early (k : Nat) : Shift (2 * k)
  | late (k : Nat) : Shift (2 * k + 1)
theorem everyShift (n : Nat) : Shift (spend n) := by
  rcases Nat.mod_two_eq_zero_or_one (spend n) with h | h
  · have e : spend n = 2 * (spend n / 2) := by omega
    rw [e]; exact .early _
  · have e : spend n = 2 * (spend n / 2) + 1 := by omega
    rw [e]; exact .late _

/-- Only an induction shows that there are no such numbers. -/
theorem alwaysFalls (f : Nat → Nat) (h : ∀ n, 2 * f (n + 1) < 2 * f n) : spend (f 0) = 0 := by
  have key : ∀ n, f n + n ≤ f 0 := fun n => by
    induction n with
    | zero => omega
    | succ k ih => have := h k; omega
  have := key (f 0 + 1)
  omega

theorem growsBelow (f : Nat → Nat) (c : Nat) (h : ∀ n, f n < f (n + 1)) (b : ∀ n, f n ≤ c) : spend (f 0) = 0 := by
  have key : ∀ n, n ≤ f n := fun n => by
    induction n with
    | zero => omega
    | succ k ih => have := h k; omega
  have := key (c + 1)
  have := b (c + 1)
  omega

theorem oneToOne (f : Nat → Bool) (h : ∀ a b, f a = f b → a = b) : spend 1 = 0 := by
  have a := h 0 1
  have b := h 1 2
  have c := h 0 2
  cases h0 : f 0 <;> cases h1 : f 1 <;> cases h2 : f 2 <;> simp_all

/-- What exists is the function itself. -/
theorem someFunction : ∃ f : Nat → Nat, ∀ n, f n = spend n := ⟨spend, fun _ => rfl⟩

/-- Nothing is forbidden, once all of it is unfolded. -/
def forbidden (n : Nat) : Prop := n < spend 0 ∧ spend 1 < n
theorem noneForbidden (n : Nat) (h : forbidden n) : income n = 100 := by
  unfold forbidden spend at h; omega

end P.ByLean
