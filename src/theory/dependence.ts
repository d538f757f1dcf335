// The variance of the mean of dependent observations.

import { exactly, exactProduct, over, powOf, rounded } from './numerics/double-double.ts';
import { sumExactly } from './numerics/exact-sum.ts';
import type { Sequence } from './numerics/sequence.ts';

/**
 * The variance of the mean of n stationary observations whose covariance at distance k is r_k: of the n² pairs n lie at distance
 * 0 and 2(n − k) at distance k, so it is (n r_0 + 2 Σ (n − k) r_k)/n², from an exact sum; 0 for none. Arguments n, r.
 */
export function meanVariance(count: number, covariance: Sequence): number {
  const parts = Array.from({ length: count }, (_, k) => {
    const { hi, lo } = exactProduct((k === 0 ? 1 : 2) * (count - k), covariance(k));
    return [hi, lo];
  });
  return rounded(over(sumExactly(parts.flat()), exactly(count * count)));
}

/** The covariance c(k + 1)^(-g) at distance k of a process with long memory. Transcription of the Lean definition. */
export function longMemory(scale: number, decay: number, k: number): number {
  return scale * powOf(k + 1, exactly(-decay));
}
