import type { Domain } from './domain.ts';
import { doublesAround, ofDouble } from './doubles.ts';
import { bitLengthOf, floorOfQuotient, makeRational, type Rational } from './rational.ts';
import { type Kleene, toKleene, UNKNOWN } from './truth.ts';

/** A rational that need not be in lowest terms (`den > 0`), or `undefined` where exact arithmetic gives up. */
export type Exact = Rational | undefined;

/** Numerators over 1, and denominators, longer than this are given up. Lowest terms would cost more than they save. */
const LONGEST_NUMERATOR = 1n << (1n << 17n);
const LONGEST_DENOMINATOR = 1n << (1n << 15n);

function fraction(num: bigint, den: bigint): Exact {
  if (den === 1n) return num < LONGEST_NUMERATOR && -num < LONGEST_NUMERATOR ? { num, den } : undefined;
  return den < LONGEST_DENOMINATOR ? { num, den } : undefined;
}

function lift(op: (a: Rational, b: Rational) => Exact): (a: Exact, b: Exact) => Exact {
  return (a, b) => (a === undefined || b === undefined ? undefined : op(a, b));
}

/** Sign of `a − b`, exactly. */
function order(a: Rational, b: Rational): bigint {
  return a.den === b.den ? a.num - b.num : a.num * b.den - b.num * a.den;
}

function decide(test: (difference: bigint) => boolean): (a: Exact, b: Exact) => Kleene {
  return (a, b) => (a === undefined || b === undefined ? UNKNOWN : toKleene(test(order(a, b))));
}

/** Powers with more binary digits than this are given up. */
const LONGEST_POWER = 1 << 14;

function power(a: Exact, n: bigint): Exact {
  if (a === undefined || n < 0n) return undefined;
  if (n === 0n) return { num: 1n, den: 1n };
  const length = Math.max(bitLengthOf(a.num), bitLengthOf(a.den));
  const unit = a.den === 1n && (a.num === 0n || a.num === 1n || a.num === -1n);
  if (!unit && (n > LONGEST_POWER || Number(n) * length > LONGEST_POWER)) return undefined;
  if (unit) return a.num === -1n && n % 2n === 0n ? { num: 1n, den: 1n } : a;
  return { num: a.num ** n, den: a.den ** n };
}

function sqrt(a: Exact): Exact {
  if (a === undefined) return undefined;
  const { num, den } = makeRational(a.num, a.den);
  const [p, q] = [root(num), root(den)];
  return p * p === num && q * q === den ? { num: p, den: q } : undefined;
}

/** Integer square root, rounded down, by Newton's iteration from above. */
function root(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((bitLengthOf(n) >> 1) + 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

const zero = { num: 0n, den: 1n };
const one = { num: 1n, den: 1n };

/**
 * Exact rational arithmetic. What leaves the rationals (`exp 1`, `√2`) or grows too long to be handled in microseconds is `undefined`, and so is
 * everything computed from it.
 */
export const exact: Domain<Exact> = {
  name: 'exact',
  unknown: undefined,
  ofRational: (q) => q,
  ofInteger: (n) => ({ num: n, den: 1n }),
  ofDouble: (x) => (Number.isFinite(x) ? ofDouble(x) : undefined),
  between: (low, high) => (low === high ? ofDouble(low) : undefined),
  add: lift((a, b) =>
    a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den),
  ),
  sub: lift((a, b) =>
    a.den === b.den ? fraction(a.num - b.num, a.den) : fraction(a.num * b.den - b.num * a.den, a.den * b.den),
  ),
  mul: lift((a, b) => fraction(a.num * b.num, a.den * b.den)),
  div: lift((a, b) =>
    b.num < 0n ? fraction(-a.num * b.den, a.den * -b.num) : fraction(a.num * b.den, a.den * b.num),
  ),
  neg: (a) => a && { num: -a.num, den: a.den },
  abs: (a) => a && (a.num < 0n ? { num: -a.num, den: a.den } : a),
  max: lift((a, b) => (order(a, b) < 0n ? b : a)),
  min: lift((a, b) => (order(a, b) > 0n ? b : a)),
  power,
  exp: (a) => (a?.num === 0n ? one : undefined),
  log: (a) => (a !== undefined && a.num === a.den ? zero : undefined),
  sqrt,
  rpow: (a, b) => {
    if (a === undefined || b === undefined || b.num % b.den !== 0n) return undefined;
    const n = b.num / b.den;
    return n >= 0n ? power(a, n) : power({ num: a.den, den: a.num }, -n);
  },
  sin: (a) => (a?.num === 0n ? zero : undefined),
  cos: (a) => (a?.num === 0n ? one : undefined),
  arctan: (a) => (a?.num === 0n ? zero : undefined),
  sign: (a) => (a === undefined ? undefined : a.num === 0n ? 0 : a.num > 0n ? 1 : -1),
  less: decide((difference) => difference < 0n),
  lessEqual: decide((difference) => difference <= 0n),
  equal: decide((difference) => difference === 0n),
  near: (a, b) => a !== undefined && b !== undefined && order(a, b) === 0n,
  hull: (a, b) => (a !== undefined && b !== undefined && order(a, b) === 0n ? a : undefined),
  floor: (a) => a && floorOfQuotient(a.num, a.den),
  enclosure: (a) =>
    a === undefined ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : doublesAround(a.num, a.den),
};
