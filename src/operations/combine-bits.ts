/** Operations on the binary digits of two natural numbers, place by place. */
export type BitOperation = 'and' | 'or' | 'xor';

/** The value on natural numbers, exactly. */
export function combineBits(operation: BitOperation, a: bigint, b: bigint): bigint {
  if (operation === 'and') return a & b;
  return operation === 'or' ? a | b : a ^ b;
}

/** The value on natural numbers below 2⁵³; NaN for any other number. */
export function combineBitsOf(operation: BitOperation, a: number, b: number): number {
  if (!(Number.isSafeInteger(a) && Number.isSafeInteger(b) && a >= 0 && b >= 0)) return Number.NaN;
  if (a < 2 ** 31 && b < 2 ** 31) return operation === 'and' ? a & b : operation === 'or' ? a | b : a ^ b;
  return Number(combineBits(operation, BigInt(a), BigInt(b)));
}
