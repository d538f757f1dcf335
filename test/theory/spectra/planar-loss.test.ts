import { expect, test } from 'vitest';
import { exactNoiseFactor, testLoss, varianceFactor } from '../../../src/theory/maloney2022.ts';
import { ridgelessRidge } from '../../../src/theory/spectra/effective-ridge.ts';
import { lossAt, planarLoss, tunedLossOf, wideLoss } from '../../../src/theory/spectra/planar-loss.ts';
import { compressedModes, degreesOfFreedom, powerSpectrum } from '../../../src/theory/spectra/spectrum.ts';

const spectrum = powerSpectrum(compressedModes(300), 1.8);

test('both forms of the denominator give the same loss', () => {
  for (const [features, samples, ridge] of [
    [30, 120, 0.5],
    [120, 30, 2],
    [60, 60, 0.1],
  ] as const) {
    const loss = lossAt(spectrum, { features, samples, ridge });
    let root = 1e-9;
    // The effective ridge again, by plain bisection on the defining equation.
    let high = 10;
    for (let i = 0; i < 200; i++) {
      const middle = Math.sqrt(root * high);
      const { first } = degreesOfFreedom(spectrum, middle);
      if (first < Math.min(features, samples) && middle * (samples - first) * (features - first) > ridge)
        high = middle;
      else root = middle;
    }
    const { first, second } = degreesOfFreedom(spectrum, root);
    expect(testLoss(features, samples, root, first, second, 1, 0) / loss.signal).toBeCloseTo(1, 9);
    expect(testLoss(features, samples, root, first, second, 0, 1) / loss.noise).toBeCloseTo(1, 9);
  }
});

test('without ridge: N kappa_N/(1 - N/T) for N < T, T kappa_T/(1 - T/N) for T < N', () => {
  const root = ridgelessRidge(spectrum, 30);
  const expected = 30 * root * varianceFactor(30, 120);
  expect(lossAt(spectrum, { features: 30, samples: 120, ridge: 0 }).signal / expected).toBeCloseTo(1, 11);
  expect(lossAt(spectrum, { features: 120, samples: 30, ridge: 0 }).signal / expected).toBeCloseTo(1, 11);
  expect(lossAt(spectrum, { features: 30, samples: 120, ridge: 0 }).noise).toBeCloseTo(120 / 90, 11);
});

test('duality: the signal part is symmetric at every ridge, the noise part is not', () => {
  for (const ridge of [0, 0.01, 1, 100]) {
    const a = lossAt(spectrum, { features: 50, samples: 110, ridge });
    const b = lossAt(spectrum, { features: 110, samples: 50, ridge });
    expect(a.signal / b.signal).toBeCloseTo(1, 12);
    expect(b.noise).toBeGreaterThan(a.noise * 1.01);
  }
});

test('label noise at N = 100, T = 200, ridge 5, alpha 0.8, 1000 modes: 0.01352 and, exchanged, 0.01672', () => {
  const wide = powerSpectrum(compressedModes(1000), 1.8);
  expect(lossAt(wide, { features: 100, samples: 200, ridge: 5 }).noise).toBeCloseTo(1.3518, 4);
  expect(lossAt(wide, { features: 200, samples: 100, ridge: 5 }).noise).toBeCloseTo(1.6719, 4);
});

test('N = infinity is the limit of large N', () => {
  const [large, infinite] = [planarLoss(spectrum, 1e9, 50, 0.02), wideLoss(spectrum, 50, 0.02)];
  expect(large.signal / infinite.signal).toBeCloseTo(1, 6);
  expect(large.noise / infinite.noise).toBeCloseTo(1, 6);
});

test('the loss diverges at N = T without ridge, and tuning removes the peak', () => {
  const at = (features: number) => lossAt(spectrum, { features, samples: 100, ridge: 0 }).signal;
  expect(at(95)).toBeGreaterThan(4 * at(50));
  expect(at(105)).toBeGreaterThan(4 * at(200));
  const tuned = [50, 95, 100, 105, 200].map((features) => tunedLossOf(spectrum, features, 100, 0).loss);
  tuned.slice(1).forEach((loss, i) => {
    expect(loss).toBeLessThan(tuned[i]!);
  });
});

test('the planar noise factor errs by N/(T(T - N - 1)): 1.00281 at (30, 120), 1.00028 at (300, 1200)', () => {
  for (const [features, samples, expected] of [
    [30, 120, 1.00281],
    [300, 1200, 1.00028],
  ] as const) {
    const ratio = exactNoiseFactor(features, samples) / varianceFactor(features, samples);
    expect(ratio).toBeCloseTo(expected, 5);
    expect(ratio).toBeCloseTo(1 + features / (samples * (samples - features - 1)), 12);
  }
});
