def twice (n : Nat) : Nat := 2 * n
notation "⟪" n "⟫" => twice n
theorem fine : ⟪1⟫ = 2 := rfl
