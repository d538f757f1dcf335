// Kernel ridge regression simulated in the eigenbasis of its covariance: independent Gaussian features of given variances.

import { solveSpd } from '../../linalg/cholesky.ts';
import { gaussianMatrix } from '../../linalg/gaussian.ts';
import { gram, project, transpose } from '../../linalg/matrix.ts';

/** Eigenvalues λ_i, target coefficients f_i on the normalised features, and the noise variance. */
export type FiniteProblem = {
  readonly spectrum: readonly number[];
  readonly target: readonly number[];
  readonly noise: number;
};

/**
 * As `simulateKernelRidge`, by the p × p system of the p modes instead of the one of the samples: quicker where there are more samples
 * than modes. θ̂ = (XᵀX + nμ)⁻¹Xᵀy on the features x_i = √λ_i z_i, and f̂_i = √λ_i θ̂_i.
 */
export function simulateRidge(
  problem: FiniteProblem,
  samples: number,
  ridge: number,
  normal: () => number,
): number {
  const { spectrum, target, noise } = problem;
  const x = gaussianMatrix(normal, samples, spectrum);
  const roots = spectrum.map(Math.sqrt);
  const weights = target.map((f, i) => f / roots[i]!);
  const y = x.map((row) =>
    row.reduce((sum, value, i) => sum + value * weights[i]!, Math.sqrt(noise) * normal()),
  );
  const fitted = solveSpd(gram(x, samples * ridge), project(x, y)).x;
  return target.reduce((sum, f, i) => sum + (f - roots[i]! * fitted[i]![0]!) ** 2, 0);
}

/**
 * The excess risk Σ (f_i − f̂_i)² of one draw: `samples` points with independent standard normal features z_i, labels
 * y = Σ f_i z_i + noise, kernel Σ λ_i z_i z_i′, and ridge samples·μ on its matrix. f̂_i = λ_i Σ_t z_ti a_t with
 * (K + nμ) a = y. Throws when K + nμ is singular (μ = 0 and fewer modes than samples).
 */
export function simulateKernelRidge(
  problem: FiniteProblem,
  samples: number,
  ridge: number,
  normal: () => number,
): number {
  const { spectrum, target, noise } = problem;
  const z = gaussianMatrix(
    normal,
    samples,
    spectrum.map(() => 1),
  );
  const y = z.map((row) => [
    row.reduce((sum, value, i) => sum + value * target[i]!, Math.sqrt(noise) * normal()),
  ]);
  const roots = spectrum.map(Math.sqrt);
  const scaled = transpose(z.map((row) => row.map((value, i) => value * roots[i]!)));
  const a = solveSpd(gram(scaled, samples * ridge), y).x;
  return target.reduce((sum, f, i) => {
    let fitted = 0;
    for (let t = 0; t < samples; t++) fitted += z[t]![i]! * a[t]![0]!;
    return sum + (f - spectrum[i]! * fitted) ** 2;
  }, 0);
}
