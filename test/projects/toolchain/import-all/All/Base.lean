module

/-- Its body is not exposed. -/
public def All.next (n : Nat) : Nat := n + 1

def All.secret : Nat := 2
