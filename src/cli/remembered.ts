// Reuses the report of an earlier run if every input is unchanged, and marks it as reused. The key contains everything that a result
// can depend on, so one key can have only one result.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import type { Project } from '../api/project.ts';
import { writeWhole } from '../api/write-file.ts';
import type { Claim } from '../claims/registry.ts';
import { hashOf } from '../counterparts/used-hash.ts';
import { isAnswerKey } from '../kept/answer-key.ts';
import type { Kept } from '../kept/kept-result.ts';
import type { Inventory } from '../lean/inventory.ts';
import { isSource, ownFolder } from '../own-files.ts';
import { writeJson } from '../reports/json.ts';
import { readReport } from '../reports/read.ts';
import { findCacheFolder } from '../toolchain/cache.ts';
import type { Report } from '../verdict/report.ts';

/** Inputs of a result beside the files of project and program. */
export type RunKey = {
  readonly toolchain: string;
  readonly seed: number;
  readonly budget: number;
  readonly mutants: boolean;
  readonly claims: readonly Claim[];
};

const program = join(ownFolder, isSource ? 'src' : 'dist');

/** Files below a folder that pass the test, sorted; hidden folders and installed packages are left out. */
function filesBelow(folder: string, keep: (name: string) => boolean): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, keep);
      return keep(entry.name) ? [path] : [];
    });
}

/** Every file of the project that a result can depend on, except the author's code: only a run finds out which of its files are used. */
export function inputsOf({ config, registry }: Project): readonly string[] {
  const named = registry.papers.flatMap(({ source, where }) => [
    where.file,
    ...(source === undefined ? [] : [source]),
  ]);
  const lean = filesBelow(
    resolve(config.root, config.lean.root),
    (name) => name.endsWith('.lean') || /^(?:lakefile|lake-manifest|lean-toolchain)/.test(name),
  );
  const lock = join(config.root, 'package-lock.json');
  return [...named.map((path) => resolve(config.root, path)), ...lean, ...(existsSync(lock) ? [lock] : [])];
}

/** What Lean runs to read a file besides its sources. */
const readsFiles = /\binclude_(?:str|bytes)\b|\bIO\.FS\b|\breadFile\b|\breadBinFile\b/;

/**
 * Whether some Lean source seems to read files while it is elaborated. A Lean that does not tell which ones leaves no other way to
 * know, so that the report of such a project cannot be reused.
 */
const hasOtherInputs = (project: Project): boolean =>
  inputsOf(project).some((file) => file.endsWith('.lean') && readsFiles.test(readFileSync(file, 'utf8')));

/** Files besides its sources that Lean read, absolute; nothing where it did not tell and may have read some. */
export function readsOf(project: Project, inventory: Inventory | undefined): readonly string[] | undefined {
  const { root, lean } = project.config;
  const reads = inventory?.reads ?? (hasOtherInputs(project) ? undefined : []);
  return reads?.map((file) => resolve(root, lean.root, file));
}

/** The configuration without its own path, as JSON. */
export function settingsOfProject({ config: { root: _, ...config } }: Project): object {
  return { ...config, reports: [...config.reports], audits: [...config.audits] };
}

/** The key of a run: a hash of everything that its result depends on, except the files that the author's code uses. */
export function keyOf(project: Project, run: RunKey): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  const settings = {
    ...settingsOfProject(project),
    ...run,
    claims: run.claims.map(({ id }) => id),
  };
  add('settings', JSON.stringify([settings, process.versions.node.split('.')[0]]));
  for (const file of inputsOf(project)) add(relative(project.config.root, file), readFileSync(file));
  add('program', hashProgram());
  return hash.digest('hex');
}

/** The descriptions of the packages that the program uses, with their versions. */
function packages(): readonly string[] {
  const { resolve: find } = createRequire(import.meta.url);
  const own = join(ownFolder, 'package.json');
  const { dependencies } = JSON.parse(readFileSync(own, 'utf8')) as { dependencies: Record<string, string> };
  return Object.keys(dependencies).flatMap((name) => {
    const folder = find.paths(name)?.find((path) => existsSync(join(path, name, 'package.json')));
    return folder === undefined ? [] : [join(folder, name, 'package.json')];
  });
}

/** The modules that run; declarations of types do not, and what is in `bin` was made from these. */
const modulesOfProgram = (): readonly string[] =>
  filesBelow(program, (name) => /(?<!\.d)\.[jt]s$/.test(name)).filter(
    (file) => !file.startsWith(join(program, 'bin', sep)),
  );

/** A hash of those files of the program that `keep` selects. */
export function hashProgram(keep: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  // what is read of core Lean's functions stands in a file of its own
  const core = join(ownFolder, 'lean-core', 'core.ndjson');
  for (const file of [...modulesOfProgram(), ...packages(), core]) {
    const name = relative(program, file);
    if (keep(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Folders that nothing kept depends on: they show or request results. What `verdict` searches for in statements is kept too. */
const outside = /^(?:cli|reports|audit|theory|linalg|toolchain)\b/;

/** For how many other versions of the program results are kept. */
const keptVersions = 3;

function forgetOldest(tasks: string, program: string): void {
  if (!existsSync(tasks)) return;
  const byAge = readdirSync(tasks)
    .filter((name) => name !== program)
    .map((name) => ({ path: join(tasks, name), age: statSync(join(tasks, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(keptVersions)) rmSync(path, { recursive: true, force: true });
}

/**
 * Stores results of single tasks by their key and by a hash of the part of the program that computes them, and Lean's own answers by
 * their key alone.
 */
export function openResults(env: Readonly<Record<string, string | undefined>>): Kept {
  const program = hashProgram((path) => !outside.test(path)).slice(0, 16);
  const cache = findCacheFolder(env);
  const tasks = join(cache, 'tasks');
  forgetOldest(tasks, program);
  const folderOf = (key: string): string =>
    isAnswerKey(key) ? join(cache, 'answers') : join(tasks, program);
  const pathOf = (key: string): string => join(folderOf(key), key.slice(-2), key);
  return {
    read: (key) => (existsSync(pathOf(key)) ? readFileSync(pathOf(key)) : undefined),
    // results that cannot be written are not kept
    write: (key, bytes) => void writeWhole(pathOf(key), bytes, 'sealed'),
  };
}

const resultsIn = (env: Readonly<Record<string, string | undefined>>): string =>
  join(findCacheFolder(env), 'results');

/** The files that list what a run's code used, and that store its report under a hash of their contents. */
function placesOf(key: string, env: Readonly<Record<string, string | undefined>>) {
  const folder = resultsIn(env);
  return {
    files: join(folder, `${key}.files.json`),
    report: (hash: string): string => join(folder, `${key}-${hash.slice(0, 16)}.json`),
  };
}

/** The report of an earlier run with the same key, if the files that its code used are unchanged; marked as reused. */
export function recall(
  key: string,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Report | undefined {
  const places = placesOf(key, env);
  if (!existsSync(places.files)) return undefined;
  const files = JSON.parse(readFileSync(places.files, 'utf8')) as readonly string[];
  const path = places.report(
    hashOf(
      files.map((file) => resolve(root, file)),
      root,
    ),
  );
  if (!existsSync(path)) return undefined;
  const report = readReport(readFileSync(path, 'utf8'));
  if (!('results' in report)) return undefined;
  return { ...report, provenance: { ...report.provenance, lean: 'unchanged, from the cache' } };
}

const kept = 32;

/** A completed run. */
export type Remembered = {
  readonly report: Report;
  /** Every file that the author's code used, and that Lean read besides its sources, absolute. */
  readonly files: readonly string[];
  readonly root: string;
};

/** Stores the report of a completed run and deletes the oldest ones. Failures of writing are ignored. */
export function remember(
  key: string,
  { report, files, root }: Remembered,
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (![0, 1, 3].includes(report.results.exitCode)) return;
  const folder = resultsIn(env);
  const places = placesOf(key, env);
  const names = files.map((file) => relative(root, file));
  const path = places.report(hashOf(files, root));
  if (writeWhole(path, (write) => writeJson(report, write)) !== undefined) return;
  if (writeWhole(places.files, JSON.stringify(names)) !== undefined) return;
  const byAge = filesBelow(folder, (name) => name.endsWith('.json'))
    .map((path) => ({ path, age: statSync(path).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(2 * kept)) rmSync(path, { force: true });
}
