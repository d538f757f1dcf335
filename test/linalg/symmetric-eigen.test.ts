import { expect, test } from 'vitest';
import { gaussianMatrix, normals } from '../../src/linalg/gaussian.ts';
import { generate, gram } from '../../src/linalg/matrix.ts';
import { symmetricEigen } from '../../src/linalg/symmetric-eigen.ts';
import { seeded } from './random.ts';

test('the Laplacian of a cycle has eigenvalues 2 - 2 cos(2 pi k / n)', () => {
  const n = 12;
  const cycle = generate(n, n, (i, j) =>
    i === j ? 2 : (i - j + n) % n === 1 || (j - i + n) % n === 1 ? -1 : 0,
  );
  const expected = Array.from({ length: n }, (_, k) => 2 - 2 * Math.cos((2 * Math.PI * k) / n)).sort(
    (p, q) => q - p,
  );
  symmetricEigen(cycle).values.forEach((value, k) => {
    expect(value).toBeCloseTo(expected[k]!, 13);
  });
});

test('eigenvalues come in descending order, their sum is the trace', () => {
  const a = gram(gaussianMatrix(normals(seeded(2)), 30, Array<number>(20).fill(1)), 0);
  const { values } = symmetricEigen(a);
  values.slice(1).forEach((value, i) => {
    expect(value).toBeLessThanOrEqual(values[i]!);
  });
  const trace = a.reduce((sum, row, i) => sum + row[i]!, 0);
  expect(values.reduce((sum, value) => sum + value, 0) / trace).toBeCloseTo(1, 13);
});

test('asymmetric matrices are refused', () => {
  expect(() =>
    symmetricEigen([
      [1, 2],
      [0, 1],
    ]),
  ).toThrow('symmetric');
});
