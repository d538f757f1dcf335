import { describe, expect, test } from 'vitest';
import * as bi2025 from '../../src/theory/bi2025.ts';
import {
  capacitySourceExponent,
  effDim,
  flooredSpectrum,
  jointSpectrum,
  lossExponent,
  lossExponentOfRedundancy,
  mixtureTail,
  redundancyIndex,
  ridgeExponent,
  spectralBias,
  spectralRisk,
  transformedSpectrum,
} from '../../src/theory/bi2025.ts';
import { seeded } from '../linalg/random.ts';
import { testFixtures } from './fixtures.ts';

describe('the promised relative accuracy 2^-48', () => testFixtures('bi2025', bi2025, {}));

const ulps = (a: number, b: number) => Math.abs(a - b) / (Math.abs(b) * 2 ** -52);
const random = seeded(7);
const draws = Array.from({ length: 300 }, () => [2 ** (8 * random() - 4), 2 ** (8 * random() - 4)] as const);

test('the exponent takes the values worked out by hand', () => {
  expect(lossExponent(0.5, 3)).toBe(0.75);
  expect(lossExponent(0.5, 1.5)).toBe(0.6);
  expect(lossExponent(1, 2)).toBe(0.8);
  expect(lossExponent(0.75, 2)).toBe(0.75);
  expect(lossExponent(0, 2)).toBe(0);
});

test('three algebraic forms of the exponent agree to 4 ulp', () => {
  for (const [s, b] of draws) {
    expect(ulps(capacitySourceExponent(b, 2 * s), lossExponent(s, b))).toBeLessThanOrEqual(2);
    expect(ulps(lossExponentOfRedundancy(s, redundancyIndex(b)), lossExponent(s, b))).toBeLessThanOrEqual(4);
    expect(ulps(2 * s * ridgeExponent(s, b), lossExponent(s, b))).toBeLessThanOrEqual(4);
  }
});

test('no digits are lost where 2 s beta is next to -1', () => {
  // 2 s beta = -(1 + d)(1 - d) = -1 + d^2, d = 2^-30: alpha = (-1 + d^2)/d^2 = 1 - 2^60 exactly.
  const d = 2 ** -30;
  expect(lossExponent(-(1 + d) / 2, 1 - d)).toBe(1 - 2 ** 60);
  expect(lossExponent(-0.5, 1)).toBe(0);
});

test('the exponent increases in tail and source, between its limits 0 and 1', () => {
  for (const [s, b] of draws) {
    expect(lossExponent(s, b * 1.01)).toBeGreaterThan(lossExponent(s, b));
    expect(lossExponent(s * 1.01, b)).toBeGreaterThan(lossExponent(s, b));
    expect(lossExponent(s, b)).toBeLessThan(Math.min(1, 2 * s * b));
  }
});

test('the effective dimension counts modes: p at vanishing ridge, trace over ridge at a large one', () => {
  const lam = (i: number) => 1 / (i + 1) ** 2;
  expect(effDim(50, lam, 1e-30)).toBeCloseTo(50, 12);
  const trace = Array.from({ length: 50 }, (_, i) => lam(i)).reduce((sum, value) => sum + value, 0);
  expect(effDim(50, lam, 1e12) * 1e12).toBeCloseTo(trace, 10);
  // sum 1/(1 + mu i^2), i >= 1, is (pi coth(pi/sqrt mu)/sqrt mu - 1)/2; what is cut off after p is below 1/(mu p).
  const mu = 0.01;
  const closed = (Math.PI / Math.tanh(Math.PI / Math.sqrt(mu)) / Math.sqrt(mu) - 1) / 2;
  const p = 100_000;
  expect(closed - effDim(p, lam, mu)).toBeGreaterThan(0);
  expect(closed - effDim(p, lam, mu)).toBeLessThan(1 / (mu * p));
});

test('bias plus variance is the risk; a dead mode is never learned', () => {
  const lam = (i: number) => (i === 2 ? 0 : 1 / (i + 1));
  const f2 = (i: number) => 1 + i;
  const risk = spectralRisk(6, lam, f2, 0.3, 40, 0.05);
  expect(ulps(spectralBias(6, lam, f2, 0.05) + (0.3 / 40) * effDim(6, lam, 0.05), risk)).toBeLessThanOrEqual(
    4,
  );
  expect(spectralBias(6, lam, (i) => (i === 2 ? 5 : 0), 1e-6)).toBe(5);
  // A negative eigenvalue that cancels the ridge is a division by zero: 0, as in Lean.
  expect(
    spectralBias(
      1,
      () => -1,
      () => 1,
      1,
    ),
  ).toBe(0);
});

test('maps of spectra', () => {
  const lam = (i: number) => 8 - i;
  expect(transformedSpectrum((i) => i, lam, 3)).toBe(15);
  expect(flooredSpectrum(lam, 0.5, 12, 1)).toBe(7);
  expect(flooredSpectrum(lam, 0.5, 12, 4)).toBe(6);
  expect([0, 1, 2, 3].map((i) => jointSpectrum(2, lam, (k) => 100 + k, i))).toEqual([8, 7, 100, 101]);
  expect(mixtureTail(3, 1.5)).toBe(1.5);
});

test('a mixture of tails 3 and 3/2 at s = 1/2', () => {
  expect(lossExponent(0.5, mixtureTail(3, 1.5))).toBe(Math.min(lossExponent(0.5, 3), lossExponent(0.5, 1.5)));
});
