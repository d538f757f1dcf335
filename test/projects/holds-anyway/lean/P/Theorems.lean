import P.Defs

namespace P

-- What holds whatever the definitions are, and what nothing meets.
theorem balanced (n : Nat) : income n - spending n + spending n = income n :=
  by grind
theorem smaller (x y : Rat) : min (mean x y) (gap x y) ≤ mean x y :=
  by grind
theorem congruent (x y z : Rat) (h : x = y) : mean x z = mean y z :=
  by rw [h]
theorem weaker (x y : Rat) (h : 0 < gap x y) : 0 ≤ gap x y :=
  Rat.le_of_lt h
theorem weakerStill (x y : Rat) (h : 1 < gap x y ∧ 0 < x) : gap x y ≠ 0 :=
  by grind
theorem boundedSoFar (horizon : Nat) : ∃ c : Nat, ∀ n, n ≤ horizon → ships n ≤ c :=
  ⟨horizon * horizon, fun _ h => Nat.mul_le_mul h h⟩
theorem boundedOnce (horizon : Nat) : ∃ c : Nat, 0 < c ∧ ∀ n, n < horizon → ships n < c :=
  ⟨horizon * horizon + 1, by omega, fun _ h => Nat.lt_succ_of_le (Nat.mul_le_mul (Nat.le_of_lt h) (Nat.le_of_lt h))⟩
theorem allSafe (x y : Rat) : Safe x y :=
  .checked rfl
theorem allRated (x : Rat) : Rated (gap x x + x) :=
  by by_cases h : gap x x + x ≤ 5; exact .low h; exact .high (by grind)
theorem noneReaches (n : Nat) : ¬ Reaches n :=
  by intro h; induction h; assumption
theorem plots (a b : Plot) : dense a ≤ dense b :=
  by show (dense a).trees * 0 ≤ (dense b).trees * 0; grind
theorem ripe (row : List Nat) : allRipe row = true :=
  by induction row with | nil => rfl | cons _ _ ih => exact ih
theorem accepted (x : Rat) : accepts (gap x 1) = true :=
  by simp [accepts]
theorem compared (x y : Rat) : comparable (mean x y) (gap x y) :=
  by unfold comparable; grind
theorem noAttack (x : Rat) (a : Attack) : loss x a = 0 :=
  nomatch a
theorem noTower (x : Rat) (t : Tower) : height x t = 0 :=
  by induction t with | on _ ih => exact ih
theorem onlyScenario (s : Scenario) : strain s ≤ 2 :=
  by cases s; exact Rat.le_refl
theorem usualGap (s : Scenario) (x : Rat) : gap x (x + strain s) = 2 :=
  by cases s; show (x + 2) - x = 2; grind
theorem filledIn (x y : Rat) (_h : x < y := by grind) (_h' : y < x := by grind) : gap x y = 7 :=
  by unfold gap; grind
theorem subtype (f : {f : Rat → Rat // ∀ x, f x ≤ 440}) (x : Rat) : f.1 x ≤ 440 :=
  f.2 x
theorem subtypeWeaker (f : {f : Rat → Rat // ∀ x, f x < 440}) (x : Rat) : f.1 x ≤ 500 :=
  by have := f.2 x; grind
theorem anyHour (_hour : Nat) : mean 1 3 ≤ 2 :=
  by unfold mean; grind
theorem someHours (hour : Nat) (_h : hour < 24) : mean 1 3 ≤ 2 :=
  by unfold mean; grind
theorem silent (x y : Rat) : noise x ≤ noise y :=
  by unfold noise; grind
theorem flat (x : Rat) : foam x ≤ 1 :=
  by unfold foam rate; grind
theorem fewFloors (n : Nat) (h : n < 3) (h' : 5 ≤ n) : mean n n = 7 :=
  by omega
theorem wentBelow (t : Nat) (h : ∃ s, ships s < 0) : ships t = 5 :=
  by obtain ⟨s, hs⟩ := h; omega
theorem everyScenario (v : Rat) (h : v ∈ scenarios) : mean v v ≤ 2 :=
  by simp [scenarios] at h
theorem fromNowhere (n : Nat) (h : Reaches n) : ships n = 3 :=
  absurd h (noneReaches n)

end P
