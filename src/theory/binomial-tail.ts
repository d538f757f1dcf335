/**
 * P(S ≥ threshold) for the sum S of `count` independent fair ±1/2: the number of outcomes k with k − count/2 ≥ threshold,
 * weighted by binomial coefficients in exact integers, over 2^count.
 */
export function binomialTail(count: number, threshold: number): number {
  let coefficient = 1n;
  let outcomes = 0n;
  for (let k = count; k >= 0 && k - count / 2 >= threshold; k--) {
    outcomes += coefficient;
    // C(n, k − 1) = C(n, k)·k/(n − k + 1).
    coefficient = (coefficient * BigInt(k)) / BigInt(count - k + 1);
  }
  // Keep 64 bits, so that the quotient is correctly rounded to a double up to the last bit.
  const excess = Math.max(0, outcomes.toString(2).length - 64);
  return Number(outcomes >> BigInt(excess)) * 2 ** (excess - count);
}
