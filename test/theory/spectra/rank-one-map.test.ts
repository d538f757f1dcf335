import { expect, test } from 'vitest';
import { solveSpd } from '../../../src/linalg/cholesky.ts';
import { generate, multiply } from '../../../src/linalg/matrix.ts';
import { mappedRisk, powerDirection } from '../../../src/theory/spectra/rank-one-map.ts';
import { powerProblem, risk } from '../../../src/theory/spectra/spectral-risk.ts';
import { compressedModes } from '../../../src/theory/spectra/spectrum.ts';

const modes = compressedModes(30);
const problem = powerProblem(modes, 0.8, 2, 0.1);

test('the closed form agrees with dense linear algebra', () => {
  const direction = powerDirection(modes, 0.3);
  const [strength, ridge, samples] = [3, 0.02, 50];
  const h = direction.map((v, i) => v * Math.sqrt(problem.spectrum.value[i]!));
  const covariance = generate(
    30,
    30,
    (i, j) => (i === j ? problem.spectrum.value[i]! : 0) + strength * (h[i]! * h[j]!),
  );
  const shifted = covariance.map((row, i) => row.map((x, j) => x + (i === j ? ridge : 0)));
  const f = problem.target.map((x) => [Math.sqrt(x)]);
  const bias = solveSpd(shifted, f).x.reduce((sum, [z]) => sum + (ridge * z!) ** 2, 0);
  const smoothed = solveSpd(shifted, covariance).x;
  const degrees = smoothed.reduce((sum, row, i) => sum + row[i]!, 0);
  const dense = bias + (0.1 / samples) * degrees;
  expect(mappedRisk(problem, { strength, direction }, samples, ridge) / dense).toBeCloseTo(1, 12);
  expect(
    multiply(
      [direction],
      direction.map((v) => [v]),
    )[0]![0],
  ).toBeCloseTo(1, 14);
});

test('without strength nothing changes', () => {
  const map = { strength: 0, direction: powerDirection(modes, 0.3) };
  expect(mappedRisk(problem, map, 50, 0.02) / risk(problem, 50, 0.02)).toBeCloseTo(1, 14);
});
