/-! Structures as authors use them. The statements are unproved on purpose: some are false somewhere. -/

namespace Outside

structure Params where
  rate : Rat
  load : Rat
  servers : Nat
  rate_pos : 0 < rate
  load_pos : 0 < load
  stable : load < rate

structure Point where
  x : Int
  y : Int
deriving DecidableEq

structure Tagged extends Point where
  weight : Rat
  heavy : 1 ≤ weight

structure Pair (K : Type) where
  first : K
  second : K

def Params.utilisation (p : Params) : Rat := p.load / p.rate
def Params.scaled (p : Params) (c : Rat) : Params → Rat := fun q => c * p.load / q.rate
def manhattan (p q : Point) : Nat := (p.x - q.x).natAbs + (p.y - q.y).natAbs
def moved (p : Point) (by' : Int × Int) : Point := { p with x := p.x + by'.1, y := p.y + by'.2 }
def flipped : Point → Point
  | ⟨x, y⟩ => ⟨y, x⟩
def swept (p : Point) : Nat → Point
  | 0 => p
  | n + 1 => { swept p n with x := (swept p n).x + 1 }
def minmax (a b : Rat) : Rat × Rat := if a ≤ b then (a, b) else (b, a)
def Tagged.moment (t : Tagged) : Rat := t.weight * t.x
def Pair.mean (p : Pair Rat) : Rat := (p.first + p.second) / 2
def halfOf (x : { x : Rat // 0 < x }) : Rat := x / 2
instance : Add Point := ⟨fun p q => ⟨p.x + q.x, p.y + q.y⟩⟩

def below : Prop := ∀ p : Params, 0 < p.utilisation ∧ p.utilisation < 1
def tooLow : Prop := ∀ p : Params, p.utilisation < 99/100
def carries : Prop := ∀ p : Params, p.load < p.rate
def built : Prop := ∀ a b : Rat, Pair.mean ⟨a, b⟩ = (a + b) / 2
def rebuilt : Prop := ∀ p : Point, (⟨p.x, p.y⟩ : Point) = p
def equal : Prop := ∀ p q : Point, manhattan p q = 0 ↔ p = q
def unequal : Prop := ∀ p q : Point, p ≠ q → 0 < manhattan p q
def movedBack : Prop := ∀ (p : Point) (v : Int × Int), moved (moved p v) (-v.1, -v.2) = p
def movedX : Prop := ∀ (p : Point) (v : Int × Int), (moved p v).x = p.x + v.1
def flippedTwice : Prop := ∀ p : Point, flipped (flipped p) = p
def sweptX : Prop := ∀ (p : Point) (n : Nat), (swept p n).x = p.x + n ∧ (swept p n).y = p.y
def ordered : Prop := ∀ a b : Rat, (minmax a b).1 ≤ (minmax a b).2
def moments : Prop := ∀ t : Tagged, 0 ≤ t.x → t.x ≤ t.moment
def halves : Prop := ∀ x : { x : Rat // 0 < x }, 0 < halfOf x ∧ halfOf x < x
def added : Prop := ∀ p q : Point, (p + q).x = p.x + q.x ∧ p + q = q + p
def another : Prop := ∀ p q : Params, (p.scaled 2 q) * q.rate = 2 * p.load
def everyPoint : Prop := ∀ n : Nat, ∀ p : Point, p.x < n
def quantified : Prop := (∀ p : Point, p.x = 0) → False

end Outside
