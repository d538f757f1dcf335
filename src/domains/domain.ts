import type { Rational } from './rational.ts';
import type { Kleene } from './truth.ts';

/**
 * Numbers of one kind, as a record of operations. Every operation is defined on its mathematical domain only; the conventions
 * of Lean's total functions (`x / 0 = 0`, …) stand in `operations/`.
 *
 * A value that is not known at all is `unknown`; every operation accepts it and every comparison with it is undecided.
 */
export type Domain<X> = {
  readonly name: 'exact' | 'interval' | 'mpfr' | 'doubles';
  /** The value of which nothing is known. */
  readonly unknown: X;
  readonly ofRational: (q: Rational) => X;
  readonly ofInteger: (n: bigint) => X;
  readonly ofDouble: (x: number) => X;
  /** A number known to lie between two doubles; ends may be infinite. */
  readonly between: (low: number, high: number) => X;
  readonly add: (a: X, b: X) => X;
  readonly sub: (a: X, b: X) => X;
  readonly mul: (a: X, b: X) => X;
  /** The quotient by a divisor of known sign that is not 0. */
  readonly div: (a: X, b: X) => X;
  readonly neg: (a: X) => X;
  readonly abs: (a: X) => X;
  readonly max: (a: X, b: X) => X;
  readonly min: (a: X, b: X) => X;
  /** `a^n` for `n ≥ 0`, with `a^0 = 1`. */
  readonly power: (a: X, n: bigint) => X;
  readonly exp: (a: X) => X;
  /** Logarithm of a positive number. */
  readonly log: (a: X) => X;
  /** Square root of a nonnegative number. */
  readonly sqrt: (a: X) => X;
  /** `a^b` for positive `a`. */
  readonly rpow: (a: X, b: X) => X;
  readonly sin: (a: X) => X;
  readonly cos: (a: X) => X;
  readonly arctan: (a: X) => X;
  /** −1, 0 or 1 if the sign is known. */
  readonly sign: (a: X) => -1 | 0 | 1 | undefined;
  readonly less: (a: X, b: X) => Kleene;
  readonly lessEqual: (a: X, b: X) => Kleene;
  readonly equal: (a: X, b: X) => Kleene;
  /** Whether `|a − b| < 2^(−bits) · max(|a|, |b|, 1)` for all values that the two enclosures allow. */
  readonly near: (a: X, b: X, bits: number) => boolean;
  /** The smallest enclosure of both. */
  readonly hull: (a: X, b: X) => X;
  readonly floor: (a: X) => bigint | undefined;
  /** Doubles around the value: `[x, x]` iff it is exactly the double `x`. */
  readonly enclosure: (a: X) => readonly [number, number];
};
