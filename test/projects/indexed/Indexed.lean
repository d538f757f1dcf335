/-! Inductive types with indices, and code on them. -/
namespace Indexed

inductive Vec (α : Type) : Nat → Type
  | nil : Vec α 0
  | cons {n : Nat} (head : α) (tail : Vec α n) : Vec α (n + 1)

namespace Vec

def toList {α : Type} : {n : Nat} → Vec α n → List α
  | _, nil => []
  | _, cons x v => x :: toList v

theorem toList_length {α : Type} (n : Nat) (v : Vec α n) : v.toList.length = n := by
  induction v with
  | nil => rfl
  | cons x v ih => simp [toList, ih]

def map {α β : Type} (f : α → β) : {n : Nat} → Vec α n → Vec β n
  | _, nil => nil
  | _, cons x v => cons (f x) (map f v)

theorem map_toList (n : Nat) (v : Vec Nat n) : (v.map (· + 1)).toList = v.toList.map (· + 1) := by
  induction v with
  | nil => rfl
  | cons x v ih => simp [map, toList, ih]

end Vec

def total : {n : Nat} → Vec Nat n → Nat
  | _, .nil => 0
  | _, .cons x v => x + total v

theorem total_sum (n : Nat) (v : Vec Nat n) : total v = v.toList.sum := by
  induction v with
  | nil => rfl
  | cons x v ih => simp [total, Vec.toList, ih]

def first : {n : Nat} → Vec Nat (n + 1) → Nat
  | _, .cons x _ => x

theorem first_head (n : Nat) (v : Vec Nat (n + 1)) : v.toList.head? = some (first v) := by
  cases v; rfl

def upTo : (n : Nat) → Vec Nat n
  | 0 => .nil
  | n + 1 => .cons n (upTo n)

theorem upTo_total (n : Nat) : 2 * total (upTo n) + n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [upTo, total, Nat.mul_add, Nat.add_mul] at *; omega

def sumBoth : {n : Nat} → Vec Nat n → Vec Nat n → Vec Nat n
  | _, .nil, .nil => .nil
  | _, .cons x v, .cons y w => .cons (x + y) (sumBoth v w)

theorem sumBoth_total (n : Nat) (v w : Vec Nat n) : total (sumBoth v w) = total v + total w := by
  induction v with
  | nil => cases w; rfl
  | cons x v ih => cases w with | cons y w => simp only [sumBoth, total, ih]; omega

/-- A tree whose leaves are all at one depth. -/
inductive Perfect : Nat → Type
  | leaf (value : Nat) : Perfect 0
  | node {n : Nat} (left right : Perfect n) : Perfect (n + 1)

def leaves : {n : Nat} → Perfect n → Nat
  | _, .leaf _ => 1
  | _, .node l r => leaves l + leaves r

theorem leaves_pow (n : Nat) (h : n < 5) (t : Perfect n) : leaves t = 2 ^ n := by
  clear h
  induction t with
  | leaf x => rfl
  | node l r ihl ihr => simp only [leaves, ihl, ihr, Nat.pow_succ]; omega

/-- Terms under binders: a variable names one of those around it. -/
inductive Lam : Nat → Type
  | here {n : Nat} : Lam (n + 1)
  | later {n : Nat} (of : Lam n) : Lam (n + 1)
  | unit {n : Nat} : Lam n
  | app {n : Nat} (f a : Lam n) : Lam n
  | lam {n : Nat} (body : Lam (n + 1)) : Lam n

def size : {n : Nat} → Lam n → Nat
  | _, .here => 1
  | _, .later t => size t + 1
  | _, .unit => 1
  | _, .app f a => size f + size a + 1
  | _, .lam b => size b + 1

theorem size_pos (n : Nat) (t : Lam n) : 0 < size t := by
  cases t <;> simp [size]

theorem size_app (n : Nat) (f a : Lam n) : size (.app f (.lam (.later a))) = size f + size a + 3 := by
  simp only [size]; omega

inductive Slot : Nat → Type
  | here {n : Nat} : Slot (n + 1)
  | later {n : Nat} (of : Slot n) : Slot (n + 1)

def pick : {n : Nat} → Slot n → Nat
  | _, .here => 0
  | _, .later t => pick t + 1

/-! Statements that are false. -/

def vec_short : Prop := ∀ (n : Nat) (v : Vec Nat n), total v < 7
def head_small : Prop := ∀ (n : Nat) (v : Vec Nat (n + 1)), (match v with | .cons x _ => x) ≤ 1
def closed_small : Prop := ∀ t : Lam 0, size t < 4

/-! About a type without values. -/

def slot_none : Prop := ∀ t : Slot 0, pick t = 7

end Indexed
