import type { Domain } from './domain.ts';
import { doublesAround } from './doubles.ts';
import { expDown, expUp, logDown, logUp, powerDown, powerUp } from './elementary.ts';
import { addDown, addUp, divDown, divUp, mulDown, mulUp, sqrtDown, sqrtUp } from './rounding.ts';
import { arctanOf, cosineOf, sineOf } from './trigonometric.ts';
import { FALSE, type Kleene, TRUE, toKleene, UNKNOWN } from './truth.ts';

/** All reals between two doubles, ends included; an infinite end means unbounded. */
export type Interval = { readonly lo: number; readonly hi: number };

const everything: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
const one: Interval = { lo: 1, hi: 1 };

function point(x: number): Interval {
  return !Number.isNaN(x) ? { lo: x, hi: x } : everything;
}

function mul(a: Interval, b: Interval): Interval {
  if (a.lo >= 0 && b.lo >= 0) return { lo: mulDown(a.lo, b.lo), hi: mulUp(a.hi, b.hi) };
  return {
    lo: Math.min(mulDown(a.lo, b.lo), mulDown(a.lo, b.hi), mulDown(a.hi, b.lo), mulDown(a.hi, b.hi)),
    hi: Math.max(mulUp(a.lo, b.lo), mulUp(a.lo, b.hi), mulUp(a.hi, b.lo), mulUp(a.hi, b.hi)),
  };
}

function div(a: Interval, b: Interval): Interval {
  if (b.lo <= 0 && b.hi >= 0) return everything;
  return {
    lo: Math.min(divDown(a.lo, b.lo), divDown(a.lo, b.hi), divDown(a.hi, b.lo), divDown(a.hi, b.hi)),
    hi: Math.max(divUp(a.lo, b.lo), divUp(a.lo, b.hi), divUp(a.hi, b.lo), divUp(a.hi, b.hi)),
  };
}

function neg(a: Interval): Interval {
  return { lo: -a.hi, hi: -a.lo };
}

function abs(a: Interval): Interval {
  if (a.lo >= 0) return a;
  return a.hi <= 0 ? neg(a) : { lo: 0, hi: Math.max(-a.lo, a.hi) };
}

/** By repeated squaring of the magnitude, so that even powers never straddle zero. */
function power(a: Interval, n: bigint): Interval {
  if (n === 0n) return one;
  if (n > 1_000_000n) return everything;
  const magnitude = abs(a);
  const lo = powerEnd(magnitude.lo, Number(n), mulDown);
  const hi = powerEnd(magnitude.hi, Number(n), mulUp);
  if (n % 2n === 0n || a.lo >= 0) return { lo, hi };
  return a.hi <= 0
    ? { lo: -hi, hi: -lo }
    : { lo: -powerEnd(-a.lo, Number(n), mulUp), hi: powerEnd(a.hi, Number(n), mulUp) };
}

function powerEnd(x: number, n: number, times: (a: number, b: number) => number): number {
  let result = 1;
  let square = x;
  for (let k = n; ; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = times(result, square);
    if (k < 2) return result;
    square = times(square, square);
  }
}

function exp(a: Interval): Interval {
  return { lo: expDown(a.lo), hi: expUp(a.hi) };
}

function log(a: Interval): Interval {
  return { lo: logDown(a.lo), hi: logUp(a.hi) };
}

/** `a^b` for positive `a` is monotone in each operand, so its extremes lie at the corners. */
function rpow(a: Interval, b: Interval): Interval {
  let lo: number | undefined = Number.POSITIVE_INFINITY;
  let hi: number | undefined = Number.NEGATIVE_INFINITY;
  for (const x of a.lo === a.hi ? [a.lo] : [a.lo, a.hi]) {
    for (const y of b.lo === b.hi ? [b.lo] : [b.lo, b.hi]) {
      const [below, above] = [powerDown(x, y), powerUp(x, y)];
      lo = below === undefined || lo === undefined ? undefined : Math.min(lo, below);
      hi = above === undefined || hi === undefined ? undefined : Math.max(hi, above);
    }
  }
  return lo === undefined || hi === undefined ? exp(mul(b, log(a))) : { lo, hi };
}

function near(a: Interval, b: Interval, bits: number): boolean {
  const width = Math.max(a.hi - b.lo, b.hi - a.lo);
  const least = (x: Interval): number => (x.lo > 0 ? x.lo : x.hi < 0 ? -x.hi : 0);
  // Twice the width pays for the rounding of this very computation.
  return 2 * width < 2 ** -bits * Math.max(least(a), least(b), 1);
}

function less(a: Interval, b: Interval): Kleene {
  return a.hi < b.lo ? TRUE : a.lo >= b.hi ? FALSE : UNKNOWN;
}

/** Intervals of doubles, every operation rounded outward by at most one double; exact results stay points. */
export const interval: Domain<Interval> = {
  name: 'interval',
  unknown: everything,
  ofRational: (q) => {
    const [lo, hi] = doublesAround(q.num, q.den);
    return { lo, hi };
  },
  ofInteger: (n) => {
    const [lo, hi] = doublesAround(n, 1n);
    return { lo, hi };
  },
  ofDouble: point,
  between: (lo, hi) => ({ lo, hi }),
  add: (a, b) => ({ lo: addDown(a.lo, b.lo), hi: addUp(a.hi, b.hi) }),
  sub: (a, b) => ({ lo: addDown(a.lo, -b.hi), hi: addUp(a.hi, -b.lo) }),
  mul,
  div,
  neg,
  abs,
  max: (a, b) => ({ lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) }),
  min: (a, b) => ({ lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) }),
  power,
  exp,
  log,
  sqrt: (a) => ({ lo: sqrtDown(Math.max(a.lo, 0)), hi: sqrtUp(Math.max(a.hi, 0)) }),
  rpow,
  sin: sineOf,
  cos: cosineOf,
  arctan: arctanOf,
  sign: (a) => (a.lo > 0 ? 1 : a.hi < 0 ? -1 : a.lo === 0 && a.hi === 0 ? 0 : undefined),
  less,
  lessEqual: (a, b) => (a.hi <= b.lo ? TRUE : a.lo > b.hi ? FALSE : UNKNOWN),
  equal: (a, b) => {
    if (a.lo > b.hi || a.hi < b.lo) return FALSE;
    return a.lo === a.hi && b.lo === b.hi ? toKleene(a.lo === b.lo) : UNKNOWN;
  },
  near,
  hull: (a, b) => ({ lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) }),
  floor: (a) => {
    const low = Math.floor(a.lo);
    return low === Math.floor(a.hi) && Number.isFinite(low) ? BigInt(low) : undefined;
  },
  enclosure: (a) => [a.lo, a.hi],
};
