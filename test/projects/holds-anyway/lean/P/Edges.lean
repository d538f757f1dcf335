namespace P.Edges

-- What Lean's total functions are outside the domain of the formula.

def share (x : Rat) (n : Nat) : Rat := x / n
theorem noMoreThanOne (x : Rat) (n : Nat) (h : n < 1) : share x n ≤ 1 := by
  have : n = 0 := by omega
  subst this
  show x / ((0 : Nat) : Rat) ≤ 1
  rw [show ((0 : Nat) : Rat) = 0 from rfl, Rat.div_def, Rat.inv_zero, Rat.mul_zero]
  decide

def headroom (capacity load : Nat) : Nat := capacity - load
theorem staysLow (capacity load : Nat) (h : capacity < load) : headroom capacity load ≤ 3 := by
  unfold headroom; omega

def spread (x : Rat) : Rat := (x + 1) / (x - x)
theorem narrow (x : Rat) : spread x ≤ 1 := by
  have : x - x = 0 := by grind
  unfold spread
  rw [this, Rat.div_def, Rat.inv_zero, Rat.mul_zero]
  decide

def slot (t period : Nat) : Nat := t % period
theorem keeps (t period : Nat) (_h : period ≤ 0) : slot t period ≤ t := Nat.mod_le _ _

def perHead (total heads : Nat) : Nat := total / heads
theorem affordable (total heads : Nat) (h : heads = heads + heads) : perHead total heads ≤ 10 := by
  have : heads = 0 := by omega
  subst this
  simp [perHead]
