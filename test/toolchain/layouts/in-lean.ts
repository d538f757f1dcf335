import type { Layout } from './in-toml.ts';

const head = 'import Lake\nopen System Lake DSL\n\n';

/** The layouts that projects with a lakefile.lean have, in the spellings of Lake's language that are in use. */
export const inLean: Readonly<Record<string, Layout>> = {
  'a book: facets, a text for a name, a dependency for developers': {
    lakefile: `${head}package «Lectures» where
  -- for builds and editors
  leanOptions := #[
    ⟨\`pp.unicode.fun, true⟩ -- arrows
  ]
  moreLeanArgs := #[
    "-Dwarn.sorry=false" -- until it is done
  ]

require mathlib from git
  "u" @ "v4.26.0"

@[default_target]
lean_lib «Lectures» where
  -- nothing here

lean_exe "extract-text" where
  root := \`ExtractText
  supportInterpreter := true

meta if get_config? env = some "dev" then
require «doc-gen4» from git
  "u" @ "v4.23.0-rc2"

module_facet literate mod : System.FilePath := do
  let exeJob ← «extract-text».fetch
  exeJob.bindM fun exeFile => do
      proc { cmd := exeFile.toString, args := #[mod.name.toString] }
`,
    files: { 'Lectures.lean': 'Lectures.First', 'Lectures/First.lean': '', 'ExtractText.lean': 'Lean' },
    modules: 'Lectures.First Lectures',
  },
  'a tool: the executable in braces, functions and types in the lakefile': {
    lakefile: `${head}package «page-maker»

lean_lib PageMaker

@[default_target]
lean_exe «page-maker» {
  root := \`Main
  supportInterpreter := true
}

require Cli from git
  "u" @ "main"

/-- Where it is.
lean_lib NotThis -/
def folderOf (directory : FilePath := "." ) : IO FilePath := do
  if directory == "" then return "."
  return directory

inductive Place
  | here
  | there

def Place.parse : IO Place := do
  match ← IO.getEnv "PLACE" with
  | .none => pure .here
  | "there" => pure .there
  | _ => error "$PLACE"

package_facet place (pkg) : String := do
  let some url := pkg.name | error <|
    s!"no {pkg.name}"
      ++ "anywhere"
  return url

target pages : Array FilePath := do
  return #[]
`,
    files: { 'Main.lean': 'PageMaker', 'PageMaker.lean': '' },
    modules: 'PageMaker Main',
  },
  'libraries with an empty `where`': {
    lakefile: `${head}package «samples» where
  -- add options here

require mathlib from git
  "u" @ "v4.10.0-rc2"

@[default_target]
lean_lib «Samples» where

lean_lib «Extract» where

-- for pages
meta if get_config? env = some "doc" then
require «doc-gen4» from git "u" @ "main"
`,
    files: { 'Samples.lean': '', 'Extract.lean': 'Samples' },
    modules: 'Samples',
  },
  'a product: static libraries, libraries below a root, a linter': {
    lakefile: `/-
 Somebody's copyright
-/

${head}meta if get_config? env = some "dev" then -- not for everyone
require "leanprover" / "doc-gen4" @ git "v4.22.0"

require "leanprover-community" / "batteries" @ git "v4.22.0"

package Oak

@[default_target]
lean_lib Oak where
  defaultFacets := #[LeanLib.staticFacet]

@[default_target]
lean_lib Symbols where
  defaultFacets := #[LeanLib.staticFacet]

lean_lib Oak.Symbols where
  defaultFacets := #[LeanLib.staticFacet]

lean_exe OakTests where
  root := \`Tests.Main

/-- Checks. -/
@[lint_driver]
script checkAll do
  let text ← IO.FS.readFile ⟨"Oak/All.lean"⟩
  for line in text.splitOn "\\n" do
    if line == "" then
      return 1
  return 0
`,
    files: {
      'Oak.lean': 'Oak.Leaf Batteries.Data.List',
      'Oak/Leaf.lean': '',
      'Oak/Symbols.lean': '',
      'Symbols.lean': 'Oak.Symbols',
      'Tests/Main.lean': '',
    },
    modules: 'Oak.Leaf Oak Oak.Symbols Symbols',
  },
  'a library of mathematics: named options, many executables, work after an update': {
    lakefile: `${head}require "leanprover-community" / "widgets" @ git "v0" -- pinned
  with NameMap.empty.insert \`errorOnBuild
    "not up-to-date. \\
    Run it."

/-- Options, prefixed below. -/
abbrev onlyLinters : Array LeanOption := #[
  ⟨\`linter.standardSet, true⟩,
  ⟨\`linter.longFile, .ofNat 1500⟩,
]

abbrev allOptions := #[
    ⟨\`autoImplicit, false⟩,
    ⟨\`maxSynthPendingDepth, .ofNat 3⟩
  ] ++ -- and
    onlyLinters.map fun s ↦ { s with name := \`weak ++ s.name }

package algebra where
  testDriver := "AlgebraTest"
  -- weakLeanArgs := #[]

@[default_target]
lean_lib Algebra where
  leanOptions := allOptions

lean_lib AlgebraTest where
  globs := #[.submodules \`AlgebraTest]

lean_lib docs where
  roots := #[\`docs]

lean_exe «check-text» where
  srcDir := "scripts"
  weakLinkArgs := #["-lLake"]

post_update pkg do
  let rootPkg ← getRootPackage
  if rootPkg.baseName = pkg.baseName then
    return
  IO.println s!"done {pkg.baseName}"
`,
    files: {
      'Algebra.lean': 'Algebra.Ring',
      'Algebra/Ring.lean': '',
      'AlgebraTest/R.lean': '',
      'docs.lean': '',
    },
    modules: 'Algebra.Ring Algebra',
  },
  'libraries in folders of their own, two roots of one name': {
    lakefile: `${head}require sub from git "u"@"main"
-- a fork

package manual where
  precompileModules := false

@[default_target]
lean_lib Pages where
  srcDir := "src/pages"
  roots := #[\`Pages]

input_dir searchJs where
  path := "static/search"

@[default_target]
lean_lib Search where
  srcDir := "src/search"
  needs := #[searchJs]

@[default_target]
lean_exe «manual» where
  root := \`Main
  srcDir := "src/cli"

@[test_driver]
lean_exe «manual-tests» where
  root := \`Tests
  srcDir := "src/tests"

@[default_target]
lean_exe «manual-demo» where
  root := \`Main

lean_lib Guide where
  srcDir := "doc"
  leanOptions := #[⟨\`weak.linter.headerTags, true⟩]
`,
    files: {
      'src/pages/Pages.lean': 'Pages.Page',
      'src/pages/Pages/Page.lean': '',
      'src/search/Search.lean': 'Pages',
      'src/cli/Main.lean': 'Pages',
      'src/tests/Tests.lean': '',
      'Main.lean': 'Search',
      'doc/Guide.lean': '',
    },
    modules: 'Pages.Page Pages Search Main',
  },
};
