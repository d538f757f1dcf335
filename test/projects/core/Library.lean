/-! Ordinary programs over core Lean's own functions on lists, arrays, texts, characters, options and results. -/

namespace Library

def late (l : List Nat) : List Nat := l.dropWhile (· < 10)
theorem late_def (l : List Nat) : late l = l.dropWhile (· < 10) := rfl
def without (l : List Nat) (i : Nat) : List Nat := l.eraseIdx i
theorem without_def (l : List Nat) (i : Nat) : without l i = l.eraseIdx i := rfl
def distinct (l : List Nat) : List Nat := l.eraseDups
theorem distinct_def (l : List Nat) : distinct l = l.eraseDups := rfl
def numbered (l : List String) : List (String × Nat) := l.zipIdx
theorem numbered_def (l : List String) : numbered l = l.zipIdx := rfl
def parts (l : List Nat) : List Nat × List Nat := l.partition (· % 2 = 0)
theorem parts_def (l : List Nat) : parts l = (l.filter (· % 2 = 0), l.filter (fun x => !(decide (x % 2 = 0)))) := by
  rw [parts, List.partition_eq_filter_filter]; rfl
def runs (l : List Nat) : List (List Nat) := l.splitBy (· == ·)
theorem runs_def (l : List Nat) : runs l = l.splitBy (· == ·) := rfl
def ascending (l : List Nat) : List Nat := l.mergeSort (· ≤ ·)
theorem ascending_def (l : List Nat) : ascending l = l.mergeSort (· ≤ ·) := rfl
def earlier (a b : List Nat) : Bool := decide (a < b)
theorem earlier_def (a b : List Nat) : earlier a b = decide (a < b) := rfl
def before (a b : String) : Bool := decide (a < b)
theorem before_def (a b : String) : before a b = decide (a < b) := rfl
def put (a : Array Nat) (i : Nat) : Array Nat := a.set! i 7
theorem put_def (a : Array Nat) (i : Nat) : put a i = a.set! i 7 := rfl
def lastOf (a : Array Nat) : Option Nat := a.back?
theorem lastOf_def (a : Array Nat) : lastOf a = a.back? := rfl
def fifth (l : List String) : String := l[4]!
theorem fifth_def (l : List String) : fifth l = l[4]! := rfl
def label (n : Nat) (z : Int) : String := s!"n = {n}, z = {z}"
theorem label_def (n : Nat) (z : Int) : label n z = s!"n = {n}, z = {z}" := rfl
def binary (n : Nat) : List Char := Nat.toDigits 2 n
theorem binary_def (n : Nat) : binary n = Nat.toDigits 2 n := rfl
def upper (s : String) : String := s.toUpper
theorem upper_def (s : String) : upper s = s.toUpper := rfl
def lower (s : String) : String := s.toLower
theorem lower_def (s : String) : lower s = s.toLower := rfl
def isWord (s : String) : Bool := s.all Char.isAlphanum
theorem isWord_def (s : String) : isWord s = s.all Char.isAlphanum := rfl
def fields (s : String) : List String := s.splitOn ","
theorem fields_def (s : String) : fields s = s.splitOn "," := rfl
def joined (l : List String) : String := ", ".intercalate l
theorem joined_def (l : List String) : joined l = ", ".intercalate l := rfl
def isComment (s : String) : Bool := s.startsWith "--"
theorem isComment_def (s : String) : isComment s = s.startsWith "--" := rfl
def sumOf (a b : Except String Nat) : Except String Nat := do
  let x ← a
  let y ← b
  if x + y > 100 then throw "too large"
  return x + y
theorem sumOf_error (e : String) (b : Except String Nat) : sumOf (.error e) b = .error e := rfl
def smallest (o p : Option Nat) : Option Nat := Option.merge min o p
theorem smallest_def (o p : Option Nat) : smallest o p = Option.merge min o p := rfl
def total (l : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in l do
    if x > 100 then break
    s := s + x
  return s
theorem total_nil : total [] = 0 := rfl
theorem total_pos (l : List Nat) : 0 ≤ total l := Nat.zero_le _
def bounded (n : Nat) : Nat := Id.run do
  let mut s := 0
  let mut t := 1
  for i in [0:n] do
    s := s + t
    t := t + i
    if s > 100 then return t
  return s
theorem bounded_pos (n : Nat) : 0 ≤ bounded n := Nat.zero_le _
def check (n : Nat) : Except String Unit := do
  if n > 3 then throw "large"
theorem check_def (n : Nat) : check n = if n > 3 then .error "large" else .ok () := by
  simp only [check]; split <;> rfl
def noted (u : Unit) (l : List Unit) : Nat × Unit := (l.length, u)
theorem noted_def (u : Unit) (l : List Unit) : noted u l = (l.length, ()) := rfl
def framed (b : ByteArray) (x : UInt8) : ByteArray := (ByteArray.mk #[x]) ++ b.push 255
theorem framed_def (b : ByteArray) (x : UInt8) : framed b x = ByteArray.mk #[x] ++ b.push 255 := rfl
def byteAt (b : ByteArray) (i : Nat) : UInt8 := b.get! i
theorem byteAt_def (b : ByteArray) (i : Nat) : byteAt b i = b.get! i := rfl
def octets (b : ByteArray) : List UInt8 := b.toList
theorem octets_def (b : ByteArray) : octets b = b.toList := rfl
structure Packet where
  id : Nat
  body : ByteArray
  mark : Option ByteArray
def cut (p : Packet) : Packet := { p with body := p.body.extract 0 (min p.id p.body.size) }
theorem cut_id (p : Packet) : (cut p).id = p.id := rfl

/-! Statements that do not hold. -/

def distinct_length : Prop := ∀ l : List Nat, l.eraseDups.length = l.length
def earlier_length : Prop := ∀ a b : List Nat, a < b → a.length ≤ b.length
def label_short : Prop := ∀ n : Nat, s!"{n}".length ≤ 2
def upper_same : Prop := ∀ s : String, s.toUpper = s
def split_two : Prop := ∀ s : String, (s.splitOn " ").length ≤ 1
def fifth_some : Prop := ∀ l : List String, l[4]! = l[4]?.getD "x"
def bytes_short : Prop := ∀ b : ByteArray, b.size < 3
def no_error : Prop := ∀ x : Except String Unit, x = .ok ()

end Library
