import Aesop
import Plausible
import Resting.Defs
import Resting.Tactic

theorem le_larger (m n : Nat) : m ≤ larger m n := by
  unfold larger
  aesop (add safe tactic (by omega))

theorem larger_self (n : Nat) : larger n n = n := by
  simp [larger]

theorem larger_positive (m n : Nat) (h : 0 < m) : 0 < larger m n := by
  have : m ≤ larger m n := le_larger m n
  omega

theorem next_positive (n : Nat) : 0 < larger n n + 1 := by
  positive

theorem listed_first (key price otherwise : Nat) (rest : List (Nat × Nat)) :
    listed key otherwise ((key, price) :: rest) = price := by
  simp [listed, List.toAssocList]

theorem listed_nothing (key otherwise : Nat) : listed key otherwise [] = otherwise := rfl

-- Random tests while the file is read: a counterexample would be an error.
#eval Plausible.Testable.check (∀ m n : Nat, m ≤ larger m n)
