// The parent's side of one child process: it is sent jobs, one at a time, and may end in the middle of any of them.
import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Answer, Order } from './messages.ts';

/** What became of one job. */
export type JobResult<R> =
  | { readonly kind: 'done'; readonly value: R }
  /** The job ran longer than it may; its process was ended, and nothing it had counted is kept. */
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string }
  /** The job waits for something, and nothing is left in its process that could bring it about. */
  | { readonly kind: 'stuck' }
  /** The process ended before the job did; `why` in words. */
  | { readonly kind: 'ended'; readonly why: string };

/** Which program a child runs, and who hears what it prints. */
export type ChildOptions = {
  /** A module that calls `serve`. */
  readonly entry: URL;
  /** Arguments of Node itself. */
  readonly execArgv: readonly string[];
  /** Hears everything that the process prints, on either channel. */
  readonly onOutput: (text: string) => void;
};

/** A child process. */
export type Child = {
  readonly run: <R>(job: unknown, milliseconds: number) => Promise<JobResult<R>>;
  readonly isAlive: () => boolean;
  /** Ends it at once; a job that runs comes out as `ended`. */
  readonly kill: () => void;
};

/** Whether processes stand in groups that can be ended together. */
const hasGroups = process.platform !== 'win32';

/** Output that a grandchild keeps open is not waited for longer than this, in milliseconds. */
const lastWords = 200;

/** A machine with too much to do may take this long to start a process, in milliseconds. */
const startLimit = 120_000;

/** What a process says of its own end goes over this channel; the one before it carries the messages. */
const notes = 4;

/** Ends what is left of a group. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // nothing is left of it
  }
}

/** Starts a child process. */
export function startChild({ entry, execArgv, onOutput }: ChildOptions): Child {
  const child = fork(entry, {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    // a group of its own, which ends with it: programs that the code started, too
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
  const over = (why: string): void => {
    isAlive = false;
    settle?.({ kind: 'ended', why });
  };
  const inWords = (code: number | null, signal: string | null): string =>
    said.trim() || (signal === null ? `exit code ${code}` : `ended by ${signal}`);
  child.on('error', ({ message }) => over(message));
  child.on('exit', (code, signal) => {
    kill();
    setTimeout(() => over(inWords(code, signal)), lastWords).unref();
  });
  child.on('close', (code, signal) => over(inWords(code, signal)));
  child.on('disconnect', () => {
    // a process that does not listen any more is of no use, and it may never end by itself
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
