/-- Written for a Lean that this one is not. -/
def Dep.old : Nat := Nat.functionOfAnotherRelease 1
