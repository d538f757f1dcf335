import { doublesAround } from '../../domains/doubles.ts';
import type { Rational } from '../../domains/rational.ts';
import type { Range } from './range.ts';

/** The smallest range of doubles around a rational; a point where it is a double. */
export const toRange = (value: Rational): Range => {
  const [lo, hi] = doublesAround(value.num, value.den);
  return { lo, hi, openLo: lo < hi, openHi: lo < hi };
};
