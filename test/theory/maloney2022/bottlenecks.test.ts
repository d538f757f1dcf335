import { expect, test } from 'vitest';
import {
  beyondLatent,
  featureRank,
  missingModes,
  samplePlateau,
} from '../../../src/theory/maloney2022/bottlenecks.ts';
import { expectAgreement } from '../agreement.ts';

test('ReLU features have full rank, linear ones the rank of the inputs', () => {
  expectAgreement(featureRank, 5, 0);
});

test('many features beside few samples leave the plateau of the samples', () => {
  const { series } = expectAgreement(samplePlateau, 1 / 0.95, 0.035);
  for (const { y, error, theory } of series!.points)
    expect(Math.abs(y / theory! - 1)).toBeLessThan(1 / 30 + (4 * error) / theory! + 0.02);
});

test('beyond the latent dimension only label noise is left, M/(T - M - 1)', () => {
  expectAgreement(beyondLatent, 40 / 79, 2e-4);
});

test('modes that no feature sees leave their variance as a plateau', () => {
  const { series } = expectAgreement(missingModes, 399 / 379, 0);
  for (const { y, error, theory } of series!.points) expect(Math.abs(y - theory!)).toBeLessThan(4 * error);
});
