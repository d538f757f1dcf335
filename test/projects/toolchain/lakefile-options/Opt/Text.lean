def limit : String := include_str "../data/limit.txt"

theorem small (n : Nat) (h : n < 3) : n < 17 := by omega
