/**
 * Sine, cosine and arc tangent of a double from `+ − × ÷` alone, with absolute error bounds, so that enclosures made from them are
 * rigorous on every engine (ECMAScript leaves the accuracy of `Math.sin` open).
 *
 * Write u = 2^-53.
 *
 * **Reduction.** x = n·π/2 + r with |r| ≤ 0.79 and |n| < 2^20. π/2 = A + B + C + δ, |δ| ≤ 2^-121; A and B have 33 significant bits,
 * so n·A and n·B are exact. x − n·A is exact: both are multiples of 2^-53 (of 2^-52 for |x| ≥ 1) and the difference is below 1.
 * Taking n·B and n·C away rounds twice, by 2^-54 each. So r errs by 2^-53 = u absolute; for n = 0 it is x.
 *
 * **Series.** sin r to r^17 (next term < 2^-63), cos r to r^18 (next term < 2^-68). In sin, r + r·z·P(z) with |r·z·P| ≤ 0.09 erring by
 * 4u of itself, and the last sum by u·0.71/2 rounded up to u: 1.4u, and relative 2u for n = 0. In cos, 1 − (z/2 − z²·Q) with z/2 ≤ 0.32
 * erring by 2u of itself, the difference by 0.4u and the last by u: 2.1u. With the reduction less than 4u.
 *
 * **arctan.** |x| > 1: π/2 − arctan(1/|x|); t > 0.4143: π/4 + arctan((t − 1)/(t + 1)). 1/|x| errs by u, the quotient by
 * u·2/(1 + 0.4143)² + 3u·0.4143 < 2.3u; the series in s, |s| ≤ 0.4143, to s^45 (next term < 2^-60) by 2u·0.4; π/4 and π/2 by 0.3u
 * each, and the two sums by u each: 6u. For |x| ≤ 0.4143 it is the series at x, relative 3u.
 *
 * All are widened by GUARD = 2^-50 = 8u: absolute, and relative to the value where nothing was reduced.
 */
import { down, up } from './rounding.ts';

const GUARD = 2 ** -50;
/** For larger arguments sine and cosine are only known to be in [-1, 1]. */
const FARTHEST = 2 ** 20;
/** Arguments up to this size are not reduced. */
const NEAR = 0.75;
const A = 1.5707963267341256;
const B = 6.077100506303966e-11;
const C = 2.0222662487959506e-21;

function sineSeries(r: number): number {
  const z = r * r;
  let p = 1 / 355687428096000;
  p = -1 / 1307674368000 + z * p;
  p = 1 / 6227020800 + z * p;
  p = -1 / 39916800 + z * p;
  p = 1 / 362880 + z * p;
  p = -1 / 5040 + z * p;
  p = 1 / 120 + z * p;
  p = -1 / 6 + z * p;
  return r + r * (z * p);
}

function cosineSeries(r: number): number {
  const z = r * r;
  let q = 1 / 6402373705728000;
  q = -1 / 20922789888000 + z * q;
  q = 1 / 87178291200 + z * q;
  q = -1 / 479001600 + z * q;
  q = 1 / 3628800 + z * q;
  q = -1 / 40320 + z * q;
  q = 1 / 720 + z * q;
  q = -1 / 24 + z * q;
  return 1 - (0.5 * z + z * z * q);
}

/** Sine or cosine, selected by the quarter turn of the reduced argument. */
function turned(x: number, quarters: number): number {
  if (!(Math.abs(x) <= FARTHEST)) return 0;
  const n = Math.abs(x) <= NEAR ? 0 : Math.round(x * (2 / Math.PI));
  const r = x - n * A - n * B - n * C;
  const quarter = (((n + quarters) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? sineSeries(r) : cosineSeries(r);
  return quarter < 2 ? value : -value;
}

/** sin x within `boundSinError x`. */
export function rawSin(x: number): number {
  return turned(x, 0);
}

/** cos x within `boundCosError x`. */
export function rawCos(x: number): number {
  return turned(x, 1);
}

/** An absolute error that `rawSin` may have; 0 at 0 alone, also where the product below leaves the doubles. */
export function boundSinError(x: number): number {
  if (x === 0) return 0;
  if (Math.abs(x) <= NEAR) return Math.max(Math.abs(x) * GUARD, Number.MIN_VALUE);
  return Math.abs(x) <= FARTHEST ? GUARD : 2;
}

/** An absolute error that `rawCos` may have. */
export function boundCosError(x: number): number {
  if (x === 0) return 0;
  return Math.abs(x) <= FARTHEST ? GUARD : 2;
}

/** The series of arctan for |s| ≤ 0.4143. */
function arcSeries(s: number): number {
  const z = s * s;
  let p = 0;
  for (let k = 45; k >= 3; k -= 2) p = (k % 4 === 1 ? 1 / k : -1 / k) + z * p;
  return s + s * (z * p);
}

/** arctan x within `boundArctanError x`. */
export function rawArctan(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.4143) return arcSeries(x);
  const t = size > 1 ? 1 / size : size;
  const part = t > 0.4143 ? Math.PI / 4 + arcSeries((t - 1) / (t + 1)) : arcSeries(t);
  const value = size > 1 ? Math.PI / 2 - part : part;
  return x < 0 ? -value : value;
}

/** An absolute error that `rawArctan` may have; 0 at 0 alone, also where the product below leaves the doubles. */
export function boundArctanError(x: number): number {
  if (x === 0) return 0;
  return Math.abs(x) <= 0.4143 ? Math.max(Math.abs(x) * GUARD, Number.MIN_VALUE) : GUARD;
}

type Ends = { readonly lo: number; readonly hi: number };

/** Sine or cosine of an interval: the value at its middle, by at most the distance to an end more or less. */
function aroundMiddle(a: Ends, raw: (x: number) => number, guard: (x: number) => number): Ends {
  const middle = a.lo === a.hi ? a.lo : a.lo + (a.hi - a.lo) / 2;
  const radius = a.lo === a.hi ? 0 : up(Math.max(a.hi - middle, middle - a.lo));
  const error = guard(middle) + radius;
  if (!(error < 2)) return { lo: -1, hi: 1 };
  const value = raw(middle);
  if (error === 0) return { lo: value, hi: value };
  // two more roundings, of the error and of the sum
  return {
    lo: Math.max(-1, down(down(value - up(error)))),
    hi: Math.min(1, up(up(value + up(error)))),
  };
}

/** Sines of the numbers in an interval. */
export function sineOf(a: Ends): Ends {
  return aroundMiddle(a, rawSin, boundSinError);
}

/** Cosines of the numbers in an interval. */
export function cosineOf(a: Ends): Ends {
  return aroundMiddle(a, rawCos, boundCosError);
}

/** Arc tangents of the numbers in an interval. */
export function arctanOf(a: Ends): Ends {
  const below = rawArctan(a.lo) - boundArctanError(a.lo);
  const above = rawArctan(a.hi) + boundArctanError(a.hi);
  return { lo: a.lo === 0 ? 0 : down(down(below)), hi: a.hi === 0 ? 0 : up(up(above)) };
}
