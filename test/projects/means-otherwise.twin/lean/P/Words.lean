/-! Ordinary ways to write: patterns, bounded quantifiers, casts, `where`, `let`, sections, notations. -/

namespace P.Words

def bucket (n : Nat) : Nat := match n / 2 with | 0 => 1 | 1 => 7 | k + 2 => k
theorem bucket_one : bucket 3 = 7 := rfl
def two : Nat → Nat
  | 0 => 0
  | n + 1 => two n + 2
theorem two_eq (n : Nat) : two n = 2 * n := by induction n with | zero => rfl | succ n ih => simp [two, ih]; omega
def fibo : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fibo (n + 1) + fibo n
theorem fibo_le (n : Nat) : fibo n ≤ fibo (n + 1) ∨ n = 0 := by
  cases n with | zero => right; rfl | succ n => left; cases n with | zero => decide | succ n => simp [fibo]
def sumPair (p : Nat × Nat) : Nat := p.1 + p.2
theorem sum_comm : ∀ p : Nat × Nat, sumPair p = sumPair (p.2, p.1) := fun ⟨a, b⟩ => by simp [sumPair]; omega
theorem sum_match (p : Nat × Nat) : (match p with | (a, b) => a + b) = sumPair p := by cases p; rfl
theorem pos_exists : ∃ x > 0, two x < 5 := ⟨1, by decide, by decide⟩
theorem all_in (s : List Nat) (h : ∀ x ∈ s, x < 5) : ∀ x ∈ s, two x < 10 := by
  intro x hx; have := h x hx; rw [two_eq]; omega
theorem between (a b c : Nat) (h : a ≤ b ∧ b ≤ c) : two a ≤ two c := by rw [two_eq, two_eq]; omega
theorem sub₁ (x₁ x₂ : Nat) (h₁ : x₁ < x₂) : two x₁ < two x₂ := by rw [two_eq, two_eq]; omega
def gap (a b : Nat) : Int := (a : Int) - (b : Int)
theorem gap_anti (m n : Nat) : gap m n = -gap n m := by simp [gap]; omega
theorem cast_two (n : Nat) : ((two n : Nat) : Int) = 2 * (n : Int) := by rw [two_eq]; omega
def sq (x : Int) : Int := x ^ 2
theorem sq_eq (x : Int) : sq x = x * x := by simp [sq, Int.pow_succ]
section
variable (k : Nat) {m : Nat}
def scale (x : Nat) : Nat := k * x + m
theorem scale_mono {x y : Nat} (h : x ≤ y) : scale k (m := m) x ≤ scale k (m := m) y := by
  unfold scale; have := Nat.mul_le_mul_left k h; omega
end
def where' (n : Nat) : Nat := go n 0
where
  go : Nat → Nat → Nat
    | 0, acc => acc
    | n + 1, acc => go n (acc + 1)
theorem where_go (n a : Nat) : where'.go n a = n + a := by
  induction n generalizing a with | zero => simp [where'.go] | succ n ih => simp [where'.go, ih]; omega
theorem where_eq (n : Nat) : where' n = n := by simp [where', where_go]
notation "‖" x "‖₁" => Int.natAbs x
theorem norm_eq (x : Int) : ‖x‖₁ = ‖-x‖₁ := by simp
local notation "π'" => (3 : Nat)
theorem pi_lt : two π' < 7 := by decide
structure Pt where
  x : Nat
  y : Nat
  deriving DecidableEq
def Pt.swap (p : Pt) : Pt := { x := p.y, y := p.x }
theorem Pt.swap_swap (p : Pt) : p.swap.swap = p := rfl
theorem Pt.swap_x : ∀ p : Pt, p.swap.x = p.y := fun _ => rfl
def Pt.plus (p q : Pt) : Pt := ⟨p.x + q.x, p.y + q.y⟩
instance : Add Pt := ⟨Pt.plus⟩
theorem Pt.add_x (p q : Pt) : (p + q).x = p.x + q.x := rfl
def half (n : Nat) : Nat := if n % 2 = 0 then n / 2 else (n - 1) / 2
theorem half_le (n : Nat) : half n ≤ n := by unfold half; split <;> omega
def clamp (lo hi x : Int) : Int := if x < lo then lo else if hi < x then hi else x
theorem clamp_le (lo hi x : Int) (h : lo ≤ hi) : clamp lo hi x ≤ hi := by unfold clamp; (repeat' split) <;> omega
def isPrime (n : Nat) : Prop := 2 ≤ n ∧ ∀ d, d ∣ n → d = 1 ∨ d = n
theorem prime_two : isPrime 2 := ⟨Nat.le_refl _, fun d h => by
  have := Nat.le_of_dvd (by decide) h; match d, h with | 0, h => omega | 1, _ => left; rfl | 2, _ => right; rfl | n+3, _ => omega⟩
theorem not_prime_one : ¬ isPrime 1 := by simp [isPrime]
def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs
theorem total_append (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by
  induction xs with | nil => simp [total] | cons x xs ih => simp [total, ih]; omega
def signOf : Int → Int
  | .ofNat 0 => 0
  | .ofNat (_ + 1) => 1
  | .negSucc _ => -1
theorem signOf_neg : signOf (-5) = -1 := rfl
def pred' (n : Nat) : Nat := n.pred
theorem pred_lt (n : Nat) (h : n ≠ 0) : pred' n < n := Nat.pred_lt h
def maxOf (a b : Nat) : Nat := max a b
theorem le_maxOf (a b : Nat) : a ≤ maxOf a b ∧ b ≤ maxOf a b := by unfold maxOf; omega
def compose (f g : Nat → Nat) : Nat → Nat := f ∘ g
theorem compose_two (n : Nat) : compose two two n = 4 * n := by simp [compose, two_eq]; omega
abbrev Vec (n : Nat) := Fin n → Nat
def dot {n : Nat} (v w : Vec n) : Nat := (List.ofFn fun i => v i * w i).sum
theorem dot_comm {n : Nat} (v w : Vec n) : dot v w = dot w v := by simp [dot, Nat.mul_comm]
theorem iff_two (n : Nat) : two n = 0 ↔ n = 0 := by rw [two_eq]; omega
theorem ne_two (n : Nat) : two n ≠ 1 := by rw [two_eq]; omega
theorem not_lt_two (n : Nat) : ¬ two n < n := by rw [two_eq]; omega
theorem uniq : ∃ n, two n = 4 ∧ ∀ m, two m = 4 → m = n := ⟨2, rfl, fun m h => by rw [two_eq] at h; omega⟩
theorem lam : (fun n => two n) = fun n => 2 * n := funext two_eq
theorem letted (n : Nat) : let m := two n; m + 1 > 0 ∧ m = 2 * n := ⟨by omega, two_eq n⟩
/-- True whatever its variables are, and about them: de Morgan. -/
theorem bools (a b : Bool) : (a && b) = !(!a || !b) := by cases a <;> cases b <;> rfl
def even (n : Nat) : Bool := n % 2 == 0
theorem even_two (n : Nat) : even (two n) = true := by simp [even, two_eq]
theorem fin_lt (n : Nat) (i : Fin n) : two i.val < 2 * n := by rw [two_eq]; omega
theorem opt : ∀ n, (some n).map two = some (2 * n) := fun n => by rw [Option.map_some, two_eq]
theorem show_from (n : Nat) : two (n + 1) = two n + 2 := show two n + 2 = two n + 2 from rfl
theorem hyp_term (n : Nat) (h : n + 1 < 4) : two n < 6 := by rw [two_eq]; omega
theorem subs (n : Nat) (h : 3 ≤ n) : n - 3 + 3 = n := by omega
theorem strict {a b : Nat} : a < b → two a < two b := by rw [two_eq, two_eq]; omega
def mulTable : Nat → Nat → Nat
  | 0, _ => 0
  | n + 1, m => mulTable n m + m
theorem mulTable_eq (n m : Nat) : mulTable n m = n * m := by
  induction n with | zero => simp [mulTable] | succ n ih => simp [mulTable, ih, Nat.succ_mul]
def collatz (n : Nat) : Nat := if n % 2 == 0 then n / 2 else 3 * n + 1
theorem collatz_even (n : Nat) : collatz (2 * n) = n := by unfold collatz; simp
def dist (a b : Nat) : Nat := (a - b) + (b - a)
theorem dist_symm (a b : Nat) : dist a b = dist b a := by unfold dist; omega
theorem ofLet : have n := 3; two n = 6 := rfl
def gcd' (a b : Nat) : Nat := if h : b = 0 then a else gcd' b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)
theorem gcd_zero (a : Nat) : gcd' a 0 = a := by unfold gcd'; simp
def Stable (f : Nat → Nat) : Prop := ∃ N, ∀ n ≥ N, f n = f N
theorem stable_const : Stable fun _ => 3 := ⟨0, fun _ _ => rfl⟩
theorem not_stable_two : ¬ Stable two := fun ⟨N, h⟩ => by have := h (N + 1) (by omega); simp [two_eq] at this; omega
def weight (l : List (Nat × Nat)) : Nat := l.foldl (fun acc ⟨a, b⟩ => acc + a * b) 0
theorem weight_one (a b : Nat) : weight [(a, b)] = a * b := by simp [weight]

end P.Words
