/-! What Lean accepts. -/

theorem a01 : 1 + 1 = 2 := rfl
theorem a02 : 2 ^ 64 = 18446744073709551616 := by decide
theorem a03 (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
theorem a04 (x y : Rat) (h : x ≤ y) : x + 1 ≤ y + 1 := by grind
theorem a05 (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩
theorem a06 (l : List Nat) : (l ++ []).length = l.length := by simp
theorem a07 : ∀ n : Nat, n * 0 = 0 := fun n => by simp
theorem a08 (f : Nat → Nat) (h : ∀ n, f n = n) : f 3 = 3 := h 3
theorem a09 : ∃ n : Nat, n * n = 49 := ⟨7, rfl⟩
theorem a10 (a b c : Int) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by omega
def a11 : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * a11 n
theorem a12 : a11 5 = 120 := rfl
theorem a13 (n : Nat) : 0 < a11 n := by
  induction n with
  | zero => decide
  | succ n ih => simp only [a11]; exact Nat.mul_pos (Nat.succ_pos n) ih
inductive A14 : Type
  | leaf : A14
  | node : A14 → (Nat → A14) → A14
def A14.size : A14 → Nat
  | leaf => 1
  | node l _ => l.size + 1
theorem a15 : (A14.node .leaf fun _ => .leaf).size = 2 := rfl
structure A16.{u} (α : Type u) where
  val : α
theorem a17.{u} {α : Type u} (a b : A16 α) (h : a.val = b.val) : a = b := by
  cases a; cases b; simp_all
def a18.{u} (α : Type u) : Type (u + 1) := ULift.{u + 1} α
theorem a19 (a : Nat) : a = a ↔ True := by simp
theorem a20 (xs ys : List Nat) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by simp
theorem a21 (x : Rat) (h : 0 < x) : 0 < x * x := Rat.mul_pos h h
theorem a22 : (3 : Fin 5) + 4 = 2 := by decide
theorem a23 (s : String) : s = s := rfl
theorem a24 : "ab" ++ "c" = "abc" := by decide
def a25 (n : Nat) : Nat := if h : n ≤ 1 then n else a25 (n / 2) + 1
termination_by n
decreasing_by omega
mutual
  inductive A26 : Nat → Prop
    | zero : A26 0
    | succ : ∀ n, A27 n → A26 (n + 1)
  inductive A27 : Nat → Prop
    | succ : ∀ n, A26 n → A27 (n + 1)
end
theorem a28 : A26 2 := .succ 1 (.succ 0 .zero)
theorem a29 (a b : Nat) : (if a = b then 1 else 2) = (if b = a then 1 else 2) := by
  by_cases h : a = b
  · simp [h]
  · simp [h, Ne.symm h]
theorem a30 (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := funext h
axiom a31 : ∀ n : Nat, n = n + 0
theorem a32 : (5 : Nat) = 5 + 0 := a31 5
theorem a33 : 7 * 6 = 42 := by native_decide
theorem a34 (p : Prop) : ¬¬p → p := Classical.byContradiction
theorem a35 : 1 = 2 := sorry
