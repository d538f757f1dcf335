import { combineBitsOf } from '../../operations/combine-bits.ts';
import type { Sets, SignCases } from '../../operations/numbers.ts';
import { contains, hull, intersect, isEmpty, isPoint, line, nothing, point, type Range } from './range.ts';
import {
  abs,
  add,
  divisorOf,
  factorOf,
  imageOfIncreasing,
  mul,
  neg,
  power,
  quotient,
  sub,
  widen,
} from './range-arithmetic.ts';

const positive: Range = { ...line, lo: 0 };
const negative: Range = { ...line, hi: 0 };
const nonnegative: Range = { ...positive, openLo: false };
const upTo = (r: Range): Range => ({ lo: line.lo, hi: r.hi, openLo: true, openHi: r.openHi });

const max = (a: Range, b: Range): Range => {
  const lo = a.lo > b.lo || (a.lo === b.lo && a.openLo) ? a : b;
  const hi = a.hi > b.hi || (a.hi === b.hi && b.openHi) ? a : b;
  return { lo: lo.lo, hi: hi.hi, openLo: lo.openLo, openHi: hi.openHi };
};

const naturalExponent = (r: Range): number | undefined =>
  isPoint(r) && Number.isInteger(r.lo) && r.lo >= 0 && r.lo <= 64 ? r.lo : undefined;

/** `{x : x^n ∈ t}` for `n ≥ 1`. */
const root = (t: Range, n: number): Range => {
  const f = (x: number): number => Math.sign(x) * Math.abs(x) ** (1 / n);
  if (n === 1) return t;
  if (n % 2 === 1) return imageOfIncreasing(f, t);
  const size = intersect(t, nonnegative);
  const radius = size.lo > size.hi ? nothing : imageOfIncreasing(f, size);
  return hull(radius, neg(radius));
};

/** `{a^b}` for positive `a`: monotone in each argument, so the corners decide. */
const rpow = (a: Range, b: Range): Range => {
  if (a.lo < 1 && a.hi > 1) return positive;
  const first = a.lo ** b.lo;
  const second = b.hi === b.lo ? first : a.lo ** b.hi;
  const third = a.hi === a.lo ? first : a.hi ** b.lo;
  const fourth = a.hi === a.lo ? second : b.hi === b.lo ? third : a.hi ** b.hi;
  const lo = Math.min(first, second, third, fourth);
  if (Number.isNaN(lo)) return positive;
  const reach = { lo, hi: Math.max(first, second, third, fourth), openLo: false, openHi: false };
  return intersect(widen(reach, 3), positive);
};

/** Sine or cosine: exact for a point, else the range [−1, 1]. */
const turned = (f: (x: number) => number, a: Range): Range => {
  if (isEmpty(a)) return nothing;
  return isPoint(a) ? imageOfIncreasing(f, a) : { lo: -1, hi: 1, openLo: false, openHi: false };
};

/** The integers between two ends; infinite ends give none. */
const wholes = (lo: number, hi: number): Range => ({
  lo,
  hi,
  openLo: lo === -Infinity,
  openHi: hi === Infinity,
});

/** `{i − j ⌊i / j⌋}` for `j > 0`: at least 0, below `j`, and no more than a natural `i`. */
const modulo = (i: Range, j: Range): Range => {
  const below: Range = { lo: 0, hi: j.hi, openLo: false, openHi: true };
  return i.lo >= 0 ? intersect(below, { ...line, hi: i.hi, openHi: i.openHi }) : below;
};

const log = (r: Range): Range => (isEmpty(r) ? nothing : imageOfIncreasing((x) => Math.log(x), r));

const inCases = (x: Range, cases: SignCases<Range>): Range => {
  const parts = [intersect(x, negative), intersect(x, positive)] as const;
  const below = isEmpty(parts[0]) ? nothing : cases.negative(parts[0]);
  const above = isEmpty(parts[1]) ? nothing : cases.positive(parts[1]);
  const sides = hull(below, above);
  return contains(x, 0) ? hull(sides, cases.zero(point(0))) : sides;
};

/** Ranges as numbers, to run the meanings of operations, and as sets, to solve operations for an operand. */
export const rangeNumbers: Sets<Range> = {
  integer: (n) => point(Number(n)),
  add,
  sub,
  mul,
  quotient,
  neg,
  abs,
  max,
  min: (a, b) => neg(max(neg(a), neg(b))),
  positivePart: (a) => max(point(0), a),
  power: (a, n) => {
    const exponent = naturalExponent(n);
    if (isEmpty(a)) return nothing;
    if (exponent !== undefined) return power(a, exponent);
    return a.lo >= 0 ? nonnegative : line;
  },
  exp: (a) => intersect(imageOfIncreasing(Math.exp, a), positive),
  log,
  sqrt: (a) =>
    intersect(
      imageOfIncreasing((x) => Math.sqrt(Math.max(x, 0)), a),
      nonnegative,
    ),
  rpow,
  sin: (a) => turned(Math.sin, a),
  cos: (a) => turned(Math.cos, a),
  arctan: (a) => imageOfIncreasing(Math.atan, a),
  floor: (a) => wholes(Math.floor(a.lo), Math.floor(a.hi)),
  ceil: (a) => wholes(Math.ceil(a.lo), Math.ceil(a.hi)),
  num: () => line,
  den: () => ({ ...nonnegative, lo: 1 }),
  floorQuotient: (i, j) => {
    const q = quotient(i, j);
    return wholes(Math.floor(q.lo), Math.floor(q.hi));
  },
  modulo,
  bits: (operation, a, b) => {
    if (isEmpty(a) || isEmpty(b)) return nothing;
    const known = isPoint(a) && isPoint(b) ? combineBitsOf(operation, a.lo, b.lo) : Number.NaN;
    if (!Number.isNaN(known)) return point(known);
    // a sum has at least the digits that one of the numbers has
    return wholes(0, operation === 'and' ? Math.min(a.hi, b.hi) : a.hi + b.hi);
  },
  negated: neg,
  byZero: (x, { zero, other }) => {
    const away = isPoint(x) && x.lo === 0 ? nothing : other(x);
    return contains(x, 0) ? hull(away, zero(point(0))) : away;
  },
  bySign: inCases,
  byExponent: (n, { natural, negative: below }) =>
    inCases(n, { zero: natural, positive: natural, negative: below }),
  atInteger: (x, value) => (isPoint(x) && Number.isInteger(x.lo) ? value(x) : line),
  junk: (value) => value,
  everything: line,
  meet: intersect,
  positive: (t) => intersect(t, positive),
  nonnegative: (t) => intersect(t, nonnegative),
  uncut: (t) => (isEmpty(t) || t.hi < 0 ? nothing : t.lo > 0 ? t : upTo(t)),
  factor: factorOf,
  dividend: (t, y) => (contains(y, 0) ? line : mul(t, y)),
  divisor: divisorOf,
  ofSize: (t, a) => {
    const size = intersect(t, nonnegative);
    return a.lo >= 0 ? t : a.hi <= 0 ? neg(t) : hull(size, neg(size));
  },
  belowMax: (t, other) => (other.hi < t.lo ? t : upTo(t)),
  root: (t, a, n) => {
    const exponent = naturalExponent(n);
    if (exponent === undefined || exponent === 0) return line;
    const all = root(t, exponent);
    return exponent % 2 === 0 && a.lo >= 0 ? intersect(all, nonnegative) : all;
  },
  unrounded: (t) => ({ ...line, lo: t.lo - 1, hi: t.hi + 1 }),
  whereKnown: (x, then) => (isPoint(x) ? then() : line),
};
