import { expect, test } from 'vitest';
import { readProject } from '../../../src/toolchain/project.ts';
import { folderWith } from '../temporary.ts';

const library = '[[lean_lib]]\nname = "A"\n';

const refused = (toml: string) => {
  const found = readProject(folderWith({ 'lakefile.toml': toml }));
  if (!('severity' in found)) expect.fail('it is read');
  const { code, message, where, hint } = found;
  expect(code).toBe('lakefile-field');
  return `${where?.line}:${where?.column}: ${message} (${hint})`;
};

const read = (toml: string) => {
  const found = readProject(folderWith({ 'lakefile.toml': toml }));
  if ('severity' in found) expect.fail(`${found.where?.line}: ${found.message}`);
  return found;
};

test.each([
  [
    'name = "p"\n\n[[lean_lib]]\nname = "A"\n\n[[lean_lib]]\nname = "B"\nglobs = ["B.**", 3]\n',
    '8:10: entry 1 of `globs` of a `lean_lib` must be a glob: a module, or one with `.*` or `.+` behind it, not "B.**" (write `"A.+"`); 8:18: entry 2 of `globs` of a `lean_lib` must be a glob: a module, or one with `.*` or `.+` behind it, not 3 (write `"A.+"`) (correct all 2 places)',
  ],
  [
    'name = "p"\n[[lean_lib]]\nname = "A"\n  roots = "A"\nsrcDir = 7\n',
    '4:11: `roots` of a `lean_lib` must be a list of modules, not "A" (write `roots = ["A.B"]`); 5:10: `srcDir` of a `lean_lib` must be a text, not 7 (write `srcDir = "…"`) (correct all 2 places)',
  ],
  [
    'name = "p"\n[[lean_lib]]\nname = "A"\nroots = ["A..B", "A", "1 2"]\n',
    '4:10: entry 1 of `roots` of a `lean_lib` must be the name of a module, like `A.B`, not "A..B" (write `"A.B"`); 4:23: entry 3 of `roots` of a `lean_lib` must be the name of a module, like `A.B`, not "1 2" (write `"A.B"`) (correct all 2 places)',
  ],
  [
    `name = "p"\n${library}leanOptions = [{ name = "autoImplicit" }]\n`,
    '4:16: entry 1 of `leanOptions` of a `lean_lib` must be an option with `name` and `value`, not {"name":"autoImplicit"} (write `{ name = "autoImplicit", value = false }`)',
  ],
  [
    'name = "p"\ndescription = """\n[[lean_lib]]\n"""\nleanOptions = { a.b = 1.5 }\n[[lean_lib]]\nname = ""\n',
    '5:23: `leanOptions.a.b` of the package must be a text, `true`, `false` or a natural number, not 1.5 (write `false`); 7:8: `name` of a `lean_lib` must be a name, not "" (write `name = "…"`) (correct all 2 places)',
  ],
  [
    '[[lean_lib]]\nroots = ["A"]\n',
    '1:1: the package has no `name` (write `name = "…"`); 1:1: a `lean_lib` has no `name` (write `name = "…"`) (correct all 2 places)',
  ],
  [
    `defaultTargets = "A"\nname = "p"\n${library}`,
    '1:18: `defaultTargets` of the package must be a list of texts, not "A" (write `defaultTargets = ["…"]`)',
  ],
  [
    'name = "p"\n[lean_lib]\nname = "A"\n',
    '2:1: `lean_lib` must be a list of tables, not {"name":"A"} (write the header [[lean_lib]])',
  ],
  [
    `name = "p"\nversion = 3\n${library}`,
    '2:11: `version` of the package must be a text of three numbers, like "0.1.0" or "1.2.0-beta", not 3 (write `version = "0.1.0"`)',
  ],
  [
    `name = "p"\nversion = "one"\nbuildType = "relese"\n${library}precompileModules = "yes"\nbackend = "js"\n`,
    '2:11: `version` of the package must be a text of three numbers, like "0.1.0" or "1.2.0-beta", not "one" (write `version = "0.1.0"`); 3:13: `buildType` of the package must be one of "debug", "relWithDebInfo", "minSizeRel", "release", not "relese" (write `buildType = "release"`); 6:21: `precompileModules` of a `lean_lib` must be `true` or `false`, without quotes, not "yes" (write `precompileModules = true`); 7:11: `backend` of a `lean_lib` must be one of "c", "llvm", "default", not "js" (write `backend = "default"`) (correct all 4 places)',
  ],
  [
    `name = "p"\nplatformIndependent = "no"\n${library}plugins = ["a//b"]\ndefaultFacets = "shared"\n`,
    '2:23: `platformIndependent` of the package must be `true` or `false`, without quotes, not "no" (write `platformIndependent = true`); 5:12: entry 1 of `plugins` of a `lean_lib` must be a target, like `A`, `pkg/A` or `A:shared`, not "a//b" (write `"A"`); 6:17: `defaultFacets` of a `lean_lib` must be a list of texts, not "shared" (write `defaultFacets = ["…"]`) (correct all 3 places)',
  ],
  [
    `name = "p"\n[[require]]\nname = "q"\ngit = 3\n[[require]]\nname = "r"\ngit = { rev = "v1" }\n[[require]]\nname = "s"\nsource = { type = "web" }\n${library}`,
    '4:7: `git` of a `require` must be a URL, or a table with `url`, not 3 (write `git = "https://…"`); 7:7: `git.url` of a `require` must be a text and is missing (write `url = "…"`); 10:19: `source.type` of a `require` must be "path" or "git", not "web" (write `"path"`) (correct all 3 places)',
  ],
  [
    `name = "p"\n${library}[[lean_exe]]\nname = "b"\nroot = "B-C"\nsupportInterpreter = 1\n[[input_file]]\nname = "c"\ntext = "yes"\n[[input_dir]]\nname = "d"\nfilter = "x"\n`,
    '6:8: `root` of a `lean_exe` must be the name of a module, like `A.B`, not "B-C" (write `root = "A.B"`); 7:22: `supportInterpreter` of a `lean_exe` must be `true` or `false`, without quotes, not 1 (write `supportInterpreter = true`); 10:8: `text` of an `input_file` must be `true` or `false`, without quotes, not "yes" (write `text = true`); 13:10: `filter` of an `input_dir` must be "*", a list of texts, or a table with a pattern, not "x" (write `filter = "*"`) (correct all 4 places)',
  ],
])('values that Lake refuses are one error, each at its place: %j', (toml, said) => {
  expect(refused(toml)).toBe(said);
});

test.each([
  [`name = "p"\n${library}globs = "A.+"\n`, ['A.+']],
  [`name = "p"\n${library}globs = ["A.*", "«with space».B"]\n`, ['A.*', '«with space».B']],
  [
    `name = "p"\nleanOptions = { autoImplicit = false }\n${library}leanOptions = [{ name = "x", value = 1 }, ["y.z", true]]\n`,
    ['A'],
  ],
  // everything that Lake has a field for, in one form or another
  [
    `name = "p"\nversion = "1.2.3-rc1"\nversionTags = { preset = "verLike" }\nbuildType = "Debug"\nplatformIndependent = true\nkeywords = ["a"]\nmoreLinkLibs = ["@q/B:shared"]\n"releaseRepo?" = "u"\nbuiltinLint = true\n[[require]]\nname = "q"\nscope = "s"\nversion = "git#v1"\noptions = { a = "b" }\n[[require]]\nname = "r"\ngit = { url = "u" }\nrev = "v1"\n${library}needs = ["+A.B", "c"]\n[[input_file]]\nname = "c"\npath = "c.txt"\ntext = true\n[[input_dir]]\nname = "d"\nfilter = { extension = ["md"] }\n`,
    ['A'],
  ],
])('what Lake takes is read, and no field is unknown: %j', (toml, globs) => {
  const { libraries, notes } = read(toml);
  expect(libraries[0]?.globs).toEqual(globs);
  expect(notes.filter((note) => note.includes('is no field'))).toEqual([]);
});

test('a target that is named more than once is one target', () => {
  const toml = `name = "p"\ndefaultTargets = ["A", "@p/A", "A:shared", "+A.B", "«A»"]\n${library}`;
  expect(read(toml).defaultTargets).toEqual(['A', 'A.B']);
});

test.each([
  [
    `name = "p"\ndefaultTargets = ["Aa", "App"]\n${library}[[lean_exe]]\nname = "app"\n`,
    '2:19: the default target "Aa" is declared nowhere in the lakefile (write "A"); 2:25: the default target "App" is declared nowhere in the lakefile (write "app") (correct all 2 places)',
  ],
  [
    `name = "p"\ndefaultTargets = [\n  "A", # the library\n  "elsewhere",\n]\n${library}`,
    '4:3: the default target "elsewhere" is declared nowhere in the lakefile (declare it, or take it out: targets are A)',
  ],
  [
    `name = "p"\n${library}[[lean_lib]]\nname = "A"\n[[lean_exe]]\nname = "«A»"\n[[input_dir]]\nname = "A"\n`,
    '5:8: the target A is declared as a `lean_lib` here and as a `lean_lib` in line 3, and Lake takes one target of a name (give it another `name`, and keep its modules by `roots`); 7:8: the target A is declared as a `lean_exe` here and as a `lean_lib` in line 3, and Lake takes one target of a name (give it another `name`, and keep its module by `root`); 9:8: the target A is declared as an `input_dir` here and as a `lean_lib` in line 3, and Lake takes one target of a name (give it another `name`, and keep what it is by `path`) (correct all 3 places)',
  ],
])('a default target that nothing declares, and a target that two tables declare: %j', (toml, said) => {
  expect(refused(toml)).toBe(said);
});

test('default targets of other kinds, and of other forms, are skipped with a note as before', () => {
  const toml = `name = "p"\ndefaultTargets = ["A", "data", "page", "@q/B", "q/C:shared"]\n${library}[[input_file]]\nname = "data"\n[[input_dir]]\nname = "page"\n`;
  const { defaultTargets, notes } = read(toml);
  expect(defaultTargets).toEqual(['A']);
  expect(notes).toHaveLength(4);
});

test('what has no effect is a note with its place and the field that was probably meant', () => {
  const toml = `name = "p"\nfoo = 1\n${library}Roots = ["B"]\nroot = "B"\nfoo.bar = 2\ndefaultTargets = ["B"]\n[[lean_libs]]\nname = "B"\n`;
  expect(read(toml).notes).toEqual([
    'lakefile.toml:2:1: `foo` is no field of a lakefile that Lake knows, and has no effect',
    'lakefile.toml:9:1: `lean_libs` is no field of a lakefile that Lake knows, and has no effect: did you mean `lean_lib`?',
    'lakefile.toml:5:1: `Roots` is no field of a `lean_lib` that Lake knows, and has no effect: did you mean `roots`?',
    'lakefile.toml:6:1: `root` is no field of a `lean_lib` that Lake knows, and has no effect: did you mean `roots`?',
    'lakefile.toml:7:1: `foo` is no field of a `lean_lib` that Lake knows, and has no effect',
    'lakefile.toml:8:1: `defaultTargets` is no field of a `lean_lib` that Lake knows, and has no effect: it is a field of the package, which stands above the first header',
  ]);
  expect(
    readProject(folderWith({ 'lakefile.toml': 'name = "p"\n[[lean_libs]]\nname = "B"\n' })),
  ).toMatchObject({
    code: 'no-lean-lib',
    message: expect.stringContaining('; lakefile.toml:2:1: `lean_libs` is no field'),
  });
});

test('what lake has translated may name targets that TOML cannot declare, and what it brings is not the author’s', () => {
  const toml = `name = "p"\ndefaultTargets = ["A", "custom"]\n${library}`;
  expect(readProject(folderWith({}), toml)).toMatchObject({ defaultTargets: ['A'] });
  const root = folderWith({
    'lakefile.toml': `name = "p"\n[[require]]\nname = "far"\n[[require]]\nname = "near"\npath = "near"\n${library}`,
    'near/lakefile.toml': `name = "near"\nnews = 1\n${library}`,
    '.lake/packages/far/lakefile.toml': `name = "far"\nnews = 1\n${library}`,
  });
  expect(readProject(root)).toMatchObject({
    notes: ['near: lakefile.toml:2:1: `news` is no field of a lakefile that Lake knows, and has no effect'],
  });
});

test('a dependency whose source is a table of its own', () => {
  const toml = `name = "p"\n${library}[[require]]\nname = "dep"\nsource = { type = "path", dir = "dep" }\n`;
  const found = readProject(
    folderWith({ 'lakefile.toml': toml, 'dep/lakefile.toml': 'name = "dep"\n[[lean_lib]]\nname = "Dep"\n' }),
  );
  if ('severity' in found) expect.fail(found.message);
  expect([found.missing, found.libraries.map(({ name }) => name)]).toEqual([[], ['A', 'Dep']]);
});
