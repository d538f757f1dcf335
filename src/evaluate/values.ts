import type { Term } from '../language/ast.ts';
import type { Tail } from '../language/property.ts';

/** A sampled sequence: from index `size` on it follows the tail. */
export type Shape = { readonly size: number; readonly tail: Tail };

/** A function of the statement at run time. */
export type Fn<X> = {
  (argument: Value<X>): Value<X>;
  /** Of a sampled sequence. */
  readonly shape?: Shape;
  /** The `n` of a function on `Fin n`, so that it can be passed as an array. */
  readonly size?: bigint | undefined;
  /** Of a sampled function: one of its values. */
  readonly some?: () => Value<X>;
  /** Of a function that is made from it. */
  readonly table?: FunctionTable<X>;
};

/** A function by its values at some arguments, which are written as numbers, and its value at all others. */
export type FunctionTable<X> = {
  readonly entries: ReadonlyMap<string, Value<X>>;
  readonly otherwise: Value<X>;
};

/**
 * A value at run time: a number of the domain, an exact integer (of sorts `Nat`, `Int`, `Fin`), a Boolean, a function or a
 * list; `undefined` for an unknown integer or Boolean.
 */
export type Value<X> = X | bigint | boolean | undefined | Fn<X> | readonly Value<X>[];

/** An exact integer, `undefined` if unknown. */
export type Integer = bigint | undefined;

/** Whether a value is a number of the domain: an object that is not a list. */
export function isNumber<X>(value: Value<X>): value is X {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Whether a value is a function: no domain has functions as numbers. */
export function isFunction<X>(value: Value<X>): value is Fn<X> {
  return typeof value === 'function';
}

/** Whether values of the term are exact integers at run time. */
export function isIntegral(t: Term): boolean {
  return t.sort.kind === 'fin' || (t.sort.kind === 'number' && (t.sort.of === 'nat' || t.sort.of === 'int'));
}
