import { expect, test } from 'vitest';
import { logLogSlope, logSpaced } from '../../../src/theory/spectra/regression.ts';
import {
  compressedModes,
  degreesOfFreedom,
  geometricSpectrum,
  plainSpectrum,
  powerConstant,
  powerSpectrum,
} from '../../../src/theory/spectra/spectrum.ts';

test('compressed modes stand for all modes', () => {
  for (const count of [10, 2000, 2001, 100_000])
    expect(compressedModes(count).weight.reduce((sum, weight) => sum + weight, 0)).toBe(count);
  expect(compressedModes(1e12).index.length).toBeLessThan(6100);
});

test('compressed sums agree with full ones to the stated 2e-5', () => {
  const count = 100_000;
  const compressed = powerSpectrum(compressedModes(count), 1.5);
  const full = plainSpectrum(Array.from({ length: count }, (_, i) => (i + 1) ** -1.5));
  for (const ridge of [1e-6, 1e-3, 0.1]) {
    const [a, b] = [degreesOfFreedom(compressed, ridge), degreesOfFreedom(full, ridge)];
    expect(Math.abs(a.first / b.first - 1)).toBeLessThan(2e-5);
    expect(Math.abs(a.second / b.second - 1)).toBeLessThan(2e-5);
  }
});

test('d(kappa) = c kappa^(-1/b) - 1/2 + O(kappa) for power spectra', () => {
  for (const b of [1.5, 2, 3]) {
    const spectrum = powerSpectrum(compressedModes(1e15), b);
    for (const ridge of [1e-5, 1e-4]) {
      const asymptotic = powerConstant(b) * ridge ** (-1 / b) - 0.5;
      expect(Math.abs(degreesOfFreedom(spectrum, ridge).first / asymptotic - 1)).toBeLessThan(1e-4);
    }
  }
  // Fitted over mu = 1e-6 … 1e-2 at b = 2: the -1/2 steepens the slope 1/2 to 0.504.
  const spectrum = powerSpectrum(compressedModes(1e12), 2);
  const ridges = logSpaced(1e-6, 1e-2, 9);
  const degrees = ridges.map((ridge) => degreesOfFreedom(spectrum, ridge).first);
  expect(Math.abs(logLogSlope(ridges, degrees) + 0.504)).toBeLessThan(0.002);
});

test('a spectrum i^(-1/beta), beta > 1, has no effective dimension: it grows with the number of modes', () => {
  // The reading lambda_i = i^(-1/2): sums over p = 1e3 … 1e6 modes.
  const traces = [1e3, 1e4, 1e5, 1e6].map((p) => {
    const { value, weight } = powerSpectrum(compressedModes(p), 0.5);
    return value.reduce((sum, x, i) => sum + x * weight[i]!, 0);
  });
  [61.8, 198.5, 631.0, 1998.5].forEach((expected, i) => {
    expect(traces[i]! / expected).toBeCloseTo(1, 3);
  });
  const modes = [1e3, 1e4, 1e5, 1e6].map(
    (p) => degreesOfFreedom(powerSpectrum(compressedModes(p), 0.5), 0.01).first,
  );
  [829, 6137, 34724, 152042].forEach((expected, i) => {
    expect(modes[i]! / expected).toBeCloseTo(1, 3);
  });
});

test('a geometric spectrum has ln(1/mu)/ln rho degrees of freedom', () => {
  const spectrum = geometricSpectrum(2000, 1.5);
  const count = (ridge: number) => degreesOfFreedom(spectrum, ridge).first;
  expect((count(1e-12) - count(1e-6)) / Math.log(1e6)).toBeCloseTo(2.4663, 3);
});

test('a floor at delta mu lifts the degrees of freedom without bound, at equal operator norm', () => {
  const [ridge, floor] = [1e-3, 1e-4];
  [121, 940, 9121].forEach((expected, i) => {
    const p = [1e3, 1e4, 1e5][i]!;
    const { value, weight } = powerSpectrum(compressedModes(p), 2);
    const raised = { value: value.map((x) => Math.max(x, floor)), weight };
    const plain = degreesOfFreedom({ value, weight }, ridge).first;
    expect(plain).toBeGreaterThan(47.5);
    expect(plain).toBeLessThan(49.5);
    expect(degreesOfFreedom(raised, ridge).first / expected).toBeCloseTo(1, 2);
  });
});

test('the union of the spectra i^-3 and i^-1.5 has the tail of the flatter', () => {
  const union = [...Array.from({ length: 20000 }, (_, i) => [(i + 1) ** -3, (i + 1) ** -1.5]).flat()].sort(
    (p, q) => q - p,
  );
  const slope = Math.log(union[99]! / union[9999]!) / Math.log(100);
  // Index shift: the union has i + i^(1/2) modes above i^(-1.5); over 100 … 10^4 that steepens by 0.01 … 0.03.
  expect(Math.abs(slope - 1.5)).toBeLessThan(0.04);
});
