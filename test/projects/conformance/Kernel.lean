import Lean

/-!
# What the kernel must refuse when no elaborator stands before it

Each block builds a declaration as a raw term and hands it to the kernel. `kernelAccepts` and `kernelRefuses` throw when the
kernel answers otherwise, so here every block must elaborate without an error; a block that throws is a failure of the suite.
-/

open Lean

namespace Conformance.Kernel

/-- Whether the kernel of this process takes the declaration on top of the current environment. -/
def kernelTakes (declaration : Declaration) : CoreM Bool := do
  match (← getEnv).addDeclCore 0 declaration none with
  | .ok _ => return true
  | .error _ => return false

def kernelAccepts (declaration : Declaration) : CoreM Unit := do
  unless ← kernelTakes declaration do throwError "the kernel refused what it must accept"

def kernelRefuses (declaration : Declaration) : CoreM Unit := do
  if ← kernelTakes declaration then throwError "the kernel accepted what it must refuse"

def theoremOf (type value : Expr) (levels : List Name := []) : Declaration :=
  .thmDecl { name := `Conformance.candidate, levelParams := levels, type, value }

def definitionOf (type value : Expr) (levels : List Name := []) : Declaration :=
  .defnDecl { name := `Conformance.candidate, levelParams := levels, type, value, hints := .abbrev, safety := .safe }

def nat : Expr := mkConst ``Nat
def lit (n : Nat) : Expr := mkRawNatLit n
def natEq (a b : Expr) : Expr := mkApp3 (mkConst ``Eq [1]) nat a b
def natRefl (a : Expr) : Expr := mkApp2 (mkConst ``Eq.refl [1]) nat a
def falseType : Expr := mkConst ``False

-- accepted: kernel takes a proof by reflexivity
#eval kernelAccepts (theoremOf (natEq (lit 2) (lit 2)) (natRefl (lit 2)))

-- accepted: kernel refuses reflexivity between different numerals
#eval kernelRefuses (theoremOf (natEq (lit 2) (lit 3)) (natRefl (lit 2)))

-- accepted: kernel computes with literals
#eval kernelAccepts (theoremOf (natEq (mkApp2 (mkConst ``Nat.add) (lit 40) (lit 2)) (lit 42)) (natRefl (lit 42)))

-- accepted: kernel refuses a wrong sum of large literals
#eval kernelRefuses (theoremOf (natEq (mkApp2 (mkConst ``Nat.mul) (lit 4294967297) (lit 4294967299)) (lit 18446744086594453)) (natRefl (lit 18446744086594453)))

-- accepted: kernel refuses a proof of False by True.intro
#eval kernelRefuses (theoremOf falseType (mkConst ``True.intro))

-- accepted: kernel refuses a proof of False that names itself
#eval kernelRefuses (theoremOf falseType (mkConst `Conformance.candidate))

-- accepted: kernel refuses an unknown constant
#eval kernelRefuses (theoremOf falseType (mkConst `Conformance.not_there))

-- accepted: kernel refuses a loose bound variable
#eval kernelRefuses (definitionOf nat (mkBVar 0))

-- accepted: kernel refuses a free variable
#eval kernelRefuses (definitionOf nat (mkFVar ⟨`x⟩))

-- accepted: kernel refuses a metavariable
#eval kernelRefuses (definitionOf nat (mkMVar ⟨`m⟩))

-- accepted: kernel refuses a value of another type
#eval kernelRefuses (definitionOf nat (mkStrLit "one"))

-- accepted: kernel refuses an application of a number
#eval kernelRefuses (definitionOf nat (mkApp (lit 1) (lit 2)))

-- accepted: kernel refuses an argument of the wrong type
#eval kernelRefuses (definitionOf nat (mkApp (mkConst ``Nat.succ) (mkStrLit "one")))

-- accepted: kernel takes the successor of a number
#eval kernelAccepts (definitionOf nat (mkApp (mkConst ``Nat.succ) (lit 1)))

-- accepted: kernel refuses a type that is not a type
#eval kernelRefuses (definitionOf (lit 1) (lit 1))

-- accepted: kernel refuses Type in Type
#eval kernelRefuses (definitionOf (mkSort 1) (mkSort 1))

-- accepted: kernel takes Type in Type 1
#eval kernelAccepts (definitionOf (mkSort 2) (mkSort 1))

-- accepted: kernel refuses an undeclared universe parameter
#eval kernelRefuses (definitionOf (mkSort (.succ (.param `u))) (mkSort (.param `u)))

-- accepted: kernel takes a declared universe parameter
#eval kernelAccepts (definitionOf (mkSort (.succ (.param `u))) (mkSort (.param `u)) [`u])

-- accepted: kernel refuses a universe parameter declared twice
#eval kernelRefuses (definitionOf (mkSort (.succ (.param `u))) (mkSort (.param `u)) [`u, `u])

-- accepted: kernel refuses a constant with too many universe arguments
#eval kernelRefuses (definitionOf nat (mkConst ``Nat.zero [0]))

-- accepted: kernel refuses a theorem whose type is data
#eval kernelRefuses (theoremOf nat (lit 1))

-- accepted: kernel refuses a function with the wrong body
#eval kernelRefuses (definitionOf (mkForall `n .default nat nat) (mkLambda `n .default nat (mkStrLit "n")))

-- accepted: kernel takes the identity
#eval kernelAccepts (definitionOf (mkForall `n .default nat nat) (mkLambda `n .default nat (mkBVar 0)))

-- accepted: kernel refuses a let whose value has another type
#eval kernelRefuses (definitionOf nat (mkLet `x nat (mkStrLit "x") (mkBVar 0)))

-- accepted: kernel refuses a projection out of bounds
#eval kernelRefuses (definitionOf nat (.proj ``Prod 2 (mkApp4 (mkConst ``Prod.mk [0, 0]) nat nat (lit 1) (lit 2))))

-- accepted: kernel takes a projection within bounds
#eval kernelAccepts (definitionOf nat (.proj ``Prod 1 (mkApp4 (mkConst ``Prod.mk [0, 0]) nat nat (lit 1) (lit 2))))

-- accepted: kernel refuses a projection of data out of a proposition
#eval kernelRefuses (definitionOf
  (mkForall `h .default (mkApp2 (mkConst ``Exists [1]) nat (mkLambda `n .default nat (mkConst ``True))) nat)
  (mkLambda `h .default (mkApp2 (mkConst ``Exists [1]) nat (mkLambda `n .default nat (mkConst ``True))) (.proj ``Exists 0 (mkBVar 0))))

-- accepted: kernel refuses a name that is taken
#eval kernelRefuses (.thmDecl { name := ``Nat.add_comm, levelParams := [], type := mkConst ``True, value := mkConst ``True.intro })

/-- An inductive type of the given name with one constructor of the given type. -/
def oneConstructor (type constructor : Expr) : Declaration :=
  .inductDecl [] 0 [{ name := `Conformance.Candidate, type, ctors := [{ name := `Conformance.Candidate.make, type := constructor }] }] false

def candidate : Expr := mkConst `Conformance.Candidate

-- accepted: kernel takes a positive occurrence
#eval kernelAccepts (oneConstructor (mkSort 1) (mkForall `f .default (mkForall `n .default nat candidate) candidate))

-- accepted: kernel refuses a negative occurrence
#eval kernelRefuses (oneConstructor (mkSort 1) (mkForall `f .default (mkForall `x .default candidate nat) candidate))

-- accepted: kernel refuses a constructor of another type
#eval kernelRefuses (oneConstructor (mkSort 1) nat)

-- accepted: kernel refuses a constructor argument in too large a universe
#eval kernelRefuses (oneConstructor (mkSort 1) (mkForall `α .default (mkSort 1) candidate))

-- accepted: kernel takes the same argument one universe higher
#eval kernelAccepts (oneConstructor (mkSort 2) (mkForall `α .default (mkSort 1) candidate))

-- accepted: kernel takes the same argument in a proposition
#eval kernelAccepts (oneConstructor (mkSort 0) (mkForall `α .default (mkSort 1) candidate))

-- accepted: kernel refuses an inductive type that is no sort
#eval kernelRefuses (oneConstructor nat candidate)

end Conformance.Kernel
