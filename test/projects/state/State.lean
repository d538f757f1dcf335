/-! Programs in monads: with state, with something to read, and that may fail. -/

namespace State

def tick : StateM Nat Nat := do
  let n ← get
  set (n + 1)
  return n
theorem tick_run (s : Nat) : tick.run s = (s, s + 1) := rfl
def push (x : Nat) : StateM (List Nat) Unit := modify (x :: ·)
def pop : StateM (List Nat) (Option Nat) := do
  match ← get with
  | [] => return none
  | x :: xs =>
    set xs
    return some x
theorem push_pop (x : Nat) (l : List Nat) :
    (do push x; pop : StateM (List Nat) (Option Nat)).run l = (some x, l) := rfl
def addAll (l : List Nat) : StateM Nat Unit := do
  for x in l do
    modify (· + x)
theorem addAll_cons (x : Nat) (l : List Nat) (s : Nat) : (addAll (x :: l)).run s = (addAll l).run (s + x) := by
  simp [addAll]
def anyLarge (l : List Nat) : StateM Nat Bool := do
  for x in l do
    if x > 10 then
      return true
    modify (· + 1)
  return false
theorem anyLarge_nil (s : Nat) : (anyLarge []).run s = (false, s) := rfl
theorem anyLarge_self (l : List Nat) (s : Nat) : (anyLarge l).run s = anyLarge l s := rfl
def numbered : List String → StateM Nat (List (Nat × String))
  | [] => return []
  | x :: l => do
    let n ← tick
    let rest ← numbered l
    return (n, x) :: rest
theorem numbered_length (l : List String) (s : Nat) : ((numbered l).run s).1.length = l.length := by
  induction l generalizing s with
  | nil => rfl
  | cons x l ih => exact congrArg (· + 1) (ih (s + 1))
def totals (l : List Nat) : StateM Nat (List Nat) := l.mapM fun x => do
  modify (· + x)
  get
theorem totals_self (l : List Nat) (s : Nat) : (totals l).run s = totals l s := rfl

structure Log where
  count : Nat
  lines : List String
def note (line : String) : StateM Log Unit := modify fun s => { s with count := s.count + 1, lines := line :: s.lines }
def noteTwice (line : String) : StateM Log Nat := do
  note line
  note line
  return (← get).count
theorem noteTwice_run (line : String) (s : Log) : ((noteTwice line).run s).1 = s.count + 2 := rfl

def withdraw (k : Nat) : StateT Nat (Except String) Unit := do
  let balance ← get
  if balance < k then throw "too little"
  set (balance - k)
theorem withdraw_error (k b : Nat) (h : b < k) : (withdraw k).run b = .error "too little" := by
  simp [withdraw, StateT.run, bind, StateT.bind, get, getThe, MonadStateOf.get, StateT.get, Except.bind, pure, Except.pure, h]
  rfl
def first : StateT (List Nat) Option Nat := do
  match ← get with
  | [] => failure
  | x :: xs =>
    set xs
    return x
theorem first_self (l : List Nat) : first.run l = first l := rfl
def counted : ExceptT String (StateM Nat) Nat := do
  let n ← get
  if n > 5 then throw "many"
  set (n + 1)
  return n
theorem counted_self (s : Nat) : counted.run.run s = counted s := rfl
def scaled (x : Nat) : ReaderM Nat Nat := do
  return x * (← read)
theorem scaled_run (x r : Nat) : (scaled x).run r = x * r := rfl
def quotient (a b : Nat) : ExceptT String Id Nat := do
  if b = 0 then throw "division by zero"
  return a / b
theorem quotient_zero (a : Nat) : (quotient a 0).run = .error "division by zero" := rfl
def small (x : Nat) : OptionT Id Nat := do
  guard (x < 5)
  return x
theorem small_self (x : Nat) : (small x).run = small x := rfl
def summed (l : List Nat) : Except String Nat := do
  let mut s := 0
  for x in l do
    if x > 50 then throw s!"{x}"
    s := s + x
  return s
theorem summed_nil : summed [] = .ok 0 := rfl
theorem summed_self (l : List Nat) : summed l = summed (l ++ []) := by simp
def swapped (a : Array Nat) (i j : Nat) : Array Nat := a.swapIfInBounds i j
theorem swapped_size (a : Array Nat) (i j : Nat) : (swapped a i j).size = a.size := by simp [swapped]
def isPower (n : Nat) : Bool := decide (n = 2 ^ n.log2)
theorem isPower_pow (k : Nat) : isPower (2 ^ k) = true := by simp [isPower]

/-! Statements that do not hold. -/

def tick_twice : Prop := ∀ s : Nat, (tick.run s).2 = s + 2
def addAll_first : Prop := ∀ (l : List Nat) (s : Nat), ((addAll l).run s).2 = s + l.headD 0
def never_large : Prop := ∀ (l : List Nat) (s : Nat), ((anyLarge l).run s).1 = false
def always_paid : Prop := ∀ k b : Nat, (withdraw k).run b = .ok ((), b - k)
def log_same : Prop := ∀ (line : String) (s : Log), ((noteTwice line).run s).2 = s
def power_even : Prop := ∀ n : Nat, n.isPowerOfTwo → 2 ∣ n

end State
