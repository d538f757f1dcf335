def victim : Nat := 1
