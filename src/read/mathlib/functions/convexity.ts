import type { Expr } from '../../../expr/expr.ts';
import { itemAt } from '../../../present.ts';
import { isReal, type Meaning } from '../meaning.ts';
import { add, all, and, at, implies, isIn, le, lt, mul, ne, numeral, real, sub } from '../write.ts';

/** For all `a` and `b` of a type. */
const forTwo = (type: Expr, body: (a: Expr, b: Expr) => Expr): Expr =>
  all(type, (a) => all(type, (b) => body(a, b), 'b'), 'a');

type Convexity = readonly [name: string, isStrict: boolean, isConcave: boolean];
const convexities: readonly Convexity[] = [
  ['ConvexOn', false, false],
  ['ConcaveOn', false, true],
  ['StrictConvexOn', true, false],
  ['StrictConcaveOn', true, true],
];

/** Arguments: scalars, points, values, instances, then the set and the function. */
export const convexity: readonly Meaning[] = convexities.map(([constant, isStrict, isConcave]) => ({
  constant,
  from: 'Mathlib',
  arity: 12,
  instances: [
    [3, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 2],
    [8, 1],
    [9, 2],
  ],
  follows: `${constant} 𝕜 s f: a x + b y is in s, and f compares with a f x + b f y, for x, y in s and weights a + b = 1`,
  means: (args, reader, scope) => {
    const [scalar, s, f] = [itemAt(args, 0), itemAt(args, -2), itemAt(args, -1)];
    const sorts = args.slice(0, 3).map((type) => reader.sort(type, scope));
    if (!sorts.every((sort) => isReal(sort))) return undefined;
    const compare = isStrict ? lt : le;
    const [zero, one] = [numeral(scalar, 0n), numeral(scalar, 1n)];
    return forTwo(real, (x, y) =>
      all(
        real,
        (a) => {
          const b = sub(real, one, a);
          const mean = (u: Expr, v: Expr): Expr => add(real, mul(real, a, u), mul(real, b, v));
          const point = mean(x, y);
          const [value, chord] = [at(f, point), mean(at(f, x), at(f, y))];
          const weights = [
            compare(real, zero, a),
            compare(real, a, one),
            ...(isStrict ? [ne(real, x, y)] : []),
          ];
          const claim = isConcave ? compare(real, chord, value) : compare(real, value, chord);
          return implies(isIn(real, x, s), isIn(real, y, s), ...weights, and(isIn(real, point, s), claim));
        },
        'w',
      ),
    );
  },
}));
