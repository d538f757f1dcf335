import { expect, test } from 'vitest';
import { goldenSection } from '../../../src/theory/numerics/search.ts';
import {
  balanceRatio,
  continuumLoss,
  optimalDof,
  ridgelessLoss,
  ridgeQuadratic,
  tunedLoss,
} from '../../../src/theory/spectra/power-law-loss.ts';

test('the optimal degrees of freedom at N = T = 1', () => {
  [
    [0.3, 0.3063],
    [0.5, 0.3798],
    [1, 0.5],
    [2, 0.634],
    [3, 0.7101],
  ].forEach(([offset, expected]) => {
    expect(optimalDof(offset!, 1, 1)).toBeCloseTo(expected!, 4);
  });
});

test('they are the root of the quadratic and minimise the loss', () => {
  for (const offset of [0.3, 0.5, 1, 2, 3])
    for (const [features, samples] of [
      [1, 1],
      [2, 7],
      [100, 3],
    ] as const) {
      const best = optimalDof(offset, features, samples);
      const scale = offset * (1 + offset) * features * samples;
      expect(Math.abs(ridgeQuadratic(offset, features, samples, best)) / scale).toBeLessThan(1e-14);
      const least = Math.min(features, samples);
      const search = goldenSection(
        (d) => continuumLoss(offset, features, samples, d),
        least * 1e-3,
        least,
        1e-9,
      );
      expect(Math.abs(search.at - best) / least).toBeLessThan(1e-6);
      expect(search.value / tunedLoss(offset, features, samples)).toBeCloseTo(1, 12);
    }
});

test('at alpha = 1: d = NT/(N + T), loss 1/N + 1/T', () => {
  expect(optimalDof(1, 30, 70)).toBe(21);
  expect(tunedLoss(1, 30, 70)).toBeCloseTo(1 / 30 + 1 / 70, 15);
});

test('the form (1/N + 1/T)^alpha is only approximate otherwise', () => {
  // The loss at N = T over that at N = infinity: 1.548 and 2.873 instead of 2^alpha = 1.414 and 4.
  const ratio = (offset: number) => tunedLoss(offset, 1, 1) / tunedLoss(offset, 1e9, 1);
  expect(ratio(0.5)).toBeCloseTo(1.548, 3);
  expect(ratio(2)).toBeCloseTo(2.873, 3);
});

test('the best split is balanced with tuned ridge and N/T = a/(a+2) without', () => {
  for (const offset of [0.3, 0.5, 1, 2, 3]) {
    expect(tunedLoss(offset, 8, 12.5)).toBeGreaterThan(tunedLoss(offset, 10, 10));
    const search = goldenSection((t) => ridgelessLoss(offset, t, 1 / t), 0.05, 0.999, 1e-9);
    expect(Math.abs(search.at - balanceRatio(offset))).toBeLessThan(1e-6);
  }
});
