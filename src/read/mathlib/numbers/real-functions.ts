import type { Expr } from '../../../expr/expr.ts';
import type { Meaning } from '../meaning.ts';
import { abs, add, call, choose, div, eq, le, lt, mul, neg, numeral, real, sub } from '../write.ts';

/** A function of one real number. */
const ofReal = (constant: string, follows: string, means: (x: Expr) => Expr): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 1,
  follows,
  means: ([x]) => means(x),
});

const [zero, one, two] = [numeral(real, 0n), numeral(real, 1n), numeral(real, 2n)];
const half = div(real, one, two);
const pi = call('Real.pi');
const log = (x: Expr): Expr => call('Real.log', x);

/** Functions of reals that are composed of others. */
export const realFunctions: readonly Meaning[] = [
  ofReal('Real.tan', 'Real.tan_eq_sin_div_cos', (x) => div(real, call('Real.sin', x), call('Real.cos', x))),
  ofReal('Real.cot', 'Real.cot_eq_cos_div_sin', (x) => div(real, call('Real.cos', x), call('Real.sin', x))),
  ofReal('Real.arsinh', 'Real.arsinh x = log (x + √(1 + x ^ 2)), odd in x', (x) => {
    const size = abs(real, x);
    const value = log(add(real, size, call('Real.sqrt', add(real, one, mul(real, x, x)))));
    return choose(real, le(real, zero, x), value, neg(real, value));
  }),
  ofReal('Real.arcsin', 'Real.arcsin_eq_arctan inside (-1, 1), π / 2 from 1 on, -π / 2 up to -1', (x) => {
    const quarter = mul(real, pi, half);
    const inside = call(
      'Real.arctan',
      div(real, x, call('Real.sqrt', mul(real, sub(real, one, x), add(real, one, x)))),
    );
    const above = choose(real, le(real, one, x), quarter, inside);
    return choose(real, le(real, x, neg(real, one)), neg(real, quarter), above);
  }),
  ofReal('Real.arccos', 'Real.arccos x = π / 2 - arcsin x', (x) =>
    sub(real, mul(real, pi, half), call('Real.arcsin', x)),
  ),
  ofReal('Real.sinc', 'Real.sinc x = sin x / x, 1 at 0', (x) =>
    choose(real, eq(real, x, zero), one, div(real, call('Real.sin', x), x)),
  ),
  ofReal('Real.sign', 'Real.sign x: -1, 0 or 1 as x is below, at or above 0', (x) =>
    choose(real, lt(real, x, zero), neg(real, one), choose(real, lt(real, zero, x), one, zero)),
  ),
  ...['Real.goldenRatio', 'goldenRatio'].map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 0,
      follows: 'Real.goldenRatio = (1 + √5) / 2',
      means: () => div(real, add(real, one, call('Real.sqrt', numeral(real, 5n))), two),
    }),
  ),
  ofReal('Real.negMulLog', 'Real.negMulLog x = -x * log x', (x) => neg(real, mul(real, x, log(x)))),
  ofReal('Real.binEntropy', 'Real.binEntropy p = p * log p⁻¹ + (1 - p) * log (1 - p)⁻¹', (p) => {
    const part = (q: Expr): Expr => neg(real, mul(real, q, log(q)));
    return add(real, part(p), part(sub(real, one, p)));
  }),
  ofReal('Real.sigmoid', 'Real.sigmoid x = (1 + exp (-x))⁻¹', (x) =>
    div(real, one, add(real, one, call('Real.exp', neg(real, x)))),
  ),
  {
    constant: 'Real.logb',
    from: 'Mathlib',
    arity: 2,
    follows: 'Real.logb b x = log x / log b',
    means: ([base, x]) => div(real, log(x), log(base)),
  },
];
