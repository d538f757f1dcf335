namespace Machine

def checksum (xs : List UInt8) : UInt8 := xs.foldl (· + ·) 0
theorem checksum_one (x : UInt8) : checksum [x] = x := by simp [checksum]
theorem checksum_all (xs : List UInt8) : checksum xs = xs.foldl (· + ·) 0 := rfl

def average (x y : UInt32) : UInt32 := (x &&& y) + ((x ^^^ y) >>> 1)
theorem average_def (x y : UInt32) : average x y = (x &&& y) + ((x ^^^ y) >>> 1) := rfl

def mix (h x : UInt32) : UInt32 := (h ^^^ x) * 16777619
theorem mix_comm (h x : UInt32) : mix h x = mix x h := by simp [mix, UInt32.xor_comm]

def distance (x y : UInt8) : UInt8 := if x < y then y - x else x - y
theorem distance_self (x : UInt8) : distance x x = 0 := by simp [distance]
theorem distance_zero (x : UInt8) : distance x 0 = x := by simp [distance, UInt8.not_lt_zero]

def negate (x : Int8) : Int8 := -x
theorem negate_twice (x : Int8) : negate (negate x) = x := by simp [negate]

def magnitude (x : Int32) : UInt32 := if x < 0 then (-x).toUInt32 else x.toUInt32
theorem magnitude_def (x : Int32) (h : ¬ x < 0) : magnitude x = x.toUInt32 := by simp [magnitude, h]
theorem magnitude_neg (x : Int32) (h : x < 0) : magnitude x = (-x).toUInt32 := by simp [magnitude, h]

def low (x : BitVec 64) : BitVec 8 := x.setWidth 8
theorem low_def (x : BitVec 64) : low x = x.setWidth 8 := rfl

def swap (x : UInt16) : UInt16 := (x <<< 8) ||| (x >>> 8)
theorem swap_def (x : UInt16) : swap x = (x <<< 8) ||| (x >>> 8) := rfl

def seed (x : UInt64) : UInt64 := x * 6364136223846793005 + 1442695040888963407
theorem seed_def (x : UInt64) : seed x - 1442695040888963407 = x * 6364136223846793005 := by simp [seed]

def isNegative (x : Int64) : Bool := x < 0
theorem isNegative_def (x : Int64) : isNegative x = true ↔ x < 0 := by simp [isNegative]

def pack (hi lo : BitVec 4) : BitVec 8 := hi ++ lo
theorem pack_def (hi lo : BitVec 4) : pack hi lo = hi ++ lo := rfl

def rotate (x : BitVec 32) (k : Nat) : BitVec 32 := x.rotateLeft k
theorem rotate_def (x : BitVec 32) (k : Nat) (h : k < 40) : rotate x k = x.rotateLeft k := rfl

def clamp (x : Int16) : Int8 := if x < -128 then -128 else if 127 < x then 127 else x.toInt8
theorem clamp_low (x : Int16) (h : x < -128) : clamp x = -128 := by simp [clamp, h]
theorem clamp_def (x : Int16) : clamp x = if x < -128 then -128 else if 127 < x then 127 else x.toInt8 := rfl

structure Pixel where
  red : UInt8
  green : UInt8

def brighten (p : Pixel) (k : UInt8) : Pixel := { red := p.red + k, green := p.green + k }
theorem brighten_zero (p : Pixel) : brighten p 0 = p := by simp [brighten]
theorem brighten_twice (p : Pixel) (a b : UInt8) : brighten (brighten p a) b = brighten p (a + b) := by
  simp [brighten, UInt8.add_assoc]

def grow (w : Nat) (x : BitVec w) : BitVec (w + 1) := x.setWidth (w + 1) + 1#(w + 1)
theorem grow_def (w : Nat) (x : BitVec w) : grow w x = x.setWidth (w + 1) + 1#(w + 1) := rfl

def digit (n : Fin 10) : Fin 10 := n + 1
theorem digit_def (n : Fin 10) : digit n = n + 1 := rfl

def apply (f : UInt8 → UInt8) (x : UInt8) : UInt8 := f (f x)
theorem apply_def (f : UInt8 → UInt8) (x : UInt8) : apply f x = f (f x) := rfl

/-- Widths of `USize` differ from machine to machine. -/
def usual (x : USize) : USize := x + 1
theorem usual_def (x : USize) : usual x = x + 1 := rfl

end Machine
