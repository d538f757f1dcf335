// Parts of unbounded ranges from which values are drawn.
import type { Range } from '../ranges/range.ts';
import { integerWindow } from './stratum.ts';

/** Reals are drawn from a window of this many units (or this factor, above 1) unless the hypotheses say otherwise. */
export const realWindow = 10;

const span = (x: number, integer: boolean): number =>
  integer ? integerWindow : realWindow * Math.max(1, Math.abs(x));

/** The lower end of that part. */
export const lowOfWindow = ({ lo, hi }: Range, integer: boolean): number => {
  if (lo > -Infinity) return lo;
  return hi < Infinity ? hi - span(hi, integer) : -span(1, integer);
};

/** The upper end of that part. */
export const highOfWindow = ({ lo, hi }: Range, integer: boolean): number => {
  if (hi < Infinity) return hi;
  return lo > -Infinity ? lo + span(lo, integer) : span(1, integer);
};

/** The part of a range for value-uniform draws: the range itself if it is bounded. */
export const windowOf = (range: Range, integer: boolean): readonly [number, number] => [
  lowOfWindow(range, integer),
  highOfWindow(range, integer),
];
