/-! A state machine, a stack machine and a small parser. -/

namespace Turnstile

inductive State where
  | locked
  | unlocked
  | broken
  deriving DecidableEq, Repr

inductive Event where
  | coin
  | push
  | kick (strength : Nat)
  deriving DecidableEq, Repr

def step : State → Event → State
  | .broken, _ => .broken
  | _, .coin => .unlocked
  | _, .push => .locked
  | s, .kick n => if n > 9 then .broken else s

def run (s : State) : List Event → State
  | [] => s
  | e :: es => run (step s e) es

def opens (es : List Event) : Bool := run .locked es == .unlocked

structure Counter where
  state : State
  coins : Nat
  passed : Nat
  deriving DecidableEq

def Counter.handle (c : Counter) (e : Event) : Counter :=
  match c.state, e with
  | .unlocked, .push => { c with state := step c.state e, passed := c.passed + 1 }
  | _, .coin => { c with state := step c.state e, coins := c.coins + 1 }
  | _, _ => { c with state := step c.state e }

theorem broken_stays (es : List Event) : run .broken es = .broken := by
  induction es with
  | nil => rfl
  | cons e es ih => simpa [run, step] using ih

theorem run_append (s : State) (es fs : List Event) : run s (es ++ fs) = run (run s es) fs := by
  induction es generalizing s with
  | nil => rfl
  | cons e es ih => simp [run, ih]

theorem coin_opens (es : List Event) (h : run .locked es ≠ .broken) : opens (es ++ [.coin]) = true := by
  simp only [opens, run_append, run, step]
  cases hs : run .locked es <;> simp_all [step]

theorem push_locks (s : State) (h : s = .unlocked) : step s .push = .locked := by subst h; rfl

theorem step_broken_iff (s : State) (e : Event) (h : s ≠ .broken) :
    step s e = .broken ↔ ∃ n, e = .kick n ∧ n > 9 := by
  cases s <;> cases e <;> simp_all [step]

theorem handle_state (c : Counter) (e : Event) : (c.handle e).state = step c.state e := by
  rcases c with ⟨s, _, _⟩; cases s <;> cases e <;> rfl

theorem passed_mono (c : Counter) (e : Event) : c.passed ≤ (c.handle e).passed := by
  rcases c with ⟨s, _, _⟩; cases s <;> cases e <;> simp [Counter.handle]

theorem step_coin_twice (s : State) : step (step s .coin) .coin = step s .coin := by cases s <;> rfl

/-! ## Priorities -/

inductive Priority where
  | low
  | normal
  | high
  deriving DecidableEq

def Priority.rank : Priority → Nat
  | low => 0
  | normal => 1
  | high => 2

instance : LE Priority := ⟨fun p q => p.rank ≤ q.rank⟩
instance (p q : Priority) : Decidable (p ≤ q) := inferInstanceAs (Decidable (p.rank ≤ q.rank))
instance : Ord Priority := ⟨fun p q => compare p.rank q.rank⟩

def Priority.raise : Priority → Priority
  | low => normal
  | _ => high

def more (p q : Priority) : Priority := if p ≤ q then q else p

theorem le_raise (p : Priority) : p ≤ p.raise := by cases p <;> decide

theorem more_comm (p q : Priority) : more p q = more q p := by cases p <;> cases q <;> rfl

theorem le_more (p q : Priority) : p ≤ more p q := by cases p <;> cases q <;> decide

theorem compare_swap (p q : Priority) : compare p q = (compare q p).swap := by
  cases p <;> cases q <;> rfl

/-! ## Expressions and a stack machine -/

inductive Expr where
  | num (n : Int)
  | plus (a b : Expr)
  | times (a b : Expr)
  | neg (a : Expr)
  deriving DecidableEq, Repr

namespace Expr

def eval : Expr → Int
  | num n => n
  | plus a b => eval a + eval b
  | times a b => eval a * eval b
  | neg a => - eval a

def depth : Expr → Nat
  | num _ => 0
  | plus a b => max (depth a) (depth b) + 1
  | times a b => max (depth a) (depth b) + 1
  | neg a => depth a + 1

def simplify : Expr → Expr
  | plus a b => match simplify a, simplify b with
    | num 0, e => e
    | e, num 0 => e
    | e, f => plus e f
  | times a b => match simplify a, simplify b with
    | num 1, e => e
    | e, f => times e f
  | neg a => match simplify a with
    | num n => num (-n)
    | e => neg e
  | e => e

end Expr

inductive Instr where
  | push (n : Int)
  | add
  | mul
  | flip
  deriving DecidableEq, Repr

def exec1 : Instr → List Int → Option (List Int)
  | .push n, st => some (n :: st)
  | .add, b :: a :: st => some ((a + b) :: st)
  | .mul, b :: a :: st => some ((a * b) :: st)
  | .flip, a :: st => some ((-a) :: st)
  | _, _ => none

def exec : List Instr → List Int → Option (List Int)
  | [], st => some st
  | i :: is, st => (exec1 i st).bind (exec is)

def compile : Expr → List Instr
  | .num n => [.push n]
  | .plus a b => compile a ++ compile b ++ [.add]
  | .times a b => compile a ++ compile b ++ [.mul]
  | .neg a => compile a ++ [.flip]

theorem exec_append (is js : List Instr) (st : List Int) :
    exec (is ++ js) st = (exec is st).bind (exec js) := by
  induction is generalizing st with
  | nil => rfl
  | cons i is ih =>
    simp only [List.cons_append, exec]
    cases exec1 i st with
    | none => rfl
    | some st' => simp [ih]

theorem exec_compile_onto (e : Expr) (st : List Int) : exec (compile e) st = some (e.eval :: st) := by
  induction e generalizing st with
  | num n => rfl
  | plus a b iha ihb => simp [compile, exec_append, iha, ihb, exec, exec1, Expr.eval]
  | times a b iha ihb => simp [compile, exec_append, iha, ihb, exec, exec1, Expr.eval]
  | neg a ih => simp [compile, exec_append, ih, exec, exec1, Expr.eval]

theorem exec_compile (e : Expr) : exec (compile e) [] = some [e.eval] := exec_compile_onto e []

theorem compile_ne_nil (e : Expr) : compile e ≠ [] := by cases e <;> simp [compile]

theorem eval_neg_neg (e : Expr) : (Expr.neg (.neg e)).eval = e.eval := by simp [Expr.eval]

theorem eval_simplify (e : Expr) : e.simplify.eval = e.eval := by
  induction e with
  | num n => rfl
  | plus a b iha ihb => simp only [Expr.simplify]; split <;> grind [Expr.eval]
  | times a b iha ihb => simp only [Expr.simplify]; split <;> grind [Expr.eval]
  | neg a ih => simp only [Expr.simplify]; split <;> grind [Expr.eval]

theorem depth_neg (e : Expr) : e.depth < (Expr.neg e).depth := by simp [Expr.depth]

theorem exec_isSome_push (n : Int) (st : List Int) : (exec1 (.push n) st).isSome = true := rfl

theorem exec_add_short (a : Int) : exec1 .add [a] = none := rfl

/-! ## Characters and strings -/

def digit? (c : Char) : Option Nat :=
  if '0' ≤ c ∧ c ≤ '9' then some (c.toNat - '0'.toNat) else none

def readDigits (acc : Nat) : List Char → Option Nat
  | [] => some acc
  | c :: cs => match digit? c with
    | none => none
    | some d => readDigits (10 * acc + d) cs

def readNat (s : String) : Option Nat :=
  if s.toList.isEmpty then none else readDigits 0 s.toList

inductive Token where
  | number (value : Nat)
  | op (symbol : Char)
  | opening
  | closing
  deriving DecidableEq, Repr

def token? (c : Char) : Option Token :=
  match c with
  | '(' => some .opening
  | ')' => some .closing
  | '+' => some (.op '+')
  | '*' => some (.op '*')
  | c => (digit? c).map .number

def tokens : List Char → Except String (List Token)
  | [] => .ok []
  | ' ' :: cs => tokens cs
  | c :: cs => match token? c with
    | none => .error ("unexpected " ++ toString c)
    | some t => match tokens cs with
      | .ok ts => .ok (t :: ts)
      | .error m => .error m

def balance (depth : Nat) : List Token → Option Nat
  | [] => some depth
  | .opening :: ts => balance (depth + 1) ts
  | .closing :: ts => if depth = 0 then none else balance (depth - 1) ts
  | _ :: ts => balance depth ts

def balanced (ts : List Token) : Bool := balance 0 ts == some 0

def shift (c : Char) : Char :=
  if c = 'z' then 'a' else if 'a' ≤ c ∧ c < 'z' then Char.ofNat (c.toNat + 1) else c

def shout (s : String) : String := s ++ "!"

def greeting (name : String) : String := "Hello, " ++ name

def initial? (s : String) : Option Char := s.toList.head?

def surround (l r s : String) : String := l ++ s ++ r

def spaces (cs : List Char) : Nat := cs.countP (· == ' ')

def dropSpaces : List Char → List Char
  | [] => []
  | c :: cs => if c = ' ' then dropSpaces cs else c :: dropSpaces cs

theorem digit?_lt (c : Char) (d : Nat) (h : digit? c = some d) : d < 10 := by
  simp only [digit?] at h
  split at h
  · rename_i hc
    have h9 : c.toNat ≤ 57 := hc.2
    simp at h
    omega
  · simp at h

theorem digit?_none_letter : digit? 'x' = none := by decide

theorem readDigits_nil (n : Nat) : readDigits n [] = some n := rfl

theorem readDigits_append (acc : Nat) (cs ds : List Char) :
    readDigits acc (cs ++ ds) = (readDigits acc cs).bind (fun n => readDigits n ds) := by
  induction cs generalizing acc with
  | nil => rfl
  | cons c cs ih =>
    simp only [List.cons_append, readDigits]
    cases digit? c with
    | none => rfl
    | some d => simp [ih]

theorem le_readDigits (acc : Nat) (cs : List Char) (n : Nat) (h : readDigits acc cs = some n) : acc ≤ n := by
  induction cs generalizing acc with
  | nil => simp [readDigits] at h; omega
  | cons c cs ih =>
    simp only [readDigits] at h
    split at h
    · simp at h
    · have := ih _ h; omega

theorem readNat_empty : readNat "" = none := by decide

theorem readNat_isSome_ne (s : String) (h : (readNat s).isSome = true) : s.toList ≠ [] := by
  intro hs; simp [readNat, hs] at h

theorem tokens_nil : tokens [] = .ok [] := by simp [tokens]

theorem tokens_space (cs : List Char) : tokens (' ' :: cs) = tokens cs := by simp [tokens]

theorem balanced_nil : balanced [] = true := rfl

theorem balance_closing (ts : List Token) : balance 0 (.closing :: ts) = none := by simp [balance]

theorem balance_append (n : Nat) (ts us : List Token) :
    balance n (ts ++ us) = (balance n ts).bind (fun m => balance m us) := by
  induction ts generalizing n with
  | nil => rfl
  | cons t ts ih => cases t <;> simp only [List.cons_append, balance, ih] <;> split <;> simp_all

theorem balanced_append (ts us : List Token) (ht : balanced ts = true) (hu : balanced us = true) :
    balanced (ts ++ us) = true := by
  simp_all [balanced, balance_append]

theorem wrap_balanced (ts : List Token) (h : balance 1 ts = some 1) :
    balanced (.opening :: ts ++ [.closing]) = true := by
  simp [balanced, balance, balance_append, h]

theorem shout_length (s : String) : (shout s).length = s.length + 1 := by simp [shout]; rfl

theorem greeting_ne_empty (name : String) : greeting name ≠ "" := by
  intro h
  have h2 := congrArg String.length h
  have h3 : (greeting name).length = 7 + name.length := by simp [greeting]; rfl
  rw [h3] at h2
  have h4 : ("" : String).length = 0 := rfl
  omega

theorem surround_empty (s : String) : surround "" "" s = s := by simp [surround]

theorem surround_length (l r s : String) : (surround l r s).length = l.length + s.length + r.length := by
  simp [surround]

theorem initial?_shout (s : String) : (initial? (shout s)).isSome = true := by
  simp [initial?, shout]

theorem dropSpaces_eq (cs : List Char) : dropSpaces cs = cs.filter (· ≠ ' ') := by
  induction cs with
  | nil => rfl
  | cons c cs ih => simp [dropSpaces, List.filter_cons, ih]

theorem dropSpaces_length (cs : List Char) : (dropSpaces cs).length + spaces cs = cs.length := by
  induction cs with
  | nil => rfl
  | cons c cs ih => simp only [dropSpaces, spaces, List.countP_cons] at *; split <;> simp_all <;> omega

theorem not_mem_dropSpaces (cs : List Char) : ' ' ∉ dropSpaces cs := by simp [dropSpaces_eq]

theorem shift_z : shift 'z' = 'a' := by decide

/-! ## Accounts -/

inductive Problem where
  | insufficient (missing : Nat)
  | closed
  deriving DecidableEq

structure Account where
  owner : String
  balance : Nat
  isOpen : Bool
  deriving DecidableEq

def withdraw (a : Account) (amount : Nat) : Except Problem Account :=
  if !a.isOpen then .error .closed
  else if a.balance < amount then .error (.insufficient (amount - a.balance))
  else .ok { a with balance := a.balance - amount }

def deposit (a : Account) (amount : Nat) : Account := { a with balance := a.balance + amount }

theorem withdraw_deposit (a : Account) (n : Nat) (h : a.isOpen = true) : withdraw (deposit a n) n = .ok a := by
  have hn : ¬ (a.balance + n < n) := by omega
  cases a
  simp_all [withdraw, deposit]

theorem withdraw_closed (a : Account) (n : Nat) (h : a.isOpen = false) : withdraw a n = .error .closed := by
  simp [withdraw, h]

theorem withdraw_balance (a b : Account) (n : Nat) (h : withdraw a n = .ok b) : b.balance + n = a.balance := by
  simp only [withdraw] at h
  split at h
  · simp at h
  · split at h
    · simp at h
    · simp at h; subst h; simp; omega

theorem withdraw_owner (a b : Account) (n : Nat) (h : withdraw a n = .ok b) : b.owner = a.owner := by
  simp only [withdraw] at h
  split at h
  · simp at h
  · split at h
    · simp at h
    · simp at h; subst h; rfl

theorem deposit_comm (a : Account) (m n : Nat) : deposit (deposit a m) n = deposit (deposit a n) m := by
  simp [deposit]; omega

end Turnstile
