import type { Sort } from '../ast.ts';

/** The sorts that a sort is made of, from the outside in, itself first; an inductive type inside itself is listed once. */
export function sortsIn(sort: Sort): readonly Sort[] {
  switch (sort.kind) {
    case 'list':
      return [sort, ...sortsIn(sort.of)];
    case 'function':
      return [sort, ...sortsIn(sort.from), ...sortsIn(sort.to)];
    case 'record':
      return [sort, ...sort.fields.flatMap((field) => sortsIn(field.sort))];
    case 'data':
      return [
        sort,
        ...(sort.constructors ?? []).flatMap(({ fields }) => fields.flatMap((field) => sortsIn(field.sort))),
      ];
    default:
      return [sort];
  }
}
