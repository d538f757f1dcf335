// The processes that run the author's code. The main process never loads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import { type Origin, readSurvey, type Survey } from './counterparts/survey.ts';
import type { Untestable } from './language/property.ts';
import type { Inventory } from './lean/inventory.ts';
import type { Consulted } from './lean/watched.ts';
import { isSource, ownFolder } from './own-files.ts';
import type { JobResult } from './pool/child.ts';
import { openPool, type RunOptions } from './pool/pool.ts';
import type { Task, TaskResult, TheoremTask } from './task.ts';
import type { Answer, Job, Replayed, Shared, Worked } from './worker.ts';

/** What processes need to know about a check; they read the inventory from a file. */
type Common = Omit<Shared, 'inventory'> & { readonly inventory: Inventory };

/** A task, and its outcome in a process. */
type Performed = {
  readonly task: Task;
  readonly job: JobResult<TaskResult>;
  /** Side effects of the author's code, in words. */
  readonly effects: readonly string[];
  /** Names that were looked up in the inventory. */
  readonly consulted?: Consulted;
};

/** Processes that load the author's modules and call them. */
export type Processes = {
  /** Loads modules or starts programs, and returns their exports; each has a time limit. */
  readonly survey: (origins: readonly Origin[], signal: AbortSignal) => Promise<Survey>;
  readonly perform: (
    tasks: readonly Task[],
    common: Common,
    options: RunOptions,
  ) => Promise<readonly Performed[]>;
  readonly replay: (
    task: TheoremTask,
    address: string,
    common: Common,
  ) => Promise<JobResult<Replayed | Untestable>>;
  /** Files that the author's code has used so far, absolute and in order. */
  readonly used: () => readonly string[];
  readonly close: () => void;
};

/** Seconds that a module may take to load. A program has a shorter limit, so that the message can say what it did not do. */
const loadSeconds = 30;

const entry = pathToFileURL(
  join(ownFolder, isSource ? 'src/worker-process.ts' : 'dist/bin/worker-process.js'),
);

/** Node arguments to read TypeScript, if this program runs from its sources. */
const sourceHook = (): string =>
  new URL('jiti-register.mjs', pathToFileURL(createRequire(import.meta.url).resolve('jiti'))).href;

const unanswered = { kind: 'failed', message: 'the process gave no answer to this' } as const;

/** A job, and the type of its answer. */
const narrowed = <T>(one: JobResult<Worked>, read: (answer: Answer) => T | undefined): JobResult<T> => {
  if (one.kind !== 'done') return one;
  const value = read(one.value.value);
  return value === undefined ? unanswered : { kind: 'done', value };
};

/** What a module or function changes for all code of its process must not be taken for the doing of the next one. */
function isSpent(result: JobResult<Worked>): boolean {
  if (result.kind !== 'done') return true;
  const { value, effects } = result.value;
  const surveyed = value.kind === 'surveyed' ? value.surveyed : undefined;
  if (surveyed?.kind === 'failed') return true;
  return [...effects, ...(surveyed?.effects ?? [])].some((one) => /^(?:replaces|freezes) /.test(one));
}

/**
 * Opens processes for the modules of a project; their paths are relative to `root`. `onOutput` gets what the code prints,
 * so that it never mixes with our own output.
 */
export function openProcesses(root: string, count: number, onOutput: (text: string) => void): Processes {
  const execArgv = isSource ? ['--import', sourceHook()] : [];
  const pool = openPool(Math.max(1, count), { entry, execArgv, onOutput });
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  const used = new Set<string>();
  const files = new Map<Inventory, string>();
  /** Runs jobs, records the files that they used, and makes paths in messages relative. */
  const run = async (jobs: readonly Job[], options: RunOptions): Promise<readonly JobResult<Worked>[]> => {
    const found = await pool.run<Job, Worked>(jobs, { ...options, isSpent });
    return found.map((one) => {
      if (one.kind === 'done') for (const file of one.value.files) used.add(file);
      return one.kind === 'ended' ? { ...one, why: one.why.replaceAll(join(root, sep), '') } : one;
    });
  };
  const shared = ({ inventory, papers, experiments, numbers, seed, budget }: Common): Shared => {
    const file = files.get(inventory) ?? join(folder, `inventory-${files.size}`);
    if (!files.has(inventory)) writeFileSync(file, serialize(inventory));
    files.set(inventory, file);
    return { inventory: file, papers, experiments, numbers, seed, budget };
  };
  return {
    survey: async (origins, signal) => {
      const jobs = origins.map(
        ({ module, command }): Job => ({ kind: 'survey', root, module, ...(command && { command }) }),
      );
      const found = await run(jobs, { timeout: loadSeconds * 1000, signal });
      return new Map(
        found.map((one, i) => [
          origins[i]?.module ?? '',
          readSurvey(narrowed(one, (answer) => (answer.kind === 'surveyed' ? answer.surveyed : undefined))),
        ]),
      );
    },
    perform: async (tasks, common, options) => {
      const all = shared(common);
      const found = await run(
        tasks.map((task): Job => ({ kind: 'task', root, task, shared: all })),
        options,
      );
      return tasks.map((task, i) => {
        const one = found[i] ?? unanswered;
        const job = narrowed(one, (answer) => (answer.kind === 'result' ? answer.result : undefined));
        if (one.kind !== 'done') return { task, job, effects: [] };
        const { value, effects } = one.value;
        return { task, job, effects, ...(value.kind === 'result' && { consulted: value.consulted }) };
      });
    },
    replay: async (task, address, common) => {
      const job: Job = { kind: 'replay', root, task, address, shared: shared(common) };
      const [found = unanswered] = await run([job], { timeout: 600_000 });
      return narrowed(found, (answer) => (answer.kind === 'replayed' ? answer.replayed : undefined));
    },
    used: () => [...used].filter((file) => !file.startsWith(folder)).sort(),
    close: () => {
      pool.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
