import type { Rational } from '../../domains/rational.ts';
import type { Range } from './range.ts';
import { nextDown, nextUp } from './rounding.ts';

/** The double nearest to a rational, up to a few units in the last place. */
export const nearest = (value: Rational): number => {
  const plain = Number(value.num) / Number(value.den);
  if (Number.isFinite(plain)) return plain;
  // both parts too large for doubles: drop the same number of bits from each
  const drop = BigInt(Math.max(0, value.den.toString(2).length - 64));
  return Number(value.num >> drop) / Number(value.den >> drop);
};

/** Is the rational exactly this double? */
const isExactly = (value: Rational, x: number): boolean => {
  if (!Number.isFinite(x)) return false;
  let scaled = x;
  let den = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    den *= 2n;
  }
  return value.num * den === BigInt(scaled) * value.den;
};

/** The smallest range we can name around a rational; a point where it is a double. */
export const toRange = (value: Rational): Range => {
  const x = nearest(value);
  if (isExactly(value, x)) return { lo: x, hi: x, openLo: false, openHi: false };
  // two conversions and one division are off by less than two units in the last place together
  return { lo: nextDown(nextDown(x)), hi: nextUp(nextUp(x)), openLo: true, openHi: true };
};
