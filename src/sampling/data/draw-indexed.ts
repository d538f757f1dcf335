import type { Constructor, Sort, Term } from '../../language/ast.ts';
import { indexOfPart, variablesAt } from '../../language/indices/indexed.ts';
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

/** The parts of a constructor that are of the type itself, by position, with their indices; nothing if it makes no value of an index. */
function partsAt(made: Constructor, index: Index): ReadonlyMap<number, Index> | undefined {
  const variables = variablesAt(made, index);
  return (
    variables &&
    new Map(
      made.fields.flatMap(({ sort }, i) =>
        sort.kind === 'data' && sort.at !== undefined ? [[i, indexOfPart(sort.at, variables)] as const] : [],
      ),
    )
  );
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
    const found = known.get(key) ?? constructors.some((made) => isPossible(made, index, depth));
    known.set(key, found);
    return found;
  };
  const isPossible = (made: Constructor, index: Index, depth: number): boolean => {
    const parts = depth > 0 ? partsAt(made, index) : undefined;
    return parts !== undefined && [...parts.values()].every((part) => ends(part, depth - 1));
  };
  let left = MOST;
  const drawAt = (index: Index, depth: number): Datum | undefined => {
    left -= 1;
    const possible = [...constructors.keys()].filter((i) =>
      isPossible(itemAt(constructors, i), index, depth),
    );
    if (possible.length === 0 || left < 0) return undefined;
    const chosen = itemAt(possible, drawBelow(d.stream, possible.length));
    const made = itemAt(constructors, chosen);
    const parts = partsAt(made, index) ?? new Map<number, Index>();
    const values = made.fields.map((field, i) => {
      const part = parts.get(i);
      return part === undefined ? drawDatum({ ...d, longest: 3 }, field.sort) : drawAt(part, depth - 1);
    });
    return values.every((value) => value !== undefined) ? [chosen, ...values] : undefined;
  };
  const index = (sort.index ?? []).map((term) => d.size(term));
  if (!index.every((one) => one !== undefined && one < MOST)) return undefined;
  const whole = index.flatMap((one) => one ?? []);
  let depth = 1;
  while (depth < DEEPEST && !ends(whole, depth)) depth += 1;
  return drawAt(whole, depth + drawBelow(d.stream, 3));
}
