/**
 * A source of independent standard normal numbers from a source of uniform ones on [0, 1), by Marsaglia's polar method;
 * the second number of each pair is kept for the next call.
 */
export function normals(random: () => number): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const square = u * u + v * v;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        kept = v * factor;
        return u * factor;
      }
    }
  };
}

/** A rows × columns matrix of independent normals with variance `variances[j]` in column j. */
export function gaussianMatrix(normal: () => number, rows: number, variances: readonly number[]): number[][] {
  const deviations = variances.map(Math.sqrt);
  return Array.from({ length: rows }, () => deviations.map((deviation) => deviation * normal()));
}
