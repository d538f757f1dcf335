// Inductive types with indices: which constructors make values of an index, and the indices of their parts.
import type { Constructor, Sort } from '../ast.ts';
import { type Datum, isItems } from '../property.ts';
import type { DataSort } from '../variants.ts';
import { sortsIn } from '../words/sorts-in.ts';
import type { Shift } from './shift.ts';

/** Whether a type has indices. */
export const isIndexed = ({ constructors }: DataSort): boolean =>
  (constructors ?? []).some(({ result }) => result !== undefined);

/** Whether the type of a sort's values names other variables: as a length, or as an index. */
export const isSized = (sort: Sort): boolean =>
  sortsIn(sort).some(
    (one) =>
      (one.kind === 'list' && one.size !== undefined) || (one.kind === 'data' && one.index !== undefined),
  );

/** The variables of a constructor's indices where it makes values of an index; nothing where it makes none. */
export function variablesAt(
  { result = [] }: Constructor,
  index: readonly number[],
): readonly number[] | undefined {
  const fits = result.every(({ of, add }, i) => {
    const given = index[i] ?? 0;
    return of === undefined ? given === add : given >= add;
  });
  return fits ? result.map(({ add }, i) => (index[i] ?? 0) - add) : undefined;
}

/** The fields of a constructor that the indices of its parts name, by position. */
export const findNamedFields = ({ fields, result = [] }: Constructor): readonly number[] => [
  ...new Set(
    fields.flatMap(({ sort }) =>
      sort.kind === 'data'
        ? (sort.at ?? []).flatMap(({ of = -1 }) => (of < result.length ? [] : [of - result.length]))
        : [],
    ),
  ),
];

/** The index of a part, given a constructor's variables and fields. */
export const indexOfPart = (at: readonly Shift[], variables: readonly number[]): readonly number[] =>
  at.map(({ of, add }) => (of === undefined ? add : (variables[of] ?? 0) + add));

/** Whether data is a value of an index. */
export function hasIndex(sort: DataSort, datum: Datum | undefined, index: readonly number[]): boolean {
  if (typeof datum !== 'object' || !isItems(datum)) return false;
  const made = sort.constructors?.[Number(datum[0])];
  const variables = made && variablesAt(made, index);
  if (made === undefined || variables === undefined) return false;
  const all = [
    ...variables,
    ...datum.slice(1).map((field) => (typeof field === 'object' ? 0 : Number(field))),
  ];
  return made.fields.every(
    ({ sort: of }, i) =>
      of.kind !== 'data' || of.at === undefined || hasIndex(sort, datum[i + 1], indexOfPart(of.at, all)),
  );
}
