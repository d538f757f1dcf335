import type { Domain } from '../domains/domain.ts';
import { unknownOf } from '../evaluate/machine.ts';
import { elementsOf, functionOf, integerOf, numberOf } from '../evaluate/read-value.ts';
import type { Fn, Integer, Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { variantAt } from '../language/variants.ts';
import { isWord } from '../language/words/word-sort.ts';
import { joinParts, nameOf, ordinalOf, type Plain, partsOf, sortOfPart, variantOf } from './spoken.ts';

export type { Plain };

/** The arguments of a call as a program represents them. */
type Callable = (...args: readonly Plain[]) => Plain;

const isCallable = (plain: Plain): plain is Callable => typeof plain === 'function';

/** Whether every number passed so far was exactly the value it represents. */
export type Exactness = { exact: boolean };

/** Whether plain data is an array. */
const isItems = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain);

/** Converts a value to plain numbers; numbers that are not doubles are rounded, which `exactness` records. */
export function toPlain<X>(d: Domain<X>, sort: Sort, value: Value<X>, exactness: Exactness): Plain {
  switch (sort.kind) {
    case 'bool':
      return value === true;
    case 'fin':
      if (sort.names === 'unit') return undefined;
      if (isWord(sort) && value !== undefined) return nameOf(sort, integerOf(value) ?? 0n);
      return nameOf(sort, integer(integerOf(value), exactness));
    case 'number':
      return sort.of === 'nat' || sort.of === 'int'
        ? integer(integerOf(value), exactness)
        : nearest(d, numberOf(d, value), exactness);
    case 'data': {
      const variant = variantAt(sort, elementsOf(value)[0]);
      if (variant !== undefined) return toPlain(d, variant, value, exactness);
      exactness.exact = false;
      return null;
    }
    case 'list':
    case 'record': {
      if (value === undefined) exactness.exact = false;
      return joinParts(
        sort,
        elementsOf(value).map((part, i) => toPlain(d, sortOfPart(sort, i), part, exactness)),
      );
    }
    case 'function':
      return plainFunction(d, sort, functionOf(value), exactness);
  }
}

function integer(n: Integer, exactness: Exactness): number {
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
  fn: Fn<X>,
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

/** Converts plain numbers back to exact values of the domain. */
export function ofPlain<X>(d: Domain<X>, sort: Sort, plain: Plain): Value<X> {
  switch (sort.kind) {
    case 'bool':
      return plain === true;
    case 'fin': {
      const ordinal = ordinalOf(sort, plain);
      if (typeof ordinal === 'bigint') return ordinal;
      return typeof ordinal === 'number' && Number.isSafeInteger(ordinal) ? BigInt(ordinal) : undefined;
    }
    case 'number':
      if (typeof plain !== 'number') return d.unknown;
      if (sort.of === 'nat' || sort.of === 'int')
        return Number.isSafeInteger(plain) ? BigInt(plain) : undefined;
      return Number.isFinite(plain) ? d.ofDouble(plain) : d.unknown;
    case 'data': {
      const variant = variantOf(sort, plain);
      return variant && ofPlain(d, variant, plain);
    }
    case 'list':
    case 'record':
      return partsOf(sort, plain)?.map((part, i) => ofPlain(d, sortOfPart(sort, i), part));
    case 'function': {
      const { from, to } = sort;
      const at = (k: Plain): Plain | undefined =>
        isCallable(plain) ? plain(k) : isItems(plain) ? plain[Number(k)] : undefined;
      const fn: Fn<X> = (argument) => {
        const found = at(toPlain(d, from, argument, { exact: true }));
        return found === undefined ? unknownOf(d, to) : ofPlain(d, to, found);
      };
      return isItems(plain) ? Object.assign(fn, { size: BigInt(plain.length) }) : fn;
    }
  }
}
