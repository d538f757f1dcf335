/**
 * Exponential and logarithm of a double from `+ − × ÷` alone, with error bounds that are derived below, so that an enclosure made
 * from them is rigorous on every conforming engine (the accuracy of `Math.exp` and `Math.log` is left open by ECMAScript).
 *
 * Write u = 2^-53. Each rounding errs by at most u relative to its result.
 *
 * **exp.** x = k·ln 2 + r with |r| ≤ 0.35. ln 2 = HI + LO + δ, |δ| ≤ 2^-86, and HI has 32 significant bits, so k·HI is exact for
 * |k| ≤ 1075. r is computed with absolute error ≤ 2^-55 (x − k·HI) + 2^-55 (− k·LO) + 2^-75 (k·LO and k·δ) < 2^-53.9, which is a
 * relative error of the same size in exp r. The Taylor polynomial of degree 13 truncates at 0.35^14/14!·1.1 < 2^-57 relative.
 * Horner: with s_i = c_i + r·s_{i+1} the absolute error obeys E_i ≤ u(|s_i| + |r·s_{i+1}| + |c_i|·[i ≥ 3]) + 0.35·E_{i+1}, which gives
 * E_3 ≤ 0.42u, E_2 ≤ 0.79u, E_1 ≤ 1.7u, E_0 ≤ 2.5u, and exp r ≥ 0.704: relative 3.5u. In all < 2^-53.9 + 2^-57 + 3.5u < 4.2u.
 *
 * **log.** x = 2^k·m with m in [√½, √2], s = (m − 1)/(m + 1), log m = 2s·Q(s²), Q(z) = Σ z^i/(2i+1). m − 1 is exact, s errs by 2.1u,
 * z = s² ≤ 0.0295 by 5.3u, Q (1 ≤ Q ≤ 1.011, Q′ ≤ 0.37) by 0.06u + 1.06u, the product by u, the truncation after z^10 by 0.006u:
 * 4.3u relative. With k ≠ 0: k·HI is exact, log m + k·LO errs by 1.5u + 0.35u, the last sum by u, and |log x| ≥ 0.346:
 * 1.85u/0.346 + u < 6.4u relative.
 *
 * Both are widened by GUARD = 2^-50 = 8u.
 *
 * **x^y** = exp (y·log x) with the logarithm as a sum of two doubles. s = sh + sl has its quotient's remainder, and is good to 2^-100.
 * log m = 2s + 2s·z·P(z), P(z) = Σ z^i/(2i+3): the second term is below 0.01·2s, and errs by 9u of itself (z, P, two products, sh for
 * s), so log m errs by 0.1u relative, and by 0.02u more when its parts are added. With k ≠ 0, k·HI + 2sh is split exactly, and the
 * small parts err by 0.05u absolute where |log x| ≥ 0.346. In all < 0.18u < 2^-55.4 relative. p = y·log x has the exact error of its
 * leading product, so e^p errs by |p|·2^-55.4 from the logarithm, 4.2u from exp of the leading part, u from the factor 1 + pl, whose
 * next term is pl²/2 < 2^-80. `boundPowerError` allows 2^-50 + |p|·2^-55.
 */
import { down, errorOfProduct, up } from './rounding.ts';

const GUARD = 2 ** -50;
const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;
/** A double below exp 709.7 = 1.65e308; from there on the upper bound is infinite. */
const OVERFLOW = 1.6e308;

const doubles = new Float64Array(1);
const words = new Uint32Array(doubles.buffer);
/** Which 32-bit word holds sign and exponent on this machine. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** `2^k` for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  words[HIGH] = (k + 1023) << 20;
  words[1 - HIGH] = 0;
  return doubles[0]!;
}

/** exp x for |x| ≤ 745, within 4.2u relative where the result is no smaller than 2^-1022; callers must allow 2^-50. */
export function rawExp(x: number): number {
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * LN2_HI - k * LN2_LO;
  let s = 1 / 6227020800;
  s = 1 / 479001600 + r * s;
  s = 1 / 39916800 + r * s;
  s = 1 / 3628800 + r * s;
  s = 1 / 362880 + r * s;
  s = 1 / 40320 + r * s;
  s = 1 / 5040 + r * s;
  s = 1 / 720 + r * s;
  s = 1 / 120 + r * s;
  s = 1 / 24 + r * s;
  s = 1 / 6 + r * s;
  s = 0.5 + r * s;
  s = 1 + r * s;
  s = 1 + r * s;
  if (k > 1023) return s * 2 * powerOfTwo(k - 1);
  return k < -1021 ? s * powerOfTwo(-1000) * powerOfTwo(k + 1000) : s * powerOfTwo(k);
}

/** log x for 0 < x < ∞, within 6.4u relative; callers must allow 2^-50. */
export function rawLog(x: number): number {
  doubles[0] = x < 2 ** -1022 ? x * 2 ** 60 : x;
  let k = (words[HIGH]! >>> 20) - 1023 - (x < 2 ** -1022 ? 60 : 0);
  words[HIGH] = (words[HIGH]! & 0xfffff) | 0x3ff00000;
  let m = doubles[0]!;
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let q = 1 / 21;
  q = 1 / 19 + z * q;
  q = 1 / 17 + z * q;
  q = 1 / 15 + z * q;
  q = 1 / 13 + z * q;
  q = 1 / 11 + z * q;
  q = 1 / 9 + z * q;
  q = 1 / 7 + z * q;
  q = 1 / 5 + z * q;
  q = 1 / 3 + z * q;
  q = 1 + z * q;
  const logM = 2 * s * q;
  return k === 0 ? logM : k * LN2_HI + (logM + k * LN2_LO);
}

/** `x^y` for x in [2^-1000, 2^1000], |y| in {0} ∪ [2^-900, 2^900] and |y·log x| ≤ 700; callers must allow `boundPowerError`. */
export function rawPower(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  doubles[0] = x;
  let k = (words[HIGH]! >>> 20) - 1023;
  words[HIGH] = (words[HIGH]! & 0xfffff) | 0x3ff00000;
  let m = doubles[0]!;
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const num = m - 1;
  const den = m + 1;
  const part = den - 1;
  const denLow = 1 - (den - part) + (m - part);
  const s = num / den;
  const p = s * den;
  const sLow = (num - p - errorOfProduct(s, den, p) - s * denLow) / den;
  const z = s * s;
  let q = 1 / 21;
  q = 1 / 19 + z * q;
  q = 1 / 17 + z * q;
  q = 1 / 15 + z * q;
  q = 1 / 13 + z * q;
  q = 1 / 11 + z * q;
  q = 1 / 9 + z * q;
  q = 1 / 7 + z * q;
  q = 1 / 5 + z * q;
  q = 1 / 3 + z * q;
  const low = 2 * sLow + 2 * s * (z * q);
  const scaled = k * LN2_HI;
  const top = scaled + 2 * s;
  const rest = scaled === 0 ? 0 : 2 * s - (top - scaled);
  const bottom = rest + (low + k * LN2_LO);
  const logHigh = top + bottom;
  const logLow = bottom - (logHigh - top);
  const power = y * logHigh;
  const powerLow = errorOfProduct(y, logHigh, power) + y * logLow;
  const leading = rawExp(power);
  return leading + leading * powerLow;
}

/** The relative error that `rawPower` may have, and `Infinity` outside of its domain. */
export function boundPowerError(x: number, y: number): number {
  if (!(x >= 2 ** -1000 && x <= 2 ** 1000)) return Number.POSITIVE_INFINITY;
  const size = Math.abs(y);
  if (!(y === 0 || (size >= 2 ** -900 && size <= 2 ** 900))) return Number.POSITIVE_INFINITY;
  const p = size * Math.abs(rawLog(x));
  return p < 699 ? GUARD + p * 2 ** -55 : Number.POSITIVE_INFINITY;
}

/** A double below exp x. */
export function expDown(x: number): number {
  if (x === 0) return 1;
  if (!(x >= -745)) return 0;
  return x > 709.7 ? OVERFLOW : Math.max(0, down(rawExp(x) * (1 - GUARD)));
}

/** A double above exp x. */
export function expUp(x: number): number {
  if (x === 0) return 1;
  if (x < -745) return 2 ** -1073;
  return x <= 709.7 ? up(rawExp(x) * (1 + GUARD)) : Number.POSITIVE_INFINITY;
}

/** A double below x^y for x > 0, or nothing where `rawPower` does not reach. */
export function powerDown(x: number, y: number): number | undefined {
  const guard = boundPowerError(x, y);
  if (guard === Number.POSITIVE_INFINITY) return undefined;
  return y === 0 || x === 1 ? 1 : Math.max(0, down(rawPower(x, y) * (1 - guard)));
}

/** A double above x^y for x > 0, or nothing where `rawPower` does not reach. */
export function powerUp(x: number, y: number): number | undefined {
  const guard = boundPowerError(x, y);
  if (guard === Number.POSITIVE_INFINITY) return undefined;
  return y === 0 || x === 1 ? 1 : up(rawPower(x, y) * (1 + guard));
}

/** A double below log x, for x > 0. */
export function logDown(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return x > 0 ? 709 : Number.NEGATIVE_INFINITY;
  const y = rawLog(x);
  return y === 0 ? 0 : down(y - Math.abs(y) * GUARD);
}

/** A double above log x, for x > 0. */
export function logUp(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  const y = rawLog(x);
  return y === 0 ? 0 : up(y + Math.abs(y) * GUARD);
}
