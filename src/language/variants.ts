import type { RecordField, Sort } from './ast.ts';

export type DataSort = Extract<Sort, { kind: 'data' }>;
type RecordSort = Extract<Sort, { kind: 'record' }>;

/** The key under which a program's value names its constructor. */
export const discriminator = 'kind';

/** A sort inside a data sort, with that data sort in place of its name. */
function unrolled(sort: Sort, whole: DataSort): Sort {
  const inside = (fields: readonly RecordField[]): readonly RecordField[] =>
    fields.map((field) => ({ ...field, sort: unrolled(field.sort, whole) }));
  switch (sort.kind) {
    case 'list':
      return { ...sort, of: unrolled(sort.of, whole) };
    case 'function':
      return { ...sort, from: unrolled(sort.from, whole), to: unrolled(sort.to, whole) };
    case 'record':
      return { ...sort, fields: inside(sort.fields) };
    case 'data':
      if (sort.type === whole.type) return whole;
      return {
        ...sort,
        ...(sort.constructors && {
          constructors: sort.constructors.map((one) => ({ ...one, fields: inside(one.fields) })),
        }),
      };
    default:
      return sort;
  }
}

const known = new WeakMap<DataSort, readonly RecordSort[]>();

/** For each constructor of an inductive type, its values as records: the constructor, then its fields. */
export function variantsOf(sort: DataSort): readonly RecordSort[] {
  const found = known.get(sort);
  if (found !== undefined) return found;
  // the index of a value is not that of its parts
  const { index, ...bare } = sort;
  const inside = index === undefined ? sort : bare;
  const names = (sort.constructors ?? []).map(({ name }) => name);
  const value = { num: BigInt(names.length), den: 1n };
  const size = { kind: 'literal', value, sort: { kind: 'number', of: 'nat', type: 'Nat' } } as const;
  const made = (sort.constructors ?? []).map(({ fields }): RecordSort => {
    const whole = fields.map((field) => ({ ...field, sort: unrolled(field.sort, inside) }));
    return {
      kind: 'record',
      fields: [{ key: discriminator, sort: { kind: 'fin', size, names } }, ...whole],
    };
  });
  known.set(sort, made);
  return made;
}

/** The record of a value's parts, by the position of its constructor; nothing if there is none at that position. */
export function variantAt(sort: DataSort, position: unknown): RecordSort | undefined {
  return typeof position === 'bigint' || typeof position === 'number'
    ? variantsOf(sort)[Number(position)]
    : undefined;
}

/** For each constructor, how many constructors its smallest value nests; infinite if it has no values. */
export function heightsOf(sort: DataSort): readonly number[] {
  const kept = heights.get(sort);
  if (kept !== undefined) return kept;
  const found = measured(sort, new Map());
  heights.set(sort, found);
  return found;
}

const heights = new WeakMap<DataSort, readonly number[]>();

/** The heights of a sort's constructors, given those of the data sorts around it. */
function measured(sort: DataSort, outer: ReadonlyMap<string, number>): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  let each: readonly number[] = [];
  for (;;) {
    const around = new Map(outer).set(sort.type, least);
    each = (sort.constructors ?? []).map(
      ({ fields }) => 1 + Math.max(0, ...fields.map((field) => heightIn(field.sort, around))),
    );
    const next = Math.min(Number.POSITIVE_INFINITY, ...each);
    if (next === least) return each;
    least = next;
  }
}

/** How many constructors of data sorts the smallest value of a sort nests. */
function heightIn(sort: Sort, around: ReadonlyMap<string, number>): number {
  switch (sort.kind) {
    case 'data':
      return sort.constructors === undefined
        ? (around.get(sort.type) ?? Number.POSITIVE_INFINITY)
        : Math.min(Number.POSITIVE_INFINITY, ...measured(sort, around));
    case 'record':
      return Math.max(0, ...sort.fields.map((field) => heightIn(field.sort, around)));
    case 'function':
      return heightIn(sort.to, around);
    default:
      return 0;
  }
}
