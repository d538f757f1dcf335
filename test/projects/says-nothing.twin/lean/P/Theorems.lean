import P.Defs

namespace P

theorem fairGap (x y : Rat) (h : isFair x y) : gapAgrees x y := by
  unfold gapAgrees gap; unfold isFair at h; grind
theorem swapped (x y : Rat) : mean x y = mean y x := by unfold mean; grind
theorem eitherFair (x y : Rat) : isFair x y ∨ isFair y x := by unfold isFair; grind
theorem fairAsGap (x y : Rat) : isFair x y ↔ gapAgrees x y := by unfold isFair gapAgrees gap; grind
theorem someBound (x y : Rat) : ∃ c, mean x y ≤ c ∧ c ≤ mean x y + 1 := ⟨mean x y + 1, by grind, by grind⟩
theorem oneForAll : ∃ c, ∀ x y : Rat, gap x y ≤ c * (x * x + y * y + 1) :=
  ⟨1, fun x y => by
    unfold gap
    have a := Rat.mul_nonneg (a := 2 * x + 1) (b := 2 * x + 1)
    have b := Rat.mul_nonneg (a := -(2 * x + 1)) (b := -(2 * x + 1))
    have c := Rat.mul_nonneg (a := 2 * y - 1) (b := 2 * y - 1)
    have d := Rat.mul_nonneg (a := -(2 * y - 1)) (b := -(2 * y - 1))
    grind⟩
theorem fallsOverall {α : Type} [Model α] (a b : α) : 0 ≤ Model.loss a + Model.loss b := by
  have := Model.positive a; have := Model.positive b; grind
theorem fallsTwice (s : Setup) (x y z : Rat) (h : x ≤ y) (h' : y ≤ z) : s.loss z ≤ s.loss x := by
  have := s.decreasing x y h; have := s.decreasing y z h'; grind
theorem fromKnown (x : Rat) [h : Known (0 ≤ x)] (y : Rat) (h' : x ≤ y) : 0 ≤ y := by have := h.out; grind
theorem boundedSequence (f : Nat → Rat) (n : Nat) (h : ∀ k, 0 ≤ f k) : 0 ≤ f n + f (n + 1) := by
  have := h n; have := h (n + 1); grind
theorem ordered (x y z : Rat) (h : x < y) (h' : y ≤ z) : 0 < gap x z := by unfold gap; grind

end P
