import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { LeanMessage, ModuleRecord } from '../lean/inventory.ts';
import { splitName } from '../lean/names.ts';
import { joinComponents, readImports } from './imports.ts';
import { type Missing, readDependencies } from './lakefile/dependencies.ts';
import type { LeanOption } from './lakefile/options.ts';
import { type Library, readPackage } from './lakefile/package.ts';
import { makeProblem } from './lakefile/problem.ts';

/** A Lean project as its lakefile describes it, with the dependencies whose sources are on the disk. */
export type Project = {
  readonly root: string;
  /** Required packages that cannot be used here. */
  readonly missing: readonly Missing[];
  /** Names of the packages that the lakefile itself requires. */
  readonly requires: readonly string[];
  /** The project's own, then those of its dependencies. */
  readonly libraries: readonly Library[];
  readonly defaultTargets: readonly string[];
  /** What of the lakefiles the embedded Lean does not follow. */
  readonly notes: readonly string[];
  /** Those among them that are true of native Lean, too. */
  readonly linked: readonly string[];
};

/** One source file, read. `file` is relative to the project's root, with `/`. */
export type SourceModule = {
  readonly name: Name;
  readonly file: string;
  readonly text: string;
  readonly sourceHash: string;
  readonly imports: readonly Name[];
  /** Options under which Lean reads it, see `optionsOf`. */
  readonly options?: readonly LeanOption[];
  /** The dependency that it belongs to; absent for the project's own. */
  readonly dependency?: string;
  /** Whether lake brings its source, so that it is not the author's. */
  readonly isFetched?: boolean;
  /** The release of Lean that its dependency is written for. */
  readonly release?: string;
  readonly fault?: Fault;
};

/** Why a module cannot be built here whatever stands in it: it is not there, or imports what is not on the disk. */
type Fault = {
  readonly status: Extract<ModuleRecord['status'], 'failed' | 'not-fetched'>;
  readonly message: LeanMessage;
};

/**
 * Reads the lakefile of a project and those of its dependencies, or says what is wrong with it. `toml` is lake's own translation of a
 * lakefile in Lean.
 */
export function readProject(root: string, toml?: string): Project | Diagnostic {
  const own = readPackage(root, toml);
  if ('severity' in own) return own;
  const { libraries, missing, notes } = readDependencies(root, own);
  const project = {
    root,
    missing,
    requires: own.requires.map(({ name }) => name),
    libraries: [...own.libraries, ...libraries],
    defaultTargets: own.defaultTargets,
    notes: [...own.ignored, ...own.notes, ...own.linked, ...notes, ...noteTwins(root, own.libraries)],
    linked: own.linked,
  };
  // what no library has is a note beside others, and an error where there is nothing else
  return { ...project, notes: [...project.notes, ...listEmpty(project).map(explainGlobs)] };
}

/** Notes of modules that two libraries or executables have under one name, of which only the first is read. */
function noteTwins(root: string, libraries: readonly Library[]): readonly string[] {
  const files = new Map<Name, Set<string>>();
  for (const library of libraries)
    for (const name of library.roots) {
      const file = pathOf(library, name);
      if (existsSync(file)) files.set(name, (files.get(name) ?? new Set()).add(shownFrom(root, file)));
    }
  return [...files]
    .filter(([, all]) => all.size > 1)
    .map(([name, all]) => {
      const [first, ...others] = all;
      return `${[first, ...others].join(' and ')} have one name, ${name}; only ${first} is read`;
    });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What to do about a module that is not there. */
export const writeIt =
  'write that file, or correct `roots` or `globs` of its library in the lakefile, or `lean.modules`';

const shownFrom = (root: string, file: string): string => relative(root, file).split(sep).join('/');

const pathOf = (library: Library, module: Name): string =>
  `${join(library.sources, ...splitName(module))}.lean`;
/** Whether a module belongs to a root. The empty root stands for every module. */
export const isBelow = (module: Name, root: Name): boolean =>
  root === '' || module === root || module.startsWith(`${root}.`);

/** The library that has the source of a module. */
function ownerOf(project: Project, module: Name): Library | undefined {
  return project.libraries.find(
    (library) =>
      (library.roots.some((root) => isBelow(module, root)) ||
        library.globs.some((glob) => isBelow(module, glob.replace(/\.[*+]$/, '')))) &&
      existsSync(pathOf(library, module)),
  );
}

const submodules = (library: Library, root: Name): readonly Name[] => {
  const folder = join(library.sources, ...splitName(root));
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lean'))
    .sort()
    .map((name) => `${root}.${joinComponents(name.slice(0, -'.lean'.length).split(sep))}`);
};

/** Whether the source of a module is there. */
export const hasSource = (project: Project, module: Name): boolean => ownerOf(project, module) !== undefined;

/** The modules that a target stands for: a library's globs, or a module itself. */
export function modulesOf(project: Project, target: string): readonly Name[] {
  const own = project.libraries.filter(({ name, dependency }) => name === target && dependency === undefined);
  if (own.length === 0) return [target];
  return own.flatMap((library) =>
    library.globs.flatMap((glob) => {
      const root = glob.replace(/\.[*+]$/, '');
      if (glob.endsWith('.+')) return submodules(library, root);
      if (glob.endsWith('.*')) return [root, ...submodules(library, root)];
      return [root];
    }),
  );
}

/** Libraries of the project whose globs no file matches. */
const listEmpty = (project: Project): readonly Library[] =>
  project.libraries.filter(
    ({ name, dependency }) => dependency === undefined && modulesOf(project, name).length === 0,
  );

const explainGlobs = ({ name, globs, sources }: Library): string =>
  `no file matches the globs ${globs.join(', ')} of the library ${name} below ${sources}`;

/** What is wrong where a project has no module at all. */
const explainEmpty = (project: Project): Diagnostic =>
  makeProblem(
    'module-missing',
    listEmpty(project).map(explainGlobs).join('; ') || 'no module is named',
    'correct `globs` in the lakefile, or write the files',
  );

/** A module whose source is not there. */
function makeMissing(project: Project, name: Name): SourceModule {
  const own = project.libraries.filter(({ dependency }) => dependency === undefined);
  const files = [...new Set(own.map((library) => pathOf(library, name)))];
  const text = `there is no module ${name}; looked for ${files.join(', ')}`;
  const message: LeanMessage = { severity: 'error', line: 1, column: 1, text };
  const file = shownFrom(project.root, files[0] ?? name);
  return { name, file, text: '', sourceHash: hashOf(''), imports: [], fault: { status: 'failed', message } };
}

/**
 * The modules and all project modules that they import, imports first; or which of them import each other, or the first that is missing
 * where no other is there. Beside others one whose source is missing has a fault.
 */
export function readModules(project: Project, wanted: readonly Name[]): readonly SourceModule[] | Diagnostic {
  if (wanted.length === 0) return explainEmpty(project);
  const isAlone = !wanted.some((name) => hasSource(project, name));
  const order: SourceModule[] = [];
  const state = new Map<Name, 'open' | 'done'>();
  const visit = (name: Name, path: readonly Name[]): Diagnostic | undefined => {
    if (state.get(name) === 'done') return undefined;
    if (state.get(name) === 'open') {
      const cycle = [...path.slice(path.indexOf(name)), name].join(' → ');
      return makeProblem('import-cycle', `modules import each other: ${cycle}`, 'break the cycle');
    }
    const owner = ownerOf(project, name);
    if (owner === undefined) {
      if (path.length > 0) return undefined;
      const missing = makeMissing(project, name);
      if (isAlone && missing.fault) return makeProblem('module-missing', missing.fault.message.text, writeIt);
      order.push(missing);
      state.set(name, 'done');
      return undefined;
    }
    state.set(name, 'open');
    const file = pathOf(owner, name);
    const text = readFileSync(file, 'utf8');
    const imports = readImports(text);
    for (const imported of imports) {
      const found = visit(imported, [...path, name]);
      if (found) return found;
    }
    state.set(name, 'done');
    order.push({
      name,
      file: shownFrom(project.root, file),
      text,
      sourceHash: hashOf(text),
      imports,
      ...(owner.options && { options: owner.options }),
      ...(owner.dependency && { dependency: owner.dependency }),
      ...(owner.isFetched && { isFetched: true }),
      ...(owner.release && { release: owner.release }),
    });
    return undefined;
  };
  for (const name of wanted) {
    const found = visit(name, []);
    if (found) return found;
  }
  return order;
}

/** The names of modules and of all project modules that they import, however far away. */
export function closureOf(
  modules: readonly SourceModule[],
  byName: ReadonlyMap<Name, SourceModule>,
): ReadonlySet<Name> {
  const found = new Set<Name>();
  const open = [...modules];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (found.has(module.name)) continue;
    found.add(module.name);
    for (const imported of module.imports) {
      const next = byName.get(imported);
      if (next) open.push(next);
    }
  }
  return found;
}
