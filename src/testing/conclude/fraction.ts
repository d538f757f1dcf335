/** Finds a simple fraction near a double. */
type Fraction = { readonly num: number; readonly den: number };

/**
 * The simplest fraction within `room` of `x > 0`: walks down the Stern–Brocot tree by continued fraction steps.
 * Stops at denominators above `limit`.
 */
const nearPositive = (x: number, room: number, limit: number): Fraction | undefined => {
  let [num, den, lastNum, lastDen] = [1, 0, 0, 1];
  let rest = x;
  for (let step = 0; step < 40; step++) {
    const whole = Math.floor(rest);
    [num, lastNum] = [whole * num + lastNum, num];
    [den, lastDen] = [whole * den + lastDen, den];
    if (den > limit) return undefined;
    if (Math.abs(num / den - x) <= room) return { num, den };
    rest = 1 / (rest - whole);
    if (!Number.isFinite(rest)) return undefined;
  }
  return undefined;
};

/** A simple fraction beside a double that is not simple itself: `1/3` beside `0.3333333333333333`. */
export const fractionNear = (x: number): string | undefined => {
  if (!Number.isFinite(x) || Number.isInteger(x)) return undefined;
  const found = nearPositive(Math.abs(x), Math.abs(x) * 2 ** -12, 64);
  // for denominators that are powers of two, the double's own decimals are exact
  if (found === undefined || found.den === 1 || Number.isInteger(Math.log2(found.den))) return undefined;
  return `${x < 0 ? '-' : ''}${found.num}/${found.den}`;
};
