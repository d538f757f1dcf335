/**
 * Sums, products, quotients and square roots of doubles, rounded down or up. Every bound is one double wide and exact results
 * stay exact: the rounding error of an operation is itself a double and its sign is computed (Dekker, Knuth).
 * Source: S. M. Rump, P. Zimmermann, S. Boldo, G. Melquiond, Computing predecessor and successor in rounding to nearest,
 * BIT 49 (2009); T. J. Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971).
 */

/** `u(1 + 2u)` for the unit roundoff `u = 2^-53`, and the smallest positive double. */
const PHI = 2 ** -53 * (1 + 2 ** -52);
const ETA = 2 ** -1074;
/** Inside this range of magnitudes, products and their errors neither overflow nor fall below the smallest double. */
const SMALL = 2 ** -960;
const LARGE = 2 ** 990;
/** Splits a double into two halves of 26 bits. */
const SPLIT = 2 ** 27 + 1;

/** A double below `x`, the predecessor except near underflow; `−∞` for NaN. */
export function down(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  const below = x - (Math.abs(x) * PHI + ETA);
  return !Number.isNaN(below) ? below : Number.NEGATIVE_INFINITY;
}

/** A double above `x`, the successor except near underflow; `+∞` for NaN. */
export function up(x: number): number {
  return -down(-x);
}

/** Sign of `a + b − s` for `s` the rounded sum, in finite doubles. */
function sumError(a: number, b: number, s: number): number {
  const t = s - a;
  return a - (s - t) + (b - t);
}

/** `a·b − p` for `p` the rounded product, where neither overflows or falls below the smallest double. */
export function errorOfProduct(a: number, b: number, p: number): number {
  const ca = SPLIT * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = SPLIT * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}

/** Whether the magnitude is so far from overflow and underflow that errors of products are exact. */
export function isModerate(x: number): boolean {
  const magnitude = Math.abs(x);
  return magnitude > SMALL && magnitude < LARGE;
}

/** `a + b` rounded down. */
export function addDown(a: number, b: number): number {
  const s = a + b;
  if (!(Math.abs(s) < LARGE))
    return Number.isFinite(a) && Number.isFinite(b) ? down(s) : !Number.isNaN(s) ? s : -Infinity;
  return sumError(a, b, s) < 0 ? down(s) : s;
}

/** `a + b` rounded up. */
export function addUp(a: number, b: number): number {
  return -addDown(-a, -b);
}

/** `a · b` rounded down; 0 times anything is 0, also at infinite ends. */
export function mulDown(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const p = a * b;
  if (!isModerate(p) || !isModerate(a) || !isModerate(b)) {
    return Number.isFinite(a) && Number.isFinite(b) ? down(p) : p;
  }
  return errorOfProduct(a, b, p) < 0 ? down(p) : p;
}

/** `a · b` rounded up. */
export function mulUp(a: number, b: number): number {
  return -mulDown(-a, b);
}

/** `a / b` rounded down, for `b ≠ 0`. */
export function divDown(a: number, b: number): number {
  if (a === 0) return 0;
  const q = a / b;
  if (Number.isNaN(q)) return Number.NEGATIVE_INFINITY;
  if (!Number.isFinite(b)) return 0;
  if (!Number.isFinite(a)) return q;
  if (!isModerate(q) || !isModerate(a) || !isModerate(b)) return down(q);
  const p = q * b;
  const remainder = a - p - errorOfProduct(q, b, p);
  return remainder !== 0 && remainder < 0 !== b < 0 ? down(q) : q;
}

/** `a / b` rounded up, for `b ≠ 0`. */
export function divUp(a: number, b: number): number {
  return -divDown(-a, b);
}

function rootError(x: number, s: number): number {
  const p = s * s;
  return x - p - errorOfProduct(s, s, p);
}

/** `√x` rounded down, for `x ≥ 0`. */
export function sqrtDown(x: number): number {
  const s = Math.sqrt(x);
  if (x === 0 || !Number.isFinite(x)) return s;
  return !isModerate(x) || rootError(x, s) < 0 ? down(s) : s;
}

/** `√x` rounded up, for `x ≥ 0`. */
export function sqrtUp(x: number): number {
  const s = Math.sqrt(x);
  if (x === 0 || !Number.isFinite(x)) return s;
  return !isModerate(x) || rootError(x, s) > 0 ? up(s) : s;
}
