import { expect, test } from 'vitest';
import { ar1Efficiency } from '../../src/theory/bi2025.ts';
import { meanVariance } from '../../src/theory/dependence.ts';

test('independent observations have the variance r_0/n, one observation r_0, none nothing', () => {
  const white = (k: number) => (k === 0 ? 3 : 0);
  expect(meanVariance(12, white)).toBe(0.25);
  expect(meanVariance(1, () => 7)).toBe(7);
  expect(meanVariance(0, () => 7)).toBe(0);
});

test('a common part of the covariance stays, however many observations', () => {
  expect(meanVariance(5, () => 2)).toBe(2);
  expect(meanVariance(1000, (k) => (k === 0 ? 3 : 2))).toBeCloseTo(2 + 1 / 1000, 14);
});

test('an autoregression counts as n(1 - phi)/(1 + phi) samples, up to 2 phi/((1 - phi)^2 n^2)', () => {
  const [phi, n] = [0.8, 2000];
  const exact = 1 / (n * ar1Efficiency(phi));
  const found = meanVariance(n, (k) => phi ** k);
  expect(found).toBeLessThan(exact);
  // The exact value is (1 + phi)/((1 - phi) n) - 2 phi (1 - phi^n)/((1 - phi)^2 n^2).
  expect(exact - found).toBeCloseTo((2 * phi) / ((1 - phi) * n) ** 2, 12);
});

test('sums of both signs lose nothing: covariances that cancel to zero', () => {
  // n = 2: (2 r_0 + 2 r_1)/4 with r_1 = -r_0(1 - 2^-50).
  expect(meanVariance(2, (k) => (k === 0 ? 1 : -(1 - 2 ** -50)))).toBe(2 ** -51);
});
