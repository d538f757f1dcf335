import type { Domain } from '../domains/domain.ts';
import { ofDouble } from '../domains/doubles.ts';
import type { Exact } from '../domains/exact.ts';
import { floorOfQuotient, makeRational, type Rational } from '../domains/rational.ts';
import { TRUE } from '../domains/truth.ts';
import { combineBits } from '../operations/combine-bits.ts';
import type { Numbers } from '../operations/numbers.ts';
import type { Counters } from './code.ts';
import type { Integer } from './values.ts';

/** A number as a fraction in lowest terms, if it is known exactly. */
export function fractionOf<X>(d: Domain<X>, a: X): Rational | undefined {
  if (d.name === 'exact') {
    const q = a as Exact;
    return q && makeRational(q.num, q.den);
  }
  const [low, high] = d.enclosure(a);
  if (low !== high || !Number.isFinite(low)) return undefined;
  const { num, den } = ofDouble(low);
  return makeRational(num, den);
}

/** The numbers of a domain with the case distinctions of Lean's total functions; unknown if the case is unknown. */
export function numbersOf<X>(d: Domain<X>, counters: Counters): Numbers<X, Integer> {
  const junk = <T>(value: T): T => {
    counters.junk += 1;
    return value;
  };
  const ceil = (a: X): Integer => {
    const below = d.floor(d.neg(a));
    return below === undefined ? undefined : -below;
  };
  return {
    integer: d.ofInteger,
    add: d.add,
    sub: d.sub,
    mul: d.mul,
    quotient: d.div,
    neg: d.neg,
    abs: d.abs,
    max: d.max,
    min: d.min,
    positivePart: (a) => (d.sign(a) === -1 ? junk(d.ofInteger(0n)) : d.max(a, d.ofInteger(0n))),
    power: (a, n) => (n === undefined ? d.unknown : d.power(a, n)),
    exp: d.exp,
    log: d.log,
    sqrt: d.sqrt,
    rpow: d.rpow,
    sin: d.sin,
    cos: d.cos,
    arctan: d.arctan,
    floor: d.floor,
    ceil,
    num: (a) => fractionOf(d, a)?.num,
    den: (a) => fractionOf(d, a)?.den,
    floorQuotient: (i, j) => ofKnown(d, d.floor(d.div(i, j))),
    modulo: (i, j) => d.sub(i, d.mul(j, ofKnown(d, d.floor(d.div(i, j))))),
    bits: (operation, a, b) => {
      const [i, j] = [d.floor(a), d.floor(b)];
      if (i === undefined || j === undefined || i < 0n || j < 0n) return d.unknown;
      const areWhole = d.equal(a, d.ofInteger(i)) === TRUE && d.equal(b, d.ofInteger(j)) === TRUE;
      return areWhole ? d.ofInteger(combineBits(operation, i, j)) : d.unknown;
    },
    negated: (n) => n && -n,
    byZero: (x, { zero, other }) => {
      const sign = d.sign(x);
      if (sign === undefined) return d.unknown;
      return sign === 0 ? zero(x) : other(x);
    },
    bySign: (x, { negative, zero, positive }) => {
      const sign = d.sign(x);
      if (sign === undefined) return d.unknown;
      return sign === 1 ? positive(x) : sign === 0 ? zero(x) : negative(x);
    },
    byExponent: (n, { natural, negative }) =>
      n === undefined ? d.unknown : n >= 0n ? natural(n) : negative(n),
    atInteger: (x, value) => {
      const n = d.floor(x);
      return n !== undefined && d.equal(x, d.ofInteger(n)) === TRUE ? value(n) : d.unknown;
    },
    junk,
  };
}

function ofKnown<X>(d: Domain<X>, n: Integer): X {
  return n === undefined ? d.unknown : d.ofInteger(n);
}

/** Larger exponents give numbers that are of no use here; the value is then unknown. */
const LARGEST_EXPONENT = 100_000n;

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function larger(i: bigint, j: bigint): bigint {
  if (i < j) return j;
  return i;
}

function power(i: bigint, n: bigint): Integer {
  if (abs(i) > 1n) return n > LARGEST_EXPONENT ? undefined : i ** n;
  // powers of 0 and ±1 repeat
  return i ** (n > 1n ? 2n - (n % 2n) : n);
}

function both(operation: (i: bigint, j: bigint) => Integer): (i: Integer, j: Integer) => Integer {
  return (i, j) => (i === undefined || j === undefined ? undefined : operation(i, j));
}

const unknown = (): Integer => undefined;
const same = (i: Integer): Integer => i;

/** Exact integers. A result outside the integers is unknown. */
export function integersWith(counters: Counters): Numbers<Integer, Integer> {
  const junk = <T>(value: T): T => {
    counters.junk += 1;
    return value;
  };
  return {
    integer: (n) => n,
    add: both((i, j) => i + j),
    sub: both((i, j) => i - j),
    mul: both((i, j) => i * j),
    quotient: unknown,
    neg: (i) => i && -i,
    abs: (i) => i && abs(i),
    max: both(larger),
    min: both((i, j) => -larger(-i, -j)),
    positivePart: (i) => (i === undefined || i >= 0n ? i : junk(0n)),
    power: both(power),
    exp: unknown,
    log: unknown,
    sqrt: unknown,
    rpow: unknown,
    sin: unknown,
    cos: unknown,
    arctan: unknown,
    floor: same,
    ceil: same,
    num: same,
    den: (i) => (i === undefined ? undefined : 1n),
    floorQuotient: both(floorOfQuotient),
    modulo: both((i, j) => i - j * floorOfQuotient(i, j)),
    bits: (operation, i, j) =>
      i === undefined || j === undefined || i < 0n || j < 0n ? undefined : combineBits(operation, i, j),
    negated: (i) => i && -i,
    byZero: (i, { zero, other }) => (i === undefined ? undefined : i === 0n ? zero(i) : other(i)),
    bySign: (i, { negative, zero, positive }) =>
      i === undefined ? undefined : i > 0n ? positive(i) : i === 0n ? zero(i) : negative(i),
    byExponent: (n, { natural, negative }) =>
      n === undefined ? undefined : n >= 0n ? natural(n) : negative(n),
    atInteger: (i, value) => value(i),
    junk,
  };
}
