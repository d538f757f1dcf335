import type { Sort } from '../../language/ast.ts';
import { isIndexed } from '../../language/indices/indexed.ts';
import type { Datum } from '../../language/property.ts';
import { variantsOf } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';

/** All values of a sort in a fixed order: how many, and the one at a position. */
export type Values<T> = { readonly count: number; readonly at: (position: number) => T };

const one: Values<readonly Datum[]> = { count: 1, at: () => [] };

/** Every choice of one value from each list, the last one changing first; nothing if there are more than `most`. */
export const combine = <T>(
  parts: readonly (Values<T> | undefined)[],
  most: number,
): Values<readonly T[]> | undefined => {
  let all: Values<readonly T[]> = { count: 1, at: () => [] };
  for (const part of parts) {
    if (part === undefined || all.count * part.count > most) return undefined;
    const before = all;
    all = {
      count: before.count * part.count,
      at: (position) => [...before.at(Math.floor(position / part.count)), part.at(position % part.count)],
    };
  }
  return all;
};

/** The values of each list after those of the one before; nothing if there are more than `most`. */
const append = (parts: readonly (Values<Datum> | undefined)[], most: number): Values<Datum> | undefined => {
  const known = parts.flatMap((part) => part ?? []);
  const count = known.reduce((sum, part) => sum + part.count, 0);
  if (known.length < parts.length || count > most) return undefined;
  return {
    count,
    at: (position) => {
      let [i, left] = [0, position];
      while (left >= itemAt(known, i).count) left -= itemAt(known, i++).count;
      return itemAt(known, i).at(left);
    },
  };
};

const naturals = (count: number, most: number): Values<Datum> | undefined =>
  count > most ? undefined : { count, at: (position) => position };

/** A function by its values at all of its arguments. */
const functions = (from: Values<Datum> | undefined, to: Sort, most: number): Values<Datum> | undefined => {
  if (from === undefined || from.count > MOST_ARGUMENTS) return undefined;
  const value = valuesOf(to, most);
  const tables = combine(
    Array.from({ length: from.count }, () => value),
    most,
  );
  return (
    tables && {
      count: tables.count,
      at: (position) => ({
        entries: tables.at(position).map((result, i) => [from.at(i), result]),
        choices: [],
        seed: 0,
      }),
    }
  );
};

/** Functions with more arguments than this are not tables. */
const MOST_ARGUMENTS = 16;

/** All values of a sort; nothing if there are more than `most`, or if they are not known before a sample is drawn. */
export const valuesOf = (sort: Sort, most: number): Values<Datum> | undefined => {
  switch (sort.kind) {
    case 'bool':
      return { count: 2, at: (position) => position === 1 };
    case 'fin':
      return sort.size.kind === 'literal' ? naturals(Number(sort.size.value.num), most) : undefined;
    case 'record':
      return combine(
        sort.fields.map((field) => valuesOf(field.sort, most)),
        most,
      );
    case 'list': {
      if (sort.as !== 'option') return undefined;
      const some = valuesOf(sort.of, most - 1);
      return some && append([one, { count: some.count, at: (position) => [some.at(position)] }], most);
    }
    case 'function':
      return functions(valuesOf(sort.from, MOST_ARGUMENTS), sort.to, most);
    case 'data':
      // which values there are depends on the index
      return isIndexed(sort) || isNested(sort, [])
        ? undefined
        : append(
            variantsOf(sort).map(({ fields }, i) => {
              const parts = combine(
                fields.slice(1).map((field) => valuesOf(field.sort, most)),
                most,
              );
              return parts && { count: parts.count, at: (position) => [i, ...parts.at(position)] };
            }),
            most,
          );
    case 'number':
      return undefined;
  }
};

/** Whether values of a sort may contain values of a type that it is inside of, so that there is no end of them. */
const isNested = (sort: Sort, around: readonly string[]): boolean => {
  switch (sort.kind) {
    case 'data':
      return (
        around.includes(sort.type) ||
        (sort.constructors ?? []).some(({ fields }) =>
          fields.some((field) => isNested(field.sort, [...around, sort.type])),
        )
      );
    case 'record':
      return sort.fields.some((field) => isNested(field.sort, around));
    case 'list':
      return isNested(sort.of, around);
    case 'function':
      return isNested(sort.from, around) || isNested(sort.to, around);
    default:
      return false;
  }
};
