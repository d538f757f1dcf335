import ScalingLaws.Foundations.Real

/-!
# The order of the reals

## Main definitions

* `R.le`: `x ≤ y` when it holds, up to every positive rational, eventually between representatives.
* `R.instOrderedField`: the reals are a linearly ordered field.
* `R.instMax`, `R.instMin`: maximum and minimum.

## Main statements

* `R.sup_exists`: every nonempty set of reals with an upper bound has a least one.

## References

* E. Bishop, D. Bridges, *Constructive Analysis*, chapter 2 (our proofs are classical).
-/

namespace ScalingLaws

namespace R

open CauchySeq

/-- The order. -/
protected def le : R → R → Prop :=
  Quotient.lift₂ CauchySeq.le (fun _ _ _ _ h h' => propext
    ⟨fun k => CauchySeq.le_trans h.2 (CauchySeq.le_trans k h'.1), fun k => CauchySeq.le_trans h.1 (CauchySeq.le_trans k h'.2)⟩)

instance instLE : LE R := ⟨R.le⟩
instance instLT : LT R := ⟨fun x y => R.le x y ∧ ¬ R.le y x⟩

theorem not_le_of_apart {a b : CauchySeq} {δ : Rat} (hδ : 0 < δ) {N : Nat} (h : ∀ n, N ≤ n → b.seq n + δ ≤ a.seq n) :
    ¬ CauchySeq.le a b := fun hle => by
  rcases hle (δ/2) (by grind) with ⟨M, hM⟩
  have := hM (N+M) (by omega); have := h (N+M) (by omega); grind

noncomputable instance instOrderedField : OrderedField R where
  le_refl x := by induction x using Quotient.ind; exact CauchySeq.le_refl _
  le_trans x y z h h' := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind; exact CauchySeq.le_trans h h'
  le_antisymm x y h h' := by
    induction x using Quotient.ind; induction y using Quotient.ind; exact Quotient.sound ⟨h, h'⟩
  le_total x y := by induction x using Quotient.ind; induction y using Quotient.ind; exact CauchySeq.le_total _ _
  lt_iff _ _ := Iff.rfl
  add_le_left_iff {x y} z := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
    rename_i a b c
    constructor
    · intro h ε hε; rcases h ε hε with ⟨N, hN⟩
      exact ⟨N, fun n hn => by have := hN n hn; show a.seq n + c.seq n ≤ b.seq n + c.seq n + ε; grind⟩
    · intro h ε hε; rcases h ε hε with ⟨N, hN⟩
      exact ⟨N, fun n hn => by have h1 : a.seq n + c.seq n ≤ b.seq n + c.seq n + ε := hN n hn; grind⟩
  mul_lt_mul {x y z} h hc := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
    rename_i a b c
    rcases apart h.2 with ⟨δ, hδ, N, hN⟩
    rcases apart hc.2 with ⟨η, hη, M, hM⟩
    have key : ∀ n, N+M ≤ n → (CauchySeq.mul a c).seq n + δ*η ≤ (CauchySeq.mul b c).seq n := fun n hn => by
      have h1 := hN n (by omega)
      have h2 : ((0:Nat):Rat) + η ≤ c.seq n := hM n (by omega)
      have := mul_le_mul (a := δ) (b := b.seq n - a.seq n) (c := η) (d := c.seq n) (by grind) (by grind) (by grind) (by grind)
      show a.seq n * c.seq n + δ*η ≤ b.seq n * c.seq n
      grind
    have hp := mul_pos hδ hη
    exact ⟨fun ε hε => ⟨N+M, fun n hn => by have := key n hn; grind⟩, not_le_of_apart hp key⟩
  zero_lt_one := by
    have hp : (0:Rat) < 1 := by decide +kernel
    exact ⟨fun ε hε => ⟨0, fun n _ => by show ((0:Nat):Rat) ≤ ((1:Nat):Rat) + ε; grind⟩,
      not_le_of_apart (N := 0) hp (fun n _ => by show ((0:Nat):Rat) + 1 ≤ ((1:Nat):Rat); grind)⟩

open Classical in
noncomputable instance instMax : Max R := ⟨fun x y => if x ≤ y then y else x⟩

open Classical in
noncomputable instance instMin : Min R := ⟨fun x y => if x ≤ y then x else y⟩

/-! ### Least upper bounds -/

/-- The grid width of the `n`-th approximation. -/
def gridWidth (n : Nat) : Rat := 1/((n:Rat)+1)
theorem gridWidth_pos (n : Nat) : 0 < gridWidth n := div_pos (by decide +kernel) (by have := natCast_nonneg (K := Rat) n; grind)
theorem gridWidth_small (ε : Rat) (h : 0 < ε) : ∃ N, ∀ n, N ≤ n → gridWidth n < ε := by
  rcases Archimedean.arch (1/ε) with ⟨N, hN⟩
  rw [div_le_iff h] at hN
  refine ⟨N, fun n hn => ?_⟩
  have h1 : (N:Rat) ≤ (n:Rat) := natCast_le hn
  unfold gridWidth; rw [div_lt_iff (by have := natCast_nonneg (K := Rat) n; grind)]
  have := mul_le_mul_right h1 (by grind : 0 ≤ ε)
  grind
/-- Every nonempty set of reals with an upper bound has a least upper bound. -/
theorem sup_exists (S : R → Prop) (hne : ∃ x, S x) (hb : ∃ b, ∀ x, S x → x ≤ b) :
    ∃ s, (∀ x, S x → x ≤ s) ∧ ∀ b, (∀ x, S x → x ≤ b) → s ≤ b := by
  let U : Rat → Prop := fun q => ∀ x, S x → R.le x (R.ofRat q)
  have hup : ∀ x y, U x → x ≤ y → U y := fun q r hq hqr x hx => by
    have := hq x hx
    induction x using Quotient.ind
    exact CauchySeq.le_trans this (fun ε hε => ⟨0, fun n _ => by show q ≤ r + ε; grind⟩)
  have hn1 : ∃ q, ¬ U q := by
    rcases hne with ⟨x, hx⟩
    induction x using Quotient.ind
    rename_i a
    rcases bounded a with ⟨B, hB, N, hN⟩
    refine ⟨-B-1, fun hU => not_le_of_apart (a := a) (b := const (-B-1)) (δ := 1) (N := N) (by decide +kernel) (fun n hn => ?_) (hU _ hx)⟩
    have := hN n hn; show -B-1+1 ≤ a.seq n; grind
  have hn2 : ∃ q, U q := by
    rcases hb with ⟨b, hb⟩
    induction b using Quotient.ind
    rename_i c
    rcases bounded c with ⟨B, hB, N, hN⟩
    refine ⟨B, fun x hx => ?_⟩
    have := hb x hx
    induction x using Quotient.ind
    exact CauchySeq.le_trans this (fun ε hε => ⟨N, fun n hn => by have := hN n hn; show c.seq n ≤ B + ε; grind⟩)
  have hq := fun n => grid U hn1 hn2 hup (gridWidth n) (gridWidth_pos n)
  let q : Nat → Rat := fun n => Classical.choose (hq n)
  have q1 : ∀ n, U (q n) := fun n => (Classical.choose_spec (hq n)).1
  have q2 : ∀ n, ¬ U (q n - gridWidth n) := fun n => (Classical.choose_spec (hq n)).2
  have q3 : ∀ m n, q m - q n < gridWidth m := fun m n => by
    have : ¬ (q n ≤ q m - gridWidth m) := fun h => q2 m (hup _ _ (q1 n) h)
    grind
  let Q : CauchySeq := ⟨q, fun ε hε => by
    rcases gridWidth_small ε hε with ⟨N, hN⟩
    exact ⟨N, fun m n hm hn => by have := q3 m n; have := hN m hm; grind⟩⟩
  refine ⟨Quotient.mk setoid Q, fun x hx => ?_, fun b hb' => ?_⟩
  · have hx2 := fun n => q1 n x hx
    induction x using Quotient.ind
    rename_i a
    intro ε hε
    rcases gridWidth_small (ε/2) (by grind) with ⟨N, hN⟩
    rcases hx2 N (ε/2) (by grind) with ⟨M, hM⟩
    refine ⟨M, fun k hk => ?_⟩
    have h1 : a.seq k ≤ q N + ε/2 := hM k hk
    have := q3 N k; have := hN N (Nat.le_refl N)
    show a.seq k ≤ q k + ε
    grind
  · induction b using Quotient.ind
    rename_i c
    apply Classical.byContradiction; intro hn
    rcases apart (a := Q) (b := c) hn with ⟨δ, hδ, N, hN⟩
    rcases gridWidth_small (δ/2) (by grind) with ⟨M, hM⟩
    apply q2 (N+M)
    intro x hx
    have h1 := hb' x hx
    induction x using Quotient.ind
    refine CauchySeq.le_trans h1 (fun ε hε => ⟨N+M, fun j hj => ?_⟩)
    have h2 : c.seq j + δ ≤ q j := hN j (by omega)
    have h3 := q3 j (N+M)
    have h4 := hM j (by omega); have h5 := hM (N+M) (by omega)
    show c.seq j ≤ q (N+M) - gridWidth (N+M) + ε
    grind

end R

end ScalingLaws
