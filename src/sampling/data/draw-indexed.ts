import type { Constructor, Sort, Term } from '../../language/ast.ts';
import { findNamedFields, indexOfPart, variablesAt } from '../../language/indices/indexed.ts';
import type { Datum } from '../../language/property.ts';
import type { DataSort } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { drawBelow, type Stream } from '../address/random.ts';

/** Values nest at most this many constructors, and consist of at most so many. */
const [DEEPEST, MOST] = [64, 1024];

type Index = readonly number[];

type Drawing = {
  readonly stream: Stream;
  readonly size: (n: Term) => number | undefined;
  readonly longest: number;
};

/** One way to make a value: the fields that are chosen, and the parts of the type itself with their indices, by position. */
type Way = { readonly chosen: ReadonlyMap<number, number>; readonly parts: ReadonlyMap<number, Index> };

/** A constructor with more choices of the fields that indices name makes no values. */
const MOST_WAYS = 256;

const countOf = (sort: Sort | undefined): number =>
  sort?.kind === 'fin' && sort.size.kind === 'literal' ? Number(sort.size.value.num) : 2;

/** The ways in which a constructor makes values of an index. */
function waysAt(made: Constructor, index: Index): readonly Way[] {
  const variables = variablesAt(made, index);
  if (variables === undefined) return [];
  let choices: readonly ReadonlyMap<number, number>[] = [new Map()];
  for (const field of findNamedFields(made)) {
    const count = countOf(made.fields[field]?.sort);
    if (choices.length * count > MOST_WAYS) return [];
    choices = choices.flatMap((before) =>
      Array.from({ length: count }, (_, value) => new Map(before).set(field, value)),
    );
  }
  return choices.map((chosen) => {
    const all = [...variables, ...made.fields.map((_, i) => chosen.get(i) ?? 0)];
    const parts = made.fields.flatMap(({ sort }, i) =>
      sort.kind === 'data' && sort.at !== undefined ? [[i, indexOfPart(sort.at, all)] as const] : [],
    );
    return { chosen, parts: new Map(parts) };
  });
}

/** Draws a value of the index that its type says, by the constructors that make such a value and end. */
export function drawIndexed<D extends Drawing>(
  d: D,
  sort: DataSort,
  drawDatum: (d: D, sort: Sort) => Datum | undefined,
): Datum | undefined {
  const { constructors = [] } = sort;
  const known = new Map<string, boolean>();
  /** Whether some value of an index nests at most so many constructors. */
  const ends = (index: Index, depth: number): boolean => {
    const key = `${index.join()} ${depth}`;
    const found = known.get(key) ?? constructors.some((made) => possible(made, index, depth).length > 0);
    known.set(key, found);
    return found;
  };
  const possible = (made: Constructor, index: Index, depth: number): readonly Way[] =>
    depth <= 0
      ? []
      : waysAt(made, index).filter(({ parts }) => [...parts.values()].every((part) => ends(part, depth - 1)));
  let left = MOST;
  const drawAt = (index: Index, depth: number): Datum | undefined => {
    left -= 1;
    const makers = [...constructors.keys()].flatMap((i) => {
      const ways = possible(itemAt(constructors, i), index, depth);
      return ways.length > 0 ? [{ i, ways }] : [];
    });
    if (makers.length === 0 || left < 0) return undefined;
    const { i: maker, ways } = itemAt(makers, drawBelow(d.stream, makers.length));
    const { chosen, parts } = itemAt(ways, ways.length === 1 ? 0 : drawBelow(d.stream, ways.length));
    const values = itemAt(constructors, maker).fields.map((field, i) => {
      const part = parts.get(i);
      if (part !== undefined) return drawAt(part, depth - 1);
      return chosen.get(i) ?? drawDatum({ ...d, longest: 3 }, field.sort);
    });
    return values.every((value) => value !== undefined) ? [maker, ...values] : undefined;
  };
  const index = (sort.index ?? []).map((term) => d.size(term));
  if (!index.every((one) => one !== undefined && one < MOST)) return undefined;
  const whole = index.flatMap((one) => one ?? []);
  let depth = 1;
  while (depth < DEEPEST && !ends(whole, depth)) depth += 1;
  return drawAt(whole, depth + drawBelow(d.stream, 3));
}
