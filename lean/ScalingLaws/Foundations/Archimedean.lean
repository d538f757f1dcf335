import ScalingLaws.Foundations.Sums

/-!
# Archimedean fields

## Main definitions

* `Archimedean K`: every element lies below a natural number.

## Main statements

* `pow_unbounded`: the powers of a number above 1 are unbounded.
* `monotone_bounded_cauchy`: a monotone bounded sequence is Cauchy (it need not have a limit in `K`).
-/

namespace ScalingLaws

variable {K : Type} [OrderedField K]

/-- Every element lies below a natural number. -/
class Archimedean (K : Type) [OrderedField K] : Prop where
  arch : ∀ x : K, ∃ n : Nat, x ≤ (n : K)

instance : Archimedean Rat where
  arch x := by
    refine ⟨(x.floor + 1).toNat, ?_⟩
    have h1 : x < ((x.floor + 1 : Int) : Rat) := Rat.lt_floor_add_one x
    have h2 : (x.floor + 1 : Int) ≤ ((x.floor + 1).toNat : Int) := by omega
    have h3 : ((x.floor + 1 : Int) : Rat) ≤ (((x.floor + 1).toNat : Int) : Rat) := Rat.intCast_le_intCast.mpr h2
    rw [Rat.intCast_natCast] at h3
    exact Rat.le_trans (Rat.le_of_lt h1) h3

/-- The powers of a number > 1 are unbounded. -/
theorem pow_unbounded [Archimedean K] {r : K} (h : 1 < r) (M : K) : ∃ n : Nat, M < r ^ n := by
  rcases Archimedean.arch (M / (r - 1)) with ⟨n, hn⟩
  refine ⟨n, ?_⟩
  have hb := bernoulli (x := r - 1) (by grind) n
  rw [div_le_iff (by grind)] at hn
  have e : 1 + (r - 1) = r := by grind
  rw [e] at hb
  grind

/-- Monotone bounded sequences are Cauchy in any Archimedean ordered field. -/
theorem monotone_bounded_cauchy [Archimedean K] (a : Nat → K) (B : K) (hmono : ∀ n, a n ≤ a (n+1)) (hB : ∀ n, a n ≤ B)
    (ε : K) (hε : 0 < ε) : ∃ N, ∀ n, N ≤ n → 0 ≤ a n - a N ∧ a n - a N < ε := by
  have hmon : ∀ N d, a N ≤ a (N + d) := by
    intro N d
    induction d with
    | zero => rw [Nat.add_zero]; grind
    | succ d ih => have := hmono (N + d); rw [← Nat.add_assoc]; grind
  apply Classical.byContradiction
  intro hno
  have hstep : ∀ N, ∃ n, N ≤ n ∧ a N + ε ≤ a n := by
    intro N
    apply Classical.byContradiction
    intro h
    apply hno
    refine ⟨N, fun n hn => ?_⟩
    have h1 : ¬ (a N + ε ≤ a n) := fun h' => h ⟨n, hn, h'⟩
    have h2 := hmon N (n - N)
    rw [show N + (n - N) = n by omega] at h2
    constructor <;> grind
  have hk : ∀ k : Nat, ∃ n, a 0 + (k : K) * ε ≤ a n := by
    intro k
    induction k with
    | zero => exact ⟨0, by rw [Lean.Grind.Semiring.natCast_zero]; grind⟩
    | succ k ih =>
      rcases ih with ⟨n, hn⟩
      rcases hstep n with ⟨m, _, hm⟩
      exact ⟨m, by rw [Lean.Grind.Semiring.natCast_succ]; grind⟩
  rcases Archimedean.arch ((B - a 0) / ε + 1) with ⟨k, hk1⟩
  rcases hk k with ⟨n, hn⟩
  have h1 := hB n
  have h2 : (B - a 0) / ε < (k : K) := by grind
  rw [div_lt_iff hε] at h2
  grind

end ScalingLaws
