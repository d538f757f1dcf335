import { expect, test } from 'vitest';
import { solveSpd } from '../../../src/linalg/cholesky.ts';
import { gaussianMatrix, normals } from '../../../src/linalg/gaussian.ts';
import { generate, gram, multiply, transpose } from '../../../src/linalg/matrix.ts';
import {
  reluFeatures,
  simulateLoss,
  simulateTruncated,
} from '../../../src/theory/spectra/random-features.ts';
import { mean, meanError } from '../../../src/theory/spectra/regression.ts';
import { seeded } from '../../linalg/random.ts';

const identity = (n: number) => generate(n, n, (i, j) => (i === j ? 1 : 0));
const spectrum = Array.from({ length: 30 }, (_, i) => (i + 1) ** -1.8);

test('the loss is that of ridge regression written out, for N < T and for T < N', () => {
  for (const [features, samples] of [
    [8, 13],
    [13, 8],
  ] as const) {
    const loss = simulateLoss(spectrum, { features, samples, ridge: 0.3 }, normals(seeded(7)));
    const normal = normals(seeded(7));
    const map = gaussianMatrix(normal, features, Array<number>(30).fill(1));
    const data = gaussianMatrix(normal, samples, spectrum);
    const phi = multiply(data, transpose(map));
    // The system that simulateLoss does not use for these sizes.
    const hat =
      features <= samples
        ? multiply(
            transpose(map),
            multiply(transpose(phi), solveSpd(gram(transpose(phi), 0.3), identity(samples)).x),
          )
        : multiply(transpose(map), solveSpd(gram(phi, 0.3), transpose(phi)).x);
    const fitted = multiply(hat, data);
    let [signal, noise] = [0, 1];
    spectrum.forEach((value, i) => {
      signal += value * fitted[i]!.reduce((sum, x, j) => sum + (x - (i === j ? 1 : 0)) ** 2, 0);
      noise += value * hat[i]!.reduce((sum, x) => sum + x * x, 0);
    });
    expect(loss.signal / signal).toBeCloseTo(1, 10);
    expect(loss.noise / noise).toBeCloseTo(1, 10);
  }
});

test('a large ridge leaves the whole variance, a small one the modes beyond N', () => {
  const normal = normals(seeded(41));
  const total = spectrum.reduce((sum, value) => sum + value, 0);
  const strong = simulateLoss(spectrum, { features: 10, samples: 40, ridge: 1e9 }, normal);
  expect(strong.signal / total).toBeCloseTo(1, 5);
  expect(strong.noise).toBeCloseTo(1, 5);
  const tail = spectrum.slice(10).reduce((sum, value) => sum + value, 0);
  expect(simulateLoss(spectrum, { features: 10, samples: 40, ridge: 1e-6 }, normal).signal).toBeGreaterThan(
    tail,
  );
});

test('truncated least squares: tail (T - 1)/(T - N - 1) and noise N/(T - N - 1)', () => {
  const normal = normals(seeded(42));
  const draws = Array.from({ length: 400 }, () => simulateTruncated(spectrum, 5, 40, 0.5, normal));
  const tail = spectrum.slice(5).reduce((sum, value) => sum + value, 0);
  const expected = tail + ((tail + 0.5) * 5) / 34;
  expect(Math.abs(mean(draws) - expected)).toBeLessThan(4 * meanError(draws));
});

test('rectified features are nonnegative, half of them zero', () => {
  const features = reluFeatures(
    [
      [1, -2],
      [0.5, 0.25],
    ],
    400,
    normals(seeded(43)),
  );
  const flat = features.flat();
  expect(Math.min(...flat)).toBe(0);
  const zeros = flat.filter((value) => value === 0).length / flat.length;
  expect(Math.abs(zeros - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 400));
});
