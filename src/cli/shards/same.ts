// Inputs that must be the same on every machine that checks a part, and on the machine that merges.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Project } from '../../api/project.ts';
import { version } from '../../api/version.ts';
import { encodeInventory } from '../../lean/encode.ts';
import type { Inventory } from '../../lean/inventory.ts';
import type { ShardReport } from '../../shards/file.ts';
import type { Costs } from '../../shards/plan.ts';
import { hashProgram, inputsOf, settingsOfProject } from '../remembered.ts';
import { commitOf } from './commit.ts';

/** Digits of a hash that are shown and compared: at 48 bits, two hashes are not equal by chance. */
const digits = 12;

const short = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, digits);

/** Inputs of the list: the claims of the whole check, and how it was split. */
export type Whole = Pick<ShardReport, 'settings' | 'asked'> & {
  readonly inventory: Inventory;
  /** Absent when merging: the split is known from the shards. */
  readonly costs?: Costs;
};

/** The values that must be the same, by the names that messages use. */
export function sameOf(
  project: Project,
  { settings, asked, inventory, costs }: Whole,
): ReadonlyMap<string, string> {
  const { root } = project.config;
  const commit = commitOf(root);
  const { node, v8 } = process.versions;
  return new Map([
    ...(commit === undefined ? [] : [['the commit', commit.slice(0, digits)] as const]),
    ['the version of check-claims', `${version} (${hashProgram().slice(0, digits)})`],
    ['Node', `${node.split('.')[0]} with V8 ${v8} on ${process.arch}`],
    ['the configuration', short(JSON.stringify(settingsOfProject(project)))],
    ['the seed', String(settings.seed)],
    ['the budget', String(settings.budget)],
    ['whether there are mutants', String(settings.mutants)],
    ['the choice of claims', short(JSON.stringify(asked))],
    ...(costs === undefined ? [] : [['the file of costs', short(JSON.stringify([...costs]))] as const]),
    ['what Lean said', short(encodeInventory(inventory))],
    ...inputsOf(project).map((file) => [pathFrom(root, file), short(readFileSync(file))] as const),
  ]);
}

/** A path relative to the project, with `/` on every system. */
const pathFrom = (root: string, file: string): string => relative(root, file).split(sep).join('/');

/** Hashes of the project's own files by path; a missing file is marked. Packages are covered by the lock file. */
export const hashesOf = (root: string, files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    files
      .map((file) => [pathFrom(root, resolve(root, file)), resolve(root, file)] as const)
      .filter(([name]) => !name.startsWith('../') && !name.split('/').includes('node_modules'))
      .map(([name, path]) => [name, existsSync(path) ? short(readFileSync(path)) : 'missing']),
  );
