axiom secretNumber : Nat
axiom secret_pos : 0 < secretNumber
theorem viaLemma : 0 < secretNumber := secret_pos
structure Holder where
  n : Nat
noncomputable def smuggled : Nat := ({ n := secretNumber } : Holder).n
noncomputable opaque box : { n : Nat // 0 < n } := ⟨secretNumber, secret_pos⟩
theorem opened : 0 < box.val := box.property
