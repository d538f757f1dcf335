import { expect, test } from 'vitest';
import {
  effectiveRidgeLaw,
  localSlope,
  lossSlope,
  productSpectrum,
  slopeInFeatures,
  slopeInSamples,
} from '../../../src/theory/maloney2022/power-laws.ts';
import { logLogSlope } from '../../../src/theory/spectra/regression.ts';
import { expectAgreement } from '../agreement.ts';

test('the effective ridge approaches its power law like 1 - a/2R', () => {
  const { series } = expectAgreement(effectiveRidgeLaw, (100 / 100.5) ** 1.8, 5e-5);
  for (const { y, theory } of series!.points) expect(Math.abs(y / theory! - 1)).toBeLessThan(0.003);
});

test('the loss falls with the exponent of the spectrum', () => {
  expectAgreement(lossSlope, 0.7813, 0.002);
  expectAgreement(slopeInFeatures, 0.7721, 0.0005);
  expectAgreement(slopeInSamples, -50 / 4950, 1e-4);
  expect(localSlope(false)).toBeLessThan(-0.77);
});

test('products of indices: the count up to 3000 and the biased slope of their spectrum', () => {
  const { series } = expectAgreement(productSpectrum, 1, 0.0045);
  expect(series!.points[4]!.y).toBe(24496);
  expect(series!.points[4]!.theory).toBeCloseTo(24482, -1);
  // Sorted products of i^(-1.5): over ranks 1e3 … 2e4 the logarithm makes the slope 1.5 look like 1.31.
  const products: number[] = [];
  for (let i = 1; i <= 6000; i++) for (let j = 1; i * j <= 6000; j++) products.push((i * j) ** -1.5);
  products.sort((p, q) => q - p);
  const ranks = Array.from({ length: 20 }, (_, k) => Math.round(1000 * 20 ** (k / 19)));
  const slope = logLogSlope(
    ranks,
    ranks.map((rank) => products[rank - 1]!),
  );
  expect(Math.abs(slope + 1.31)).toBeLessThan(0.01);
});
