import Batteries.Data.AssocList

/-- The larger of two prices. -/
def larger (m n : Nat) : Nat := if m ≤ n then n else m

/-- What is listed under a key, or what is said where nothing is. -/
def listed (key otherwise : Nat) (prices : List (Nat × Nat)) : Nat :=
  ((prices.toAssocList).find? key).getD otherwise
