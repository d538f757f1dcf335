const double = new Float64Array(1);
const word = new BigInt64Array(double.buffer);

/** The next double above `x`. */
export const nextUp = (x: number): number => {
  if (x === Infinity || Number.isNaN(x)) return x;
  if (x === 0) return Number.MIN_VALUE;
  double[0] = x;
  word[0] = (word[0] as bigint) + (x > 0 ? 1n : -1n);
  return double[0] as number;
};

/** The next double below `x`. */
export const nextDown = (x: number): number => -nextUp(-x);

/** The rounding error of `a + b`, exact (Knuth's TwoSum); NaN where the sum overflows. */
const sumError = (a: number, b: number, sum: number): number => {
  const part = sum - a;
  return a - (sum - part) + (b - part);
};

const split = (x: number): readonly [number, number] => {
  const big = 134217729 * x;
  const high = big - (big - x);
  return [high, x - high];
};

/** The rounding error of `a · b` (Dekker's TwoProduct); NaN where it can't be had exactly. */
const productError = (a: number, b: number, product: number): number => {
  const size = Math.abs(product);
  // outside these sizes the parts of the split may underflow or overflow
  if (!(size > 1e-250 && size < 1e250 && Math.abs(a) < 1e250 && Math.abs(b) < 1e250)) {
    return product === 0 && (a === 0 || b === 0) ? 0 : Number.NaN;
  }
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  return al * bl - (product - ah * bh - al * bh - ah * bl);
};

const toward = (value: number, error: number, up: boolean): number => {
  if (up) return error <= 0 ? value : nextUp(value);
  return error >= 0 ? value : nextDown(value);
};

/** `a + b` rounded up or down; exact sums stay exact. Infinities of opposite sign give the rounding direction's infinity. */
export const addToward = (a: number, b: number, up: boolean): number => {
  const sum = a + b;
  if (Number.isNaN(sum)) return up ? Infinity : -Infinity;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return sum;
  if (!Number.isFinite(sum)) return sum > 0 === up ? sum : up ? -Number.MAX_VALUE : Number.MAX_VALUE;
  return toward(sum, sumError(a, b, sum), up);
};

/** `a · b` rounded up or down, with `0 · ∞ = 0`; exact products stay exact. */
export const mulToward = (a: number, b: number, up: boolean): number => {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return product;
  if (!Number.isFinite(product)) {
    return product > 0 === up ? product : up ? -Number.MAX_VALUE : Number.MAX_VALUE;
  }
  return toward(product, productError(a, b, product), up);
};

/** `a / b` rounded up or down for `b ≠ 0`, with `∞ / ∞` taken as the rounding direction's extreme. */
export const divToward = (a: number, b: number, up: boolean): number => {
  if (a === 0 || !Number.isFinite(b)) return a === 0 || Number.isFinite(a) ? 0 : up ? Infinity : -Infinity;
  const quotient = a / b;
  if (!Number.isFinite(quotient) || !Number.isFinite(a)) {
    if (!Number.isFinite(a)) return quotient;
    return quotient > 0 === up ? quotient : up ? -Number.MAX_VALUE : Number.MAX_VALUE;
  }
  const back = quotient * b;
  if (back === a && productError(quotient, b, back) === 0) return quotient;
  return up ? nextUp(quotient) : nextDown(quotient);
};
