/-!
# Core Lean's functions, by equations

What check-claims reads of functions of core Lean that no row of its tables has. Each theorem is a rule: the left side is rewritten to the
right. Rules whose arguments are patterns are the equations of a function that recurses; the first that fits applies. Lean proves them all,
but those under `Stated`: the library that ships with the embedded Lean hides the bodies of these functions. Wherever Lean can be asked,
its own values are compared with them.
-/

namespace CheckClaims

set_option linter.deprecated false

/-- Lexicographic order, decided. -/
def listLt {α : Type u} [LT α] [DecidableLT α] [DecidableEq α] : List α → List α → Bool
  | _, [] => false
  | [], _ :: _ => true
  | a :: l, b :: m => if a < b then true else if a = b then listLt l m else false

/-- The sublists of a list. -/
def sublists {α : Type u} : List α → List (List α)
  | [] => [[]]
  | a :: l => sublists l ++ (sublists l).map (a :: ·)

/-- The parts of a text between separators that do not overlap: what is left of a separator that was found, and the part so far. -/
def splitAtChars (sep : List Char) : List Char → Nat → List Char → List (List Char)
  | [], _, part => [part.reverse]
  | _ :: l, n + 1, part => splitAtChars sep l n part
  | c :: l, 0, part =>
    if sep.isPrefixOf (c :: l) then part.reverse :: splitAtChars sep l (sep.length - 1) []
    else splitAtChars sep l 0 (c :: part)

/-- Whether digits follow that end a numeral; an underscore stands between two digits. `digit`: the character before is one. -/
def isNumeral (digit : Bool) : List Char → Bool
  | [] => digit
  | c :: l => if c.isDigit then isNumeral true l else decide (c = '_') && digit && isNumeral false l

/-- The number that digits write in decimal, after those that `n` is. -/
def numeral (n : Nat) : List Char → Nat
  | [] => n
  | c :: l => numeral (if c = '_' then n else n * 10 + (c.toNat - 48)) l

/-- Whether a text has another one in it. -/
def isPart (part : List Char) : List Char → Bool
  | [] => part.isEmpty
  | c :: l => part.isPrefixOf (c :: l) || isPart part l

/-- The parts of a text between the characters of a kind, and the part so far. -/
def splitWhere (p : Char → Bool) : List Char → List Char → List (List Char)
  | [], part => [part.reverse]
  | c :: l, part => if p c then part.reverse :: splitWhere p l [] else splitWhere p l (c :: part)

/-- A loop over a list that may end early. -/
def loop {α : Type u} {β : Type v} (f : α → β → ForInStep β) : List α → β → β
  | [], b => b
  | a :: l, b =>
    match f a b with
    | .done c => c
    | .yield c => loop f l c

/-- A loop over a list in a monad; it may end early. -/
def loopM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → β → m (ForInStep β)) : List α → β → m β
  | [], b => pure b
  | a :: l, b => f a b >>= fun r =>
    match r with
    | .done c => pure c
    | .yield c => loopM f l c

section Equations
variable {α : Type u} {β : Type v}

theorem dropWhile_1 (p : α → Bool) : ([] : List α).dropWhile p = [] := rfl
theorem dropWhile_2 (p : α → Bool) (a : α) (l : List α) :
    (a :: l).dropWhile p = if p a then l.dropWhile p else a :: l := by simp [List.dropWhile_cons]
theorem eraseIdx_1 (i : Nat) : ([] : List α).eraseIdx i = [] := rfl
theorem eraseIdx_2 (a : α) (l : List α) : (a :: l).eraseIdx 0 = l := rfl
theorem eraseIdx_3 (a : α) (l : List α) (i : Nat) : (a :: l).eraseIdx (i + 1) = a :: l.eraseIdx i := rfl
theorem eraseDups_1 (r : α → α → Bool) (m : List α) : List.eraseDupsBy.loop r [] m = m.reverse := rfl
theorem eraseDups_2 (r : α → α → Bool) (a : α) (l m : List α) : List.eraseDupsBy.loop r (a :: l) m =
    if m.any (r a) then List.eraseDupsBy.loop r l m else List.eraseDupsBy.loop r l (a :: m) := by
  rw [List.eraseDupsBy.loop]; cases m.any (r a) <;> rfl
theorem zipIdx_1 (i : Nat) : ([] : List α).zipIdx i = [] := rfl
theorem zipIdx_2 (a : α) (l : List α) (i : Nat) : (a :: l).zipIdx i = (a, i) :: l.zipIdx (i + 1) := rfl
theorem splitBy_1 (r : α → α → Bool) : ([] : List α).splitBy r = [] := rfl
theorem splitBy_2 (r : α → α → Bool) (a : α) (l : List α) : (a :: l).splitBy r = List.splitBy.loop r l a [] [] := rfl
theorem splitByLoop_1 (r : α → α → Bool) (a : α) (l : List α) (m : List (List α)) :
    List.splitBy.loop r [] a l m = ((a :: l).reverse :: m).reverse := rfl
theorem splitByLoop_2 (r : α → α → Bool) (a b : α) (k l : List α) (m : List (List α)) :
    List.splitBy.loop r (a :: k) b l m =
      if r b a then List.splitBy.loop r k a (b :: l) m else List.splitBy.loop r k a [] ((b :: l).reverse :: m) := by
  rw [List.splitBy.loop]; cases r b a <;> rfl
theorem insertIdx_1 (a : α) (l : List α) : l.insertIdx 0 a = a :: l := by simp
theorem insertIdx_2 (a : α) (i : Nat) : ([] : List α).insertIdx (i + 1) a = [] := by simp
theorem insertIdx_3 (a b : α) (l : List α) (i : Nat) : (b :: l).insertIdx (i + 1) a = b :: l.insertIdx i a := by simp
theorem erase_1 [BEq α] (a : α) : ([] : List α).erase a = [] := rfl
theorem erase_2 [BEq α] (a b : α) (l : List α) : (b :: l).erase a = if b == a then l else b :: l.erase a := by
  rw [List.erase]; cases b == a <;> rfl
theorem eraseP_1 (p : α → Bool) : ([] : List α).eraseP p = [] := rfl
theorem eraseP_2 (p : α → Bool) (a : α) (l : List α) : (a :: l).eraseP p = if p a then l else a :: l.eraseP p := by
  rw [List.eraseP]; cases p a <;> rfl
theorem isPrefixOf_1 [BEq α] (l : List α) : ([] : List α).isPrefixOf l = true := by simp [List.isPrefixOf]
theorem isPrefixOf_2 [BEq α] (a : α) (l : List α) : (a :: l).isPrefixOf [] = false := rfl
theorem isPrefixOf_3 [BEq α] (a b : α) (l m : List α) : (a :: l).isPrefixOf (b :: m) = (a == b && l.isPrefixOf m) := rfl
theorem findIdx_1 (p : α → Bool) : ([] : List α).findIdx p = 0 := rfl
theorem findIdx_2 (p : α → Bool) (a : α) (l : List α) : (a :: l).findIdx p = if p a then 0 else l.findIdx p + 1 := by
  rw [List.findIdx_cons]; cases p a <;> rfl
theorem intersperse_1 (a : α) : ([] : List α).intersperse a = [] := rfl
theorem intersperse_2 (a b : α) : [b].intersperse a = [b] := rfl
theorem intersperse_3 (a b c : α) (l : List α) : (b :: c :: l).intersperse a = b :: a :: (c :: l).intersperse a := rfl
theorem modify_1 (f : α → α) (i : Nat) : ([] : List α).modify i f = [] := by cases i <;> rfl
theorem modify_2 (f : α → α) (a : α) (l : List α) : (a :: l).modify 0 f = f a :: l := rfl
theorem modify_3 (f : α → α) (a : α) (l : List α) (i : Nat) : (a :: l).modify (i + 1) f = a :: l.modify i f := rfl
theorem modifyHead_1 (f : α → α) : ([] : List α).modifyHead f = [] := rfl
theorem modifyHead_2 (f : α → α) (a : α) (l : List α) : (a :: l).modifyHead f = f a :: l := rfl
theorem set_1 (a : α) (i : Nat) : ([] : List α).set i a = [] := rfl
theorem set_2 (a b : α) (l : List α) : (b :: l).set 0 a = a :: l := rfl
theorem set_3 (a b : α) (l : List α) (i : Nat) : (b :: l).set (i + 1) a = b :: l.set i a := rfl
theorem lex_1 [BEq α] (r : α → α → Bool) (l : List α) : l.lex [] r = false := by cases l <;> rfl
theorem lex_2 [BEq α] (r : α → α → Bool) (a : α) (l : List α) : ([] : List α).lex (a :: l) r = true := rfl
theorem lex_3 [BEq α] (r : α → α → Bool) (a b : α) (l m : List α) :
    (a :: l).lex (b :: m) r = (r a b || (a == b && l.lex m r)) := rfl
theorem isPerm_1 [BEq α] (l : List α) : ([] : List α).isPerm l = l.isEmpty := by simp [List.isPerm]
theorem isPerm_2 [BEq α] (a : α) (l m : List α) : (a :: l).isPerm m = (m.contains a && l.isPerm (m.erase a)) := rfl
theorem isEqv_1 (r : α → α → Bool) : ([] : List α).isEqv [] r = true := rfl
theorem isEqv_2 (r : α → α → Bool) (a b : α) (l m : List α) : (a :: l).isEqv (b :: m) r = (r a b && l.isEqv m r) := rfl
theorem isEqv_3 (r : α → α → Bool) (a : α) (l : List α) : (a :: l).isEqv [] r = false := rfl
theorem isEqv_4 (r : α → α → Bool) (a : α) (l : List α) : ([] : List α).isEqv (a :: l) r = false := rfl
theorem replace_1 [BEq α] (a b : α) : ([] : List α).replace a b = [] := rfl
theorem replace_2 [BEq α] (a b c : α) (l : List α) :
    (c :: l).replace a b = if a == c then b :: l else c :: l.replace a b := by
  rw [List.replace]; cases a == c <;> rfl
theorem range'_1 (a b : Nat) : List.range' a 0 b = [] := rfl
theorem range'_2 (a b i : Nat) : List.range' a (i + 1) b = a :: List.range' (a + b) i b := rfl
theorem merge_1 (r : α → α → Bool) (l : List α) : [].merge l r = l := by simp
theorem merge_2 (r : α → α → Bool) (a : α) (l : List α) : (a :: l).merge [] r = a :: l := by simp
theorem merge_3 (r : α → α → Bool) (a b : α) (l m : List α) : (a :: l).merge (b :: m) r =
    if r a b then a :: l.merge (b :: m) r else b :: (a :: l).merge m r := by simp [List.cons_merge_cons]
theorem lookup_1 [BEq α] (a : α) : ([] : List (α × β)).lookup a = none := rfl
theorem lookup_2 [BEq α] (a b : α) (c : β) (l : List (α × β)) :
    ((b, c) :: l).lookup a = if a == b then some c else l.lookup a := by
  rw [List.lookup]; cases a == b <;> rfl
theorem repeat_1 (f : α → α) (a : α) : Nat.repeat f 0 a = a := rfl
theorem repeat_2 (f : α → α) (a : α) (n : Nat) : Nat.repeat f (n + 1) a = f (Nat.repeat f n a) := rfl
theorem optionMerge_1 (f : α → α → α) (o : Option α) : Option.merge f none o = o := by cases o <;> rfl
theorem optionMerge_2 (f : α → α → α) (a : α) : Option.merge f (some a) none = some a := rfl
theorem optionMerge_3 (f : α → α → α) (a b : α) : Option.merge f (some a) (some b) = some (f a b) := rfl
theorem exceptBind_1 {ε : Type w} (e : ε) (f : α → Except ε β) : (Except.error e).bind f = .error e := rfl
theorem exceptBind_2 {ε : Type w} (a : α) (f : α → Except ε β) : (Except.ok a).bind f = f a := rfl
theorem exceptMap_1 {ε : Type w} (e : ε) (f : α → β) : (Except.error e).map f = .error e := rfl
theorem exceptMap_2 {ε : Type w} (a : α) (f : α → β) : (Except.ok a : Except ε α).map f = .ok (f a) := rfl
theorem mapError_1 {ε : Type w} {ε' : Type z} (e : ε) (f : ε → ε') : (Except.error e : Except ε α).mapError f = .error (f e) := rfl
theorem mapError_2 {ε : Type w} {ε' : Type z} (a : α) (f : ε → ε') : (Except.ok a : Except ε α).mapError f = .ok a := rfl
theorem toBool_1 {ε : Type w} (e : ε) : (Except.error e : Except ε α).toBool = false := rfl
theorem toBool_2 {ε : Type w} (a : α) : (Except.ok a : Except ε α).toBool = true := rfl
theorem toOption_1 {ε : Type w} (e : ε) : (Except.error e : Except ε α).toOption = none := rfl
theorem toOption_2 {ε : Type w} (a : α) : (Except.ok a : Except ε α).toOption = some a := rfl
theorem tryCatch_1 {ε : Type w} (e : ε) (f : ε → Except ε α) : (Except.error e).tryCatch f = f e := rfl
theorem tryCatch_2 {ε : Type w} (a : α) (f : ε → Except ε α) : (Except.ok a).tryCatch f = .ok a := rfl
theorem optionAll_1 (p : α → Bool) : (none : Option α).all p = true := rfl
theorem optionAll_2 (p : α → Bool) (a : α) : (some a).all p = p a := rfl
theorem optionAny_1 (p : α → Bool) : (none : Option α).any p = false := rfl
theorem optionAny_2 (p : α → Bool) (a : α) : (some a).any p = p a := rfl
theorem optionToList_1 : (none : Option α).toList = [] := rfl
theorem optionToList_2 (a : α) : (some a).toList = [a] := rfl
theorem loop_1 (f : α → β → ForInStep β) (b : β) : loop f [] b = b := rfl
theorem loop_2 (f : α → β → ForInStep β) (a : α) (l : List α) (b : β) :
    loop f (a :: l) b = (f a b).casesOn (fun c => c) (fun c => loop f l c) := by
  rw [loop]; cases f a b <;> rfl
end Equations

section Lists
variable {α : Type u} {β : Type v}

theorem eraseDups [BEq α] (l : List α) : l.eraseDups = l.eraseDupsBy (· == ·) := rfl
theorem eraseDupsBy (r : α → α → Bool) (l : List α) : l.eraseDupsBy r = List.eraseDupsBy.loop r l [] := rfl
theorem partition (p : α → Bool) (l : List α) : l.partition p = (l.filter p, l.filter fun a => !p a) := by
  rw [List.partition_eq_filter_filter]; rfl
theorem splitAt (n : Nat) (l : List α) : l.splitAt n = (l.take n, l.drop n) := List.splitAt_eq
theorem span (p : α → Bool) (l : List α) : l.span p = (l.takeWhile p, l.dropWhile p) := by
  suffices ∀ m, List.span.loop p l m = (m.reverse ++ l.takeWhile p, l.dropWhile p) by simpa using this []
  induction l with
  | nil => intro m; simp [List.span.loop]
  | cons a l ih => intro m; rw [List.span.loop]; cases h : p a <;> simp [h, ih]
theorem insert [BEq α] (a : α) (l : List α) : l.insert a = if l.contains a then l else a :: l := by
  simp [List.insert]
theorem isSuffixOf [BEq α] (l m : List α) : l.isSuffixOf m = l.reverse.isPrefixOf m.reverse := rfl
theorem rotateLeft (n : Nat) (l : List α) : l.rotateLeft n =
    if l.length ≤ 1 then l else l.drop (n % l.length) ++ l.take (n % l.length) := rfl
theorem rotateRight (n : Nat) (l : List α) : l.rotateRight n =
    if l.length ≤ 1 then l else l.drop (l.length - n % l.length) ++ l.take (l.length - n % l.length) := rfl
theorem mapIdx (f : Nat → α → β) (l : List α) : l.mapIdx f = l.zipIdx.map fun p => f p.2 p.1 := by
  rw [List.mapIdx_eq_zipIdx_map]
theorem intercalate (a : List α) (l : List (List α)) : a.intercalate l = (l.intersperse a).flatten := rfl
theorem extract (l : List α) (i j : Nat) : l.extract i j = (l.drop i).take (j - i) := rfl
theorem leftpad (n : Nat) (a : α) (l : List α) : l.leftpad n a = List.replicate (n - l.length) a ++ l := rfl
theorem rightpad (n : Nat) (a : α) (l : List α) : l.rightpad n a = l ++ List.replicate (n - l.length) a := rfl
theorem unzip (l : List (α × β)) : l.unzip = (l.map (·.1), l.map (·.2)) := List.unzip_eq_map
theorem getLastD (a : α) (l : List α) : l.getLastD a = l.getLast?.getD a := List.getLastD_eq_getLast? ..
theorem isPrefix (l m : List α) : l <+: m ↔ l = m.take l.length := List.prefix_iff_eq_take
theorem isSuffix (l m : List α) : l <:+ m ↔ l = m.drop (m.length - l.length) := List.suffix_iff_eq_drop
theorem isInfix (l m : List α) : l <:+: m ↔ ∃ i, i < m.length + 1 ∧ l = (m.drop i).take l.length := by
  constructor
  · rintro ⟨s, t, rfl⟩; exact ⟨s.length, by simp; omega, by simp⟩
  · rintro ⟨i, _, h⟩; rw [h]; exact ((List.take_prefix ..).isInfix).trans (List.drop_suffix ..).isInfix
theorem isSublist (l m : List α) : l.Sublist m ↔ l ∈ sublists m := by
  induction m generalizing l with
  | nil => simp [sublists]
  | cons a m ih =>
    rw [List.sublist_cons_iff]
    simp [sublists, ih, and_comm, eq_comm]
theorem lt [LT α] [DecidableLT α] [DecidableEq α] (l m : List α) : l < m ↔ listLt l m = true := by
  induction l generalizing m with
  | nil => cases m <;> simp [listLt]
  | cons a l ih =>
    cases m with
    | nil => simp [listLt]
    | cons b m => simp only [listLt, List.cons_lt_cons_iff, ih]; split <;> simp_all
theorem le [LT α] [DecidableLT α] [DecidableEq α] (l m : List α) : l ≤ m ↔ listLt m l = false := by
  rw [← Bool.not_eq_true, ← lt]; exact Iff.rfl
theorem prodLex (r : α → α → Prop) (s : β → β → Prop) (p q : α × β) :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ (p.1 = q.1 ∧ s p.2 q.2) := Prod.lex_def
theorem compareLex (f g : α → α → Ordering) (a b : α) : compareLex f g a b = (f a b).then (g a b) := rfl
theorem compareOn [Ord β] (f : α → β) (a b : α) : compareOn f a b = compare (f a) (f b) := rfl
theorem orderingThen (a b : Ordering) : a.then b = if a = .eq then b else a := by cases a <;> cases b <;> rfl
theorem head! [Inhabited α] (l : List α) : l.head! = l.head?.getD default := by cases l <;> rfl
theorem getLast! [Inhabited α] (l : List α) : l.getLast! = l.getLast?.getD default := by
  cases l with
  | nil => rfl
  | cons a l => simp [List.getLast!, List.getLast?]
theorem listGet! [Inhabited α] (l : List α) (i : Nat) : l[i]! = (l[i]?).getD default := by simp
end Lists

section Options
variable {α : Type u} {β : Type v}

theorem optionGet! [Inhabited α] (o : Option α) : o.get! = o.getD default := by cases o <;> rfl
theorem optionOr (o p : Option α) : o.or p = if o.isSome then o else p := by cases o <;> rfl
theorem optionOrElse (o p : Option α) : (o <|> p) = if o.isSome then o else p := by cases o <;> rfl
theorem exceptBind {ε : Type w} {β : Type u} (x : Except ε α) (f : α → Except ε β) : x >>= f = x.bind f := rfl
theorem exceptPure {ε : Type w} (a : α) : (pure a : Except ε α) = .ok a := rfl
theorem exceptThrow {ε : Type w} (e : ε) : (throw e : Except ε α) = .error e := rfl
theorem exceptMap {ε : Type w} {β : Type u} (x : Except ε α) (f : α → β) : f <$> x = x.map f := rfl
theorem exceptCatch {ε : Type w} (x : Except ε α) (f : ε → Except ε α) : tryCatch x f = x.tryCatch f := rfl
theorem idRun (a : α) : Id.run a = a := rfl
theorem idPure (a : α) : (pure a : Id α) = a := rfl
theorem idBind {β : Type u} (a : Id α) (f : α → Id β) : a >>= f = f a := rfl
theorem forInList {β : Type v} (l : List α) (b : β) (f : α → β → Id (ForInStep β)) : forIn (m := Id) l b f = loop f l b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => 
    rw [List.forIn_cons, loop]
    generalize f a b = step
    cases step
    · rfl
    · exact ih _
theorem forInArray {β : Type v} (a : Array α) (b : β) (f : α → β → Id (ForInStep β)) :
    forIn (m := Id) a b f = loop f a.toList b := by rw [← forInList]; simp
theorem forInRange {β : Type v} (i j k : Nat) (h : 0 < k) (b : β) (f : Nat → β → Id (ForInStep β)) :
    forIn (m := Id) (Std.Legacy.Range.mk i j k h) b f = loop f (List.range' i ((j - i + k - 1) / k) k) b := by
  rw [← forInList]; simp [Std.Legacy.Range.size]
theorem idMap {β : Type u} (f : α → β) (a : Id α) : f <$> a = f a := rfl
end Options

section Characters
theorem isUpper (c : Char) : c.isUpper = decide (65 ≤ c.toNat ∧ c.toNat ≤ 90) := by
  simp [Char.isUpper, UInt32.le_iff_toNat_le]; rfl
theorem isLower (c : Char) : c.isLower = decide (97 ≤ c.toNat ∧ c.toNat ≤ 122) := by
  simp [Char.isLower, UInt32.le_iff_toNat_le]; rfl
theorem isDigit (c : Char) : c.isDigit = decide (48 ≤ c.toNat ∧ c.toNat ≤ 57) := by
  simp [Char.isDigit, UInt32.le_iff_toNat_le]; rfl
theorem isAlpha (c : Char) : c.isAlpha = (c.isUpper || c.isLower) := rfl
theorem isAlphanum (c : Char) : c.isAlphanum = (c.isAlpha || c.isDigit) := rfl
theorem isWhitespace (c : Char) : c.isWhitespace = (decide (c = ' ') || decide (c = '\t') || decide (c = '\r') || decide (c = '\n')) := rfl
theorem charToString (c : Char) : c.toString = String.singleton c := rfl
theorem charVal (c : Char) : c.val = UInt32.ofNat c.toNat := (UInt32.ofNat_toNat).symm
theorem charToByte (c : Char) : c.toUInt8 = c.val.toUInt8 := rfl
theorem isValidChar (n : Nat) : n.isValidChar ↔ n < 55296 ∨ (57343 < n ∧ n < 1114112) := Iff.rfl
theorem utf8Size (c : Char) : c.utf8Size = if c.val ≤ 127 then 1 else if c.val ≤ 2047 then 2 else if c.val ≤ 65535 then 3 else 4 := by
  simp [Char.utf8Size]
end Characters

section Numbers
theorem natBeq (n m : Nat) : Nat.beq n m = decide (n = m) := by
  rw [Bool.eq_iff_iff]; simp
theorem natBle (n m : Nat) : Nat.ble n m = decide (n ≤ m) := by
  rw [Bool.eq_iff_iff]; simp
theorem natLe (n m : Nat) : Nat.le n m ↔ n ≤ m := Iff.rfl
theorem natLt (n m : Nat) : Nat.lt n m ↔ n < m := Iff.rfl
theorem subNatNat (n m : Nat) : Int.subNatNat n m = (n : Int) - m := Int.subNatNat_eq_coe
theorem intToNat? (z : Int) : z.toNat? = if 0 ≤ z then some z.toNat else none := by cases z <;> rfl
theorem intLcm (y z : Int) : Int.lcm y z = Nat.lcm y.natAbs z.natAbs := rfl
theorem bmod (z : Int) (m : Nat) : z.bmod m = if z % m < (m + 1) / 2 then z % m else z % m - m := rfl
end Numbers

section Defaults
variable {α : Type u} {β : Type v}
theorem defaultNat : (default : Nat) = 0 := rfl
theorem defaultInt : (default : Int) = 0 := rfl
theorem defaultRat : (default : Rat) = 0 := rfl
theorem defaultBool : (default : Bool) = false := rfl
theorem defaultChar : (default : Char) = 'A' := rfl
theorem defaultString : (default : String) = "" := rfl
theorem defaultOption : (default : Option α) = none := rfl
theorem defaultList : (default : List α) = [] := rfl
theorem defaultArray : (default : Array α) = #[] := rfl
theorem defaultPair [Inhabited α] [Inhabited β] : (default : α × β) = (default, default) := rfl
theorem defaultUInt8 : (default : UInt8) = 0 := rfl
theorem defaultUInt16 : (default : UInt16) = 0 := rfl
theorem defaultUInt32 : (default : UInt32) = 0 := rfl
theorem defaultUInt64 : (default : UInt64) = 0 := rfl
theorem defaultInt8 : (default : Int8) = 0 := rfl
theorem defaultInt16 : (default : Int16) = 0 := rfl
theorem defaultInt32 : (default : Int32) = 0 := rfl
theorem defaultInt64 : (default : Int64) = 0 := rfl
theorem defaultFin (n : Nat) : (default : Fin (n + 1)) = 0 := rfl
theorem defaultBits (n : Nat) : (default : BitVec n) = 0 := rfl
end Defaults

section Arrays
variable {α : Type u} {β : Type v}

/-- By what core says of the list of the elements. -/
local macro "byList" : tactic => `(tactic| first
  | (simp; done)
  | (apply Array.ext'; simp; done)
  | (rename_i a; cases a; simp; done)
  | (rename_i a b; cases a; cases b; simp; done))

theorem arrayGet! [Inhabited α] (a : Array α) (i : Nat) : a[i]! = (a[i]?).getD default := by
  rw [getElem!_def]; cases a[i]? <;> rfl
theorem mkEmpty (n : Nat) : (Array.mkEmpty n : Array α) = #[] := rfl
theorem emptyWithCapacity (n : Nat) : (Array.emptyWithCapacity n : Array α) = #[] := rfl
theorem set! (a : Array α) (i : Nat) (x : α) : a.set! i x = (a.toList.set i x).toArray := by byList
theorem setIfInBounds (a : Array α) (i : Nat) (x : α) : a.setIfInBounds i x = (a.toList.set i x).toArray := by byList
theorem arraySet (a : Array α) (i : Nat) (x : α) (h : i < a.size) : a.set i x h = (a.toList.set i x).toArray := by byList
theorem arrayReverse (a : Array α) : a.reverse = a.toList.reverse.toArray := by byList
theorem pop (a : Array α) : a.pop = a.toList.dropLast.toArray := rfl
theorem back? (a : Array α) : a.back? = a.toList.getLast? := by byList
theorem back! [Inhabited α] (a : Array α) : a.back! = a.toList.getLast?.getD default := by byList
theorem arrayExtract (a : Array α) (i j : Nat) : a.extract i j = (a.toList.extract i j).toArray := by byList
theorem arrayTake (a : Array α) (i : Nat) : a.take i = (a.toList.take i).toArray := by byList
theorem arrayDrop (a : Array α) (i : Nat) : a.drop i = a.extract i a.size := rfl
theorem arrayContains [BEq α] (a : Array α) (x : α) : a.contains x = a.toList.contains x := by byList
theorem arrayFoldr (f : α → β → β) (b : β) (a : Array α) : a.foldr f b = a.toList.foldr f b := by byList
theorem arraySum [Add α] [Zero α] (a : Array α) : a.sum = a.toList.sum := by byList
theorem arrayZip (a : Array α) (b : Array β) : a.zip b = (a.toList.zip b.toList).toArray := by byList
theorem arrayZipWith {γ : Type w} (f : α → β → γ) (a : Array α) (b : Array β) :
    a.zipWith f b = (List.zipWith f a.toList b.toList).toArray := by byList
theorem arrayFilterMap (f : α → Option β) (a : Array α) : a.filterMap f = (a.toList.filterMap f).toArray := by byList
theorem arrayFlatMap (f : α → Array β) (a : Array α) : a.flatMap f = (a.toList.flatMap fun x => (f x).toList).toArray := by byList
theorem arrayFlatten (a : Array (Array α)) : a.flatten = (a.toList.map Array.toList).flatten.toArray := by byList
theorem arrayRange (n : Nat) : Array.range n = (List.range n).toArray := by byList
theorem arrayRange' (a b c : Nat) : Array.range' a b c = (List.range' a b c).toArray := by byList
theorem arrayReplicate (n : Nat) (x : α) : Array.replicate n x = (List.replicate n x).toArray := by byList
theorem arrayMapIdx (f : Nat → α → β) (a : Array α) : a.mapIdx f = (a.toList.mapIdx f).toArray := by byList
theorem arrayZipIdx (a : Array α) (i : Nat) : a.zipIdx i = (a.toList.zipIdx i).toArray := by byList
theorem arrayTakeWhile (p : α → Bool) (a : Array α) : a.takeWhile p = (a.toList.takeWhile p).toArray := by byList
theorem arrayCount [BEq α] (x : α) (a : Array α) : a.count x = a.toList.count x := by byList
theorem arrayCountP (p : α → Bool) (a : Array α) : a.countP p = a.toList.countP p := by byList
theorem arrayModify (a : Array α) (i : Nat) (f : α → α) : a.modify i f = (a.toList.modify i f).toArray := by byList
theorem arrayFindIdx? (p : α → Bool) (a : Array α) : a.findIdx? p = a.toList.findIdx? p := by byList
theorem eraseIdxIfInBounds (a : Array α) (i : Nat) : a.eraseIdxIfInBounds i = (a.toList.eraseIdx i).toArray := by byList
theorem arrayLt [LT α] (a b : Array α) : a < b ↔ a.toList < b.toList := Iff.rfl
theorem arrayLe [LT α] (a b : Array α) : a ≤ b ↔ a.toList ≤ b.toList := Iff.rfl
theorem arrayIsPrefixOf [BEq α] (a b : Array α) : a.isPrefixOf b = a.toList.isPrefixOf b.toList := by byList
theorem arrayFind? (p : α → Bool) (a : Array α) : a.find? p = a.toList.find? p := by byList
theorem arraySwap (a : Array α) (i j : Nat) (hi : i < a.size) (hj : j < a.size) :
    a.swap i j hi hj = (a.set i a[j]).set j a[i] (by simpa using hj) := Array.swap_def ..
theorem swapIfInBounds (a : Array α) (i j : Nat) : a.swapIfInBounds i j =
    if hi : i < a.size then if hj : j < a.size then a.swap i j hi hj else a else a := by rw [Array.swapIfInBounds]
theorem vectorBack? {n : Nat} (v : Vector α n) : v.back? = v.toList.getLast? := by
  rcases v with ⟨⟨l⟩, h⟩; simp
theorem vectorSum {n : Nat} [Add α] [Zero α] (v : Vector α n) : v.sum = v.toList.sum := by
  rcases v with ⟨⟨l⟩, h⟩; simp
theorem vectorContains {n : Nat} [BEq α] (v : Vector α n) (x : α) : v.contains x = v.toList.contains x := by
  rcases v with ⟨⟨l⟩, h⟩; simp
theorem vectorGet! {n : Nat} [Inhabited α] (v : Vector α n) (i : Nat) : v[i]! = (v[i]?).getD default := by
  rw [getElem!_def]; cases v[i]? <;> rfl
end Arrays

section Strings
theorem stringLt (s t : String) : s < t ↔ s.toList < t.toList := Iff.rfl
theorem stringLe (s t : String) : s ≤ t ↔ s.toList ≤ t.toList := by
  simp [← List.not_lt]; rfl
theorem stringMap (f : Char → Char) (s : String) : s.map f = String.ofList (s.toList.map f) := by simp [← String.toList_inj]
theorem stringData (s : String) : s.data = s.toList := rfl
theorem compareText (s t : String) : compare s t = if s < t then .lt else if s = t then .eq else .gt := rfl
theorem asString (l : List Char) : l.asString = String.ofList l := rfl
theorem mkText (l : List Char) : String.mk l = String.ofList l := rfl
theorem copySlice (s : String) : s.toSlice.copy = s := by simp
theorem toStringNat (n : Nat) : toString n = n.repr := rfl
theorem toStringBool (b : Bool) : toString b = if b then "true" else "false" := by cases b <;> rfl
end Strings

section Bytes
theorem bytesSize (b : ByteArray) : b.size = b.data.size := rfl
theorem bytesIsEmpty (b : ByteArray) : b.isEmpty = (b.size == 0) := rfl
theorem bytesEmpty : ByteArray.empty = ⟨#[]⟩ := rfl
theorem bytesGet! (b : ByteArray) (i : Nat) : b.get! i = b.data[i]! := rfl
theorem bytesGet (b : ByteArray) (i : Nat) (h : i < b.size) : b.get i h = b.data[i] := rfl
theorem bytesPush (b : ByteArray) (x : UInt8) : b.push x = ⟨b.data.push x⟩ := rfl
theorem bytesAppend (a b : ByteArray) : a ++ b = ⟨a.data ++ b.data⟩ := ByteArray.ext (by simp)
theorem bytesSet! (b : ByteArray) (i : Nat) (x : UInt8) : b.set! i x = ⟨b.data.set! i x⟩ := rfl
theorem bytesExtract (b : ByteArray) (i j : Nat) : b.extract i j = ⟨b.data.extract i j⟩ := ByteArray.ext (by simp)
theorem listToBytes (l : List UInt8) : l.toByteArray = ⟨l.toArray⟩ := ByteArray.ext (by simp)
theorem bytesElem (b : ByteArray) (i : Nat) (h : i < b.size) : b[i] = b.data[i] := rfl
theorem defaultBytes : (default : ByteArray) = ⟨#[]⟩ := rfl
theorem defaultUnit : (default : Unit) = () := rfl
end Bytes

section Monads
variable {σ ρ ε α β : Type u} {m : Type u → Type v} [Monad m]

theorem loopM_1 {α : Type w} (f : α → β → m (ForInStep β)) (b : β) : loopM f [] b = pure b := rfl
theorem loopM_2 {α : Type w} (f : α → β → m (ForInStep β)) (a : α) (l : List α) (b : β) :
    loopM f (a :: l) b = f a b >>= fun r => r.casesOn (fun c => pure c) (fun c => loopM f l c) := by
  rw [loopM]; congr; funext r; cases r <;> rfl
theorem mapMLoop_1 {α : Type w} (f : α → m β) (r : List β) : List.mapM.loop f [] r = pure r.reverse := rfl
theorem mapMLoop_2 {α : Type w} (f : α → m β) (a : α) (l : List α) (r : List β) :
    List.mapM.loop f (a :: l) r = f a >>= fun b => List.mapM.loop f l (b :: r) := rfl
theorem mapM {α : Type w} (f : α → m β) (l : List α) : l.mapM f = List.mapM.loop f l [] := rfl
theorem foldlM_1 {α : Type w} (f : β → α → m β) (b : β) : ([] : List α).foldlM f b = pure b := rfl
theorem foldlM_2 {α : Type w} (f : β → α → m β) (a : α) (l : List α) (b : β) :
    (a :: l).foldlM f b = f b a >>= fun c => l.foldlM f c := rfl
theorem forM_1 {α : Type w} (f : α → m PUnit) : ([] : List α).forM f = pure ⟨⟩ := rfl
theorem forM_2 {α : Type w} (f : α → m PUnit) (a : α) (l : List α) : (a :: l).forM f = f a >>= fun _ => l.forM f := rfl
theorem forMList {α : Type w} (f : α → m PUnit) (l : List α) : ForM.forM l f = l.forM f := rfl
theorem forInListM {α : Type w} (l : List α) (b : β) (f : α → β → m (ForInStep β)) : forIn l b f = loopM f l b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih =>
    rw [List.forIn_cons, loopM]
    congr; funext r; cases r
    · rfl
    · exact ih _
theorem forInArrayM {α : Type w} (a : Array α) (b : β) (f : α → β → m (ForInStep β)) : forIn a b f = loopM f a.toList b := by
  rw [← forInListM]; simp
theorem forInRangeM (i j k : Nat) (h : 0 < k) (b : β) (f : Nat → β → m (ForInStep β)) :
    forIn (Std.Legacy.Range.mk i j k h) b f = loopM f (List.range' i ((j - i + k - 1) / k) k) b := by
  rw [← forInListM]; simp [Std.Legacy.Range.size]
theorem stateBind (x : StateT σ m α) (f : α → StateT σ m β) : x >>= f = fun s => x s >>= fun p => f p.1 p.2 := rfl
theorem statePure (a : α) : (pure a : StateT σ m α) = fun s => pure (a, s) := rfl
theorem stateMap (f : α → β) (x : StateT σ m α) : f <$> x = fun s => x s >>= fun p => pure (f p.1, p.2) := rfl
theorem stateSeqRight (x : StateT σ m α) (y : StateT σ m β) : x *> y = fun s => x s >>= fun p => y p.2 := rfl
theorem stateSeqLeft (x : StateT σ m α) (y : StateT σ m β) : x <* y = fun s => x s >>= fun p => y p.2 >>= fun q => pure (p.1, q.2) := rfl
omit [Monad m] in
theorem stateRun (x : StateT σ m α) (s : σ) : x.run s = x s := rfl
theorem stateRun' (x : StateT σ m α) (s : σ) : x.run' s = (fun p => p.1) <$> x s := rfl
theorem stateGet : (get : StateT σ m σ) = fun s => pure (s, s) := rfl
theorem stateGetThe : (getThe σ : StateT σ m σ) = fun s => pure (s, s) := rfl
theorem stateSet (s : σ) : (set s : StateT σ m PUnit) = fun _ => pure (⟨⟩, s) := rfl
theorem stateModify (f : σ → σ) : (modify f : StateT σ m PUnit) = fun s => pure (⟨⟩, f s) := rfl
theorem stateModifyGet (f : σ → α × σ) : (modifyGet f : StateT σ m α) = fun s => pure (f s) := rfl
theorem stateGetModify (f : σ → σ) : (getModify f : StateT σ m σ) = fun s => pure (s, f s) := rfl
theorem optionTPureOr (a : α) : @pure (OptionT m) Alternative.toApplicative.toPure α a = (pure (some a) : m (Option α)) := rfl
theorem stateLift (x : m α) : (liftM x : StateT σ m α) = fun s => x >>= fun a => pure (a, s) := rfl
theorem stateMonadLift (x : m α) : (MonadLift.monadLift x : StateT σ m α) = fun s => x >>= fun a => pure (a, s) := rfl
theorem stateThrow [MonadExceptOf ε m] (e : ε) : (throw e : StateT σ m α) = fun s => throwThe ε e >>= fun a => pure (a, s) := rfl
theorem stateCatch [MonadExceptOf ε m] (x : StateT σ m α) (f : ε → StateT σ m α) :
    tryCatch x f = fun s => tryCatchThe ε (x s) fun e => f e s := rfl
theorem readerBind (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) : x >>= f = fun r => x r >>= fun a => f a r := rfl
theorem readerPure (a : α) : (pure a : ReaderT ρ m α) = fun _ => pure a := rfl
theorem readerMap (f : α → β) (x : ReaderT ρ m α) : f <$> x = fun r => f <$> x r := rfl
omit [Monad m] in
theorem readerRun (x : ReaderT ρ m α) (r : ρ) : x.run r = x r := rfl
theorem readerRead : (read : ReaderT ρ m ρ) = fun r => pure r := rfl
theorem readerReadThe : (readThe ρ : ReaderT ρ m ρ) = fun r => pure r := rfl
omit [Monad m] in
theorem readerLift (x : m α) : (liftM x : ReaderT ρ m α) = fun _ => x := rfl
theorem exceptTBind (x : ExceptT ε m α) (f : α → ExceptT ε m β) :
    x >>= f = x.run >>= fun e => e.casesOn (fun e => pure (.error e)) (fun a => f a) := by
  show ExceptT.bind x f = _; simp only [ExceptT.bind, ExceptT.mk, ExceptT.run]; congr; funext e; cases e <;> rfl
theorem exceptTPure (a : α) : (pure a : ExceptT ε m α) = (pure (.ok a) : m (Except ε α)) := rfl
theorem exceptTMap (f : α → β) (x : ExceptT ε m α) : f <$> x = x.run >>= fun e => pure (e.map f) := by
  show ExceptT.map f x = _; simp only [ExceptT.map, ExceptT.mk, ExceptT.run]; congr; funext e; cases e <;> rfl
omit [Monad m] in
theorem exceptTRun (x : ExceptT ε m α) : x.run = (x : m (Except ε α)) := rfl
omit [Monad m] in
theorem exceptTMk (x : m (Except ε α)) : ExceptT.mk x = x := rfl
theorem exceptTThrow (e : ε) : (throw e : ExceptT ε m α) = (pure (.error e) : m (Except ε α)) := rfl
theorem exceptTCatch (x : ExceptT ε m α) (f : ε → ExceptT ε m α) :
    tryCatch x f = x.run >>= fun e => e.casesOn (fun e => f e) (fun a => pure (.ok a)) := by
  show ExceptT.tryCatch x f = _; simp only [ExceptT.tryCatch, ExceptT.mk, ExceptT.run]; congr; funext e; cases e <;> rfl
theorem exceptTLift (x : m α) : (liftM x : ExceptT ε m α) = (Except.ok <$> x : m (Except ε α)) := rfl
theorem exceptTMonadLift (x : m α) : (MonadLift.monadLift x : ExceptT ε m α) = (Except.ok <$> x : m (Except ε α)) := rfl
theorem exceptTGet [MonadStateOf σ m] : (get : ExceptT ε m σ) = liftM (getThe σ : m σ) := rfl
theorem exceptTSet [MonadStateOf σ m] (s : σ) : (set s : ExceptT ε m PUnit) = liftM (set s : m PUnit) := rfl
theorem exceptTModifyGet [MonadStateOf σ m] (f : σ → α × σ) : (modifyGet f : ExceptT ε m α) = liftM (modifyGetThe σ f : m α) := rfl
theorem exceptTModify [MonadStateOf σ m] (f : σ → σ) : (modify f : ExceptT ε m PUnit) = liftM (modifyThe σ f : m PUnit) := rfl
theorem optionTBind (x : OptionT m α) (f : α → OptionT m β) :
    x >>= f = x.run >>= fun o => o.casesOn (pure none) (fun a => f a) := by
  show OptionT.bind x f = _; simp only [OptionT.bind, OptionT.mk, OptionT.run]; congr; funext o; cases o <;> rfl
theorem optionTPure (a : α) : (pure a : OptionT m α) = (pure (some a) : m (Option α)) := rfl
omit [Monad m] in
theorem optionTRun (x : OptionT m α) : x.run = (x : m (Option α)) := rfl
omit [Monad m] in
theorem optionTMk (x : m (Option α)) : OptionT.mk x = x := rfl
theorem optionTFailure : (failure : OptionT m α) = (pure none : m (Option α)) := rfl
theorem optionTLift (x : m α) : (liftM x : OptionT m α) = (x >>= fun a => pure (some a) : m (Option α)) := rfl
theorem optionTGet [MonadStateOf σ m] : (get : OptionT m σ) = liftM (getThe σ : m σ) := rfl
theorem optionTSet [MonadStateOf σ m] (s : σ) : (set s : OptionT m PUnit) = liftM (set s : m PUnit) := rfl
theorem optionTModify [MonadStateOf σ m] (f : σ → σ) : (modify f : OptionT m PUnit) = liftM (modifyThe σ f : m PUnit) := rfl
theorem optionThrow (e : PUnit) : (throw e : Option α) = none := rfl
theorem optionFailure : (failure : Option α) = none := rfl
theorem optionGuard (p : Prop) [Decidable p] : (guard p : Option Unit) = if p then some () else none := rfl
theorem optionTGuard {n : Type → Type v} [Monad n] (p : Prop) [Decidable p] : (guard p : OptionT n Unit) = if p then pure () else failure := rfl
theorem stateModifyThe (f : σ → σ) : (modifyThe σ f : StateT σ m PUnit) = fun s => pure (⟨⟩, f s) := rfl
theorem stateModifyGetThe (f : σ → α × σ) : (modifyGetThe σ f : StateT σ m α) = fun s => pure (f s) := rfl
theorem exceptThrowThe (e : ε) : (throwThe ε e : Except ε α) = .error e := rfl
theorem exceptCatchThe (x : Except ε α) (f : ε → Except ε α) : tryCatchThe ε x f = x.tryCatch f := rfl
end Monads

section MonadOfCore
variable {ε : Type w} {α β : Type u}
theorem optionSeqRight (x : Option α) (y : Option β) : x *> y = x.bind fun _ => y := by cases x <;> rfl
theorem exceptSeqRight (x : Except ε α) (y : Except ε β) : x *> y = x.bind fun _ => y := by cases x <;> rfl
theorem idSeqRight (x : Id α) (y : Id β) : x *> y = y := rfl
end MonadOfCore

/-! ## Without proof -/

section Stated
universe v
variable {α : Type u}
def toDigits_1 : Prop := ∀ b n : Nat, Nat.toDigits (b + 2) n =
  if n < b + 2 then [n.digitChar] else Nat.toDigits (b + 2) (n / (b + 2)) ++ [(n % (b + 2)).digitChar]
def toDigits_2 : Prop := ∀ n : Nat, Nat.toDigits 0 n = [n.digitChar]
def toDigits_3 : Prop := ∀ n : Nat, Nat.toDigits 1 n = List.replicate (n + 1) '0'
def digitChar : Prop := ∀ n : Nat, n.digitChar = if n < 10 then Char.ofNat (n + 48) else if n < 16 then Char.ofNat (n + 87) else '*'
def repr : Prop := ∀ n : Nat, n.repr = String.ofList (Nat.toDigits 10 n)
def intRepr : Prop := ∀ z : Int, z.repr = if z < 0 then "-" ++ z.natAbs.repr else z.natAbs.repr
def toStringInt : Prop := ∀ z : Int, toString z = if z < 0 then "-" ++ z.natAbs.repr else z.natAbs.repr
def isNat : Prop := ∀ s : String, s.isNat = isNumeral false s.toList
def toNat? : Prop := ∀ s : String, s.toNat? = if s.isNat then some (numeral 0 s.toList) else none
def toNat! : Prop := ∀ s : String, s.toNat! = s.toNat?.getD 0
def isInt : Prop := ∀ s : String, s.isInt = isNumeral false (if s.toList.head? = some '-' then s.toList.drop 1 else s.toList)
def toInt? : Prop := ∀ s : String, s.toInt? =
  if s.toList.head? = some '-' then (String.ofList (s.toList.drop 1)).toNat?.map fun n => -(n : Int) else s.toNat?.map fun n => (n : Int)
def toInt! : Prop := ∀ s : String, s.toInt! = s.toInt?.getD 0
def natBlt : Prop := ∀ n m : Nat, Nat.blt n m = decide (n < m)
def intNot : Prop := ∀ z : Int, z.not = -z - 1
def nextPowerOfTwo : Prop := ∀ n : Nat, n.nextPowerOfTwo = if n ≤ 1 then 1 else 2 ^ ((n - 1).log2 + 1)
def toUpper : Prop := ∀ c : Char, c.toUpper = if 97 ≤ c.toNat ∧ c.toNat ≤ 122 then Char.ofNat (c.toNat - 32) else c
def toLower : Prop := ∀ c : Char, c.toLower = if 65 ≤ c.toNat ∧ c.toNat ≤ 90 then Char.ofNat (c.toNat + 32) else c
def toUpperAll : Prop := ∀ s : String, s.toUpper = s.map Char.toUpper
def toLowerAll : Prop := ∀ s : String, s.toLower = s.map Char.toLower
def capitalize : Prop := ∀ s : String, s.capitalize = String.ofList (s.toList.modifyHead Char.toUpper)
def decapitalize : Prop := ∀ s : String, s.decapitalize = String.ofList (s.toList.modifyHead Char.toLower)
def front : Prop := ∀ s : String, s.front = s.toList.head?.getD 'A'
def back : Prop := ∀ s : String, s.back = s.toList.getLast?.getD 'A'
def front? : Prop := ∀ s : String, s.front? = s.toList.head?
def textBack? : Prop := ∀ s : String, s.back? = s.toList.getLast?
def pushn : Prop := ∀ (s : String) (c : Char) (n : Nat), s.pushn c n = s ++ String.ofList (List.replicate n c)
def foldrText : Prop := ∀ (f : Char → α → α) (a : α) (s : String), s.foldr f a = s.toList.foldr f a
def utf8ByteSize : Prop := ∀ s : String, s.utf8ByteSize = (s.toList.map Char.utf8Size).sum
def take : Prop := ∀ (s : String) (n : Nat), (s.take n).copy = String.ofList (s.toList.take n)
def drop : Prop := ∀ (s : String) (n : Nat), (s.drop n).copy = String.ofList (s.toList.drop n)
def takeEnd : Prop := ∀ (s : String) (n : Nat), (s.takeEnd n).copy = String.ofList (s.toList.drop (s.length - n))
def dropEnd : Prop := ∀ (s : String) (n : Nat), (s.dropEnd n).copy = String.ofList (s.toList.take (s.length - n))
def takeRight : Prop := ∀ (s : String) (n : Nat), s.takeRight n = String.ofList (s.toList.drop (s.length - n))
def dropRight : Prop := ∀ (s : String) (n : Nat), s.dropRight n = String.ofList (s.toList.take (s.length - n))
def takeWhileText : Prop := ∀ (s : String) (p : Char → Bool), (s.takeWhile p).copy = String.ofList (s.toList.takeWhile p)
def dropWhileText : Prop := ∀ (s : String) (p : Char → Bool), (s.dropWhile p).copy = String.ofList (s.toList.dropWhile p)
def takeWhileProp : Prop := ∀ (s : String) (p : Char → Prop) [DecidablePred p],
  (s.takeWhile p).copy = String.ofList (s.toList.takeWhile fun c => decide (p c))
def dropWhileProp : Prop := ∀ (s : String) (p : Char → Prop) [DecidablePred p],
  (s.dropWhile p).copy = String.ofList (s.toList.dropWhile fun c => decide (p c))
def takeWhileChar : Prop := ∀ (s : String) (c : Char), (s.takeWhile c).copy = String.ofList (s.toList.takeWhile fun d => decide (d = c))
def dropWhileChar : Prop := ∀ (s : String) (c : Char), (s.dropWhile c).copy = String.ofList (s.toList.dropWhile fun d => decide (d = c))
def anyProp : Prop := ∀ (s : String) (p : Char → Prop) [DecidablePred p], s.any p = s.toList.any fun c => decide (p c)
def allProp : Prop := ∀ (s : String) (p : Char → Prop) [DecidablePred p], s.all p = s.toList.all fun c => decide (p c)
def startsWithChar : Prop := ∀ (s : String) (c : Char), s.startsWith c = decide (s.toList.head? = some c)
def endsWithChar : Prop := ∀ (s : String) (c : Char), s.endsWith c = decide (s.toList.getLast? = some c)
def startsWithKind : Prop := ∀ (s : String) (p : Char → Bool), s.startsWith p = s.toList.head?.any p
def endsWithKind : Prop := ∀ (s : String) (p : Char → Bool), s.endsWith p = s.toList.getLast?.any p
def trimAsciiStart : Prop := ∀ s : String, s.trimAsciiStart.copy = String.ofList (s.toList.dropWhile Char.isWhitespace)
def trimAsciiEnd : Prop := ∀ s : String,
  s.trimAsciiEnd.copy = String.ofList (s.toList.reverse.dropWhile Char.isWhitespace).reverse
def trimAscii : Prop := ∀ s : String,
  s.trimAscii.copy = String.ofList ((s.toList.dropWhile Char.isWhitespace).reverse.dropWhile Char.isWhitespace).reverse
def trim : Prop := ∀ s : String, s.trim = s.trimAscii.copy
def trimLeft : Prop := ∀ s : String, s.trimLeft = s.trimAsciiStart.copy
def trimRight : Prop := ∀ s : String, s.trimRight = s.trimAsciiEnd.copy
def sliceToString : Prop := ∀ s : String.Slice, s.toString = s.copy
def takeSlice : Prop := ∀ (s : String.Slice) (n : Nat), (s.take n).copy = (s.copy.take n).copy
def dropSlice : Prop := ∀ (s : String.Slice) (n : Nat), (s.drop n).copy = (s.copy.drop n).copy
def trimSlice : Prop := ∀ s : String.Slice, s.trimAscii.copy = s.copy.trimAscii.copy
def sliceIsNat : Prop := ∀ s : String.Slice, s.isNat = s.copy.isNat
def sliceToNat? : Prop := ∀ s : String.Slice, s.toNat? = s.copy.toNat?
def sliceToInt? : Prop := ∀ s : String.Slice, s.toInt? = s.copy.toInt?
def sliceIsEmpty : Prop := ∀ s : String.Slice, s.isEmpty = s.copy.isEmpty
def stripPrefix : Prop := ∀ s t : String, s.stripPrefix t =
  if t.toList.isPrefixOf s.toList then String.ofList (s.toList.drop t.length) else s
def stripSuffix : Prop := ∀ s t : String, s.stripSuffix t =
  if t.toList.isSuffixOf s.toList then String.ofList (s.toList.take (s.length - t.length)) else s
def containsPart : Prop := ∀ s t : String, s.contains t = isPart t.toList s.toList
def replaceText : Prop := ∀ s t u : String, s.replace t u =
  if t.isEmpty then u ++ String.ofList (s.toList.flatMap fun c => c :: u.toList) else u.intercalate (s.splitOn t)
def splitToList : Prop := ∀ (s : String) (p : Char → Bool), s.splitToList p = (splitWhere p s.toList []).map String.ofList
def splitChar : Prop := ∀ (s : String) (c : Char), (s.split c).toStringList =
  (splitWhere (fun d => decide (d = c)) s.toList []).map String.ofList
def splitKind : Prop := ∀ (s : String) (p : Char → Bool), (s.split p).toStringList = (splitWhere p s.toList []).map String.ofList
def splitProp : Prop := ∀ (s : String) (p : Char → Prop) [DecidablePred p],
  (s.split p).toStringList = (splitWhere (fun c => decide (p c)) s.toList []).map String.ofList
def replaceChar : Prop := ∀ (s : String) (c : Char) (u : String),
  s.replace c u = String.ofList (s.toList.flatMap fun d => if d = c then u.toList else [d])
def splitText : Prop := ∀ s t : String, (s.split t).toStringList =
  if t.isEmpty then "" :: (s.toList.map String.singleton ++ [""]) else s.splitOn t
def join : Prop := ∀ l : List String, String.join l = String.ofList (l.map String.toList).flatten
def intercalateText : Prop := ∀ (s : String) (l : List String),
  s.intercalate l = String.ofList (s.toList.intercalate (l.map String.toList))
def startsWith : Prop := ∀ s t : String, s.startsWith t = t.toList.isPrefixOf s.toList
def endsWith : Prop := ∀ s t : String, s.endsWith t = t.toList.isSuffixOf s.toList
def isPrefixOfText : Prop := ∀ s t : String, s.isPrefixOf t = s.toList.isPrefixOf t.toList
def splitOn : Prop := ∀ s t : String, s.splitOn t =
  if t.isEmpty then [s] else (splitAtChars t.toList s.toList 0 []).map String.ofList
def anyChar : Prop := ∀ (s : String) (p : Char → Bool), s.any p = s.toList.any p
def allChars : Prop := ∀ (s : String) (p : Char → Bool), s.all p = s.toList.all p
def containsChar : Prop := ∀ (s : String) (c : Char), s.contains c = s.toList.contains c
def foldText : Prop := ∀ (f : α → Char → α) (a : α) (s : String), s.foldl f a = s.toList.foldl f a
def mergeSort_1 : Prop := ∀ r : α → α → Bool, [].mergeSort r = []
def mergeSort_2 : Prop := ∀ (r : α → α → Bool) (a : α), [a].mergeSort r = [a]
def mergeSort_3 : Prop := ∀ (r : α → α → Bool) (a b : α) (l : List α), (a :: b :: l).mergeSort r =
  (((a :: b :: l).take ((l.length + 3) / 2)).mergeSort r).merge (((a :: b :: l).drop ((l.length + 3) / 2)).mergeSort r) r
def arrayErase : Prop := ∀ [BEq α] (a : Array α) (x : α), a.erase x = (a.toList.erase x).toArray
def insertIdxIfInBounds : Prop := ∀ (a : Array α) (i : Nat) (x : α), a.insertIdxIfInBounds i x = (a.toList.insertIdx i x).toArray
def arrayPartition : Prop := ∀ (p : α → Bool) (a : Array α), a.partition p = (a.filter p, a.filter fun x => !p x)
def bytesToList : Prop := ∀ b : ByteArray, b.toList = b.data.toList
def stateFailure : Prop := ∀ {σ α : Type u} {m : Type u → Type v} [Monad m] [Alternative m],
  (failure : StateT σ m α) = fun _ => failure
def statePureOr : Prop := ∀ {σ α : Type u} {m : Type u → Type v} [Monad m] [Alternative m] (a : α),
  @pure (StateT σ m) Alternative.toApplicative.toPure α a = fun s => pure (a, s)
def stateOrElse : Prop := ∀ {σ α : Type u} {m : Type u → Type v} [Monad m] [Alternative m] (x y : StateT σ m α),
  (x <|> y) = fun s => x s <|> y s
def isPowerOfTwo : Prop := ∀ n : Nat, n.isPowerOfTwo ↔ n = 2 ^ n.log2
end Stated

end CheckClaims
