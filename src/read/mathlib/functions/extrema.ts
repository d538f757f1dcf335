import type { Expr } from '../../../expr/expr.ts';
import { headConstant, spine } from '../../../expr/spine.ts';
import type { Reader, Scope } from '../../reader.ts';
import type { Meaning } from '../meaning.ts';
import { all, and, at, implies, isIn, le, lt, not, some } from '../write.ts';

/** Whether the order of a type is linear: then no number below the least upper bound is one. */
const isLinear = (reader: Reader, type: Expr, scope: Scope): boolean =>
  reader.sort(type, scope)?.kind === 'number';

const least = (constant: 'IsLUB' | 'IsGLB'): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 4,
  instances: [[1, 0]],
  follows: `${constant} s a in a linear order: a bounds s, and past every b on its other side there is an element of s`,
  means: ([type, , s, a], reader, scope) => {
    if (!isLinear(reader, type, scope)) return undefined;
    const below = (x: Expr, y: Expr): Expr => (constant === 'IsLUB' ? le(type, x, y) : le(type, y, x));
    const past = (x: Expr, y: Expr): Expr => (constant === 'IsLUB' ? lt(type, x, y) : lt(type, y, x));
    return all(
      type,
      (b) =>
        and(
          implies(isIn(type, b, s), below(b, a)),
          implies(
            past(b, a),
            some(type, (x) => and(isIn(type, x, s), past(b, x))),
          ),
        ),
      'b',
    );
  },
});

/** Bounds that are best possible, and where functions take them. */
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
      const [type] = spine(sets).args;
      if (type === undefined || headConstant(sets) !== 'Set' || reader.origin('Set') !== 'Mathlib')
        return undefined;
      return all(type, (x) => implies(isIn(type, x, s), not(isIn(type, x, t))));
    },
  },
];
