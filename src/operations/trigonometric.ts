// Trigonometric and hyperbolic functions.
import { leaveUnsolved, realFunction, type Unary } from './operation.ts';

const ordinary = { ...realFunction, convention: 'none' } as const;

/** Sine, of an angle in radians. */
export const sin: Unary = { ...ordinary, value: (d, a) => d.sin(a), inverse: [leaveUnsolved], moves: [0] };

/** Cosine, of an angle in radians. */
export const cos: Unary = { ...ordinary, value: (d, a) => d.cos(a), inverse: [leaveUnsolved], moves: [0] };

/** Arc tangent, between −π/2 and π/2. */
export const arctan: Unary = {
  ...ordinary,
  value: (d, a) => d.arctan(a),
  inverse: [leaveUnsolved],
  moves: [1],
};

/** Hyperbolic sine, `(eˣ − e⁻ˣ) / 2`. */
export const sinh: Unary = {
  ...ordinary,
  value: (d, a) => d.mul(d.sub(d.exp(a), d.exp(d.neg(a))), d.quotient(d.integer(1n), d.integer(2n))),
  inverse: [leaveUnsolved],
  moves: [1],
};

/**
 * Hyperbolic tangent: `(1 − t) / (1 + t)` with `t = e⁻²ˣ` for positive `x`, extended as an odd function, so that nothing
 * overflows.
 */
export const tanh: Unary = {
  ...ordinary,
  value: (d, a) => {
    const one = d.integer(1n);
    const above = (x: typeof a): typeof a => {
      const t = d.exp(d.mul(d.integer(-2n), x));
      return d.quotient(d.sub(one, t), d.add(one, t));
    };
    return d.bySign(a, { positive: above, zero: (x) => x, negative: (x) => d.neg(above(d.neg(x))) });
  },
  inverse: [leaveUnsolved],
  moves: [1],
};
