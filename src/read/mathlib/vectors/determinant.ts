import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import type { Definition, Sort, Term } from '../../../language/ast.ts';
import { sortOfCoreType } from '../../constants/row.ts';
import type { Meaning } from '../meaning.ts';
import { at, lam } from '../write.ts';

const nat = sortOfCoreType('Nat');

/** The determinant of square matrices over a sort, computed directly instead of by a formula. */
function determinantOf(of: Sort): Definition {
  const index: Sort = { kind: 'fin', size: { kind: 'variable', level: 0, sort: nat } };
  const row: Sort = { kind: 'function', from: index, to: of };
  return {
    constant: 'Matrix.det',
    params: [nat, { kind: 'function', from: index, to: row }],
    result: of,
    equations: [],
    computed: 'determinant',
  };
}

/** Determinants of square matrices over `Fin n`. */
export const determinant: readonly Meaning[] = [
  {
    constant: 'Matrix.det',
    from: 'Mathlib',
    arity: 6,
    instances: [[4, 3]],
    follows: 'Matrix.det_apply: the sum over permutations, computed without division',
    means: ([index, , , of, , a], reader, scope) => {
      const sort = reader.sort(of, scope);
      const [size] = spineOf(index).args;
      const isRing = sort?.kind === 'number' && (sort.of === 'real' || sort.of === 'rational');
      if (!isRing || headConstantOf(index) !== 'Fin' || size === undefined) return undefined;
      const key = `Matrix.det ${sort.type}`;
      if (!reader.definitions.has(key)) reader.definitions.set(key, determinantOf(sort));
      const entries = lam(index, (i) => lam(index, (j) => at(a, i, j), 'j'), 'i');
      const term: Term = {
        kind: 'call',
        constant: 'Matrix.det',
        definition: key,
        args: [reader.term(size, scope), reader.term(entries, scope)],
        sort,
        place: scope.place,
      };
      return reader.open({ kind: 'term', term, depth: scope.depth });
    },
  },
];
