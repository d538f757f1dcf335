def thrice (n : Nat) : Nat := 3 * n
