-- Options, enumerations, arrays, strings, and lists of pairs and structures.
namespace Data

def half (n : Nat) : Option Nat := if n % 2 = 0 then some (n / 2) else none
theorem half_some (n : Nat) (h : n % 2 = 0) : half n = some (n / 2) := by simp [half, h]
theorem half_isSome (n : Nat) : (half n).isSome = (n % 2 == 0) := by unfold half; split <;> simp_all
def orElse (o : Option Int) (d : Int) : Int := match o with | none => d | some x => x
theorem orElse_none (d : Int) : orElse none d = d := rfl
theorem orElse_some (x d : Int) : orElse (some x) d = x := rfl
theorem orElse_getD (o : Option Int) (d : Int) : orElse o d = o.getD d := by cases o <;> rfl
def first (xs : List Int) : Option Int := xs.head?
theorem first_cons (x : Int) (xs : List Int) : first (x :: xs) = some x := rfl
def bump (o : Option Nat) : Option Nat := o.map (· + 1)
theorem bump_isNone (o : Option Nat) : (bump o).isNone = o.isNone := by cases o <;> rfl
def both (a b : Option Nat) : Option Nat := a.bind fun x => b.map fun y => x + y
theorem both_none (a : Option Nat) : both a none = none := by cases a <;> rfl
def safeHead : List Nat → Option Nat | [] => none | x :: _ => some x
theorem safeHead_eq (xs : List Nat) : safeHead xs = xs.head? := by cases xs <;> rfl

inductive Light | red | green | amber deriving DecidableEq, Repr
def next : Light → Light | .red => .green | .green => .amber | .amber => .red
theorem next_three (l : Light) : next (next (next l)) = l := by cases l <;> rfl
theorem next_ne (l : Light) : next l ≠ l := by cases l <;> decide
def wait (l : Light) (n : Nat) : Nat := if l = .green then 0 else match l with | .amber => n | _ => 2 * n
theorem wait_le (l : Light) (n : Nat) : wait l n ≤ 2 * n := by cases l <;> simp [wait]; omega
def reds (ls : List Light) : Nat := (ls.filter (· == .red)).length
theorem reds_le (ls : List Light) : reds ls ≤ ls.length := List.length_filter_le _ _
def order (x y : Int) : Ordering := compare x y
theorem order_self (x : Int) : order x x = .eq := by simp [order]

def sum (xs : Array Int) : Int := xs.foldl (· + ·) 0
theorem sum_push (xs : Array Int) (x : Int) : sum (xs.push x) = sum xs + x := by simp [sum]
def firstOf (xs : Array Nat) : Nat := xs.getD 0 0
theorem firstOf_empty : firstOf #[] = 0 := rfl
def squares (xs : Array Nat) : Array Nat := xs.map fun x => x * x
theorem squares_size (xs : Array Nat) : (squares xs).size = xs.size := by simp [squares]

def greet (name : String) : String := "Hello, " ++ name
theorem greet_length (name : String) : (greet name).length = "Hello, ".length + name.length := by
  simp [greet, String.length_append]
def fits (s : String) (n : Nat) : Bool := s.length ≤ n
theorem fits_self (s : String) : fits s s.length = true := by simp [fits]

def total (ps : List (Nat × Nat)) : Nat := (ps.map fun p => p.1 * p.2).sum
theorem total_cons (p : Nat × Nat) (ps : List (Nat × Nat)) : total (p :: ps) = p.1 * p.2 + total ps := by
  simp [total]
def weights : List (Nat × Int) → Int | [] => 0 | (n, x) :: rest => n * x + weights rest
theorem weights_nil : weights [] = 0 := rfl
theorem weights_cons (n : Nat) (x : Int) (rest : List (Nat × Int)) :
    weights ((n, x) :: rest) = n * x + weights rest := rfl
structure Item where
  price : Nat
  count : Nat
def value (i : Item) : Nat := i.price * i.count
def bill (is : List Item) : Nat := (is.map value).sum
theorem bill_nil : bill [] = 0 := rfl
theorem bill_cons (i : Item) (is : List Item) : bill (i :: is) = value i + bill is := by simp [bill]
def swaps (ps : List (Nat × Int)) : List (Int × Nat) := ps.map fun p => (p.2, p.1)
theorem swaps_length (ps : List (Nat × Int)) : (swaps ps).length = ps.length := by simp [swaps]
def lookup (ps : List (Nat × Int)) (k : Nat) : Option Int := match ps with
  | [] => none
  | (i, x) :: rest => if i = k then some x else lookup rest k
theorem lookup_nil (k : Nat) : lookup [] k = none := rfl
theorem lookup_cons (k : Nat) (x : Int) (rest : List (Nat × Int)) : lookup ((k, x) :: rest) k = some x := by
  simp [lookup]
def minMax (xs : List Int) : Option (Int × Int) := match xs with
  | [] => none
  | x :: rest => some (rest.foldl min x, rest.foldl max x)
theorem minMax_nil : minMax [] = none := rfl
theorem minMax_one (x : Int) : minMax [x] = some (x, x) := rfl
def runs (xs : List Nat) : Nat := match xs with
  | [] => 0
  | x :: rest => match rest with | [] => 1 | y :: _ => if x = y then runs rest else 1 + runs rest
theorem runs_one (x : Nat) : runs [x] = 1 := by simp [runs]
def mean (p : List Nat) : Nat × Nat := p.foldl (fun acc x => (acc.1 + x, acc.2 + 1)) (0, 0)
theorem mean_nil : mean [] = (0, 0) := rfl
theorem mean_one (x : Nat) : (mean [x]).1 = x := by simp [mean]
end Data
