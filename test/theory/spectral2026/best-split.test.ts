import { expect, test } from 'vitest';
import { bestSplit, expectedSplit } from '../../../src/theory/spectral2026/best-split.ts';
import { expectAgreement } from '../agreement.ts';

test('the best split found by search is that of the exact means, near 1/(s+1)', () => {
  expect(expectedSplit()).toBeCloseTo(0.36232, 4);
  expectAgreement(bestSplit, 0.36232, 0.002);
});
