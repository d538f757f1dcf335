/**
 * Numbers of one kind as a record of operations: what the meaning of an operation is written in. Exact fractions, intervals,
 * multiprecision enclosures and ranges run it; numbers that are JavaScript text write it. `N` are the numbers, `Z` the integers
 * beside them (exponents, what rounding gives); where the numbers are integers themselves the two are one.
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
  /** `max a 0`, where a negative `a` counts as a convention of Lean's that was met. */
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
  /** The integer below a number, and above it. */
  readonly floor: (a: N) => Z;
  readonly ceil: (a: N) => Z;
  /** Numerator and denominator in lowest terms. */
  readonly num: (a: N) => Z;
  readonly den: (a: N) => Z;
  /** `⌊i / j⌋` and `i − j ⌊i / j⌋` for integers and `j > 0`. */
  readonly floorQuotient: (i: N, j: N) => N;
  readonly modulo: (i: N, j: N) => N;
  readonly negated: (n: Z) => Z;
  /** The case of a number; each branch is given the number as far as the case says where it lies. Unknown where the case is. */
  readonly byZero: (x: N, cases: { readonly zero: (x: N) => N; readonly other: (x: N) => N }) => N;
  readonly bySign: (x: N, cases: SignCases<N>) => N;
  readonly byExponent: (n: Z, cases: { readonly natural: (n: Z) => N; readonly negative: (n: Z) => N }) => N;
  /** The value where a number is an integer; unknown elsewhere. */
  readonly atInteger: (x: N, value: (n: Z) => N) => N;
  /** A value that a total function has by convention only; evaluators count these. */
  readonly junk: (value: N) => N;
};

export type SignCases<N> = {
  readonly negative: (x: N) => N;
  readonly zero: (x: N) => N;
  readonly positive: (x: N) => N;
};

/**
 * Sets of numbers, to solve an operation for one of its operands: each function gives every operand whose value may lie in `t`, or
 * more. Ranges, ranges that are JavaScript text, and terms that name one solution are such sets.
 */
export type Sets<S> = Numbers<S, S> & {
  readonly everything: S;
  /** What both have in common. */
  readonly meet: (a: S, b: S) => S;
  /** The part of a set above 0, and from 0 on. */
  readonly positive: (t: S) => S;
  readonly nonnegative: (t: S) => S;
  /** Every `x` with `max x 0` in `t`. */
  readonly uncut: (t: S) => S;
  /** Every `x` with `x · b` in `t`. */
  readonly factor: (t: S, b: S) => S;
  /** Every `x` with `x / y` in `t`, and every such `y`, under `x / 0 = 0`. */
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
  /** What `then` says, where a set is one number; else everything. */
  readonly whereKnown: (x: S, then: () => S) => S;
};

/** Lists and their elements as a record of operations; what is not known is `unknown`. */
export type Lists<V> = {
  readonly unknown: V;
  readonly items: (list: V) => readonly V[] | undefined;
  readonly list: (items: readonly V[]) => V;
  readonly index: (n: V) => number | undefined;
  readonly integer: (n: number) => V;
  readonly call: (f: V, args: readonly V[]) => V;
  /** So many turns of a loop; `undefined` where they are not known, or more than can be afforded. */
  readonly turns: (count: number | undefined) => number | undefined;
};
