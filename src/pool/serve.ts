// The child's side: it takes jobs until its parent is gone. Other code in this process may end it at any moment; the process
// then reports how it ended.
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './messages.ts';

const notes = 4;

/** Stack frames that do not show who ended the process. */
const machinery = /\bnode:|[\\/]pool[\\/]serve\.[jt]s|[\\/]node_modules[\\/]/;

/** File and line of the author's code on the current stack, without the column: the loader's transformation changes columns. */
function placeOnStack(): string {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const place = frames.find((frame) => !machinery.test(frame))?.match(/\(?([^\s(]+:\d+):\d+\)?$/)?.[1];
  return place === undefined ? '' : ` at ${place.replace('file://', '')}`;
}

/** Reports to the parent; does nothing if the channel is closed. */
function leave(text: string): void {
  try {
    writeSync(notes, `${text}\n`);
  } catch {
    // the exit code alone must do
  }
}

/** Makes every way in which code can end its process report the caller. */
function watchEnds(): void {
  const { abort, kill } = process;
  process.on('exit', (code) => leave(`process.exit(${code})${placeOnStack()}`));
  process.abort = () => {
    leave(`process.abort()${placeOnStack()}`);
    return abort.call(process);
  };
  process.kill = (pid, signal) => {
    if (pid !== process.pid) throw new Error('code under test may end no process but its own');
    leave(`process.kill(process.pid, ${JSON.stringify(signal ?? 'SIGTERM')})${placeOnStack()}`);
    return kill.call(process, pid, signal);
  };
}

/** Ends this process when its parent is gone, even if a loop blocks the event loop. */
function dieWithParent(): void {
  const watch = `const { ppid } = process;
    const end = (who) => { try { process.kill(who, 'SIGKILL'); } catch {} };
    setInterval(() => { if (process.ppid !== ppid) { end(-process.pid); end(process.pid); } }, 2000);`;
  new Worker(watch, { eval: true, stdin: false, execArgv: [] }).unref();
}

/** Answers every job of the parent with the result of `work`. */
export function serve(work: (job: unknown) => Promise<unknown>): void {
  const send = process.send?.bind(process);
  const { channel } = process;
  const exit = process.exit.bind(process);
  const kill = process.kill.bind(process);
  if (send === undefined || channel === undefined || channel === null) return;
  dieWithParent();
  watchEnds();
  // modules that are loaded later must not see the parent's channel
  Object.assign(process, { send: undefined, disconnect: undefined });
  let pending: number | undefined;
  const answer = (id: number, result: Answer['result']): void => {
    if (pending !== id) return;
    pending = undefined;
    channel.ref();
    send({ id, result } satisfies Answer);
  };
  process.on('disconnect', () => {
    try {
      // this process leads a group; programs that it started end with it
      kill(-process.pid, 'SIGKILL');
    } catch {
      exit(0);
    }
  });
  // the parent handles interrupts
  process.on('SIGINT', () => {});
  process.on('beforeExit', () => {
    if (pending !== undefined) answer(pending, { kind: 'stuck' });
  });
  process.on('message', ({ id, job }: Order) => {
    pending = id;
    send({ id, result: { kind: 'begun' } } satisfies Answer, undefined, undefined, () => {
      // the event loop is empty: a job without an answer will never get one
      channel.unref();
      work(job)
        .then((value) => answer(id, { kind: 'done', value }))
        .catch((error: unknown) =>
          answer(id, { kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
        );
    });
  });
}
