import { expect, test } from 'vitest';
import { solveSpd } from '../../src/linalg/cholesky.ts';
import { gaussianMatrix, normals } from '../../src/linalg/gaussian.ts';
import { gram, multiply } from '../../src/linalg/matrix.ts';
import { seeded } from './random.ts';

test('a solved system reproduces its right-hand side', () => {
  const normal = normals(seeded(1));
  for (const n of [1, 2, 7, 40]) {
    const a = gram(gaussianMatrix(normal, 2 * n, Array<number>(n).fill(1)), 0.1);
    const x = gaussianMatrix(normal, n, [1, 1]);
    const solution = solveSpd(a, multiply(a, x));
    // Forward error <= condition number * n * u; here cond < 1e4.
    solution.x.flat().forEach((value, i) => {
      expect(Math.abs(value - x.flat()[i]!)).toBeLessThan(1e4 * n * 2 ** -50);
    });
    expect(solution.residual).toBeLessThan(n * 2 ** -52 + 2 ** -52);
  }
});

test('the 2 x 2 system [[4,2],[2,3]] x = (8,7) has the solution (1.25, 1.5)', () => {
  const { x } = solveSpd(
    [
      [4, 2],
      [2, 3],
    ],
    [[8], [7]],
  );
  expect(x[0]![0]).toBeCloseTo(1.25, 14);
  expect(x[1]![0]).toBeCloseTo(1.5, 14);
});

test('matrices that are not positive definite, singular or asymmetric are refused', () => {
  const b = [[1], [1]];
  expect(() =>
    solveSpd(
      [
        [1, 2],
        [2, 1],
      ],
      b,
    ),
  ).toThrow('not positive definite (pivot 1 of 2)');
  expect(() =>
    solveSpd(
      [
        [1, 1],
        [1, 1],
      ],
      b,
    ),
  ).toThrow('not positive definite');
  expect(() =>
    solveSpd(
      [
        [1, 0],
        [0, 1e-18],
      ],
      b,
    ),
  ).toThrow('singular to working precision');
  expect(() =>
    solveSpd(
      [
        [1, 2],
        [0, 1],
      ],
      b,
    ),
  ).toThrow('symmetric');
  expect(() => solveSpd([[1, 2]], [[1]])).toThrow('square');
  expect(() => solveSpd([[1]], b)).toThrow('2 rows, expected 1');
});
