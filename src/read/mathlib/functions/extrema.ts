import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import type { Meaning } from '../meaning.ts';
import { add, all, and, at, implies, isIn, le, lt, not, numeral } from '../write.ts';
import { allIn, someIn } from './members.ts';

const least = (constant: 'IsLUB' | 'IsGLB'): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 4,
  instances: [[1, 0]],
  follows: `${constant} s a in a linear order: a bounds s, and elements of s come as near to a as wanted, or a is the least number`,
  means: ([type, , s, a], reader, scope) => {
    const sort = reader.sort(type, scope);
    if (sort?.kind !== 'number') return undefined;
    const isUpper = constant === 'IsLUB';
    const near = all(
      type,
      (gap) =>
        implies(
          lt(type, numeral(type, 0n), gap),
          someIn(reader, type, s, (x) =>
            isUpper ? lt(type, a, add(type, x, gap)) : lt(type, x, add(type, a, gap)),
          ),
        ),
      'gap',
    );
    // for the natural numbers, 0 is also the least upper bound of the empty set
    const isLeast = isUpper && sort.of === 'nat';
    return and(
      allIn(reader, type, s, (x) => (isUpper ? le(type, x, a) : le(type, a, x))),
      isLeast ? implies(lt(type, numeral(type, 0n), a), near) : near,
    );
  },
});

/** Least and greatest bounds, and where functions attain them. */
export const extrema: readonly Meaning[] = [
  least('IsLUB'),
  least('IsGLB'),
  ...(['IsMinOn', 'IsMaxOn'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 6,
      instances: [[2, 1]],
      follows: `is${constant.slice(2, 5)}On_iff: f a ${constant === 'IsMinOn' ? '≤' : '≥'} f x for all x in s`,
      means: ([from, to, , f, s, a]) =>
        all(from, (x) => {
          const [least, other] = [at(f, a), at(f, x)];
          const claim = constant === 'IsMinOn' ? le(to, least, other) : le(to, other, least);
          return implies(isIn(from, x, s), claim);
        }),
    }),
  ),
  {
    constant: 'Disjoint',
    from: 'Mathlib',
    arity: 5,
    instances: [[1, 0]],
    follows: 'Set.disjoint_left: no element of s is one of t',
    means: ([sets, , , s, t], reader) => {
      const [type] = spineOf(sets).args;
      if (type === undefined || headConstantOf(sets) !== 'Set' || reader.origin('Set') !== 'Mathlib')
        return undefined;
      return all(type, (x) => implies(isIn(type, x, s), not(isIn(type, x, t))));
    },
  },
];
