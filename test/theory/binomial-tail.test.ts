import { expect, test } from 'vitest';
import { binomialTail } from '../../src/theory/binomial-tail.ts';

test('small tails by hand', () => {
  // Two coins: -1, 0, 0, 1.
  expect([-1, -0.5, 0, 0.5, 1, 1.5].map((s) => binomialTail(2, s))).toEqual([1, 0.75, 0.75, 0.25, 0.25, 0]);
  expect(binomialTail(0, 0)).toBe(1);
  expect(binomialTail(0, 0.1)).toBe(0);
});

test('the recursion P_n(s) = (P_(n-1)(s - 1/2) + P_(n-1)(s + 1/2))/2 and symmetry', () => {
  for (const n of [1, 5, 40, 300])
    for (const s of [-3, -0.25, 0, 1.5, 7]) {
      const right = (binomialTail(n - 1, s - 0.5) + binomialTail(n - 1, s + 0.5)) / 2;
      expect(Math.abs(binomialTail(n, s) - right)).toBeLessThanOrEqual(2 ** -52 * right);
    }
  expect(binomialTail(41, 0)).toBe(0.5);
});
