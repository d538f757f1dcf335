/-- A point with a law. -/
structure Point where
  x : Rat
  y : Rat
  ordered : x ≤ y

class Sized (α : Type) where
  size : α → Nat
  positive : ∀ a, 0 < size a

instance sizedBool : Sized Bool where
  size _ := 1
  positive _ := by decide

instance reversed : LT Rat := ⟨fun a b => b < a⟩

def origin : Point := { x := 0, y := 0, ordered := by decide }
theorem origin_x : origin.x = 0 := rfl
theorem size_true : Sized.size true = 1 := rfl
