import type { Term } from '../language/ast.ts';
import type { Value } from './values.ts';

/** The values of the variables in scope, by level. */
export type Env<X> = Value<X>[];

/** A term made executable. */
export type Code<X> = (env: Env<X>) => Value<X>;

/** What evaluation counts and limits on one sample. */
export type Counters = {
  /** Evaluations that met a total-function convention. */
  junk: number;
  /** Unfolded definitions and loop turns that are left. */
  fuel: number;
  /** Nested unfoldings. */
  depth: number;
  /** Steps that the memory of unfoldings has saved: code without one takes them again. */
  saved: number;
  /** Has a definition given an integer that is no exact double? */
  isLarge: boolean;
  /** Evaluations that searches for witnesses have taken. */
  tried: number;
  /** Whether an integer met on the way is none that doubles hold; noted in the domain of doubles only. */
  isInexact?: boolean;
};

/** How the calls of one evaluator are carried out; `args` are evaluated already. */
export type CallHandler<X> = (call: Extract<Term, { kind: 'call' }>, args: readonly Value<X>[]) => Value<X>;

/** Given by a handler that leaves a call to the definition's equations. */
export const declined: unique symbol = Symbol('declined');

/** Takes some calls over. */
export type Takeover<X> = (
  call: Extract<Term, { kind: 'call' }>,
  args: readonly Value<X>[],
) => Value<X> | typeof declined;

/** Evaluations that the searches of one sample may take together, nested ones among them; what they have not found by then is open. */
const MOST_TRIED = 8000;

/** Takes one of them; whether it was left. */
export function takeTry(counters: Counters): boolean {
  counters.tried += 1;
  return counters.tried <= MOST_TRIED;
}

/** Integers up to this one are exact doubles. */
const LARGEST_DOUBLE = 2n ** 53n;

/** Notes an integer that doubles do not hold. */
export function noteSize(n: unknown, counters: Counters): void {
  if (typeof n === 'bigint' && (n > LARGEST_DOUBLE || n < -LARGEST_DOUBLE)) counters.isLarge = true;
}
