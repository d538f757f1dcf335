// The asking side of the thread that talks to a program.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Said, type TalkData, talk } from './talk.ts';

/** Lines to and from a program. Waiting blocks this thread. */
export type Channel = {
  readonly send: (line: string) => void;
  /** The program's next event; `undefined` after the time limit. */
  readonly receive: (milliseconds: number) => Said | undefined;
  /** Ends the program at once. */
  readonly close: () => void;
};

/** Longest answer, in UTF-16 units: a few million numbers. */
const mostBytes = 2 ** 27;

/** Starts a program in a folder, from a separate thread; it does not keep the process alive. */
export function openChannel(argv: readonly string[], cwd: string): Channel {
  const counter = new SharedArrayBuffer(4);
  const signal = new Int32Array(counter);
  const { port1: here, port2: port } = new MessageChannel();
  const workerData: TalkData = { argv, cwd, counter, port, mostBytes };
  const thread = new Worker(`(${talk})()`, { eval: true, execArgv: [], workerData, transferList: [port] });
  thread.on('error', () => here.close());
  thread.unref();
  here.unref();
  const next = (): Said | undefined => receiveMessageOnPort(here)?.message;
  return {
    send: (line) => here.postMessage(line),
    receive: (milliseconds) => {
      const end = performance.now() + milliseconds;
      for (;;) {
        const seen = Atomics.load(signal, 0);
        const said = next();
        if (said !== undefined) return said;
        const left = end - performance.now();
        if (left <= 0 || Atomics.wait(signal, 0, seen, left) === 'timed-out') return next();
      }
    },
    close: () => {
      here.postMessage(null);
    },
  };
}
