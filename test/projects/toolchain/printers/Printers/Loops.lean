def looper (n : Nat) : Nat := n
partial def loop (n : Nat) : Lean.PrettyPrinter.UnexpandM Lean.Syntax := loop (n + 1)
@[app_unexpander looper] def unexpandLooper : Lean.PrettyPrinter.Unexpander := fun _ => loop 0
theorem loops : looper 1 = 1 := rfl
