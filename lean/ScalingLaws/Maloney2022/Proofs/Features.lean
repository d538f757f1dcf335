import ScalingLaws.Foundations.DoubleSums
import ScalingLaws.Maloney2022.Defs
import ScalingLaws.Maloney2022.Proofs.Tails

/-!
# Feature maps: ranks and product spectra

## Main statements

* `productCount_eq`: the number of pairs with `i j ≤ x` is `∑ ⌊x/i⌋`.
* `productCount_le`, `le_productCount`: it lies between `x (H_x - 1)` and `x H_x`.
* `harmonic_two_pow`: `H_{2^m} ≥ 1 + m/2`.
-/

namespace ScalingLaws.Maloney2022.Proofs

theorem sum_indicator (c : Nat) : ∀ x : Nat, c ≤ x → sum x (fun j => if j < c then (1:Rat) else 0) = (c : Rat)
  | 0, h => by rw [sum_zero, show c = 0 by omega]; rfl
  | x+1, h => by
    rw [sum_succ]
    by_cases hc : c = x + 1
    · have e : sum x (fun j => if j < c then (1:Rat) else 0) = sum x (fun _ => (1:Rat)) :=
        sum_congr x (fun j hj => by rw [if_pos (by omega)])
      rw [e, sum_const, if_pos (by omega), hc, Lean.Grind.Semiring.natCast_succ]; grind
    · rw [sum_indicator c x (by omega), if_neg (by omega)]; grind

theorem inner_count (x i : Nat) :
    sum x (fun j => if (i + 1) * (j + 1) ≤ x then (1:Rat) else 0) = ((x / (i + 1) : Nat) : Rat) := by
  rw [← sum_indicator (x / (i + 1)) x (Nat.div_le_self _ _)]
  apply sum_congr x
  intro j _
  have h : (i + 1) * (j + 1) ≤ x ↔ j < x / (i + 1) := by
    rw [Nat.mul_comm, ← Nat.le_div_iff_mul_le (by omega)]; omega
  by_cases hc : j < x / (i + 1)
  · rw [if_pos (h.mpr hc), if_pos hc]
  · rw [if_neg (fun h' => hc (h.mp h')), if_neg hc]

theorem productCount_eq (x : Nat) : productCount x = sum x (fun i => ((x / (i + 1) : Nat) : Rat)) := by
  unfold productCount
  exact sum_congr x (fun i _ => inner_count x i)

theorem floor_bounds (x i : Nat) : ((x / (i + 1) : Nat) : Rat) ≤ (x : Rat) * (1 / ((i : Rat) + 1)) ∧
    (x : Rat) * (1 / ((i : Rat) + 1)) - 1 ≤ ((x / (i + 1) : Nat) : Rat) := by
  have h1 := natCast_le (K := Rat) (Nat.div_mul_le_self x (i + 1))
  have h0 : x + 1 ≤ (x / (i + 1) + 1) * (i + 1) := by
    have e := Nat.div_add_mod x (i + 1)
    have h3 := Nat.mod_lt x (show i + 1 > 0 by omega)
    have e2 : (x / (i + 1) + 1) * (i + 1) = (i + 1) * (x / (i + 1)) + (i + 1) := by
      rw [Nat.add_mul, Nat.one_mul, Nat.mul_comm]
    omega
  have h2 := natCast_le (K := Rat) h0
  have hp := natCast_pos (K := Rat) (show 0 < i + 1 by omega)
  rw [Lean.Grind.Semiring.natCast_mul] at h1
  rw [Lean.Grind.Semiring.natCast_mul] at h2
  rw [Lean.Grind.Semiring.natCast_succ] at h1 h2 hp
  rw [Lean.Grind.Semiring.natCast_succ, Lean.Grind.Semiring.natCast_succ] at h2
  generalize ((x / (i + 1) : Nat) : Rat) = f at *
  generalize (i : Rat) + 1 = p at *
  have e : (x : Rat) * (1 / p) = (x : Rat) / p := by grind
  rw [e]
  constructor
  · rw [le_div_iff hp]; exact h1
  · have : (x : Rat) / p ≤ f + 1 := by rw [div_le_iff hp]; grind
    grind

theorem productCount_le (x : Nat) : productCount x ≤ (x : Rat) * harmonic x := by
  rw [productCount_eq]
  unfold harmonic
  rw [← sum_mul_left]
  exact sum_le_sum x (fun i _ => (floor_bounds x i).1)

theorem le_productCount (x : Nat) : (x : Rat) * (harmonic x - 1) ≤ productCount x := by
  rw [productCount_eq]
  have h := sum_le_sum (f := fun i : Nat => (x : Rat) * (1 / ((i : Rat) + 1)) - 1) (g := fun i => ((x / (i + 1) : Nat) : Rat)) x
    (fun i _ => (floor_bounds x i).2)
  rw [sum_sub, sum_mul_left, sum_const] at h
  unfold harmonic
  grind

theorem harmonic_double (n : Nat) (hn : 0 < n) : harmonic n + 1 / 2 ≤ harmonic (n + n) := by
  unfold harmonic
  rw [sum_add_index]
  have hp := natCast_pos (K := Rat) hn
  have h := sum_le_sum (f := fun _ => (1 / (2 * (n : Rat)))) (g := fun i : Nat => 1 / (((n + i : Nat) : Rat) + 1)) n (fun i hi => by
    have h1 := natCast_le (K := Rat) (show n + i + 1 ≤ n + n by omega)
    rw [Lean.Grind.Semiring.natCast_succ, Lean.Grind.Semiring.natCast_add n n] at h1
    have h2 := natCast_nonneg (K := Rat) (n + i)
    rw [div_le_div_iff (by grind) (by grind)]; grind)
  rw [sum_const] at h
  have e : (n : Rat) * (1 / (2 * (n : Rat))) = 1 / 2 := by grind
  rw [e] at h
  generalize sum n (fun i : Nat => 1 / (((n + i : Nat) : Rat) + 1)) = t at *
  grind

theorem harmonic_two_pow : ∀ m : Nat, 1 + (m : Rat) / 2 ≤ harmonic (2 ^ m)
  | 0 => by
    show _ ≤ harmonic 1
    unfold harmonic; rw [sum_succ, sum_zero, Lean.Grind.Semiring.natCast_zero]; grind
  | m+1 => by
    have ih := harmonic_two_pow m
    have h := harmonic_double (2 ^ m) (Nat.pow_pos (by omega))
    rw [show (2:Nat) ^ (m + 1) = 2 ^ m + 2 ^ m by rw [Nat.pow_succ]; omega, Lean.Grind.Semiring.natCast_succ]
    grind

theorem natCast_two_pow : ∀ m : Nat, ((2 ^ m : Nat) : Rat) = 2 ^ m
  | 0 => by rw [pow_zero, Nat.pow_zero]; rfl
  | m+1 => by
    rw [Nat.pow_succ, pow_succ, Lean.Grind.Semiring.natCast_mul, natCast_two_pow m]; rfl

theorem relu_of_nonneg {x : Rat} (h : 0 ≤ x) : relu x = x := by
  unfold relu; rw [Rat.max_def]; split <;> grind
theorem relu_of_nonpos {x : Rat} (h : x ≤ 0) : relu x = 0 := by
  unfold relu; rw [Rat.max_def]; split <;> grind

theorem network_eq (N n : Nat) (c : Nat → Rat) (F : Nat → Nat → Rat) (x : Nat → Rat) :
    linearNetwork N n c F x = sum n (fun i => inputWeight N c F i * x i) := by
  unfold linearNetwork
  rw [sum_congr (g := fun j => sum n (fun i => c j * (F j i * x i))) N (fun j _ => by
    show c j * sum n (fun i => F j i * x i) = sum n (fun i => c j * (F j i * x i))
    rw [sum_mul_left]), sum_comm]
  refine sum_congr n (fun i _ => ?_)
  rw [sum_congr (g := fun j => x i * (c j * F j i)) N (fun j _ => by grind), sum_mul_left]
  unfold inputWeight; grind

theorem threshold_le {N : Nat} {gap : Nat → Rat} (hg : ∀ i, i < N → 0 < gap i) {i : Nat} : ∀ d : Nat, i + d ≤ N →
    threshold gap i ≤ threshold gap (i + d)
  | 0, _ => by rw [Nat.add_zero]; grind
  | d + 1, h => by
    have ih := threshold_le hg (i := i) d (by omega)
    have h1 := hg (i + d) (by omega)
    have e : threshold gap (i + (d + 1)) = threshold gap (i + d) + gap (i + d) := by
      unfold threshold; rw [← Nat.add_assoc, sum_succ]
    rw [e]; grind

/-- One rectified feature from a threshold to the next: it rises by the gap if its own threshold is not beyond. -/
theorem feature_step {N i j : Nat} {gap : Nat → Rat} (hg : ∀ i, i < N → 0 < gap i) (hi : i < N) (hj : j < N) :
    relu (threshold gap (j + 1) - threshold gap i) - relu (threshold gap j - threshold gap i) = if i < j + 1 then gap j else 0 := by
  have e : threshold gap (j + 1) = threshold gap j + gap j := by unfold threshold; rw [sum_succ]
  by_cases h : i < j + 1
  · obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : i ≤ j)
    have h1 := threshold_le hg (i := i) d (by omega)
    have h2 := hg (i + d) hj
    rw [if_pos h, relu_of_nonneg (by grind), relu_of_nonneg (by grind)]; grind
  · obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : j + 1 ≤ i)
    have h1 := threshold_le hg (i := j + 1) d (by omega)
    have h2 := hg j hj
    rw [if_neg h, relu_of_nonpos (by grind), relu_of_nonpos (by grind)]; grind

theorem network_slope {N j : Nat} {c gap : Nat → Rat} (hg : ∀ i, i < N → 0 < gap i) (hj : j < N) :
    reluNetwork N c gap (threshold gap (j + 1)) - reluNetwork N c gap (threshold gap j) = gap j * sum (j + 1) c := by
  unfold reluNetwork
  rw [← sum_sub, sum_congr (g := fun i => gap j * (if i < j + 1 then c i else 0)) N (fun i hi => by
    have h := feature_step hg hi hj
    show c i * relu (threshold gap (j + 1) - threshold gap i) - c i * relu (threshold gap j - threshold gap i) =
      gap j * (if i < j + 1 then c i else 0)
    by_cases h1 : i < j + 1
    · rw [if_pos h1] at h ⊢; grind
    · rw [if_neg h1] at h ⊢; grind), sum_mul_left]
  obtain ⟨d, rfl⟩ := Nat.le.dest (by omega : j + 1 ≤ N)
  rw [sum_add_index, sum_congr (g := c) (j + 1) (fun i hi => by rw [if_pos hi]),
    sum_congr (g := fun _ => 0) d (fun i _ => by rw [if_neg (by omega)]), sum_const]
  grind

end ScalingLaws.Maloney2022.Proofs
