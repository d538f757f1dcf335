import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { itemAt } from '../../present.ts';
import { joinComponents } from '../imports.ts';
import { checkFields } from './check-fields.ts';
import { type Requirement, stripQuotes } from './folder-of.ts';
import { readLakefile } from './in-lean/read-lakefile.ts';
import { listLinked, noteLinked } from './linked.ts';
import { type LeanOption, optionsOf } from './options.ts';
import { makeProblem } from './problem.ts';

/** A `lean_lib` or `lean_exe` of a lakefile: where its sources are, which modules it is made of, and how Lean is to read them. */
export type Library = {
  readonly name: string;
  readonly sources: string;
  readonly roots: readonly Name[];
  readonly globs: readonly string[];
  readonly options?: readonly LeanOption[];
  /** The dependency that it belongs to; absent for the project's own. */
  readonly dependency?: string;
  /** Whether lake brings its sources, so that they are not the author's. */
  readonly isFetched?: boolean;
  /** The release of Lean that a dependency is written for, as its `lean-toolchain` has it. */
  readonly release?: string;
};

/** A package as its lakefile describes it. */
export type LakePackage = {
  readonly libraries: readonly Library[];
  readonly requires: readonly Requirement[];
  readonly defaultTargets: readonly string[];
  /** Where lake puts the sources of what is required from elsewhere. */
  readonly packagesFolder: string;
  /** What of the lakefile the embedded Lean does not follow. */
  readonly notes: readonly string[];
  /** What of it no Lean has that is asked here, see `noteLinked`. */
  readonly linked: readonly string[];
  /** What of a lakefile.toml has no effect, each with its place. */
  readonly ignored: readonly string[];
};

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined;

type Table = Readonly<Record<string, unknown>>;

/** The tables of an array of tables; empty for anything else. */
const tablesOf = (table: Table, name: string): readonly Table[] =>
  Array.isArray(table[name]) ? (table[name] as readonly Table[]) : [];

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const requirementOf = (table: Table): Requirement => {
  const source: Table = Object(table['source']);
  const path = source['type'] === 'path' ? source['dir'] : table['path'];
  const subfolder = source['subDir'] ?? table['subDir'];
  return {
    name: stripQuotes(String(table['name'])),
    ...(typeof path === 'string' && { path }),
    ...(typeof subfolder === 'string' && { subfolder }),
  };
};

/** The package that the table of a lakefile describes. */
function packageOf(table: Table, root: string): Omit<LakePackage, 'ignored'> {
  const sourcesOf = (entry: Table): string =>
    resolve(root, textOf(table['srcDir'], '.'), textOf(entry['srcDir'], '.'));
  const left = new Set<string>();
  const asked = (entry: Table): Pick<Library, 'options'> => {
    const { options, left: others } = optionsOf(table, entry);
    for (const other of others) left.add(other);
    return options.length > 0 ? { options } : {};
  };
  const libraries = tablesOf(table, 'lean_lib').map((entry): Library => {
    const name = String(entry['name']);
    const roots = texts(entry['roots']) ?? [name];
    // Lake takes one glob for a list of one
    const glob = entry['globs'];
    const globs = typeof glob === 'string' ? [glob] : (texts(glob) ?? roots);
    return { name, sources: sourcesOf(entry), roots, globs, ...asked(entry) };
  });
  // An executable is one root module and what it imports.
  const executables = tablesOf(table, 'lean_exe').map((entry): Library => {
    const name = String(entry['name']);
    const roots = [textOf(entry['root'], joinComponents(name.split('.')))];
    return { name, sources: sourcesOf(entry), roots, globs: roots, ...asked(entry) };
  });
  const all = [...libraries, ...executables];
  const named = texts(table['defaultTargets']) ?? [];
  const targets = named.map((target) => {
    const plain = target.replace(/^@?[^/]*\//, '').replace(/:[^:]*$/, '');
    // a name may be quoted in one place only
    return all.find(({ name }) => stripQuotes(name) === stripQuotes(plain))?.name ?? plain;
  });
  const isKnown = (target = ''): boolean => target.startsWith('+') || all.some(({ name }) => name === target);
  const known = [...new Set(targets.filter(isKnown).map((target) => target.replace(/^\+/, '')))];
  const unknown = named.filter((_, k) => !isKnown(targets[k]));
  const entries = [table, ...tablesOf(table, 'lean_lib'), ...tablesOf(table, 'lean_exe')];
  const notes = [
    ...unknown.map(
      (target) =>
        `the default target ${target} is neither a library nor an executable of the lakefile and was skipped`,
    ),
    ...(left.size > 0
      ? [
          `arguments that the lakefile gives to Lean and the embedded Lean cannot take: ${[...left].join(' ')}`,
        ]
      : []),
  ];
  return {
    libraries: all,
    linked: noteLinked(listLinked(entries)),
    requires: tablesOf(table, 'require').map(requirementOf),
    defaultTargets:
      known.length > 0 ? known : (libraries.length > 0 ? libraries : executables).map(({ name }) => name),
    packagesFolder: resolve(root, textOf(table['packagesDir'], '.lake/packages')),
    notes,
  };
}

type Read = { readonly table: Table; readonly ignored?: readonly string[] } | Diagnostic;

const parseToml = (text: string, file: string, isTranslated = false): Read => {
  try {
    const table = parse(text);
    const { problem, ignored } = checkFields(table, text, file, isTranslated);
    return problem ?? { table, ignored };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return makeProblem('lakefile-syntax', itemAt(error.message.split('\n'), 0), 'correct the TOML', {
      where: { file, line: error.line, column: error.column },
      frame: error.codeblock,
    });
  }
};

/** The lakefile of a folder. Lake itself takes a lakefile.lean before a lakefile.toml. */
const readConfiguration = (root: string): Read => {
  const [inLean, inToml] = [join(root, 'lakefile.lean'), join(root, 'lakefile.toml')];
  if (existsSync(inLean)) return readLakefile(readFileSync(inLean, 'utf8'), inLean);
  if (existsSync(inToml)) return parseToml(readFileSync(inToml, 'utf8'), inToml);
  return makeProblem(
    'no-lakefile',
    `there is no lakefile.toml and no lakefile.lean in ${root}`,
    'set `lean.root` to the folder that has one',
  );
};

/** Reads the lakefile of a package, or what lake says that it comes to; or says what is wrong with it. */
export function readPackage(root: string, toml?: string): LakePackage | Diagnostic {
  const read =
    toml === undefined
      ? readConfiguration(root)
      : parseToml(toml, join(root, 'lakefile.lean, as lake translates it'), true);
  if ('severity' in read) return read;
  const { table, ignored = [] } = read;
  const found = packageOf(table, root);
  if (found.libraries.length > 0) return { ...found, ignored };
  return makeProblem(
    'no-lean-lib',
    [`the lakefile in ${root} declares no library`, ...ignored].join('; '),
    'add `[[lean_lib]]` with `name = "…"`, or `lean_lib …` in a lakefile.lean',
  );
}
