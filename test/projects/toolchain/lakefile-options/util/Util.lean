def twice (n : Nat) : Nat := 2 * n
