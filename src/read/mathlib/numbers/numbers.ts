import type { Expr } from '../../../expr/expr.ts';
import type { Reader, Scope } from '../../reader.ts';
import { isReal, kindOf, type Meaning } from '../meaning.ts';
import {
  abs,
  add,
  call,
  cast,
  choose,
  div,
  int,
  lt,
  max,
  mul,
  neg,
  numeral,
  real,
  standard,
  sub,
} from '../write.ts';
import { isConstant, valueAt } from './subtype.ts';

const casts = { nat: 'Nat.cast', int: 'Int.cast', rational: 'Rat.cast', real: undefined } as const;

const rounded = (by: 'Int.floor' | 'Int.ceil', type: Expr, x: Expr): Expr =>
  call(by, type, standard, standard, standard, x);

/**
 * Rounding on rationals and reals besides `Int.floor` and `Int.ceil`; a natural number is the integer, or 0 if that is
 * negative.
 */
const roundings: readonly Meaning[] = (
  [
    [
      'Nat.floor',
      'Nat.floor x = (⌊x⌋).toNat, by Int.floor_toNat',
      (type, x) => call('Int.toNat', rounded('Int.floor', type, x)),
    ],
    [
      'Nat.ceil',
      'Nat.ceil x = (⌈x⌉).toNat, by Int.ceil_toNat',
      (type, x) => call('Int.toNat', rounded('Int.ceil', type, x)),
    ],
    [
      'Int.fract',
      'Int.fract x = x - ⌊x⌋',
      (type, x) => sub(type, x, cast('Int.cast', type, rounded('Int.floor', type, x))),
    ],
    [
      'round',
      'round x = ⌊x + 1 / 2⌋, by round_eq',
      (type, x) => rounded('Int.floor', type, add(type, x, div(type, numeral(type, 1n), numeral(type, 2n)))),
    ],
  ] as const satisfies readonly (readonly [string, string, (type: Expr, x: Expr) => Expr])[]
).map(
  ([constant, follows, value]): Meaning => ({
    constant,
    from: 'Mathlib',
    arity: 5,
    instances: [
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    follows,
    means: ([type, , , , x], reader) =>
      isConstant(reader, type, 'NNReal') ? value(real, valueAt(x)) : value(type, x),
  }),
);

/** A number of ℕ, ℤ, ℚ, ℝ or ℝ≥0 as a real number. */
function asReal(reader: Reader, type: Expr, scope: Scope): ((x: Expr) => Expr) | undefined {
  if (isConstant(reader, type, 'NNReal')) return valueAt;
  if (isReal(reader.sort(type, scope))) return (x) => x;
  const by = casts[kindOf(reader, type, scope) ?? 'real'];
  return by && ((x) => cast(by, real, x));
}

/** Distances of numbers, under the two names that releases of Mathlib use. */
const distances: readonly Meaning[] = ['Dist.dist', 'dist'].map((constant) => ({
  constant,
  from: 'Mathlib',
  arity: 4,
  instances: [[1, 0]],
  follows:
    'Real.dist_eq, Nat.dist_eq, Int.dist_eq, Rat.dist_eq, NNReal.dist_eq: dist x y = |x - y|, of reals',
  means: ([type, , x, y], reader, scope) => {
    const number = asReal(reader, type, scope);
    return number && abs(real, sub(real, number(x), number(y)));
  },
}));

/** `c • x` where both are numbers: a product, `c` as a number of the kind of `x`. */
const scaled: Meaning = {
  constant: 'HSMul.hSMul',
  from: 'Init',
  arity: 6,
  instances: [[3, 1]],
  follows: 'smul_eq_mul, nsmul_eq_mul, zsmul_eq_mul: c • x = c * x',
  means: ([scalar, type, , , c, x], reader, scope) => {
    if (isConstant(reader, scalar, 'NNReal') && isReal(reader.sort(type, scope)))
      return mul(type, valueAt(c), x);
    const [from, to] = [kindOf(reader, scalar, scope), kindOf(reader, type, scope)];
    if (from === undefined || to === undefined) return undefined;
    const [a, b] = [reader.sort(scalar, scope), reader.sort(type, scope)];
    if (a?.kind === 'number' && b?.kind === 'number' && a.type === b.type) return mul(type, c, x);
    const by = casts[from];
    return by && mul(type, cast(by, type, c), x);
  },
};

/** `Int.sign k` */
const sign: Meaning = {
  constant: 'Int.sign',
  from: 'Init',
  arity: 1,
  follows: 'Int.sign: -1, 0 or 1 as k is below, at or above 0',
  means: ([k]) => {
    const [zero, one] = [numeral(int, 0n), numeral(int, 1n)];
    return choose(int, lt(int, k, zero), neg(int, one), choose(int, lt(int, zero, k), one, zero));
  },
};

/** The positive and the negative part of a number. */
const halves: readonly Meaning[] = (
  [
    ['PosPart.posPart', 'oneLePart, posPart_def: a⁺ = a ⊔ 0'],
    ['NegPart.negPart', 'negPart_def: a⁻ = -a ⊔ 0'],
  ] as const
).map(([constant, follows]) => ({
  constant,
  from: 'Mathlib',
  arity: 3,
  instances: [[1, 0]],
  follows,
  means: ([type, , a]) => max(type, constant === 'PosPart.posPart' ? a : neg(type, a), numeral(type, 0n)),
}));

/** Numbers: rounding, distances, multiples. */
export const numbers: readonly Meaning[] = [...roundings, ...distances, ...halves, sign, scaled];
