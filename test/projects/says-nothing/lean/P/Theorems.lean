import P.Defs

namespace P

-- Conclusions that hold whatever their terms mean.
theorem saysTrue (_x _y : Rat) : True := trivial
theorem unfoldsToTrue (x y : Rat) : isFair x y := trivial
theorem sameSides (x y : Rat) : gap x y = gap x y := rfl
theorem excludedMiddle (x y : Rat) : mean x y ≤ y ∨ ¬mean x y ≤ y := Classical.em _
theorem equivalentToItself (x y : Rat) : gapAgrees x y ↔ gapAgrees x y := Iff.rfl
theorem someBound (x y : Rat) : ∃ c, mean x y ≤ c := ⟨mean x y, by grind⟩
theorem somePositiveBound (x y : Rat) : ∃ c, 0 < c ∧ mean x y ≤ c :=
  ⟨if 0 ≤ mean x y then mean x y + 1 else 1, by split <;> grind, by split <;> grind⟩

-- Conclusions that are assumed.
theorem implied (x y : Rat) : gapAgrees x y → gapAgrees x y := id
theorem hypothesisAgain (x y : Rat) (h : 0 ≤ gap x y) : gapAgrees x y := h
theorem caseOfHypothesis (f : Rat → Rat) (h : ∀ x, 0 ≤ f x) (z : Rat) : 0 ≤ f z := h z
theorem turnedRound (x y : Rat) (h : mean x y = x) : x = mean x y := h.symm
theorem lawOfClass {α : Type} [Model α] (a : α) : 0 ≤ Model.loss a := Model.positive a
theorem lawOfStructure (s : Setup) (x y : Rat) (h : x ≤ y) : s.loss y ≤ s.loss x := s.decreasing x y h
theorem lawOfParent (s : Larger) (x y : Rat) (h : x ≤ y) : s.loss y ≤ s.loss x := s.decreasing x y h

-- Hypotheses that nothing can meet.
theorem fromFalse (x y : Rat) (h : False) : gapAgrees x y := h.elim
theorem fromKnownFalse [h : Known False] (x y : Rat) : gapAgrees x y := h.out.elim
theorem fromEmpty (e : Empty) (x y : Rat) : gapAgrees x y := e.elim
theorem fromNoIndex (i : Fin 0) (x y : Rat) : gapAgrees x y := i.elim0
theorem fromBelowZero (n : Nat) (h : n < 0) (x y : Rat) : gapAgrees x y := absurd h (Nat.not_lt_zero n)
theorem fromIrreflexive (h : ∀ x : Rat, x < x) (x y : Rat) : gapAgrees x y := absurd (h 0) (by grind)
theorem fromBoundOfAll (x y : Rat) (h : ∀ z : Rat, z ≤ x) : gapAgrees x y := by have := h (x + 1); grind
theorem fromBoth (x y : Rat) (h : x ≤ y) (h' : ¬x ≤ y) : gapAgrees x y := absurd h h'
theorem fromImpossible (s : Impossible) (x y : Rat) : gapAgrees x y := by
  have := s.small; have := s.large; grind

theorem fromSubtype (e : { x : Rat // x < x }) (x y : Rat) : gapAgrees x y := absurd e.property (by grind)
theorem fromNobody {α : Type} [Nobody α] (a : α) (x y : Rat) : gapAgrees x y := (Nobody.none a).elim

end P
