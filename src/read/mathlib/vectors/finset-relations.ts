import type { Expr } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import type { Reader } from '../../reader.ts';
import type { Meaning } from '../meaning.ts';
import { all, eq, iff, implies, isIn, lt, max, nat, not } from '../write.ts';
import { boundOf } from './finset-bounds.ts';

const isSet = (reader: Reader, type: Expr): Expr | undefined =>
  headConstantOf(type) === 'Finset' && reader.origin('Finset') === 'Mathlib'
    ? spineOf(type).args[0]
    : undefined;

/** A claim about every element of a range that contains the finite sets. */
function everywhere(
  reader: Reader,
  type: Expr,
  sets: readonly Expr[],
  claim: (i: Expr) => Expr,
): Expr | undefined {
  if (headConstantOf(type) === 'Fin') return all(type, claim, 'i');
  const [first, second] = sets.map((set) => boundOf(reader, set));
  if (first === undefined || (sets.length > 1 && second === undefined)) return undefined;
  return all(
    nat,
    (i) => implies(lt(nat, i, second === undefined ? first : max(nat, first, second)), claim(i)),
    'i',
  );
}

/** Relations of finite sets, as claims about every element. */
export const finsetRelations: readonly Meaning[] = [
  {
    constant: 'Disjoint',
    from: 'Mathlib',
    arity: 5,
    instances: [[1, 0]],
    follows: 'Finset.disjoint_left: no element of s is one of t',
    means: ([type, , , s, t], reader) => {
      const of = isSet(reader, type);
      return of && everywhere(reader, of, [s], (i) => implies(isIn(of, i, s), not(isIn(of, i, t))));
    },
  },
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'Finset.ext: finite sets with the same elements are equal',
    means: ([type, s, t], reader) => {
      const of = isSet(reader, type);
      return of && everywhere(reader, of, [s, t], (i) => iff(isIn(of, i, s), isIn(of, i, t)));
    },
  },
  {
    constant: 'Ne',
    from: 'Init',
    arity: 3,
    follows: 'Ne a b = ¬ (a = b)',
    means: ([type, s, t], reader) => isSet(reader, type) && not(eq(type, s, t)),
  },
  {
    constant: 'HasSubset.Subset',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Finset.subset_iff: ∀ x, x ∈ s → x ∈ t',
    means: ([type, , s, t], reader) => {
      const of = isSet(reader, type);
      return of && everywhere(reader, of, [s], (i) => implies(isIn(of, i, s), isIn(of, i, t)));
    },
  },
];
