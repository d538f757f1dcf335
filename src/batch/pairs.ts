/**
 * JavaScript for numbers as a sum of two doubles and a radius, for rows on which one double leaves the statement open: sums of doubles
 * and products of two doubles are exact here. Source of both: T. J. Dekker, A floating-point technique for extending the available
 * precision, Numer. Math. 18 (1971); D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
 *
 * A value v has |v − (h + l)| ≤ r, with h the double nearest to h + l. Write u = 2^-53; then |l| ≤ u|h|.
 *
 * **Sum.** `h + h′ = s + e` and `l + l′ = t₁ + d₁` and `e + t₁ = t + d` are exact (two-sum; a sum cannot underflow, and no overflow is
 * possible because every h is below 2^990, which is checked, that of values too). So v + v′ is s + t within |d₁| + |d| + r + r′, and s + t is split exactly.
 *
 * **Product.** `h·h′ = p + e` is exact where h, h′ and p are 0 or within 2^-960 and 2^990, which is checked. With c₁ = l′h, c₂ = lh′,
 * c = c₁ + c₂, t = e + c in doubles, |c₁| and |c₂| are at most u|p|(1 + 2u), |e| ≤ u|p|, so the roundings of c₁, c₂, c and t are below
 * (1 + 1 + 2 + 3)·u²|p|·(1 + 8u), and the neglected l·l′ is below u²|p|·(1 + 8u): in all below 2^-102·|p|, and 2^-1070 for products
 * that underflow. The radii add |h|(1 + u)·r′ + |h′|(1 + u)·r + r·r′.
 *
 * Sums and products of radii have fewer than 16 roundings, which the factor 1 + 2^-48 covers.
 *
 * **Quotient.** q = h / h′ in doubles. h − q·h′ is a double (Dekker) and p = q·h′ is within 2 ulp of h, so `(h − p) − e` computes it exactly
 * where q, h, h′ and p are within the same limits. ρ = a − q·b is c = (h − q·h′) + (l − q·l′) within its roundings, which are below
 * 4u(|l| + |q·l′| + |c|), and r + |q|r′. v/v′ = q + ρ/b; c/h′ instead of ρ/b errs by that over |b| and |c/h′|·(|l′| + r′)/|b|, with
 * |b| ≥ |h′|(1 − u) − r′, and the division of c by h′ by u of its result and 2^-1074.
 */
import { ofDouble } from '../domains/doubles.ts';
import type { Rational } from '../domains/rational.ts';
import type { Numbers } from '../operations/numbers.ts';
import { joinTerms, noFastPath, writeRoundedUp } from './writer.ts';

/** A number: JavaScript of the two doubles and of the radius, `'0'` where it is known to be 0 when the code is written. */
export type Pair = {
  readonly h: string;
  readonly l: string;
  readonly r: string;
  /** The integer, if it is one that is known when the code is written. */
  readonly literal?: bigint;
};

/** Code under construction. It returns `OPEN` where it cannot go on. */
export type PairWriter = { readonly lines: string[]; readonly fresh: () => string };

/** Powers with larger literal exponents are left out. */
const LARGEST_POWER = 64n;

const name = (w: PairWriter, expression: string): string => {
  const made = w.fresh();
  w.lines.push(`const ${made} = ${expression};`);
  return made;
};

/** Leaves the row open unless the condition holds. */
const insist = (w: PairWriter, condition: string): void => {
  w.lines.push(`if (!(${condition})) return OPEN;`);
};

/** Sum of two doubles, and its rounding error. */
const sumTwo = (w: PairWriter, a: string, b: string): readonly [string, string] => {
  if (a === '0') return [b, '0'];
  if (b === '0') return [a, '0'];
  const s = name(w, `${a} + ${b}`);
  const t = name(w, `${s} - ${a}`);
  return [s, name(w, `(${a} - (${s} - ${t})) + (${b} - ${t})`)];
};

const size = (text: string): string => (text === '0' ? '' : `Math.abs(${text})`);
const times = (a: string, b: string): string => (a === '' || b === '0' ? '' : `${a} * ${b}`);

/** A radius, rounded up; `'0'` if there are no terms. */
const radiusOf = (w: PairWriter, terms: string, round: (text: string) => string): string =>
  terms === '' ? '0' : name(w, round(terms));

const sum = (w: PairWriter, a: Pair, b: Pair): Pair => {
  const [s, e] = sumTwo(w, a.h, b.h);
  const [t1, d1] = sumTwo(w, a.l, b.l);
  const [t, d] = sumTwo(w, e, t1);
  // s + e alone is already split as it should be
  const [h, l] = t1 === '0' ? [s, t] : sumTwo(w, s, t);
  insist(w, `Math.abs(${h}) < LARGE`);
  return { h, l, r: radiusOf(w, joinTerms(a.r, b.r, size(d1), size(d)), (text) => `(${text}) * UP`) };
};

const flip = (w: PairWriter, a: Pair): Pair => ({
  h: name(w, `-${a.h}`),
  l: a.l === '0' ? '0' : name(w, `-${a.l}`),
  r: a.r,
  ...(a.literal !== undefined && { literal: -a.literal }),
});

const product = (w: PairWriter, a: Pair, b: Pair): Pair => {
  const p = name(w, `${a.h} * ${b.h}`);
  insist(w, `isExactProduct(${a.h}, ${b.h}, ${p})`);
  const e = name(w, `errorOfProduct(${a.h}, ${b.h}, ${p})`);
  const cross = joinTerms(times(a.h, b.l), times(b.h, a.l));
  const spread = joinTerms(times(size(a.h), b.r), times(size(b.h), a.r), b.r === '0' ? '' : times(a.r, b.r));
  if (cross === '') return { h: p, l: e, r: radiusOf(w, spread, writeRoundedUp) };
  const [h, l] = sumTwo(w, p, name(w, `${e} + (${cross})`));
  return { h, l, r: name(w, writeRoundedUp(joinTerms(spread, `Math.abs(${p}) * ${2 ** -102}`))) };
};

const quotient = (w: PairWriter, a: Pair, b: Pair): Pair => {
  const q = name(w, `${a.h} / ${b.h}`);
  const p = name(w, `${q} * ${b.h}`);
  insist(w, `isExactProduct(${q}, ${b.h}, ${p}) && (${p} === 0 || isModerate(${a.h}))`);
  const exactly = `(${a.h} - ${p}) - errorOfProduct(${q}, ${b.h}, ${p})`;
  const [up, down] = [times(q, b.l), a.l === '0' ? '' : a.l];
  const rest = down === '' ? (up === '' ? '' : `-(${up})`) : `${down}${up === '' ? '' : ` - ${up}`}`;
  const c = name(w, rest === '' ? exactly : `(${exactly}) + (${rest})`);
  const l = name(w, `${c} / ${b.h}`);
  const below = name(w, `Math.abs(${b.h}) * DOWN${b.r === '0' ? '' : ` - ${b.r}`}`);
  insist(w, `${below} > 0`);
  const rounding =
    rest === '' ? '' : joinTerms(size(a.l), times(size(q), `Math.abs(${b.l})`), `Math.abs(${c})`);
  const off = joinTerms(
    a.r,
    times(size(q), b.r),
    rounding === '' ? '' : `(${rounding}) * ${2 ** -51}`,
    joinTerms(size(b.l), b.r) === '' ? '' : `Math.abs(${l}) * (${joinTerms(size(b.l), b.r)})`,
  );
  const [h, low] = sumTwo(w, q, l);
  const r = joinTerms(
    off === '' ? '' : `(${off} + ${2 ** -1070}) / ${below}`,
    `Math.abs(${l}) * ${2 ** -52}`,
  );
  return { h, l: low, r: name(w, writeRoundedUp(r)) };
};

const raise = (w: PairWriter, a: Pair, n: bigint): Pair => {
  if (n === 0n) return makeInteger(1n);
  if (n === 1n) return a;
  const half = raise(w, a, n / 2n);
  const square = product(w, half, half);
  return n % 2n === 0n ? square : product(w, square, a);
};

const makeExactPair = (h: string): Pair => ({ h, l: '0', r: '0' });

/** A sampled value, which is a double. */
export function writeSampled(w: PairWriter, cell: string): Pair {
  const h = name(w, cell);
  insist(w, `Math.abs(${h}) < LARGE`);
  return makeExactPair(h);
}

/** A fraction: the double next to it, the double next to the rest, and what that leaves open. */
export function makeFraction({ num, den }: Rational): Pair {
  const most = 2n ** 53n;
  if (num > most || num < -most || den > most) throw noFastPath;
  const h = Number(num) / Number(den);
  const near = ofDouble(h);
  const rest = num * near.den - near.num * den;
  if (rest === 0n) return makeExactPair(`(${h})`);
  // integers below 2^300, so three roundings of normal doubles
  const l = Number(rest) / Number(den * near.den);
  return { h: `(${h})`, l: `(${l})`, r: `${Math.abs(l) * 2 ** -50}` };
}

/** An integer that a double holds. */
export function makeInteger(n: bigint): Pair {
  if (n > 2n ** 53n || n < -(2n ** 53n)) throw noFastPath;
  return { ...makeExactPair(n < 0n ? `(${n})` : `${n}`), literal: n };
}

/** Gives the sign of `b − a` a name: −1, 0 or 1, or 2 where it is not known. */
export function writeOrder(w: PairWriter, a: Pair, b: Pair): string {
  const { h, r } = sum(w, b, flip(w, a));
  return name(w, `signWithin(${h}, ${r})`);
}

/** The larger or smaller of two: midpoints that are split alike are ordered as their doubles are. */
const extreme = (w: PairWriter, a: Pair, b: Pair, sign: '>' | '<'): Pair => {
  const isFirst = name(w, `${a.h} ${sign} ${b.h} || (${a.h} === ${b.h} && ${a.l} ${sign} ${b.l})`);
  const of = (x: string, y: string): string => (x === y ? x : name(w, `${isFirst} ? ${x} : ${y}`));
  return {
    h: of(a.h, b.h),
    l: of(a.l, b.l),
    r: a.r === '0' && b.r === '0' ? '0' : name(w, `Math.max(${a.r}, ${b.r})`),
  };
};

const refuse = (): never => {
  throw noFastPath;
};

/** Numbers as pairs. A convention of a total function leaves the row open: its uses are counted elsewhere. */
export function makePairNumbers(w: PairWriter): Numbers<Pair, Pair> {
  return {
    integer: makeInteger,
    add: (a, b) => sum(w, a, b),
    sub: (a, b) => sum(w, a, flip(w, b)),
    mul: (a, b) => product(w, a, b),
    quotient: (a, b) => quotient(w, a, b),
    neg: (a) => flip(w, a),
    abs: (a) => {
      const sign = name(w, `${a.h} < 0 ? -1 : 1`);
      return { h: name(w, `${sign} * ${a.h}`), l: a.l === '0' ? '0' : name(w, `${sign} * ${a.l}`), r: a.r };
    },
    max: (a, b) => extreme(w, a, b, '>'),
    min: (a, b) => extreme(w, a, b, '<'),
    positivePart: (a) => {
      const sign = name(w, `signWithin(${a.h}, ${a.r})`);
      insist(w, `${sign} === 0 || ${sign} === 1`);
      return a;
    },
    power: (a, { literal }) =>
      literal === undefined || literal < 0n || literal > LARGEST_POWER ? refuse() : raise(w, a, literal),
    exp: refuse,
    log: refuse,
    sqrt: refuse,
    rpow: refuse,
    sin: refuse,
    cos: refuse,
    arctan: refuse,
    floor: refuse,
    ceil: refuse,
    num: refuse,
    den: refuse,
    floorQuotient: refuse,
    modulo: refuse,
    bits: refuse,
    negated: ({ literal }) => (literal === undefined ? refuse() : makeInteger(-literal)),
    byZero: (x, { other }) => {
      insist(w, `Math.abs(signWithin(${x.h}, ${x.r})) === 1`);
      return other(x);
    },
    bySign: refuse,
    byExponent: (n, { natural, negative }) =>
      n.literal === undefined ? refuse() : n.literal < 0n ? negative(n) : natural(n),
    atInteger: refuse,
    junk: refuse,
  };
}
