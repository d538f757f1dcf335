import { expect, test } from 'vitest';
import { inputWeight, linearNetwork, reluNetwork, threshold } from '../../src/theory/networks.ts';

const at = (values: readonly number[]) => (i: number) => values[i]!;

test('three linear features of a plane are given by two weights', () => {
  const matrix = (j: number) =>
    at(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ][j]!,
    );
  const c = at([1, -1, 2]);
  expect([0, 1].map((i) => inputWeight(3, c, matrix, i))).toEqual([8, 10]);
  expect(linearNetwork(3, 2, c, matrix, at([0.5, -1]))).toBe(-6);
});

test('rectified features bend at their thresholds 0, 1 and 3', () => {
  const gap = at([1, 2, 1]);
  const c = at([1, -3, 2]);
  expect([0, 1, 2, 3].map((j) => threshold(gap, j))).toEqual([0, 1, 3, 4]);
  expect([-1, 0, 1, 3, 4].map((x) => reluNetwork(3, c, gap, x))).toEqual([0, 0, 1, -3, -3]);
});
