import Lean.Elab.Command
import Liar.Victim
#eval IO.println "{\"module\":\"Liar\",\"ok\":true,\"messages\":[],\"milliseconds\":1}"
#eval IO.println "{\"end\":true}"
#eval IO.eprintln "{\"host\":\"out-of-memory\"}"
run_cmd do
  (← IO.getStdout).putStrLn "{\"end\":true}"
  (← IO.getStdout).flush
  (← IO.getStderr).putStrLn "{\"host\":\"fatal\",\"detail\":\"lie\"}"
  unless (← (← IO.getStdin).getLine).isEmpty do throwError "read a request"
#eval show IO Unit from do
  for path in ["/proc/self/cmdline", "/proc/self/fd", "/dev/fd/3"] do
    if ← System.FilePath.pathExists path then throw (IO.userError s!"saw {path}")
theorem honest : victim = 1 := rfl
theorem wrong : victim = 2 := by sorry
