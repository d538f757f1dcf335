// Draws of reals from a range with two ends. Small functions of doubles, so that written code can take them in.
import { scaleByTwo } from '../../domains/doubles.ts';
import { up } from '../../domains/rounding.ts';
import { drawBelow, drawBits, drawUnit, type Stream } from './random.ts';

/** Values closer to zero than this are left out: their products would underflow in the doubles of counterparts. */
const smallest = 2 ** -40;
export const justAbove = (x: number): number => (x === 0 ? smallest : up(x));
export const justBelow = (x: number): number => -justAbove(-x);

/** Uniform. */
export const drawBetween = (stream: Stream, lo: number, hi: number): number => {
  const x = lo + drawUnit(stream) * (hi - lo);
  return x < lo ? lo : Math.min(x, hi);
};

/** At a distance from one of the ends that is uniform in its logarithm. */
export const drawLogBetween = (stream: Stream, lo: number, hi: number): number => {
  const step = (hi - lo) * 2 ** (-40 * drawUnit(stream));
  return drawBits(stream) < 0 ? hi - step : lo + step;
};

/** Small dyadics lie within this many units. */
export const dyadicUnits = 8;

/** A point of a grid of halves, quarters or eighths, refined until at least two points are inside. */
export const drawDyadicBetween = (stream: Stream, lo: number, hi: number): number => {
  let scale = scaleByTwo(drawBelow(stream, 4));
  // starting as coarse as the width of the range allows
  while ((hi - lo) * scale < 2 && scale < 2 ** 60) scale *= 2;
  const first = Math.ceil(lo * scale);
  const count = Math.min(Math.floor(hi * scale) - first + 1, dyadicUnits * scale);
  if (!(count >= 1)) return drawBetween(stream, lo, hi);
  return (first + drawBelow(stream, count)) / scale;
};

/** An end, the double next to it, or a point at a distance of a power of two; every second draw is uniform. */
export const drawBesideEnd = (
  stream: Stream,
  lo: number,
  hi: number,
  { openLo, openHi }: { readonly openLo: boolean; readonly openHi: boolean },
): number => {
  const isUpper = drawBits(stream) < 0;
  if (drawBits(stream) < 0) return drawBetween(stream, lo, hi);
  const end = isUpper ? hi : lo;
  const choice = drawBelow(stream, 4);
  if (choice === 0 && !(isUpper ? openHi : openLo)) return end;
  if (choice <= 1) return isUpper ? justBelow(end) : justAbove(end);
  const step = Math.max(1, Math.abs(end)) * scaleByTwo(-4 - drawBelow(stream, 36));
  return isUpper ? end - step : end + step;
};
