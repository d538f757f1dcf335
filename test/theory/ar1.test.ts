import { expect, test } from 'vitest';
import { normals } from '../../src/linalg/gaussian.ts';
import { autoregression } from '../../src/theory/ar1.ts';
import { ar1Efficiency } from '../../src/theory/bi2025.ts';
import { mean } from '../../src/theory/spectra/regression.ts';
import { seeded } from '../linalg/random.ts';

test('the variance of the mean is 1/n_eff, n_eff/n = (1 - phi)/(1 + phi)', () => {
  const normal = normals(seeded(31));
  for (const correlation of [0, 0.5, 0.8]) {
    const [length, runs] = [500, 800];
    const squares = Array.from(
      { length: runs },
      () => mean(autoregression(length, correlation, normal)) ** 2,
    );
    const measured = 1 / (length * mean(squares));
    // The variance estimate errs by sqrt(2/runs) = 5 %, and finite length by 2φ/((1 − φ²)n) = 1 %.
    expect(Math.abs(measured / ar1Efficiency(correlation) - 1)).toBeLessThan(4 * 0.05 + 0.01);
  }
});
