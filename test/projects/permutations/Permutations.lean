/-! Programs on lists, told by what they say of permutations. -/

namespace Permutations

def total : List Nat → Nat
  | [] => 0
  | x :: l => x + total l
theorem total_perm (l m : List Nat) (h : l.Perm m) : total l = total m := by
  induction h with
  | nil => rfl
  | cons x _ ih => simp [total, ih]
  | swap x y l => simp only [total]; omega
  | trans _ _ ih ih' => rw [ih, ih']
set_option linter.unusedVariables false in
theorem total_nodup (l m : List Nat) (hl : l.Nodup) (hm : m.Nodup) (h : l.Perm m) : total m = total l :=
  (total_perm l m h).symm
theorem total_chain (k l m : List Nat) (h : k.Perm l) (g : l.Perm m) : total m = total k :=
  (total_perm k m (h.trans g)).symm

def has {α : Type} [DecidableEq α] (x : α) : List α → Bool
  | [] => false
  | y :: l => x = y || has x l
theorem has_perm {α : Type} [DecidableEq α] (x : α) (l m : List α) (h : m.Perm l) : has x l = has x m := by
  induction h with
  | nil => rfl
  | cons y _ ih => simp [has, ih]
  | swap y z l => simp only [has]; cases decide (x = y) <;> cases decide (x = z) <;> rfl
  | trans _ _ ih ih' => rw [ih', ih]

/-- How many entries are marked. -/
def marked (l : List (Nat × Bool)) : Nat := (l.map (·.2.toNat)).foldr (· + ·) 0
theorem marked_same (l m : List (Nat × Bool)) (h : l.Perm m) : marked l = marked m := by
  induction h with
  | nil => rfl
  | cons x _ ih => simp_all [marked]
  | swap x y l => simp only [marked, List.map_cons, List.foldr_cons]; omega
  | trans _ _ ih ih' => rw [ih, ih']
theorem marked_perm (l m : List (Nat × Bool)) (h : l.reverse.Perm m) : marked l = marked m :=
  marked_same l m ((List.reverse_perm l).symm.trans h)
theorem marked_cons (x : Nat) (b : Bool) (l : List (Nat × Bool)) :
    marked ((x, b) :: l) = b.toNat + marked l := rfl

/-- The sign of an entry, and of none. -/
def weight (b : Bool) : Int := 2 * b.toInt - 1
theorem weight_not (b : Bool) : weight (!b) = -weight b := by cases b <;> rfl

/-- An element at a place is one of any order of the list. -/
theorem has_at (l m : List Nat) (i : Fin m.length) (h : l.Perm m) : has (m.get i) l = true := by
  rw [has_perm _ _ _ h.symm]
  obtain ⟨i, hi⟩ := i
  induction m generalizing i l with
  | nil => simp at hi
  | cons y m ih =>
    cases i with
    | zero => simp [has]
    | succ i =>
      simp only [has, List.get_cons_succ, Bool.or_eq_true]
      exact .inr (ih m (List.Perm.refl m) i (by simp at hi; exact hi))

/-! Statements that are false. -/

def head_same : Prop := ∀ l m : List Nat, l.Perm m → l.head? = m.head?
def two_same : Prop := ∀ l m : List Nat, m.Perm l → l.length = 2 → l = m
def sorted_both : Prop := ∀ l m : List Nat, l.Pairwise (· ≤ ·) → l.Perm m → m.Pairwise (· ≤ ·)
def chain_same : Prop := ∀ k l m : List Nat, k.Perm l → l.Perm m → k.length = 3 → k = m
def round_same : Prop := ∀ l m : List Nat, l.Perm m → m.Perm l → l = m
def sorted_zero : Prop :=
  ∀ l m : List Nat, l.Pairwise (· < ·) → m.Pairwise (· < ·) → l.Perm m → 1 < l.length → total m < 4
def texts_same : Prop := ∀ l m : List String, l.Perm m → l.getLast? = m.getLast?
def bits_zero : Prop := ∀ a b : Bool, a.toNat + b.toNat ≤ 1

end Permutations
