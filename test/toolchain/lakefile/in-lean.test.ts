import { expect, test } from 'vitest';
import { readLakefile } from '../../../src/toolchain/lakefile/in-lean/read-lakefile.ts';

const read = (text: string) => readLakefile(`import Lake\nopen Lake DSL System\n${text}`, 'lakefile.lean');

/** What a lakefile.toml would say. */
const table = (text: string) => {
  const found = read(text);
  if ('severity' in found) expect.fail(`${found.where?.line}:${found.where?.column} ${found.message}`);
  return found.table;
};

const libraries = (text: string) => table(text)['lean_lib'];

test('the layout of `lake new`, and names of every kind', () => {
  expect(
    table(
      'package «my-paper» where\n  version := v!"0.1.0"\n@[default_target]\nlean_lib Paper\n@[default_target] lean_exe paper where\n  root := `Main\nlean_lib "with-text" {}\nlean_lib Paper.Inner',
    ),
  ).toEqual({
    defaultTargets: ['Paper', 'paper'],
    lean_lib: [{ name: 'Paper' }, { name: 'with-text' }, { name: 'Paper.Inner' }],
    lean_exe: [{ name: 'paper', root: 'Main' }],
    require: [],
  });
});

test.each([
  ['where\n  srcDir := "lean"\n  roots := #[`A, `B.C]'],
  ['where\n  srcDir := "lean"; roots := #[`A, `B.C]'],
  ['{\n  srcDir := "lean"\n  roots := #[`A, `B.C]\n}'],
  ['{ srcDir := "lean", roots := #[`A, `B.C] }'],
  [':= {\n  srcDir := "lean",\n  roots := #[``A, `«B».C],\n}'],
])('the fields of a library: %s', (fields) => {
  expect(libraries(`package p\nlean_lib L ${fields}`)).toEqual([
    { name: 'L', srcDir: 'lean', roots: ['A', 'B.C'] },
  ]);
});

test('globs in all spellings', () => {
  expect(
    libraries(
      'package p\nlean_lib L where\n  globs := #[.one `A, .submodules `B, Glob.andSubmodules `C, `D, Lake.Glob.submodules `E.F, `G.+, `H.I.*]',
    ),
  ).toEqual([{ name: 'L', globs: ['A', 'B.+', 'C.*', 'D', 'E.F.+', 'G.+', 'H.I.*'] }]);
});

test('options in all spellings, lists that are put together, and names for them', () => {
  const options = (text: string) =>
    (table(`${text}\nlean_lib L`)['leanOptions'] as readonly { name: string; value: string }[]).map(
      ({ name, value }) => `${name}=${value}`,
    );
  expect(
    options(
      'abbrev shared : Array LeanOption := #[⟨`linter.a, true⟩, -- a remark\n  ⟨`linter.b, .ofNat 3⟩]\n\npackage p where\n  leanOptions := #[\n    ⟨`autoImplicit, false⟩,\n    {name := `x.y, value := "text"},\n    (.mk `z .ofBool true)\n  ] ++ shared',
    ),
  ).toEqual(['autoImplicit=false', 'x.y=text', 'z=true', 'linter.a=true', 'linter.b=3']);
  expect(
    options(
      'def own : Array LeanOption := #[⟨`linter.a, true⟩]\npackage p where\n  leanOptions := #[⟨`pp.unicode.fun, true⟩] ++ own.map fun s ↦ { s with name := `weak ++ s.name }',
    ),
  ).toEqual(['pp.unicode.fun=true', 'weak.linter.a=true']);
  expect(
    table('package p where\n  moreLeanArgs := #["-DautoImplicit=false"] ++ #["-q"]\nlean_lib L'),
  ).toMatchObject({ moreLeanArgs: ['-DautoImplicit=false', '-q'] });
});

test('what is required: by path, from git, from the index', () => {
  const requires = table(
    'package p\nrequire near from ".." / "near"\nrequire «far away» from git\n  "https://example.org/far.git" @ "v1" / "lean"\nrequire "scope" / "named" @ git "main"\n  with NameMap.empty.insert `a "b"\nrequire plain from git "https://example.org/plain"\nlean_lib L',
  )['require'];
  expect(requires).toEqual([
    { name: 'near', path: '../near' },
    { name: 'far away', subDir: 'lean' },
    { name: 'named' },
    { name: 'plain' },
  ]);
});

test('a requirement under `meta if` counts, but not one that asks for -K', () => {
  const requires = table(
    'package p\nmeta if get_config? env = some "dev" then -- for developers\nrequire docs from git "u"\nmeta if get_config? env = some "dev" then require more from git "u"\nmeta if System.Platform.isWindows then\nrequire other from "o"\nrequire kept from "k"\nlean_lib L',
  )['require'];
  expect(requires).toEqual([
    { name: 'other', path: 'o' },
    { name: 'kept', path: 'k' },
  ]);
});

test('scripts, targets, facets and definitions say nothing of modules, whatever stands in them', () => {
  expect(
    table(
      '/- a comment /- in it -/ lean_lib No -/\npackage p where\n  moreLinkArgs := if Platform.isWindows then #[] else #["-lm"]\n  buildType := .release\nprivate nonrec def run (x : String := "a") : IO Unit := do\n  let y := { x with\n    lean_lib := 1 }\n/-- Runs. -/\n@[test_driver]\nscript go do\n  return 0\ntarget ffi pkg : FilePath := do\n  let o := pkg.buildDir / "o"\n  return o\n@[default_target]\nlean_lib L where\n  precompileModules := true\n  roots := #[`L]\n',
    ),
  ).toEqual({
    // that compiled code is loaded is told, not what it is
    moreLinkArgs: true,
    defaultTargets: ['L'],
    lean_lib: [{ name: 'L', roots: ['L'], precompileModules: true }],
    lean_exe: [],
    require: [],
  });
});

test('that a library of other code is linked is told', () => {
  expect(
    table('package p\nextern_lib libfoo pkg := do\n  buildStaticLib "foo" #[]\nlean_lib L'),
  ).toMatchObject({
    extern_lib: true,
  });
  expect(table('package p\nlean_lib L')).not.toHaveProperty('extern_lib');
});

test.each([
  [
    'package p\nlean_lib L where\n  globs := if Platform.isOSX then #[] else #[.submodules `T]\n  roots := computed',
    { line: 5, column: 12 },
    /^the value of `globs` is something that only Lean can evaluate.*the same holds for the value of `roots` in line 6$/,
  ],
  [
    'package p where\n  leanOptions := base.push ⟨`a, true⟩\nlean_lib L',
    { line: 4, column: 18 },
    /the value of `leanOptions`/,
  ],
  ['package p\nlean_lib L where\n  srcDir := s!"{dir}/x"', { line: 5, column: 13 }, /the value of `srcDir`/],
  ['package p\nlean_lib L where\n  roots := #[3]', { line: 4, column: 1 }, /the value of `roots`/],
  [
    'package p\nmacro "lib" : command => `(lean_lib L)\nlib',
    { line: 4, column: 1 },
    /the command `macro`.*`lib`/,
  ],
  ['package p /- open', { line: 3, column: 11 }, /nothing ends this comment/],
  ['package p where\n  srcDir := "open', { line: 4, column: 13 }, /nothing ends this text/],
])('what has to be evaluated is an error at its place: %s', (text, where, message) => {
  const found = read(text);
  if (!('severity' in found)) expect.fail(JSON.stringify(found.table));
  expect(found).toMatchObject({ code: 'lakefile-lean', where });
  expect(found.message).toMatch(message);
});

test('commands that only print something are left out, whatever stands in them', () => {
  const text =
    'package p\nlean_lib A\n  where globs := #[`A.*]\n#eval 1\n#check [(\nlean_lib B\n#print axioms foo';
  expect(libraries(text)).toEqual([{ name: 'A', globs: ['A.*'] }, { name: 'B' }]);
  // what nothing closes ends with the file
  expect(read('package p\nlean_lib A where\n  globs := #[`A] +++ ((')).toMatchObject({ where: { line: 5 } });
});

test('definitions in namespaces and sections, by the names that they have at each place', () => {
  const text = `package p
namespace Cfg
def opts : Array String := #["-DmaxHeartbeats=1"]
namespace Deep
def more := opts ++ #["-Dpp.all=true"]
end Deep
section
def less := Deep.more
end
end Cfg
def opts : Array String := #["-Dx=2"]
lean_lib A where
  moreLeanArgs := Cfg.less
lean_lib B where
  moreLeanArgs := opts
open Cfg.Deep
lean_lib C where
  moreLeanArgs := more`;
  expect(libraries(text)).toEqual([
    { name: 'A', moreLeanArgs: ['-DmaxHeartbeats=1', '-Dpp.all=true'] },
    { name: 'B', moreLeanArgs: ['-Dx=2'] },
    { name: 'C', moreLeanArgs: ['-DmaxHeartbeats=1', '-Dpp.all=true'] },
  ]);
});

test.each([
  ['pakage p\nlean_lib A', 3, /^Lake has no command `pakage`; did you mean `package`\?$/],
  [
    'package p\nlean_lib A where\n  roots := #[`A\nlean_lib B',
    5,
    /^the lakefile is not Lean: nothing closes this `#\[`$/,
  ],
  ['package p where\n  leanOptions := #[⟨`a, (true⟩]\n', 4, /^the lakefile is not Lean: nothing closes/],
  ['package p\nlean_lib', 4, /^the lakefile is not Lean: nothing names it$/],
  ['package p\nrequire\nlean_lib A', 4, /^the lakefile is not Lean: nothing names it$/],
  [
    'package p\nlean_lib A where\n  srcDir = "x"',
    5,
    /^the lakefile is not Lean: `srcDir` begins no field: write `name := value`$/,
  ],
  [
    'package p\n@[defualt_target]\nlean_lib A\nlean_lib B',
    5,
    /there is no attribute `defualt_target`; did you mean `default_target`\?$/,
  ],
])('a slip is told as one: %j', (text, line, said) => {
  const found = read(text);
  if (!('severity' in found)) expect.fail('it is read');
  expect([found.where?.line, found.message]).toEqual([line, expect.stringMatching(said)]);
});

test.each([
  ['package p\nlean_lib A where\n  globz := #[`A.*]', 4, 'Lake has no field `globz`; did you mean `globs`?'],
  [
    'package p\nlean_lib A\nmeta if System.Platform.isWindows then lean_lib W else lean_lib B',
    5,
    expect.stringMatching(/^the command `else` is/),
  ],
])('what is not understood is not passed over: %j', (text, line, said) => {
  const found = read(text);
  if (!('severity' in found)) expect.fail('it is read');
  expect([found.where?.line, found.message]).toEqual([line, said]);
});

test('characters that are brackets and quotes, branches of `meta if`, words of a command in the first column', () => {
  const quotes = `package p
where
  version := v!"1.0"
def c1 := '"'
lean_lib A
def c2 := '"'
def c3 := '['
def f' (n : Nat) : Nat := go n
where go n := n
termination_by n
lean_lib B`;
  expect(libraries(quotes)).toEqual([{ name: 'A' }, { name: 'B' }]);
  const branches = `package p
meta if get_config? env = some "dev" then lean_lib Z else lean_lib B
meta if get_config? x |>.isSome then
lean_lib Y
else
lean_lib C
meta if get_config? x |>.isSome then do
  require far from git "u"
else lean_lib D`;
  expect(libraries(branches)).toEqual([{ name: 'B' }, { name: 'C' }, { name: 'D' }]);
  const blocks = `package p where srcDir := "src"
  @[default_target]
  lean_lib A where
    roots := #[\`A]
meta if get_config? x |>.isSome then do
  lean_lib Y
  lean_lib Z
else do
  lean_lib B
  lean_lib C
meta if get_config? x |>.isSome then do
  require far from git "u"
  require further from git "u"
script s do
  return 0
lean_lib D`;
  expect(table(blocks)).toMatchObject({
    srcDir: 'src',
    defaultTargets: ['A'],
    lean_lib: [{ name: 'A', roots: ['A'] }, { name: 'B' }, { name: 'C' }, { name: 'D' }],
    require: [],
  });
  expect(
    libraries(
      'package p\nnamespace My\nmutual\ndef a := 1\nend\ndef opts : Array String := #["-Dx=1"]\nend My\nlean_lib A where\n  moreLeanArgs := My.opts',
    ),
  ).toEqual([{ name: 'A', moreLeanArgs: ['-Dx=1'] }]);
});
