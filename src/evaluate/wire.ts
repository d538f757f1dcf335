// Values as natural numbers, one after the other, as Lean writes them when it evaluates a definition: docs/data.md has the table.
import type { Domain } from '../domains/domain.ts';
import { makeRational } from '../domains/rational.ts';
import type { Sort } from '../language/ast.ts';
import { variantAt } from '../language/variants.ts';
import { unfoldFunction } from '../language/wire-shape.ts';
import { fractionOf } from './numbers.ts';
import { isFunction, isNumber, type Value } from './values.ts';

type Numeric = Extract<Sort, { kind: 'number' }>;

/** Whether a sort has one value, for which Lean writes nothing. */
const isSingle = ({ names }: Extract<Sort, { kind: 'fin' }>): boolean =>
  names === 'unit' || (Array.isArray(names) && names.length === 1);

const integerNumbers = (n: bigint): readonly bigint[] => (n < 0n ? [1n, -n - 1n] : [0n, n]);

const numberNumbers = <X>(d: Domain<X>, { of }: Numeric, value: Value<X>): readonly bigint[] | undefined => {
  if (of === 'rational') {
    const fraction = value === undefined || !isNumber(value) ? undefined : fractionOf(d, value);
    return fraction && [...integerNumbers(fraction.num), fraction.den];
  }
  if (typeof value !== 'bigint') return undefined;
  return of === 'int' ? integerNumbers(value) : [value];
};

const isList = <X>(value: Value<X>): value is readonly Value<X>[] => Array.isArray(value);

/** Appends the numbers of a value to `out`; returns whether all of it is known exactly. */
function writeNumbers<X>(d: Domain<X>, sort: Sort, value: Value<X>, out: bigint[]): boolean {
  switch (sort.kind) {
    case 'number': {
      const numbers = numberNumbers(d, sort, value);
      if (numbers !== undefined) out.push(...numbers);
      return numbers !== undefined;
    }
    case 'bool':
      if (typeof value !== 'boolean') return false;
      out.push(value ? 1n : 0n);
      return true;
    case 'fin':
      if (typeof value !== 'bigint') return false;
      if (!isSingle(sort)) out.push(value);
      return true;
    case 'function':
      return writeFunction(d, sort, value, out);
  }
  if (!isList(value)) return false;
  if (sort.kind === 'record')
    return sort.fields.every((field, i) => writeNumbers(d, field.sort, value[i], out));
  if (sort.kind === 'data') {
    const variant = variantAt(sort, value[0]);
    if (variant === undefined || typeof value[0] !== 'bigint') return false;
    if (sort.constructors?.length !== 1) out.push(value[0]);
    return variant.fields.slice(1).every((field, i) => writeNumbers(d, field.sort, value[i + 1], out));
  }
  for (const item of value) {
    out.push(1n);
    if (!writeNumbers(d, sort.of, item, out)) return false;
  }
  if (sort.as !== 'option' || value.length === 0) out.push(0n);
  return true;
}

/** A function that is made from a table: the list of its arguments, each a list of numbers, with the values, and the value elsewhere. */
function writeFunction<X>(d: Domain<X>, sort: Sort, value: Value<X>, out: bigint[]): boolean {
  const table = isFunction(value) ? value.table : undefined;
  const { result } = unfoldFunction(sort);
  for (const [key, one] of table?.entries ?? []) {
    out.push(1n, ...listNumbers(key).flatMap((number) => [1n, number]), 0n);
    if (!writeNumbers(d, result, one, out)) return false;
  }
  out.push(0n);
  return table !== undefined && writeNumbers(d, result, table.otherwise, out);
}

/** Takes the next number of a text. */
export type Source = { readonly next: () => bigint };

/** The value that numbers stand for; the reverse of `writeNumbers`. @throws RangeError if the numbers end before it does. */
export function readNumbers<X>(d: Domain<X>, sort: Sort, source: Source): Value<X> {
  const { next } = source;
  const integer = (): bigint => (next() === 0n ? next() : -next() - 1n);
  switch (sort.kind) {
    case 'number': {
      if (sort.of === 'nat') return next();
      const num = integer();
      return sort.of === 'int' ? num : d.ofRational(makeRational(num, next()));
    }
    case 'bool':
      return next() === 1n;
    case 'fin':
      return isSingle(sort) ? 0n : next();
    case 'function':
      return undefined;
    case 'record':
      return sort.fields.map((field) => readNumbers(d, field.sort, source));
    case 'data': {
      const position = sort.constructors?.length === 1 ? 0n : next();
      const fields = variantAt(sort, position)?.fields.slice(1) ?? [];
      return [position, ...fields.map((field) => readNumbers(d, field.sort, source))];
    }
    case 'list': {
      const items: Value<X>[] = [];
      while (next() === 1n) {
        items.push(readNumbers(d, sort.of, source));
        if (sort.as === 'option') break;
      }
      return items;
    }
  }
}

/** The numbers of several values as one text; nothing if one is not known exactly. */
export function writeAll<X>(
  d: Domain<X>,
  sorts: readonly Sort[],
  values: readonly Value<X>[],
): string | undefined {
  const out: bigint[] = [];
  return sorts.every((sort, i) => writeNumbers(d, sort, values[i], out)) ? out.join(' ') : undefined;
}

const listNumbers = (text: string): readonly bigint[] => (text === '' ? [] : text.split(' ').map(BigInt));

/** The numbers in a text with spaces between them. */
export function openNumbers(text: string): Source {
  const numbers = text.split(' ').values();
  return {
    next: () => {
      const { value, done } = numbers.next();
      if (done || value === undefined) throw new RangeError('the numbers of a value end early');
      return BigInt(value);
    },
  };
}
