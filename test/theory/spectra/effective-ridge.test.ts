import { expect, test } from 'vitest';
import { effectiveRidge, exactDegrees, ridgelessRidge } from '../../../src/theory/spectra/effective-ridge.ts';
import {
  compressedModes,
  degreesOfFreedom,
  plainSpectrum,
  powerSpectrum,
} from '../../../src/theory/spectra/spectrum.ts';

const spectrum = powerSpectrum(compressedModes(300), 1.8);

test('the root satisfies its equation, and falls as the degrees of freedom grow', () => {
  let last = Number.POSITIVE_INFINITY;
  for (const degrees of [0.001, 1, 30, 150, 299, 299.999]) {
    const root = ridgelessRidge(spectrum, degrees);
    expect(Math.abs(degreesOfFreedom(spectrum, root).first - degrees)).toBeLessThan(1e-11);
    expect(root).toBeLessThan(last);
    last = root;
  }
});

test('one mode: kappa = lambda (1 - R)/R in closed form', () => {
  for (const degrees of [1e-9, 0.25, 1 - 2 ** -20])
    expect(ridgelessRidge(plainSpectrum([3]), degrees) / ((3 * (1 - degrees)) / degrees)).toBeCloseTo(1, 14);
});

test('there is no root at or beyond the number of modes', () => {
  expect(() => ridgelessRidge(spectrum, 300)).toThrow('between 0 and 300');
  expect(() => ridgelessRidge(spectrum, 0)).toThrow('between 0 and 300');
  expect(() => effectiveRidge(spectrum, { features: 400, samples: 500, ridge: 0 })).toThrow(
    'between 0 and 300',
  );
});

test('with ridge the equation holds, is symmetric in N and T, and tends to the ridgeless one', () => {
  for (const ridge of [1e-6, 1, 1e4])
    for (const [features, samples] of [
      [60, 90],
      [90, 60],
      [400, 500],
      [60, 60],
    ] as const) {
      const root = effectiveRidge(spectrum, { features, samples, ridge });
      const { first } = degreesOfFreedom(spectrum, root);
      expect((root * (samples - first) * (features - first)) / ridge).toBeCloseTo(1, 6);
      expect(root).toBe(effectiveRidge(spectrum, { features: samples, samples: features, ridge }));
    }
  const limit = effectiveRidge(spectrum, { features: 60, samples: 90, ridge: 1e-12 });
  expect(limit / ridgelessRidge(spectrum, 60)).toBeCloseTo(1, 9);
});

test('exact degrees agree with plain ones', () => {
  expect(exactDegrees(spectrum, 0.01).hi).toBeCloseTo(degreesOfFreedom(spectrum, 0.01).first, 12);
});
