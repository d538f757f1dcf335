/-! False statements about numbers that hold for small ones, and statements about them that are true. -/

namespace Outside

def isSmall : Prop := ∀ n : Nat, n < 100
def notLarge : Prop := ∀ i : Int, -5000 < i
def IsPrime (m : Nat) : Prop := 2 ≤ m ∧ ∀ d, 2 ≤ d → d < m → ¬ d ∣ m
def euler : Prop := ∀ n : Nat, IsPrime (n * n + n + 41)
def exponential : Prop := ∀ n : Nat, 2 ^ n ≤ n ^ 10 + 2
def squareSum : Prop := ∀ n : Nat, ((List.range n).map fun k : Nat => (k : Rat) ^ 2).sum ≤ 30 * (n : Rat) ^ 2
def ordered' : Prop := ∀ n m k : Nat, n < m → m < k → k ≤ n + 2 → n < 1000

end Outside
