/-! Programs that read and write numbers, cut texts and put them together, as textbooks have them. -/

namespace Numerals

def number (s : String) : Nat := s.toNat?.getD 0
theorem number_def (s : String) (n : Nat) (h : s.toNat? = some n) : number s = n := by simp [number, h]
theorem number_total (s : String) : number s = s.toNat?.getD 0 := rfl
def signed (s : String) : Option Int := s.toInt?
theorem signed_def (s : String) (z : Int) (h : s.toInt? = some z) : signed s = some z := h
theorem signed_some (s : String) : (signed s).isSome = s.toInt?.isSome := rfl
def sumText (a b : String) : Option Nat := do
  let x ← a.toNat?
  let y ← b.toNat?
  return x + y
theorem sumText_comm (a b : String) : sumText a b = sumText b a := by
  simp only [sumText]; cases a.toNat? <;> cases b.toNat? <;> simp [Nat.add_comm]
def isNumber (s : String) : Bool := s.isNat || s.isInt
theorem isNumber_of_nat (s : String) (h : s.isNat = true) : isNumber s = true := by simp [isNumber, h]
def digitSum (n : Nat) : Nat := ((toString n).toList.map fun c => c.toNat - '0'.toNat).sum
theorem digitSum_def (n : Nat) : digitSum n = (n.repr.toList.map fun c => c.toNat - 48).sum := rfl
def padded (n : Nat) : String := "".pushn '0' (5 - n.repr.length) ++ n.repr
theorem padded_def (n : Nat) : padded n = "".pushn '0' (5 - n.repr.length) ++ n.repr := rfl
def digitValue? (c : Char) : Option Nat := if c.isDigit then some (c.toNat - '0'.toNat) else none
theorem digitValue_lt (c : Char) (n : Nat) (h : digitValue? c = some n) : c.isDigit = true := by
  by_cases hd : c.isDigit = true <;> simp_all [digitValue?]
def bare (s : String) : String := s.trimAscii.copy
theorem bare_def (s : String) : bare s = s.trimAscii.copy := rfl
def firstWord (s : String) : String := (s.takeWhile (· ≠ ' ')).copy
theorem firstWord_def (s : String) : firstWord s = (s.takeWhile (· ≠ ' ')).copy := rfl
def words (s : String) : List String := (s.splitToList Char.isWhitespace).filter (!·.isEmpty)
theorem words_def (s : String) : words s = (s.splitToList Char.isWhitespace).filter (!·.isEmpty) := rfl
def mentions (s t : String) : Bool := s.contains t
theorem mentions_def (s t : String) : mentions s t = s.contains t := rfl
def quoted (s : String) : String := s.replace "a" "\""
theorem quoted_def (s : String) : quoted s = s.replace "a" "\"" := rfl
def rest (s : String) : String := (s.drop 1).copy
theorem rest_def (s : String) : rest s = (s.drop 1).copy := rfl
def order (s t : String) : Ordering := compare s t
theorem order_def (s t : String) : order s t = compare s t := rfl
def bytes (s : String) : Nat := s.utf8ByteSize
theorem bytes_def (s : String) : bytes s = s.utf8ByteSize := rfl
def letter (c : Char) : UInt8 := c.toUInt8
theorem letter_def (c : Char) : letter c = c.val.toUInt8 := rfl

/-! Statements that do not hold. -/

def short : Prop := ∀ (s : String) (n : Nat), s.toNat? = some n → n < 100
def natural : Prop := ∀ s : String, s.isInt = true → s.isNat = true
def negative : Prop := ∀ (s : String) (z : Int), s.toInt? = some z → 0 ≤ z
def written : Prop := ∀ (s : String) (n : Nat), s.toNat? = some n → n.repr = s
def joined : Prop := ∀ s t : String, s.isNat = true → t.isNat = true → (s ++ "_" ++ t).isNat = false
def trimmed : Prop := ∀ s : String, s.trimAscii.copy = s
def parts : Prop := ∀ s t : String, s.contains t = true → s.startsWith t = true

end Numerals
