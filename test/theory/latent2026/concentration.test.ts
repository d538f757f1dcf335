import { expect, test } from 'vitest';
import {
  ballFrequency,
  fixedPredictor,
  linearClass,
  partitionFrequency,
} from '../../../src/theory/latent2026/concentration.ts';
import { tailBound } from '../../../src/theory/latent2026.ts';
import { seeded } from '../../linalg/random.ts';
import { expectAgreement } from '../agreement.ts';

test('one predictor obeys the tail', () => {
  // Binomial coefficients over 2^200, as exact integers.
  let [coefficient, outcomes] = [1n, 0n];
  for (let k = 200; k > 110; k--) {
    outcomes += coefficient;
    coefficient = (coefficient * BigInt(k)) / BigInt(200 - k + 1);
  }
  const exact = 2 * (Number(outcomes) / 2 ** 200);
  expectAgreement(fixedPredictor, exact, 0);
  expect(exact).toBeCloseTo(0.13737, 5);
  for (const modes of [1, 4, 50]) expect(exact).toBeLessThan(tailBound(modes, 200, 0.05));
});

test('the unit ball of linear functionals does not', () => {
  expectAgreement(linearClass, 0.7041, 0.004);
  const claimed = (factor: number) => tailBound(20, 200, factor * Math.sqrt(20 / 200));
  expect(claimed(0.9)).toBeCloseTo(0.396, 3);
  expect(claimed(1)).toBeCloseTo(0.271, 3);
  const { estimate, standardError } = ballFrequency(1, 1500, seeded(2));
  // P(chi2_20 > 20) = 0.4579.
  expect(Math.abs(estimate - 0.4579)).toBeLessThan(4 * standardError + 0.004);
  expect(estimate - 4 * standardError).toBeGreaterThan(claimed(1));
});

test('a partition into 20 cells does: 0.060 against a cap above 1', () => {
  const { estimate, standardError } = partitionFrequency(3000, seeded(3));
  expect(Math.abs(estimate - 0.06)).toBeLessThan(4 * standardError);
  expect(tailBound(20, 200, Math.sqrt(0.1) / 2)).toBeGreaterThan(1);
});
