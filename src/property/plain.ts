import type { Domain } from '../domains/domain.ts';
import type { Fn, Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';

/** What a counterpart is called with: numbers, Booleans, arrays, and functions of those. */
export type Plain = number | boolean | readonly Plain[] | ((...args: number[]) => Plain);

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
      return integer(value as bigint | undefined, exactness);
    case 'number':
      return sort.of === 'nat' || sort.of === 'int'
        ? integer(value as bigint | undefined, exactness)
        : nearest(d, value as X, exactness);
    case 'list':
      return (value as readonly Value<X>[]).map((item) => toPlain(d, sort.of, item, exactness));
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
  const at = (x: number): Plain => toPlain(d, sort.to, fn(ofPlain(d, sort.from, x)), exactness);
  if (sort.from.kind === 'fin' && fn.size !== undefined) {
    return Array.from({ length: Number(fn.size) }, (_, k) => at(k));
  }
  // A function of two arguments can be called with both at once or one after the other.
  return (x, ...rest) => {
    const value = at(x!);
    return rest.length > 0 && typeof value === 'function' ? value(...rest) : value;
  };
}

/** Takes plain numbers back as exact values of the domain. */
export function ofPlain<X>(d: Domain<X>, sort: Sort, plain: Plain): Value<X> {
  switch (sort.kind) {
    case 'bool':
      return plain === true;
    case 'fin':
      return Number.isSafeInteger(plain) ? BigInt(plain as number) : undefined;
    case 'number':
      if (typeof plain !== 'number') return d.unknown;
      if (sort.of === 'nat' || sort.of === 'int')
        return Number.isSafeInteger(plain) ? BigInt(plain) : undefined;
      return Number.isFinite(plain) ? d.ofDouble(plain) : d.unknown;
    case 'list':
      return (plain as readonly Plain[]).map((item) => ofPlain(d, sort.of, item));
    case 'function': {
      const { from, to } = sort;
      const at = (k: number): Plain =>
        typeof plain === 'function' ? plain(k) : (plain as readonly Plain[])[k]!;
      const fn: Fn<X> & { size?: bigint } = (argument) => {
        const exactness = { exact: true };
        const index = toPlain(d, from, argument, exactness);
        return ofPlain(d, to, at(index as number));
      };
      if (typeof plain !== 'function') fn.size = BigInt((plain as readonly Plain[]).length);
      return fn;
    }
  }
}
