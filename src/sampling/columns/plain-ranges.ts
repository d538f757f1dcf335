import { combineBitsOf } from '../../operations/combine-bits.ts';

/**
 * Ranges of doubles in plain arithmetic, as two numbers; the code that `columns.ts` writes calls these functions. Ends are not
 * rounded outward: they only show where to draw, and every hypothesis is decided afterwards. A NaN or infinite end means no
 * bound.
 */

const least = (a: number, b: number, c: number, d: number): number =>
  Math.min(Math.min(a, b), Math.min(c, d));

/** 0 times anything is 0, also at infinite ends. */
const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

/** Lower end of `[a, b]·[c, d]`. */
const mulLow = (a: number, b: number, c: number, d: number): number =>
  least(times(a, c), times(a, d), times(b, c), times(b, d));

/** Upper end of `[a, b]·[c, d]`. */
const mulHigh = (a: number, b: number, c: number, d: number): number => -mulLow(-b, -a, c, d);

/** Lower end of `[a, b]/[c, d]`, −∞ if the divisor may come near 0 so that there is no bound. */
const divLow = (a: number, b: number, c: number, d: number): number => {
  if (c > 0) return a >= 0 ? a / d : a / c;
  if (d < 0) return b <= 0 ? b / c : b / d;
  // one-sided divisors that come near 0
  if (c === 0 && d > 0 && a > 0) return a / d;
  return d === 0 && c < 0 && b < 0 ? b / c : -Infinity;
};

/** Upper end of `[a, b]/[c, d]`. */
const divHigh = (a: number, b: number, c: number, d: number): number => -divLow(-b, -a, c, d);

/** Lower end of the `y` in `[c, d]` with `x/y` in `[tl, th]` for some `x` in `[a, b]`, for known signs of x and y. */
const divisorLow = (tl: number, th: number, a: number, b: number, c: number, d: number): number => {
  if (c >= 0 && a > 0) return th > 0 ? a / th : Infinity;
  if (c >= 0 && b < 0) return tl < 0 ? b / tl : Infinity;
  if (d <= 0 && a > 0) return th < 0 ? b / th : -Infinity;
  if (d <= 0 && b < 0) return tl > 0 ? a / tl : -Infinity;
  return -Infinity;
};

/** Upper end of the same. */
const divisorHigh = (tl: number, th: number, a: number, b: number, c: number, d: number): number =>
  -divisorLow(-th, -tl, a, b, -d, -c);

/** Lower end of `{x^n}` for `x` in `[a, b]`. */
const powerLow = (a: number, b: number, n: number): number =>
  n % 2 === 1 || a >= 0 ? a ** n : b <= 0 ? b ** n : 0;

/** Upper end of the same. */
const powerHigh = (a: number, b: number, n: number): number =>
  n % 2 === 1 ? b ** n : Math.max(a ** n, b ** n);

const oddRoot = (x: number, n: number): number => Math.sign(x) * Math.abs(x) ** (1 / n);

/** Lower end of the `x ≥ a` with `x^n` in `[tl, th]`. */
const rootLow = (tl: number, th: number, a: number, n: number): number => {
  if (n % 2 === 1) return oddRoot(tl, n);
  if (a >= 0) return tl > 0 ? tl ** (1 / n) : 0;
  return -(Math.max(th, 0) ** (1 / n));
};

/** Upper end of the `x ≤ b` with `x^n` in `[tl, th]`. */
const rootHigh = (tl: number, th: number, b: number, n: number): number => {
  if (n % 2 === 1) return oddRoot(th, n);
  if (b <= 0) return tl > 0 ? -(tl ** (1 / n)) : 0;
  return Math.max(th, 0) ** (1 / n);
};

/** Lower end of `{x^y}` for positive `x` in `[a, b]` and `y` in `[c, d]`. */
const rpowLow = (a: number, b: number, c: number, d: number): number => least(a ** c, a ** d, b ** c, b ** d);

/** Upper end of the same. */
const rpowHigh = (a: number, b: number, c: number, d: number): number =>
  Math.max(Math.max(a ** c, a ** d), Math.max(b ** c, b ** d));

const logOf = (x: number): number => (x > 0 ? Math.log(x) : -Infinity);

/** `i − j ⌊i / j⌋` for `j > 0`. */
const modulo = (i: number, j: number): number => ((i % j) + j) % j;

/** All functions that written code may call, by name. */
export const plainRanges: Readonly<Record<string, (...ends: never[]) => number>> = {
  mulLow,
  mulHigh,
  divLow,
  divHigh,
  divisorLow,
  divisorHigh,
  powerLow,
  powerHigh,
  rootLow,
  rootHigh,
  rpowLow,
  rpowHigh,
  logOf,
  modulo,
  combineBitsOf,
};
