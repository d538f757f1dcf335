// Runs tasks in processes, except those whose results from an earlier run are still valid.
import type { Keeper } from './kept/kept-result.ts';
import type { TaskSetting } from './kept/keys.ts';
import type { Consulted } from './lean/watched.ts';
import type { JobResult } from './pool/child.ts';
import { entryOf } from './present.ts';
import type { Processes } from './processes.ts';
import type { DoneTask, Task, TaskResult } from './task.ts';
import { makeUntested } from './testing/untested.ts';

/** How to perform tasks; the caller resolves every option. */
export type TaskOptions = {
  readonly processes: Processes;
  /** Time limit of one task, in seconds. */
  readonly timeout: number;
  /** Results of earlier runs. */
  readonly keeper?: Keeper;
  /** Called after every performed task, with its time in milliseconds. */
  readonly onDone: (task: Task, milliseconds: number) => void;
  /** Called with side effects of the author's code, in words. */
  readonly onEffect: (task: Task, effect: string) => void;
  /** Called with the files that a kept result depends on, absolute. */
  readonly onUsed: (files: readonly string[]) => void;
  readonly signal: AbortSignal;
};

/** A task with its result, and whether a later run may reuse the result. */
type Performed = DoneTask & { readonly keep?: Consulted };

/** Runs tasks, reusing kept results; returns the results in the order of the tasks. After an interrupt, the remaining tasks have none. */
export async function performAll(
  tasks: readonly Task[],
  setting: TaskSetting,
  options: TaskOptions,
): Promise<readonly DoneTask[]> {
  const { keeper, processes, onUsed } = options;
  if (keeper === undefined) return performNow(tasks, setting, options);
  // with Lean's values, which are kept themselves, a result is found again
  const isKept = (task: Task): boolean => task.kind === 'run' || task.lean === undefined;
  const planned = tasks.map((task) => ({ task, known: isKept(task) ? keeper.recall(task) : undefined }));
  const open = planned.filter(({ known }) => known === undefined).map(({ task }) => task);
  const performed = await performNow(open, setting, options);
  const found = new Map(performed.map((one) => [one.task, one]));
  // A process keeps loaded files in memory, so a task may use files that an earlier task in the same process read.
  const texts = setting.code.filesOf([
    ...setting.papers.flatMap(({ counterparts }) => counterparts),
    ...setting.experiments.values(),
  ]);
  const files = processes.used().filter((file) => !texts.has(file));
  return planned.map(({ task, known }) => {
    if (known !== undefined) {
      onUsed(known.files);
      return { task, result: known.result };
    }
    const { result, keep: consulted } = found.get(task) ?? { result: { kind: 'nothing' } as const };
    if (consulted !== undefined && isKept(task)) keeper.keep(task, { result, consulted, files });
    return { task, result };
  });
}

async function performNow(
  tasks: readonly Task[],
  setting: TaskSetting,
  { processes, timeout, signal, onDone, onEffect }: TaskOptions,
): Promise<readonly Performed[]> {
  if (tasks.length === 0) return [];
  // Experiments take longest: one that began last would leave the other processes without work.
  const longestFirst = [...tasks].sort(
    (one, other) => Number(other.kind === 'run') - Number(one.kind === 'run'),
  );
  const ran = await processes.perform(longestFirst, setting, {
    timeout: timeout * 1000,
    signal,
    onDone: (i, milliseconds) => {
      const task = longestFirst[i];
      if (task !== undefined) onDone(task, milliseconds);
    },
  });
  const byTask = new Map(ran.map((one) => [one.task, one]));
  return tasks.map((each) => {
    const { task, job, effects, consulted } = entryOf(byTask, each);
    for (const effect of effects) onEffect(task, effect);
    const isLost = signal.aborted && job.kind !== 'done';
    if (isLost) return { task, result: { kind: 'nothing' } };
    const result = resultOf(task, job, setting);
    // Side effects are reported on every run. Unreadable statements are reported with places, which may move, so they are not kept.
    const isKept = job.kind === 'done' && effects.length === 0 && !isUntestable(result);
    return { task, result, ...(isKept && consulted !== undefined && { keep: consulted }) };
  });
}

const isUntestable = (result: TaskResult): boolean =>
  result.kind === 'nothing' || (result.kind === 'tested' && result.test.verdict.kind === 'untestable');

/** The reason why a job has no result, as a phrase. */
export function explainNothing(job: Exclude<JobResult<unknown>, { kind: 'done' }>): string {
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

/** The result of a job, marked if the job ended early. */
function resultOf(task: Task, job: JobResult<TaskResult>, { seed, budget }: TaskSetting): TaskResult {
  if (job.kind === 'done') return job.value;
  const reason = explainNothing(job);
  if (task.kind === 'mutate') return { kind: 'unmutated', why: reason };
  if (task.kind === 'test')
    return { kind: 'tested', test: makeUntested(task.theorem, { kind: 'not-run', reason }, seed, budget) };
  if (task.claim.expect === undefined) return { kind: 'nothing' };
  const { value, bias, because } = task.claim.expect;
  const nothing = { estimate: Number.NaN, standardError: Number.NaN };
  const verdict = { kind: 'not-run', reason } as const;
  return { kind: 'ran', experiment: { verdict, seed, ...nothing, expected: value, bias, because } };
}
