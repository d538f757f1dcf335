import Lake
open Lake DSL

-- Lake takes this file, and not the lakefile.toml beside it.
package «in-lean» where
  leanOptions := #[⟨`autoImplicit, true⟩]

require near from "near"

lean_lib Unbuilt

/-- Says nothing of modules. -/
script greet do
  IO.println "hello"
  return 0

@[default_target]
lean_lib Paper where
  srcDir := "src"
  globs := #[.andSubmodules `Paper]
