namespace P

/-! Honest instances, defaults and proofs as arguments. -/

theorem divides (n : Nat) : 7 ∣ 14 * n + 7 := by omega

/-- Differences of counts are integers. -/
instance : HSub Nat Nat Int := ⟨fun a b => (a : Int) - b⟩
def balance (a b : Nat) : Int := HSub.hSub a b
theorem balanced (a b : Nat) : balance a b + b = a := by
  unfold balance; show ((a : Int) - b) + b = a; omega

def rise (yeast : Rat) (warmth : Rat := 2) : Rat := yeast * warmth
theorem rise_le (yeast : Rat) (h : yeast ≤ 1) : rise yeast ≤ 2 := by unfold rise; grind

class Setting where
  rate : Rat
instance : Setting := ⟨2⟩
def foam [Setting] (x : Rat) : Rat := Setting.rate * x
theorem le_foam (x : Rat) (h : 0 ≤ x) : x ≤ foam x := by show x ≤ (2 : Rat) * x; grind

/-- The number before a positive one. -/
def before (n : Nat) (_h : 0 < n) : Nat := n - 1
theorem before_lt (n : Nat) (h : 0 < n) : before n h < n := by unfold before; omega

/-- A law of the library, proved for one more number. -/
instance positive (n : Nat) : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩
theorem last_le (n : Nat) (i : Fin (n + 1)) : i.val ≤ n + (0 : Fin (n + 1)).val := by have := i.isLt; omega

/-- A pattern shows a sign that only the match has. -/
def half (n : Nat) : Nat := match n / 2 with | 0 => 9 | k + 2 => k | _ => 7
theorem half_six : half 6 = 1 := rfl

theorem sum_comm (a b : Int) : @HAdd.hAdd Int Int Int ⟨Int.add⟩ a b = b + a := Int.add_comm a b

end P
