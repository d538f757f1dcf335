import { describe, expect, test } from 'vitest';
import * as bi2025 from '../../src/theory/bi2025.ts';
import * as cross from '../../src/theory/cross.ts';
import { fitRho } from '../../src/theory/latent2026.ts';
import * as spectral2026 from '../../src/theory/spectral2026.ts';
import { testFixtures } from './fixtures.ts';

describe('the promised relative accuracy 2^-48', () => testFixtures('cross', cross, {}));

test('the dictionary: the exponent of an isotropic target is the soft and the noisy one', () => {
  for (const b of [1.1, 1.8, 2, 3.5]) {
    const exponent = bi2025.lossExponent(cross.isotropicSource(b), b);
    expect(exponent).toBeCloseTo(spectral2026.softExponent(b), 14);
    expect(exponent).toBeCloseTo(cross.noisyDataExponent(b - 1), 14);
    expect(cross.noiselessExponent(cross.isotropicSource(b), b)).toBeCloseTo(cross.paramExponent(b), 14);
    expect(spectral2026.lossExponent(b) / cross.equalSplitExponent(b)).toBeCloseTo(2 / (b + 1), 13);
  }
});

test('published exponents: s = 1.214 from the allocation, 1.363 from the loss; 0.254 instead of 0.28 for data', () => {
  expect(cross.slopeFromAllocation(0.4516)).toBeCloseTo(1.214, 3);
  expect(cross.slopeFromLoss(0.1535)).toBeCloseTo(1.363, 3);
  // 1/a_D = 1/a_N + 1 at a_N = 0.34.
  expect(1 / (1 / 0.34 + 1)).toBeCloseTo(0.254, 3);
  // e = 1 - 2a at the allocation of Chinchilla.
  expect(spectral2026.lossFromAllocation(0.4516)).toBeCloseTo(0.0968, 4);
});

test('every power law has the rate 1 in the limit', () => {
  const rates = [50, 500, 5000].map((size) => fitRho(size, (k) => (k + 1) ** -1.8));
  expect(rates[2]! - 1).toBeLessThan(0.0012);
  expect(rates[0]! > rates[1]! && rates[1]! > rates[2]!).toBe(true);
});
