import { up } from '../../domains/rounding.ts';
import { contains, isEmpty, isPoint, type Range } from '../ranges/range.ts';
import { below, bits, type Stream, unit } from './random.ts';
import type { Stratum } from './stratum.ts';

/** Where a value must lie on a grid so that equalities between values can hold exactly. */
export type Grid = 'free' | 'short' | 'power';

/** Integers are drawn from this many values unless the hypotheses say otherwise. */
export const integerWindow = 8;
/** Reals are drawn from a window of this many units (or this factor, above 1) unless the hypotheses say otherwise. */
export const realWindow = 10;

const span = (x: number, integer: boolean): number =>
  integer ? integerWindow : realWindow * Math.max(1, Math.abs(x));

const windowLow = ({ lo, hi }: Range, integer: boolean): number => {
  if (lo > -Infinity) return lo;
  return hi < Infinity ? hi - span(hi, integer) : -span(1, integer);
};

const windowHigh = ({ lo, hi }: Range, integer: boolean): number => {
  if (hi < Infinity) return hi;
  return lo > -Infinity ? lo + span(lo, integer) : span(1, integer);
};

/** The part of a range that value-uniform draws come from: the range itself where it is bounded. */
export const windowOf = (range: Range, integer: boolean): readonly [number, number] => [
  windowLow(range, integer),
  windowHigh(range, integer),
];

const uniform = (stream: Stream, range: Range, integer: boolean): number => {
  const lo = windowLow(range, integer);
  const hi = windowHigh(range, integer);
  if (integer) return lo + below(stream, hi - lo + 1);
  const x = lo + unit(stream) * (hi - lo);
  return x < lo ? lo : Math.min(x, hi);
};

/** How far from the end of their range log-uniform integers lie that count something, or that a counterpart is called with. */
export const defaultReach = 16;
/** How far others lie: nothing takes longer for a large one. */
export const freeReach: number = 2 ** 20;
/** How far those that count something lie at the few addresses that look further. */
export const countedReach = 128;

const logUniform = (stream: Stream, range: Range, integer: boolean, reach: number): number => {
  const { lo, hi } = range;
  const bounded = Number.isFinite(lo) && Number.isFinite(hi);
  const exponent = unit(stream);
  const isUpper = bits(stream) < 0;
  if (bounded) {
    const step = (hi - lo) * 2 ** (-40 * exponent);
    const x = isUpper ? hi - step : lo + step;
    return integer ? Math.round(x) : x;
  }
  const size = integer ? Math.floor(reach ** exponent) - 1 : 2 ** (27 * exponent - 20);
  if (Number.isFinite(lo)) return lo + size;
  if (Number.isFinite(hi)) return hi - size;
  return isUpper ? size : -size;
};

const smallDyadic = (stream: Stream, range: Range, integer: boolean): number => {
  const lo = windowLow(range, integer);
  const hi = windowHigh(range, integer);
  let steps = integer ? 0 : below(stream, 4);
  // finer until at least two grid points are inside, as coarse as the width of the range allows
  while (!integer && (hi - lo) * 2 ** steps < 2 && steps < 60) steps++;
  const scale = 2 ** steps;
  const first = Math.ceil(lo * scale);
  const count = Math.min(Math.floor(hi * scale) - first + 1, 8 * scale);
  if (!(count >= 1)) return uniform(stream, range, integer);
  return (first + below(stream, count)) / scale;
};

/** Values closer to zero than this are left out: products of them would leave the doubles, where counterparts live. */
const smallest = 2 ** -40;
const justAbove = (x: number): number => (x === 0 ? smallest : up(x));
const justBelow = (x: number): number => -justAbove(-x);

const landmarks = [0, 1, -1, 2, 0.5, -0.5, 3, 0.25, 2 ** -20, 100];

/** The ends of a range and what is next to them; an infinite end gives 0, not the largest doubles. */
const nearEnd = ({ lo, hi }: Range, integer: boolean, at: number): number => {
  if (at === 0) return lo;
  if (at === 1) return hi;
  if (at === 2) return lo > -Infinity ? (integer ? lo + 1 : justAbove(lo)) : 0;
  return hi < Infinity ? (integer ? hi - 1 : justBelow(hi)) : 0;
};
const nearEnds = 4;

const edge = (stream: Stream, range: Range, integer: boolean): number => {
  const start = below(stream, nearEnds + landmarks.length);
  for (let i = 0; i < nearEnds + landmarks.length; i++) {
    const at = (start + i) % (nearEnds + landmarks.length);
    const x = at < nearEnds ? nearEnd(range, integer, at) : (landmarks[at - nearEnds] as number);
    // an unbounded integer often counts something: large ones would only be slow
    const tooMany = integer && Math.abs(x) > 2 * integerWindow && at >= nearEnds;
    if (Number.isFinite(x) && !tooMany && contains(range, x) && (!integer || Number.isInteger(x))) return x;
  }
  return uniform(stream, range, integer);
};

const boundary = (stream: Stream, range: Range, integer: boolean): number => {
  const isUpper = Number.isFinite(range.hi) && (!Number.isFinite(range.lo) || bits(stream) < 0);
  const end = isUpper ? range.hi : range.lo;
  if (!Number.isFinite(end) || bits(stream) < 0) return uniform(stream, range, integer);
  const choice = below(stream, 4);
  if (choice === 0 && contains(range, end)) return end;
  if (integer) return isUpper ? end - 1 : end + 1;
  if (choice <= 1) return isUpper ? justBelow(end) : justAbove(end);
  const step = Math.max(1, Math.abs(end)) * 2 ** -(4 + below(stream, 36));
  return isUpper ? end - step : end + step;
};

const equal = (stream: Stream, range: Range, integer: boolean, earlier: readonly number[]): number => {
  if (earlier.length === 0 || bits(stream) < 0) return uniform(stream, range, integer);
  const x = earlier[below(stream, earlier.length)] as number;
  return contains(range, x) && (!integer || Number.isInteger(x)) ? x : uniform(stream, range, integer);
};

const snapped = (x: number, grid: Grid): number => {
  if (grid === 'free' || x === 0) return x;
  const exponent = Math.floor(Math.log2(Math.abs(x)));
  if (grid === 'power') return Math.sign(x) * 2 ** exponent;
  // 12 significant bits: products of three still fit into a double
  const unitInPlace = 2 ** (exponent - 11);
  return Math.round(x / unitInPlace) * unitInPlace;
};

const choose: Readonly<
  Record<
    Exclude<Stratum, 'log-uniform'>,
    (stream: Stream, range: Range, integer: boolean, earlier: readonly number[]) => number
  >
> = {
  'value-uniform': uniform,
  'small-dyadic': smallDyadic,
  edge,
  boundary,
  equal,
};

/** Is the range a single solution up to rounding? */
export const isSolved = (range: Range): boolean =>
  Number.isFinite(range.lo) && range.hi - range.lo <= Math.abs(range.lo) * 2 ** -50;

/** Draws one value from a nonempty range; the result may leave the range by rounding and is checked by the caller. */
export const draw = (
  stream: Stream,
  stratum: Stratum,
  range: Range,
  integer: boolean,
  grid: Grid,
  earlier: readonly number[],
  reach: number,
): number => {
  if (isPoint(range) || isEmpty(range)) return range.lo;
  // an equation was solved in floating point: the exact solution, if it is a double, is in between
  if (isSolved(range)) return range.lo + (range.hi - range.lo) / 2;
  const drawn =
    stratum === 'value-uniform'
      ? uniform(stream, range, integer)
      : stratum === 'log-uniform'
        ? logUniform(stream, range, integer, reach)
        : choose[stratum](stream, range, integer, earlier);
  const x = snapped(drawn, stratum === 'small-dyadic' && grid === 'short' ? 'free' : grid);
  // a stratum that misses a narrow range gives way to uniform draws
  return contains(range, x) ? x : snapped(uniform(stream, range, integer), grid);
};
