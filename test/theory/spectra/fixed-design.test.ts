import { expect, test } from 'vitest';
import {
  meanExcessRisk,
  penalizedLoss,
  ridgeRisk,
  ridgeVariance,
  ridgeWeight,
  walshFeature,
  walshSign,
} from '../../../src/theory/spectra/fixed-design.ts';
import { seeded } from '../../linalg/random.ts';

const random = seeded(11);
const draw = (count: number): number[] => Array.from({ length: count }, () => 2 * random() - 1);
const at = (values: readonly number[]) => (i: number) => values[i]!;

test('Walsh functions on eight points are orthogonal and have squared length eight', () => {
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < 8; j++) {
      let product = 0;
      for (let t = 0; t < 8; t++) product += walshSign(3, i, t) * walshSign(3, j, t);
      expect(product).toBe(i === j ? 8 : 0);
    }
  // Digits beyond the m-th do not count.
  expect(walshSign(1, 3, 3)).toBe(-1);
});

test('the weights minimize the penalized sum: no change of a weight makes it smaller', () => {
  const [size, data] = [[1, 0.5, 0.25], draw(4)];
  const design = (i: number) => (t: number) => walshFeature(2, at(size), i, t);
  const best = [0, 1, 2].map((i) => ridgeWeight(4, design, 0.3, at(data), i));
  const least = penalizedLoss(4, 3, design, 0.3, at(data), at(best));
  for (const [i, value] of best.entries())
    for (const step of [-0.01, 0.01]) {
      const moved = best.with(i, value + step);
      // The sum is quadratic: it grows by (λ_i + μ)·step².
      const growth = penalizedLoss(4, 3, design, 0.3, at(data), at(moved)) - least;
      expect(growth / ((size[i]! ** 2 + 0.3) * step ** 2)).toBeCloseTo(1, 9);
    }
});

test('the mean over all noise vectors of the error of the fitted weights is the mean excess risk', () => {
  const [size, target] = [draw(4), draw(4)];
  const design = (i: number) => (t: number) => walshFeature(2, at(size), i, t);
  const predict = (w: readonly number[], t: number) => w.reduce((sum, x, i) => sum + x * design(i)(t), 0);
  let sum = 0;
  for (let code = 0; code < 16; code++) {
    const data = (t: number) => predict(target, t) + (((code >> t) & 1) === 0 ? 0.7 : -0.7);
    const fitted = target.map((_, i) => ridgeWeight(4, design, 0.2, data, i));
    for (let t = 0; t < 4; t++) sum += (predict(target, t) - predict(fitted, t)) ** 2 / 4 / 16;
  }
  expect(meanExcessRisk(4, 4, design, 0.2, 0.7, at(target)) / sum).toBeCloseTo(1, 13);
  const spectrum = (i: number) => size[i]! ** 2;
  const closed = ridgeRisk(4, spectrum, (i) => spectrum(i) * target[i]! ** 2, 0.49, 4, 0.2);
  expect(closed / sum).toBeCloseTo(1, 13);
});

test('the variance counts modes: σ²p/n without ridge, a quarter of it with the ridge at every eigenvalue', () => {
  expect(ridgeVariance(5, () => 2, 3, 10, 0)).toBe(1.5);
  expect(ridgeVariance(5, () => 2, 3, 10, 2)).toBe(0.375);
  expect(
    ridgeRisk(
      5,
      () => 2,
      () => 1,
      3,
      10,
      2,
    ),
  ).toBe(5 / 4 + 0.375);
});
