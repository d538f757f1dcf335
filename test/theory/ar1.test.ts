import { expect, test } from 'vitest';
import { normals } from '../../src/linalg/gaussian.ts';
import { gram, multiply, transpose } from '../../src/linalg/matrix.ts';
import { autoregressions, whitened } from '../../src/theory/ar1.ts';
import { ar1Efficiency } from '../../src/theory/bi2025.ts';
import { mean } from '../../src/theory/spectra/regression.ts';
import { seeded } from '../linalg/random.ts';

test('the variance of the mean is 1/n_eff, n_eff/n = (1 - phi)/(1 + phi)', () => {
  const normal = normals(seeded(31));
  for (const correlation of [0, 0.5, 0.8]) {
    const [length, runs] = [500, 800];
    const squares = Array.from(
      { length: runs },
      () => mean(autoregressions(length, [1], correlation, normal).map(([x]) => x!)) ** 2,
    );
    const measured = 1 / (length * mean(squares));
    // The variance estimate errs by sqrt(2/runs) = 5 %, and finite length by 2φ/((1 − φ²)n) = 1 %.
    expect(Math.abs(measured / ar1Efficiency(correlation) - 1)).toBeLessThan(4 * 0.05 + 0.01);
  }
});

test('whitened rows have the Gram matrix of the covariance', () => {
  const normal = normals(seeded(32));
  const rows = autoregressions(30, [1, 1 / 2, 1 / 3], 0.7, normal);
  const covariance = rows.map((_, t) => rows.map((_, s) => 0.7 ** Math.abs(t - s)));
  const expected = multiply(transpose(rows), multiply(covariance, rows));
  gram(whitened(rows, 0.7), 0).forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(expected[i]![j]!, 10);
    });
  });
});
