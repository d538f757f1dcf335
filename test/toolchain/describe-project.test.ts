import { expect, test } from 'vitest';
import { describeProject } from '../../src/toolchain/describe-project.ts';
import { folderWith } from './temporary.ts';

const described = (files: Readonly<Record<string, string>>, hasLake = false) =>
  describeProject(folderWith(files), 'lean', hasLake).map(
    ({ name, state, found }) => `${state} ${name}: ${found}`,
  );

test('layout, targets, modules, options, dependencies and the native command', () => {
  const files = {
    'lakefile.lean':
      'import Lake\nopen Lake DSL\npackage p where\n  leanOptions := #[⟨`autoImplicit, false⟩]\nrequire near from "near"\nrequire mathlib from git "u"\n@[default_target]\nlean_lib P\nlean_lib Extra',
    'lakefile.toml': 'name = "p"',
    'lean-toolchain': 'leanprover/lean4:v4.33.0',
    'P.lean': 'import P.A',
    'P/A.lean': '',
    'Extra.lean': '',
    'near/lakefile.toml': '[[lean_lib]]\nname = "Near"',
  };
  expect(described(files)).toEqual([
    'ok Lean project: lean/lakefile.lean, which lake takes before lakefile.toml',
    'ok targets: P',
    'ok modules: 2 to build: P.A, P',
    'missing left out: not built by default: Extra; name them in `lean.modules` to have them checked',
    'ok Lean options: autoImplicit=false',
    'ok dependencies: near: sources on the disk',
    'missing not fetched: mathlib; `lake update` brings them',
    expect.stringMatching(/^missing not seen: by the embedded Lean: proofs of the library/),
    expect.stringMatching(
      /^missing note: the project pins leanprover\/lean4:v4.33.0; .* Lean 4\.28.*`do` blocks .* since 4.32, and computes/,
    ),
    expect.stringMatching(/^missing note: Lean 4.28.0-pre is older than 4.33 and 4.34, which mend faults/),
    'ok native command: lake exe cache get && lake build P',
  ]);
  // what lake has fetched is told apart
  const brought = {
    ...files,
    '.lake/packages/mathlib/lakefile.toml': 'name = "mathlib"\n[[lean_lib]]\nname = "Mathlib"',
  };
  expect(described(brought)).toEqual(
    expect.arrayContaining([
      'ok dependencies: near: sources on the disk',
      'ok at their word: mathlib: built, not checked again; one that is required by path is checked like your own modules',
    ]),
  );
  // with lake it is the project's own release that counts
  expect(described(files, true).filter((line) => line.includes('note'))).toEqual([
    expect.stringMatching(/^missing note: Lean 4.33.0 is older than 4.34, which mends faults/),
  ]);
});

test('what is in the way: no lakefile, one that must be evaluated, an import that nothing provides', () => {
  expect(described({})).toEqual(['problem Lean project: no lakefile in lean']);
  const computed = { 'lakefile.lean': 'import Lake\npackage p\nlean_lib P where\n  roots := those' };
  expect(described(computed)).toEqual([
    expect.stringMatching(
      /^problem Lean project: lean\/lakefile.lean \(line 4, column 12\): the value of `roots`/,
    ),
  ]);
  expect(described(computed, true)).toEqual(['ok Lean project: lean/lakefile.lean']);
  const missing = {
    'lakefile.toml': '[[require]]\nname = "far"\n[[lean_lib]]\nname = "P"',
    'P.lean': 'import Far.Away',
  };
  expect(described(missing)).toContainEqual(
    expect.stringMatching(
      /^problem imports: P.lean imports Far.Away, and the sources of the dependency far are not/,
    ),
  );
});
