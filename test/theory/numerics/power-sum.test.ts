import { expect, test } from 'vitest';
import { powerSum } from '../../../src/theory/numerics/power-sum.ts';

test('zeta values: 1/I^2 and 1/I^4 to infinity', () => {
  // The rest beyond n is 1/n - 1/2n^2 + … and 1/3n^3.
  expect(powerSum(1, 1, 1e9) + 1e-9).toBeCloseTo(Math.PI ** 2 / 6, 14);
  expect(powerSum(3, 1, 1e6)).toBeCloseTo(Math.PI ** 4 / 90, 14);
});

test('the sum splits anywhere, across the switch from terms to Euler-Maclaurin', () => {
  for (const a of [0, 0.3, 1, 4.5])
    for (const cut of [3, 40, 70, 100, 5000])
      expect((powerSum(a, 1, cut) + powerSum(a, cut + 1, 20_000)) / powerSum(a, 1, 20_000)).toBeCloseTo(
        1,
        14,
      );
});

test('the tail of 1/I^2 lies between 1/(n+1) and 1/n; empty sums are 0', () => {
  for (const n of [1, 10, 1000]) {
    const tail = powerSum(1, n + 1, 1e12) + 1e-12;
    expect(tail).toBeGreaterThan(1 / (n + 1));
    expect(tail).toBeLessThan(1 / n);
  }
  expect(powerSum(1, 5, 4)).toBe(0);
});
