// Inputs of a task's result. The first key covers the inputs known before the task runs; the kept result itself records
// those that are found by running it.
import { createHash } from 'node:crypto';
import type { CounterpartBinding, Paper } from '../claims/registry.ts';
import type { Code } from '../counterparts/code.ts';
import type { Export } from '../counterparts/experiments.ts';
import { closureOf } from '../lean/closure.ts';
import { fingerprintOf } from '../lean/fingerprint.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { Consulted } from '../lean/watched.ts';
import type { Task } from '../task.ts';
import type { Shared } from '../worker.ts';

/** Inputs that all tasks of a check share. */
export type TaskSetting = Omit<Shared, 'inventory'> & {
  readonly inventory: Inventory;
  readonly code: Code;
  /** A hash of the files that the author's modules read while they were loaded, in addition to the texts that `code` finds. */
  readonly others: string;
};

/** The JavaScript engine that runs the author's code: last digits may differ between versions. */
const engine = [process.versions.v8, process.arch] as const;

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The key of a task. */
export function keyOf(task: Task, setting: TaskSetting): string {
  const { inventory, numbers, seed, budget, others, experiments } = setting;
  const { kind, claim } = task;
  const common = [kind, claim.id, seed, others, engine];
  if (task.kind === 'run') return hashOf([common, claim.expect, experiments.get(claim.id)]);
  const { theorem, proved } = task;
  const asked = [theorem, proved, claim.theorems.length, [...claim.sample], budget, numbers];
  // the key contains the statement and the code that is certainly called, so returning to an earlier text finds its result again
  const { project, library } = closureOf(inventory, [theorem], 'statement');
  const code = hashCode(task, { declarations: project, library }, setting);
  return hashOf([common, asked, fingerprintOf(inventory, theorem), code]);
}

/** The text of an export; for mutants with line numbers, because these name them. */
const textOf = (place: Export, task: Task, { code }: TaskSetting): unknown =>
  code
    .piecesOf(place)
    ?.map(({ path, line, text }) => (task.kind === 'mutate' ? [path, line, text] : [path, text]));

/** The bindings of the constants that were looked up. */
const bindingsOf = (papers: readonly Paper[], { declarations }: Consulted): readonly CounterpartBinding[] => {
  const asked = declarations === 'all' ? undefined : new Set(declarations);
  return papers
    .flatMap(({ counterparts }) => counterparts)
    .filter(({ lean }) => asked === undefined || asked.has(lean));
};

/** A hash of the author's code that a task used. */
export function hashCode(task: Task, consulted: Consulted, setting: TaskSetting): string {
  if (task.kind === 'run') {
    const place = setting.experiments.get(task.claim.id);
    return hashOf([place && textOf(place, task, setting)]);
  }
  return hashOf(
    bindingsOf(setting.papers, consulted).map(({ where: _, ...binding }) => [
      binding,
      textOf(binding, task, setting),
    ]),
  );
}
