import type { Expr } from '../../../expr/expr.ts';
import { headConstantOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { type Meaning, meaningFor } from '../meaning.ts';
import {
  add,
  all,
  and,
  at,
  call,
  choose,
  eq,
  implies,
  isIn,
  lam,
  le,
  lt,
  mul,
  nat,
  ne,
  neg,
  not,
  real,
  some,
  standard,
} from '../write.ts';
import { convexity } from './convexity.ts';
import { extrema } from './extrema.ts';
import { onto } from './onto.ts';

type Order = (type: Expr, a: Expr, b: Expr) => Expr;

const pairs: readonly (readonly [name: string, argument: Order, value: Order, isReversed: boolean])[] = [
  ['MonotoneOn', le, le, false],
  ['AntitoneOn', le, le, true],
  ['StrictMonoOn', lt, lt, false],
  ['StrictAntiOn', lt, lt, true],
];

/** `p a → p b → …` for all `a` and `b` of a type. */
/** `dist (f a) (f b) ≤ K * dist a b`, `K` a number of ℝ≥0. */
const isLipschitz = (
  f: Expr,
  bound: Expr,
  [a, b]: readonly [Expr, Expr],
  [from, to]: readonly [Expr, Expr],
): Expr => {
  const distance = (type: Expr, x: Expr, y: Expr): Expr => call('Dist.dist', type, standard, x, y);
  return le(
    real,
    distance(to, at(f, a), at(f, b)),
    mul(real, call('NNReal.toReal', bound), distance(from, a, b)),
  );
};

/** Whether distances of a type can be read: those of numbers, vectors and pairs. */
const isMeasured = (reader: Reader, type: Expr, scope: Scope): boolean => {
  const sort = reader.sort(type, scope);
  const isOther = headConstantOf(type) === 'Prod' || headConstantOf(type) === 'NNReal';
  return sort === undefined ? isOther : sort.kind === 'number' || sort.kind === 'function';
};

const forTwo = (type: Expr, body: (a: Expr, b: Expr) => Expr): Expr =>
  all(type, (a) => all(type, (b) => body(a, b), 'b'), 'a');

const onSets: readonly Meaning[] = pairs.map(([constant, argument, value, isReversed]) => ({
  constant,
  from: 'Mathlib',
  arity: 6,
  instances: [
    [2, 0],
    [3, 1],
  ],
  follows: `${constant} f s: as ${constant.slice(0, -2)} f, for a and b in s`,
  means: ([from, to, , , f, s]) =>
    forTwo(from, (a, b) => {
      const [x, y] = isReversed ? [at(f, b), at(f, a)] : [at(f, a), at(f, b)];
      return implies(isIn(from, a, s), isIn(from, b, s), argument(from, a, b), value(to, x, y));
    }),
}));

const properties: readonly Meaning[] = [
  {
    constant: 'Function.Injective',
    from: 'Init',
    arity: 3,
    follows: 'Function.Injective f: f a = f b → a = b, by contraposition',
    means: ([from, to, f]) => forTwo(from, (a, b) => implies(ne(from, a, b), ne(to, at(f, a), at(f, b)))),
  },
  {
    constant: 'Set.InjOn',
    from: 'Mathlib',
    arity: 4,
    follows: 'Set.InjOn f s: for a and b in s, f a = f b → a = b, by contraposition',
    means: ([from, to, f, s]) =>
      forTwo(from, (a, b) =>
        implies(isIn(from, a, s), isIn(from, b, s), ne(from, a, b), ne(to, at(f, a), at(f, b))),
      ),
  },
  {
    constant: 'Function.Surjective',
    from: 'Init',
    arity: 3,
    follows: 'Function.Surjective f: ∀ b, ∃ a, f a = b',
    means: ([from, to, f]) => all(to, (b) => some(from, (a) => eq(to, at(f, a), b), 'a'), 'b'),
  },
  {
    constant: 'Function.LeftInverse',
    from: 'Init',
    arity: 4,
    follows: 'Function.LeftInverse g f: ∀ x, g (f x) = x',
    means: ([from, , g, f]) => all(from, (x) => eq(from, at(g, at(f, x)), x)),
  },
  {
    constant: 'Function.RightInverse',
    from: 'Init',
    arity: 4,
    follows: 'Function.RightInverse g f: ∀ x, f (g x) = x',
    means: ([, to, g, f]) => all(to, (x) => eq(to, at(f, at(g, x)), x)),
  },
  {
    constant: 'Function.Involutive',
    from: 'Mathlib',
    arity: 2,
    follows: 'Function.Involutive f: ∀ x, f (f x) = x',
    means: ([type, f]) => all(type, (x) => eq(type, at(f, at(f, x)), x)),
  },
  {
    constant: 'Function.Periodic',
    from: 'Mathlib',
    arity: 5,
    instances: [[2, 0]],
    follows: 'Function.Periodic f c: ∀ x, f (x + c) = f x',
    means: ([from, to, , f, c]) => all(from, (x) => eq(to, at(f, add(from, x, c)), at(f, x))),
  },
  {
    constant: 'Function.Antiperiodic',
    from: 'Mathlib',
    arity: 6,
    instances: [
      [2, 0],
      [3, 1],
    ],
    follows: 'Function.Antiperiodic f c: ∀ x, f (x + c) = -f x',
    means: ([from, to, , , f, c]) => all(from, (x) => eq(to, at(f, add(from, x, c)), neg(to, at(f, x)))),
  },
  ...(['Even', 'Odd'] as const).map(
    (which): Meaning =>
      meaningFor<4 | 5>({
        constant: `Function.${which}`,
        from: 'Mathlib',
        arity: which === 'Even' ? 4 : 5,
        instances:
          which === 'Even'
            ? [[2, 0]]
            : [
                [2, 0],
                [3, 1],
              ],
        follows: `Function.${which} f: ∀ x, f (-x) = ${which === 'Even' ? 'f x' : '-f x'}`,
        means: (args) => {
          const [from, to, f] = [itemAt(args, 0), itemAt(args, 1), itemAt(args, -1)];
          return all(from, (x) =>
            eq(to, at(f, neg(from, x)), which === 'Even' ? at(f, x) : neg(to, at(f, x))),
          );
        },
      }),
  ),
  {
    constant: 'LipschitzWith',
    from: 'Mathlib',
    arity: 6,
    instances: [
      [2, 0],
      [3, 1],
    ],
    follows: 'lipschitzWith_iff_dist_le_mul: dist (f x) (f y) ≤ K * dist x y',
    means: ([from, to, , , bound, f], reader, scope) => {
      if (![from, to].every((type) => isMeasured(reader, type, scope))) return undefined;
      return forTwo(from, (a, b) => isLipschitz(f, bound, [a, b], [from, to]));
    },
  },
  {
    constant: 'LipschitzOnWith',
    from: 'Mathlib',
    arity: 7,
    instances: [
      [2, 0],
      [3, 1],
    ],
    follows: 'lipschitzOnWith_iff_dist_le_mul: the same for x and y in s',
    means: ([from, to, , , bound, f, s], reader, scope) => {
      if (![from, to].every((type) => isMeasured(reader, type, scope))) return undefined;
      return forTwo(from, (a, b) =>
        implies(isIn(from, a, s), isIn(from, b, s), isLipschitz(f, bound, [a, b], [from, to])),
      );
    },
  },
  {
    constant: 'ExistsUnique',
    from: 'Mathlib',
    arity: 2,
    follows: 'ExistsUnique p: some x has p, and no two that differ do',
    means: ([type, p]) =>
      and(
        some(type, (x) => at(p, x)),
        forTwo(type, (x, y) => implies(ne(type, x, y), not(and(at(p, x), at(p, y))))),
      ),
  },
];

/** Properties of functions, and functions made from others. */
export const functions: readonly Meaning[] = [
  ...onSets,
  ...properties,
  ...onto,
  ...extrema,
  ...convexity,
  {
    constant: 'Nat.iterate',
    from: 'Mathlib',
    arity: 4,
    follows: 'Nat.iterate f n x: f applied n times to x',
    means: ([type, f, n, x]) =>
      call(
        'List.foldl',
        type,
        nat,
        lam(type, (a) => lam(nat, () => at(f, a))),
        x,
        call('List.range', n),
      ),
  },
  {
    constant: 'Function.update',
    from: 'Mathlib',
    arity: 6,
    follows: "Function.update f a' v a = if a = a' then v else f a",
    means: ([from, to, , f, point, value]) =>
      lam(from, (a) => choose(at(to, a), eq(from, a, point), value, at(f, a)), 'a'),
  },
];
