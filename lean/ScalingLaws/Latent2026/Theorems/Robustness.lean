import ScalingLaws.Latent2026.Proofs.Uniform
import ScalingLaws.Latent2026.Proofs.Models

/-!
# Claims about forgetting, the loss landscape, reward hacking and adversarial robustness

Each claim beside its counter-model. References P0-12, P0-14, P0-16, P0-17.
-/

namespace ScalingLaws.Latent2026

/-- P0-12: interference by a task whose spectrum decays more slowly flattens the spectrum: the ratio of consecutive coefficients exceeds that
of the task alone wherever the other's does. -/
theorem interference_flattens (r t : Rat) (c : Nat → Rat) (k : Nat) (ht : 0 < t) (hc : r * c k < c (k + 1)) :
    r * interferedCoefficient r t c k < interferedCoefficient r t c (k + 1) := by
  have h1 := mul_lt_mul_left hc ht
  unfold interferedCoefficient
  rw [pow_succ]
  generalize r ^ k = p
  grind

/-- P0-12: and the loss on the task grows with the square of the share, whatever interferes. -/
theorem taskLoss_interfered (K : Nat) (r t : Rat) (c : Nat → Rat) :
    taskLoss K (fun k => r ^ k) (interferedCoefficient r t c) = t ^ 2 * taskLoss K (fun k => r ^ k) c := by
  unfold taskLoss
  rw [← sum_mul_left]
  exact sum_congr K (fun k _ => by
    show ((1 - t) * r ^ k + t * c k - r ^ k) ^ 2 = t ^ 2 * (c k - r ^ k) ^ 2
    generalize r ^ k = p; grind)

/-- P0-12: any share `w ≤ 1` of a slower spectrum takes over: the mixture lies between `w r2^k` and `r2^k`. -/
theorem mixedCoefficient_bounds (w r1 r2 : Rat) (k : Nat) (hw : w ≤ 1) (h1 : 0 ≤ r1) (h12 : r1 ≤ r2) :
    w * r2 ^ k ≤ mixedCoefficient w r1 r2 k ∧ mixedCoefficient w r1 r2 k ≤ r2 ^ k := by
  have a := pow_nonneg h1 k
  have b := pow_le_pow_left h1 h12 k
  have c := mul_nonneg (by grind : 0 ≤ 1 - w) a
  have d := mul_le_mul_left b (by grind : 0 ≤ 1 - w)
  unfold mixedCoefficient
  constructor <;> grind

/-- P0-12 refuted as an equivalence: reversing the sign keeps every ratio, hence `ρ`, and forgets the task completely. -/
theorem forgetting_without_collapse (K k : Nat) (A ρ : Rat) (hA : A ≠ 0) (hρ : 0 < ρ) :
    coefficient (-A) ρ (k + 1) / coefficient (-A) ρ k = coefficient A ρ (k + 1) / coefficient A ρ k ∧
      taskLoss K (coefficient A ρ) (coefficient (-A) ρ) = 4 * taskLoss K (fun _ => 0) (coefficient A ρ) := by
  have e : ∀ j, coefficient (-A) ρ j = -coefficient A ρ j := fun j => by
    unfold coefficient; generalize ρ ^ j = p; grind
  constructor
  · rw [e, e]
    have hp := pow_pos hρ k
    have h : coefficient A ρ k ≠ 0 := by
      unfold coefficient
      intro h
      have : A / ρ ^ k * ρ ^ k = A := by grind
      rw [h] at this; grind
    generalize coefficient A ρ k = y at *
    generalize coefficient A ρ (k + 1) = z at *
    have : -y ≠ 0 := by grind
    grind
  · unfold taskLoss
    rw [← sum_mul_left]
    exact sum_congr K (fun j _ => by rw [e]; generalize coefficient A ρ j = y; grind)

/-- P0-14, reading (a): the logarithm of the condition number of `N` modes is `N log ρ`. -/
theorem log_conditionNumber (ρ : R) (N : Nat) (hρ : 0 < ρ) : R.log (conditionNumber ρ N) = (N : R) * R.log ρ := by
  have hp := pow_pos hρ N
  have hi := pow_pos (div_pos (zero_lt_one (K := R)) hρ) N
  unfold conditionNumber
  rw [Proofs.log_one_div hi, Proofs.one_div_pow hρ, Proofs.log_one_div hp, Proofs.log_pow hρ]; grind

/-- P0-14 refuted in reading (a): a larger `ρ` is a *worse* conditioned landscape. -/
theorem conditionNumber_strictMono (ρ ρ' : R) (N : Nat) (hρ : 0 < ρ) (hlt : ρ < ρ') :
    conditionNumber ρ (N + 1) < conditionNumber ρ' (N + 1) := by
  have hl := R.log_lt_log hρ hlt
  have hn := natCast_nonneg (K := R) N
  have h1 : R.log (conditionNumber ρ (N + 1)) < R.log (conditionNumber ρ' (N + 1)) := by
    rw [log_conditionNumber ρ (N + 1) hρ, log_conditionNumber ρ' (N + 1) (by grind), Lean.Grind.Semiring.natCast_succ]
    exact mul_lt_mul_left hl (by grind)
  have p1 : 0 < conditionNumber ρ (N + 1) := div_pos zero_lt_one (pow_pos (div_pos zero_lt_one hρ) _)
  have p2 : 0 < conditionNumber ρ' (N + 1) := div_pos zero_lt_one (pow_pos (div_pos zero_lt_one (by grind)) _)
  have h2 := R.exp_lt_exp h1
  rw [R.exp_log p1, R.exp_log p2] at h2; exact h2

/-- P0-14 refuted in reading (a), truncated at `N*`: the condition number is `1/ε`, whatever `ρ`. -/
theorem rpow_nStar (ε ρ : R) (hε : 0 < ε) (hρ : 1 < ρ) : R.rpow ρ (nStar ε ρ) = 1 / ε := Proofs.rpow_nStar hε hρ

/-- P0-14, reading (b), as the abstract says it: the function `∑ ρ^(-k) cos (k x)` is analytic in a strip of width `log ρ`, and the change of
its slope is at most `ρ (ρ + 1) / (ρ - 1)³`, however many modes it has. -/
theorem curvature_le (ρ : Rat) (K : Nat) (hρ : 1 < ρ) : curvature ρ K ≤ ρ * (ρ + 1) / (ρ - 1) ^ 3 := by
  have h1 : (0 : Rat) < 1 / ρ := div_pos zero_lt_one (by grind)
  have hp := pow_pos (by grind : 0 < ρ - 1) 3
  have e := Proofs.curvature_gap (r := 1 / ρ) K
  have h2 := mul_nonneg (pow_nonneg (by grind : 0 ≤ 1 / ρ) K)
    (by have := sq_nonneg ((K : Rat) - ((K : Rat) - 1) * (1 / ρ)); grind : 0 ≤ ((K : Rat) - ((K : Rat) - 1) * (1 / ρ)) ^ 2 + 1 / ρ)
  have h3 : (1 - 1 / ρ) ^ 3 * curvature ρ K ≤ 1 / ρ * (1 + 1 / ρ) := by unfold curvature; grind
  rw [le_div_iff hp]
  have h4 := mul_le_mul_left h3 (pow_nonneg (by grind : 0 ≤ ρ) 3)
  have e1 : ρ ^ 3 * ((1 - 1 / ρ) ^ 3 * curvature ρ K) = curvature ρ K * (ρ - 1) ^ 3 := by
    generalize curvature ρ K = y at *
    clear e h2 h3 h4
    grind
  have e2 : ρ ^ 3 * (1 / ρ * (1 + 1 / ρ)) = ρ * (ρ + 1) := by
    have hr : ρ * (1 / ρ) = 1 := by grind
    clear e h1 h2 h3 h4 e1
    generalize 1 / ρ = r at *
    have e3 : ρ ^ 3 * (r * (1 + r)) = ρ ^ 2 * (ρ * r) + ρ * ((ρ * r) * (ρ * r)) := by grind
    rw [e3, hr]; grind
  rw [e1, e2] at h4
  exact h4

/-- P0-14, reading (b): that function is the smoother the larger `ρ` is. -/
theorem curvature_strictAnti (ρ ρ' : Rat) (K : Nat) (hρ : 0 < ρ) (hlt : ρ < ρ') : curvature ρ' (K + 2) < curvature ρ (K + 2) := by
  have h : 1 / ρ' < 1 / ρ := by rw [div_lt_div_iff (by grind) hρ]; grind
  have h0 : (0 : Rat) < 1 / ρ' := div_pos zero_lt_one (by grind)
  unfold curvature
  rw [show K + 2 = 2 + K by omega, sum_add_index, sum_add_index]
  have h1 := sum_le_sum (f := fun k => ((2 + k : Nat) : Rat) ^ 2 * (1 / ρ') ^ (2 + k)) (g := fun k => ((2 + k : Nat) : Rat) ^ 2 * (1 / ρ) ^ (2 + k)) K
    (fun k _ => mul_le_mul_left (pow_le_pow_left (by grind) (by grind) _) (sq_nonneg _))
  rw [sum_succ, sum_succ, sum_zero, sum_succ, sum_succ, sum_zero, pow_zero, pow_zero, pow_succ (1 / ρ'), pow_succ (1 / ρ), pow_zero, pow_zero]
  have e0 : ((0 : Nat) : Rat) = 0 := Lean.Grind.Semiring.natCast_zero
  have e1 : ((0 + 1 : Nat) : Rat) = 1 := by rw [Nat.zero_add, Lean.Grind.Semiring.natCast_one]
  rw [e0]
  simp only [Nat.zero_add] at *
  rw [e1]
  generalize sum K (fun k => ((2 + k : Nat) : Rat) ^ 2 * (1 / ρ') ^ (2 + k)) = s' at *
  generalize sum K (fun k => ((2 + k : Nat) : Rat) ^ 2 * (1 / ρ) ^ (2 + k)) = s at *
  grind

/-- P0-16: `ρ_rew < ρ_pref` iff the reward model needs more modes than the preferences. -/
theorem reward_modes_iff (ε ρrew ρpref : R) (hε : 0 < ε) (hε1 : ε < 1) (h1 : 1 < ρrew) (h2 : 1 < ρpref) :
    nStar ε ρpref < nStar ε ρrew ↔ ρrew < ρpref := by
  constructor
  · intro h
    rcases OrderedField.le_total ρpref ρrew with h3 | h3
    · by_cases e : ρpref = ρrew
      · rw [e] at h; grind
      · have := Proofs.nStar_strictAnti_rate hε hε1 h2 (by grind : ρpref < ρrew); grind
    · by_cases e : ρrew = ρpref
      · rw [e] at h; grind
      · grind
  · exact Proofs.nStar_strictAnti_rate hε hε1 h1

/-- P0-16: then the reward's coefficients exceed the preference's by any factor `m`, from `k ≥ m / (ρ_pref/ρ_rew - 1)` on. -/
theorem reward_coefficient_dominates (ρrew ρpref m : Rat) (k : Nat) (h0 : 0 < ρrew) (hlt : ρrew < ρpref)
    (hk : m / (ρpref / ρrew - 1) ≤ (k : Rat)) : m * coefficient 1 ρpref k < coefficient 1 ρrew k :=
  Proofs.ratio_exceeds h0 hlt hk

/-- P0-16 refuted as an equivalence: with two candidates the proxy picks the worse one iff the difference of the proxy errors
exceeds that of the qualities. The spectra do not occur. -/
theorem proxyChoice_worse_iff (g1 g2 e1 e2 : Rat) (h : g2 < g1) : proxyChoice g1 g2 e1 e2 < g1 ↔ g1 - g2 < e2 - e1 := by
  unfold proxyChoice
  split <;> constructor <;> intro _ <;> grind

/-- P0-16 refuted for two spectra, in the one order and in the other: with rewards `∑ ρ^(-k) x k`, preferences at rate `ρpref` and the reward
model at `ρrew`, let one candidate have size `m` in mode 0 and one size 1 in mode 1. Whichever rate is larger, at
`m = (1/ρrew + 1/ρpref)/2` the two rewards order the candidates oppositely, so the best of the two is hacked; and at twice that `m` they
agree. -/
theorem hacked_in_either_order (ρrew ρpref : Rat) (h1 : 0 < ρrew) (h2 : 0 < ρpref) (hne : ρrew ≠ ρpref) :
    (coefficient ((1 / ρrew + 1 / ρpref) / 2) ρpref 0 - coefficient 1 ρpref 1) *
        (coefficient ((1 / ρrew + 1 / ρpref) / 2) ρrew 0 - coefficient 1 ρrew 1) < 0 ∧
      0 < (coefficient (1 / ρrew + 1 / ρpref) ρpref 0 - coefficient 1 ρpref 1) *
        (coefficient (1 / ρrew + 1 / ρpref) ρrew 0 - coefficient 1 ρrew 1) := by
  have head : ∀ A ρ : Rat, coefficient A ρ 0 = A := fun A ρ => by unfold coefficient; grind
  have tail : ∀ ρ : Rat, coefficient 1 ρ 1 = 1 / ρ := fun ρ => by unfold coefficient; grind
  rw [head, head, head, head, tail, tail]
  have hr := div_pos (zero_lt_one (K := Rat)) h1
  have hp := div_pos (zero_lt_one (K := Rat)) h2
  have hrp : 1 / ρrew ≠ 1 / ρpref := fun e => hne (by grind)
  have hm := mul_pos hr hp
  clear hne head tail
  generalize 1 / ρrew = r at *
  generalize 1 / ρpref = p at *
  have hs : 0 < (r - p) * (r - p) := by
    rcases OrderedField.le_total r p with h | h
    · have := mul_pos (by grind : 0 < p - r) (by grind : 0 < p - r); grind
    · have := mul_pos (by grind : 0 < r - p) (by grind : 0 < r - p); grind
  constructor
  · have e : ((r + p) / 2 - p) * ((r + p) / 2 - r) = -((r - p) * (r - p) / 4) := by grind
    rw [e]; grind
  · have e : (r + p - p) * (r + p - r) = r * p := by grind
    rw [e]; exact hm

/-- P0-17: a perturbation of at most `ε` in each of the `d = D - N*` other dimensions has energy at most `d ε²`. -/
theorem offEnergy_le (N d : Nat) (δ : Nat → Rat) (ε : Rat) (h : ∀ i, i < d → δ (N + i) ^ 2 ≤ ε ^ 2) :
    offEnergy N d δ ≤ (d : Rat) * ε ^ 2 := by
  have := sum_le_sum (f := fun i => δ (N + i) ^ 2) (g := fun _ => ε ^ 2) d h
  rw [sum_const] at this; exact this

/-- P0-17: the bound is attained. -/
theorem offEnergy_const (N d : Nat) (ε : Rat) : offEnergy N d (fun _ => ε) = (d : Rat) * ε ^ 2 := sum_const _ _

/-- P0-17: a linear model responds to such a perturbation with at most the norm of its weights there times the energy. -/
theorem offResponse_sq_le (N d : Nat) (w δ : Nat → Rat) : offResponse N d w δ ^ 2 ≤ offEnergy N d w * offEnergy N d δ :=
  cauchy_schwarz (fun i => w (N + i)) (fun i => δ (N + i)) d

/-- P0-17: of every direction `x` the share `(D - N*)/D` lies outside `N*` of `D = N* + d` dimensions on average over the cyclic shifts of its
coordinates. A law of directions that is invariant under these shifts, such as the uniform one on the sphere, has the same mean. -/
theorem meanOffEnergy_eq (N d : Nat) (x : Nat → Rat) (hD : 0 < N + d) :
    meanOffEnergy N d x = offManifoldFraction ((N : Rat) + (d : Rat)) (N : Rat) * sum (N + d) (fun i => x i ^ 2) :=
  Proofs.mean_off_energy N d x hD

/-- P0-17: that fraction falls strictly with the effective dimension. -/
theorem offManifoldFraction_strictAnti (D N N' : Rat) (hD : 0 < D) (h : N < N') :
    offManifoldFraction D N' < offManifoldFraction D N := by
  unfold offManifoldFraction
  rw [div_lt_div_iff hD hD]; exact mul_lt_mul_right (by grind) hD

/-- P0-17 refuted as "governed by": `m` dimensions of zero weight enlarge `D - N*` by `m` and leave the margin of a linear classifier
unchanged. -/
theorem squaredMargin_padded (D m : Nat) (w x : Nat → Rat) : squaredMargin (D + m) (padded D w) x = squaredMargin D w x := by
  have h1 := Proofs.padded_sum D m (fun i y => y * x i) (fun i => by grind) w
  have h2 := Proofs.padded_sum D m (fun _ y => y ^ 2) (fun _ => by grind) w
  unfold squaredMargin
  rw [h1, h2]

end ScalingLaws.Latent2026
