import P.Defs

namespace P

theorem twice (x y : Rat) : 2 * mean x y = gap x y + 2 * x := by unfold mean gap; grind
theorem someBetween (x y : Rat) (h : x < y) : ∃ z, x < z ∧ z < y := ⟨mean x y, by unfold mean; grind, by unfold mean; grind⟩
theorem overLearners {α : Type} [Learner α] (a b : α) : Learner.risk a + Learner.risk b ≤ 2 := by
  have := Learner.improves a; have := Learner.improves b; grind
theorem overRated (s : Scaled) : 2 * s.rate ≤ 2 := by have := s.small; grind
theorem heavier (a b c : Weight) (h : a < b) : a + c < b + c := by
  show a.value + c.value < b.value + c.value
  have : a.value < b.value := h
  grind
theorem greekLoss (x : Rat) : x ≼ lossα x := by show x ≤ lossα x; unfold lossα; grind
theorem anyElement {α : Type} (a : α) (x : α → Rat) : x a < x a + 1 := by grind

theorem fewAlarms (xs : List Nat) : (alarms xs).length ≤ xs.length := by
  unfold alarms
  exact List.length_filter_le _ _
theorem levelOfPositive (n : { n : Nat // 0 < n }) : 7 < level n.val := by
  have := Nat.mul_pos n.2 n.2
  show 7 < n.val * n.val + 7
  omega
theorem ofAnotherType (level : Nat) : level ≤ P.level level := by
  have := Nat.le_mul_self level
  show level ≤ level * level + 7
  omega

end P
