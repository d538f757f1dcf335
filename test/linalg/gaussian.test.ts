import { expect, test } from 'vitest';
import { gaussianMatrix, normals } from '../../src/linalg/gaussian.ts';
import { seeded } from './random.ts';

test('moments of 2e5 draws are those of the standard normal', () => {
  const normal = normals(seeded(4));
  const count = 200_000;
  const moments = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const z = normal();
    for (let p = 1; p <= 4; p++) moments[p - 1]! += z ** p / count;
  }
  // Standard deviations of the sample moments: sqrt(1, 2, 15, 96) / sqrt(count); five of them allowed.
  [0, 1, 0, 3].forEach((expected, p) => {
    const deviation = Math.sqrt([1, 2, 15, 96][p]! / count);
    expect(Math.abs(moments[p]! - expected)).toBeLessThan(5 * deviation);
  });
});

test('consecutive draws are uncorrelated, also within one polar pair', () => {
  const normal = normals(seeded(5));
  let sum = 0;
  for (let i = 0; i < 100_000; i++) sum += normal() * normal();
  expect(Math.abs(sum / 100_000)).toBeLessThan(5 / Math.sqrt(100_000));
});

test('columns have the variances asked for, and the draws repeat with the seed', () => {
  const draw = () => gaussianMatrix(normals(seeded(6)), 4000, [4, 0.25, 0]);
  const a = draw();
  [4, 0.25, 0].forEach((variance, j) => {
    const measured = a.reduce((sum, row) => sum + row[j]! ** 2, 0) / a.length;
    expect(Math.abs(measured - variance)).toBeLessThanOrEqual(5 * variance * Math.sqrt(2 / a.length));
  });
  expect(draw()).toEqual(a);
});
