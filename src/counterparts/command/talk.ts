// A thread that communicates with a program, so that the calling thread can wait for an answer synchronously.

/** An event of a program: a line of output, or that it ended. */
export type Said =
  | { readonly kind: 'line'; readonly text: string }
  /** A line before the first request; the program was ended. */
  | { readonly kind: 'unasked'; readonly text: string }
  /** An answer above the size limit without an end of line; the program was ended. */
  | { readonly kind: 'endless'; readonly bytes: number }
  /** It did not start, or it ended: the reason, and the last line of its standard error. */
  | { readonly kind: 'ended'; readonly why: string; readonly lastWords: string };

/** The thread's input. */
export type TalkData = {
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Counts events; a waiting thread sleeps on it. */
  readonly counter: SharedArrayBuffer;
  readonly port: import('node:worker_threads').MessagePort;
  /** Longest line. */
  readonly mostBytes: number;
};

/**
 * The program of the thread: a string on the port is a line for the program, `null` ends it. The thread runs this function's text,
 * so the function may only use what it gets itself, by no name that a bundler would rewrite.
 */
export function talk(): void {
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  const { spawn } = process.getBuiltinModule('node:child_process');
  const { writeSync } = process.getBuiltinModule('node:fs');
  const given: TalkData = workerData;
  const { argv, cwd, counter, port, mostBytes } = given;
  const [program = '', ...args] = argv;
  const signal = new Int32Array(counter);
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  // the program's first line lists the names that it answers for
  let expected = 1;
  let isOver = false;
  let half: string[] = [];
  let bytes = 0;
  let words = '';
  const say = (said: Said): void => {
    if (isOver) return;
    isOver = said.kind !== 'line';
    port.postMessage(said);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
    if (isOver) child.kill('SIGKILL');
  };
  const line = (text: string): void => {
    expected -= 1;
    say({ kind: expected < 0 ? 'unasked' : 'line', text });
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = chunk.split('\n');
    for (const part of parts.slice(0, -1)) {
      line([...half, part].join(''));
      half = [];
      bytes = 0;
    }
    const rest = parts.at(-1) ?? '';
    half.push(rest);
    bytes += rest.length;
    if (bytes > mostBytes) say({ kind: 'endless', bytes });
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4096);
    try {
      writeSync(2, chunk);
    } catch {
      // output beside the answers is ignored
    }
  });
  child.stdin.on('error', () => {});
  const ended = (why: string): void =>
    say({ kind: 'ended', why, lastWords: words.trim().split('\n').at(-1)?.trim() ?? '' });
  child.on('error', ({ message }) => ended(message));
  child.on('close', (code, by) => {
    ended(by === null ? `exit code ${code}` : `ended by ${by}`);
    port.close();
  });
  port.on('message', (text: string | null) => {
    if (text === null) {
      isOver = true;
      child.kill('SIGKILL');
      return;
    }
    expected += 1;
    child.stdin.write(`${text}\n`);
  });
}
