import { expect, test } from 'vitest';
import {
  bestLossB,
  dataA,
  lossA,
  lossB,
  paramsA,
  paramsB,
  paramsExactA,
} from '../../src/theory/compute-optimal.ts';
import { goldenSection } from '../../src/theory/numerics/search.ts';
import { logLogSlope, logSpaced } from '../../src/theory/spectra/regression.ts';
import { capacityExponent, lossExponent } from '../../src/theory/spectral2026.ts';

const decays = [1.1, 1.2, 2, 3, 4];

test('the exact minimisers agree with a search over ln N', () => {
  for (const s of decays)
    for (const budget of [1e4, 1e8]) {
      const log = Math.log(budget);
      const a = goldenSection((t) => lossA(s, Math.exp(t), budget / Math.exp(t)), 0, log, 1e-7);
      const b = goldenSection((t) => lossB(0.3, s, Math.exp(t), budget / Math.exp(t)), -3, log, 1e-7);
      const [exactA, exactB] = [paramsExactA(s, budget), paramsB(0.3, s, budget)];
      expect(a.value / lossA(s, exactA, budget / exactA)).toBeCloseTo(1, 11);
      expect(b.value / bestLossB(0.3, s, budget)).toBeCloseTo(1, 11);
      expect(b.value / lossB(0.3, s, exactB, budget / exactB)).toBeCloseTo(1, 11);
      expect(Math.abs(Math.log(exactB) - b.at)).toBeLessThan(1e-5);
    }
});

test("the paper's allocation spends the budget and is within a factor 2 of the best", () => {
  for (const s of decays)
    for (const budget of [1e4, 1e8]) {
      expect((paramsA(s, budget) * dataA(s, budget)) / budget).toBeCloseTo(1, 12);
      const best = paramsExactA(s, budget);
      const ratio = lossA(s, paramsA(s, budget), dataA(s, budget)) / lossA(s, best, budget / best);
      expect(ratio).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(ratio).toBeLessThan(2);
    }
});

test('both models give N ~ C^(1/(s+1)) and loss ~ C^(-(s-1)/(s+1))', () => {
  const budgets = logSpaced(1e4, 1e12, 9);
  const slope = (values: (budget: number) => number) => logLogSlope(budgets, budgets.map(values));
  for (const s of decays) {
    expect(slope((budget) => paramsExactA(s, budget))).toBeCloseTo(capacityExponent(s), 10);
    expect(slope((budget) => paramsB(1, s, budget))).toBeCloseTo(capacityExponent(s), 10);
    const best = (budget: number) => paramsExactA(s, budget);
    expect(-slope((budget) => lossA(s, best(budget), budget / best(budget)))).toBeCloseTo(
      lossExponent(s),
      10,
    );
    expect(-slope((budget) => bestLossB(1, s, budget))).toBeCloseTo(lossExponent(s), 10);
  }
});

test('at s = 3, doubling the budget twice halves the loss', () => {
  expect(bestLossB(1, 3, 4e5) / bestLossB(1, 3, 1e5)).toBeCloseTo(0.5, 14);
});
