// Arithmetic of ranges, rounded outward, and its inverses.
import { addDown, addUp, divDown, divUp, down, mulDown, mulUp, up } from '../../domains/rounding.ts';
import { hull, intersect, isEmpty, line, nothing, point, type Range } from './range.ts';

/** `{x + y}`. */
export const add = (a: Range, b: Range): Range => ({
  lo: addDown(a.lo, b.lo),
  hi: addUp(a.hi, b.hi),
  openLo: a.openLo || b.openLo,
  openHi: a.openHi || b.openHi,
});

/** `{−x}`. */
export const neg = (a: Range): Range => ({ lo: -a.hi, hi: -a.lo, openLo: a.openHi, openHi: a.openLo });

/** `{x − y}`. */
export const sub = (a: Range, b: Range): Range => ({
  lo: addDown(a.lo, -b.hi),
  hi: addUp(a.hi, -b.lo),
  openLo: a.openLo || b.openHi,
  openHi: a.openHi || b.openLo,
});

type End = { readonly at: number; readonly open: boolean };

/** Whether the value of an operation at two ends is excluded: a closed zero makes a product zero for every other factor. */
const isOpenAt = (x: number, openX: boolean, y: number, openY: boolean): boolean =>
  !((x === 0 && !openX) || (y === 0 && !openY) || (!openX && !openY));

/** The lowest or highest value of an operation at the four pairs of ends, and whether it is excluded. */
const extreme = (a: Range, b: Range, isUpper: boolean, operation: (x: number, y: number) => number): End => {
  let best = 0;
  let isOpen = true;
  for (let pair = 0; pair < 4; pair++) {
    const [x, openX] = pair < 2 ? [a.lo, a.openLo] : [a.hi, a.openHi];
    const [y, openY] = pair % 2 === 0 ? [b.lo, b.openLo] : [b.hi, b.openHi];
    const open = isOpenAt(x, openX, y, openY);
    const at = operation(x, y);
    if (pair === 0 || (isUpper ? at > best : at < best) || (at === best && isOpen)) {
      best = at;
      isOpen = open;
    }
  }
  return { at: best, open: isOpen };
};

/** `{x · y}`. */
export const mul = (a: Range, b: Range): Range => {
  if (isEmpty(a) || isEmpty(b)) return nothing;
  // most ranges have no negative numbers, and two products are enough
  if (a.lo >= 0 && b.lo >= 0)
    return {
      lo: mulDown(a.lo, b.lo),
      hi: mulUp(a.hi, b.hi),
      openLo: isOpenAt(a.lo, a.openLo, b.lo, b.openLo),
      openHi: isOpenAt(a.hi, a.openHi, b.hi, b.openHi),
    };
  const lo = extreme(a, b, false, mulDown);
  const hi = extreme(a, b, true, mulUp);
  return { lo: lo.at, hi: hi.at, openLo: lo.open, openHi: hi.open };
};

/** The hull of `{x / y : y ≠ 0}`. */
export const quotient = (a: Range, b: Range): Range => {
  if (isEmpty(a) || isEmpty(b)) return nothing;
  if (b.lo < 0 && b.hi > 0) {
    return a.lo === 0 && a.hi === 0
      ? point(0)
      : hull(quotient(a, { ...b, hi: 0, openHi: true }), quotient(a, { ...b, lo: 0, openLo: true }));
  }
  if (b.hi <= 0) {
    return b.lo === 0 ? nothing : quotient(neg(a), neg(b));
  }
  // 0 ≤ b: its reciprocal is [1/hi, 1/lo], unbounded if b comes near 0
  const nearZero = b.lo === 0;
  const low = (x: number): number => (nearZero ? (x < 0 ? -Infinity : x > 0 ? divDown(x, b.hi) : 0) : 0);
  const high = (x: number): number => (nearZero ? (x > 0 ? Infinity : x < 0 ? divUp(x, b.hi) : 0) : 0);
  if (nearZero) {
    return {
      lo: low(a.lo),
      hi: high(a.hi),
      openLo: a.openLo || (a.lo > 0 ? b.openHi : a.lo < 0),
      openHi: a.openHi || (a.hi < 0 ? b.openHi : a.hi > 0),
    };
  }
  if (a.lo >= 0)
    return {
      lo: divDown(a.lo, b.hi),
      hi: divUp(a.hi, b.lo),
      openLo: a.lo !== 0 && isOpenAt(a.lo, a.openLo, b.hi, b.openHi),
      openHi: a.hi !== 0 && isOpenAt(a.hi, a.openHi, b.lo, b.openLo),
    };
  const lo = extreme(a, b, false, divDown);
  const hi = extreme(a, b, true, divUp);
  return { lo: lo.at, hi: hi.at, openLo: lo.open && a.lo !== 0, openHi: hi.open && a.hi !== 0 };
};

/** `{x / y}` with Lean's `x / 0 = 0`. */
export const div = (a: Range, b: Range): Range => {
  const away = quotient(a, b);
  const zero = b.lo <= 0 && b.hi >= 0 && !(b.lo === 0 && b.openLo) && !(b.hi === 0 && b.openHi);
  return zero ? hull(away, point(0)) : away;
};

/** Solves `x · b = t` for `x`: a range of the solutions within the known range `x`. */
export const factorOf = (t: Range, b: Range): Range => (contains0(t) && contains0(b) ? line : quotient(t, b));

const contains0 = (r: Range): boolean =>
  (r.openLo ? r.lo < 0 : r.lo <= 0) && (r.openHi ? r.hi > 0 : r.hi >= 0);

/** Solves `a / y = t` for `y` in `y`. */
export const divisorOf = (t: Range, a: Range, y: Range): Range => {
  if (contains0(y) || (contains0(t) && contains0(a))) {
    return contains0(t) ? line : quotient(a, t);
  }
  // y ≠ 0 and so t = a / y has a zero exactly where a has one
  if (contains0(a)) return line;
  const sign = (r: Range): Range =>
    r.lo >= 0 ? intersect(r, { ...line, lo: 0 }) : intersect(r, { ...line, hi: 0 });
  if (t.lo >= 0 || t.hi <= 0) return quotient(a, sign(t));
  const positive = a.lo >= 0;
  if (y.lo >= 0) return quotient(a, intersect(t, positive ? { ...line, lo: 0 } : { ...line, hi: 0 }));
  if (y.hi <= 0) return quotient(a, intersect(t, positive ? { ...line, hi: 0 } : { ...line, lo: 0 }));
  return quotient(a, t);
};

/** `{|x|}`. */
export const abs = (a: Range): Range => {
  if (a.lo >= 0) return a;
  if (a.hi <= 0) return neg(a);
  const far = -a.lo > a.hi ? neg(a) : a;
  const tie = -a.lo === a.hi;
  return { lo: 0, hi: far.hi, openLo: false, openHi: tie ? a.openLo && a.openHi : far.openHi };
};

/** Widens by `ulps` doubles at each end: for functions with floating point values that are not correctly rounded. */
export const widen = (r: Range, ulps: number): Range => {
  let { lo, hi } = r;
  for (let i = 0; i < ulps; i++) {
    lo = down(lo);
    hi = up(hi);
  }
  return { lo, hi, openLo: r.openLo, openHi: r.openHi };
};

/** Image of an increasing function that `Math` gives within 3 doubles of its value; `f(±∞)` must be right. */
export const imageOfIncreasing = (f: (x: number) => number, a: Range): Range =>
  isEmpty(a) ? nothing : widen({ lo: f(a.lo), hi: f(a.hi), openLo: a.openLo, openHi: a.openHi }, 3);

/** `{x^n}` for a natural number `n`. */
export const power = (a: Range, n: number): Range => {
  if (n === 0) return point(1);
  const base = n % 2 === 0 ? abs(a) : a;
  const raise = (x: number, isUpper: boolean): number => {
    let out = 1;
    const size = Math.abs(x);
    for (let i = 0; i < n; i++) out = x >= 0 === isUpper ? mulUp(out, size) : mulDown(out, size);
    return x < 0 && n % 2 === 1 ? -out : out;
  };
  return {
    lo: raise(base.lo, false),
    hi: raise(base.hi, true),
    openLo: base.openLo,
    openHi: base.openHi,
  };
};
