/-! Programs that take proofs: indices below a bound by cases, folds and lists with proofs, branches that no value reaches. -/

namespace Proofs

def depth : (n : Nat) → Fin n → Nat
  | _ + 1, ⟨0, _⟩ => 0
  | n + 1, ⟨i + 1, h⟩ => depth n ⟨i, Nat.lt_of_succ_lt_succ h⟩ + 1
theorem depth_val (n : Nat) (i : Fin n) : depth n i = i.val := by
  induction n with
  | zero => exact i.elim0
  | succ n ih => rcases i with ⟨_ | i, h⟩ <;> simp [depth, ih]
def entry : (l : List Nat) → Fin l.length → Nat
  | a :: _, ⟨0, _⟩ => a
  | _ :: l, ⟨i + 1, h⟩ => entry l ⟨i, Nat.lt_of_succ_lt_succ h⟩
theorem entry_get (l : List Nat) (i : Fin l.length) : entry l i = l.get i := by
  induction l with
  | nil => exact i.elim0
  | cons a l ih => rcases i with ⟨_ | i, h⟩ <;> simp [entry, ih]
def before {n : Nat} (i : Fin (n + 1)) : Option (Fin n) := i.cases none (fun j => some j)
theorem before_succ (n : Nat) (i : Fin n) : before i.succ = some i := rfl
def isFirst {n : Nat} : Fin n → Bool
  | ⟨0, _⟩ => true
  | ⟨_ + 1, _⟩ => false
theorem isFirst_val (n : Nat) (i : Fin n) : isFirst i = (i.val == 0) := by rcases i with ⟨_ | i, h⟩ <;> rfl
def lowered {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : Fin n := i.pred h
theorem lowered_val (n : Nat) (i : Fin (n + 1)) (h : i ≠ 0) : (lowered i h).val + 1 = i.val := by
  have : i.val ≠ 0 := fun k => h (Fin.ext k)
  simp [lowered]; omega
def total : (n : Nat) → (Fin n → Nat) → Nat
  | 0, _ => 0
  | n + 1, f => f 0 + total n (fun i => f i.succ)
theorem total_const (n k : Nat) : total n (fun _ => k) = n * k := by
  induction n with
  | zero => simp [total]
  | succ n ih => simp [total, ih, Nat.add_mul, Nat.add_comm]
def value : {n : Nat} → Fin n → Nat
  | 0, i => i.elim0
  | _ + 1, i => i.val
theorem value_val (n : Nat) (i : Fin n) : value i = i.val := by cases n with
  | zero => exact i.elim0
  | succ n => rfl

def triangle (n : Nat) : Nat := n.fold (fun i _ sum => sum + i) 0
theorem triangle_succ (n : Nat) : triangle (n + 1) = triangle n + n := by simp [triangle]
def countdown (n : Nat) : List Nat := n.fold (fun i _ l => i :: l) []
theorem countdown_length (n : Nat) : (countdown n).length = n := by
  induction n with
  | zero => simp [countdown]
  | succ n ih => simp [countdown] at *; exact ih
def upward (n : Nat) : List Nat := n.foldRev (fun i _ l => i :: l) []
theorem upward_self (n : Nat) : upward n = n.foldRev (fun i _ l => i :: l) [] := rfl
def small (a : Array Nat) : Bool := a.size.all fun i h => a[i] < 10
theorem small_self (a : Array Nat) : small a = a.size.all fun i h => a[i] < 10 := rfl
def fixed (a : Array Nat) : Bool := a.size.any fun i h => a[i] == i
theorem fixed_self (a : Array Nat) : fixed a = a.size.any fun i h => a[i] == i := rfl
def weighted (a : Array Nat) : Array Nat := a.mapFinIdx fun i x _ => i * x
theorem weighted_size (a : Array Nat) : (weighted a).size = a.size := by simp [weighted]

def evens (l : List Nat) : List Nat := (l.attach.filter fun x => x.val % 2 == 0).map (·.val)
theorem evens_self (l : List Nat) : evens l = (l.attach.filter fun x => x.val % 2 == 0).map (·.val) := rfl
def increased (l : List Nat) : List Nat := l.attach.map fun ⟨x, _⟩ => x + 1
theorem increased_map (l : List Nat) : increased l = l.map (· + 1) := by simp [increased]
def paired (l m : List Nat) : List Nat := (l.attach.zip m).map fun (⟨x, _⟩, y) => x * y
theorem paired_nil (l : List Nat) : paired l [] = [] := by simp [paired]
def lessOne (l : List Nat) (h : ∀ x ∈ l, 0 < x) : List Nat := l.pmap (fun x (_ : 0 < x) => x - 1) h
theorem lessOne_map (l : List Nat) (h : ∀ x ∈ l, 0 < x) : (lessOne l h).map (· + 1) = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have := h a (by simp)
    simp only [lessOne, List.pmap_cons, List.map_cons] at *
    rw [ih fun x k => h x (by simp [k]), Nat.sub_add_cancel this]
inductive Rose where
  | node (label : Nat) (kids : List Rose)
def Rose.size : Rose → Nat
  | .node _ kids => 1 + (kids.attach.map fun ⟨k, _⟩ => k.size).sum
theorem Rose.size_node (n : Nat) (t : Rose) : (Rose.node n [t]).size = 1 + t.size := by simp [Rose.size]

def firstOf : (l : List Nat) → l ≠ [] → Nat
  | [], h => absurd rfl h
  | a :: _, _ => a
theorem firstOf_head (l : List Nat) (h : l ≠ []) : l.head? = some (firstOf l h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons => rfl
def sumFrom (a : Array Nat) (i : Nat) : Nat :=
  if h : i < a.size then a[i] + sumFrom a (i + 1) else 0
termination_by a.size - i
theorem sumFrom_end (a : Array Nat) (i : Nat) (h : a.size ≤ i) : sumFrom a i = 0 := by
  rw [sumFrom]; simp; omega

/-! Statements that do not hold. -/

theorem evens_index (l : List Nat) (k : Nat) (found : ∃ i, ∃ h : i < (evens l).length, (evens l)[i] = k) : k ∈ evens l := by
  obtain ⟨i, h, rfl⟩ := found
  exact List.getElem_mem h
def evens_late : Prop := ∀ (l : List Nat) (k : Nat), (∃ i, ∃ h : i < (evens l).length, (evens l)[i] = k) → k ∈ (evens l).tail
def depth_small : Prop := ∀ (n : Nat) (i : Fin n), depth n i < 3
def all_first : Prop := ∀ (n : Nat) (i : Fin n), isFirst i = true
def triangle_double : Prop := ∀ n : Nat, triangle n = n * n - n
def evens_all : Prop := ∀ l : List Nat, evens l = l
def rose_flat : Prop := ∀ t : Rose, t.size ≤ 3
def sum_first : Prop := ∀ a : Array Nat, sumFrom a 0 = a.getD 0 0

end Proofs
