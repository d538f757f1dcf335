// Processes that perform jobs. They are processes, not threads: a job may end its process, and a thread would take all others
// with it.
import { type Child, type ChildOptions, type JobResult, startChild } from './child.ts';

/** How to run jobs. */
export type RunOptions<R = unknown> = {
  /** Wall-clock time in milliseconds that one job may take, counted from when it starts. */
  readonly timeout: number;
  /** Ends all jobs when aborted; they come out as failed. */
  readonly signal?: AbortSignal;
  /** Whether a job has left its process in a state that the next one must not meet; the process is then replaced. */
  readonly isSpent?: (result: JobResult<R>) => boolean;
  /** Called with the index of every job that has ended and its duration in milliseconds, in the order in which jobs end. */
  readonly onDone?: (index: number, milliseconds: number) => void;
};

/** A number of processes; each is started when it is needed, and again after it has ended. */
export type Pool = {
  /** Runs jobs and gives their results in the order of the jobs, whatever the number of processes. */
  readonly run: <J, R>(jobs: readonly J[], options: RunOptions<R>) => Promise<readonly JobResult<R>[]>;
  /** Ends all processes. */
  readonly close: () => void;
};

/** Opens a pool of at most `processes` processes. A job that never ends loses its process; the other processes continue. */
export function openPool(processes: number, options: ChildOptions): Pool {
  const children: (Child | undefined)[] = [];
  const childOf = (lane: number): Child => {
    const before = children[lane];
    if (before?.isAlive() === true) return before;
    const child = startChild(options);
    children[lane] = child;
    return child;
  };
  const close = (): void => {
    for (const child of children) child?.kill();
  };
  return {
    close,
    run: async <J, R>(jobs: readonly J[], { timeout, signal, isSpent, onDone }: RunOptions<R>) => {
      const results = new Array<JobResult<R>>(jobs.length);
      const interrupted = { kind: 'failed', message: 'interrupted' } as const;
      let next = 0;
      const lane = async (_: unknown, index: number): Promise<void> => {
        for (let i = next++; i < jobs.length; i = next++) {
          const begun = performance.now();
          const result = signal?.aborted ? interrupted : await childOf(index).run<R>(jobs[i], timeout);
          if (isSpent?.(result) === true) children[index]?.kill();
          results[i] = signal?.aborted ? interrupted : result;
          onDone?.(i, performance.now() - begun);
        }
      };
      signal?.addEventListener('abort', close, { once: true });
      try {
        await Promise.all(Array.from({ length: Math.max(1, Math.min(processes, jobs.length)) }, lane));
        return results;
      } finally {
        signal?.removeEventListener('abort', close);
      }
    },
  };
}
