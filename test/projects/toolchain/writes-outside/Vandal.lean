#eval show IO Unit from do
  try
    IO.FS.writeFile "/tmp/check-claims-vandal" "x"
    throw (IO.userError "wrote")
  catch e => if e.toString == "wrote" then throw e
#eval show IO Unit from do
  let child ← try some <$> IO.Process.output { cmd := "true" } catch _ => pure none
  if child.isSome then throw (IO.userError "started a process")
theorem untouched : 1 = 1 := rfl
