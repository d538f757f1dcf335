import type { Agreement } from '../../language/property.ts';

/** Bits of the definition's value that the promise keeps at a call, where it was asked for. */
const bitsOf = ({ promise, reference: [low, high] }: Agreement): number => {
  if (promise === undefined) return Number.POSITIVE_INFINITY;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const off = promise.relative + promise.room;
  // 0 / 0 would be no number: a value of 0 that must be met exactly keeps all its bits
  return off === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.log2(size / off));
};

/** Bits that the promises keep at all calls of a sample, 40 at most: more are not asked of equalities with counterparts. */
export const keptBits = (agreements: readonly Agreement[]): number =>
  Math.max(0, Math.min(40, ...agreements.map(bitsOf)));
