import type { Term } from '../../language/ast.ts';
import { build, readNumberSort, sortOfCoreType, type TermRow } from '../constants/row.ts';

/** Rounding to an integer, on rationals and reals; an integer is rounded to itself. */
export const rounding: readonly TermRow[] = (
  [
    ['Int.floor', 'floor'],
    ['Int.ceil', 'ceil'],
  ] as const
).map(([constant, operation]) => ({
  constant,
  from: 'Mathlib',
  arity: 5,
  follows: `${constant} of FloorRing: the ${operation === 'floor' ? 'largest integer ≤' : 'smallest integer ≥'} x`,
  read: (reader, args, scope): Term => {
    const sort = readNumberSort(reader, constant, args[0], scope);
    for (const instance of args.slice(1, 4)) reader.trust(instance, sort, scope);
    const x = reader.term(args[4], scope);
    return sort.of === 'int' || sort.of === 'nat' ? x : build(operation, [x], sortOfCoreType('Int'), scope);
  },
}));
