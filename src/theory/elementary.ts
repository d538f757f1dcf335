// Exponential and logarithm to about 95 bits, for exponents whose size multiplies every error.

import { type DoubleDouble, exactly, minus, over, plus, powOf, rounded, times } from './double-double.ts';

/** ln 2 to 106 bits: the double nearest to it, and the rest. */
const ln2: DoubleDouble = { hi: Math.LN2, lo: 2.3190468138462996e-17 };

/** 1/k! for k = 0 … 12, to 106 bits. */
const inverseFactorials: DoubleDouble[] = [exactly(1)];
for (let k = 1; k <= 12; k++) inverseFactorials.push(over(inverseFactorials[k - 1]!, exactly(k)));

/**
 * exp x; beyond |x| = 700, where it leaves the range of doubles soon, as good as a double. With x = k ln 2 + r, r halved nine times, the Taylor polynomial of degree 12 leaves a relative
 * (2⁻¹⁰)¹³/13! < 2⁻¹⁶⁰, and nine squarings multiply the 2⁻¹⁰⁴ of rounding by 2⁹.
 */
export function expExactly(x: DoubleDouble): DoubleDouble {
  if (!(Math.abs(x.hi) <= 700)) return exactly(Math.exp(x.hi));
  const k = Math.round(x.hi / Math.LN2);
  const rest = plus(x, minus(times(exactly(k), ln2)));
  const small = { hi: rest.hi / 512, lo: rest.lo / 512 };
  let result = inverseFactorials.at(-1)!;
  for (let i = inverseFactorials.length - 2; i >= 0; i--)
    result = plus(inverseFactorials[i]!, times(result, small));
  for (let i = 0; i < 9; i++) result = times(result, result);
  const scale = 2 ** k;
  return { hi: result.hi * scale, lo: result.lo * scale };
}

/**
 * ln x, by one Newton step y + x·e^(-y) − 1 from the double logarithm, whose error 2⁻⁵² it squares. 0 for x ≤ 0, as in Lean.
 */
export function logExactly(x: number): DoubleDouble {
  if (!(x > 0)) return exactly(0);
  // A power of two taken out keeps x·e^(-y) away from overflow.
  const k = Math.round(Math.log2(x));
  const mantissa = x / 2 ** Math.trunc(k / 2) / 2 ** (k - Math.trunc(k / 2));
  const start = Math.log(mantissa);
  const ratio = times(exactly(mantissa), expExactly(exactly(-start)));
  const correction = plus(ratio, exactly(-1));
  const log = plus(exactly(start), correction);
  return plus(log, times(exactly(k), ln2));
}

/** base^exponent for base > 0, to about 90 bits; 1 for base ≤ 0, as in Lean. */
export function powExactly(base: number, exponent: number): DoubleDouble {
  return expExactly(times(exactly(exponent), logExactly(base)));
}

/** A term coefficient·base^exponent, base > 0. */
export type PowerTerm = {
  readonly coefficient: DoubleDouble;
  readonly base: number;
  readonly exponent: number;
};

/**
 * The sum of such terms: in doubles where all coefficients have one sign or a power leaves the range of doubles, to 90 bits
 * where terms may cancel.
 */
export function sumOfPowers(terms: readonly PowerTerm[]): number {
  const plain = terms.map(
    ({ coefficient, base, exponent }) => rounded(coefficient) * powOf(base, exactly(exponent)),
  );
  const total = plain.reduce((sum, value) => sum + value, 0);
  const cancels = plain.some((value) => value < 0) && plain.some((value) => value > 0);
  if (!cancels || plain.some((value) => !Number.isFinite(value))) return total;
  return rounded(
    terms.reduce(
      (sum, { coefficient, base, exponent }) => plus(sum, times(coefficient, powExactly(base, exponent))),
      exactly(0),
    ),
  );
}
