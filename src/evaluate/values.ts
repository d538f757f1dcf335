import type { Domain } from '../domains/domain.ts';
import type { Term } from '../language/ast.ts';
import type { Tail } from '../language/property.ts';

/** What a sampled sequence is: from index `size` on it follows the tail. */
export type Shape = { readonly size: number; readonly tail: Tail };

/** A function of the statement at run time. */
export type Fn<X> = {
  (argument: Value<X>): Value<X>;
  /** Of a sampled sequence. */
  readonly shape?: Shape;
  /** The `n` of a function on `Fin n`, so that it can be handed over as an array. */
  readonly size?: bigint | undefined;
};

/**
 * A value at run time: a number of the domain, an exact integer (of sorts `Nat`, `Int`, `Fin`), a Boolean, a function or a list;
 * `undefined` where an integer or Boolean is not known.
 */
export type Value<X> = X | bigint | boolean | undefined | Fn<X> | readonly Value<X>[];

/** An exact integer, `undefined` where it is not known. */
export type Integer = bigint | undefined;

/** Whether a value is a number of the domain: those are objects, and nothing else is but lists. */
export function isNumber<X>(value: Value<X>): value is X {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Whether a value is a function: no number of a domain is one. */
export function isFunction<X>(value: Value<X>): value is Fn<X> {
  return typeof value === 'function';
}

/** Whether a value is a list: no number of a domain is an array. */
function isList<X>(value: Value<X>): value is readonly Value<X>[] {
  return Array.isArray(value);
}

function misread(what: string, value: unknown): Error {
  return new TypeError(`${what} was due, not ${typeof value === 'object' ? 'an object' : String(value)}`);
}

/** Reads a value as a number. @throws where it is of another sort, which is a fault of the program. */
export function numberOf<X>(d: Domain<X>, value: Value<X>): X {
  if (value === undefined) return d.unknown;
  if (isNumber(value)) return value;
  throw misread('a number', value);
}

/** Reads a value as an integer. @throws where it is of another sort. */
export function integerOf(value: unknown): Integer {
  if (value === undefined || typeof value === 'bigint') return value;
  throw misread('an integer', value);
}

/** Reads a value as a function. @throws where it is of another sort. */
export function functionOf<X>(value: Value<X>): Fn<X> {
  if (isFunction(value)) return value;
  throw misread('a function', value);
}

/** Reads a value as a list or record, `undefined` where it is not known. @throws where it is of another sort. */
export function listOf<X>(value: Value<X>): readonly Value<X>[] | undefined {
  if (value === undefined) return undefined;
  if (isList(value)) return value;
  throw misread('a list', value);
}

/** The elements of a list or the fields of a record; empty if they are not known. @throws where it is of another sort. */
export const elementsOf = <X>(value: Value<X>): readonly Value<X>[] => listOf(value) ?? [];

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

/** Whether values of the term are exact integers at run time. */
export function isIntegral(t: Term): boolean {
  return t.sort.kind === 'fin' || (t.sort.kind === 'number' && (t.sort.of === 'nat' || t.sort.of === 'int'));
}

/** Integers up to this one are exact doubles. */
const LARGEST_DOUBLE = 2n ** 53n;

/** Notes an integer that doubles do not hold. */
export function noteSize(n: unknown, counters: Counters): void {
  if (typeof n === 'bigint' && (n > LARGEST_DOUBLE || n < -LARGEST_DOUBLE)) counters.isLarge = true;
}
