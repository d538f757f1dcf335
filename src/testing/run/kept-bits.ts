import type { Agreement } from '../../language/property.ts';

/** Bits of the definition's value that the promise determines at a call, if the promise was computed. */
const bitsOf = ({ promise, reference: [low, high] }: Agreement): number => {
  if (promise === undefined) return Number.POSITIVE_INFINITY;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const off = promise.relative + promise.room;
  // 0 / 0 would be NaN: a value of 0 that must be met exactly keeps all its bits
  return off === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.log2(size / off));
};

/** Bits that the promises determine at all calls of a sample, at most 40: equalities with counterparts need no more. */
export const countKeptBits = (agreements: readonly Agreement[]): number =>
  Math.max(0, Math.min(40, ...agreements.map(bitsOf)));
