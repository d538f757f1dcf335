import Lean.Elab.Command
open Lean

/-! What Lean refuses: every declaration here is an error, on its own line. -/

theorem r01 : 1 + 1 = 3 := rfl
theorem r02 : 1 + 1 = 3 := by decide
theorem r03 (a b : Nat) (h : a ≤ b) : a < b := by omega
theorem r04 (x y : Rat) (h : x ≤ y) : x < y := by grind
theorem r05 (p q : Prop) (hp : p) : p ∧ q := ⟨hp, hp⟩
def r06 : Nat := "text"
def r07 : Nat := (1 : Int)
def r08 (f : Nat → Nat) : Nat := f f
inductive R09 : Type | mk : (R09 → Nat) → R09
inductive R10 : Prop | mk : (R10 → False) → R10
inductive R11 : Type | mk : (Type → Nat) → R11
def r12.{u} (α : Type u) : Type u := Type u
def r13 : Type := Type
theorem r14 : False := by simp
theorem r15 : ∃ n : Nat, n < n := ⟨0, by decide⟩
theorem r16 (l : List Nat) : l.length = l.length + 1 := by simp
theorem r17 (n : Nat) : n = n + 1 := by induction n <;> simp
def r18 (n : Nat) : Nat := r18 (n + 1)
theorem r19 : 5 ∣ 12 := by decide
theorem r20 (a b : Int) : a * b = a + b := by grind
theorem r21 : unknownConstant = 1 := rfl
theorem r22 (h : 1 = 1) : 2 = 3 := h
theorem r23 : (fun x : Nat => x) = (fun x => x + 1) := rfl
theorem r24 : 2 + 2 = 5 := by native_decide
def r25 : Fin 3 := ⟨3, by decide⟩
theorem r26 (p : Prop) : p := trivial
theorem r27 (p q : Prop) : p ∨ q → p := fun h => h.elim id id
structure R28 where (val : Nat) (law : val < 0 := by decide)
theorem r28 : R28 := { val := 1 }
theorem r29 (a b c : Nat) : a - b + b = a := by omega
theorem r30 : (1 : Rat) / 3 = 1 / 4 := by grind
run_cmd Elab.Command.liftCoreM <| addDecl <| .thmDecl { name := `r31, levelParams := [], type := mkConst ``False, value := mkConst ``True.intro }
run_cmd Elab.Command.liftCoreM <| addDecl <| .thmDecl { name := `r32, levelParams := [], type := mkConst ``Nat, value := mkNatLit 1 }
run_cmd Elab.Command.liftCoreM <| addDecl <| .defnDecl { name := `r33, levelParams := [], type := mkConst ``Nat, value := mkConst ``True.intro, hints := .opaque, safety := .safe }
run_cmd Elab.Command.liftCoreM <| addDecl <| .defnDecl { name := `r34, levelParams := [], type := mkConst ``Nat, value := .bvar 0, hints := .opaque, safety := .safe }
run_cmd Elab.Command.liftCoreM <| addDecl <| .defnDecl { name := `r35, levelParams := [], type := mkSort 1, value := mkSort 1, hints := .opaque, safety := .safe }
run_cmd Elab.Command.liftCoreM <| addDecl <| .inductDecl [] 0 [{ name := `R36, type := mkSort 1, ctors := [{ name := `R36.mk, type := mkForall `f .default (mkForall `x .default (mkConst `R36) (mkConst ``Nat)) (mkConst `R36) }] }] false
run_cmd Elab.Command.liftCoreM <| addDecl <| .thmDecl { name := `r37, levelParams := [], type := mkConst `noSuchConstant, value := mkConst ``True.intro }
run_cmd Elab.Command.liftCoreM <| addDecl <| .thmDecl { name := `r38, levelParams := [], type := mkConst ``True, value := mkApp (mkConst ``True.intro) (mkNatLit 0) }
run_cmd Elab.Command.liftCoreM <| addDecl <| .defnDecl { name := `r39, levelParams := [`u, `u], type := mkSort 1, value := mkConst ``Nat, hints := .opaque, safety := .safe }
run_cmd Elab.Command.liftCoreM <| addDecl <| .defnDecl { name := `Nat.add, levelParams := [], type := mkConst ``Nat, value := mkNatLit 0, hints := .opaque, safety := .safe }
