// Reads values at run time as numbers, functions and lists.
import type { Domain } from '../domains/domain.ts';
import { type Fn, type Integer, isFunction, isNumber, type Value } from './values.ts';

/** Whether a value is a list: no domain has arrays as numbers. */
function isList<X>(value: Value<X>): value is readonly Value<X>[] {
  return Array.isArray(value);
}

function misread(what: string, value: unknown): Error {
  return new TypeError(`${what} was due, not ${typeof value === 'object' ? 'an object' : String(value)}`);
}

/** Reads a value as a number. @throws if it is of another sort, which is a bug of this program. */
export function numberOf<X>(d: Domain<X>, value: Value<X>): X {
  if (value === undefined) return d.unknown;
  if (isNumber(value)) return value;
  throw misread('a number', value);
}

/** Reads a value as an integer. @throws if it is of another sort. */
export function integerOf(value: unknown): Integer {
  if (value === undefined || typeof value === 'bigint') return value;
  throw misread('an integer', value);
}

/** Reads a value as a function. @throws if it is of another sort. */
export function functionOf<X>(value: Value<X>): Fn<X> {
  if (isFunction(value)) return value;
  throw misread('a function', value);
}

/** Reads a value as a list or record, `undefined` if unknown. @throws if it is of another sort. */
export function listOf<X>(value: Value<X>): readonly Value<X>[] | undefined {
  if (value === undefined) return undefined;
  if (isList(value)) return value;
  throw misread('a list', value);
}

/** The elements of a list or the fields of a record; empty if unknown. @throws if it is of another sort. */
export const elementsOf = <X>(value: Value<X>): readonly Value<X>[] => listOf(value) ?? [];
