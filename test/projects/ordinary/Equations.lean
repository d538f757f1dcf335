-- Hypotheses that few values meet: equations, also by thirds, congruences, long lists.
set_option linter.unusedVariables false
namespace Equations
def third (x : Rat) : Rat := 3 * x
theorem third_one (x : Rat) (h : 3 * x = 1) : third x = 1 := by simp [third, h]
theorem third_sum (x y : Rat) (h : 3 * x + 7 * y = 1) : third x = 1 - 7 * y := by unfold third; grind
def m (n : Nat) : Nat := n % 7
theorem mod7 (n : Nat) (h : n % 7 = 3) : m n = 3 := h
theorem mod71 (n : Nat) (h : n % 71 = 33) : m (n + 7) = m n := by simp [m]
theorem mods (n : Nat) (h : n % 5 = 3) (h2 : n % 7 = 2) : m n = 2 := h2
theorem imod (n : Int) (h : n % 9 = 4) : (m n.toNat) ≤ 6 := by unfold m; omega
theorem sq (a b : Nat) (h : a * a = b) : m (a * a) = m b := by rw [h]
theorem sqr (a b : Nat) (h : b = a * a) : m (a * a) = m b := by rw [h]
theorem both (a b : Nat) (h : a + b = 4) (h2 : a = b) : m a = 2 := by
  have : a = 2 := by omega
  simp [m, this]
theorem pyth (a b c : Nat) (h : a * a + b * b = c * c) : m (a * a + b * b) = m (c * c) := by rw [h]
theorem unity (x : Rat) (h : x * x = 1) : third (x * x) = 3 := by simp [third, h]
theorem factor (a b : Nat) (h : a * b = 12) : m (a * b) = 5 := by rw [h]; rfl
theorem dvd (a b : Nat) (h : a ∣ b) (h2 : 0 < b) : m b ≤ 6 := by unfold m; omega
theorem gcd1 (a b : Nat) (h : Nat.gcd a b = 1) : m (Nat.gcd a b) = 1 := by rw [h]; rfl
theorem lin2 (x y : Rat) (h : x + y = 3) (h2 : x - y = 1) : third x = 6 := by unfold third; grind
theorem lin3 (x y : Rat) (h : 3 * x + y = 3) (h2 : x - y = 1) : third x = 3 := by unfold third; grind
theorem half (x : Rat) (h : x = 1 / 3) : third x = 1 := by subst h; simp [third]; grind
theorem recip (x y : Rat) (h : x * y = 1) (hx : x ≠ 0) : third (x * y) = 3 := by simp [third, h]
theorem longl (xs : List Nat) (h : xs.length = 40) : m xs.length = 5 := by simp [m, h]
theorem longg (xs : List Nat) (h : 30 < xs.length) : m xs.length ≤ 6 := by unfold m; omega
theorem summ (xs : List Nat) (h : xs.sum = 100) : m xs.sum = 2 := by simp [m, h]
theorem sorted (a b c d : Nat) (h1 : a ≤ b) (h2 : b ≤ c) (h3 : c ≤ d) : m a ≤ 6 := by unfold m; omega
theorem even2 (n : Nat) (h : n % 2 = 0) (h2 : 1000 < n) : m n ≤ 6 := by unfold m; omega
theorem powtwo (n k : Nat) (h : n = 2 ^ k) : m n ≤ 6 := by unfold m; omega
theorem pell (a b : Nat) (h : a * a = 2 * (b * b) + 1) : m (a*a) = m (2 * (b * b) + 1) := by rw [h]
theorem cubic (a b : Int) (h : a * a * a = b) : m b.toNat ≤ 6 := by unfold m; omega
theorem lin4 (a b : Rat) (h : a + b = 3) (h2 : a = b) : third a = 9 / 2 := by unfold third; grind
theorem lin5 (a b c : Rat) (h : a + b + c = 3) (h2 : a = b) (h3 : b = c + 1) : third a = 4 := by unfold third; grind
theorem lin6 (a b c : Nat) (h : a + b + c = 30) (h2 : a = 2 * b) (h3 : b = 3 * c) : m a = 4 := by
  have : a = 18 := by omega
  simp [m, this]
theorem lin7 (a b : Int) (h : 2 * a + 3 * b = 100) (h2 : a - b = 5) : m a.toNat = 2 := by
  have : a = 23 := by omega
  simp [m, this]
end Equations
