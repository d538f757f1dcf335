// Self-training as repeated maximum-likelihood refitting of a Gaussian to its own samples.

/**
 * ln σ² after each generation, from ln σ² = 0: every generation draws n samples from the last fit and takes their variance
 * about their mean, divided by n.
 */
export function refitLogVariances(samples: number, generations: number, normal: () => number): number[] {
  const path: number[] = [];
  let log = 0;
  for (let t = 0; t < generations; t++) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < samples; i++) {
      const z = normal();
      sum += z;
      squares += z * z;
    }
    // The fitted variance relative to the last one.
    log += Math.log((squares - (sum * sum) / samples) / samples);
    path.push(log);
  }
  return path;
}

/**
 * The drift E ln(χ²_{n−1}/n) = ψ((n − 1)/2) + ln(2/n) of ln σ² per generation, for even n: ψ(m + 1/2) = −γ − 2 ln 2 +
 * 2 Σ_{k≤m} 1/(2k − 1).
 */
export function refitDrift(samples: number): number {
  const half = (samples - 2) / 2;
  const sum = Array.from({ length: half }, (_, k) => 2 / (2 * k + 1)).reduce(
    (total, term) => total + term,
    0,
  );
  return -0.5772156649015329 - 2 * Math.LN2 + sum + Math.log(2 / samples);
}
