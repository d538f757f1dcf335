def fast (n : Nat) : Nat := 0
@[implemented_by fast] def slow (n : Nat) : Nat := n
@[extern "some_c_function"] opaque foreign (n : Nat) : Nat
partial def collatz (n : Nat) : Nat := if n ≤ 1 then 0 else 1 + collatz (if n % 2 = 0 then n / 2 else 3 * n + 1)
unsafe def dangerous (n : Nat) : Nat := unsafeCast n
noncomputable def chosen : Nat := Classical.choice ⟨0⟩
opaque secret : Nat := 3
def double (n : Nat) : Nat := n + n
def doubleFast (n : Nat) : Nat := 2 * n
@[csimp] theorem double_eq : @double = @doubleFast := by funext n; simp [double, doubleFast]; omega
abbrev Alias := Nat
theorem slow_eq (n : Nat) : slow n = n := rfl
