mutual
  inductive Even : Nat → Prop
    | zero : Even 0
    | succ : ∀ n, Odd n → Even (n + 1)
  inductive Odd : Nat → Prop
    | succ : ∀ n, Even n → Odd (n + 1)
end

mutual
  def isEven : Nat → Bool
    | 0 => true
    | n + 1 => isOdd n
  def isOdd : Nat → Bool
    | 0 => false
    | n + 1 => isEven n
end

def compose.{u, v, w} {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → β) : α → γ := fun a => g (f a)

inductive Tree (α : Type u) : Type u
  | leaf : Tree α
  | node : List (Tree α) → α → Tree α

def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)

theorem even_two : isEven 2 = true := by simp [isEven, isOdd]
theorem compose_apply.{u, v, w} {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → β) (a : α) : compose g f a = g (f a) := rfl
