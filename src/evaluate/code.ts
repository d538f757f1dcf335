import type { Term } from '../language/ast.ts';
import type { Value } from './values.ts';

/** The values of the variables in scope, by level. */
export type Env<X> = Value<X>[];

/** A term made executable. */
export type Code<X> = (env: Env<X>) => Value<X>;

/** Counters and limits of evaluation on one sample. */
export type Counters = {
  /** How often a total-function convention was used. */
  junk: number;
  /** Unfolded definitions and loop turns that are left. */
  fuel: number;
  /** Nested unfoldings. */
  depth: number;
  /** Steps that memoisation has saved: code without it would take them. */
  saved: number;
  /** Has a definition returned an integer that is not an exact double? */
  isLarge: boolean;
  /** Evaluations that searches for witnesses have used. */
  tried: number;
  /** Whether an integer was met that doubles cannot represent; recorded in the domain of doubles only. */
  isInexact?: boolean;
};

/** How the calls of one evaluator are carried out; `args` are already evaluated. */
export type CallHandler<X> = (call: Extract<Term, { kind: 'call' }>, args: readonly Value<X>[]) => Value<X>;

/** Returned by a handler that leaves a call to the definition's equations. */
export const declined: unique symbol = Symbol('declined');

/** May take over a call. */
export type Takeover<X> = (
  call: Extract<Term, { kind: 'call' }>,
  args: readonly Value<X>[],
) => Value<X> | typeof declined;

/**
 * Evaluations that all searches of one sample may use together, including nested ones; a search that exceeds them stays open.
 */
const MOST_TRIED = 8000;

/** Uses one of them; returns whether any was left. */
export function takeTry(counters: Counters): boolean {
  counters.tried += 1;
  return counters.tried <= MOST_TRIED;
}

/** Integers up to this one are exact doubles. */
const LARGEST_DOUBLE = 2n ** 53n;

/** Records an integer that doubles cannot represent. */
export function noteSize(n: unknown, counters: Counters): void {
  if (typeof n === 'bigint' && (n > LARGEST_DOUBLE || n < -LARGEST_DOUBLE)) counters.isLarge = true;
}
