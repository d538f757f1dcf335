/** A layout of a project: its lakefile, its files with the modules that each imports, and the modules that its default targets make up. */
export type Layout = {
  readonly lakefile: string;
  readonly files: Readonly<Record<string, string>>;
  /** In import order, without those of dependencies. */
  readonly modules: string;
  /** Further files as they are. */
  readonly more?: Readonly<Record<string, string>>;
};

/**
 * The layouts that projects with a lakefile.toml have, one row for each of 23 that are in use: same shape, other names. `lake new` and
 * tools have an executable for a target, collections of problems have no file for the root, registries keep two libraries of the same
 * names.
 */
export const inToml: Readonly<Record<string, Layout>> = {
  'as `lake new` writes it': {
    lakefile:
      'name = "hare"\nversion = "0.1.0"\ndefaultTargets = ["hare"]\n[[lean_lib]]\nname = "Hare"\n[[lean_exe]]\nname = "hare"\nroot = "Main"\n',
    files: { 'Main.lean': 'Hare', 'Hare.lean': 'Hare.Basic', 'Hare/Basic.lean': '' },
    modules: 'Hare.Basic Hare Main',
  },
  'libraries below one root': {
    lakefile:
      'name = "judge"\ndefaultTargets = ["Judge", "judge", "Judge.Theory", "Judge.Tests"]\n[[require]]\nname = "batteries"\ngit = "u"\n[[lean_lib]]\nname = "Judge"\n[[lean_lib]]\nname = "Judge.Theory"\nglobs = ["Judge.Theory.*"]\n[[lean_lib]]\nname = "Judge.Tests"\nglobs = ["Judge.Tests.*"]\n[[lean_lib]]\nname = "Judge.Trials"\nglobs = ["Judge.Trials.+"]\n[[lean_exe]]\nname = "judge"\nroot = "Main"\n',
    files: {
      'Judge.lean': 'Judge.Term',
      'Judge/Term.lean': '',
      'Judge/Theory.lean': 'Judge.Theory.Sorts',
      'Judge/Theory/Sorts.lean': 'Judge.Term',
      'Judge/Tests.lean': '',
      'Judge/Tests/Small.lean': 'Judge',
      'Judge/Trials/Wild.lean': '',
      'Main.lean': 'Judge',
    },
    modules: 'Judge.Term Judge Main Judge.Theory.Sorts Judge.Theory Judge.Tests Judge.Tests.Small',
  },
  'problems, and programs in a folder of scripts': {
    lakefile:
      'name = "riddles"\ndefaultTargets = ["Extraction", "Riddles", "buildPage"]\n[leanOptions]\nautoImplicit = false\nweak.linter.style.cdot = true\n[[require]]\nname = "mathlib"\ngit = "u"\n[[lean_lib]]\nname = "Extraction"\n[[lean_lib]]\nname = "Riddles"\n[[lean_exe]]\nname = "buildPage"\nroot = "scripts.buildPage"\nsupportInterpreter = true\n',
    files: {
      'Extraction.lean': '',
      'Riddles.lean': 'Riddles.One1998 Riddles.Two1999',
      'Riddles/One1998.lean': 'Extraction',
      'Riddles/Two1999.lean': 'Extraction Mathlib.Tactic',
      'scripts/buildPage.lean': 'Lean Riddles',
    },
    modules: 'Extraction Riddles.One1998 Riddles.Two1999 Riddles scripts.buildPage',
  },
  'a tool whose library has another case': {
    lakefile:
      'name = "Weigher"\ndefaultTargets = ["weigher"]\n[[lean_lib]]\nname = "Weigher"\n[[lean_exe]]\nname = "weigher"\nroot = "Main"\n[[require]]\nscope = "elsewhere"\nname = "Scales4"\n',
    files: { 'Weigher.lean': 'Weigher.Load', 'Weigher/Load.lean': '', 'Main.lean': 'Weigher' },
    modules: 'Weigher.Load Weigher Main',
  },
  'libraries that only a test uses': {
    lakefile:
      'name = "writer4"\ndefaultTargets = ["writer4"]\ntestDriver = "Test"\n[[lean_lib]]\nname = "Writing"\n[[lean_lib]]\nname = "Test"\n[[lean_lib]]\nname = "Foo"\n[[lean_exe]]\nname = "writer4"\nroot = "Main"\n',
    files: { 'Writing.lean': '', 'Test.lean': 'Writing', 'Foo.lean': '', 'Main.lean': 'Writing' },
    modules: 'Writing Main',
  },
  'an executable with a hyphen': {
    lakefile:
      'name = "leafCount"\n# no dependency\ndefaultTargets = ["leaf-count"]\n[[lean_lib]]\nname = "LeafCount"\n[[lean_exe]]\nname = "leaf-count"\nroot = "Main"\n',
    files: { 'LeafCount.lean': '', 'Main.lean': 'Lean LeafCount' },
    modules: 'LeafCount Main',
  },
  'a library with a linter of its own': {
    lakefile:
      'name = "cells"\ntestDriver = "CellsTest"\ndefaultTargets = ["Cells", "runLinter"]\n[leanOptions]\nlinter.missingDocs = true\n[[lean_lib]]\nname = "Cells"\nleanOptions = {linter.unusedSimpArgs = false}\n[[lean_lib]]\nname = "CellsTest"\nglobs = ["CellsTest.+"]\nleanOptions = {linter.missingDocs = false}\n[[lean_exe]]\nname = "runLinter"\nsrcDir = "scripts"\n[[lean_exe]]\nname = "test"\nsrcDir = "scripts"\n',
    files: {
      'Cells.lean': 'Cells.Wall',
      'Cells/Wall.lean': '',
      'CellsTest/wall.lean': 'Cells.Wall',
      'scripts/runLinter.lean': 'Cells',
      'scripts/test.lean': '',
    },
    modules: 'Cells.Wall Cells runLinter',
  },
  'an executable inside the library': {
    lakefile:
      'name = "branches"\ndefaultTargets = ["Branches", "draw"]\n[[require]]\nname = "Cli"\nscope = "leanprover"\n[[lean_lib]]\nname = "Branches"\n[[lean_exe]]\nname = "draw"\nroot = "Main"\n[[lean_exe]]\nname = "unused"\nroot = "Branches.Unused"\n[[lean_lib]]\nname = "BranchesTest"\n',
    files: {
      'Branches.lean': '',
      'Branches/Unused.lean': 'Branches',
      'Main.lean': 'Branches Cli',
      'BranchesTest.lean': '',
    },
    modules: 'Branches Main',
  },
  'the root of the executable below that of the library': {
    lakefile:
      'name = "ECHO"\ndefaultTargets = ["echo"]\n[[lean_lib]]\nname = "ECHO"\n[[lean_exe]]\nname = "echo"\nroot = "ECHO.Main"\n[[lean_exe]]\nname = "test"\nroot = "Test"\n',
    files: { 'ECHO.lean': '', 'ECHO/Main.lean': 'ECHO.Say', 'ECHO/Say.lean': '', 'Test.lean': '' },
    modules: 'ECHO.Say ECHO.Main',
  },
  'a library of two roots by globs': {
    lakefile:
      'name = "RST"\ndefaultTargets = ["RST"]\nlintDriver = "batteries/runLinter"\n[leanOptions]\npp.unicode.fun = true\nmaxSynthPendingDepth = 3 # as mathlib\nweak.linter.flexible = true\nwarn.sorry = false\n[[require]]\nname = "mathlib"\ngit = "u"\n[[lean_lib]]\nname = "RST"\nglobs = ["RST", "LastTheorem"]\n[[lean_lib]]\nname = "RSTTest"\nglobs = ["RSTTest.*"]\n',
    files: {
      'RST.lean': 'RST.Ring',
      'RST/Ring.lean': '',
      'LastTheorem.lean': 'RST',
      'RSTTest.lean': '',
      'RSTTest/Ring.lean': '',
    },
    modules: 'RST.Ring RST LastTheorem',
  },
  'statements and solutions of the same names': {
    lakefile:
      'name = "sums"\ndefaultTargets = ["Sums"]\n[[require]]\nname = "mathlib"\ngit = "u"\n[[lean_lib]]\nname = "Sums"\n[[lean_lib]]\nname = "Challenge"\n[[lean_lib]]\nname = "Solution"\n',
    files: { 'Sums.lean': '', 'Challenge.lean': '', 'Solution.lean': 'Sums' },
    modules: 'Sums',
  },
  'one library, many options, several dependencies': {
    lakefile:
      'name = "PrimesAnd"\ndefaultTargets = ["PrimesAnd"]\n[leanOptions]\npp.proofs.withType = false\nlinter.style.longLine = false\nautoImplicit = false\n[[require]]\nname = "Blueprints"\ngit = "u"\n[[require]]\nname = "mathlib"\ngit = "u"\n[[require]]\nname = "checkdecls"\ngit = "u"\n[[lean_lib]]\nname = "PrimesAnd"\n',
    files: { 'PrimesAnd.lean': 'PrimesAnd.Sieve', 'PrimesAnd/Sieve.lean': 'Mathlib.Data.Nat Blueprints' },
    modules: 'PrimesAnd.Sieve PrimesAnd',
  },
  'submodules without a root': {
    lakefile:
      'name = "open_questions"\nkeywords = ["math"]\ndefaultTargets = ["OpenQuestions"]\n[[require]]\nname = "mathlib"\nscope = "leanprover-community"\n# a library of its own for options of its own\n[[lean_lib]]\nname = "OpenQuestionsForMathlib"\n[[lean_lib]]\nname = "OpenQuestions"\nglobs = ["OpenQuestions.+"]\nleanOptions = { warn.sorry = false }\n',
    files: {
      'OpenQuestionsForMathlib.lean': '',
      'OpenQuestions/Primes/1.lean': 'OpenQuestionsForMathlib',
      'OpenQuestions/Primes/Twin.lean': '',
      'OpenQuestions/Sets.lean': 'OpenQuestionsForMathlib',
    },
    modules: 'OpenQuestionsForMathlib OpenQuestions.Primes.«1» OpenQuestions.Primes.Twin OpenQuestions.Sets',
  },
  'an executable with folder and root': {
    lakefile:
      'name = "automata"\ndefaultTargets = ["Automata"]\ntestDriver = "AutomataTests"\n[leanOptions]\nweak.linter.mathlibStandardSet = true\n[[require]]\nname = "mathlib"\nscope = "leanprover-community"\n[[lean_lib]]\nname = "Automata"\n[[lean_lib]]\nname = "AutomataTests"\nleanOptions = {weak.linter.style.header = false}\n[[lean_exe]]\nname = "checkInit"\nsrcDir = "scripts"\nroot = "CheckInit"\n',
    files: { 'Automata.lean': '', 'AutomataTests.lean': 'Automata', 'scripts/CheckInit.lean': 'Lean' },
    modules: 'Automata',
  },
  'quoted names, and programs in two folders': {
    lakefile:
      'name = "Waves"\ndefaultTargets = ["Waves"]\n[[require]]\nname = "«doc-gen4»"\ngit = "u"\n[[lean_lib]]\nname = "Waves"\n[[lean_exe]]\nname = "style_lint"\nsrcDir = "scripts/Meta"\n[[lean_exe]]\nname = "stats"\nsrcDir = "scripts"\n',
    files: { 'Waves.lean': 'DocGen4', 'scripts/Meta/style_lint.lean': '', 'scripts/stats.lean': '' },
    modules: 'Waves',
    more: {
      'lake-manifest.json': '{"packages": [{"name": "«doc-gen4»", "type": "git", "subDir": null}]}',
      '.lake/packages/doc-gen4/lakefile.toml': 'name = "doc-gen4"\n[[lean_lib]]\nname = "DocGen4"\n',
      '.lake/packages/doc-gen4/DocGen4.lean': '',
    },
  },
  'two libraries by default and one beside them': {
    lakefile:
      'name = "limits"\ndefaultTargets = ["Limits", "Solution"]\n[[require]]\nname = "mathlib"\nscope = "leanprover-community"\n[[lean_lib]]\nname = "Limits"\n[[lean_lib]]\nname = "Challenge"\n[[lean_lib]]\nname = "Solution"\n',
    files: { 'Limits.lean': '', 'Challenge.lean': '', 'Solution.lean': 'Limits' },
    modules: 'Limits Solution',
  },
  'one library and nothing else': {
    lakefile: 'name = "Trees"\nversion = "0.1.0"\ndefaultTargets = ["Trees"]\n[[lean_lib]]\nname = "Trees"\n',
    files: { 'Trees.lean': 'Trees.Leaf', 'Trees/Leaf.lean': '' },
    modules: 'Trees.Leaf Trees',
  },
  'an option as a dotted key, tests in lower case': {
    lakefile:
      'name = "Words"\ndefaultTargets = ["Words"]\ntestDriver = "WordsTest"\nleanOptions.autoImplicit = false\n[[lean_lib]]\nname = "Words"\nbuildType = "relWithDebInfo"\n[[lean_lib]]\nname = "WordsTest"\nglobs = ["tests.+"]\n[[lean_exe]]\nname = "Corpus"\nsrcDir = "tests"\n',
    files: { 'Words.lean': '', 'tests/plain.lean': 'Words', 'tests/Corpus.lean': 'Words' },
    modules: 'Words',
  },
  'a tactic with its tests': {
    lakefile:
      'name = "seek"\ndefaultTargets = ["Seek"]\ntestDriver = "SeekTest"\nprecompileModules = false\nplatformIndependent = true\n[[require]]\nname = "batteries"\ngit = "u"\n[[lean_lib]]\nname = "Seek"\n[[lean_lib]]\nname = "SeekTest"\nglobs = ["SeekTest.+"]\n',
    files: { 'Seek.lean': 'Seek.Rule', 'Seek/Rule.lean': '', 'SeekTest/First.lean': 'Seek' },
    modules: 'Seek.Rule Seek',
  },
  'no line end at the end': {
    lakefile:
      'name = "Args"\ndefaultTargets = ["Args"]\n[[lean_lib]]\nname = "Args"\n[[lean_lib]]\nname = "ArgsTest"\nglobs = ["ArgsTest.+"]',
    files: { 'Args.lean': '', 'ArgsTest/One.lean': 'Args' },
    modules: 'Args',
  },
  'a library in lower case, a dependency behind it': {
    lakefile:
      'name = "magma_laws"\ndefaultTargets = ["magma_laws"]\n[leanOptions]\nrelaxedAutoImplicit = false\n[[lean_lib]]\nname = "magma_laws"\n[[require]]\nname = "egg"\ngit = "u"\n',
    files: { 'magma_laws.lean': 'magma_laws.Law_1', 'magma_laws/Law_1.lean': '' },
    modules: 'magma_laws.Law_1 magma_laws',
  },
  'a dependency that brings Mathlib': {
    lakefile:
      'name = "FPR"\nkeywords = ["math"]\ndefaultTargets = ["FPR"]\n[[require]]\nname = "Combinatorics"\ngit = "u"\nrev = "v4.24.0"\n[[lean_lib]]\nname = "FPR"\n',
    files: { 'FPR.lean': 'FPR.Main', 'FPR/Main.lean': 'Combinatorics.Sets' },
    modules: 'FPR.Main FPR',
    more: {
      '.lake/packages/Combinatorics/lakefile.toml':
        'name = "Combinatorics"\n[[require]]\nname = "mathlib"\ngit = "u"\n[[lean_lib]]\nname = "Combinatorics"\n',
      '.lake/packages/Combinatorics/Combinatorics/Sets.lean': 'import Mathlib.Data.Set',
    },
  },
  'libraries without default targets': {
    lakefile:
      'name = "guess"\ntestRunner = "Test"\n[[lean_lib]]\nname = "Test"\n[[lean_lib]]\nname = "Guess"\n',
    files: { 'Test.lean': 'Guess', 'Guess.lean': '' },
    modules: 'Guess Test',
  },
};
