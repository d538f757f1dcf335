import { expect, test } from 'vitest';
import {
  dense,
  frobenius,
  generate,
  gram,
  multiply,
  requireSymmetric,
  transpose,
} from '../../src/linalg/matrix.ts';

const a = [
  [1, 2, 3],
  [4, 5, 6],
];

test('products and transposes of small integer matrices are exact', () => {
  expect(transpose(a)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(multiply(a, transpose(a))).toEqual([
    [14, 32],
    [32, 77],
  ]);
  expect(gram(transpose(a), 0.5)).toEqual([
    [14.5, 32],
    [32, 77.5],
  ]);
  expect(generate(2, 2, (i, j) => 10 * i + j)).toEqual([
    [0, 1],
    [10, 11],
  ]);
});

test('inputs are left as they were', () => {
  const before = structuredClone(a);
  const product = multiply(a, transpose(a));
  product[0]![0] = 99;
  gram(a, 1)[0]![0] = 99;
  expect(a).toEqual(before);
});

test('the Frobenius norm survives overflow and underflow of the squares', () => {
  expect(frobenius([[3, 4]])).toBe(5);
  expect(frobenius([[3e200, 4e200]])).toBeCloseTo(5e200, -190);
  expect(frobenius([[3e-200, 4e-200]]) / 5e-200).toBeCloseTo(1, 14);
  expect(frobenius([[0, 0]])).toBe(0);
});

test('malformed matrices are refused with their place', () => {
  expect(() => dense([])).toThrow('at least one row');
  expect(() => dense([[1, 2], [3]])).toThrow('row 1 has 1 entries');
  expect(() => dense([[1, Number.NaN]])).toThrow('entry (0, 1) is NaN');
  expect(() => multiply(a, a)).toThrow('inner sizes differ');
  expect(() =>
    requireSymmetric([
      [1, 2],
      [3, 1],
    ]),
  ).toThrow('entry (1, 0) is 3');
});
