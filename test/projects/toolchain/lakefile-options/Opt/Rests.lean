import Util
import Fetched

theorem pos (n : Nat) (h : 0 < n) : 0 < twice n + thrice n := by unfold twice thrice; omega
