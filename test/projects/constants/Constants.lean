/-! Programs on entries, told by what a part of an entry is: a text or a number that the statement names. -/

namespace Constants

def isAdmin (p : String × Nat) : Bool := p.1 == "admin" && p.2 != 0
theorem isAdmin_pair (p : String × Nat) (h : p.1 = "admin") : isAdmin p = (p.2 != 0) := by
  simp [isAdmin, h]

def hasKey (k : String) : List (Nat × String) → Bool
  | [] => false
  | (_, s) :: l => s == k || hasKey k l
theorem hasKey_host (l : List (Nat × String)) (h : ∃ p ∈ l, p.2 = "host") : hasKey "host" l = true := by
  obtain ⟨p, hp, h⟩ := h
  induction l with
  | nil => simp at hp
  | cons q l ih =>
    rcases List.mem_cons.1 hp with rfl | hp
    · simp [hasKey, h]
    · simp [hasKey, ih hp]
theorem hasKey_first (p : Nat × String) (l : List (Nat × String)) (h : p.2 = "port" ∨ p.2 = "host") :
    hasKey "port" (p :: l) = true ∨ hasKey "host" (p :: l) = true := by
  rcases h with h | h <;> simp [hasKey, h]

structure Field where
  name : String
  size : Nat

def width (f : Field) : Nat := if f.name = "id" then 36 else f.size
theorem width_id (f : Field) (h : f.name = "id") : width f = 36 := by simp [width, h]

def widths (l : List Field) : Nat := (l.map width).foldr (· + ·) 0
theorem widths_head (f : Field) (l : List Field) (h : f.name = "id") : 36 ≤ widths (f :: l) := by
  simp only [widths, width, h, List.map_cons, List.foldr_cons, ↓reduceIte]; omega

/-- The answer to a request, by its code. -/
def answer (l : List (Nat × Nat)) (code : Nat) : Nat := ((l.find? (·.1 == code)).map (·.2)).getD 500
theorem answer_first (p : Nat × Nat) (l : List (Nat × Nat)) (h : p.1 = 404) : answer (p :: l) 404 = p.2 := by
  simp [answer, h]
theorem answer_any (l : List (Nat × Nat)) (h : l.any (fun p => p.1 == 404) = true) :
    ∃ p ∈ l, answer l 404 = p.2 := by
  obtain ⟨p, hp⟩ : ∃ p, l.find? (·.1 == 404) = some p := by
    rw [← Option.isSome_iff_exists, List.find?_isSome]
    simpa using h
  exact ⟨p, List.mem_of_find?_eq_some hp, by simp [answer, hp]⟩

/-! Statements that are false. -/

def admin_two : Prop := ∀ p : String × Nat, p.1 = "admin" → p.2 = 2 ∨ isAdmin p = false
def host_alone : Prop := ∀ l : List (Nat × String), (∃ p ∈ l, p.2 = "host") → hasKey "port" l = false
def id_small : Prop := ∀ f : Field, f.name = "id" → f.size < 3 → width f < 36
def not_found : Prop := ∀ l : List (Nat × Nat), l.any (fun p => p.1 == 404) = true → answer l 404 ≤ 1

end Constants
