// The child's side: it takes jobs until its parent is gone. Whatever else runs in this process may end it at any moment; it then
// leaves a line that says how.
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './messages.ts';

const notes = 4;

/** Stack frames that say nothing about who ended the process. */
const machinery = /\bnode:|[\\/]pool[\\/]serve\.[jt]s|[\\/]node_modules[\\/]/;

/** File and line of the author's code in the present stack; what a loader made of a line has columns of its own. */
function placeOnStack(): string {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const place = frames.find((frame) => !machinery.test(frame))?.match(/\(?([^\s(]+:\d+):\d+\)?$/)?.[1];
  return place === undefined ? '' : ` at ${place.replace('file://', '')}`;
}

/** Leaves a line for the parent; a channel that is closed takes none. */
function leave(text: string): void {
  try {
    writeSync(notes, `${text}\n`);
  } catch {
    // the exit code alone has to do
  }
}

/** Makes every way in which code can end its process say where it was called. */
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

/** Ends this process when its parent is gone, also where a loop keeps it from hearing so. */
function dieWithParent(): void {
  const watch = `const { ppid } = process;
    const end = (who) => { try { process.kill(who, 'SIGKILL'); } catch {} };
    setInterval(() => { if (process.ppid !== ppid) { end(-process.pid); end(process.pid); } }, 2000);`;
  new Worker(watch, { eval: true, stdin: false, execArgv: [] }).unref();
}

/** Answers every job that the parent sends with what `work` makes of it. */
export function serve(work: (job: unknown) => Promise<unknown>): void {
  const send = process.send?.bind(process);
  const { channel } = process;
  const exit = process.exit.bind(process);
  const kill = process.kill.bind(process);
  if (send === undefined || channel === undefined || channel === null) return;
  dieWithParent();
  watchEnds();
  // what is loaded later has no business with the parent
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
      // this process leads a group, and what it started ends with it
      kill(-process.pid, 'SIGKILL');
    } catch {
      exit(0);
    }
  });
  // an interrupt is the parent's to handle
  process.on('SIGINT', () => {});
  process.on('beforeExit', () => {
    if (pending !== undefined) answer(pending, { kind: 'stuck' });
  });
  process.on('message', ({ id, job }: Order) => {
    pending = id;
    send({ id, result: { kind: 'begun' } } satisfies Answer, undefined, undefined, () => {
      // with nothing else to wait for, a job that has no answer by then never has one
      channel.unref();
      work(job)
        .then((value) => answer(id, { kind: 'done', value }))
        .catch((error: unknown) =>
          answer(id, { kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
        );
    });
  });
}
