/-! A definition for each function on texts and characters that is stated without proof, for Lean's own values to be compared. -/

namespace Texts

set_option linter.deprecated false

def f1 (s : String) : Bool × Bool := (s.isNat, s.isInt)
def f2 (s : String) : Option Nat × Option Int := (s.toNat?, s.toInt?)
def f3 (s : String) : Nat × Int := (if s.isNat then s.toNat! else 0, if s.isInt then s.toInt! else 0)
def f4 (s : String) : Char × Char × Option Char × Option Char := (s.front, s.back, s.front?, s.back?)
def f5 (s : String) (c : Char) (n : Nat) : String × Nat := (s.pushn c n, s.foldr (fun d k => 2 * k + d.toNat) n)
def f6 (s : String) (n : Nat) : String × String × String × String :=
  ((s.take n).copy, (s.drop n).copy, (s.takeEnd n).toString, (s.dropEnd n).toString)
def f7 (s : String) (n : Nat) : String × String := (s.takeRight n, s.dropRight n)
def f8 (s : String) : String × String := ((s.takeWhile Char.isAlpha).copy, (s.dropWhile Char.isAlpha).copy)
def f9 (s : String) : String × String × String := (s.trimAsciiStart.copy, s.trimAsciiEnd.copy, s.trimAscii.copy)
def f10 (s : String) : String × String × String := (s.trim, s.trimLeft, s.trimRight)
def f11 (s : String) : Option Nat × Option Int × Bool × Bool :=
  ((s.drop 1).toNat?, (s.drop 1).toInt?, (s.drop 1).isNat, (s.drop 1).isEmpty)
def f12 (s : String) (n : Nat) : String × String × String :=
  (((s.drop 1).take n).copy, ((s.take 5).drop n).copy, (s.drop n).trimAscii.copy)
def f13 (s t : String) : String × String × Bool := (s.stripPrefix t, s.stripSuffix t, s.contains t)
def f14 (s t u : String) : String × String × String := (s.replace t u, s.replace "" u, s.replace "a" t)
def f15 (s : String) : List String × List String × List String :=
  (s.splitToList Char.isDigit, (s.split 'a').toStringList, (s.split Char.isDigit).toStringList)
def f16 (s t : String) : List String × List String := ((s.split t).toStringList, (s.split "").toStringList)
def f17 (s : String) : String × String × Nat := (s.decapitalize, s.capitalize, s.utf8ByteSize)
def f18 (s t : String) : Ordering × Bool := (compare s t, decide (s < t))
def f19 (b n : Nat) : List Char × Char := (Nat.toDigits b n, n.digitChar)
def f20 (n m : Nat) (z : Int) : Bool × Nat × Int := (Nat.blt n m, n.nextPowerOfTwo, z.not)
def f21 (s : String) (c : Char) : String × String × String × String :=
  ((s.takeWhile (· ≠ c)).copy, (s.dropWhile (· < c)).copy, (s.takeWhile c).copy, (s.dropWhile c).copy)
def f22 (s : String) (c : Char) : Bool × Bool × Bool × Bool :=
  (s.any (· < c), s.all (· < c), s.startsWith c, s.endsWith c)
def f23 (s : String) (c : Char) : Bool × Bool × List String × String :=
  (s.startsWith Char.isDigit, s.endsWith Char.isDigit, (s.split (· < c)).toStringList, s.replace c "xy")

theorem r1 (s : String) : f1 s = f1 s := rfl
theorem r2 (s : String) : f2 s = f2 s := rfl
theorem r3 (s : String) : f3 s = f3 s := rfl
theorem r4 (s : String) : f4 s = f4 s := rfl
theorem r5 (s : String) (c : Char) (n : Nat) : f5 s c n = f5 s c n := rfl
theorem r6 (s : String) (n : Nat) : f6 s n = f6 s n := rfl
theorem r7 (s : String) (n : Nat) : f7 s n = f7 s n := rfl
theorem r8 (s : String) : f8 s = f8 s := rfl
theorem r9 (s : String) : f9 s = f9 s := rfl
theorem r10 (s : String) : f10 s = f10 s := rfl
theorem r11 (s : String) : f11 s = f11 s := rfl
theorem r12 (s : String) (n : Nat) : f12 s n = f12 s n := rfl
theorem r13 (s t : String) : f13 s t = f13 s t := rfl
theorem r14 (s t u : String) : f14 s t u = f14 s t u := rfl
theorem r15 (s : String) : f15 s = f15 s := rfl
theorem r16 (s t : String) : f16 s t = f16 s t := rfl
theorem r17 (s : String) : f17 s = f17 s := rfl
theorem r18 (s t : String) : f18 s t = f18 s t := rfl
theorem r19 (b n : Nat) : f19 b n = f19 b n := rfl
theorem r20 (n m : Nat) (z : Int) : f20 n m z = f20 n m z := rfl
theorem r21 (s : String) (c : Char) : f21 s c = f21 s c := rfl
theorem r22 (s : String) (c : Char) : f22 s c = f22 s c := rfl
theorem r23 (s : String) (c : Char) : f23 s c = f23 s c := rfl

end Texts
