import P.Defs

namespace P

-- True, and less than it seems.
theorem restates (x y : Rat) : gap x y = y - x := rfl
theorem restatesTwice (x y : Rat) : mean x y = (x + y) / 2 ∧ gap x y = y - x := by
  exact ⟨rfl, rfl⟩
theorem byLogic (x y : Rat) (h : x = y ∨ gap x y = 0) (h' : x = y → gap x y = 0) : gap x y = 0 := h.elim h' id
theorem someImplies (x y : Rat) : ∃ z, mean x y < z → gap x y < z :=
  ⟨mean x y, fun h => absurd h (by grind)⟩
theorem overAllLearners {α : Type} [Learner α] (a b : α) : Learner.risk a = Learner.risk b := by
  have := Learner.improves a b; have := Learner.improves b a; grind
theorem overAllIdeals (s : MoreIdeal) : s.rate * 3 + 1 ≤ -1 := by
  have := s.tooFast 3; grind
theorem aboutNothing (x y : Rat) : constantLoss x ≤ constantLoss y := by unfold constantLoss; grind
theorem aboutHidden (x : Rat) : hiddenLoss x ≤ hiddenLoss x + 1 := by grind
theorem aboutEndless (n : Nat) : endless n ≤ endless n + 1 := by omega
theorem aboutLookalike (x : Rat) : «lοss» x ≤ x + 1 := by unfold «lοss»; grind
theorem aboutOwnMax (x y : Rat) : larger x y ≤ x + 1 := by unfold larger; show x ≤ x + 1; grind
theorem aboutOwnAdd (x y : Rat) : Rat.add x y ≤ x + 1 := by unfold Rat.add; grind

set_option autoImplicit true in
theorem misspelt (x y : Rational) (h : x = y) (a b : Rat) : mean a b = mean b a := by unfold mean; grind

theorem fewAlarms (xs : List Nat) : (alarms xs).length ≤ 3 := by
  have h : alarms xs = [] := by
    unfold alarms
    rw [List.filter_eq_nil_iff]
    simp
  simp [h]
theorem levelOfThree (n : { n : Nat // n = 3 }) : level n.val ≤ 16 := by
  obtain ⟨n, rfl⟩ := n
  decide
theorem namedLikeIt : ∀ n : Nat, let level := fun (_ : Nat) => 3; level n ≤ 4 := by
  intro n level
  show 3 ≤ 4
  decide

end P
