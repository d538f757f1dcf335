// Exponential and logarithm to about 95 bits, for exponents whose size multiplies every error.

import { type DoubleDouble, exactly, minus, one, over, plus, rounded, times } from './double-double.ts';

/** ln 2 to 106 bits: the double nearest to it, and the rest. */
const ln2: DoubleDouble = { hi: Math.LN2, lo: 2.3190468138462996e-17 };

/**
 * exp x, and 0 or ∞ where 2^k leaves the range of doubles. With x = k ln 2 + r, |r| ≤ (ln 2)/2, and r halved nine times, the Taylor
 * polynomial of degree 12 leaves a relative (2⁻¹⁰)¹³/13! < 2⁻¹⁶⁰, and nine squarings multiply the 2⁻¹⁰⁴ of rounding by 2⁹.
 */
export function expExactly(x: DoubleDouble): DoubleDouble {
  const k = Math.round(x.hi / Math.LN2);
  const scale = 2 ** k;
  if (scale === 0 || scale === Infinity) return exactly(scale);
  const small = times(plus(x, minus(times(exactly(k), ln2))), exactly(1 / 512));
  let result = one;
  for (let i = 12; i > 0; i--) result = plus(one, over(times(result, small), exactly(i)));
  for (let i = 0; i < 9; i++) result = times(result, result);
  return { hi: result.hi * scale, lo: result.lo * scale };
}

/**
 * ln x, by one Newton step y + x·e^(-y) − 1 from the double-precision logarithm, which squares its error 2⁻⁵². Domain: x > 0.
 */
export function logExactly(x: number): DoubleDouble {
  // A power of two taken out keeps x·e^(-y) away from overflow.
  const k = Math.round(Math.log2(x));
  const mantissa = x / 2 ** Math.trunc(k / 2) / 2 ** (k - Math.trunc(k / 2));
  const start = Math.log(mantissa);
  const ratio = times(exactly(mantissa), expExactly(exactly(-start)));
  const correction = plus(ratio, exactly(-1));
  const log = plus(exactly(start), correction);
  return plus(log, times(exactly(k), ln2));
}

/** base^exponent to about 90 bits. Domain: base > 0. */
export function powExactly(base: number, exponent: number): DoubleDouble {
  return expExactly(times(exactly(exponent), logExactly(base)));
}

/** A term coefficient·base^exponent, base > 0. */
export type PowerTerm = {
  readonly coefficient: DoubleDouble;
  readonly base: number;
  readonly exponent: number;
};

/** The sum of a constant and such terms to 90 bits, so that nothing is lost where they cancel. */
export function sumOfPowers(constant: number, terms: readonly PowerTerm[]): number {
  return rounded(
    terms.reduce(
      (sum, { coefficient, base, exponent }) => plus(sum, times(coefficient, powExactly(base, exponent))),
      exactly(constant),
    ),
  );
}
