// The parent's side of one child process: it sends one job at a time, and the child may end during any of them.
import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Answer, Order } from './messages.ts';
import { listStackArguments } from './stack.ts';

/** The outcome of one job. */
export type JobResult<R> =
  | { readonly kind: 'done'; readonly value: R }
  /** The job exceeded its time limit; its process was killed and its partial counts are dropped. */
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string }
  /** The job waits for something that nothing in its process can trigger any more. */
  | { readonly kind: 'stuck' }
  /** The process ended before the job did; `why` says how, in words. */
  | { readonly kind: 'ended'; readonly why: string };

/** Which program a child runs, and where its output goes. */
export type ChildOptions = {
  /** A module that calls `serve`. */
  readonly entry: URL;
  /** Arguments for Node itself. */
  readonly execArgv: readonly string[];
  /** Receives everything that the process prints, on stdout or stderr. */
  readonly onOutput: (text: string) => void;
};

/** A child process. */
export type Child = {
  readonly run: <R>(job: unknown, milliseconds: number) => Promise<JobResult<R>>;
  readonly isAlive: () => boolean;
  /** Ends it at once; a running job is reported as `ended`. */
  readonly kill: () => void;
};

/** Whether processes have groups that can be ended together. */
const hasGroups = process.platform !== 'win32';

/** How long to wait for output that a grandchild keeps open, in milliseconds. */
const lastWords = 200;

/** How long a busy machine may take to start a process, in milliseconds. */
const startLimit = 120_000;

/** The file descriptor on which a process reports its own end; the one before it carries the messages. */
const notes = 4;

/** Ends the rest of a process group. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // the group is already empty
  }
}

/** Room for young objects, in MiB: samples leave so many that with the 16 that Node takes a sixth of the time is the collector's. */
const youngRoom = '--max-semi-space-size=32';

/** Starts a child process. */
export function startChild({ entry, execArgv, onOutput }: ChildOptions): Child {
  const child = fork(entry, {
    execArgv: [...listStackArguments(), youngRoom, ...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    // its own process group, so that programs that the code started end with it
    detached: hasGroups,
  });
  let isAlive = true;
  let said = '';
  let next = 0;
  let settle: ((result: JobResult<never>) => void) | undefined;
  const answers = new Map<number, (result: Answer['result']) => void>();
  child.stdout?.setEncoding('utf8').on('data', onOutput);
  child.stderr?.setEncoding('utf8').on('data', onOutput);
  (child.stdio[notes] as Readable).setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const kill = (): void => {
    isAlive = false;
    child.kill('SIGKILL');
    if (hasGroups && child.pid !== undefined) killGroup(child.pid);
  };
  /** Programs that left the group may keep the pipes of a process open that has ended. */
  const deafen = (): void => {
    for (const pipe of child.stdio) pipe?.destroy();
  };
  const over = (why: string): void => {
    isAlive = false;
    settle?.({ kind: 'ended', why });
  };
  const inWords = (code: number | null, signal: string | null): string =>
    said.trim() || (signal === null ? `exit code ${code}` : `ended by ${signal}`);
  child.on('error', ({ message }) => over(message));
  child.on('exit', (code, signal) => {
    kill();
    setTimeout(() => {
      over(inWords(code, signal));
      deafen();
    }, lastWords).unref();
  });
  child.on('close', (code, signal) => over(inWords(code, signal)));
  child.on('disconnect', () => {
    // a process that no longer listens is useless and may never end by itself
    isAlive = false;
    setTimeout(kill, lastWords).unref();
  });
  child.on('message', (answer: Answer) => answers.get(answer.id)?.(answer.result));
  return {
    isAlive: () => isAlive,
    kill,
    run: (job, milliseconds) =>
      new Promise((resolve) => {
        const id = next++;
        const stopAfter = (limit: number, result: JobResult<never>): NodeJS.Timeout =>
          setTimeout(() => {
            settle?.(result);
            kill();
          }, limit);
        let timer = stopAfter(startLimit, { kind: 'ended', why: 'it did not start' });
        const end = (result: JobResult<never>): void => {
          settle = undefined;
          answers.delete(id);
          clearTimeout(timer);
          resolve(result);
        };
        settle = end;
        answers.set(id, (result) => {
          if (result.kind !== 'begun') return end(result as JobResult<never>);
          clearTimeout(timer);
          timer = stopAfter(milliseconds, { kind: 'timeout', milliseconds });
        });
        const order: Order = { id, job };
        child.send(order, (error) => {
          if (error !== null) over(said.trim() || error.message);
        });
      }),
  };
}
