import Ini.Uses
theorem later : f 2 = 2 := by simp only [our_simp]
run_cmd Lean.logInfo m!"imported: {(ourExt.getState (← Lean.getEnv)).size} {ourTag.hasTag (← Lean.getEnv) `marked}"
