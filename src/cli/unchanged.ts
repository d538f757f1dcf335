// Runs whose every input is unchanged: the report of the earlier run, labelled so. Rationale: everything that a result can depend
// on is in the key, so that a key that is found again can have only one result.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../claims/registry.ts';
import { renderJson } from '../reports/json.ts';
import { readReport } from '../reports/read.ts';
import type { Kept } from '../tasks.ts';
import { cacheFolder } from '../toolchain/cache.ts';
import type { Report } from '../verdict/report.ts';
import type { Project } from './project.ts';
import { writeWhole } from './terminal/write-file.ts';

/** What a result depends on beside the files of project and program. */
export type RunKey = {
  readonly toolchain: string;
  readonly seed: number;
  readonly budget: number;
  readonly mutants: boolean;
  readonly claims: readonly Claim[];
};

const program = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Files below a folder that the test keeps, in order; hidden folders and installed packages are left out. */
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

const imported = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** A module of the author and every module that it imports by a relative path. */
function moduleGraph(entry: string, seen: Set<string>): void {
  const found = ['', '.ts', '.js', '.mts', '.mjs', '/index.ts', '/index.js']
    .map((end) => entry + end)
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined || seen.has(found)) return;
  seen.add(found);
  for (const match of readFileSync(found, 'utf8').matchAll(imported))
    moduleGraph(resolve(dirname(found), match[1] as string), seen);
}

/** Every file of the project that a result can depend on. */
function inputs({ config, registry }: Project): readonly string[] {
  const modules = new Set<string>();
  for (const { module, experiments, counterparts } of registry.papers)
    for (const path of [module, ...(experiments ?? []), ...counterparts.map((one) => one.module)])
      if (path !== undefined) moduleGraph(resolve(config.root, path), modules);
  const named = registry.papers.flatMap(({ source, where }) => [
    where.file,
    ...(source === undefined ? [] : [source]),
  ]);
  const lean = filesBelow(
    resolve(config.root, config.lean.root),
    (name) => name.endsWith('.lean') || /^(?:lakefile|lake-manifest|lean-toolchain)/.test(name),
  );
  const lock = join(config.root, 'package-lock.json');
  return [
    ...named.map((path) => resolve(config.root, path)),
    ...[...modules].sort(),
    ...lean,
    ...(existsSync(lock) ? [lock] : []),
  ];
}

/** The key of a run: a hash of everything that its result depends on. */
export function keyOf(project: Project, run: RunKey): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  const { root: _, ...config } = project.config;
  const settings = {
    ...config,
    reports: [...config.reports],
    audits: [...config.audits],
    ...run,
    claims: run.claims.map(({ id }) => id),
  };
  add('settings', JSON.stringify([settings, process.versions.node.split('.')[0]]));
  for (const file of inputs(project)) add(relative(project.config.root, file), readFileSync(file));
  add('program', programHash());
  return hash.digest('hex');
}

/** A hash of the program's own files, those alone that `keep` names. */
function programHash(keep: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(program, (name) => /\.[jt]s$/.test(name))) {
    const name = relative(program, file);
    if (keep(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** What a task's result does not depend on: how results are judged, shown and asked for. */
const outside = /^(?:cli|reports|audit|verdict|theory|linalg|toolchain)\b/;

/** How many versions of the program have their results kept beside this one's. */
const keptVersions = 3;

function forgetOldest(tasks: string, program: string): void {
  if (!existsSync(tasks)) return;
  const byAge = readdirSync(tasks)
    .filter((name) => name !== program)
    .map((name) => ({ path: join(tasks, name), age: statSync(join(tasks, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(keptVersions)) rmSync(path, { recursive: true, force: true });
}

/** Results of single tasks, kept by their key and by the part of the program that makes them. */
export function keptResults(env: Readonly<Record<string, string | undefined>>): Kept {
  const program = programHash((path) => !outside.test(path)).slice(0, 16);
  const tasks = join(cacheFolder(env), 'tasks');
  const folder = join(tasks, program);
  forgetOldest(tasks, program);
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key);
  return {
    read: (key) => (existsSync(pathOf(key)) ? readFileSync(pathOf(key), 'utf8') : undefined),
    // what cannot be written is not kept
    write: (key, text) => void writeWhole(pathOf(key), text),
  };
}

const folderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  join(cacheFolder(env), 'results');

/** The report of an earlier run with the same key, labelled as such. */
export function recall(key: string, env: Readonly<Record<string, string | undefined>>): Report | undefined {
  const path = join(folderOf(env), `${key}.json`);
  if (!existsSync(path)) return undefined;
  const report = readReport(readFileSync(path, 'utf8'));
  if (!('results' in report)) return undefined;
  return { ...report, provenance: { ...report.provenance, lean: 'unchanged, from the cache' } };
}

const kept = 32;

/** Keeps the report of a run that came to its end; the oldest ones go. What cannot be written is not kept. */
export function remember(
  key: string,
  report: Report,
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (![0, 1, 3].includes(report.results.exitCode)) return;
  const folder = folderOf(env);
  if (writeWhole(join(folder, `${key}.json`), renderJson(report)) !== undefined) return;
  const byAge = filesBelow(folder, (name) => name.endsWith('.json'))
    .map((path) => ({ path, age: statSync(path).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(kept)) rmSync(path, { force: true });
}
