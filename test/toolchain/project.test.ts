import { expect, test } from 'vitest';
import { modulesOf, needsLake, readModules, readProject } from '../../src/toolchain/project.ts';
import { folderWith, leanProject } from './temporary.ts';

const project = (toml: string, files: Readonly<Record<string, string>> = {}) =>
  readProject(folderWith({ 'lakefile.toml': toml, ...files }));

const must = (toml: string, files: Readonly<Record<string, string>> = {}) => {
  const found = project(toml, files);
  if ('severity' in found) expect.fail(found.message);
  return found;
};

test('globs: a module, its submodules, or both', () => {
  const found = must('name = "p"\n[[lean_lib]]\nname = "L"\nglobs = ["A", "B.+", "C.*"]', {
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
  expect(needsLake(must('[[require]]\nname = "batteries"\n[[lean_lib]]\nname = "A"'))).toMatchObject({
    code: 'lake-dependencies',
    message: expect.stringContaining('batteries'),
  });
});
