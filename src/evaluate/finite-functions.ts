// Functions that are finite tables, with one value at all other arguments: Lean can be given exactly these.
import type { Domain } from '../domains/domain.ts';
import type { Sort } from '../language/ast.ts';
import { variantAt } from '../language/variants.ts';
import { unfoldFunction } from '../language/wire-shape.ts';
import { itemAt } from '../present.ts';
import { unknownOf } from './machine.ts';
import { elementsOf, functionOf } from './read-value.ts';
import { type Fn, type FunctionTable, isFunction, type Value } from './values.ts';
import { writeAll } from './wire.ts';

type FunctionSort = Extract<Sort, { kind: 'function' }>;

/** A function of `count` arguments that are given one after the other. */
const curry =
  <X>(
    count: number,
    valueAt: (args: readonly Value<X>[]) => Value<X>,
    earlier: readonly Value<X>[] = [],
  ): Fn<X> =>
  (argument) => {
    const args = [...earlier, argument];
    return args.length === count ? valueAt(args) : curry(count, valueAt, args);
  };

/** The function that a table describes; its value at an argument that is not known exactly is unknown. */
export function makeFinite<X>(d: Domain<X>, sort: FunctionSort, table: FunctionTable<X>): Fn<X> {
  const { params, result } = unfoldFunction(sort);
  const fn = curry<X>(params.length, (args) => {
    const key = writeAll(d, params, args);
    if (key === undefined) return unknownOf(d, result);
    return table.entries.has(key) ? table.entries.get(key) : table.otherwise;
  });
  return Object.assign(fn, { table });
}

/** A value of a function, with its arguments and itself as numbers. */
export type Entry<X> = { readonly key: string; readonly value: Value<X>; readonly written: string };

/** The same function, which notes what it is asked for where arguments and value are known exactly. */
export function recordFunction<X>(
  d: Domain<X>,
  sort: FunctionSort,
  fn: Fn<X>,
  note: (entry: Entry<X>) => void,
): Fn<X> {
  const { params, result } = unfoldFunction(sort);
  return curry<X>(params.length, (args) => {
    const value = args.reduce<Value<X>>((given, arg) => functionOf(given)(arg), fn);
    const key = writeAll(d, params, args);
    const written = writeAll(d, [result], [value]);
    if (key !== undefined && written !== undefined) note({ key, value, written });
    return value;
  });
}

/** One of the values of a sampled function, if it is known exactly. */
export function findValue<X>(d: Domain<X>, sort: FunctionSort, fn: Fn<X>): Omit<Entry<X>, 'key'> | undefined {
  const { params, result } = unfoldFunction(sort);
  const value = params.reduce<Value<X>>((given) => (isFunction(given) ? given.some?.() : undefined), fn);
  const written = writeAll(d, [result], [value]);
  return written === undefined ? undefined : { value, written };
}

/** Gives another function in place of one; `place` is the same for all functions of a list. */
export type Change<X> = (sort: FunctionSort, fn: Fn<X>, place: string) => Fn<X>;

/** A value with other functions in place of those in it, from left to right. */
export function mapFunctions<X>(sort: Sort, value: Value<X>, change: Change<X>, place: string): Value<X> {
  switch (sort.kind) {
    case 'function':
      return isFunction(value) ? change(sort, value, place) : value;
    case 'list':
      return value && elementsOf(value).map((item) => mapFunctions(sort.of, item, change, `${place}.of`));
    case 'record':
      return (
        value &&
        elementsOf(value).map((part, i) =>
          mapFunctions(itemAt(sort.fields, i).sort, part, change, `${place}.${i}`),
        )
      );
    case 'data': {
      const position = elementsOf(value)[0];
      const variant = variantAt(sort, position);
      return variant === undefined ? value : mapFunctions(variant, value, change, `${place}.${position}`);
    }
    default:
      return value;
  }
}
