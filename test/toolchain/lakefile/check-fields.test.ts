import { expect, test } from 'vitest';
import { readProject } from '../../../src/toolchain/project.ts';
import { folderWith } from '../temporary.ts';

const refused = (toml: string) => {
  const found = readProject(folderWith({ 'lakefile.toml': toml }));
  if (!('severity' in found)) expect.fail('it is read');
  const { code, message, where, hint } = found;
  return `${where?.line}:${where?.column} ${code}: ${message} = ${hint}`;
};

test.each([
  [
    'name = "p"\n\n[[lean_lib]]\nname = "A"\n\n[[lean_lib]]\nname = "B"\nglobs = ["B.**", 3]\n',
    '8:1 lakefile-field: `globs` of a `lean_lib` must be a list of globs, each a module, or one with `.*` or `.+` behind it, not ["B.**",3] = write `globs = ["A.+"]`',
  ],
  [
    '[[lean_lib]]\nname = "A"\n  roots = "A"\nsrcDir = 7\n',
    '4:1 lakefile-field: `srcDir` of a `lean_lib` must be a text, not 7; line 3: `roots` of a `lean_lib` must be a list of texts, not "A" = write `srcDir = "…"`',
  ],
  [
    '[[lean_lib]]\nname = "A"\nleanOptions = [{ name = "autoImplicit" }]\n',
    '3:1 lakefile-field: `leanOptions` of a `lean_lib` must be a table of options, not [{"name":"autoImplicit"}] = write `leanOptions = { autoImplicit = false }`',
  ],
  [
    'description = """\n[[lean_lib]]\n"""\nleanOptions = { a.b = 1.5 }\n[[lean_lib]]\nname = ""\n',
    '4:1 lakefile-field: `leanOptions` of the package must be a table of options, not {"a":{"b":1.5}}; line 6: `name` of a `lean_lib` must be a name, not "" = write `leanOptions = { autoImplicit = false }`',
  ],
  ['[[lean_lib]]\nroots = ["A"]\n', '1:1 lakefile-field: a `lean_lib` has no `name` = write `name = "…"`'],
  [
    'defaultTargets = "A"\n[[lean_lib]]\nname = "A"\n',
    '1:1 lakefile-field: `defaultTargets` of the package must be a list of texts, not "A" = write `defaultTargets = ["…"]`',
  ],
  [
    '[lean_lib]\nname = "A"\n',
    '1:1 lakefile-field: `lean_lib` must be a list of tables, not {"name":"A"} = write the header [[lean_lib]]',
  ],
])('a value that Lake refuses is an error at its place: %j', (toml, said) => {
  expect(refused(toml)).toBe(said);
});

test.each([
  ['[[lean_lib]]\nname = "A"\nglobs = "A.+"\n', ['A.+']],
  ['[[lean_lib]]\nname = "A"\nglobs = ["A.*", "«with space».B"]\n', ['A.*', '«with space».B']],
  [
    'leanOptions = { autoImplicit = false }\n[[lean_lib]]\nname = "A"\nleanOptions = [{ name = "x", value = 1 }]\n',
    ['A'],
  ],
])('what Lake takes is read: %j', (toml, globs) => {
  const found = readProject(folderWith({ 'lakefile.toml': toml }));
  if ('severity' in found) expect.fail(found.message);
  expect(found.libraries[0]?.globs).toEqual(globs);
});

test('a target that is named more than once is one target', () => {
  const toml =
    'name = "p"\ndefaultTargets = ["A", "@p/A", "A:shared", "+A.B", "no"]\n[[lean_lib]]\nname = "A"\n';
  const found = readProject(folderWith({ 'lakefile.toml': toml }));
  if ('severity' in found) expect.fail(found.message);
  expect(found.defaultTargets).toEqual(['A', 'A.B']);
  expect(found.notes[0]).toMatch(/^the default target no is neither/);
});

test('a dependency whose source is a table of its own', () => {
  const toml =
    '[[lean_lib]]\nname = "A"\n[[require]]\nname = "dep"\nsource = { type = "path", dir = "dep" }\n';
  const found = readProject(
    folderWith({ 'lakefile.toml': toml, 'dep/lakefile.toml': '[[lean_lib]]\nname = "Dep"\n' }),
  );
  if ('severity' in found) expect.fail(found.message);
  expect([found.missing, found.libraries.map(({ name }) => name)]).toEqual([[], ['A', 'Dep']]);
});
