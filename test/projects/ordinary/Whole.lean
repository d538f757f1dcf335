-- Theorems that name one part of a value, or only its size: the code must be right in all of it.
namespace Whole

def isBig (n : Nat) : Bool := n > 100
theorem isBig_small : ∀ n, n < 50 → isBig n = false := by intro n h; simp [isBig]; omega

def rows (n : Nat) : List (List Nat) := (List.range n).map (fun i => List.range i)
theorem rows_length (n : Nat) : (rows n).length = n := by simp [rows]

def stats (xs : List Nat) : Nat × Nat × List Nat := (xs.length, xs.sum, xs.reverse)
theorem stats_first (xs : List Nat) : (stats xs).1 = xs.length := rfl

structure Acc where
  count : Nat
  log : List Nat
  flag : Bool

def step (a : Acc) (x : Nat) : Acc := ⟨a.count + 1, x :: a.log, a.flag || x = 7⟩
theorem step_count (a : Acc) (x : Nat) : (step a x).count = a.count + 1 := rfl

structure Outer where
  inner : Acc
  name : String

def wrap (a : Acc) : Outer := ⟨a, if a.flag then "on" else "off"⟩
theorem wrap_inner (a : Acc) : (wrap a).inner.count = a.count := rfl

def adder (k : Nat) : Nat → Nat := fun x => if x > 5 then x + k + 1 else x + k
theorem adder_zero (k : Nat) : adder k 0 = k := by simp [adder]

def Near (a b : Nat) : Prop := a ≤ b + 2 ∧ b ≤ a + 2
instance (a b : Nat) : Decidable (Near a b) := by unfold Near; infer_instance
theorem near_refl_lt (a : Nat) : Near a (a + 1) := by unfold Near; omega

def find? (xs : List Nat) : Option Nat := xs.find? (fun x => x % 2 = 0)
theorem find_nil : find? [] = none := rfl
theorem find_even (xs : List Nat) (x : Nat) (h : find? xs = some x) : x % 2 = 0 := by
  have := List.find?_some h
  simpa using this

inductive Color where | red | green | blue
deriving DecidableEq
def next : Color → Color | .red => .green | .green => .blue | .blue => .red
theorem next_ne (c : Color) : next c ≠ c := by cases c <;> decide

inductive Tree where
  | leaf : Tree
  | node : Tree → Nat → Tree → Tree
def insert (t : Tree) (x : Nat) : Tree :=
  match t with
  | .leaf => .node .leaf x .leaf
  | .node l v r => if x < v then .node (insert l x) v r else .node l v (insert r x)
def size : Tree → Nat | .leaf => 0 | .node l _ r => size l + 1 + size r
theorem size_insert (t : Tree) (x : Nat) : size (insert t x) = size t + 1 := by
  induction t with
  | leaf => simp [insert, size]
  | node l v r ihl ihr => simp only [insert]; split <;> simp [size, ihl, ihr] <;> omega

def parse (n : Nat) : Except String Nat := if n > 10 then .error "big" else .ok (n + 1)
theorem parse_small (n : Nat) (h : n ≤ 10) : parse n = .ok (n + 1) := by
  have : ¬ n > 10 := by omega
  simp [parse, this]

def shout (s : String) : String := s ++ "!"
theorem shout_length (s : String) : (shout s).length = s.length + 1 := by simp only [shout, String.length_append]; rfl

def pairUp (xs : List Nat) : List (Nat × Bool) := xs.map (fun x => (x, x % 3 = 0))
theorem pairUp_length (xs : List Nat) : (pairUp xs).length = xs.length := by simp [pairUp]

def half (x : Rat) : Rat × Rat := (x / 2, x * 3)
theorem half_first (x : Rat) : (half x).1 * 2 = x := by unfold half; grind

def maybeAll (n : Nat) : Option (List Nat) := if n = 0 then none else some (List.replicate n n)
theorem maybeAll_zero : maybeAll 0 = none := rfl
theorem maybeAll_some (n : Nat) (h : 0 < n) : (maybeAll n).isSome = true := by
  have : n ≠ 0 := by omega
  simp [maybeAll, this]

end Whole
