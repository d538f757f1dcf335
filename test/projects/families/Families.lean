/-! Inductive types that are indexed by an enumeration or a Boolean, and code on them. -/
namespace Families

inductive Ty | nat | bool

/-- Expressions by the type of their value. -/
inductive Expr : Ty → Type
  | num : Nat → Expr .nat
  | tt : Bool → Expr .bool
  | plus : Expr .nat → Expr .nat → Expr .nat
  | le : Expr .nat → Expr .nat → Expr .bool
  | ite {t : Ty} : Expr .bool → Expr t → Expr t → Expr t

def size : {t : Ty} → Expr t → Nat
  | _, .num _ => 1
  | _, .tt _ => 1
  | _, .plus a b => size a + size b + 1
  | _, .le a b => size a + size b + 1
  | _, .ite c a b => size c + size a + size b + 1

def opt : {t : Ty} → Expr t → Expr t
  | _, .num n => .num n
  | _, .tt b => .tt b
  | _, .plus (.num 0) b => opt b
  | _, .plus a b => .plus (opt a) (opt b)
  | _, .le a b => .le (opt a) (opt b)
  | _, .ite (.tt true) a _ => opt a
  | _, .ite c a b => .ite (opt c) (opt a) (opt b)

theorem opt_size {t : Ty} (e : Expr t) : size (opt e) ≤ size e := by
  fun_induction opt e <;> simp_all only [size] <;> omega

/-- Booleans are 0 and 1. -/
def value : {t : Ty} → Expr t → Nat
  | _, .num n => n
  | _, .tt b => if b then 1 else 0
  | _, .plus a b => value a + value b
  | _, .le a b => if value a ≤ value b then 1 else 0
  | _, .ite c a b => if value c = 1 then value a else value b

theorem opt_value {t : Ty} (e : Expr t) : value (opt e) = value e := by
  fun_induction opt e <;> simp_all [value]

theorem value_bool (e : Expr .bool) : value e ≤ 1 := by
  generalize h : Ty.bool = t at e
  induction e with
  | num n => cases h
  | tt b => cases b <;> simp [value]
  | plus a b => cases h
  | le a b => simp only [value]; split <;> omega
  | ite c a b ihc iha ihb => simp only [value]; split <;> simp_all

def tyOf {t : Ty} (_ : Expr t) : Ty := t

theorem tyOf_eq (t : Ty) (e : Expr t) : tyOf e = t := rfl

/-- Of numbers only: the other constructors make none. -/
def literal : Expr .nat → Option Nat
  | .num n => some n
  | .plus _ _ => none
  | .ite _ _ _ => none

theorem literal_value (e : Expr .nat) (n : Nat) (h : literal e = some n) : value e = n := by
  cases e <;> simp_all [literal, value]

theorem literal_none (e : Expr .nat) (h : literal e = none) :
    (match e with | .num _ => 0 | .plus _ _ => 1 | .ite _ _ _ => 1) = 1 := by
  cases e with
  | num n => exact nomatch h
  | plus a b => rfl
  | ite c a b => rfl

/-- Expressions as parts of a type without indices. -/
inductive Stmt
  | skip
  | assign (name : Nat) (e : Expr .nat)
  | cond (c : Expr .bool) (a b : Stmt)

def count : Stmt → Nat
  | .skip => 1
  | .assign _ e => size e
  | .cond c a b => size c + count a + count b

theorem size_pos {t : Ty} (e : Expr t) : 0 < size e := by cases e <;> simp [size]

theorem count_pos (s : Stmt) : 0 < count s := by
  induction s with
  | skip => simp [count]
  | assign x e => exact size_pos e
  | cond c a b iha ihb => simp only [count]; omega

inductive Door : Bool → Type
  | opened (times : Nat) : Door true
  | closed (times : Nat) : Door false

namespace Door

def toggle : {b : Bool} → Door b → Door (!b)
  | _, opened n => closed (n + 1)
  | _, closed n => opened (n + 1)

def times : {b : Bool} → Door b → Nat
  | _, opened n => n
  | _, closed n => n

def isOpen : {b : Bool} → Door b → Bool
  | _, opened _ => true
  | _, closed _ => false

def shut : Door true → Door false
  | opened n => closed n

theorem toggle_times (b : Bool) (d : Door b) : d.toggle.times = d.times + 1 := by cases d <;> rfl
theorem toggle_isOpen (b : Bool) (d : Door b) : d.toggle.isOpen = !d.isOpen := by cases d <;> rfl
theorem isOpen_not (b : Bool) (d : Door (!b)) : d.isOpen = !b := by
  generalize h : (!b) = c at d
  cases d <;> rfl
theorem isOpen_and (b c : Bool) (d : Door (b && c)) (h : d.isOpen = true) : b = true := by
  generalize g : (b && c) = a at d
  cases d <;> simp_all [isOpen]
theorem shut_times (d : Door true) : d.shut.times = d.times := by cases d; rfl

end Door

inductive Colour | red | black

/-- Of a node, the colours of its parts are fields: the index says only the own. -/
inductive Tree : Colour → Nat → Type
  | leaf : Tree .black 0
  | red {n : Nat} (left : Tree .black n) (x : Nat) (right : Tree .black n) : Tree .red n
  | black {c d : Colour} {n : Nat} (left : Tree c n) (x : Nat) (right : Tree d n) : Tree .black (n + 1)

namespace Tree

def nodes : {c : Colour} → {n : Nat} → Tree c n → Nat
  | _, _, leaf => 0
  | _, _, red l _ r => nodes l + nodes r + 1
  | _, _, black l _ r => nodes l + nodes r + 1

theorem nodes_pow (c : Colour) (n : Nat) (h : n < 5) (t : Tree c n) : 2 ^ n ≤ nodes t + 1 := by
  clear h
  induction t with
  | leaf => simp [nodes]
  | red l x r ihl ihr => simp only [nodes]; omega
  | black l x r ihl ihr => simp only [nodes, Nat.pow_succ]; omega

def isBlack : {c : Colour} → {n : Nat} → Tree c n → Bool
  | _, _, leaf => true
  | _, _, red _ _ _ => false
  | _, _, black _ _ _ => true

/-- No red node has a red part. -/
def isFair : {c : Colour} → {n : Nat} → Tree c n → Bool
  | _, _, leaf => true
  | _, _, red l _ r => isBlack l && isBlack r && isFair l && isFair r
  | _, _, black l _ r => isFair l && isFair r

theorem isBlack_black (n : Nat) (t : Tree .black n) : isBlack t = true := by cases t <;> rfl

theorem isFair_all (c : Colour) (n : Nat) (t : Tree c n) : isFair t = true := by
  induction t with
  | leaf => rfl
  | red l x r ihl ihr => simp [isFair, isBlack_black, ihl, ihr]
  | black l x r ihl ihr => simp [isFair, ihl, ihr]

end Tree

/-- Few values of each index. -/
inductive Light : Bool → Type
  | on : Light true
  | off : Light false
  | broken (state : Bool) : Light state

def lit : {b : Bool} → Light b → Bool
  | _, .on => true
  | _, .off => false
  | _, .broken b => b

theorem lit_eq (b : Bool) (l : Light b) : lit l = b := by cases l <;> rfl

/-! Statements that are false. -/

def small : Prop := ∀ (t : Ty) (e : Expr t), size e < 6
def numbers : Prop := ∀ (t : Ty) (e : Expr t), tyOf e = .nat
def unchanged : Prop := ∀ (t : Ty) (e : Expr t), opt e = e
def zero_bool : Prop := ∀ e : Expr .bool, value e = 0
def open_all : Prop := ∀ (b : Bool) (d : Door b), d.isOpen = true
def full : Prop := ∀ (n : Nat) (t : Tree .black n), Tree.nodes t + 1 = 2 ^ n
def red_one : Prop := ∀ (c : Colour) (t : Tree c 0), Tree.nodes t = 0
def lit_all : Prop := ∀ (b : Bool) (l : Light b), lit l = true
def cases_small : Prop :=
  ∀ e : Expr .nat, (match e with | .num n => n | .plus _ _ => 0 | .ite _ _ _ => 1) ≤ 1
def skips : Prop := ∀ s : Stmt, count s < 4

/-! Results whose type depends on a value. -/

def Ty.denote : Ty → Type
  | .nat => Nat
  | .bool => Bool

def run : {t : Ty} → Expr t → t.denote
  | _, .num n => n
  | _, .tt b => b
  | _, .plus a b => Nat.add (run a) (run b)
  | _, .le a b => Nat.ble (run a) (run b)
  | _, .ite c a b => match run c with
    | true => run a
    | false => run b

theorem run_refl (t : Ty) (e : Expr t) : run e = run e := rfl

end Families
