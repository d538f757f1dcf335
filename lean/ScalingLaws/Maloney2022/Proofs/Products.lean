import ScalingLaws.Foundations.Signs

/-!
# Proofs about products of independent signs

## Main statements

* `sum_sign_zero`: a sign is uncorrelated with whatever does not depend on it.
-/

namespace ScalingLaws.Maloney2022.Proofs

variable {K : Type} [OrderedField K]

/-- A vector of signs with its `n`-th entry replaced. -/
private def withEntry (n : Nat) (v : K) (x : Nat → K) (u : Nat) : K := if u = n then v else x u

theorem sum_sign_zero : ∀ (n t : Nat) (_ : t < n) (g : (Nat → K) → K)
    (_ : ∀ x y : Nat → K, (∀ u, u < n → u ≠ t → x u = y u) → g x = g y), sum (2 ^ n) (fun c => signAt c t * g (signAt c)) = 0
  | 0, _, h, _, _ => by omega
  | n + 1, t, ht, g, hg => by
    have half : ∀ (v : K) (f : Nat → Nat → K), t ≠ n → (∀ c, c < 2 ^ n → f c n = v) →
        (∀ c, c < 2 ^ n → ∀ u, u < n → f c u = signAt c u) → sum (2 ^ n) (fun c => f c t * g (f c)) = 0 := fun v f hne hv hf => by
      rw [sum_congr (g := fun c => signAt c t * (fun x => g (withEntry n v x)) (signAt c)) (2 ^ n) (fun c hc => by
        dsimp only
        rw [hf c hc t (by omega), hg (f c) (withEntry n v (signAt c)) (fun u hu _ => by
          unfold withEntry
          by_cases e : u = n
          · rw [if_pos e, e, hv c hc]
          · rw [if_neg e, hf c hc u (by omega)])])]
      exact sum_sign_zero n t (by omega) _ (fun x y hxy => hg _ _ (fun u hu hut => by
        unfold withEntry
        by_cases e : u = n
        · rw [if_pos e, if_pos e]
        · rw [if_neg e, if_neg e]; exact hxy u (by omega) hut))
    rw [Nat.pow_succ, Nat.mul_two, sum_add_index]
    by_cases e : t = n
    · subst e
      rw [sum_congr (f := fun c => signAt c t * g (signAt c)) (g := fun c => g (signAt c)) (2 ^ t) (fun c hc => by
          dsimp only; rw [Signs.first hc]; grind),
        sum_congr (f := fun c => signAt (2 ^ t + c) t * g (signAt (2 ^ t + c))) (g := fun c => -1 * g (signAt c)) (2 ^ t) (fun c hc => by
          dsimp only
          rw [Signs.second hc, hg (signAt (2 ^ t + c)) (signAt c) (fun u hu hut => Signs.below (by omega))]), sum_mul_left]
      grind
    · rw [half 1 (fun c => signAt c) e (fun c hc => Signs.first hc) (fun c _ u _ => rfl),
        half (-1) (fun c => signAt (2 ^ n + c)) e (fun c hc => Signs.second hc) (fun c _ u hu => Signs.below hu)]
      grind

theorem sign_sq (c t : Nat) : (signAt c t : K) * signAt c t = 1 := by unfold signAt; split <;> grind

end ScalingLaws.Maloney2022.Proofs
