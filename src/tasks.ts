// Performs tasks in processes, and keeps the results of mutants: they take long and change seldom.
import { createHash } from 'node:crypto';
import type { Paper } from './claims/registry.ts';
import type { SourceFinder } from './counterparts/sources.ts';
import { closureOf } from './lean/closure.ts';
import { fingerprint } from './lean/fingerprint.ts';
import type { Inventory } from './lean/inventory.ts';
import { unusedBinders } from './lean/unused-binders.ts';
import type { JobResult } from './pool/child.ts';
import type { Processes } from './processes.ts';
import type { DoneTask, Task, TaskResult, TheoremTask } from './task.ts';
import { untested } from './testing/untested.ts';
import type { Shared } from './worker.ts';

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

/** A kept result; a damaged one counts as none. */
function read(text: string | undefined): TaskResult | undefined {
  if (text === undefined) return undefined;
  try {
    const result: TaskResult = JSON.parse(text);
    return result.kind === 'mutated' ? result : undefined;
  } catch {
    return undefined;
  }
}

/** Performs tasks with what earlier runs kept, in the order of the tasks. An interrupt leaves the rest with nothing. */
export async function performAll(
  tasks: readonly Task[],
  setting: TaskSetting,
  options: TaskOptions,
): Promise<readonly DoneTask[]> {
  const { kept } = options;
  if (kept === undefined) return performNow(tasks, setting, options);
  const planned = tasks.map((task) => {
    const key = task.kind === 'mutate' ? keyOf(task, setting) : undefined;
    return { task, key, known: key === undefined ? undefined : read(kept.read(key)) };
  });
  const open = planned.filter(({ known }) => known === undefined).map(({ task }) => task);
  const found = new Map((await performNow(open, setting, options)).map(({ task, result }) => [task, result]));
  return planned.map(({ task, key, known }) => {
    const result = known ?? found.get(task) ?? { kind: 'nothing' };
    if (known === undefined && key !== undefined && result.kind === 'mutated')
      kept.write(key, JSON.stringify(result));
    return { task, result };
  });
}

async function performNow(
  tasks: readonly Task[],
  setting: TaskSetting,
  { processes, timeout, signal, onDone, onEffect }: TaskOptions,
): Promise<readonly DoneTask[]> {
  if (tasks.length === 0) return [];
  const ran = await processes.perform(tasks, setting, {
    timeout: timeout * 1000,
    signal,
    onDone: (i) => {
      const task = tasks[i];
      if (task !== undefined) onDone(task);
    },
  });
  return ran.map(({ task, job, effects }) => {
    for (const effect of effects) onEffect(task, effect);
    const isLost = signal.aborted && job.kind !== 'done';
    return { task, result: isLost ? { kind: 'nothing' } : resultOf(task, job, setting) };
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
function resultOf(task: Task, job: JobResult<TaskResult>, { seed, budget }: TaskSetting): TaskResult {
  if (job.kind === 'done') return job.value;
  const reason = whyNothing(job);
  if (task.kind === 'mutate') return { kind: 'unmutated', why: reason };
  if (task.kind === 'test')
    return { kind: 'tested', test: untested(task.theorem, { kind: 'not-run', reason }, seed, budget) };
  if (task.claim.expect === undefined) return { kind: 'nothing' };
  const { value, bias, because } = task.claim.expect;
  const nothing = { estimate: Number.NaN, standardError: Number.NaN };
  const verdict = { kind: 'not-run', reason } as const;
  return { kind: 'ran', experiment: { verdict, seed, ...nothing, expected: value, bias, because } };
}
