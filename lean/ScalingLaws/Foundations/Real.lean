import ScalingLaws.Foundations.CauchySeq

/-!
# The real numbers

The reals are Cauchy sequences of rationals up to null sequences. This file makes them a field.

## Main definitions

* `R`: the reals.
* `R.ofRat`: a rational as a real.
* `R.add`, `R.mul`, `R.neg`, `R.inv`, `R.pow`, `R.zpow`: the operations. `R.inv 0 = 0`, as everywhere in Lean.
* `R.instField`: the field laws.

## Main statements

* `R.mul_inv`: a nonzero real has an inverse.

## References

* E. Bishop, D. Bridges, *Constructive Analysis*, chapter 2 (our proofs are classical).
-/

namespace ScalingLaws

/-- The real numbers. -/
def R : Type := Quotient CauchySeq.setoid

namespace R

open CauchySeq

/-- A rational number as a real number. -/
protected def ofRat (q : Rat) : R := Quotient.mk setoid (const q)

/-- The sum. -/
protected def add : R → R → R :=
  Quotient.lift₂ (fun a b => Quotient.mk setoid (CauchySeq.add a b))
    (fun _ _ _ _ h h' => Quotient.sound ⟨add_le h.1 h'.1, add_le h.2 h'.2⟩)

/-- The product. -/
protected def mul : R → R → R :=
  Quotient.lift₂ (fun a b => Quotient.mk setoid (CauchySeq.mul a b))
    (fun _ _ _ _ h h' => Quotient.sound ⟨mul_le h.1 h.2 h'.1 h'.2, mul_le h.2 h.1 h'.2 h'.1⟩)

/-- The negative. -/
protected def neg : R → R :=
  Quotient.lift (fun a => Quotient.mk setoid (CauchySeq.neg a)) (fun a b h => Quotient.sound ⟨
    fun ε hε => by
      rcases h.2 ε hε with ⟨N, hN⟩
      exact ⟨N, fun n hn => by have := hN n hn; show - a.seq n ≤ - b.seq n + ε; grind⟩,
    fun ε hε => by
      rcases h.1 ε hε with ⟨N, hN⟩
      exact ⟨N, fun n hn => by have := hN n hn; show - b.seq n ≤ - a.seq n + ε; grind⟩⟩)

/-- The natural power. -/
protected def pow (x : R) : Nat → R
  | 0 => R.ofRat ((1 : Nat) : Rat)
  | n + 1 => R.mul (R.pow x n) x

open Classical in
/-- The inverse; zero at zero. -/
protected noncomputable def inv (x : R) : R :=
  if h : ∃ y, R.mul x y = R.ofRat ((1 : Nat) : Rat) then Classical.choose h else R.ofRat ((0 : Nat) : Rat)

/-- The integer power. -/
protected noncomputable def zpow (x : R) : Int → R
  | .ofNat n => R.pow x n
  | .negSucc n => R.inv (R.pow x (n + 1))

instance instAdd : Add R := ⟨R.add⟩
instance instMul : Mul R := ⟨R.mul⟩
instance instNeg : Neg R := ⟨R.neg⟩
instance instSub : Sub R := ⟨fun x y => R.add x (R.neg y)⟩
noncomputable instance instInv : Inv R := ⟨R.inv⟩
noncomputable instance instDiv : Div R := ⟨fun x y => R.mul x (R.inv y)⟩
instance instPow : Pow R Nat := ⟨R.pow⟩
noncomputable instance instZPow : Pow R Int := ⟨R.zpow⟩
instance instOfNat (n : Nat) : OfNat R n := ⟨R.ofRat (n : Rat)⟩
instance instNatCast : NatCast R := ⟨fun n => R.ofRat (n : Rat)⟩
instance instIntCast : IntCast R := ⟨fun i => R.ofRat (i : Rat)⟩

theorem sound_eq {a b : CauchySeq} (h : ∀ n, a.seq n = b.seq n) : (Quotient.mk setoid a : R) = Quotient.mk setoid b := by
  apply Quotient.sound
  constructor <;> exact fun ε hε => ⟨0, fun n _ => by have := h n; grind⟩
protected theorem add_comm (x y : R) : R.add x y = R.add y x := by
  induction x using Quotient.ind; induction y using Quotient.ind
  exact sound_eq (fun n => by show _ + _ = _ + _; grind)
protected theorem mul_comm (x y : R) : R.mul x y = R.mul y x := by
  induction x using Quotient.ind; induction y using Quotient.ind
  exact sound_eq (fun n => by show _ * _ = _ * _; grind)
protected theorem mul_assoc (x y z : R) : R.mul (R.mul x y) z = R.mul x (R.mul y z) := by
  induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
  exact sound_eq (fun n => by show _ * _ * _ = _ * (_ * _); grind)
protected theorem mul_one (x : R) : R.mul x (R.ofRat ((1:Nat):Rat)) = x := by
  induction x using Quotient.ind
  exact sound_eq (fun n => by show _ * ((1:Nat):Rat) = _; grind)
protected theorem zero_mul (x : R) : R.mul (R.ofRat ((0:Nat):Rat)) x = R.ofRat ((0:Nat):Rat) := by
  induction x using Quotient.ind
  exact sound_eq (fun n => by show ((0:Nat):Rat) * _ = ((0:Nat):Rat); grind)
protected theorem zero_ne_one : R.ofRat ((0:Nat):Rat) ≠ R.ofRat ((1:Nat):Rat) := by
  intro h
  have h1 := (Quotient.exact h).2
  rcases h1 (1/2) (by decide +kernel) with ⟨N, hN⟩
  have : ((1:Nat):Rat) ≤ ((0:Nat):Rat) + 1/2 := hN N (Nat.le_refl N)
  grind
theorem inv_exists (x : R) (h : x ≠ R.ofRat ((0:Nat):Rat)) : ∃ y, R.mul x y = R.ofRat ((1:Nat):Rat) := by
  induction x using Quotient.ind
  rename_i a
  have hD : ∃ D : Rat, 0 < D ∧ ∃ N, ∀ m n, N ≤ m → N ≤ n → D ≤ a.seq m * a.seq n := by
    by_cases h1 : le a (const ((0:Nat):Rat))
    · have h2 : ¬ le (const ((0:Nat):Rat)) a := fun h2 => h (Quotient.sound ⟨h1, h2⟩)
      rcases apart h2 with ⟨δ, hδ, N, hN⟩
      refine ⟨δ*δ, mul_pos hδ hδ, N, fun m n hm hn => ?_⟩
      have c1 : a.seq m + δ ≤ ((0:Nat):Rat) := hN m hm
      have c2 : a.seq n + δ ≤ ((0:Nat):Rat) := hN n hn
      have := mul_le_mul (a := δ) (b := -a.seq m) (c := δ) (d := -a.seq n) (by grind) (by grind) (by grind) (by grind)
      grind
    · rcases apart h1 with ⟨δ, hδ, N, hN⟩
      refine ⟨δ*δ, mul_pos hδ hδ, N, fun m n hm hn => ?_⟩
      have c1 : ((0:Nat):Rat) + δ ≤ a.seq m := hN m hm
      have c2 : ((0:Nat):Rat) + δ ≤ a.seq n := hN n hn
      exact mul_le_mul (a := δ) (b := a.seq m) (c := δ) (d := a.seq n) (by grind) (by grind) (by grind) (by grind)
  rcases hD with ⟨D, hD0, N, hN⟩
  refine ⟨Quotient.mk setoid ⟨fun n => (a.seq n)⁻¹, fun ε hε => ?_⟩, ?_⟩
  · rcases a.cauchy (ε*D) (mul_pos hε hD0) with ⟨M, hM⟩
    refine ⟨N+M, fun m n hm hn => ?_⟩
    have p1 := hN m n (by omega) (by omega)
    have p2 := hM n m (by omega) (by omega)
    have e1 : a.seq m ≠ 0 := by intro h0; rw [h0] at p1; grind
    have e2 : a.seq n ≠ 0 := by intro h0; rw [h0] at p1; grind
    show (a.seq m)⁻¹ - (a.seq n)⁻¹ < ε
    have e3 : (a.seq m)⁻¹ - (a.seq n)⁻¹ = (a.seq n - a.seq m) / (a.seq m * a.seq n) := by grind
    rw [e3, div_lt_iff (by grind)]
    have := mul_le_mul_left p1 (by grind : 0 ≤ ε)
    grind
  · apply Quotient.sound
    have hev : ∀ n, N ≤ n → a.seq n * (a.seq n)⁻¹ = 1 := fun n hn => by
      have p1 := hN n n hn hn
      have e1 : a.seq n ≠ 0 := by intro h0; rw [h0] at p1; grind
      grind
    constructor
    · exact fun ε hε => ⟨N, fun n hn => by have := hev n hn; show a.seq n * (a.seq n)⁻¹ ≤ ((1:Nat):Rat) + ε; grind⟩
    · exact fun ε hε => ⟨N, fun n hn => by have := hev n hn; show ((1:Nat):Rat) ≤ a.seq n * (a.seq n)⁻¹ + ε; grind⟩
protected theorem mul_inv {x : R} (h : x ≠ R.ofRat ((0:Nat):Rat)) : R.mul x (R.inv x) = R.ofRat ((1:Nat):Rat) := by
  have := inv_exists x h
  unfold R.inv; rw [dif_pos this]; exact Classical.choose_spec this
protected theorem inv_zero : R.inv (R.ofRat ((0:Nat):Rat)) = R.ofRat ((0:Nat):Rat) := by
  unfold R.inv; rw [dif_neg]
  rintro ⟨y, hy⟩; rw [R.zero_mul] at hy; exact R.zero_ne_one hy
theorem inv_unique {x y : R} (h : R.mul x y = R.ofRat ((1:Nat):Rat)) : R.inv x = y := by
  have hx : x ≠ R.ofRat ((0:Nat):Rat) := by intro h0; rw [h0, R.zero_mul] at h; exact R.zero_ne_one h
  rw [← R.mul_one (R.inv x), ← h, ← R.mul_assoc, R.mul_comm (R.inv x) x, R.mul_inv hx, R.mul_comm, R.mul_one]
protected theorem inv_inv (x : R) : R.inv (R.inv x) = x := by
  by_cases hx : x = R.ofRat ((0:Nat):Rat)
  · rw [hx, R.inv_zero, R.inv_zero]
  · apply inv_unique; rw [R.mul_comm]; exact R.mul_inv hx

noncomputable instance instField : Lean.Grind.Field R where
  nsmul := ⟨fun n x => R.mul (R.ofRat (n : Rat)) x⟩
  npow := ⟨R.pow⟩
  zsmul := ⟨fun i x => R.mul (R.ofRat (i : Rat)) x⟩
  zpow := ⟨R.zpow⟩
  add_zero x := by
    induction x using Quotient.ind
    exact sound_eq (fun n => by show _ + ((0:Nat):Rat) = _; grind)
  add_comm := R.add_comm
  add_assoc x y z := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
    exact sound_eq (fun n => by show _ + _ + _ = _ + (_ + _); grind)
  mul_assoc := R.mul_assoc
  mul_one := R.mul_one
  one_mul x := by show R.mul (R.ofRat ((1:Nat):Rat)) x = x; rw [R.mul_comm]; exact R.mul_one x
  left_distrib x y z := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
    exact sound_eq (fun n => by show _ * (_ + _) = _ * _ + _ * _; grind)
  right_distrib x y z := by
    induction x using Quotient.ind; induction y using Quotient.ind; induction z using Quotient.ind
    exact sound_eq (fun n => by show (_ + _) * _ = _ * _ + _ * _; grind)
  zero_mul := R.zero_mul
  mul_zero x := by show R.mul x (R.ofRat ((0:Nat):Rat)) = R.ofRat ((0:Nat):Rat); rw [R.mul_comm]; exact R.zero_mul x
  pow_zero x := rfl
  pow_succ x n := rfl
  ofNat_succ a := sound_eq (fun n => by show ((a+1:Nat):Rat) = (a:Rat) + ((1:Nat):Rat); grind)
  ofNat_eq_natCast n := rfl
  nsmul_eq_natCast_mul n a := rfl
  neg_add_cancel x := by
    induction x using Quotient.ind
    exact sound_eq (fun n => by show -_ + _ = ((0:Nat):Rat); grind)
  sub_eq_add_neg _ _ := rfl
  neg_zsmul i x := by
    induction x using Quotient.ind
    exact sound_eq (fun n => by show ((-i : Int):Rat) * _ = -((i:Rat) * _); rw [Rat.intCast_neg]; grind)
  zsmul_natCast_eq_nsmul n a := by show R.mul (R.ofRat (((n:Int)):Rat)) a = R.mul (R.ofRat (n:Rat)) a; rw [Rat.intCast_natCast]
  intCast_ofNat n := by show R.ofRat (((n:Int)):Rat) = R.ofRat (n:Rat); rw [Rat.intCast_natCast]
  intCast_neg i := sound_eq (fun n => by show ((-i : Int):Rat) = -(i:Rat); rw [Rat.intCast_neg])
  mul_comm := R.mul_comm
  div_eq_mul_inv _ _ := rfl
  zero_ne_one := R.zero_ne_one
  inv_zero := R.inv_zero
  mul_inv_cancel h := R.mul_inv h
  zpow_zero _ := rfl
  zpow_succ _ _ := rfl
  zpow_neg x i := by
    match i with
    | .ofNat 0 => exact (inv_unique (R.mul_one _)).symm
    | .ofNat (n+1) => rfl
    | .negSucc n => exact (R.inv_inv _).symm

end R

end ScalingLaws
