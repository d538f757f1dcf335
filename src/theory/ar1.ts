// Stationary Gaussian first-order autoregression x_t = φ x_{t−1} + √(1 − φ²) ξ_t with unit variance.

/** A stationary path of the given length; |φ| < 1. */
export function autoregression(length: number, correlation: number, normal: () => number): number[] {
  const path: number[] = [];
  let state = normal();
  const innovation = Math.sqrt(1 - correlation * correlation);
  for (let t = 0; t < length; t++) {
    path.push(state);
    state = correlation * state + innovation * normal();
  }
  return path;
}
