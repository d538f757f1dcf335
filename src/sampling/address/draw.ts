import { scaleByTwo } from '../../domains/doubles.ts';
import { itemAt } from '../../present.ts';
import { contains, type Range } from '../ranges/range.ts';
import {
  drawBesideEnd,
  drawBetween,
  drawDyadicBetween,
  drawLogBetween,
  dyadicUnits,
  justAbove,
  justBelow,
} from './between.ts';
import { defaultReach, type Grid, type Manner, type Proposal } from './manner.ts';
import { drawBelow, drawBits, drawUnit, type Stream } from './random.ts';
import { type Extent, integerWindow } from './stratum.ts';
import { highOfWindow, lowOfWindow } from './windows.ts';

const uniformIn = (stream: Stream, lo: number, hi: number, integer: boolean): number => {
  if (integer) return lo + drawBelow(stream, hi - lo + 1);
  return drawBetween(stream, lo, hi);
};

const hasEnds = ({ lo, hi }: Range): boolean => lo > -Infinity && hi < Infinity;

/** One of the values that matter in a range; nothing if there are none. */
const drawAmong = (stream: Stream, range: Range, { among }: Manner): number | undefined => {
  const inside = among?.filter((x) => contains(range, x)) ?? [];
  return inside.length === 0 ? undefined : itemAt(inside, drawBelow(stream, inside.length));
};

/** Every second draw of an unbounded real uses the windows of the definitions' literals, if there are any. */
const uniform = (stream: Stream, range: Range, manner: Manner, window: number): number => {
  const chosen = manner.among && drawBits(stream) < 0 ? drawAmong(stream, range, manner) : undefined;
  if (chosen !== undefined) return chosen;
  const { integer, scales } = manner;
  const isBounded = range.lo > -Infinity && range.hi < Infinity;
  if (!isBounded && integer && manner.grows) {
    const size = Math.min(window, manner.reach.usual);
    const lo = range.lo > -Infinity ? range.lo : range.hi < Infinity ? range.hi - size : -size;
    return uniformIn(
      stream,
      lo,
      range.lo > -Infinity ? lo + size : range.hi < Infinity ? range.hi : size,
      true,
    );
  }
  if (!isBounded && !integer && scales.length > 0 && drawBits(stream) < 0) {
    const scale = scales[drawBelow(stream, scales.length)] ?? 0;
    const lo = range.lo > -Infinity ? range.lo : range.hi < Infinity ? range.hi - scale : -scale;
    const hi = range.hi < Infinity ? range.hi : range.lo > -Infinity ? range.lo + scale : scale;
    return uniformIn(stream, lo, hi, false);
  }
  return uniformIn(stream, lowOfWindow(range, integer), highOfWindow(range, integer), integer);
};

/** Log-uniform sizes of unbounded reals lie between these powers of two. */
const [smallestSize, largestSize] = [-20, 7];

/** How far integers lie from the end of their range, so that none exceeds the reach itself by more than a few steps. */
const reachFrom = ({ lo, hi }: Range, { reach }: Manner, extent: Extent): number => {
  const end = Number.isFinite(lo) ? Math.abs(lo) : Number.isFinite(hi) ? Math.abs(hi) : 0;
  return Math.max(Math.min(reach.near, reach[extent]), reach[extent] - end);
};

const logUniform = (stream: Stream, range: Range, manner: Manner, extent: Extent): number => {
  const chosen = drawAmong(stream, range, manner);
  if (chosen !== undefined) return chosen;
  const { lo, hi } = range;
  const { integer } = manner;
  if (hasEnds(range)) {
    const x = drawLogBetween(stream, lo, hi);
    return integer ? Math.round(x) : x;
  }
  const exponent = drawUnit(stream);
  const isUpper = drawBits(stream) < 0;
  const scale = manner.scales.at(-1);
  const top = scale === undefined ? largestSize : Math.max(largestSize, Math.ceil(Math.log2(scale)) + 1);
  const size = integer
    ? Math.floor(reachFrom(range, manner, extent) ** exponent) - 1
    : 2 ** ((top - smallestSize) * exponent + smallestSize);
  if (Number.isFinite(lo)) return lo + size;
  if (Number.isFinite(hi)) return hi - size;
  return isUpper ? size : -size;
};

/** Small dyadics of an unbounded range lie within a few units at its end, or around 0. */
const smallDyadic = (stream: Stream, range: Range, manner: Manner, window: number): number => {
  const chosen = drawAmong(stream, range, manner);
  if (chosen !== undefined) return chosen;
  const { integer } = manner;
  if (!integer && hasEnds(range)) return drawDyadicBetween(stream, range.lo, range.hi);
  const isOpen = range.lo === -Infinity && range.hi === Infinity;
  const lo = isOpen ? -dyadicUnits / 2 : lowOfWindow(range, integer);
  const hi = isOpen ? dyadicUnits / 2 : highOfWindow(range, integer);
  let steps = integer ? 0 : drawBelow(stream, 4);
  // refine until at least two grid points are inside, starting as coarse as the width of the range allows
  while (!integer && (hi - lo) * scaleByTwo(steps) < 2 && steps < 60) steps++;
  const scale = scaleByTwo(steps);
  const first =
    range.lo === -Infinity && !isOpen
      ? Math.ceil(Math.max(lo, hi - dyadicUnits) * scale)
      : Math.ceil(lo * scale);
  const count = Math.min(Math.floor(hi * scale) - first + 1, dyadicUnits * scale);
  if (!(count >= 1)) return uniform(stream, range, manner, window);
  return (first + drawBelow(stream, count)) / scale;
};

const edges = [0, 1, -1, 2, 0.5, -0.5, 3, 0.25, 2 ** -20, 100];

/** The ends of a range and their neighbours; an infinite end gives 0, not the largest doubles. */
const nearEnd = ({ lo, hi }: Range, integer: boolean, at: number): number => {
  if (at === 0) return lo;
  if (at === 1) return hi;
  if (at === 2) return lo > -Infinity ? (integer ? lo + 1 : justAbove(lo)) : 0;
  return hi < Infinity ? (integer ? hi - 1 : justBelow(hi)) : 0;
};
const nearEnds = 4;

/** Whether a number may be drawn and, if it counts something, is not too large. */
const fits = (x: number, range: Range, { integer, reach }: Manner): boolean =>
  Number.isFinite(x) &&
  contains(range, x) &&
  (!integer || (Number.isInteger(x) && Math.abs(x) <= Math.max(reach.far, 2 * integerWindow)));

const edge = (stream: Stream, range: Range, manner: Manner, window: number): number => {
  const { integer } = manner;
  const start = drawBelow(stream, nearEnds + edges.length);
  for (let i = 0; i < nearEnds + edges.length; i++) {
    const at = (start + i) % (nearEnds + edges.length);
    const x = at < nearEnds ? nearEnd(range, integer, at) : (edges[at - nearEnds] ?? 0);
    // an unbounded integer often counts something: large ones would only be slow
    const tooMany = integer && Math.abs(x) > 2 * integerWindow && at >= nearEnds;
    if (Number.isFinite(x) && !tooMany && contains(range, x) && (!integer || Number.isInteger(x))) return x;
  }
  return uniform(stream, range, manner, window);
};

const landmark = (stream: Stream, range: Range, manner: Manner, window: number): number => {
  const { landmarks } = manner;
  if (landmarks.length === 0) return smallDyadic(stream, range, manner, window);
  const start = drawBelow(stream, landmarks.length);
  for (let i = 0; i < landmarks.length; i++) {
    const x = landmarks[(start + i) % landmarks.length] ?? 0;
    if (fits(x, range, manner)) return x;
  }
  return smallDyadic(stream, range, manner, window);
};

const boundary = (stream: Stream, range: Range, manner: Manner, window: number): number => {
  const { integer } = manner;
  if (!integer && hasEnds(range)) return drawBesideEnd(stream, range.lo, range.hi, range);
  const isUpper = Number.isFinite(range.hi) && (!Number.isFinite(range.lo) || drawBits(stream) < 0);
  const end = isUpper ? range.hi : range.lo;
  if (!Number.isFinite(end) || drawBits(stream) < 0) return uniform(stream, range, manner, window);
  const choice = drawBelow(stream, 4);
  if (choice === 0 && contains(range, end)) return end;
  if (integer) return isUpper ? end - 1 : end + 1;
  if (choice <= 1) return isUpper ? justBelow(end) : justAbove(end);
  const step = Math.max(1, Math.abs(end)) * scaleByTwo(-4 - drawBelow(stream, 36));
  return isUpper ? end - step : end + step;
};

const equal = (stream: Stream, range: Range, manner: Manner, { window, earlier }: Proposal): number => {
  if (earlier.length === 0 || drawBits(stream) < 0) return uniform(stream, range, manner, window);
  const x = earlier[drawBelow(stream, earlier.length)] ?? 0;
  return contains(range, x) && (!manner.integer || Number.isInteger(x))
    ? x
    : uniform(stream, range, manner, window);
};

const choose = (stream: Stream, range: Range, manner: Manner, proposal: Proposal): number => {
  const { stratum, window } = proposal;
  switch (stratum) {
    case 'value-uniform':
      return uniform(stream, range, manner, window);
    case 'log-uniform':
      return logUniform(stream, range, manner, proposal.extent);
    case 'small-dyadic':
      return smallDyadic(stream, range, manner, window);
    case 'landmark':
      return landmark(stream, range, manner, window);
    case 'edge':
      return edge(stream, range, manner, window);
    case 'boundary':
      return boundary(stream, range, manner, window);
    case 'equal':
      return equal(stream, range, manner, proposal);
  }
};

const snapped = (x: number, grid: Grid): number => {
  if (grid === 'free' || x === 0) return x;
  const exponent = Math.floor(Math.log2(Math.abs(x)));
  if (grid === 'power') return Math.sign(x) * scaleByTwo(exponent);
  // 12 significant bits: products of three still fit into a double
  const unitInPlace = scaleByTwo(exponent - 11);
  return Math.round(x / unitInPlace) * unitInPlace;
};

/** Ranges that are narrower than this part of their lower end are solutions up to rounding. */
export const solvedWidth: number = 2 ** -50;

/** Is the range a single solution up to rounding? */
export const isSolved = (range: Range): boolean =>
  Number.isFinite(range.lo) && range.hi - range.lo <= Math.abs(range.lo) * solvedWidth;

/** A uniform draw, after a draw of another stratum that missed the range. */
export const drawAgain = (stream: Stream, range: Range, manner: Manner, { window }: Proposal): number =>
  uniform(stream, range, manner, window);

/** An integer of at most `most` if the range has one, else the closest to it. */
const nearer = (stream: Stream, range: Range, most: number): number => {
  const [lo, hi] = [Math.max(range.lo, -most), Math.min(range.hi, most)];
  return lo > hi
    ? range.lo > most
      ? range.lo
      : range.hi
    : uniformIn(stream, Math.ceil(lo), Math.floor(hi), true);
};

/** Draws one value from a nonempty range; rounding may move it outside the range, which the caller checks. */
export const draw = (stream: Stream, range: Range, manner: Manner, proposal: Proposal): number => {
  // a point, or empty
  if (range.lo >= range.hi) return range.lo;
  // an equation was solved in floating point: the exact solution, if it is a double, is in between
  if (isSolved(range)) return range.lo + (range.hi - range.lo) / 2;
  const { grid } = manner;
  const { stratum } = proposal;
  const drawn = choose(stream, range, manner, proposal);
  const x = snapped(drawn, stratum === 'small-dyadic' && grid === 'short' ? 'free' : grid);
  // if a stratum misses a narrow range, a uniform draw replaces it
  const found = contains(range, x) ? x : snapped(uniform(stream, range, manner, proposal.window), grid);
  const most = manner.reach.far;
  const isFar = manner.integer && most < defaultReach && Math.abs(found) > most;
  return isFar ? nearer(stream, range, most) : found;
};
