// Performs tasks in processes, and keeps the results of mutants: they take long and change seldom.
import { createHash } from 'node:crypto';
import type { Claim, Paper } from './claims/registry.ts';
import type { SourceFinder } from './counterparts/sources.ts';
import { closureOf } from './lean/closure.ts';
import { fingerprint } from './lean/fingerprint.ts';
import type { Inventory } from './lean/inventory.ts';
import { unusedBinders } from './lean/unused-binders.ts';
import type { JobResult } from './pool/child.ts';
import type { Processes } from './processes.ts';
import {
  type Shared,
  type Task,
  type TaskResult,
  type TheoremTask,
  untested,
  type Worked,
} from './worker.ts';

/** Results of earlier runs by key. The program that wrote them is part of what the caller keeps them under. */
export type Kept = {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
};

/** What all tasks of a check have in common. */
export type TaskSetting = Omit<Shared, 'inventory'> & {
  readonly inventory: Inventory;
  readonly sources: SourceFinder;
  /** A hash of what the author's modules read beside the texts that `sources` finds. */
  readonly others: string;
};

/** How tasks are performed; all options are resolved by the caller. */
export type TaskOptions = {
  readonly processes: Processes;
  /** Seconds that one task may take. */
  readonly timeout: number;
  readonly kept?: Kept;
  readonly onDone: (task: Task) => void;
  /** Told what the author's code did beside giving values, in words. */
  readonly onEffect: (task: Task, effect: string) => void;
  readonly signal: AbortSignal;
};

/** Everything that the mutants of a theorem depend on: what it means, its binders and proof, its samples, and the code. */
function keyOf(task: TheoremTask, setting: TaskSetting): string {
  const { inventory, numbers, seed, budget, sources, papers, others } = setting;
  const { theorem, claim, proved } = task;
  const closure = new Set(closureOf(inventory, [theorem], 'statement').project);
  const bindings = papers
    .flatMap(({ counterparts }: Paper) => counterparts)
    .filter(({ lean }) => closure.has(lean))
    .map(({ where: _, ...binding }) => binding);
  const code = sources(closure).map(({ module, modules }) => [
    module,
    [...modules].map(([path, { source }]) => [path, source]),
  ]);
  const asked = [
    [theorem, proved, claim.id, claim.theorems.length, [...claim.sample], seed, budget, numbers],
    [fingerprint(inventory, theorem, 1), inventory.declarations.get(theorem)?.statement],
    [unusedBinders(inventory, theorem), process.versions.node.split('.')[0]],
  ];
  return createHash('sha256')
    .update(JSON.stringify([asked, bindings, code, others]))
    .digest('hex');
}

/** Performs tasks with what earlier runs kept; the results are in the order of the tasks. An interrupt leaves the rest without. */
export async function performAll(
  tasks: readonly Task[],
  setting: TaskSetting,
  options: TaskOptions,
): Promise<readonly TaskResult[]> {
  const { kept } = options;
  if (kept === undefined) return performNow(tasks, setting, options);
  const keys = tasks.map((task) => (task.kind === 'mutate' ? keyOf(task, setting) : undefined));
  const known = keys.map((key) => (key === undefined ? undefined : kept.read(key)));
  const open = tasks.filter((_, i) => known[i] === undefined);
  const found = new Map((await performNow(open, setting, options)).map((result, i) => [open[i], result]));
  return tasks.map((task, i) => {
    const text = known[i];
    if (text !== undefined) return JSON.parse(text) as TaskResult;
    const result = found.get(task);
    const key = keys[i];
    if (key !== undefined && result !== undefined && !('unmutated' in result))
      kept.write(key, JSON.stringify(result));
    return result;
  });
}

async function performNow(
  tasks: readonly Task[],
  setting: TaskSetting,
  { processes, timeout, signal, onDone, onEffect }: TaskOptions,
): Promise<readonly TaskResult[]> {
  if (tasks.length === 0) return [];
  const ran = await processes.perform(tasks, setting, {
    timeout: timeout * 1000,
    signal,
    onDone: (i) => onDone(tasks[i] as Task),
  });
  return ran.map((one, i) => {
    const task = tasks[i] as Task;
    if (one.kind === 'done') for (const effect of one.value.effects) onEffect(task, effect);
    return signal.aborted && one.kind !== 'done' ? undefined : resultOf(task, one, setting);
  });
}

/** Why a job gave nothing, in words. */
export function whyNothing(job: Exclude<JobResult<unknown>, { kind: 'done' }>): string {
  switch (job.kind) {
    case 'timeout':
      return `timeout after ${job.milliseconds / 1000} s`;
    case 'failed':
      return job.message;
    case 'stuck':
      return "the author's code waits for something that never comes";
    case 'ended':
      return `the author's code ended its process: ${job.why}`;
  }
}

/** The result of a job; one that ended early says so. */
function resultOf(task: Task, job: JobResult<Worked>, { seed, budget }: TaskSetting): TaskResult {
  if (job.kind === 'done') return job.value.value as TaskResult;
  const reason = whyNothing(job);
  if (task.kind === 'mutate') return { unmutated: reason };
  if (task.kind === 'test') return untested(task.theorem, { kind: 'not-run', reason }, seed, budget);
  const { value, bias, because } = task.claim.expect as NonNullable<Claim['expect']>;
  const nothing = { estimate: Number.NaN, standardError: Number.NaN };
  return { verdict: { kind: 'not-run', reason }, seed, ...nothing, expected: value, bias, because };
}
