// Branches that no value reaches: what follows from a contradiction has a type, but no value is ever asked of it.
import { argumentAt } from '../../expr/arguments.ts';
import type { Term } from '../../language/ast.ts';
import { build, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { readValueSort } from '../data/types.ts';
import { throwOutside } from '../reader.ts';

/** How many arguments each takes, and which is the type of its value. */
const contradictions = {
  absurd: { arity: 4, type: 1 },
  'False.elim': { arity: 2, type: 0 },
  'Fin.elim0': { arity: 2, type: 0 },
  'Empty.elim': { arity: 2, type: 0 },
} as const;

/** As rows: the element of an empty list, which is unknown wherever it is asked for. */
export const impossible: readonly TermRow[] = Object.entries(contradictions).map(
  ([constant, { arity, type }]) =>
    rowOfAny<Term>({
      constant,
      from: 'Init',
      arity,
      follows: `${constant}: no value reaches it`,
      read: (reader, args, scope) => {
        const sort = readValueSort(reader, argumentAt(args, type), scope);
        if (sort === undefined)
          return throwOutside(
            constant,
            scope.place,
            'a branch that no value reaches, of a type that is not read',
            'use numbers, lists, options, structures and inductive types',
          );
        const none = build('nil', [], { kind: 'list', of: sort }, scope);
        return build('get', [none, makeLiteral(0n, 1n, sortOfCoreType('Nat'))], sort, scope);
      },
    }),
);
