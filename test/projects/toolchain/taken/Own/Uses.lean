import Dep

theorem whole (n : Nat) : n ≤ Dep.twice n := Dep.le_twice n
theorem left (n : Nat) : n * 0 = 0 := Dep.through n
theorem unshown (r : Nat) : (failure : ReaderT Nat Option Nat).run r = failure := Dep.unshown Nat Nat r
theorem shown : 1 + 1 = 2 := Dep.shown
