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
    'near/lakefile.toml': 'name = "near"\n[[lean_lib]]\nname = "Near"',
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
      /^missing note: the project pins leanprover\/lean4:v4.33.0; Lean 4\.28.*`do` blocks .* since 4.32, and computes/,
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
    'lakefile.toml': 'name = "p"\n[[require]]\nname = "far"\n[[lean_lib]]\nname = "P"',
    'P.lean': 'import Far.Away',
  };
  expect(described(missing)).toContainEqual(
    expect.stringMatching(
      /^problem imports: P.lean imports Far.Away, and the sources of the dependency far are not/,
    ),
  );
  // others are built all the same, so only the one that needs it is told
  const part = {
    ...missing,
    'lakefile.toml': `${missing['lakefile.toml']}\nroots = ["P", "Q", "Gone"]`,
    'Q.lean': '',
  };
  expect(described(part).filter((line) => /^(ok modules|problem)/.test(line))).toEqual([
    'ok modules: 2 to build: P, Q',
    expect.stringMatching(
      /^problem imports: P.lean imports Far.Away, and the sources of the dependency far are not on/,
    ),
    expect.stringMatching(
      /^problem modules: there is no module Gone; looked for .*Gone.lean: write that file/,
    ),
  ]);
  const byPath = {
    'lakefile.toml':
      'name = "p"\n[[require]]\nname = "near"\npath = "near"\n[[require]]\nname = "lost"\npath = "../lost"\n[[lean_lib]]\nname = "P"',
    'P.lean': 'import Near',
    'near/Near.lean': '',
  };
  expect(described(byPath).filter((line) => line.startsWith('problem'))).toEqual([
    'problem imports: P.lean imports Near, and the dependency near cannot be read: there is no lakefile in near, and the dependency lost cannot be read: there is no folder ../lost: correct its lakefile, or its `path` in the lakefile of the project',
    'problem dependencies: the dependency near cannot be read: there is no lakefile in near',
    'problem dependencies: the dependency lost cannot be read: there is no folder ../lost',
  ]);
  const slip = { ...byPath, 'near/lakefile.toml': 'name = "near"\n[[lean_lib]]\nname = 3' };
  expect(described(slip)).toContainEqual(
    expect.stringMatching(/^problem dependencies: .* must be a name, not 3 \(near\/lakefile.toml:3:8\)$/),
  );
  expect(
    described({ 'lakefile.toml': 'name = "p"\n[[lean_lib]]\nname = "E"\nglobs = ["E.+"]' }),
  ).toContainEqual(
    expect.stringMatching(
      /^problem modules: no file matches the globs E\.\+ of the library E below .*: correct `globs`/,
    ),
  );
});
