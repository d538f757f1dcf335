def leaf : Nat := 1
