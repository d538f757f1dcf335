import { expect, test } from 'vitest';
import { dualPair, fewSamples, lossTable, noisePair } from '../../../src/theory/maloney2022/test-loss.ts';
import { expectAgreement } from '../agreement.ts';

test('the six settings of the table agree with the planar loss', () => {
  const { series } = expectAgreement(lossTable, 1, 1 / 30);
  expect(series!.points).toHaveLength(6);
  for (const { y, error } of series!.points) expect(Math.abs(y - 1)).toBeLessThan(1 / 30 + 4 * error);
});

test('fewer samples than features', () => {
  expectAgreement(fewSamples, 1, 1 / 30);
});

test('the signal part is symmetric in features and samples, the noise part is not', () => {
  expectAgreement(dualPair, 1, 0.017);
  const { estimate, standardError } = expectAgreement(noisePair, 1.285, 0.013);
  expect(estimate - 4 * standardError).toBeGreaterThan(1.2);
});
