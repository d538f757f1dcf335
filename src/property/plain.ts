import type { Domain } from '../domains/domain.ts';
import { elementsOf, type Fn, type Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { nameOf, ordinalOf, type Plain, partsOf, sortOfPart, whole } from './spoken.ts';

export type { Plain };

/** What is called with a value as a program has it. */
type Callable = (...args: readonly Plain[]) => Plain;

const isCallable = (plain: Plain): plain is Callable => typeof plain === 'function';

/** Whether every number handed over so far was exactly the value it stands for. */
export type Exactness = { exact: boolean };

/** A function on `Fin n` knows its `n`, so that it can be handed over as an array. */
type Sized = { readonly size?: bigint };

/** Hands a value over to plain numbers; numbers that are no doubles are rounded, and `exactness` notes it. */
export function toPlain<X>(d: Domain<X>, sort: Sort, value: Value<X>, exactness: Exactness): Plain {
  switch (sort.kind) {
    case 'bool':
      return value === true;
    case 'fin':
      return nameOf(sort, integer(value as bigint | undefined, exactness));
    case 'number':
      return sort.of === 'nat' || sort.of === 'int'
        ? integer(value as bigint | undefined, exactness)
        : nearest(d, value as X, exactness);
    case 'list':
    case 'record': {
      if (value === undefined) exactness.exact = false;
      return whole(
        sort,
        elementsOf(value).map((part, i) => toPlain(d, sortOfPart(sort, i), part, exactness)),
      );
    }
    case 'function':
      return plainFunction(d, sort, value as Fn<X> & Sized, exactness);
  }
}

function integer(n: bigint | undefined, exactness: Exactness): number {
  if (n === undefined || n > 9007199254740991n || n < -9007199254740991n) {
    exactness.exact = false;
    return n === undefined ? Number.NaN : Number(n);
  }
  return Number(n);
}

function nearest<X>(d: Domain<X>, value: X, exactness: Exactness): number {
  const [low, high] = d.enclosure(value);
  if (low === high) return low;
  exactness.exact = false;
  return low + (high - low) / 2;
}

function plainFunction<X>(
  d: Domain<X>,
  sort: Extract<Sort, { kind: 'function' }>,
  fn: Fn<X> & Sized,
  exactness: Exactness,
): Plain {
  const at = (x: Plain): Plain => toPlain(d, sort.to, fn(ofPlain(d, sort.from, x)), exactness);
  if (sort.from.kind === 'fin' && fn.size !== undefined) {
    return Array.from({ length: Number(fn.size) }, (_, k) => at(k));
  }
  // A function of two arguments can be called with both at once or one after the other.
  const called: Callable = (x, ...rest) => {
    const value = at(x ?? null);
    return rest.length > 0 && isCallable(value) ? value(...rest) : value;
  };
  return called;
}

/** Takes plain numbers back as exact values of the domain. */
export function ofPlain<X>(d: Domain<X>, sort: Sort, plain: Plain): Value<X> {
  switch (sort.kind) {
    case 'bool':
      return plain === true;
    case 'fin': {
      const ordinal = ordinalOf(sort, plain);
      return typeof ordinal === 'number' && Number.isSafeInteger(ordinal) ? BigInt(ordinal) : undefined;
    }
    case 'number':
      if (typeof plain !== 'number') return d.unknown;
      if (sort.of === 'nat' || sort.of === 'int')
        return Number.isSafeInteger(plain) ? BigInt(plain) : undefined;
      return Number.isFinite(plain) ? d.ofDouble(plain) : d.unknown;
    case 'list':
    case 'record':
      return partsOf(sort, plain)?.map((part, i) => ofPlain(d, sortOfPart(sort, i), part));
    case 'function': {
      const { from, to } = sort;
      const at = (k: Plain): Plain =>
        isCallable(plain) ? plain(k) : (plain as readonly Plain[])[Number(k)]!;
      const fn: Fn<X> & { size?: bigint } = (argument) => {
        const exactness = { exact: true };
        const index = toPlain(d, from, argument, exactness);
        return ofPlain(d, to, at(index));
      };
      if (typeof plain !== 'function') fn.size = BigInt((plain as readonly Plain[]).length);
      return fn;
    }
  }
}
