import type { Expr } from '../../../expr/expr.ts';
import { spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import type { Meaning } from '../meaning.ts';
import { all, and, at, eq, iff, implies, isIn, le, lt, some } from '../write.ts';
import { allIn } from './members.ts';

/** The type of the elements of a type of sets. */
function elementsOf(reader: Reader, type: Expr): Expr | undefined {
  const { head, args } = spineOf(type);
  return head.kind === 'const' &&
    head.name === 'Set' &&
    reader.origin('Set') === 'Mathlib' &&
    args.length === 1
    ? args[0]
    : undefined;
}

/** When an interval in an order without gaps has an element: how its ends compare. */
const ends: Readonly<Record<string, typeof le>> = {
  'Set.Icc': le,
  'Set.Ico': lt,
  'Set.Ioc': lt,
  'Set.Ioo': lt,
};

/** Relations of sets. */
export const sets: readonly Meaning[] = [
  {
    constant: 'HasSubset.Subset',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Set.Subset: ∀ x, x ∈ s → x ∈ t',
    means: ([sets, , s, t], reader) => {
      const type = elementsOf(reader, sets);
      return type && all(type, (x) => implies(isIn(type, x, s), isIn(type, x, t)));
    },
  },
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'Set.ext: sets with the same elements are equal',
    means: ([sets, s, t], reader) => {
      const type = elementsOf(reader, sets);
      return type && all(type, (x) => iff(isIn(type, x, s), isIn(type, x, t)));
    },
  },
  {
    constant: 'Set.MapsTo',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.MapsTo f s t: ∀ x ∈ s, f x ∈ t',
    means: ([from, to, f, s, t]) => all(from, (x) => implies(isIn(from, x, s), isIn(to, at(f, x), t))),
  },
  {
    constant: 'Set.EqOn',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.EqOn f g s: ∀ x ∈ s, f x = g x',
    means: ([from, to, f, g, s]) => all(from, (x) => implies(isIn(from, x, s), eq(to, at(f, x), at(g, x)))),
  },
  {
    constant: 'Set.Nonempty',
    from: 'Mathlib',
    arity: 2,
    follows: 'Set.Nonempty s: ∃ x, x ∈ s; of an interval of rationals or reals: by its ends',
    means: ([type, s], reader, scope) => {
      const { head, args } = spineOf(s);
      const sort = reader.sort(type, scope);
      const isDense = sort?.kind === 'number' && (sort.of === 'real' || sort.of === 'rational');
      const compare =
        head.kind === 'const' && reader.origin(head.name) === 'Mathlib' ? ends[head.name] : undefined;
      if (compare === undefined || !isDense || args.length !== 4) return some(type, (x) => isIn(type, x, s));
      reader.trust(itemAt(args, 1), sort, scope);
      return compare(type, itemAt(args, 2), itemAt(args, 3));
    },
  },
  ...(['IsLeast', 'IsGreatest'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 4,
      instances: [[1, 0]],
      follows: `${constant} s a: a ∈ s, and a is ${constant === 'IsLeast' ? '≤' : '≥'} every element`,
      means: ([type, , s, a]) =>
        all(type, (b) =>
          and(
            isIn(type, a, s),
            implies(isIn(type, b, s), constant === 'IsLeast' ? le(type, a, b) : le(type, b, a)),
          ),
        ),
    }),
  ),
  ...(['BddAbove', 'BddBelow'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 3,
      instances: [[1, 0]],
      follows: `${constant} s: some number bounds all elements of s`,
      means: ([type, , s], reader) =>
        some(type, (bound) =>
          allIn(reader, type, s, (x) => (constant === 'BddAbove' ? le(type, x, bound) : le(type, bound, x))),
        ),
    }),
  ),
];
