/-! Programs with what is asked of their arguments and of their results, each a definition of its own, as contracts are written. -/
namespace Contracts

def Largest.post (xs : List Int) : Option Int → Prop
  | none => xs = []
  | some m => m ∈ xs ∧ ∀ x ∈ xs, x ≤ m

def largest : List Int → Option Int
  | [] => none
  | x :: xs =>
    match largest xs with
    | none => some x
    | some m => some (if m < x then x else m)

theorem largest_meets (xs : List Int) : Largest.post xs (largest xs) := by
  induction xs with
  | nil => simp [largest, Largest.post]
  | cons x xs ih =>
    simp only [largest]
    revert ih
    cases largest xs with
    | none => intro ih; simp_all [Largest.post]
    | some m =>
      intro ih
      simp only [Largest.post] at *
      obtain ⟨hm, hle⟩ := ih
      by_cases h : m < x
      · simp only [h, if_true]
        refine ⟨List.mem_cons_self, fun y hy => ?_⟩
        rcases List.mem_cons.mp hy with rfl | hy
        · exact Int.le_refl _
        · exact Int.le_of_lt (Int.lt_of_le_of_lt (hle y hy) h)
      · simp only [h, if_false]
        refine ⟨List.mem_cons_of_mem _ hm, fun y hy => ?_⟩
        rcases List.mem_cons.mp hy with rfl | hy
        · exact Int.not_lt.mp h
        · exact hle y hy

/-- The result is the half, where there is one. -/
def half (n : Nat) : Option Nat := if n % 2 = 0 then some (n / 2) else none

theorem half_meets (n : Nat) : if n % 2 = 0 then half n = some (n / 2) else half n = none := by
  unfold half; split <;> rfl

theorem half_cases (n : Nat) : match half n with
    | some m => 2 * m = n
    | none => ∃ m, n = 2 * m + 1 := by
  unfold half
  by_cases h : n % 2 = 0
  · simp only [h, if_true]; omega
  · simp only [h, if_false]; exact ⟨n / 2, by omega⟩

theorem half_pre (n : Nat) (h : match half n with | some m => m = 3 | none => False) : n = 6 := by
  unfold half at h
  by_cases e : n % 2 = 0
  · simp only [e, if_true] at h; omega
  · simp only [e, if_false] at h

inductive Tree where
  | tip
  | fork (left : Tree) (label : Nat) (right : Tree)
  deriving DecidableEq

def Tree.flip : Tree → Tree
  | .tip => .tip
  | .fork l n r => .fork r.flip n l.flip

theorem Tree.flip_flip (t : Tree) : t.flip.flip = t := by
  induction t with
  | tip => rfl
  | fork l n r hl hr => simp [Tree.flip, hl, hr]

theorem Tree.tip_or_fork (t : Tree) : match t with
    | .tip => t.flip = .tip
    | .fork l n r => t.flip = .fork r.flip n l.flip := by
  cases t <;> rfl

def isPower (n : Nat) : Bool := n == 1 || n == 3 || n == 9 || (n != 0 && n % 3 == 0 && (n / 3) % 9 == 0 && false)

/-- False: 27 is a power of three, too. -/
theorem power_lie (n : Nat) : isPower n = true ↔ ∃ k : Nat, n = 3 ^ k := by sorry

theorem kept {α : Type} (p : α → Bool) (xs : List α) (x : α) (h : x ∈ xs.filter p) : x ∈ xs :=
  (List.mem_filter.mp h).1

theorem kept_meets {α : Type} (p : α → Bool) (xs : List α) (x : α) (h : x ∈ xs.filter p) : p x = true :=
  (List.mem_filter.mp h).2

theorem in_array (p : Nat → Bool) (a : Array Nat) (x : Nat) (h : x ∈ a) (e : ∀ y ∈ a, p y = true) : p x = true :=
  e x h

/-! False, each at values that no numeral below 2⁵³ writes, or no numeral at all. -/

theorem word_lie (x : UInt64) (h : 0xFFFFFFFFFFFFFF00 ≤ x) : x + 0xF3 ≠ 0x12 := by sorry

theorem vector_lie (b : BitVec 100) (i : Int64) (h : i < -9223372036854775800) : b + 1 ≠ 0 ∧ i ≠ -9223372036854775807 := by sorry

theorem tree_lie (t : Tree) (h : t ≠ .tip) : t.flip = t ∨ t = .tip := by sorry

theorem option_lie (o : Option (List Bool)) (s : String) (h : s ≠ "") : o ≠ some [true, false] := by sorry

end Contracts
