import { expect, test } from 'vitest';
import {
  bestSplits,
  noiselessAllocation,
  noisyAllocation,
  noisyLossExponent,
} from '../../../src/theory/cross/compute-allocation.ts';
import { capacityExponent, lossExponent } from '../../../src/theory/spectral2026.ts';
import { expectAgreement } from '../agreement.ts';

test('label noise turns the equal split into the allocation of the spectral law', () => {
  expectAgreement(noisyAllocation, capacityExponent(2), 0.0015);
  expectAgreement(noisyLossExponent, lossExponent(2), 0.002);
  expectAgreement(noiselessAllocation, 0.5, 2e-4);
});

test('without noise the loss falls with alpha/2 in the budget', () => {
  const [first, , last] = bestSplits(1, 0).map((split) => split.loss);
  expect(Math.log(first! / last!) / Math.log(1e3)).toBeCloseTo(0.5, 3);
});
