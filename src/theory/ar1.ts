// Stationary Gaussian first-order autoregressions x_t = φ x_{t−1} + √(1 − φ²) ξ_t.

/** Rows x_t of independent stationary paths, the i-th with standard deviation `deviations[i]`; |φ| < 1. */
export function autoregressions(
  length: number,
  deviations: readonly number[],
  correlation: number,
  normal: () => number,
): number[][] {
  const innovations = deviations.map((deviation) => deviation * Math.sqrt(1 - correlation * correlation));
  let state = deviations.map((deviation) => deviation * normal());
  return Array.from({ length }, () => {
    const row = state;
    state = row.map((value, i) => correlation * value + innovations[i]! * normal());
    return row;
  });
}

/**
 * Rows whose Gram matrix is XᵀCX for the covariance C_ts = φ^|t−s| of an autoregression: C is LDLᵀ with L_ts = φ^(t−s) for t ≥ s and
 * D = diag(1, 1 − φ², 1 − φ², …), so these are the rows of √D LᵀX in reverse order.
 */
export function whitened(rows: readonly (readonly number[])[], correlation: number): number[][] {
  const innovation = Math.sqrt(1 - correlation * correlation);
  const result: number[][] = [];
  let sum = (rows[0] ?? []).map(() => 0);
  for (let t = rows.length - 1; t >= 0; t--) {
    const later = sum;
    sum = (rows[t] ?? []).map((value, i) => value + correlation * later[i]!);
    result.push(t === 0 ? sum : sum.map((value) => innovation * value));
  }
  return result;
}
