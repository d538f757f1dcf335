import Mathlib.Tactic
