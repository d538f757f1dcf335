/-! Vectors of a fixed length, and code on them. -/
namespace Vectors

def dot (v w : Vector Int 3) : Int := v[0] * w[0] + v[1] * w[1] + v[2] * w[2]
theorem dot_comm (v w : Vector Int 3) : dot v w = dot w v := by simp [dot, Int.mul_comm]

def scale (n : Nat) (k : Int) (v : Vector Int n) : Vector Int n := v.map (k * ·)
theorem scale_one (n : Nat) (v : Vector Int n) : scale n 1 v = v := by simp [scale]
theorem scale_def (n : Nat) (k : Int) (v : Vector Int n) : scale n k v = v.map (k * ·) := rfl

def put (v : Vector Nat 4) (i : Fin 4) (x : Nat) : Vector Nat 4 := v.set i x
theorem put_get (v : Vector Nat 4) (i : Fin 4) (x : Nat) : (put v i x).get i = x := by
  simp [put, Vector.get]
theorem put_def (v : Vector Nat 4) (i : Fin 4) (x : Nat) : put v i x = v.set i x := rfl

def total (v : Vector Nat 5) : Nat := v.toList.sum
theorem total_def (v : Vector Nat 5) : total v = v.toList.sum := rfl

def back {n : Nat} (v : Vector Nat n) : Vector Nat n := v.reverse
theorem back_back (n : Nat) (v : Vector Nat n) : back (back v) = v := by simp [back]
theorem back_def (n : Nat) (v : Vector Nat n) : back v = v.reverse := rfl

def both {n : Nat} (v w : Vector Nat n) : Vector Nat n := Vector.zipWith (· + ·) v w
theorem both_def (n : Nat) (v w : Vector Nat n) : both v w = Vector.zipWith (· + ·) v w := rfl

def fixed (x : Nat) : Vector Nat 2 := #v[x, x + 1]
theorem fixed_def (x : Nat) : (fixed x).toArray = #[x, x + 1] := rfl

def join {m n : Nat} (v : Vector Nat m) (w : Vector Nat n) : Vector Nat (m + n) := v ++ w
theorem join_def (m n : Nat) (v : Vector Nat m) (w : Vector Nat n) : join v w = v ++ w := rfl

def grown (n : Nat) (v : Vector Nat (n + 1)) : Vector Nat (n + 1) := v.pop.push v.back
theorem grown_def (n : Nat) (v : Vector Nat (n + 1)) : grown n v = v.pop.push v.back := rfl

def first (n : Nat) (v : Vector Nat (n + 1)) : Nat := v.head
theorem first_def (n : Nat) (v : Vector Nat (n + 1)) : first n v = v[0] := by
  simp [first, Vector.head]

def rest (n : Nat) (v : Vector Nat (n + 1)) : Vector Nat n := v.tail
theorem rest_def (n : Nat) (v : Vector Nat (n + 1)) : rest n v = v.tail := rfl

def highest (v : Vector Nat 3) : Nat := v.foldl max 0
theorem highest_def (v : Vector Nat 3) : highest v = v.foldl max 0 := rfl

def lowest (v : Vector Nat 3) : Nat := v.foldr min 100
theorem lowest_def (v : Vector Nat 3) : lowest v = v.foldr min 100 := rfl

def squares (n : Nat) : Vector Nat n := Vector.ofFn (fun i => i.val * i.val)
theorem squares_def (n : Nat) (i : Fin n) : (squares n).get i = i.val * i.val := by
  simp [squares, Vector.get]

def blank (n x : Nat) : Vector Nat n := Vector.replicate n x
theorem blank_def (n x : Nat) : (blank n x).toList = List.replicate n x := by simp [blank]

def all {n : Nat} (v : Vector Nat n) (k : Nat) : Bool := v.all (· < k)
theorem all_def (n : Nat) (v : Vector Nat n) (k : Nat) : all v k = v.all (· < k) := rfl

def some {n : Nat} (v : Vector Nat n) (k : Nat) : Bool := v.any (· == k)
theorem some_def (n : Nat) (v : Vector Nat n) (k : Nat) : some v k = v.any (· == k) := rfl

def has {n : Nat} (v : Vector Nat n) (k : Nat) : Bool := v.contains k
theorem has_def (n : Nat) (v : Vector Nat n) (k : Nat) : has v k = v.contains k := rfl

def rows (m : Vector (Vector Nat 2) 3) : Nat := (m.map (fun r => r[0] + r[1])).toList.sum
theorem rows_def (m : Vector (Vector Nat 2) 3) :
    rows m = (m.map (fun r => r[0] + r[1])).toList.sum := rfl

def longest (vs : List (Vector Nat 2)) : Nat := vs.foldl (fun a v => max a v[1]) 0
theorem longest_def (vs : List (Vector Nat 2)) :
    longest vs = vs.foldl (fun a v => max a v[1]) 0 := rfl

def trade (v : Vector Nat 3) : Vector Nat 3 := v.swap 0 2
theorem trade_def (v : Vector Nat 3) : trade v = v.swap 0 2 := rfl

def three (v : Vector Nat 5) : Vector Nat 3 := v.take 3
theorem three_def (v : Vector Nat 5) : three v = v.take 3 := rfl

def two (v : Vector Nat 5) : Vector Nat 2 := v.drop 3
theorem two_def (v : Vector Nat 5) : two v = v.drop 3 := rfl

def same {n : Nat} (v w : Vector Nat n) : Bool := v == w
theorem same_def (n : Nat) (v w : Vector Nat n) : same v w = (v == w) := rfl

def opt {n : Nat} (v : Vector Nat n) (i : Nat) : Option Nat := v[i]?
theorem opt_def (n : Nat) (v : Vector Nat n) (i : Nat) : opt v i = v[i]? := rfl

def raised {n : Nat} (v : Vector Nat n) : Vector Nat n := v.map (· + 1)
theorem raised_at (n : Nat) (v : Vector Nat n) (i : Fin n) : (raised v)[i] = v[i] + 1 := by
  simp [raised]
theorem raised_list (l : List Nat) (i : Fin l.length) (v : Vector Nat 1) :
    (raised v)[(0 : Fin 1)] + l[i] = l[i] + v[0] + 1 := by simp [raised]; omega

def paired {n : Nat} (v : Vector Nat n) (w : Vector Int n) : Vector (Nat × Int) n := v.zip w
theorem paired_def (n : Nat) (v : Vector Nat n) (w : Vector Int n) (i : Fin n) :
    (paired v w)[i] = (v[i], w[i]) := by simp [paired]

def orZero {n : Nat} (v : Vector Nat n) (i : Nat) : Nat := v[i]!
theorem orZero_def (n : Nat) (v : Vector Nat n) (i : Nat) : orZero v i = (v[i]?).getD 0 := by
  simp only [orZero]; by_cases h : i < n <;> simp [h]

/-! Statements that are false. -/

def push_size : Prop := ∀ (n : Nat) (v : Vector Nat n), (v.push 1).toList.length = n
def reverse_same : Prop := ∀ (n : Nat) (v : Vector Nat n), n < 4 → v.reverse = v
def at_index : Prop := ∀ (n : Nat) (v : Vector Nat n) (i : Fin n), v[i] = i.val ∨ v[i] < 5
def sums_equal : Prop := ∀ v : Vector Nat 6, v.toList.sum ≠ 17

end Vectors
