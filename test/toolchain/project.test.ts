import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOutOfReach, restsOnTooMuch } from '../../src/toolchain/out-of-reach.ts';
import { modulesOf, readModules, readProject } from '../../src/toolchain/project.ts';
import { folderWith, leanProject } from './temporary.ts';

const project = (toml: string, files: Readonly<Record<string, string>> = {}) =>
  readProject(folderWith({ 'lakefile.toml': toml, ...files }));

const must = (toml: string, files: Readonly<Record<string, string>> = {}) => {
  const found = project(`name = "p"\n${toml}`, files);
  if ('severity' in found) expect.fail(found.message);
  return found;
};

test('globs: a module, its submodules, or both', () => {
  const found = must('[[lean_lib]]\nname = "L"\nglobs = ["A", "B.+", "C.*"]', {
    'A.lean': '',
    'A/X.lean': '',
    'B/One.lean': '',
    'B/Two/Three.lean': '',
    'C/Odd name.lean': '',
  });
  expect(modulesOf(found, 'L')).toEqual(['A', 'B.One', 'B.Two.Three', 'C', 'C.«Odd name»']);
  expect(modulesOf(found, 'Some.Module')).toEqual(['Some.Module']);
});

test('default targets: those named, else every library', () => {
  const libraries = '[[lean_lib]]\nname = "A"\n[[lean_lib]]\nname = "B"';
  expect(must(`defaultTargets = ["B"]\n${libraries}`).defaultTargets).toEqual(['B']);
  expect(must(libraries).defaultTargets).toEqual(['A', 'B']);
});

test('imports come first, files are relative to the root, hashes are those of the sources', () => {
  const root = leanProject('P', {
    'P.lean': 'import P.B\nimport P.A\nimport Init',
    'P/A.lean': '',
    'P/B.lean': 'import P.A',
  });
  const found = readProject(root);
  if ('severity' in found) expect.fail(found.message);
  const modules = readModules(found, ['P']);
  if ('severity' in modules) expect.fail(modules.message);
  expect(modules.map(({ name, file, imports }) => [name, file, imports])).toEqual([
    ['P.A', 'P/A.lean', []],
    ['P.B', 'P/B.lean', ['P.A']],
    ['P', 'P.lean', ['P.B', 'P.A', 'Init']],
  ]);
  // SHA-256 of the empty text.
  expect(modules[0]?.sourceHash).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.each([
  ['[[lean_lib', 'lakefile-syntax', 1],
  ['name = "p"', 'no-lean-lib', undefined],
])('refused: %s', (toml, code, line) => {
  expect(project(toml)).toMatchObject({ code, ...(line && { where: { line } }), hint: expect.any(String) });
});

test('what is missing is named', () => {
  expect(readProject(folderWith({}))).toMatchObject({ code: 'no-lakefile' });
  expect(readModules(must('[[lean_lib]]\nname = "A"'), ['A'])).toMatchObject({ code: 'module-missing' });
});

test('a missing dependency is refused only where a module imports it', () => {
  const wants = '[[require]]\nname = "batteries"\n[[lean_lib]]\nname = "A"';
  const unfitOf = (text: string) => {
    const found = must(wants, { 'A.lean': text });
    const modules = readModules(found, ['A']);
    return 'severity' in modules ? expect.fail(modules.message) : markOutOfReach(found, modules);
  };
  expect(unfitOf('import Init\nimport Lean.Elab')).toMatchObject([{ name: 'A' }]);
  expect(unfitOf('import Init\nimport Batteries.Data.List')).toMatchObject({
    code: 'lake-dependencies',
    message:
      'A.lean imports Batteries.Data.List, and the sources of the dependency batteries are not on the disk',
    where: { line: 2 },
  });
});

test('what lake fetches is marked, and the embedded Lean does not begin on thousands of modules', () => {
  const many = Array.from({ length: 401 }, (_, k) => `Far.M${k}`);
  const root = folderWith({
    'lakefile.toml': `name = "p"\n[[require]]\nname = "far"\n[[require]]\nname = "near"\npath = "near"\n${'[[lean_lib]]\nname = "P"\n'}`,
    'P.lean': 'import Near\nimport Far',
    'near/lakefile.toml': 'name = "near"\n[[lean_lib]]\nname = "Near"',
    'near/Near.lean': '',
    '.lake/packages/far/lakefile.lean': 'import Lake\nopen Lake DSL\npackage far\nlean_lib Far',
    '.lake/packages/far/Far.lean': many.map((name) => `import ${name}\n`).join(''),
    ...Object.fromEntries(many.map((name) => [`.lake/packages/far/${name.replace('.', '/')}.lean`, ''])),
  });
  const found = readProject(root);
  if ('severity' in found) expect.fail(found.message);
  const modules = readModules(found, ['P']);
  if ('severity' in modules) expect.fail(modules.message);
  expect(modules.filter(({ isFetched }) => !isFetched).map(({ name }) => name)).toEqual(['Near', 'P']);
  expect(restsOnTooMuch(modules)).toMatchObject({
    code: 'dependencies-too-large',
    message: expect.stringContaining('402 modules of far'),
  });
  expect(restsOnTooMuch(modules.slice(5))).toBeUndefined();
});

test('executables are targets too, and default targets of other kinds and packages are skipped with a note', () => {
  const found = must(
    'defaultTargets = ["app", "docs", "p/A:shared", "@q/B"]\n[[input_dir]]\nname = "docs"\n[[lean_lib]]\nname = "A"\n[[lean_exe]]\nname = "app"\nroot = "Main"\n[[lean_exe]]\nname = "odd-name"',
    { 'Main.lean': 'import A', 'A.lean': '' },
  );
  expect(found.defaultTargets).toEqual(['app', 'A']);
  expect(modulesOf(found, 'app')).toEqual(['Main']);
  expect(modulesOf(found, 'odd-name')).toEqual(['«odd-name»']);
  expect(found.notes).toEqual([
    'the default target docs is neither a library nor an executable of the lakefile and was skipped',
    'the default target @q/B is neither a library nor an executable of the lakefile and was skipped',
  ]);
});

test('options are those that lake passes, the later over the earlier', () => {
  const found = must(
    'moreLeanArgs = ["-DmaxRecDepth=9", "-T100"]\n[leanOptions]\nautoImplicit = false\nweak.linter.all = true\n[[lean_lib]]\nname = "A"\nleanOptions = { autoImplicit = true, pp.unicode.fun = true }\n[[lean_lib]]\nname = "B"\nleanOptions = [{ name = "maxRecDepth", value = 7 }]\nmoreLeanArgs = ["-D", "maxHeartbeats=0"]',
  );
  expect(found.libraries.map(({ options }) => options)).toEqual([
    [
      ['autoImplicit', 'true'],
      ['weak.linter.all', 'true'],
      ['pp.unicode.fun', 'true'],
      ['maxRecDepth', '9'],
    ],
    [
      ['autoImplicit', 'false'],
      ['weak.linter.all', 'true'],
      ['maxRecDepth', '9'],
      ['maxHeartbeats', '0'],
    ],
  ]);
  expect(found.notes).toEqual([
    'arguments that the lakefile gives to Lean and the embedded Lean cannot take: -T100',
  ]);
});

test.each([
  ['lakefile.toml', 'name = "p"\nmoreLinkArgs = ["-lm"]\n[[lean_lib]]\nname = "A"\nprecompileModules = true'],
  [
    'lakefile.lean',
    'import Lake\nopen Lake DSL\npackage p where\n  moreLinkArgs := #[s!"-L{libs}"]\nlean_lib A where\n  precompileModules := true',
  ],
])('compiled code that a %s has loaded is told', (name, text) => {
  const found = readProject(folderWith({ [name]: text, 'A.lean': '' }));
  if ('severity' in found) expect.fail(found.message);
  expect(found.linked).toEqual([expect.stringContaining('(precompileModules, moreLinkArgs)')]);
  expect(found.notes).toEqual(found.linked);
  const none = text
    .replace('true', 'false')
    .replace(/#?\["-lm"\]|#\[s!.*\]/, name.endsWith('toml') ? '[]' : '#[]');
  const without = readProject(folderWith({ [name]: none, 'A.lean': '' }));
  expect(without).toMatchObject({ linked: [], notes: [] });
});

test('dependencies on the disk: by path, fetched by lake, and what these require', () => {
  const library = (name: string) => `name = "p"\n[[lean_lib]]\nname = "${name}"\n`;
  const root = folderWith({
    'p/lakefile.toml': `${library('P')}[[require]]\nname = "near"\npath = "../near"\n[[require]]\nname = "far"\n[[require]]\nname = "sub"\n[[require]]\nname = "lost"\n`,
    'p/P.lean': 'import Near\nimport Far\nimport Sub',
    'p/lean-toolchain': 'leanprover/lean4:v4.28.0',
    'p/lake-manifest.json': '{"packages": [{"name": "sub", "type": "git", "subDir": "inner"}]}',
    'p/.lake/packages/far/lakefile.toml': library('Far'),
    'p/.lake/packages/far/Far.lean': '',
    'p/.lake/packages/far/lean-toolchain': 'leanprover/lean4:v4.30.0',
    'p/.lake/packages/sub/inner/lakefile.toml': library('Sub'),
    'p/.lake/packages/sub/inner/Sub.lean': '',
    'near/lakefile.toml': `${library('Near')}[[require]]\nname = "nearer"\npath = "nearer"\n`,
    'near/Near.lean': 'import Nearer',
    'near/nearer/lakefile.toml': `${library('Nearer')}[leanOptions]\nautoImplicit = false`,
    'near/nearer/Nearer.lean': '',
  });
  const found = readProject(join(root, 'p'));
  if ('severity' in found) expect.fail(found.message);
  expect(found.missing).toEqual([{ name: 'lost' }]);
  expect(found.notes).toEqual([
    'the sources of the dependency far are for Lean v4.30.0, the project is for v4.28.0',
  ]);
  const modules = readModules(found, ['P']);
  if ('severity' in modules) expect.fail(modules.message);
  expect(modules.map(({ file, dependency, options }) => [file, dependency, options])).toEqual([
    ['../near/nearer/Nearer.lean', 'nearer', [['autoImplicit', 'false']]],
    ['../near/Near.lean', 'near', undefined],
    ['.lake/packages/far/Far.lean', 'far', undefined],
    ['.lake/packages/sub/inner/Sub.lean', 'sub', undefined],
    ['P.lean', undefined, undefined],
  ]);
});
