import { expect, test } from 'vitest';
import { normals } from '../../../src/linalg/gaussian.ts';
import { spectralRisk } from '../../../src/theory/bi2025.ts';
import { effectiveRidge } from '../../../src/theory/spectra/effective-ridge.ts';
import { simulateKernelRidge } from '../../../src/theory/spectra/kernel-ridge.ts';
import { logLogSlope, mean, meanError } from '../../../src/theory/spectra/regression.ts';
import { bestRidge, powerProblem, risk, squaredBias } from '../../../src/theory/spectra/spectral-risk.ts';
import { compressedModes, degreesOfFreedom } from '../../../src/theory/spectra/spectrum.ts';
import { seeded } from '../../linalg/random.ts';

test('the risk is that of the Lean definition on plain modes', () => {
  const problem = powerProblem(compressedModes(40), 0.7, 1.5, 0.3);
  const expected = spectralRisk(
    40,
    (i) => problem.spectrum.value[i]!,
    (i) => problem.target[i]!,
    0.3,
    200,
    0.01,
  );
  expect(risk(problem, 200, 0.01) / expected).toBeCloseTo(1, 13);
});

test('the bias falls like mu^(2s) up to s = 1 and like mu^2 beyond', () => {
  for (const [source, slope] of [
    [0.25, 0.5],
    [0.5, 1],
    [0.75, 1.5],
    [1.5, 2],
    [2.5, 2],
  ] as const) {
    const problem = powerProblem(compressedModes(1e12), source, 2, 0);
    const ridges = [1e-7, 1e-6, 1e-5];
    expect(
      Math.abs(
        logLogSlope(
          ridges,
          ridges.map((ridge) => squaredBias(problem, ridge)),
        ) - slope,
      ),
    ).toBeLessThan(0.02);
  }
});

test('the best ridge is n^(-1/(2s + 1/beta)) up to a constant', () => {
  const problem = powerProblem(compressedModes(1e12), 0.5, 2, 0.1);
  const samples = [1e6, 1e7, 1e8];
  const ridges = samples.map((n) => Math.exp(bestRidge((ridge) => risk(problem, n, ridge)).at));
  expect(logLogSlope(samples, ridges)).toBeCloseTo(-1 / 1.5, 2);
});

test('simulated kernel ridge regression has the planar risk', () => {
  // n μ = κ (n − d(κ)): the effective ridge with N = ∞; then (bias + noise q/n)/(1 − q/n).
  const [samples, ridge, noise] = [60, 0.02, 0.25];
  const problem = powerProblem(compressedModes(120), 0.5, 2, noise);
  const features = 1e9;
  const kappa = effectiveRidge(problem.spectrum, { features, samples, ridge: samples * ridge * features });
  const { second } = degreesOfFreedom(problem.spectrum, kappa);
  const planar = (squaredBias(problem, kappa) + (noise * second) / samples) / (1 - second / samples);
  const normal = normals(seeded(21));
  const finite = { spectrum: problem.spectrum.value, target: problem.target.map(Math.sqrt), noise };
  const draws = Array.from({ length: 200 }, () => simulateKernelRidge(finite, samples, ridge, normal));
  // Corrections to the planar limit are O(1/n).
  expect(Math.abs(mean(draws) / planar - 1)).toBeLessThan(1 / samples + (4 * meanError(draws)) / planar);
});

test('the simulation refuses a singular kernel matrix', () => {
  const normal = normals(seeded(22));
  expect(() => simulateKernelRidge({ spectrum: [1, 0.5], target: [1, 1], noise: 0 }, 5, 0, normal)).toThrow(
    /not positive definite|singular/,
  );
});
