import type { Domain } from '../domains/domain.ts';
import { addDown, addUp, down, mulUp, up } from '../domains/rounding.ts';
import { type CallHandler, declined, isIntegral, type Takeover, type Value } from '../evaluate/values.ts';
import type { Term } from '../language/ast.ts';
import { componentOf, grouped } from '../language/grouped.ts';
import type { Counterpart } from '../language/property.ts';
import { ofPlain, type Plain, toPlain } from './plain.ts';

/** Below this magnitude doubles lose relative accuracy, so no relative promise can be kept. */
const TINY = 2 ** -1021;

type Call = Extract<Term, { kind: 'call' }>;

/** What the counterparts did on one sample. */
export type CallLog = {
  readonly counts: Map<string, number>;
  /** The first counterpart that gave no number where Lean's definition has one. */
  fault?: { readonly constant: string; readonly why: string };
};

/** What a counterpart gave: a number of the call's sort, or why it is none. */
export type Answer =
  | { readonly kind: 'value'; readonly value: number | boolean }
  | { readonly kind: 'none'; readonly why: string };

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Promise) return 'a Promise (a counterpart must not be async)';
  return Array.isArray(value) ? 'an array' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
};

/** Calls a counterpart; whatever it throws or returns becomes a value. */
export function ask(counterpart: Counterpart, call: Omit<Call, 'args'>, args: readonly Plain[]): Answer {
  const { sort, component } = call;
  try {
    const whole: unknown = counterpart.call(...(grouped(call, args) as readonly never[]));
    const value = componentOf(call, whole);
    if (component !== undefined && value === undefined)
      return { kind: 'none', why: `returned ${kindOf(whole)} without ${component.join('.')}` };
    if (sort.kind === 'bool') {
      return typeof value === 'boolean'
        ? { kind: 'value', value }
        : { kind: 'none', why: `returned ${kindOf(value)} instead of true or false` };
    }
    if (typeof value !== 'number')
      return { kind: 'none', why: `returned ${kindOf(value)} instead of a number` };
    return Number.isNaN(value) ? { kind: 'none', why: 'returned NaN' } : { kind: 'value', value };
  } catch (thrown) {
    return { kind: 'none', why: `threw ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

/**
 * Takes calls with a counterpart over: its value enters as the ball T(x)·(1 ± accuracy). Where an argument q is no double, T is
 * called at doubles x̂ nearby and the enclosure of D(q) − D(x̂), from Lean's own equations, is added.
 */
export function withCounterparts<X>(
  domain: Domain<X>,
  counterparts: ReadonlyMap<string, Counterpart>,
  log: CallLog,
): (define: CallHandler<X>) => Takeover<X> {
  return (define) => (call, args) => {
    const counterpart = counterparts.get(call.constant);
    if (counterpart === undefined || call.sort.kind === 'function' || call.sort.kind === 'list') {
      return declined;
    }
    const exactness = { exact: true };
    const plain = call.args.map((arg, index) => toPlain(domain, arg.sort, args[index], exactness));
    if (plain.some((x) => typeof x === 'number' && !Number.isFinite(x))) return unknown(domain, call);
    log.counts.set(call.constant, (log.counts.get(call.constant) ?? 0) + 1);
    const answer = ask(counterpart, call, plain);
    if (answer.kind === 'none') {
      log.fault ??= { constant: call.constant, why: answer.why };
      return unknown(domain, call);
    }
    const { value } = answer;
    if (typeof value === 'boolean') return exactness.exact ? value : undefined;
    if (isIntegral(call)) return integralAnswer(call, value, exactness.exact, log);
    const ball = ballAround(domain, value, counterpart.accuracy, () =>
      domain.enclosure(define(call, args) as X),
    );
    if (ball === undefined) {
      log.fault ??= { constant: call.constant, why: `returned ${value}` };
      return domain.unknown;
    }
    if (exactness.exact) return ball;
    const rounded = call.args.map((arg, index) => ofPlain(domain, arg.sort, plain[index]!));
    return domain.add(ball, domain.sub(define(call, args) as X, define(call, rounded) as X));
  };
}

function unknown<X>(domain: Domain<X>, call: Call): Value<X> {
  return isIntegral(call) || call.sort.kind === 'bool' ? undefined : domain.unknown;
}

function integralAnswer(call: Call, value: number, exact: boolean, log: CallLog): bigint | undefined {
  if (!exact) return undefined;
  if (Number.isSafeInteger(value)) return BigInt(value);
  log.fault ??= { constant: call.constant, why: `returned ${value}, which is no exact integer` };
  return undefined;
}

/**
 * T(x)·(1 ± a), rounded outward. Near underflow and overflow a double cannot keep a relative promise; there the ball is widened, if
 * Lean's definition really is that small or that large. `undefined` when the value is infinite and the definition is not.
 */
function ballAround<X>(
  domain: Domain<X>,
  value: number,
  accuracy: number,
  reference: () => readonly [number, number],
): X | undefined {
  if (Number.isFinite(value) && Math.abs(value) >= TINY) {
    const radius = mulUp(Math.abs(value), accuracy);
    return domain.between(addDown(value, -radius), addUp(value, radius));
  }
  const [low, high] = reference();
  if (!Number.isFinite(value)) {
    return Math.max(Math.abs(low), Math.abs(high)) < Number.MAX_VALUE / 2 ? undefined : domain.unknown;
  }
  // The promise about a definition that is exactly 0 leaves no room.
  if (value === 0 && low === 0 && high === 0) return domain.between(0, 0);
  const tiny = low < TINY && high > -TINY;
  return tiny ? domain.between(down(value - TINY), up(value + TINY)) : domain.between(value, value);
}
