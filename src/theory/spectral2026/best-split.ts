// P2-23: the best number of parameters for a budget, found by search among simulated fits.

import { solveSpd } from '../../linalg/cholesky.ts';
import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import { leastSquares } from '../../linalg/least-squares.ts';
import { gram, project } from '../../linalg/matrix.ts';
import type { Experiment } from '../experiment.ts';
import { powerSum } from '../numerics/power-sum.ts';
import { fitLine, mean, meanError } from '../spectra/regression.ts';

const budgets = [400, 1600, 6400];
const repeats = 8;
const draws = 12;
const decay = 2;

/** Twelve numbers of parameters from half to twice (C/2)^(1/3), about the best of model B at noise 1. */
function candidates(budget: number): readonly number[] {
  const middle = (budget / 2) ** (1 / 3);
  const all = Array.from({ length: 12 }, (_, i) => Math.round((middle / 2) * 4 ** (i / 11)));
  return [...new Set(all)];
}

/** The place in N of the smallest value of the parabola through the points (ln N, ln loss), by least squares. */
function lowest(sizes: readonly number[], losses: readonly number[]): number {
  const x = sizes.map(Math.log);
  const middle = mean(x);
  const fitted = leastSquares(
    x.map((value) => [1, value - middle, (value - middle) ** 2]),
    losses.map((loss) => [Math.log(loss)]),
  );
  return Math.exp(middle - fitted[1]![0]! / (2 * fitted[2]![0]!));
}

const tailFrom = (parameters: number): number => powerSum(decay - 1, parameters + 1, 1e15);

/** The loss of one simulated fit of the first N modes of k^(-2), unit weights, label noise 1; modes beyond act as noise. */
function simulated(parameters: number, samples: number, normal: () => number): number {
  const variances = Array.from({ length: parameters }, (_, k) => (k + 1) ** -decay);
  const tail = tailFrom(parameters);
  const x = gaussianMatrix(normal, samples, variances);
  const y = x.map((row) => row.reduce((sum, value) => sum + value, Math.sqrt(1 + tail) * normal()));
  const fitted = solveSpd(gram(x, 0), project(x, y)).x;
  return variances.reduce((sum, variance, k) => sum + variance * (fitted[k]![0]! - 1) ** 2, tail);
}

/** Its mean, exact for Gaussian designs: the tail plus (1 + tail)·N/(D − N − 1). */
const expected = (parameters: number, samples: number): number => {
  const tail = tailFrom(parameters);
  return tail + ((1 + tail) * parameters) / (samples - parameters - 1);
};

/** The exponent of the best number of parameters in the budget, for losses of any kind. */
function exponentOf(loss: (parameters: number, samples: number) => number): number {
  const best = budgets.map((budget) => {
    const sizes = candidates(budget);
    return lowest(
      sizes,
      sizes.map((size) => loss(size, Math.round(budget / size))),
    );
  });
  return fitLine(budgets.map(Math.log), best.map(Math.log)).slope;
}

/** What the same search finds on the exact means. */
export const expectedSplit = (): number => exponentOf(expected);

/**
 * P2-23: the exponent of the best number of parameters in the budget C = N·D, at s = 2 over C = 400, 1600, 6400, by search among simulated
 * least squares; nothing of the stated allocation enters but the middle of the range searched. The statement has 1/(s+1) = 1/3.
 *
 * Expectation: the same search on the exact means, tail + (1 + tail)·N/(D − N − 1) (the mean of an inverse Wishart matrix), gives
 * 0.36232; it exceeds 1/3 since few modes are fitted: the noise 1 + tail falls in N, the more so the fewer they are. Bias: the variance part
 * of one draw has the relative variance 2/N, so the logarithm of a mean of 12 lies below that of the expectation by (1/2)(2/12N)(w²) with
 * w ≤ 1/2 the share of that part: 0.02/N at most, 0.007 at N = 3 and 0.002 at N = 12. Over ln 4 that is a tilt of 0.0036 of ln loss, which
 * moves the minimum of N^(-1) + N²/C, of second logarithmic derivative 2/3 per unit of loss, by 0.0054 in ln N at the smallest budget
 * and less at the largest: 0.0054/ln 16 = 0.002 of the slope.
 */
export const bestSplit: Experiment = (random) => {
  const normal = normals(random);
  const found = Array.from({ length: repeats }, () =>
    exponentOf((parameters, samples) =>
      mean(Array.from({ length: draws }, () => simulated(parameters, samples, normal))),
    ),
  );
  return { estimate: mean(found), standardError: meanError(found) };
};
