import type { Domain } from '../domains/domain.ts';
import { exact } from '../domains/exact.ts';
import { interval } from '../domains/interval.ts';
import { mpfr } from '../domains/mpfr.ts';
import type { Enclosure } from '../domains/mpfr-domain.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../domains/truth.ts';
import { type Tier, tier } from '../evaluate/tier.ts';
import { isIntegral, type Value } from '../evaluate/values.ts';
import type { Statement, Term } from '../language/ast.ts';
import { grouped } from '../language/grouped.ts';
import type { Agreement, Counterpart, Truth } from '../language/property.ts';
import { ask } from './ball.ts';
import { ofPlain, type Plain } from './plain.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Below this magnitude doubles lose relative accuracy. */
const TINY = 2 ** -1021;

const truths: readonly Truth[] = ['false', 'undecided', 'undecided', 'true'];

/** `|T − D| ≤ a·|D|` for all values that the enclosure of D allows, with room for underflow near 0. */
function within<X>(d: Domain<X>, value: number, reference: X, accuracy: number): Kleene {
  const difference = d.abs(d.sub(d.ofDouble(value), reference));
  const relative = d.mul(d.ofDouble(accuracy), d.abs(reference));
  const truth = d.lessEqual(difference, relative);
  if (truth === TRUE) return TRUE;
  const tiny = d.lessEqual(d.abs(reference), d.ofDouble(TINY));
  if (tiny === FALSE) return truth;
  return d.lessEqual(difference, d.ofDouble(TINY)) === TRUE ? TRUE : tiny === TRUE ? truth : UNKNOWN;
}

/** A judge that compares a counterpart with Lean's definition at plain arguments, climbing as far as needed. */
export type Judge = (call: Call, counterpart: Counterpart, args: readonly Plain[]) => Agreement;

/**
 * Makes the judge of one statement: double intervals first, which tell most values apart from wrong ones, then 113 bits, then exact
 * fractions where definitions stay rational (they are slow in sums), then 400 bits.
 */
export function makeJudge(statement: Statement, rational: boolean): Judge {
  const screen = tier(interval, 0, statement, undefined, () => {});
  const fractions = tier(exact, 0, statement, undefined, () => {});
  let high: readonly Tier<Enclosure>[] | undefined;
  const climb = (): readonly Tier<Enclosure>[] => {
    high ??= ([113, 400] as const).map((bits) => {
      const domain = mpfr(bits);
      return tier(domain, 0, statement, undefined, domain.release);
    });
    return high;
  };
  return (call, counterpart, args) => {
    const answer = ask(counterpart, call, args);
    const value = answer.kind === 'none' ? Number.NaN : Number(answer.value);
    const { accuracy } = counterpart;
    let found = judgeIn(screen, call, accuracy, args, value);
    const climbs = (): boolean => found.agrees === UNKNOWN && !found.settled;
    if (climbs()) found = judgeIn(climb()[0]!, call, accuracy, args, value);
    if (climbs() && rational) found = judgeIn(fractions, call, accuracy, args, value);
    if (climbs()) found = judgeIn(climb()[1]!, call, accuracy, args, value);
    return {
      constant: call.constant,
      args: grouped(call, args.map(shown)),
      counterpart: value,
      ...(answer.kind === 'none' && { lacking: answer.why }),
      reference: found.reference,
      agrees: truths[found.agrees]!,
    };
  };
}

function judgeIn<X>(
  t: Tier<X>,
  call: Call,
  accuracy: number,
  args: readonly Plain[],
  value: number,
): { readonly agrees: Kleene; readonly reference: readonly [number, number]; readonly settled: boolean } {
  t.begin();
  const values = call.args.map((arg, index) => ofPlain(t.domain, arg.sort, args[index]!));
  const reference: Value<X> = t.define(call, values);
  if (isIntegral(call) || call.sort.kind === 'bool') {
    const truth =
      reference === undefined ? UNKNOWN : Number(reference as bigint | boolean) === value ? TRUE : FALSE;
    const number = reference === undefined ? Number.NaN : Number(reference as bigint | boolean);
    return { agrees: truth, reference: [number, number], settled: reference !== undefined };
  }
  const ends = t.domain.enclosure(reference as X);
  const unbounded = Math.max(Math.abs(ends[0]), Math.abs(ends[1])) > Number.MAX_VALUE / 2;
  if (!Number.isFinite(value))
    return { agrees: unbounded ? UNKNOWN : FALSE, reference: ends, settled: false };
  return { agrees: within(t.domain, value, reference as X, accuracy), reference: ends, settled: false };
}

/** An argument for a report: functions by their first values. */
function shown(arg: Plain): unknown {
  return typeof arg === 'function' ? [0, 1, 2, 3].map((k) => shownValue(arg, k)) : arg;
}

function shownValue(f: (k: number) => Plain, k: number): unknown {
  const value = f(k);
  return typeof value === 'function' ? [0, 1, 2, 3].map((j) => value(j)) : value;
}
