// Counterparts at the ends of the range of doubles: what is finite comes out, what overflows is infinite, nothing is NaN.
import { expect, test } from 'vitest';
import { effDim, mappedBias, riskBound, spectralBias } from '../../src/theory/bi2025.ts';
import {
  conditionNumber,
  fitRho,
  genBound,
  lossLatent,
  lossPolynomial,
  mixedCoefficient,
  nStar,
  tailBound,
} from '../../src/theory/latent2026.ts';
import { dof, optimalDof, tunedLoss } from '../../src/theory/maloney2022.ts';
import { effectiveRidge, ridgelessRidge } from '../../src/theory/spectra/effective-ridge.ts';
import { plainSpectrum } from '../../src/theory/spectra/spectrum.ts';
import { refitVariance, softmaxTwo, softTruncation } from '../../src/theory/spectral2026.ts';

test('eigenvalues and ridges near the smallest doubles', () => {
  expect(effDim(2, (i) => (i + 1) * 1e-300, 1e-300)).toBeCloseTo(1 / 2 + 2 / 3, 14);
  expect(dof(3, (i) => [1e300, 1, 1e-300][i]!, 1e-300)).toBeCloseTo(2.5, 14);
  expect(
    spectralBias(
      1,
      () => 1e-160,
      () => 1,
      1e-300,
    ),
  ).toBeCloseTo(1e-280, 290);
  expect(riskBound(0.5, 2, 1e100, 1e-60)).toBeCloseTo(1e-60 + 1e-70, 75);
  expect(softTruncation(100, 8, 1e300) * 1e298).toBeCloseTo(1, 12);
  expect(
    mappedBias(
      1,
      () => 1e-200,
      () => 0,
      () => 1,
      1,
      1e-200,
    ),
  ).toBe(0.25);
});

test('the effective ridge between eigenvalues 40 orders of magnitude apart', () => {
  const spectrum = plainSpectrum([1e20, 1, 1e-20]);
  // d(κ) = 2 needs κ/(1 + κ) + κ/(10^20 + κ) = 10^-20/(10^-20 + κ), that is κ = 10^-10 up to a relative 10^-10.
  expect(ridgelessRidge(spectrum, 2) / 1e-10).toBeCloseTo(1, 9);
  const ridge = effectiveRidge(spectrum, { features: 2.5, samples: 2, ridge: 1e-40 });
  expect(ridge / 1e-10).toBeCloseTo(1, 9);
});

test('what overflows is infinite, and its reciprocal zero', () => {
  expect(conditionNumber(2, 2000)).toBe(Number.POSITIVE_INFINITY);
  expect(conditionNumber(0.5, 4000)).toBe(0);
  expect(mixedCoefficient(0.5, 2, 0.5, 3000)).toBe(Number.POSITIVE_INFINITY);
  expect(lossPolynomial(1e300, 2, 2)).toBe(0);
  expect(tailBound(1, 1e300, 1e-10)).toBe(0);
  expect(lossLatent(1e300, 0.25, 10) / 10 ** (-75 * Math.LN10)).toBeCloseTo(1, 11);
  expect(softmaxTwo(1000, -1000)).toBe(1);
  expect(softmaxTwo(-1000, 1000)).toBe(0);
});

test('rates, thresholds and collapses over hundreds of orders of magnitude', () => {
  expect(fitRho(10, (k) => 1e-300 * 2 ** -k)).toBeCloseTo(2, 13);
  expect(fitRho(300, (k) => 10 ** -k)).toBeCloseTo(10, 12);
  // ln(10^300)/ln(1 + 2^-40) = 690.8·2^40 (1 + 2^-41).
  expect(nStar(1e-300, 1 + 2 ** -40) / (300 * Math.LN10 * 2 ** 40)).toBeCloseTo(1, 11);
  expect(genBound(1, 1e300, 1e-300) / Math.sqrt((Math.LN2 + 300 * Math.LN10) / 2e300)).toBeCloseTo(1, 13);
  expect(refitVariance(20, 1, 10_000) / Math.exp(10_000 * Math.log(0.95))).toBeCloseTo(1, 9);
  expect(optimalDof(1, 1e100, 1e-100) / 1e-100).toBeCloseTo(1, 14);
  expect(tunedLoss(1, 1e150, 1e-150) / 1e150).toBeCloseTo(1, 13);
});
