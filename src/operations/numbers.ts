import type { BitOperation } from './combine-bits.ts';

/**
 * Numbers of one kind as a record of operations. The meaning of every operation is written with these. Exact fractions,
 * intervals, multiprecision enclosures and ranges run it; numbers that are JavaScript code write it. `N` are the numbers, `Z`
 * the integers used as exponents and as results of rounding; for integer kinds both are the same.
 */
export type Numbers<N, Z> = {
  readonly integer: (n: bigint) => N;
  readonly add: (a: N, b: N) => N;
  readonly sub: (a: N, b: N) => N;
  readonly mul: (a: N, b: N) => N;
  /** Quotient by a number that is not 0. */
  readonly quotient: (a: N, b: N) => N;
  readonly neg: (a: N) => N;
  readonly abs: (a: N) => N;
  readonly max: (a: N, b: N) => N;
  readonly min: (a: N, b: N) => N;
  /** `max a 0`; a negative `a` counts as one use of a Lean convention. */
  readonly positivePart: (a: N) => N;
  /** `a ^ n` for `n ≥ 0`, with `a ^ 0 = 1`. */
  readonly power: (a: N, n: Z) => N;
  readonly exp: (a: N) => N;
  /** Logarithm of a positive number. */
  readonly log: (a: N) => N;
  /** Square root of a number that is not negative. */
  readonly sqrt: (a: N) => N;
  /** `a ^ b` for positive `a`. */
  readonly rpow: (a: N, b: N) => N;
  readonly sin: (a: N) => N;
  readonly cos: (a: N) => N;
  readonly arctan: (a: N) => N;
  /** Rounding down and up to an integer. */
  readonly floor: (a: N) => Z;
  readonly ceil: (a: N) => Z;
  /** Numerator and denominator in lowest terms. */
  readonly num: (a: N) => Z;
  readonly den: (a: N) => Z;
  /** `⌊i / j⌋` and `i − j ⌊i / j⌋` for integers and `j > 0`. */
  readonly floorQuotient: (i: N, j: N) => N;
  readonly modulo: (i: N, j: N) => N;
  /** Natural numbers combined digit by digit, to base 2. */
  readonly bits: (operation: BitOperation, i: N, j: N) => N;
  readonly negated: (n: Z) => Z;
  /**
   * Distinguishes the sign of a number; each branch receives the number restricted to its case. Unknown if the sign is unknown.
   */
  readonly byZero: (x: N, cases: { readonly zero: (x: N) => N; readonly other: (x: N) => N }) => N;
  readonly bySign: (x: N, cases: SignCases<N>) => N;
  readonly byExponent: (n: Z, cases: { readonly natural: (n: Z) => N; readonly negative: (n: Z) => N }) => N;
  /** The branch for an integer; unknown if the number may be no integer. */
  readonly atInteger: (x: N, value: (n: Z) => N) => N;
  /** A value that a total function has by convention only; evaluators count its uses. */
  readonly junk: (value: N) => N;
};

export type SignCases<N> = {
  readonly negative: (x: N) => N;
  readonly zero: (x: N) => N;
  readonly positive: (x: N) => N;
};

/**
 * Sets of numbers, to solve an operation for one operand: each function returns all operands for which the value may lie in
 * `t`, or a larger set. Ranges, ranges as JavaScript code, and terms that name a single solution are such sets.
 */
export type Sets<S> = Numbers<S, S> & {
  readonly everything: S;
  /** The intersection of two sets. */
  readonly meet: (a: S, b: S) => S;
  /** The positive part of a set, and the nonnegative part. */
  readonly positive: (t: S) => S;
  readonly nonnegative: (t: S) => S;
  /** Every `x` with `max x 0` in `t`. */
  readonly uncut: (t: S) => S;
  /** Every `x` with `x · b` in `t`. */
  readonly factor: (t: S, b: S) => S;
  /** Every `x` with `x / y` in `t`, and every such `y`, where `x / 0 = 0`. */
  readonly dividend: (t: S, y: S) => S;
  readonly divisor: (t: S, x: S, y: S) => S;
  /** Every `x` in `a` with `|x|` in `t`. */
  readonly ofSize: (t: S, a: S) => S;
  /** Every `x` with `max x other` in `t`. */
  readonly belowMax: (t: S, other: S) => S;
  /** Every `x` in `a` with `x ^ n` in `t`. */
  readonly root: (t: S, a: S, n: S) => S;
  /** Every `x` that rounds to an integer in `t`. */
  readonly unrounded: (t: S) => S;
  /** Applies `then` to a set of a single number; any other set gives all numbers. */
  readonly whereKnown: (x: S, then: () => S) => S;
};

/** Lists and their elements as a record of operations; an unknown list or element is `unknown`. */
export type Lists<V> = {
  readonly unknown: V;
  readonly items: (list: V) => readonly V[] | undefined;
  readonly list: (items: readonly V[]) => V;
  readonly index: (n: V) => number | undefined;
  readonly integer: (n: number) => V;
  readonly call: (f: V, args: readonly V[]) => V;
  /** The number of turns of a loop; `undefined` if unknown or too large. */
  readonly turns: (count: number | undefined) => number | undefined;
};
