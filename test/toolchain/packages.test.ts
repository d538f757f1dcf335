import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventoryOf } from './open.ts';
import { folderWith } from './temporary.ts';

type Files = Readonly<Record<string, string>>;

/** A package of two modules at a place in the project. */
const dep = (at: string, lakefile = '[[lean_lib]]\nname = "Dep"'): Files => ({
  [`${at}/lakefile.toml`]: `name = "dep"\n${lakefile}\n`,
  [`${at}/Dep.lean`]:
    'import Dep.More\ntheorem Dep.le_twice (n : Nat) : n ≤ Dep.twice n := by unfold Dep.twice; omega\n',
  [`${at}/Dep/More.lean`]: 'def Dep.twice (n : Nat) : Nat := 2 * n\n',
});

const requires = (how: string): string =>
  `name = "p"\n[[require]]\nname = "dep"\n${how}\n[[lean_lib]]\nname = "P"\n`;

const git = 'git = "https://example.org/dep"\nrev = "v1"';

const manifest = (entry: object, more: object = {}): string =>
  JSON.stringify({ version: '1.1.0', packages: [{ name: 'dep', ...entry }], name: 'p', ...more });

type Layout = {
  readonly files: Files;
  /** Where the source of the package is found, and whether its modules are recorded; those that lake fetches are only taken. */
  readonly at: string;
  readonly fetched?: true;
  /** A module of the project itself, not of a dependency. */
  readonly own?: true;
};

const layouts: Readonly<Record<string, Layout>> = {
  'by path': {
    files: { 'lakefile.toml': requires('path = "near"'), ...dep('near') },
    at: 'near/Dep/More.lean',
  },
  'by path in a lakefile.lean': {
    files: {
      'lakefile.lean':
        'import Lake\nopen Lake DSL\npackage p\nrequire dep from "near"\n@[default_target] lean_lib P\n',
      ...dep('near'),
    },
    at: 'near/Dep/More.lean',
  },
  'a git submodule': {
    files: {
      'lakefile.toml': requires('path = "deps/dep"'),
      '.gitmodules': '[submodule "deps/dep"]\n\tpath = deps/dep\n\turl = https://example.org/dep\n',
      'deps/dep/.git': 'gitdir: ../../.git/modules/deps/dep\n',
      ...dep('deps/dep'),
    },
    at: 'deps/dep/Dep/More.lean',
  },
  'a vendored folder, as a library of the project': {
    files: {
      'lakefile.toml':
        'name = "p"\ndefaultTargets = ["P"]\n[[lean_lib]]\nname = "P"\n[[lean_lib]]\nname = "Dep"\nsrcDir = "vendor/dep"\n',
      ...dep('vendor/dep'),
    },
    at: 'vendor/dep/Dep/More.lean',
    own: true,
  },
  'what a package requires by path, seen from that package': {
    files: {
      'lakefile.toml': requires('path = "one/middle"').replace('"dep"', '"middle"'),
      'one/middle/lakefile.toml':
        'name = "middle"\n[[require]]\nname = "dep"\npath = "../dep"\n[[lean_lib]]\nname = "Middle"\n',
      ...dep('one/dep'),
    },
    at: 'one/dep/Dep/More.lean',
  },
  'the same name by path in the project and in a dependency: that of the project': {
    files: {
      'lakefile.toml': `${requires('path = "one/middle"').replace('"dep"', '"middle"')}[[require]]\nname = "dep"\npath = "mine"\n`,
      'one/middle/lakefile.toml':
        'name = "middle"\n[[require]]\nname = "dep"\npath = "../dep"\n[[lean_lib]]\nname = "Middle"\n',
      ...dep('one/dep'),
      ...dep('mine'),
    },
    at: 'mine/Dep/More.lean',
  },
  'where lake fetches to': {
    files: {
      'lakefile.toml': requires(git),
      'lake-manifest.json': manifest({ type: 'git', subDir: null }),
      ...dep('.lake/packages/dep'),
    },
    at: '.lake/packages/dep/Dep/More.lean',
    fetched: true,
  },
  'a folder for packages in the lakefile': {
    files: { 'lakefile.toml': `packagesDir = "pk"\n${requires(git)}`, ...dep('pk/dep') },
    at: 'pk/dep/Dep/More.lean',
    fetched: true,
  },
  'a folder for packages in the manifest': {
    files: {
      'lakefile.toml': requires(git),
      'lake-manifest.json': manifest({ type: 'git', subDir: null }, { packagesDir: 'elsewhere' }),
      ...dep('elsewhere/dep'),
    },
    at: 'elsewhere/dep/Dep/More.lean',
    fetched: true,
  },
  'a folder of the repository in the manifest': {
    files: {
      'lakefile.toml': requires(git),
      'lake-manifest.json': manifest({ type: 'git', subDir: 'lean' }),
      ...dep('.lake/packages/dep/lean'),
    },
    at: '.lake/packages/dep/lean/Dep/More.lean',
    fetched: true,
  },
  'a path in the manifest': {
    files: {
      'lakefile.toml': requires(git),
      'lake-manifest.json': manifest({ type: 'path', dir: 'beside/dep' }),
      ...dep('beside/dep'),
    },
    at: 'beside/dep/Dep/More.lean',
  },
  'a path in the overrides': {
    files: {
      'lakefile.toml': requires(git),
      'lake-manifest.json': manifest({ type: 'git', subDir: null }),
      '.lake/package-overrides.json': manifest({ type: 'path', dir: 'beside/dep' }),
      ...dep('beside/dep'),
    },
    at: 'beside/dep/Dep/More.lean',
    fetched: true,
  },
  'a package whose sources are in a folder of it': {
    files: {
      'lakefile.toml': requires('path = "near"'),
      ...dep('near/src'),
      'near/lakefile.toml': 'name = "dep"\nsrcDir = "src"\n[[lean_lib]]\nname = "Dep"\n',
    },
    at: 'near/src/Dep/More.lean',
  },
};

test.each(Object.entries(layouts))(
  'a package %s is built, used and recorded',
  async (name, { files, at, fetched, own }) => {
    // The text of the project is its own, so that it is built; the package is built once.
    const root = folderWith({
      'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
      'P.lean': `import Dep\n-- ${name}\ntheorem use (n : Nat) : n ≤ Dep.twice n := Dep.le_twice n\n`,
      ...files,
    });
    const { modules, toolchain, declarations } = await inventoryOf(root);
    const dependency = own ? undefined : 'dep';
    expect(modules.map((one) => [one.file, one.status, one.recheck.kind, one.dependency])).toEqual([
      ...(fetched
        ? []
        : [
            [at, 'built', 'ok', dependency],
            [join(at, '../../Dep.lean'), 'built', 'ok', dependency],
          ]),
      ['P.lean', 'built', 'ok', undefined],
    ]);
    expect(declarations.get('use')?.valueUses).toContain('Dep.le_twice');
    const taken = fetched ? [expect.stringContaining('dep (2 modules)')] : [];
    expect(toolchain.limits.filter((limit) => limit.includes('taken at their word'))).toEqual(taken);
  },
);
