import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { components } from '../lean/names.ts';
import { joinComponents, readImports } from './header.ts';

/** A `lean_lib` of a lakefile: where its sources are and which modules it is made of. */
type Library = {
  readonly name: string;
  readonly sources: string;
  readonly roots: readonly Name[];
  readonly globs: readonly string[];
};

/** A Lean project as its lakefile.toml describes it. */
export type Project = {
  readonly root: string;
  /** Names of required packages; only native lake can fetch and build them. */
  readonly dependencies: readonly string[];
  readonly libraries: readonly Library[];
  readonly defaultTargets: readonly string[];
};

/** One source file, read. `file` is relative to the project's root, with `/`. */
export type SourceModule = {
  readonly name: Name;
  readonly file: string;
  readonly text: string;
  readonly sourceHash: string;
  readonly imports: readonly Name[];
};

const problem = (
  code: string,
  message: string,
  hint: string,
  rest: Partial<Diagnostic> = {},
): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  ...rest,
});

const native = 'install elan (https://github.com/leanprover/elan) and run with `--toolchain lake`';
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined;

/** What is wrong with a project that only native lake can build. */
export function needsLake({ root, dependencies }: Project): Diagnostic | undefined {
  if (dependencies.length === 0) return undefined;
  const message = `${join(root, 'lakefile.toml')}: the dependencies ${dependencies.join(', ')} need native lake`;
  return problem('lake-dependencies', message, native);
}

/** Reads the lakefile.toml of a project, or says what is wrong with it. */
export function readProject(root: string): Project | Diagnostic {
  const file = join(root, 'lakefile.toml');
  if (!existsSync(file)) {
    if (existsSync(join(root, 'lakefile.lean'))) {
      return problem(
        'lakefile-lean',
        `${join(root, 'lakefile.lean')}: a lakefile written in Lean needs native lake`,
        `${native}, or describe the project in lakefile.toml (\`lake translate-config toml\`)`,
      );
    }
    return problem(
      'no-lakefile',
      `there is no lakefile.toml in ${root}`,
      'set `lean.root` to the folder that has one',
    );
  }
  let table: Record<string, unknown>;
  try {
    table = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return problem('lakefile-syntax', error.message.split('\n')[0] as string, 'correct the TOML', {
      where: { file, line: error.line, column: error.column },
      frame: error.codeblock,
    });
  }
  const required = Array.isArray(table['require'])
    ? (table['require'] as readonly Record<string, unknown>[])
    : [];
  const base = typeof table['srcDir'] === 'string' ? table['srcDir'] : '.';
  const entries = Array.isArray(table['lean_lib'])
    ? (table['lean_lib'] as readonly Record<string, unknown>[])
    : [];
  const libraries = entries.map((entry): Library => {
    const name = String(entry['name']);
    const roots = texts(entry['roots']) ?? [name];
    const sources = join(root, base, typeof entry['srcDir'] === 'string' ? entry['srcDir'] : '.');
    return { name, sources, roots, globs: texts(entry['globs']) ?? roots };
  });
  if (libraries.length === 0) {
    return problem('no-lean-lib', `${file} declares no [[lean_lib]]`, 'add `[[lean_lib]]` with `name = "…"`');
  }
  return {
    root,
    dependencies: required.map((entry) => String(entry['name'])),
    libraries,
    defaultTargets: texts(table['defaultTargets']) ?? libraries.map(({ name }) => name),
  };
}

const pathOf = (library: Library, module: Name): string =>
  `${join(library.sources, ...components(module))}.lean`;
/** The empty root stands for every module. */
const isBelow = (module: Name, root: Name): boolean =>
  root === '' || module === root || module.startsWith(`${root}.`);

/** The source file of a module, when the project has one. */
function fileOf(project: Project, module: Name): string | undefined {
  const owner = project.libraries.find(
    (library) =>
      (library.roots.some((root) => isBelow(module, root)) ||
        library.globs.some((glob) => isBelow(module, glob.replace(/\.[*+]$/, '')))) &&
      existsSync(pathOf(library, module)),
  );
  return owner && pathOf(owner, module);
}

const submodules = (library: Library, root: Name): readonly Name[] => {
  const folder = join(library.sources, ...components(root));
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lean'))
    .sort()
    .map((name) => `${root}.${joinComponents(name.slice(0, -'.lean'.length).split(sep))}`);
};

/** The modules that a target stands for: a library's globs, or a module itself. */
export function modulesOf(project: Project, target: string): readonly Name[] {
  const library = project.libraries.find(({ name }) => name === target);
  if (library === undefined) return [target];
  return library.globs.flatMap((glob) => {
    const root = glob.replace(/\.[*+]$/, '');
    if (glob.endsWith('.+')) return submodules(library, root);
    if (glob.endsWith('.*')) return [root, ...submodules(library, root)];
    return [root];
  });
}

/** The modules and all project modules that they import, imports first; or which module is missing or in a cycle. */
export function readModules(project: Project, wanted: readonly Name[]): readonly SourceModule[] | Diagnostic {
  const order: SourceModule[] = [];
  const state = new Map<Name, 'open' | 'done'>();
  const visit = (name: Name, path: readonly Name[]): Diagnostic | undefined => {
    if (state.get(name) === 'done') return undefined;
    if (state.get(name) === 'open') {
      const cycle = [...path.slice(path.indexOf(name)), name].join(' → ');
      return problem('import-cycle', `modules import each other: ${cycle}`, 'break the cycle');
    }
    const file = fileOf(project, name);
    if (file === undefined) {
      if (path.length > 0) return undefined;
      const places = project.libraries.map((library) => pathOf(library, name)).join(', ');
      return problem(
        'module-missing',
        `there is no module ${name}; looked for ${places}`,
        'correct `lean.modules`',
      );
    }
    state.set(name, 'open');
    const text = readFileSync(file, 'utf8');
    const imports = readImports(text);
    for (const imported of imports) {
      const found = visit(imported, [...path, name]);
      if (found) return found;
    }
    state.set(name, 'done');
    const sourceHash = createHash('sha256').update(text).digest('hex');
    order.push({ name, file: relative(project.root, file).split(sep).join('/'), text, sourceHash, imports });
    return undefined;
  };
  for (const name of wanted) {
    const found = visit(name, []);
    if (found) return found;
  }
  return order;
}
