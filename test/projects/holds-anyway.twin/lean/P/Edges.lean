namespace P.Edges

def share (x : Rat) (n : Nat) : Rat := x / n
-- the value at the edge is what is said
theorem ofNobody (x : Rat) : share x 0 = 0 := by
  show x / ((0 : Nat) : Rat) = 0
  rw [show ((0 : Nat) : Rat) = 0 from rfl, Rat.div_def, Rat.inv_zero, Rat.mul_zero]
theorem nothing (n : Nat) : share 0 n = 0 := by simp [share, Rat.div_def]

def headroom (capacity load : Nat) : Nat := capacity - load
theorem full (capacity load : Nat) (h : capacity < load) : headroom capacity load = 0 := by
  unfold headroom; omega
theorem within (capacity load : Nat) (h : load ≤ capacity) : headroom capacity load + load = capacity := by
  unfold headroom; omega

def gap (a b : Nat) : Nat := (a - b) + (b - a)
theorem oneWay (a b : Nat) (h : a < b) : gap a b + a = b := by unfold gap; omega

def slot (t period : Nat) : Nat := t % period
theorem inside (t period : Nat) (h : 0 < period) : slot t period < period := Nat.mod_lt _ h

def perHead (total heads : Nat) : Nat := if heads = 0 then 0 else total / heads
theorem noOne (total heads : Nat) : perHead total heads ≤ total := by
  unfold perHead
  split
  · exact Nat.zero_le _
  · exact Nat.div_le_self _ _
