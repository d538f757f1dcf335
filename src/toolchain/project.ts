import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { splitName } from '../lean/names.ts';
import { countOf } from '../typeset/count-of.ts';
import { joinComponents, readImports } from './imports.ts';
import { readDependencies } from './lakefile/dependencies.ts';
import type { LeanOption } from './lakefile/options.ts';
import { type Library, readPackage } from './lakefile/package.ts';
import { makeProblem, native } from './lakefile/problem.ts';

/** A Lean project as its lakefile describes it, with the dependencies whose sources are on the disk. */
export type Project = {
  readonly root: string;
  /** Names of required packages whose sources are not on the disk; only native lake can fetch and build them. */
  readonly dependencies: readonly string[];
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
};

/** Libraries that come with Lean itself. */
const shipped = /^(?:Init|Std|Lean|Lake)(?:\.|$)/;

/**
 * What is wrong with modules that import what only native lake can fetch; a package that no module imports is not missed.
 */
export function needsLake(
  { root, dependencies }: Project,
  modules: readonly SourceModule[],
): Diagnostic | undefined {
  if (dependencies.length === 0) return undefined;
  const known = new Set(modules.map(({ name }) => name));
  const isForeign = (name: Name): boolean => !known.has(name) && !shipped.test(name);
  for (const { file, imports, text } of modules) {
    const imported = imports.find(isForeign);
    if (imported === undefined) continue;
    const line = text.split('\n').findIndex((one) => one.includes('import') && one.includes(imported)) + 1;
    const message = `${file} imports ${imported}, and the sources of the ${dependencies.length === 1 ? 'dependency' : 'dependencies'} ${dependencies.join(', ')} are not on the disk`;
    const hint = `${native}, or bring their sources into .lake/packages, where \`lake update\` puts them`;
    return makeProblem('lake-dependencies', message, hint, {
      where: { file: join(root, file), line: Math.max(line, 1), column: 1 },
    });
  }
  return undefined;
}

/** Modules of fetched packages that the embedded Lean builds at most: of more it would build for hours. */
const mostFetched = 400;

/** The problem of modules that need more of the fetched packages than the embedded Lean can build in a sensible time. */
export function restsOnTooMuch(modules: readonly SourceModule[]): Diagnostic | undefined {
  const fetched = modules.filter(({ isFetched }) => isFetched);
  if (fetched.length <= mostFetched) return undefined;
  const packages = [...new Set(fetched.map(({ dependency }) => dependency))].join(', ');
  return makeProblem(
    'dependencies-too-large',
    `the project rests on ${countOf(fetched.length, 'module')} of ${packages}, which the embedded Lean would build for hours`,
    `${native}; or have someone who has native Lean write an inventory (\`check-claims inventory\`), and check from that`,
  );
}

/**
 * Reads the lakefile of a project and those of its dependencies, or says what is wrong with it. `toml` is lake's own translation of a
 * lakefile in Lean.
 */
export function readProject(root: string, toml?: string): Project | Diagnostic {
  const own = readPackage(root, toml);
  if ('severity' in own) return own;
  const { libraries, missing, notes } = readDependencies(root, own);
  return {
    root,
    dependencies: missing,
    requires: own.requires.map(({ name }) => name),
    libraries: [...own.libraries, ...libraries],
    defaultTargets: own.defaultTargets,
    notes: [...own.notes, ...own.linked, ...notes, ...noteTwins(root, own.libraries)],
    linked: own.linked,
  };
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

const shownFrom = (root: string, file: string): string => relative(root, file).split(sep).join('/');

const pathOf = (library: Library, module: Name): string =>
  `${join(library.sources, ...splitName(module))}.lean`;
/** The empty root stands for every module. */
const isBelow = (module: Name, root: Name): boolean =>
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

/** The modules and all project modules that they import, imports first; or which module is missing or in a cycle. */
export function readModules(project: Project, wanted: readonly Name[]): readonly SourceModule[] | Diagnostic {
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
      const own = project.libraries.filter(({ dependency }) => dependency === undefined);
      const places = [...new Set(own.map((library) => pathOf(library, name)))].join(', ');
      return makeProblem(
        'module-missing',
        `there is no module ${name}; looked for ${places}`,
        'write that file, or correct `roots` or `globs` of its library in the lakefile, or `lean.modules`',
      );
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
    const sourceHash = createHash('sha256').update(text).digest('hex');
    order.push({
      name,
      file: shownFrom(project.root, file),
      text,
      sourceHash,
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
