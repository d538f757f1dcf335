import { expect, test } from 'vitest';
import { normals } from '../../../src/linalg/gaussian.ts';
import {
  bestOf,
  gaussianProxy,
  heavyTailed,
  heavyTailedProxy,
  normalMaximum,
} from '../../../src/theory/latent2026/reward.ts';
import { median } from '../../../src/theory/spectra/regression.ts';
import { seeded } from '../../linalg/random.ts';
import { expectAgreement } from '../agreement.ts';

test('with Gaussian errors quality grows with n', () => {
  const { series } = expectAgreement(gaussianProxy, 2.8268632792 / Math.SQRT2, 0);
  for (const { y, error, theory } of series!.points) expect(Math.abs(y - theory!)).toBeLessThan(4 * error);
});

test('with heavy-tailed errors it falls', () => {
  const { series } = expectAgreement(heavyTailedProxy, 0.235, 0.004);
  // The integral of the exact law gives 0.5555, 0.6876, 0.4671, 0.2378.
  [0.5555, 0.6876, 0.4671, 0.2378].forEach((expected, i) => {
    const { y, error } = series!.points[i]!;
    expect(Math.abs(y - expected)).toBeLessThan(4 * error);
  });
});

test('the expected maximum of n normals', () => {
  // n = 2: 1/sqrt(pi); n = 3: 3/(2 sqrt(pi)).
  expect(normalMaximum(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 6);
  expect(normalMaximum(3)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 6);
  expect(normalMaximum(256)).toBeCloseTo(2.8268632792, 5);
});

test('without error the best of two is the maximum; the t law has quartiles -+sqrt(2/3)', () => {
  const normal = normals(seeded(6));
  const { y, error } = bestOf(2, 20_000, normal, () => 0);
  expect(Math.abs(y - 1 / Math.sqrt(Math.PI))).toBeLessThan(4 * error);
  const draw = heavyTailed(seeded(7));
  const sizes = Array.from({ length: 20_000 }, () => Math.abs(draw()));
  // The median of |t| is 0.8165; its density there, 2·f(0.8165) = 0.46, makes the error 1/(2·0.46·sqrt(20000)) = 0.008.
  expect(Math.abs(median(sizes) - Math.sqrt(2 / 3))).toBeLessThan(4 * 0.008);
});
