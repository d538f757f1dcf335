def near : Nat := 2
