// Pairs of doubles that carry about 106 bits: the unevaluated sum of a double and its rounding error
// [T. J. Dekker, A floating-point technique for extending the available precision, 1971; D. E. Knuth, TAOCP 2, 4.2.2].
// For magnitudes between 2⁻⁴⁸⁰ and 2⁴⁸⁰ the relative error of an operation is at most 2⁻¹⁰⁰, except under cancellation. Outside that
// range it is as accurate as the operation on doubles: what overflows is infinite, and 1/∞ is 0.

/** The number `hi + lo`, where `hi` is the double nearest to it. */
export type DoubleDouble = { readonly hi: number; readonly lo: number };

/** A double as a pair. */
export const exactly = (x: number): DoubleDouble => ({ hi: x, lo: 0 });

/** The number one. */
export const one: DoubleDouble = exactly(1);

/** The double `hi` with its low part, or 0 in place of a low part that overflow has made meaningless. */
const pair = (hi: number, lo: number): DoubleDouble => ({ hi, lo: Number.isFinite(lo) ? lo : 0 });

/** a + b without error. */
export function exactSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const part = hi - a;
  return pair(hi, a - (hi - part) + (b - part));
}

/** a · b without error. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return pair(hi, a2 * b2 - (hi - a1 * b1 - a2 * b1 - a1 * b2));
}

/** x + y. */
export function plus(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const high = exactSum(x.hi, y.hi);
  const low = exactSum(x.lo, y.lo);
  const first = exactSum(high.hi, high.lo + low.hi);
  return exactSum(first.hi, first.lo + low.lo);
}

/** −x. */
export const minus = (x: DoubleDouble): DoubleDouble => ({ hi: -x.hi, lo: -x.lo });

/** x · y. */
export function times(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const product = exactProduct(x.hi, y.hi);
  if (!Number.isFinite(product.hi)) return product;
  return exactSum(product.hi, product.lo + (x.hi * y.lo + x.lo * y.hi));
}

/** x / y, and 0 when y = 0, as in Lean. */
export function over(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  if (y.hi === 0) return exactly(0);
  const first = x.hi / y.hi;
  if (!Number.isFinite(first) || !Number.isFinite(y.hi)) return exactly(first);
  const rest = plus(x, minus(times(y, exactly(first))));
  const second = rest.hi / y.hi;
  const last = plus(rest, minus(times(y, exactly(second)))).hi / y.hi;
  return plus(exactSum(first, second), exactly(last));
}

/** xⁿ for an integer n ≥ 0, by squaring; x⁰ = 1. */
export function toThe(x: DoubleDouble, n: number): DoubleDouble {
  let result = exactly(1);
  let square = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

/** a / b, and 0 when b = 0, as in Lean. */
export const quotient = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** The double nearest to x. */
export const rounded = (x: DoubleDouble): number => x.hi + x.lo;

/** exp x; the low part of x enters to first order, so that no accuracy is lost where |x| is large. */
export const expOf = (x: DoubleDouble): number => Math.exp(x.hi) * (1 + x.lo);

/**
 * base^exponent; the low part of the exponent enters as 1 + lo·ln(base). Domain: base > 0.
 */
export const powOf = (base: number, exponent: DoubleDouble): number =>
  base ** exponent.hi * (1 + exponent.lo * Math.log(base));

/** Splits a double into two halves of 26 bits (Veltkamp). */
function halves(x: number): readonly [number, number] {
  const scaled = 134217729 * x;
  const high = scaled - (scaled - x);
  return [high, x - high];
}
