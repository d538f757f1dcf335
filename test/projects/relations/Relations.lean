/-! Relations that are defined inductively, and code about them. -/
namespace Relations

/-- A list in order, by its constructors. -/
inductive Sorted : List Nat → Prop
  | nil : Sorted []
  | single (x : Nat) : Sorted [x]
  | cons {x y : Nat} {l : List Nat} : x ≤ y → Sorted (y :: l) → Sorted (x :: y :: l)

def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: l => if x ≤ y then x :: y :: l else y :: insert x l

theorem insert_sorted (x : Nat) (l : List Nat) (h : Sorted l) : Sorted (insert x l) := by
  induction h with
  | nil => exact .single x
  | single y =>
    simp only [insert]; split
    · exact .cons (by assumption) (.single y)
    · exact .cons (by omega) (.single x)
  | @cons a b l hab h ih =>
    simp only [insert] at *; split
    · exact .cons (by assumption) (.cons hab h)
    · split at ih
      · rename_i h1 h2; simp only [h2, if_true]; exact .cons (by omega) ih
      · rename_i h1 h2; simp only [h2, if_false]; exact .cons hab ih

/-- Expressions and their values, as rules. -/
inductive Exp where
  | num (n : Nat)
  | add (a b : Exp)
  | ite (c a b : Exp)

inductive Eval : Exp → Nat → Prop
  | num (n : Nat) : Eval (.num n) n
  | add {a b : Exp} {x y : Nat} : Eval a x → Eval b y → Eval (.add a b) (x + y)
  | yes {c a b : Exp} {k x : Nat} : Eval c (k + 1) → Eval a x → Eval (.ite c a b) x
  | no {c a b : Exp} {x : Nat} : Eval c 0 → Eval b x → Eval (.ite c a b) x

def run : Exp → Nat
  | .num n => n
  | .add a b => run a + run b
  | .ite c a b => if run c = 0 then run b else run a

theorem run_eval (e : Exp) : Eval e (run e) := by
  induction e with
  | num n => exact .num n
  | add a b iha ihb => exact .add iha ihb
  | ite c a b ihc iha ihb =>
    simp only [run]; split
    · rename_i h; rw [h] at ihc; exact .no ihc ihb
    · rename_i h
      obtain ⟨k, hk⟩ := Nat.exists_eq_succ_of_ne_zero h
      rw [hk] at ihc; exact .yes ihc iha

/-- A lamp: what it does at each event, as a relation, and where it can get. -/
inductive Lamp where
  | off | dim | bright
  deriving DecidableEq

inductive Event where
  | press | hold
  deriving DecidableEq

inductive Step : Lamp → Event → Lamp → Prop
  | on : Step .off .press .dim
  | more : Step .dim .hold .bright
  | less : Step .bright .hold .dim
  | out (l : Lamp) : l ≠ .off → Step l .press .off

def next : Lamp → Event → Lamp
  | .off, .press => .dim
  | .off, .hold => .off
  | .dim, .hold => .bright
  | .bright, .hold => .dim
  | _, .press => .off

theorem step_next (l m : Lamp) (e : Event) (h : Step l e m) : next l e = m := by
  cases h <;> try rfl
  cases l <;> simp_all [next]

inductive Reach : Lamp → Lamp → Prop
  | refl (l : Lamp) : Reach l l
  | step {a b c : Lamp} (e : Event) : Reach a b → Step b e c → Reach a c

def presses : Lamp → Nat
  | .off => 0
  | .dim => 1
  | .bright => 1

theorem reach_off (l : Lamp) : Reach l .off := by
  cases l
  · exact .refl _
  · exact .step .press (.refl _) (.out _ (by decide))
  · exact .step .press (.refl _) (.out _ (by decide))

theorem reach_presses (l m : Lamp) (h : Reach l m) (hm : m = .off) : presses m = 0 := by
  subst hm; rfl

/-- Even numbers, and pairs that a list of edges connects. -/
inductive Even : Nat → Prop
  | zero : Even 0
  | more {n : Nat} : Even n → Even (n + 2)

def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1

theorem half_even (n : Nat) (h : Even n) : half n + half n = n := by
  induction h with
  | zero => rfl
  | more _ ih => simp only [half]; omega

inductive Path (edges : List (Nat × Nat)) : Nat → Nat → Prop
  | refl (a : Nat) : Path edges a a
  | step {a b c : Nat} : (a, b) ∈ edges → Path edges b c → Path edges a c

def targets (edges : List (Nat × Nat)) (a : Nat) : List Nat :=
  (edges.filter (fun e => e.1 == a)).map (·.2)

theorem targets_path (edges : List (Nat × Nat)) (a b : Nat) (h : b ∈ targets edges a) :
    Path edges a b := by
  simp only [targets, List.mem_map, List.mem_filter] at h
  obtain ⟨⟨x, y⟩, ⟨h1, h2⟩, h3⟩ := h
  simp at h2 h3; subst h2 h3
  exact .step h1 (.refl _)

/-- Closed under its own converse: a search must not go round for ever. -/
inductive Linked : Nat → Nat → Prop
  | one (n : Nat) : Linked n (n + 1)
  | sym {a b : Nat} : Linked a b → Linked b a

def gap (a b : Nat) : Nat := if a ≤ b then b - a else a - b

theorem linked_gap (a b : Nat) (h : Linked a b) : gap a b = 1 := by
  induction h with
  | one n => simp [gap]
  | sym _ ih => simp only [gap] at *; split <;> split at ih <;> omega

theorem gap_linked (a : Nat) : Linked (a + gap a (a + 1)) a ∧ ¬ Linked a a := by
  constructor
  · simp only [gap, Nat.le_add_right, if_true, Nat.add_sub_cancel_left]; exact .sym (.one a)
  · intro h
    have := linked_gap a a h
    simp [gap] at this

/-! What a search finds is all there is, and nothing else: each relation beside a test. -/

theorem even_iff (n : Nat) : Even n ↔ n % 2 = 0 := by
  constructor
  · intro h; induction h with
    | zero => rfl
    | more _ ih => omega
  · intro h
    obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k := ⟨n / 2, by omega⟩
    clear h
    induction k with
    | zero => exact .zero
    | succ k ih => exact .more ih

theorem linked_iff (a b : Nat) : Linked a b ↔ gap a b = 1 := by
  constructor
  · exact linked_gap a b
  · intro h; simp only [gap] at h; split at h
    · obtain rfl : b = a + 1 := by omega
      exact .one a
    · obtain rfl : a = b + 1 := by omega
      exact .sym (.one b)

theorem eval_iff (e : Exp) (n : Nat) : Eval e n ↔ run e = n := by
  constructor
  · intro h; induction h with
    | num n => rfl
    | add _ _ iha ihb => simp [run, iha, ihb]
    | yes _ _ ihc iha => simp [run, ihc, iha]
    | no _ _ ihc ihb => simp [run, ihc, ihb]
  · rintro rfl; exact run_eval e

theorem step_iff (l m : Lamp) (e : Event) : Step l e m ↔ next l e = m ∧ (l, e) ≠ (.off, .hold) := by
  cases l <;> cases e <;> cases m <;> constructor <;> intro h <;>
    first
    | (cases h <;> simp_all [next]; done)
    | exact .on
    | exact .more
    | exact .less
    | exact .out _ (by decide)

/-! What random values hardly ever satisfy: samples are made by the rules. -/

def isSorted : List Nat → Bool
  | [] => true
  | [_] => true
  | x :: y :: l => decide (x ≤ y) && isSorted (y :: l)

theorem sorted_isSorted (l : List Nat) (h : Sorted l) : isSorted l = true := by
  induction h with
  | nil => rfl
  | single x => rfl
  | cons hxy _ ih => simp [isSorted, hxy, ih]

structure Tank where
  level : Nat
  cap : Nat

inductive Fill : Tank → Prop
  | empty (c : Nat) : Fill ⟨0, c⟩
  | pour {t : Tank} (k : Nat) : Fill t → t.level + k ≤ t.cap → Fill ⟨t.level + k, t.cap⟩
  | drain {t : Tank} : Fill t → Fill ⟨t.level / 2, t.cap⟩

def spare (t : Tank) : Nat := t.cap - t.level

theorem fill_spare (t : Tank) (h : Fill t) : spare t + t.level = t.cap := by
  have : t.level ≤ t.cap := by
    induction h with
    | empty c => exact Nat.zero_le c
    | pour k _ hk _ => exact hk
    | drain _ ih => exact Nat.le_trans (Nat.div_le_self _ _) ih
  simp only [spare]; omega

inductive Ty where
  | nat | bool
  deriving DecidableEq

inductive Tm where
  | lit (n : Nat)
  | truth (b : Bool)
  | plus (a b : Tm)
  | less (a b : Tm)
  | cond (c a b : Tm)

inductive Has : Tm → Ty → Prop
  | lit (n : Nat) : Has (.lit n) .nat
  | truth (b : Bool) : Has (.truth b) .bool
  | plus {a b : Tm} : Has a .nat → Has b .nat → Has (.plus a b) .nat
  | less {a b : Tm} : Has a .nat → Has b .nat → Has (.less a b) .bool
  | cond {c a b : Tm} {t : Ty} : Has c .bool → Has a t → Has b t → Has (.cond c a b) t

def typeOf : Tm → Option Ty
  | .lit _ => some .nat
  | .truth _ => some .bool
  | .plus a b => if typeOf a = some .nat ∧ typeOf b = some .nat then some .nat else none
  | .less a b => if typeOf a = some .nat ∧ typeOf b = some .nat then some .bool else none
  | .cond c a b => if typeOf c = some .bool ∧ typeOf a = typeOf b then typeOf a else none

theorem has_typeOf (e : Tm) (t : Ty) (h : Has e t) : typeOf e = some t := by
  induction h with
  | lit n => rfl
  | truth b => rfl
  | plus _ _ iha ihb => simp [typeOf, iha, ihb]
  | less _ _ iha ihb => simp [typeOf, iha, ihb]
  | cond _ _ _ ihc iha ihb => simp [typeOf, ihc, iha, ihb]

/-- Numbers that a walk reaches, of which no search backwards ends. -/
inductive Walk : Nat → Nat → Prop
  | start (n : Nat) : Walk n n
  | double {m n : Nat} : Walk m n → Walk m (2 * n)
  | next {m n : Nat} : Walk m n → n ≠ 7 → Walk m (n + 1)

def atLeast (m n : Nat) : Bool := decide (m ≤ n)

theorem walk_atLeast (m n : Nat) (h : Walk m n) : atLeast m n = true := by
  simp only [atLeast, decide_eq_true_eq]
  induction h with
  | start => exact Nat.le_refl _
  | double _ ih => omega
  | next _ _ ih => omega

/-- A bound on the other side, and witnesses beyond any number of values that are tried. -/
inductive High : Nat → Prop
  | above (n : Nat) : n ≥ 1000 → n > 3 → High n

theorem high_gap (n : Nat) (h : High n) : gap n 1000 = n - 1000 := by
  cases h; simp only [gap]; split <;> omega

theorem gap_onto (n : Nat) : ∃ m, High (m + 1000) ∧ gap m 0 = n + 100 :=
  ⟨n + 100, .above _ (by omega) (by omega), by simp only [gap]; split <;> omega⟩

/-! What a search does not end on, or has no values for. -/

inductive Grow : Nat → Prop
  | more {n : Nat} : Grow (n + 1) → Grow n

theorem grow_never (n : Nat) : ¬ Grow n := by
  intro h
  induction h with
  | more _ ih => exact ih

inductive Divides : Nat → Prop
  | some (n k : Nat) : n * k = 12 → Divides n

theorem divides_refl (n : Nat) (_ : Divides n) : n ≤ n := Nat.le_refl n
theorem divides_more (n k : Nat) (h : n * k = 12) : Divides n := .some n k h

/-! Statements that are false, each at few values. -/

def even_at_most_sixty : Prop := ∀ n : Nat, Even n → n ≤ 60
def even_by_four : Prop := ∀ n : Nat, Even n → n < 8 → n % 4 = 0 ∨ n = 2
def unsorted : Prop := ∀ l : List Nat, l.length = 4 → ¬ Sorted l
def path_shorter : Prop := ∀ a b : Nat, Path [(1, 2), (2, 3), (3, 1), (3, 4)] a b → a < 5 → b < 5 → a = b ∨ b ≠ 4
def steps_all : Prop := ∀ (l m : Lamp) (e : Event), Step l e m ∨ e = .press ∨ l ≠ .off
def tank_full : Prop := ∀ t : Tank, Fill t → t.cap > 2 → t.level < 2
def path_joined : Prop := ∀ (edges : List (Nat × Nat)) (a b c : Nat), Path edges a b → Path edges b c → a = b ∨ b = c ∨ a = c
def conditions_small : Prop := ∀ (e : Tm) (t : Ty), Has e t → t = .bool ∨ e = .lit 0 ∨ ∃ n, e = .lit n

end Relations
