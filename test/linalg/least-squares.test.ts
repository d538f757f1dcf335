import { expect, test } from 'vitest';
import { gaussianMatrix, normals } from '../../src/linalg/gaussian.ts';
import { leastSquares, minimumNorm, numericalRank, singularValues } from '../../src/linalg/least-squares.ts';
import { frobenius, multiply, transpose } from '../../src/linalg/matrix.ts';
import { seeded } from './random.ts';

const normal = normals(seeded(3));
const tall = gaussianMatrix(normal, 30, Array<number>(8).fill(1));
const right = gaussianMatrix(normal, 30, [1, 1]);

/** The normal-equation residual ‖aᵀ(b − a x)‖∞: zero for a least-squares solution up to rounding. */
const normalResidual = (
  a: readonly (readonly number[])[],
  x: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number => {
  const product = multiply(a, x);
  const rest = b.map((row, i) => row.map((value, j) => value - product[i]![j]!));
  return Math.max(...multiply(transpose(a), rest).flat().map(Math.abs));
};

test('the line through three points has the textbook slope and intercept', () => {
  // Points (0,1), (1,3), (2,4): slope 3/2, intercept 7/6.
  const [intercept, slope] = leastSquares(
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [[1], [3], [4]],
  );
  expect(intercept![0]).toBeCloseTo(7 / 6, 14);
  expect(slope![0]).toBeCloseTo(1.5, 14);
});

test('a least-squares solution satisfies the normal equations', () => {
  expect(normalResidual(tall, leastSquares(tall, right), right)).toBeLessThan(1e-12);
  expect(normalResidual(tall, gaussianMatrix(normal, 8, [1, 1]), right)).toBeGreaterThan(0.1);
});

test('the minimum-norm solution solves the system and is orthogonal to the null space', () => {
  const wide = transpose(tall);
  const b = gaussianMatrix(normal, 8, [1]);
  const x = minimumNorm(wide, b);
  expect(frobenius(multiply(wide, x).map((row, i) => [row[0]! - b[i]![0]!]))).toBeLessThan(1e-12);
  // x lies in the row space: x = wideᵀ z for some z, so projecting onto it changes nothing.
  const projected = multiply(tall, leastSquares(tall, x));
  expect(frobenius(projected.map((row, i) => [row[0]! - x[i]![0]!]))).toBeLessThan(1e-12);
});

test('rank: a product through 5 dimensions has rank 5; the singular values of a diagonal are its entries', () => {
  const product = multiply(
    gaussianMatrix(normal, 12, Array<number>(5).fill(1)),
    gaussianMatrix(normal, 5, Array<number>(9).fill(1)),
  );
  expect(numericalRank(product, 1e-9)).toBe(5);
  expect(numericalRank([[0, 0]], 1e-9)).toBe(0);
  expect(
    singularValues([
      [2, 0, 0],
      [0, -3, 0],
    ]),
  ).toEqual([3, 2]);
});

test('rank-deficient and misshapen systems are refused', () => {
  expect(() =>
    leastSquares(
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      [[1], [2], [3]],
    ),
  ).toThrow('rank deficient');
  expect(() =>
    minimumNorm(
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
      [[1], [2]],
    ),
  ).toThrow('rank deficient');
  expect(() => leastSquares([[1, 2]], [[1]])).toThrow('use minimumNorm');
  expect(() => minimumNorm([[1], [2]], [[1], [2]])).toThrow('use leastSquares');
  expect(() => leastSquares([[1], [2]], [[1]])).toThrow('expected 2');
  expect(() => minimumNorm([[1, 2]], [[1], [2]])).toThrow('expected 1');
});
