import Qq
open Qq Lean Meta Elab Tactic

/-- Proves `0 < n + 1`, by a term that Qq has checked. -/
elab "positive" : tactic => do
  let goal ← getMainGoal
  let type : Q(Prop) ← goal.getType
  match type with
  | ~q(0 < $n + 1) => goal.assign q(Nat.succ_pos $n)
  | _ => throwError "the goal is not 0 < n + 1"
