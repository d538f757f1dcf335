-- What code in 32 bits gets wrong, but only far out.
namespace Mid

/-- The middle of two indices. -/
def middle (lo hi : Nat) : Nat := lo + (hi - lo) / 2

theorem middle_between (lo hi : Nat) (h : lo ≤ hi) : lo ≤ middle lo hi ∧ middle lo hi ≤ hi := by
  unfold middle; omega

/-- Whole seconds of milliseconds. -/
def wholeSeconds (ms : Nat) : Nat := ms / 1000

theorem wholeSeconds_mono (a b : Nat) (h : a ≤ b) : wholeSeconds a ≤ wholeSeconds b := by
  unfold wholeSeconds; omega

/-- A product modulo a prime. -/
def timesMod (a b : Nat) : Nat := a * b % 1000003

theorem timesMod_lt (a b : Nat) : timesMod a b < 1000003 := Nat.mod_lt _ (by decide)

/-- Calls itself once for each part of a pair. -/
def partByPart : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((partByPart n).1 + n, (partByPart n).2 % 7 + 3)

/-- The list of the recursive call is read at each of its places. -/
def raised : List Nat → List Nat
  | [] => [0, 1, 2]
  | x :: t => (match t with | [] => raised t | _ :: _ => raised t).map (fun y => max x y)

theorem raised_cons (x : Nat) (t : List Nat) :
    raised (x :: t) = (match t with | [] => raised t | _ :: _ => raised t).map (fun y => max x y) := rfl

/-- The equation that Lean states has no call left: nothing uses its value, and the code makes it. -/
def unused : Nat → Int
  | 0 => -6
  | n + 1 => match (n, unused n) with
    | (_, _) => 0

theorem unused_succ (n : Nat) : unused (n + 1) % 7 = 0 := rfl

/-- Twice in each step, one of which nothing uses. -/
def askedTwice : List Nat → Bool
  | [] => false
  | x :: t => match (if askedTwice t then (2, x) else (x, 10)) with
    | (_, _) => askedTwice t

theorem askedTwice_cons (x : Nat) (t : List Nat) : askedTwice (x :: t) = askedTwice t := rfl

theorem partByPart_succ (n : Nat) : (partByPart (n + 1)).2 = (partByPart n).2 % 7 + 3 := rfl

end Mid
