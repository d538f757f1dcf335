import { expect, test } from 'vitest';
import { lossMean, lossTail } from '../../src/theory/losses.ts';

const fair = [() => 1, (j: number) => j] as const;

test('the sum of two fair losses is at least 0, 1, 2 and 2.5 with probability 1, 3/4, 1/4 and 0', () => {
  expect(lossMean(2, ...fair)).toBe(0.5);
  expect([0, 1, 2, 2.5].map((s) => lossTail(2, ...fair, 2, s))).toEqual([1, 0.75, 0.25, 0]);
});

test('weights count relative to their sum', () => {
  const weights = (j: number) => [3, 1][j]!;
  expect(lossMean(2, weights, (j) => j)).toBe(0.25);
  expect(lossTail(2, weights, (j) => j, 1, 1)).toBe(0.25);
});
