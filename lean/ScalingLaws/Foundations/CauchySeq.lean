import ScalingLaws.Foundations.Archimedean

/-!
# Cauchy sequences of rationals

## Main definitions

* `CauchySeq`: a sequence of rationals whose terms come arbitrarily close to each other.
* `CauchySeq.add`, `CauchySeq.neg`, `CauchySeq.mul`, `CauchySeq.const`: termwise operations.
* `CauchySeq.le`: `a ≤ b` up to every positive rational, eventually. Equality of reals is `le` both ways.

## Main statements

* `CauchySeq.bounded`: a Cauchy sequence is eventually bounded.
* `CauchySeq.apart`: if not `a ≤ b`, then `b + δ ≤ a` eventually, for some `δ > 0`.
* `CauchySeq.grid`: a point of an upward closed set of rationals within `d` of a point outside.

## References

* E. Bishop, D. Bridges, *Constructive Analysis*, chapter 2 (our proofs are classical).
-/

namespace ScalingLaws

/-- A Cauchy sequence of rationals. -/
structure CauchySeq where
  seq : Nat → Rat
  cauchy : ∀ ε : Rat, 0 < ε → ∃ N, ∀ m n, N ≤ m → N ≤ n → seq m - seq n < ε

namespace CauchySeq

theorem mul_bound {x y B d : Rat} (h1 : -B ≤ x) (h2 : x ≤ B) (h3 : -d ≤ y) (h4 : y ≤ d) : x*y ≤ B*d := by
  have a := mul_nonneg (by grind : 0 ≤ B - x) (by grind : 0 ≤ d + y)
  have b := mul_nonneg (by grind : 0 ≤ B + x) (by grind : 0 ≤ d - y)
  grind
theorem bounded (a : CauchySeq) : ∃ B : Rat, 0 < B ∧ ∃ N, ∀ n, N ≤ n → -B ≤ a.seq n ∧ a.seq n ≤ B := by
  rcases a.cauchy 1 (by decide) with ⟨N, hN⟩
  have h1 := mul_self_nonneg (a.seq N - 1)
  have h2 := mul_self_nonneg (a.seq N + 1)
  have h3 := mul_self_nonneg (a.seq N)
  refine ⟨a.seq N * a.seq N + 2, by grind, N, fun n hn => ?_⟩
  have := hN n N hn (Nat.le_refl N)
  have := hN N n (Nat.le_refl N) hn
  constructor <;> grind
def add (a b : CauchySeq) : CauchySeq where
  seq n := a.seq n + b.seq n
  cauchy ε h := by
    rcases a.cauchy (ε/2) (by grind) with ⟨N, hN⟩
    rcases b.cauchy (ε/2) (by grind) with ⟨M, hM⟩
    exact ⟨N+M, fun m n hm hn => by have := hN m n (by omega) (by omega); have := hM m n (by omega) (by omega); grind⟩
def neg (a : CauchySeq) : CauchySeq where
  seq n := - a.seq n
  cauchy ε h := by
    rcases a.cauchy ε h with ⟨N, hN⟩
    exact ⟨N, fun m n hm hn => by have := hN n m hn hm; grind⟩
def const (q : Rat) : CauchySeq where
  seq _ := q
  cauchy ε h := ⟨0, fun _ _ _ _ => by grind⟩
def mul (a b : CauchySeq) : CauchySeq where
  seq n := a.seq n * b.seq n
  cauchy ε h := by
    rcases bounded a with ⟨B, hB, N1, h1⟩
    rcases bounded b with ⟨C, hC, N2, h2⟩
    have eB : 0 < ε/(4*B) := div_pos h (by grind)
    have eC : 0 < ε/(4*C) := div_pos h (by grind)
    rcases a.cauchy (ε/(4*C)) eC with ⟨N, hN⟩
    rcases b.cauchy (ε/(4*B)) eB with ⟨M, hM⟩
    refine ⟨N1+N2+N+M, fun m n hm hn => ?_⟩
    have a1 := h1 m (by omega); have b1 := h2 n (by omega)
    have c1 := hN m n (by omega) (by omega); have c2 := hN n m (by omega) (by omega)
    have d1 := hM m n (by omega) (by omega); have d2 := hM n m (by omega) (by omega)
    have k1 := mul_bound (x := a.seq m) (y := b.seq m - b.seq n) (d := ε/(4*B)) a1.1 a1.2 (by grind) (by grind)
    have k2 := mul_bound (x := b.seq n) (y := a.seq m - a.seq n) (d := ε/(4*C)) b1.1 b1.2 (by grind) (by grind)
    have f1 : B * (ε/(4*B)) = ε/4 := by have : B ≠ 0 := by grind
                                        grind
    have f2 : C * (ε/(4*C)) = ε/4 := by have : C ≠ 0 := by grind
                                        grind
    grind
def le (a b : CauchySeq) : Prop := ∀ ε : Rat, 0 < ε → ∃ N, ∀ n, N ≤ n → a.seq n ≤ b.seq n + ε
theorem le_refl (a : CauchySeq) : le a a := fun ε h => ⟨0, fun n _ => by grind⟩
theorem le_trans {a b c : CauchySeq} (h : le a b) (h' : le b c) : le a c := fun ε hε => by
  rcases h (ε/2) (by grind) with ⟨N, hN⟩
  rcases h' (ε/2) (by grind) with ⟨M, hM⟩
  exact ⟨N+M, fun n hn => by have := hN n (by omega); have := hM n (by omega); grind⟩
/-- If not `a ≤ b` then eventually `b + δ ≤ a`. -/
theorem apart {a b : CauchySeq} (h : ¬ le a b) : ∃ δ : Rat, 0 < δ ∧ ∃ N, ∀ n, N ≤ n → b.seq n + δ ≤ a.seq n := by
  have h1 : ∃ ε : Rat, 0 < ε ∧ ∀ N, ∃ n, N ≤ n ∧ b.seq n + ε < a.seq n := by
    apply Classical.byContradiction; intro hn
    apply h; intro ε hε
    apply Classical.byContradiction; intro hm
    apply hn; refine ⟨ε, hε, fun N => ?_⟩
    apply Classical.byContradiction; intro hk
    apply hm; refine ⟨N, fun n hn => ?_⟩
    have : ¬ (b.seq n + ε < a.seq n) := fun h' => hk ⟨n, hn, h'⟩
    grind
  rcases h1 with ⟨ε, hε, h2⟩
  rcases a.cauchy (ε/4) (by grind) with ⟨N, hN⟩
  rcases b.cauchy (ε/4) (by grind) with ⟨M, hM⟩
  rcases h2 (N+M) with ⟨k, hk, hk2⟩
  refine ⟨ε/2, by grind, N+M, fun n hn => ?_⟩
  have := hN k n (by omega) (by omega)
  have := hM n k (by omega) (by omega)
  grind
theorem le_total (a b : CauchySeq) : le a b ∨ le b a := by
  by_cases h : le a b
  · exact Or.inl h
  · rcases apart h with ⟨δ, hδ, N, hN⟩
    exact Or.inr (fun ε hε => ⟨N, fun n hn => by have := hN n hn; grind⟩)
theorem add_le {a a' b b' : CauchySeq} (h : le a a') (h' : le b b') : le (add a b) (add a' b') := fun ε hε => by
  rcases h (ε/2) (by grind) with ⟨N, hN⟩
  rcases h' (ε/2) (by grind) with ⟨M, hM⟩
  exact ⟨N+M, fun n hn => by
    have := hN n (by omega); have := hM n (by omega)
    show a.seq n + b.seq n ≤ a'.seq n + b'.seq n + ε
    grind⟩
theorem mul_le {a a' b b' : CauchySeq} (h : le a a') (h2 : le a' a) (h' : le b b') (h2' : le b' b) : le (mul a b) (mul a' b') := fun ε hε => by
  rcases bounded a with ⟨B, hB, N1, h1⟩
  rcases bounded b' with ⟨C, hC, N2, h3⟩
  have eB : 0 < ε/(4*B) := div_pos hε (by grind)
  have eC : 0 < ε/(4*C) := div_pos hε (by grind)
  rcases h _ eC with ⟨M1, g1⟩
  rcases h2 _ eC with ⟨M2, g2⟩
  rcases h' _ eB with ⟨M3, g3⟩
  rcases h2' _ eB with ⟨M4, g4⟩
  refine ⟨N1+N2+M1+M2+M3+M4, fun n hn => ?_⟩
  have a1 := h1 n (by omega); have b1 := h3 n (by omega)
  have q1 := g1 n (by omega); have q2 := g2 n (by omega); have q3 := g3 n (by omega); have q4 := g4 n (by omega)
  have k1 := mul_bound (x := a.seq n) (y := b.seq n - b'.seq n) (d := ε/(4*B)) a1.1 a1.2 (by grind) (by grind)
  have k2 := mul_bound (x := b'.seq n) (y := a.seq n - a'.seq n) (d := ε/(4*C)) b1.1 b1.2 (by grind) (by grind)
  have f1 : B * (ε/(4*B)) = ε/4 := by have : B ≠ 0 := by grind
                                      grind
  have f2 : C * (ε/(4*C)) = ε/4 := by have : C ≠ 0 := by grind
                                      grind
  show a.seq n * b.seq n ≤ a'.seq n * b'.seq n + ε
  grind
/-- An upward closed set `S` of rationals that is neither empty nor everything has a point `q` with `q - d` outside it. -/
theorem grid (S : Rat → Prop) (hne : ∃ x, ¬ S x) (hub : ∃ b, S b) (hup : ∀ x y, S x → x ≤ y → S y) (d : Rat) (hd : 0 < d) :
    ∃ q, S q ∧ ¬ S (q - d) := by
  rcases hne with ⟨x, hx⟩
  rcases hub with ⟨b, hb⟩
  rcases Archimedean.arch ((b - x)/d) with ⟨n, hn⟩
  rw [div_le_iff hd] at hn
  have hS : S (x + (n:Rat) * d) := hup b _ hb (by grind)
  have : ∀ n : Nat, S (x + (n:Rat)*d) → ∃ q, S q ∧ ¬ S (q - d) := by
    intro n
    induction n with
    | zero => intro h; exfalso; apply hx; rw [show x + ((0:Nat):Rat)*d = x by grind] at h; exact h
    | succ n ih =>
      intro h
      by_cases h' : S (x + (n:Rat)*d)
      · exact ih h'
      · refine ⟨_, h, ?_⟩
        rw [show x + ((n+1 : Nat):Rat)*d - d = x + (n:Rat)*d by grind]; exact h'
  exact this n hS
instance setoid : Setoid CauchySeq where
  r a b := le a b ∧ le b a
  iseqv := ⟨fun a => ⟨le_refl a, le_refl a⟩, fun h => ⟨h.2, h.1⟩, fun h h' => ⟨le_trans h.1 h'.1, le_trans h'.2 h.2⟩⟩

end CauchySeq

end ScalingLaws
