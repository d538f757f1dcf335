/-! Lists and trees, as a first course teaches them. -/

namespace Shelf

variable {α β : Type}

def len : List α → Nat
  | [] => 0
  | _ :: xs => len xs + 1

def app : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: app xs ys

def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

def revOnto : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => revOnto xs (x :: acc)

def apply (f : α → β) : List α → List β
  | [] => []
  | x :: xs => f x :: apply f xs

def keep (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => if p x then x :: keep p xs else keep p xs

def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs

def occurrences [DecidableEq α] (a : α) : List α → Nat
  | [] => 0
  | x :: xs => if x = a then occurrences a xs + 1 else occurrences a xs

def final? : List α → Option α
  | [] => none
  | [x] => some x
  | _ :: y :: ys => final? (y :: ys)

def largest? : List Nat → Option Nat
  | [] => none
  | x :: xs => match largest? xs with
    | none => some x
    | some m => some (if x < m then m else x)

def place (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => if x ≤ y then x :: y :: ys else y :: place x ys

def isort : List Nat → List Nat
  | [] => []
  | x :: xs => place x (isort xs)

def ascending : List Nat → Bool
  | [] => true
  | [_] => true
  | x :: y :: ys => decide (x ≤ y) && ascending (y :: ys)

def blend : List Nat → List Nat → List Nat
  | [], ys => ys
  | xs, [] => xs
  | x :: xs, y :: ys => if x ≤ y then x :: blend xs (y :: ys) else y :: blend (x :: xs) ys
termination_by xs ys => xs.length + ys.length

def distinct [DecidableEq α] : List α → List α
  | [] => []
  | x :: xs => if x ∈ xs then distinct xs else x :: distinct xs

def pairUp : List α → List β → List (α × β)
  | x :: xs, y :: ys => (x, y) :: pairUp xs ys
  | _, _ => []

def separate : List (α × β) → List α × List β
  | [] => ([], [])
  | (x, y) :: rest => let (xs, ys) := separate rest; (x :: xs, y :: ys)

def position? [DecidableEq α] (a : α) : List α → Option Nat
  | [] => none
  | x :: xs => if x = a then some 0 else (position? a xs).map (· + 1)

def everyOther : List α → List α
  | [] => []
  | [x] => [x]
  | x :: _ :: xs => x :: everyOther xs

def countdown : Nat → List Nat
  | 0 => []
  | n + 1 => n :: countdown n

theorem len_app (xs ys : List α) : len (app xs ys) = len xs + len ys := by
  induction xs with
  | nil => simp [len, app]
  | cons x xs ih => simp [len, app, ih]; omega

theorem app_nil (xs : List α) : app xs [] = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [app, ih]

theorem app_assoc (xs ys zs : List α) : app (app xs ys) zs = app xs (app ys zs) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [app, ih]

theorem app_eq (xs ys : List α) : app xs ys = xs ++ ys := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [app, ih]

theorem len_eq (xs : List α) : len xs = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [len, ih]

theorem rev_eq (xs : List α) : rev xs = xs.reverse := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, ih]

theorem rev_rev (xs : List α) : rev (rev xs) = xs := by simp [rev_eq]

theorem rev_append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by simp [rev_eq]

theorem len_rev (xs : List α) : len (rev xs) = len xs := by simp [rev_eq, len_eq]

theorem revOnto_eq (xs acc : List α) : revOnto xs acc = rev xs ++ acc := by
  induction xs generalizing acc with
  | nil => rfl
  | cons x xs ih => simp [revOnto, rev, ih]

theorem revOnto_nil (xs : List α) : revOnto xs [] = xs.reverse := by simp [revOnto_eq, rev_eq]

theorem mem_rev (a : α) (xs : List α) : a ∈ rev xs ↔ a ∈ xs := by simp [rev_eq]

theorem apply_eq (f : α → β) (xs : List α) : apply f xs = xs.map f := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [apply, ih]

theorem len_apply (f : α → β) (xs : List α) : len (apply f xs) = len xs := by
  simp [apply_eq, len_eq]

theorem apply_rev (f : α → β) (xs : List α) : apply f (rev xs) = rev (apply f xs) := by
  simp [apply_eq, rev_eq]

theorem keep_eq (p : α → Bool) (xs : List α) : keep p xs = xs.filter p := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [keep, List.filter_cons, ih]

theorem keep_keep (p : α → Bool) (xs : List α) : keep p (keep p xs) = keep p xs := by
  simp [keep_eq]

theorem len_keep (p : α → Bool) (xs : List α) : len (keep p xs) ≤ len xs := by
  simp [keep_eq, len_eq, List.length_filter_le]

theorem keep_subset (p : α → Bool) (xs : List α) : keep p xs ⊆ xs := by
  intro a; simp only [keep_eq, List.mem_filter]; exact fun h => h.1

theorem total_append (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by
  induction xs with
  | nil => simp [total]
  | cons x xs ih => simp [total, ih]; omega

theorem total_rev (xs : List Nat) : total (rev xs) = total xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, total, total_append, ih]; omega

theorem mem_le_total (x : Nat) (xs : List Nat) (h : x ∈ xs) : x ≤ total xs := by
  induction xs with
  | nil => simp at h
  | cons y ys ih =>
    simp only [List.mem_cons] at h
    simp only [total]
    cases h with
    | inl h => omega
    | inr h => have := ih h; omega

theorem occurrences_eq_zero [DecidableEq α] (a : α) (xs : List α) (h : a ∉ xs) : occurrences a xs = 0 := by
  induction xs with
  | nil => rfl
  | cons x xs ih => grind [occurrences]

theorem occurrences_pos [DecidableEq α] (a : α) (xs : List α) : 0 < occurrences a xs ↔ a ∈ xs := by
  induction xs with
  | nil => simp [occurrences]
  | cons x xs ih => grind [occurrences]

theorem occurrences_append [DecidableEq α] (a : α) (xs ys : List α) :
    occurrences a (xs ++ ys) = occurrences a xs + occurrences a ys := by
  induction xs with
  | nil => simp [occurrences]
  | cons x xs ih => grind [occurrences]

theorem final?_eq (xs : List α) : final? xs = xs.getLast? := by
  induction xs using final?.induct with
  | case1 => rfl
  | case2 x => rfl
  | case3 x y ys ih => rw [final?, ih]; simp [List.getLast?_cons_cons]

theorem final?_append (xs : List α) (x : α) : final? (xs ++ [x]) = some x := by simp [final?_eq]

theorem largest?_isSome (xs : List Nat) (h : xs ≠ []) : (largest? xs).isSome = true := by
  cases xs with
  | nil => exact absurd rfl h
  | cons x xs => simp only [largest?]; split <;> rfl

theorem largest?_mem (xs : List Nat) (m : Nat) (h : largest? xs = some m) : m ∈ xs := by
  induction xs generalizing m with
  | nil => simp [largest?] at h
  | cons x xs ih => grind [largest?]

theorem le_largest? (xs : List Nat) (m : Nat) (h : largest? xs = some m) : ∀ x ∈ xs, x ≤ m := by
  induction xs generalizing m with
  | nil => simp
  | cons x xs ih =>
    cases hl : largest? xs with
    | none =>
      cases xs with
      | nil => simp [largest?] at h; simp [h]
      | cons y ys => have := largest?_isSome (y :: ys) (by simp); rw [hl] at this; simp at this
    | some k => have := ih k hl; simp [largest?, hl] at h; grind

theorem len_place (x : Nat) (xs : List Nat) : len (place x xs) = len xs + 1 := by
  induction xs with
  | nil => rfl
  | cons y ys ih => grind [place, len]

theorem len_isort (xs : List Nat) : len (isort xs) = len xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [isort, len_place, ih, len]

theorem total_place (x : Nat) (xs : List Nat) : total (place x xs) = x + total xs := by
  induction xs with
  | nil => rfl
  | cons y ys ih => grind [place, total]

theorem total_isort (xs : List Nat) : total (isort xs) = total xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [isort, total_place, ih, total]

theorem place_ascending (x : Nat) (xs : List Nat) (h : ascending xs = true) : ascending (place x xs) = true := by
  induction xs using ascending.induct with
  | case1 => rfl
  | case2 y => simp only [place]; split <;> simp [ascending] <;> omega
  | case3 y z zs ih =>
    grind [place, ascending]

theorem isort_ascending (xs : List Nat) : ascending (isort xs) = true := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact place_ascending x _ ih

theorem place_perm (x : Nat) (xs : List Nat) : List.Perm (place x xs) (x :: xs) := by
  induction xs with
  | nil => exact List.Perm.refl _
  | cons y ys ih =>
    simp only [place]
    split
    · exact List.Perm.refl _
    · exact (ih.cons y).trans (List.Perm.swap x y ys)

theorem isort_perm (xs : List Nat) : List.Perm (isort xs) xs := by
  induction xs with
  | nil => exact List.Perm.refl _
  | cons x xs ih => exact (place_perm x _).trans (ih.cons x)

theorem mem_isort (a : Nat) (xs : List Nat) : a ∈ isort xs ↔ a ∈ xs := (isort_perm xs).mem_iff

theorem len_blend (xs ys : List Nat) : len (blend xs ys) = len xs + len ys := by
  induction xs, ys using blend.induct <;> grind [blend, len]

theorem total_blend (xs ys : List Nat) : total (blend xs ys) = total xs + total ys := by
  induction xs, ys using blend.induct <;> grind [blend, total]

theorem mem_distinct [DecidableEq α] (a : α) (xs : List α) : a ∈ distinct xs ↔ a ∈ xs := by
  induction xs with
  | nil => simp [distinct]
  | cons x xs ih => grind [distinct]

theorem distinct_nodup [DecidableEq α] (xs : List α) : (distinct xs).Nodup := by
  induction xs with
  | nil => simp [distinct]
  | cons x xs ih => grind [distinct, mem_distinct]

theorem len_pairUp (xs : List α) (ys : List β) : len (pairUp xs ys) = min (len xs) (len ys) := by
  induction xs generalizing ys with
  | nil => cases ys <;> simp [pairUp, len]
  | cons x xs ih => cases ys with
    | nil => simp [pairUp, len]
    | cons y ys => simp only [pairUp, len, ih]; omega

theorem separate_fst (ps : List (α × β)) : (separate ps).1 = ps.map Prod.fst := by
  induction ps with
  | nil => rfl
  | cons p ps ih => cases p; simp [separate, ih]

theorem pairUp_separate (ps : List (α × β)) : pairUp (separate ps).1 (separate ps).2 = ps := by
  induction ps with
  | nil => rfl
  | cons p ps ih => cases p; simp [separate, pairUp, ih]

theorem position?_isSome [DecidableEq α] (a : α) (xs : List α) : (position? a xs).isSome = true ↔ a ∈ xs := by
  induction xs with
  | nil => simp [position?]
  | cons x xs ih => grind [position?]

theorem position?_lt [DecidableEq α] (a : α) (xs : List α) (i : Nat) (h : position? a xs = some i) : i < len xs := by
  induction xs generalizing i with
  | nil => simp [position?] at h
  | cons x xs ih =>
    cases hp : position? a xs with
    | none => grind [position?, len]
    | some j => have := ih j hp; grind [position?, len]

theorem len_everyOther (xs : List α) : len (everyOther xs) = (len xs + 1) / 2 := by
  induction xs using everyOther.induct with
  | case1 => simp [everyOther, len]
  | case2 x => simp [everyOther, len]
  | case3 x y xs ih => simp only [everyOther, len, ih]; omega

theorem len_countdown (n : Nat) : len (countdown n) = n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [countdown, len, ih]

theorem mem_countdown (k n : Nat) : k ∈ countdown n ↔ k < n := by
  induction n with
  | zero => simp [countdown]
  | succ n ih => simp only [countdown, List.mem_cons, ih]; omega

/-! ## Trees -/

inductive Tree (α : Type) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

namespace Tree

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + 1 + size r

def height : Tree α → Nat
  | leaf => 0
  | node l _ r => max (height l) (height r) + 1

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)

def inorder : Tree α → List α
  | leaf => []
  | node l x r => inorder l ++ x :: inorder r

def inorderOnto : Tree α → List α → List α
  | leaf, acc => acc
  | node l x r, acc => inorderOnto l (x :: inorderOnto r acc)

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l x r => node (map f l) (f x) (map f r)

def insert (x : Nat) : Tree Nat → Tree Nat
  | leaf => node leaf x leaf
  | node l y r => if x < y then node (insert x l) y r else if y < x then node l y (insert x r) else node l y r

def contains (x : Nat) : Tree Nat → Bool
  | leaf => false
  | node l y r => x == y || contains x l || contains x r

def all (p : α → Bool) : Tree α → Bool
  | leaf => true
  | node l x r => p x && all p l && all p r

def isSearch : Tree Nat → Bool
  | leaf => true
  | node l x r => all (fun y => decide (y < x)) l && all (fun y => decide (x < y)) r && isSearch l && isSearch r

def leftmost? : Tree α → Option α
  | leaf => none
  | node leaf x _ => some x
  | node (node l y r) _ _ => leftmost? (node l y r)

inductive Mem (a : α) : Tree α → Prop where
  | here (l r) : Mem a (node l a r)
  | left (l x r) : Mem a l → Mem a (node l x r)
  | right (l x r) : Mem a r → Mem a (node l x r)

theorem mirror_mirror (t : Tree α) : mirror (mirror t) = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, ihl, ihr]

theorem size_mirror (t : Tree α) : size (mirror t) = size t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, size, ihl, ihr]; omega

theorem height_mirror (t : Tree α) : height (mirror t) = height t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, height, ihl, ihr]; omega

theorem height_le_size (t : Tree α) : height t ≤ size t := by
  induction t with
  | leaf => simp [height, size]
  | node l x r ihl ihr => simp only [height, size]; omega

theorem size_lt_two_pow (t : Tree α) : size t < 2 ^ height t := by
  induction t with
  | leaf => simp [height, size]
  | node l x r ihl ihr =>
    simp only [height, size, Nat.pow_succ]
    have h1 : 2 ^ height l ≤ 2 ^ max (height l) (height r) := Nat.pow_le_pow_right (by omega) (by omega)
    have h2 : 2 ^ height r ≤ 2 ^ max (height l) (height r) := Nat.pow_le_pow_right (by omega) (by omega)
    omega

theorem inorder_length (t : Tree α) : (inorder t).length = size t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [inorder, size, ihl, ihr]; omega

theorem inorder_mirror (t : Tree α) : inorder (mirror t) = (inorder t).reverse := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [inorder, mirror, ihl, ihr]

theorem inorderOnto_eq (t : Tree α) (acc : List α) : inorderOnto t acc = inorder t ++ acc := by
  induction t generalizing acc with
  | leaf => rfl
  | node l x r ihl ihr => simp [inorder, inorderOnto, ihl, ihr]

theorem inorder_map (f : α → β) (t : Tree α) : inorder (map f t) = (inorder t).map f := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [inorder, map, ihl, ihr]

theorem size_map (f : α → β) (t : Tree α) : size (map f t) = size t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [size, map, ihl, ihr]

theorem contains_iff (x : Nat) (t : Tree Nat) : contains x t = true ↔ x ∈ inorder t := by
  induction t with
  | leaf => simp [contains, inorder]
  | node l y r ihl ihr => simp [contains, inorder, ihl, ihr]; grind

theorem contains_insert (x : Nat) (t : Tree Nat) : contains x (insert x t) = true := by
  induction t with
  | leaf => simp [insert, contains]
  | node l y r ihl ihr => simp only [insert]; split <;> (try split) <;> simp [contains, ihl, ihr]; omega

theorem all_insert (p : Nat → Bool) (x : Nat) (t : Tree Nat) (hx : p x = true) (h : all p t = true) :
    all p (insert x t) = true := by
  induction t with
  | leaf => simp [insert, all, hx]
  | node l y r ihl ihr => grind [insert, all]

theorem insert_isSearch (x : Nat) (t : Tree Nat) (h : isSearch t = true) : isSearch (insert x t) = true := by
  induction t with
  | leaf => rfl
  | node l y r ihl ihr =>
    simp [isSearch] at h
    simp only [insert]
    split
    · have := all_insert (fun z => decide (z < y)) x l (by simpa) h.1.1.1
      simp_all [isSearch]
    · split
      · have := all_insert (fun z => decide (y < z)) x r (by simpa) h.1.1.2
        simp_all [isSearch]
      · simp_all [isSearch]

theorem leftmost?_eq (t : Tree α) : leftmost? t = (inorder t).head? := by
  induction t using leftmost?.induct with
  | case1 => rfl
  | case2 x r => rfl
  | case3 l y r x r' ih => rw [leftmost?, ih]; simp [inorder]

theorem mem_mirror (a : α) (t : Tree α) (h : Mem a t) : Mem a (mirror t) := by
  induction h with
  | here l r => exact Mem.here _ _
  | left l x r _ ih => exact Mem.right _ _ _ ih
  | right l x r _ ih => exact Mem.left _ _ _ ih

end Tree

/-- A tree with any number of branches. -/
inductive Rose where
  | node (label : Nat) (branches : List Rose)

namespace Rose

mutual
  def weight : Rose → Nat
    | node n branches => n + weights branches
  def weights : List Rose → Nat
    | [] => 0
    | t :: ts => weight t + weights ts
end

def label : Rose → Nat
  | node n _ => n

theorem label_le_weight (t : Rose) : label t ≤ weight t := by
  cases t; simp [label, weight]

theorem weight_leaf (n : Nat) : weight (node n []) = n := by simp [weight, weights]

end Rose

/-- A vector, by its length. -/
inductive Vec (α : Type) : Nat → Type where
  | nil : Vec α 0
  | cons {n : Nat} (head : α) (tail : Vec α n) : Vec α (n + 1)

namespace Vec

def toList : {n : Nat} → Vec α n → List α
  | _, nil => []
  | _, cons x xs => x :: toList xs

theorem toList_length {n : Nat} (v : Vec α n) : v.toList.length = n := by
  induction v with
  | nil => rfl
  | cons x xs ih => simp [toList, ih]

end Vec

end Shelf
