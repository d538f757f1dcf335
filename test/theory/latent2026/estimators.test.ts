import { expect, test } from 'vitest';
import { normals } from '../../../src/linalg/gaussian.ts';
import { generate } from '../../../src/linalg/matrix.ts';
import {
  flatInterference,
  forgettingWithoutCollapse,
  offManifoldShare,
  paddedMargin,
  rateOfPowerLaw,
  sampleOff,
} from '../../../src/theory/latent2026/estimators.ts';
import { blockMass, conditionNumber, fitRho, grokThreshold, nStar } from '../../../src/theory/latent2026.ts';
import { mean } from '../../../src/theory/spectra/regression.ts';
import { seeded } from '../../linalg/random.ts';
import { expectAgreement } from '../agreement.ts';

test('interference lowers the rate and raises the loss, strictly', () => {
  const { series } = expectAgreement(flatInterference, 1, 0);
  expect(series!.points[0]!.x).toBeCloseTo(2, 12);
});

test('a change of sign forgets everything at the same rate', () => {
  expectAgreement(forgettingWithoutCollapse, 4, 1e-14);
});

test('the share off the manifold: mean and variance of the beta law', () => {
  const { series } = expectAgreement(offManifoldShare, 0.6, 0);
  for (const { y, error, theory } of series!.points) expect(Math.abs(y - theory!)).toBeLessThan(5 * error);
  const normal = normals(seeded(8));
  const draws = Array.from({ length: 4000 }, () => sampleOff(20, 5, normal));
  const center = mean(draws);
  const variance = mean(draws.map((x) => (x - center) ** 2));
  // 2 N (D - N)/(D^2 (D + 2)) = 0.01705; the sample variance errs by sqrt(2/4000) = 2.2 %.
  expect(Math.abs(variance / 0.017045 - 1)).toBeLessThan(4 * 0.025);
});

test('weights of zero change the attack surface and nothing else', () => {
  expectAgreement(paddedMargin, 1, 0);
});

test('the rate of a power law is a property of the cut', () => {
  const { series } = expectAgreement(rateOfPowerLaw, Math.exp(6 / 500), 2e-4);
  [1.117, 1.0119, 1.0012].forEach((expected, i) => {
    expect(Math.abs(series!.points[i]!.y - expected)).toBeLessThan(5e-4);
  });
});

test('the rate of a geometric spectrum is found exactly, whatever its scale', () => {
  for (const rate of [0.5, 1.01, 2, 5])
    for (const scale of [1e-3, 1, 1e3])
      for (const count of [3, 10, 60])
        expect(fitRho(count, (k) => scale * rate ** -k) / rate).toBeCloseTo(1, 13);
});

test('thresholds: rho_c = eps^(-1/n) is 1.259 and 1.0233 at eps = 0.01, n = 20 and 200', () => {
  expect(grokThreshold(0.01, 20)).toBeCloseTo(1.259, 3);
  expect(grokThreshold(0.01, 200)).toBeCloseTo(1.0233, 4);
  expect(nStar(0.01, grokThreshold(0.01, 20))).toBeCloseTo(20, 11);
});

test('condition numbers 15.4 and 32768 at rho = 1.2 and 2, N = 15; 1/eps at N*', () => {
  expect(conditionNumber(1.2, 15)).toBeCloseTo(15.4, 1);
  expect(conditionNumber(2, 15)).toBe(32768);
  expect(Math.log(2) * nStar(0.01, 2)).toBeCloseTo(Math.log(100), 12);
});

test('truncating a bilinear form: the mass outside the N x N corner is g^2 - g_N^2', () => {
  const q = 1.7 ** -2;
  const size = 60;
  for (const kept of [1, 3, 6]) {
    const outside = generate(size, size, (i, j) => (i < kept && j < kept ? 0 : q ** (i + j + 2)));
    const direct = outside
      .flat()
      .sort((a, b) => a - b)
      .reduce((sum, x) => sum + x, 0);
    const closed = q * q * (blockMass(q, size) - blockMass(q, kept));
    expect(direct / closed).toBeCloseTo(1, 13);
  }
});
