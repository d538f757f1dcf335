// Exponential, logarithm and hyperbolic cosine.
import { realFunction, type Unary } from './operation.ts';

/** Exponential. */
export const exp: Unary = {
  ...realFunction,
  convention: 'none',
  value: (d, a) => d.exp(a),
  inverse: [(d, t) => d.log(d.positive(t))],
  moves: [1],
};

/** Logarithm; Mathlib defines it as log |x|, and 0 at 0. */
export const log: Unary = {
  ...realFunction,
  convention: { says: 'log 0 is 0, and log x is log |x|', unless: { operand: 0, is: 'positive' } },
  value: (d, a) =>
    d.bySign(a, {
      positive: (x) => d.log(x),
      zero: (x) => d.junk(x),
      negative: (x) => d.junk(d.log(d.neg(x))),
    }),
  inverse: [
    (d, t, a) => d.bySign(a, { positive: () => d.exp(t), zero: (x) => d.meet(t, x), negative: (x) => x }),
  ],
  moves: [(sign) => (sign(0) === 1 ? 1 : 0)],
};

/** Hyperbolic cosine, `(eˣ + e⁻ˣ) / 2`. */
export const cosh: Unary = {
  ...realFunction,
  convention: 'none',
  value: (d, a) => d.mul(d.add(d.exp(a), d.exp(d.neg(a))), d.quotient(d.integer(1n), d.integer(2n))),
  // |x| = log t + log (1 + √(1 − t⁻²)); no part overflows
  inverse: [
    (d, t, a) => {
      const [one, above] = [d.integer(1n), d.positive(t)];
      const part = d.sub(one, d.power(d.quotient(one, above), d.integer(2n)));
      const rest = d.add(one, d.sqrt(d.positivePart(part)));
      return d.ofSize(d.add(d.log(above), d.log(rest)), a);
    },
  ],
  moves: [(sign) => sign(0)],
};
