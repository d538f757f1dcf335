module

public import Dep.Open
public import Dep.Hidden

public section

/-- A definition of the library `Dep`. -/
@[expose] def Dep.twice (n : Nat) : Nat := n + n

theorem Dep.le_twice (n : Nat) : n ≤ Dep.twice n := by
  unfold Dep.twice
  omega

theorem Dep.through (n : Nat) : n * 0 = 0 := Dep.left_open n
