import type { Rational } from './rational.ts';

const bits = new DataView(new ArrayBuffer(8));

/** The dyadic rational that a finite double is, exactly. */
export function ofDouble(x: number): Rational {
  if (Number.isSafeInteger(x)) return { num: BigInt(x), den: 1n };
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const magnitude = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const mantissa = word >> 63n === 1n ? -magnitude : magnitude;
  const shift = (exponent === 0 ? 1 : exponent) - 1075;
  if (shift >= 0 || magnitude === 0n) return { num: mantissa << BigInt(Math.max(shift, 0)), den: 1n };
  // The lowest set bit of an integer below 2^53 is a power of two that a double holds exactly.
  const zeros = Math.min(Math.log2(Number(magnitude & -magnitude)), -shift);
  return { num: mantissa >> BigInt(zeros), den: 1n << BigInt(-shift - zeros) };
}

/** Every integer up to it is a double. */
const mostExact = 2n ** 53n;

/**
 * The double nearest to `num / den` (`den > 0`) from below and from above: equal iff the rational is a double.
 * Beyond the range of doubles an end is infinite.
 */
export function doublesAround(num: bigint, den: bigint): readonly [number, number] {
  if (num === 0n) return [0, 0];
  if (den === 1n && num <= mostExact && num >= -mostExact) {
    const known = Number(num);
    return [known, known];
  }
  if (num < 0n) {
    const [low, high] = doublesAround(-num, den);
    return [-high, -low];
  }
  // 2^(exponent-1) <= num/den < 2^(exponent+1) after the first guess, refined by one comparison.
  let exponent = num.toString(2).length - den.toString(2).length;
  const reaches = exponent >= 0 ? num >= den << BigInt(exponent) : num << BigInt(-exponent) >= den;
  if (!reaches) exponent -= 1;
  if (exponent > 1023) return [Number.MAX_VALUE, Number.POSITIVE_INFINITY];
  const scale = Math.min(52 - exponent, 1074);
  const scaled = scale >= 0 ? num << BigInt(scale) : num;
  const divisor = scale >= 0 ? den : den << BigInt(-scale);
  const below = scaled / divisor;
  const low = timesPowerOfTwo(Number(below), -scale);
  return scaled % divisor === 0n ? [low, low] : [low, timesPowerOfTwo(Number(below + 1n), -scale)];
}

/** `x · 2^k` for an integer `x ≤ 2^53` and a result that is a double or overflows. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k < -1022) return x * 2 ** -1022 * 2 ** (k + 1022);
  return k > 1023 ? x * 2 ** 1023 * 2 ** (k - 1023) : x * 2 ** k;
}

const powers = Float64Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074));

/** `2^k` for an integer `k`, by a table: several times quicker than the operator `**`. */
export function scaleByTwo(k: number): number {
  return powers[k + 1074] ?? (k > 0 ? Infinity : 0);
}
