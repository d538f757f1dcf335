import { Tinypool } from 'tinypool';

/** What became of one job. */
export type JobResult<R> =
  | { readonly kind: 'done'; readonly value: R }
  /** The job ran longer than it may; its worker was ended, and nothing it had counted is kept. */
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };

/** How to run jobs. */
export type PoolOptions = {
  /** A module whose default export takes one job and gives its result. Jobs and results are plain data. */
  readonly worker: URL;
  readonly workers: number;
  /** Wall-clock time that one job may take, counted from when it starts. */
  readonly timeout: number;
  /** Ends all jobs when aborted; they come out as failed. */
  readonly signal?: AbortSignal;
  /** Told the index of every job that has ended, in the order of their ends. */
  readonly onDone?: (index: number) => void;
};

/** Runs one job in a pool of one thread that dies with the job when it takes too long. */
const runOne = async <J, R>(job: J, pool: Tinypool, options: PoolOptions): Promise<JobResult<R>> => {
  const kill = new AbortController();
  const stop = (): void => kill.abort();
  const timer = setTimeout(stop, options.timeout);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted === true) stop();
  try {
    return { kind: 'done', value: (await pool.run(job, { signal: kill.signal })) as R };
  } catch (error) {
    if (options.signal?.aborted === true) return { kind: 'failed', message: 'interrupted' };
    if (kill.signal.aborted) return { kind: 'timeout', milliseconds: options.timeout };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
};

/**
 * Runs jobs on worker threads and gives their results in the order of the jobs, whatever the number of workers. The clock of a job
 * starts when a thread takes it. A job that loops forever loses its thread; the others are not touched.
 */
export const runJobs = async <J, R>(
  jobs: readonly J[],
  options: PoolOptions,
): Promise<readonly JobResult<R>[]> => {
  const threads = Math.max(1, Math.min(options.workers, jobs.length));
  const pool = new Tinypool({
    filename: options.worker.href,
    minThreads: threads,
    maxThreads: threads,
    // one job at a time, so that ending a thread ends one job
    concurrentTasksPerWorker: 1,
  });
  const results = new Array<JobResult<R>>(jobs.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < jobs.length; i = next++) {
      results[i] = await runOne<J, R>(jobs[i] as J, pool, options);
      options.onDone?.(i);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, lane));
    return results;
  } finally {
    await pool.destroy();
  }
};
