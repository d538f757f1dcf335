import { exact } from '../domains/exact.ts';
import { interval } from '../domains/interval.ts';
import { getMpfr } from '../domains/mpfr.ts';
import type { Enclosure } from '../domains/mpfr-domain.ts';
import { FALSE, UNKNOWN } from '../domains/truth.ts';
import { numberOf } from '../evaluate/read-value.ts';
import { compileTier, type Tier } from '../evaluate/tier.ts';
import { isIntegral, type Value } from '../evaluate/values.ts';
import type { Sort, Statement, Term } from '../language/ast.ts';
import { groupArguments, selectPart } from '../language/grouped.ts';
import type { Agreement, Counterpart } from '../language/property.ts';
import { sortsIn } from '../language/words/sorts-in.ts';
import { isWord } from '../language/words/word-sort.ts';
import { type Answer, ask, type Notice } from './answer.ts';
import { type Compared, type Comparing, compareValues } from './compare.ts';
import { truthOf } from './ladder.ts';
import { ofPlain, type Plain } from './plain.ts';
import { printResult, printValue } from './printed.ts';
import type { InDoubles, Rooms } from './room.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Compares a counterpart with Lean's definition at plain arguments, climbing the ladder as far as needed. */
export type Judge = (call: Call, counterpart: Counterpart, args: readonly Plain[]) => Agreement;

/** Programs have integers that are exact, so that no limit of doubles excuses another value. */
const exactly: InDoubles = { value: undefined, why: 'cancellation' };

/** Whether a call is of integers of a fixed width and its value has no reals. */
function isOfWords({ args, sort }: Call): boolean {
  const isReal = (one: Sort): boolean =>
    one.kind === 'number' && (one.of === 'rational' || one.of === 'real');
  return [...args.map((arg) => arg.sort), sort].flatMap(sortsIn).some(isWord) && !sortsIn(sort).some(isReal);
}

type Found = Compared & { readonly reference: readonly [number, number]; readonly printed?: string };

/**
 * Makes the judge of one statement: double intervals first, which distinguish most values from wrong ones, then 113 bits, then
 * exact fractions for rational definitions (they are slow in sums), then 400 bits.
 */
export function makeJudge(statement: Statement, rational: boolean, rooms: Rooms, notice: Notice): Judge {
  const screen = compileTier(interval, 0, statement, { handle: undefined, release: () => {} });
  const fractions = compileTier(exact, 0, statement, { handle: undefined, release: () => {} });
  const made = new Map<number, Tier<Enclosure>>();
  const high = (bits: number): Tier<Enclosure> => {
    const domain = getMpfr(bits);
    const known =
      made.get(bits) ?? compileTier(domain, 0, statement, { handle: undefined, release: domain.release });
    made.set(bits, known);
    return known;
  };
  return (call, counterpart, args) => {
    const answer = ask(counterpart, call, args, { notice, isTwice: true });
    let known: InDoubles | undefined;
    const inDoubles = (): InDoubles => {
      known ??= isOfWords(call) ? exactly : rooms(call, args);
      return known;
    };
    const { accuracy } = counterpart;
    const judgeIn = <X>(t: Tier<X>): Found =>
      judge({ domain: t.domain, accuracy, inDoubles }, t, call, { args, answer });
    let found = judgeIn(screen);
    const climbs = (): boolean => found.agrees === UNKNOWN && !found.settled;
    if (climbs()) found = judgeIn(high(113));
    if (climbs() && rational) found = judgeIn(fractions);
    if (climbs()) found = judgeIn(high(400));
    const part = selectPart(call);
    const value = answer.kind === 'none' ? Number.NaN : Number(answer.value);
    const lacking = found.lacking ?? (answer.kind === 'none' ? answer.why : undefined);
    return {
      constant: call.constant,
      args: groupArguments(call, args.map(shown)),
      ...(part !== undefined && { part }),
      counterpart: value,
      ...(lacking !== undefined && { lacking }),
      reference: found.reference,
      agrees: truthOf(found.agrees),
      ...(found.printed !== undefined && {
        printed: {
          counterpart: answer.kind === 'none' ? answer.why : printResult(answer.value),
          reference: found.printed,
        },
      }),
      ...(found.promise && { promise: found.promise }),
      ...(found.aside && { aside: found.aside }),
    };
  };
}

function judge<X>(
  comparing: Comparing<X>,
  t: Tier<X>,
  call: Call,
  { args, answer }: { readonly args: readonly Plain[]; readonly answer: Answer },
): Found {
  t.begin();
  const values = call.args.map((arg, index) => ofPlain(t.domain, arg.sort, args[index]));
  const reference: Value<X> = t.define(call, values);
  const given =
    answer.kind === 'none' && answer.isNumber
      ? Number.NaN
      : answer.kind === 'value'
        ? answer.value
        : undefined;
  const compared: Compared =
    answer.kind === 'none' && !answer.isNumber
      ? { agrees: FALSE, settled: true }
      : compareValues(comparing, call.sort, given, { reference });
  if (isIntegral(call) || call.sort.kind === 'bool') {
    const isKnown = typeof reference === 'bigint' || typeof reference === 'boolean';
    const number = isKnown ? Number(reference) : Number.NaN;
    const { sort } = call;
    const isNamed =
      sort.kind === 'bool' || (sort.kind === 'fin' && (sort.names !== undefined || isWord(sort)));
    return {
      ...compared,
      reference: [number, number],
      ...(isNamed && reference !== undefined && { printed: printValue(sort, reference, t.domain) }),
    };
  }
  if (call.sort.kind === 'number')
    return { ...compared, reference: t.domain.enclosure(numberOf(t.domain, reference)) };
  return {
    ...compared,
    reference: [Number.NaN, Number.NaN],
    printed: printValue(call.sort, reference, t.domain),
  };
}

/** An argument for a report: functions by their first values. */
function shown(arg: Plain): unknown {
  return typeof arg === 'function' ? [0, 1, 2, 3].map((k) => shownValue(arg, k)) : arg;
}

function shownValue(f: (...args: never[]) => Plain, k: number): unknown {
  const value = f(k as never);
  return typeof value === 'function' ? [0, 1, 2, 3].map((j) => value(j as never)) : value;
}
