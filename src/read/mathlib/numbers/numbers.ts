import type { Expr } from '../../../expr/expr.ts';
import { isReal, kindOf, type Meaning } from '../meaning.ts';
import { abs, add, call, cast, div, mul, numeral, real, standard, sub } from '../write.ts';

/** Rounding on rationals and reals; a natural number is what is left of the integer. */
const roundings: readonly Meaning[] = (
  [
    ['Int.floor', 'Int.floor', 'Int.floor x: the largest integer ≤ x'],
    ['Int.ceil', 'Int.ceil', 'Int.ceil x: the smallest integer ≥ x'],
    ['Nat.floor', 'Int.floor', 'Nat.floor x = (⌊x⌋).toNat, by Int.floor_toNat'],
    ['Nat.ceil', 'Int.ceil', 'Nat.ceil x = (⌈x⌉).toNat, by Int.ceil_toNat'],
    ['Int.fract', 'Int.floor', 'Int.fract x = x - ⌊x⌋'],
    ['round', 'Int.floor', 'round x = ⌊x + 1 / 2⌋, by round_eq'],
  ] as const
).flatMap(([constant, rounds, follows]): readonly Meaning[] =>
  constant === rounds
    ? []
    : [
        {
          constant,
          from: 'Mathlib',
          arity: 5,
          instances: [
            [1, 0],
            [2, 0],
            [3, 0],
          ],
          follows,
          means: ([type, , , , x]) => {
            const rounded = (a: Expr): Expr => call(rounds, type, standard, standard, standard, a);
            if (constant === 'Int.fract') return sub(type, x, cast('Int.cast', type, rounded(x)));
            if (constant === 'round')
              return rounded(add(type, x, div(type, numeral(type, 1n), numeral(type, 2n))));
            return call('Int.toNat', rounded(x));
          },
        },
      ],
);

/** Distances and norms of numbers. */
const sizes: readonly Meaning[] = [
  {
    constant: 'Dist.dist',
    from: 'Mathlib',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Real.dist_eq: dist x y = |x - y|',
    means: ([type, , x, y], reader, scope) =>
      isReal(reader.sort(type, scope)) ? abs(real, sub(real, x, y)) : undefined,
  },
  {
    constant: 'dist',
    from: 'Mathlib',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Real.dist_eq: dist x y = |x - y|',
    means: ([type, , x, y], reader, scope) =>
      isReal(reader.sort(type, scope)) ? abs(real, sub(real, x, y)) : undefined,
  },
];

/** `c • x` where both are numbers: a product, `c` as a number of the kind of `x`. */
const scaled: Meaning = {
  constant: 'HSMul.hSMul',
  from: 'Init',
  arity: 6,
  instances: [[3, 1]],
  follows: 'smul_eq_mul, nsmul_eq_mul, zsmul_eq_mul: c • x = c * x',
  means: ([scalar, type, , , c, x], reader, scope) => {
    const [from, to] = [kindOf(reader, scalar, scope), kindOf(reader, type, scope)];
    if (from === undefined || to === undefined) return undefined;
    const [a, b] = [reader.sort(scalar, scope), reader.sort(type, scope)];
    if (a?.kind === 'number' && b?.kind === 'number' && a.type === b.type) return mul(type, c, x);
    const casts = { nat: 'Nat.cast', int: 'Int.cast', rational: 'Rat.cast', real: undefined } as const;
    const by = casts[from];
    return by && mul(type, cast(by, type, c), x);
  },
};

/** Numbers: rounding, sizes, multiples. */
export const numbers: readonly Meaning[] = [...roundings, ...sizes, scaled];
