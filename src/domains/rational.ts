/** An exact rational number in lowest terms, `den > 0`. */
export type Rational = { readonly num: bigint; readonly den: bigint };

/** Number of binary digits of `|n|`, rounded up to a multiple of 4 (0 for 0). */
export function bitLengthOf(n: bigint): number {
  const magnitude = n < 0n ? -n : n;
  return magnitude === 0n ? 0 : magnitude.toString(16).length * 4;
}

/** The greatest common divisor, not negative; `gcd 0 0` is 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `num / den` in lowest terms; `den` must not be 0. */
export function makeRational(num: bigint, den: bigint = 1n): Rational {
  const sign = den < 0n ? -1n : 1n;
  const divisor = den === 1n ? 1n : sign * gcd(num, den);
  return { num: num / divisor, den: den / divisor };
}

/** The sum of two fractions. */
export function plus(a: Rational, b: Rational): Rational {
  return makeRational(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** The product of two fractions. */
export function times(a: Rational, b: Rational): Rational {
  return makeRational(a.num * b.num, a.den * b.den);
}

/** `1 / a` for a fraction that is not 0. */
export function reciprocal(a: Rational): Rational {
  return makeRational(a.den, a.num);
}

/** −1, 0 or 1. */
export function signOf({ num }: Rational): -1 | 0 | 1 {
  return num === 0n ? 0 : num > 0n ? 1 : -1;
}

/** Largest integer that is not above `num / den` (`den > 0`). */
export function floorOfQuotient(num: bigint, den: bigint): bigint {
  const quotient = num / den;
  return num % den < 0n ? quotient - 1n : quotient;
}
