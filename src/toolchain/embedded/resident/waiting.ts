// Processes of Lean that wait for the next project. Starting one takes seconds, and most of that is to make room for Lean in memory
// and to compile its code; both stay when Lean starts again in the same process, with its memory as the snapshot has it.
import type { ChildProcess } from 'node:child_process';

/** Starts of Lean in one process before it is replaced. */
const MOST_STARTS = 32;
/** As many as may be at work, since each may use 2 GiB. */
const MOST_WAITING = 2;
/** Milliseconds that a process waits. */
const PATIENCE = 20_000;

/** Processes that wait, by what they were started with. */
export type Waiting<P> = {
  readonly take: (key: string) => P | undefined;
  /** Whether it may wait: it has not been used too often. */
  readonly wait: (key: string, process: P) => boolean;
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
  let all: readonly { readonly key: string; readonly process: P; readonly timer: NodeJS.Timeout }[] = [];
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
    take: (key) => {
      const found = all.find((one) => one.key === key && isAlive(one.process));
      if (found === undefined) {
        // whoever needs another kind needs the memory of these
        for (const { process } of all) end(process);
        return undefined;
      }
      clearTimeout(found.timer);
      all = all.filter((one) => one !== found);
      hold(childOf(found.process), true);
      return found.process;
    },
    wait: (key, process) => {
      const used = (starts.get(process) ?? 0) + 1;
      if (used >= MOST_STARTS || !isAlive(process)) return false;
      starts.set(process, used);
      const [oldest] = all;
      if (oldest !== undefined && all.length >= MOST_WAITING) end(oldest.process);
      hold(childOf(process), false);
      const timer = setTimeout(() => end(process), PATIENCE);
      timer.unref();
      all = [...all, { key, process, timer }];
      return true;
    },
  };
}
