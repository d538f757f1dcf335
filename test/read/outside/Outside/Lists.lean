/-! Lists, fractions and integers as authors use them. The statements are unproved on purpose: some are false somewhere. -/

namespace Outside

def mean (xs : List Rat) : Rat := xs.sum / xs.length
def total (xs : List Rat) : Rat := xs.foldl (· + ·) 0
def power (xs : List Rat) (x : Rat) : Rat := xs.foldr (fun a rest => a + x * rest) 0
def sumSq (xs : List Rat) : Rat := (xs.map fun x => x ^ 2).sum
def at' (xs : List Rat) (i : Nat) (h : i < xs.length) : Rat := xs[i]
def scaled (c : Rat) (xs : List Rat) : List Rat := xs.map (c * ·)
def sumFin {n : Nat} (v : Fin n → Rat) : Rat := go n (Nat.le_refl n) where
  go : (k : Nat) → k ≤ n → Rat
    | 0, _ => 0
    | k + 1, h => go k (Nat.le_of_succ_le h) + v ⟨k, h⟩
def norm1 {n : Nat} (v : Fin n → Rat) : Rat := ((List.ofFn v).map fun x => if x < 0 then -x else x).sum
def sign : Int → Int
  | .ofNat 0 => 0
  | .ofNat (_ + 1) => 1
  | .negSucc _ => -1

def single : Prop := ∀ x : Rat, mean [x] = x
def pairMean : Prop := ∀ x y : Rat, mean [x, y] = (x + y) / 2 ∧ total [x, y, 1] = x + y + 1
def totalCons : Prop := ∀ (x : Rat) (xs : List Rat), total (x :: xs) = x + total xs
def totalSum : Prop := ∀ xs : List Rat, total xs = xs.sum
def horner : Prop := ∀ a b c x : Rat, power [a, b, c] x = a + b * x + c * x ^ 2
def squares : Prop := ∀ xs : List Rat, 0 ≤ sumSq xs ∧ (xs.length = 1 → sumSq xs = xs.sum ^ 2)
def squaresLie : Prop := ∀ xs : List Rat, sumSq xs ≤ xs.sum ^ 2
def indexed : Prop := ∀ (xs : List Rat) (i : Nat) (h : i < xs.length), (∀ x ∈ xs, 0 ≤ x) → xs[i] ≤ xs.sum ∧ at' xs i h = xs.getD i 7
def beyondEnd : Prop := ∀ (xs : List Rat) (i : Nat), xs.length ≤ i → xs.getD i 7 = 7 ∧ xs[i]! = 0
def member : Prop := ∀ (xs : List Rat) (x : Rat), x ∈ xs → ∃ y ∈ xs, y ≤ x
def memberLie : Prop := ∀ xs : List Rat, ∃ x ∈ xs, x ≤ 0
def scaledSum : Prop := ∀ (c : Rat) (xs : List Rat), (xs.map (c * ·)).sum = c * xs.sum ∧ xs.map (1 * ·) = xs
def notEmpty : Prop := ∀ xs : List Rat, xs ≠ [] → 0 < xs.length
def gauss : Prop := ∀ n : Nat, 2 * (List.range n).sum + n = n ^ 2
def folded : Prop := ∀ (n : Nat) (f : Nat → Rat), (List.range n).foldl (fun acc k => acc + f k) 0 = ((List.range n).map f).sum
def fins : Prop := ∀ (n : Nat) (v : Fin n → Rat), ((List.finRange n).map v).sum = sumFin v ∧ sumFin v ≤ norm1 v
def lowest : Prop := ∀ q : Rat, (q.num : Rat) / q.den = q ∧ 0 < q.den ∧ (q = 1/2 → q.den = 2)
def denominatorLie : Prop := ∀ q : Rat, q.den ≤ 4
def signs : Prop := ∀ i : Int, sign i * i = i.natAbs

end Outside
