import { expect, test } from 'vitest';
import { planarRisk } from '../../../src/theory/spectra/planar-risk.ts';
import { exactRisk } from '../../../src/theory/spectra/spectral-risk.ts';

test('one mode: the planar risk solves a quadratic', () => {
  const problem = { spectrum: { value: [1], weight: [1] }, target: [1], noise: 0.5 };
  // κ(1 − 1/((1 + κ)n)) = μ at n = 2, μ = 1/2: κ² = 1/2 · … gives κ² + κ(1 − 1/2 − 1/2) − 1/2 = 0.
  const k = Math.SQRT1_2;
  const q = 1 / (1 + k) ** 2 / 2;
  expect(planarRisk(problem, 2, 0.5)).toBeCloseTo(((k / (1 + k)) ** 2 + 0.5 * q) / (1 - q), 12);
});

test('with ever more samples it is the risk of a fixed design', () => {
  const value = [1, 0.5, 0.1];
  const problem = { spectrum: { value, weight: [1, 1, 1] }, target: [1, 0.2, 0.1], noise: 0.3 };
  for (const n of [1e3, 1e5]) {
    const ratio = planarRisk(problem, n, 0.2) / exactRisk(problem, n, 0.2);
    // κ exceeds μ by the relative d/n, d ≤ 3, and the bias is of degree two in κ; 1 − q/n adds another 3/n.
    expect(Math.abs(ratio - 1)).toBeLessThan(9 / n);
  }
});
