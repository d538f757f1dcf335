// Processes of Lean that wait for the next project. Starting one takes seconds, and most of that is to make room for Lean in memory
// and to compile its code; both stay when Lean starts again in the same process, with its memory as the snapshot has it.
import type { ChildProcess } from 'node:child_process';

/** Starts of Lean in one process before it is replaced. */
const MOST_STARTS = 32;
/** As many as may be at work, since each may use 2 GiB. */
const MOST_WAITING = 2;
/** Milliseconds that a process waits. */
const PATIENCE = 20_000;

/** What a process was started with, and the questions that it goes on with; without `session` Lean has started anew in it, for anyone. */
type Place = { readonly key: string; readonly session?: string | undefined };

/** Processes that wait. */
export type Waiting<P> = {
  /** One of the key: the one that goes on with this session if there is one, else one that Lean starts anew in. */
  readonly take: (place: Place) => { readonly process: P; readonly session?: string | undefined } | undefined;
  /** Whether it may wait: it has not been used too often. */
  readonly wait: (place: Place, process: P) => boolean;
};

type Child = Pick<ChildProcess, 'stdio' | 'exitCode' | 'signalCode' | 'ref' | 'unref' | 'kill'>;

/** Whether a process that waits keeps its parent alive. */
const hold = (child: Child, isHeld: boolean): void => {
  for (const part of [child, ...child.stdio]) {
    if (part === null || part === undefined || !('ref' in part && 'unref' in part)) continue;
    if (isHeld) part.ref();
    else part.unref();
  }
};

/** A place for processes to wait in; `childOf` is the child process of one. */
export function makeWaiting<P extends object>(childOf: (process: P) => Child): Waiting<P> {
  const starts = new WeakMap<P, number>();
  let all: readonly (Place & { readonly process: P; readonly timer: NodeJS.Timeout })[] = [];
  const end = (process: P): void => {
    for (const one of all) if (one.process === process) clearTimeout(one.timer);
    all = all.filter((one) => one.process !== process);
    childOf(process).kill('SIGKILL');
  };
  const isAlive = (process: P): boolean => {
    const { exitCode, signalCode } = childOf(process);
    return exitCode === null && signalCode === null;
  };
  return {
    take: ({ key, session }) => {
      const fit = all.filter((one) => one.key === key && isAlive(one.process));
      const found =
        fit.find((one) => session !== undefined && one.session === session) ??
        fit.find((one) => one.session === undefined) ??
        fit[0];
      if (found === undefined) {
        // whoever needs another kind needs the memory of these
        for (const { process } of all) end(process);
        return undefined;
      }
      clearTimeout(found.timer);
      all = all.filter((one) => one !== found);
      hold(childOf(found.process), true);
      return found;
    },
    wait: (place, process) => {
      const used = (starts.get(process) ?? 0) + 1;
      if (used >= MOST_STARTS || !isAlive(process)) return false;
      starts.set(process, used);
      const [oldest] = all;
      if (oldest !== undefined && all.length >= MOST_WAITING) end(oldest.process);
      hold(childOf(process), false);
      const timer = setTimeout(() => end(process), PATIENCE);
      timer.unref();
      all = [...all, { ...place, process, timer }];
      return true;
    },
  };
}
