// Performs tasks, in worker threads where there are any, and keeps the results of mutants: they take long and change seldom.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Claim, Paper } from './claims/registry.ts';
import { closureOf } from './lean/closure.ts';
import { fingerprint } from './lean/fingerprint.ts';
import { unusedBinders } from './lean/unused-binders.ts';
import { type JobResult, runJobs } from './pool/pool.ts';
import { type Job, perform, type Setting, type Task, type TaskResult, untested } from './worker.ts';

/** Results of earlier runs by key. The program that wrote them is part of what the caller keeps them under. */
export type Kept = {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
};

/** How tasks are performed; all options are resolved by the caller. */
export type TaskOptions = {
  readonly root: string;
  readonly papers: readonly Paper[];
  /** Worker threads; 0 works in this thread. */
  readonly workers: number;
  /** Seconds that one task may take in a worker. */
  readonly timeout: number;
  readonly kept?: Kept;
  readonly onDone: (task: Task) => void;
  readonly signal: AbortSignal;
};

/** Everything that the mutants of a theorem depend on: what it means, its binders and proof, its samples, and the code. */
function keyOf(task: Exclude<Task, { kind: 'run' }>, setting: Setting): string {
  const { inventory, numbers, seed, budget, sources } = setting;
  const { theorem, claim, proved } = task;
  const closure = new Set(closureOf(inventory, [theorem], 'statement').project);
  const code = sources(closure).map(({ constant, module, name, modules }) => [
    constant,
    module,
    name,
    [...modules].map(([path, { source }]) => [path, source]),
  ]);
  const asked = [
    [theorem, proved, claim.id, claim.theorems.length, [...claim.sample], seed, budget, numbers],
    [fingerprint(inventory, theorem, 1), inventory.declarations.get(theorem)?.statement],
    [unusedBinders(inventory, theorem), process.versions.node.split('.')[0]],
  ];
  return createHash('sha256')
    .update(JSON.stringify([asked, code]))
    .digest('hex');
}

/** Performs tasks with what earlier runs kept; the results are in the order of the tasks. An interrupt leaves the rest without. */
export async function performAll(
  tasks: readonly Task[],
  setting: Setting,
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
  setting: Setting,
  { root, papers, workers, timeout, signal, onDone }: TaskOptions,
): Promise<readonly TaskResult[]> {
  if (tasks.length === 0) return [];
  if (workers === 0) {
    const results: TaskResult[] = [];
    for (const task of tasks) {
      // Between tasks the process looks up, so that an interrupt is seen.
      await new Promise((resume) => setImmediate(resume));
      results.push(signal.aborted ? undefined : resultOf(task, attempt(task, setting), setting));
      onDone(task);
    }
    return results;
  }
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  try {
    const inventory = join(folder, 'inventory');
    writeFileSync(inventory, serialize(setting.inventory));
    const { numbers, seed, budget } = setting;
    const jobs = tasks.map((task): Job => ({ task, inventory, root, papers, numbers, seed, budget }));
    const ran = await runJobs<Job, TaskResult>(jobs, {
      worker: new URL('./worker.js', import.meta.url),
      workers,
      timeout: timeout * 1000,
      signal,
      onDone: (i) => onDone(tasks[i] as Task),
    });
    return ran.map((one, i) => resultOf(tasks[i] as Task, one, setting));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Performs a task in this thread; what it throws becomes a failed job, as in a worker. */
function attempt(task: Task, setting: Setting): JobResult<TaskResult> {
  try {
    return { kind: 'done', value: perform(task, setting) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The result of a job; one that ended early says so. */
function resultOf(task: Task, job: JobResult<TaskResult>, { seed, budget }: Setting): TaskResult {
  if (job.kind === 'done') return job.value;
  const reason = job.kind === 'timeout' ? `timeout after ${job.milliseconds / 1000} s` : job.message;
  if (task.kind === 'mutate') return { unmutated: reason };
  if (task.kind === 'test') return untested(task.theorem, { kind: 'not-run', reason }, seed, budget);
  const { value, bias, because } = task.claim.expect as NonNullable<Claim['expect']>;
  const nothing = { estimate: Number.NaN, standardError: Number.NaN };
  return { verdict: { kind: 'not-run', reason }, seed, ...nothing, expected: value, bias, because };
}
