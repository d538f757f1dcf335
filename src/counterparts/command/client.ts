// Calls of counterparts that a program answers. If the program does anything but answer, it is at fault and its answers are
// not used: the caller gets no value, and results so far are dropped.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ArgumentForm, Command } from '../../claims/registry.ts';
import type { Greeting } from './greeting.ts';
import { Refusal } from './read.ts';
import { Fault, openSession, type Session } from './session.ts';
import { Unwritable, writeJson } from './written.ts';

/** A program that answers calls. */
export type CommandClient = {
  /** What the program reports about itself; it is started if necessary. @throws if it fails */
  readonly greeting: () => Greeting;
  /** Absolute paths of the files that answers depend on, as reported by the program. */
  readonly files: () => readonly string[];
  /** One call; `forms` describes how to write its arguments. @throws an error of the author's function, or if the program is at fault */
  readonly call: (name: string, args: readonly unknown[], forms: readonly ArgumentForm[]) => unknown;
  /** From now on, records calls with unknown answers instead of asking; they return NaN. */
  readonly collect: () => void;
  /** Sends the recorded calls; returns how many there were. */
  readonly settle: () => number;
  /** Forgets answers and faults. */
  readonly begin: () => void;
  /** How the program failed to answer, so far. */
  readonly fault: () => string | undefined;
  readonly close: () => void;
};

/** Seconds that a program may take for its first line, and for each answer; messages are kept small enough to need far less. */
const mostSeconds = 20;
/** Number of calls in the first message and in the largest; after an answer faster than this many milliseconds, the next message is larger. */
const sizes = { first: 64, most: 4096, quick: 100, slow: 1000 };
/** How many answers are kept. */
const mostKept = 2 ** 17;

/** Makes a client of a program, which starts with the first question. `seconds` is the time limit of an answer. */
export function makeCommandClient(
  command: Command,
  root: string,
  seconds: number = mostSeconds,
): CommandClient {
  const cwd = resolve(root, command.folder);
  const known = new Map<string, unknown>();
  let missed: Set<string> | undefined;
  let session: Session | undefined;
  let broken: string | undefined;
  let size = sizes.first;
  const close = (): void => {
    session?.close();
    session = undefined;
  };
  /** Runs something with a session; keeps the fault if it fails. */
  const watched = <T>(work: () => T): T => {
    if (broken !== undefined) throw new Error(broken);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      broken = `\`${command.name}\` ${error.message}`;
      close();
      throw new Error(broken);
    }
  };
  const running = (): Session => {
    session ??= openSession(command.argv, cwd, seconds);
    return session;
  };
  const ask = (calls: readonly string[]): void => {
    for (let from = 0; from < calls.length; ) {
      const part = calls.slice(from, from + size);
      const begun = performance.now();
      for (const [i, value] of running().exchange(part).entries()) known.set(part[i] ?? '', value);
      const took = performance.now() - begun;
      from += part.length;
      if (took < sizes.quick && part.length === size) size = Math.min(2 * size, sizes.most);
      if (took > sizes.slow) size = Math.max(1, size >> 2);
    }
  };
  const textOf = (name: string, args: readonly unknown[], forms: readonly ArgumentForm[]): string => {
    try {
      let values = '';
      for (let i = 0; i < args.length; i++)
        values += `${i === 0 ? '' : ','}${writeJson(args[i], forms[i] ?? 'number')}`;
      return `[${JSON.stringify(name)},[${values}]]`;
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      throw new Fault(
        `cannot be called as \`${name}\`: its arguments hold ${error.message}, which the protocol cannot write; a counterpart in TypeScript can take it`,
      );
    }
  };
  return {
    greeting: () => watched(() => running().greeting),
    files: () =>
      [...(session?.greeting.files ?? []), ...command.argv]
        .map((path) => resolve(cwd, path))
        .filter((path) => existsSync(path)),
    call: (name, args, forms) => {
      const text = watched(() => textOf(name, args, forms));
      if (!known.has(text)) {
        if (missed !== undefined) {
          missed.add(text);
          return Number.NaN;
        }
        watched(() => ask([text]));
      }
      const value = known.get(text);
      if (value instanceof Refusal) throw new Error(value.message);
      return value;
    },
    collect: () => {
      if (missed === undefined && known.size > mostKept) known.clear();
      missed = new Set();
    },
    settle: () => {
      const calls = [...(missed ?? [])];
      missed = undefined;
      if (calls.length > 0) watched(() => ask(calls));
      return calls.length;
    },
    begin: () => {
      known.clear();
      broken = undefined;
      missed = undefined;
    },
    fault: () => {
      try {
        // a line that nobody asked for is noticed by the answer to nothing
        if (session !== undefined) watched(() => session?.exchange([]));
      } catch {
        // what it did is told by what is broken
      }
      return broken;
    },
    close,
  };
}
