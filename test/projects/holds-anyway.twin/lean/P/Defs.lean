namespace P

/-- The mean of two numbers. -/
def mean (x y : Rat) : Rat := (x + y) / 2

/-- How far the second number lies above the first. -/
def gap (x y : Rat) : Rat := y - x

def income (n : Nat) : Rat := (n : Rat) * n + 2 * n
def spending (n : Nat) : Rat := n * ((n : Rat) + 2)
def ships (n : Nat) : Nat := n % 10

inductive Safe (x y : Rat) : Prop where
  | light (h : gap x y ≤ 1) : Safe x y

inductive Reaches : Nat → Prop where
  | start : Reaches 0
  | step (n : Nat) (h : Reaches n) : Reaches (n + 2)

structure Plot where
  trees : Rat

instance : LE Plot := ⟨fun a b => a.trees ≤ b.trees⟩
def dense (p : Plot) : Plot := ⟨2 * p.trees⟩

def allRipe : List Nat → Bool
  | [] => true
  | days :: row => decide (30 ≤ days) && allRipe row

/-- True of everything, and that is a theorem. -/
def conserved (n : Nat) : Prop := income n = spending n
def evenTriangle (n : Nat) : Bool := (n * n + n) % 2 == 0

inductive Attack : Type where
  | pick
  | drill
def lost (coins : Nat) : Attack → Nat
  | .pick => coins / 2
  | .drill => coins

/-- A score passes where it reaches the threshold. -/
def passes (score threshold : Nat) : Prop := threshold ≤ score
def within (x lo hi : Nat) : Prop := lo ≤ x ∧ x ≤ hi
structure Person where
  age : Nat
def older (a b : Person) : Prop := b.age < a.age
def near (x y : Rat) : Prop := gap x y ≤ 1 ∧ gap y x ≤ 1

def scenarios : List Rat := [1, 2, 4]
def rate : Rat := 2
def foam (x : Rat) : Rat := rate * x

/-- The proof only excludes 0: no value can depend on it. -/
def before (n : Nat) (_h : 0 < n) : Nat := n - 1

/-- The distance of two numbers, with a sign of the project's own. -/
def distance (x : Rat) : Rat := if x < 0 then -x else x
scoped notation "‖" x "‖" => distance x

end P
