// A running program: its first line, and the exchange of messages.
import { isSameAnswer } from '../../property/answer.ts';
import { type Channel, openChannel } from './channel.ts';
import { type Asked, explainInvalidAnswer, explainMissingLine, inWords } from './faults.ts';
import { type Greeting, parseJson, readGreeting } from './greeting.ts';
import { Refusal, readAnswer } from './read.ts';
import { Unwritable, writeJson } from './written.ts';

/** A program did not answer; the message says what happened. */
export class Fault extends Error {}

/** A program that runs. */
export type Session = {
  readonly greeting: Greeting;
  /** Answers of calls, in their order. @throws Fault */
  readonly exchange: (calls: readonly string[]) => readonly unknown[];
  readonly close: () => void;
};

/** One in this many single calls is asked twice, to compare the answers; so is one call of every larger message. */
const singles = 16;

function receive(channel: Channel, seconds: number, asked?: Asked): string {
  const said = channel.receive(seconds * 1000);
  if (said?.kind === 'line') return said.text;
  throw new Fault(explainMissingLine(said, asked, seconds));
}

/** A call, formatted for a message. */
function shown(call: string): string {
  const found = /^\["((?:[^"\\]|\\.)*)",\[(.*)\]\]$/.exec(call);
  return found === null ? call : `${found[1]}(${found[2]?.replaceAll(',', ', ')})`;
}

const told = (value: unknown): string =>
  value instanceof Refusal ? `the error ${value.message}` : writeJson(value, 'integer');

function answered(value: unknown, call: string): unknown {
  try {
    return readAnswer(value);
  } catch (error) {
    throw error instanceof Unwritable ? new Fault(`answers ${shown(call)} with ${error.message}`) : error;
  }
}

/** The values of an answer to a request. */
function valuesOf(line: string, id: number, calls: readonly string[], asked: Asked): readonly unknown[] {
  const said = parseJson(line)?.json;
  if (typeof said !== 'object' || said === null || !('values' in said) || !Array.isArray(said.values))
    throw new Fault(explainInvalidAnswer(line, asked));
  const to = 'id' in said ? said.id : undefined;
  if (to !== id)
    throw new Fault(
      `answers request ${JSON.stringify(to)} when it was asked request ${id}, for ${inWords(asked)}`,
    );
  const { length } = said.values;
  if (length !== calls.length)
    throw new Fault(`gives ${length} values for ${calls.length} calls, ${inWords(asked)}`);
  return said.values.map((value, i) => answered(value, calls[i] ?? ''));
}

/** The message about two different answers to one question. */
function compareTwice(call: string, one: unknown, other: unknown): void {
  const isSame =
    one instanceof Refusal || other instanceof Refusal
      ? one instanceof Refusal && other instanceof Refusal
      : isSameAnswer(one, other);
  if (!isSame)
    throw new Fault(
      `answers ${shown(call)} with ${told(one)}, and with ${told(other)} in the same message: values are not in the order of the calls, or depend on more than the arguments`,
    );
}

/** Starts a program and reads its first line. @throws Fault */
export function openSession(argv: readonly string[], cwd: string, seconds: number): Session {
  const channel = openChannel(argv, cwd);
  let id = 0;
  try {
    const greeting = readGreeting(receive(channel, seconds));
    if (typeof greeting === 'string') throw new Fault(greeting);
    return {
      greeting,
      close: channel.close,
      exchange: (calls) => {
        id += 1;
        const asked = { first: shown(calls[0] ?? 'nothing'), others: Math.max(0, calls.length - 1) };
        // one call is repeated at the end, to compare the answers
        const isTwice = calls.length > 1 || (calls.length === 1 && id % singles === 0);
        const at = id % Math.max(1, calls.length);
        const all = isTwice ? [...calls, ...calls.slice(at, at + 1)] : calls;
        channel.send(`{"id":${id},"calls":[${all.join(',')}]}`);
        const values = valuesOf(receive(channel, seconds, asked), id, all, asked);
        if (isTwice) compareTwice(calls[at] ?? '', values[at], values.at(-1));
        return values.slice(0, calls.length);
      },
    };
  } catch (error) {
    channel.close();
    throw error;
  }
}
