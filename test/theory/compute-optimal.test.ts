import { expect, test } from 'vitest';
import {
  bestOfCapacityPlusData,
  bestOfTruncationPlusVariance,
  capacityPlusData,
  truncationPlusVariance,
} from '../../src/theory/compute-optimal.ts';
import { logLogSlope, logSpaced } from '../../src/theory/regression.ts';
import { goldenSection } from '../../src/theory/search.ts';
import { capacityExponent, lossExponent } from '../../src/theory/spectral2026.ts';

const decays = [1.1, 1.2, 2, 3, 4];

test('the exact minimisers agree with a search over ln N', () => {
  for (const s of decays)
    for (const budget of [1e4, 1e8]) {
      const a = goldenSection(
        (t) => capacityPlusData(s, Math.exp(t), budget / Math.exp(t)),
        0,
        Math.log(budget),
        1e-7,
      );
      const b = goldenSection(
        (t) => truncationPlusVariance(s, Math.exp(t), budget / Math.exp(t), 0.3),
        -3,
        Math.log(budget),
        1e-7,
      );
      const [exactA, exactB] = [
        bestOfCapacityPlusData(s, budget),
        bestOfTruncationPlusVariance(s, budget, 0.3),
      ];
      expect(a.value / exactA.loss).toBeCloseTo(1, 11);
      expect(b.value / exactB.loss).toBeCloseTo(1, 11);
      expect(Math.abs(Math.log(exactB.parameters) - b.at)).toBeLessThan(1e-5);
    }
});

test('both models give N ~ C^(1/(s+1)) and loss ~ C^(-(s-1)/(s+1))', () => {
  const budgets = logSpaced(1e4, 1e12, 9);
  for (const s of decays)
    for (const best of [
      (c: number) => bestOfCapacityPlusData(s, c),
      (c: number) => bestOfTruncationPlusVariance(s, c, 1),
    ]) {
      const splits = budgets.map(best);
      expect(
        logLogSlope(
          budgets,
          splits.map((split) => split.parameters),
        ),
      ).toBeCloseTo(capacityExponent(s), 10);
      expect(
        -logLogSlope(
          budgets,
          splits.map((split) => split.loss),
        ),
      ).toBeCloseTo(lossExponent(s), 10);
    }
});

test('at s = 3, doubling the budget twice halves the loss', () => {
  const [one, four] = [1e5, 4e5].map((budget) => bestOfTruncationPlusVariance(3, budget, 1).loss);
  expect(four! / one!).toBeCloseTo(0.5, 14);
});

test('the allocation of Chinchilla and its loss exponent imply different decays', () => {
  // a = 0.4516 gives s = 1/a - 1 = 1.214; e = 0.1535 gives s = (1 + e)/(1 - e) = 1.363.
  expect(1 / 0.4516 - 1).toBeCloseTo(1.214, 3);
  expect(capacityExponent(1.2143)).toBeCloseTo(0.4516, 4);
  expect(lossExponent(1.3627)).toBeCloseTo(0.1535, 4);
});
