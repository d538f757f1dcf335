import type { Domain } from '../domains/domain.ts';
import { type CallHandler, declined, type Takeover } from '../evaluate/code.ts';
import { numberOf } from '../evaluate/read-value.ts';
import { isIntegral, isNumber, type Value } from '../evaluate/values.ts';
import type { Term } from '../language/ast.ts';
import type { Counterpart } from '../language/property.ts';
import { itemAt } from '../present.ts';
import { ask, type Notice } from './answer.ts';
import { leavesRange } from './compare.ts';
import { enclose } from './enclosed.ts';
import { ofPlain, toPlain } from './plain.ts';
import { type InDoubles, type Rooms, roomOf } from './room.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** What the counterparts did on one sample. */
export type CallLog = {
  readonly counts: Map<string, number>;
  readonly notice: Notice;
  /** The first counterpart that returned no number where Lean's definition has one. */
  fault?: { readonly constant: string; readonly why: string };
};

/**
 * Takes over calls of bound definitions: the counterpart's value enters as the ball of its promise. Without `rooms` that is
 * T(x)·(1 ± a), which is enough if it decides the statement; with them c·(E + K) is added. If an argument q is not a double, T is
 * called at doubles x̂ nearby, and the enclosure of D(q) − D(x̂), from Lean's own equations, is added.
 */
export function withCounterparts<X>(
  domain: Domain<X>,
  counterparts: ReadonlyMap<string, Counterpart>,
  log: CallLog,
  rooms: Rooms | undefined,
): (define: CallHandler<X>) => Takeover<X> {
  return (define) => (call, args) => {
    const counterpart = counterparts.get(call.constant);
    if (counterpart === undefined || call.sort.kind === 'function') return declined;
    const exactness = { exact: true };
    const plain = call.args.map((arg, index) => toPlain(domain, arg.sort, args[index], exactness));
    if (plain.some((x) => typeof x === 'number' && !Number.isFinite(x))) return unknown(domain, call);
    log.counts.set(call.constant, (log.counts.get(call.constant) ?? 0) + 1);
    const answer = ask(counterpart, call, plain, { notice: log.notice, isTwice: false });
    let known: InDoubles | undefined;
    const inDoubles =
      rooms &&
      ((): InDoubles => {
        known ??= rooms(call, plain);
        return known;
      });
    const faulty = (why: string): Value<X> => {
      // if the definition itself overflows, nothing is required of the code
      if (!isOutOfReach(call, inDoubles)) log.fault ??= { constant: call.constant, why };
      return unknown(domain, call);
    };
    if (answer.kind === 'none') return faulty(answer.why);
    const { value } = answer;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const [low, high] = isIntegral(call) ? [0, 0] : domain.enclosure(numberOf(domain, define(call, args)));
      return Math.max(Math.abs(low), Math.abs(high)) < Number.MAX_VALUE / 2
        ? faulty(`returned ${value}`)
        : unknown(domain, call);
    }
    const { accuracy } = counterpart;
    const isReal = call.sort.kind === 'number' && !isIntegral(call);
    if (!isReal && !exactness.exact) return unknown(domain, call);
    const ball = enclose({ domain, accuracy }, call.sort, value, {
      reference: () => define(call, args),
      rounded: inDoubles && (() => inDoubles().value),
    });
    if (exactness.exact) return ball;
    const rounded = call.args.map((arg, index) => ofPlain(domain, arg.sort, itemAt(plain, index)));
    const difference = domain.sub(
      numberOf(domain, define(call, args)),
      numberOf(domain, define(call, rounded)),
    );
    return domain.add(numberOf(domain, ball), difference);
  };
}

function isOutOfReach(call: Call, inDoubles: (() => InDoubles) | undefined): boolean {
  if (inDoubles === undefined || call.sort.kind !== 'number' || isIntegral(call)) return false;
  const { value, why } = inDoubles();
  return leavesRange(why) || !isNumber(value) || roomOf(value) === Number.POSITIVE_INFINITY;
}

function unknown<X>(domain: Domain<X>, call: Call): Value<X> {
  return call.sort.kind === 'number' && !isIntegral(call) ? domain.unknown : undefined;
}
