// P2-16: self-training without an external check, as a counter-model of bounded monotone improvement.

import { normals } from '../../linalg/gaussian.ts';
import type { Experiment } from '../experiment.ts';
import { refitDrift, refitLogVariances } from '../spectra/gaussian-refit.ts';
import { mean, meanError, median } from '../spectra/regression.ts';

/**
 * P2-16: the mean change of ln σ² per generation when a Gaussian is refitted to 20 samples of itself, 400 generations, 100
 * runs. Expected ψ(19/2) − ln 10 = −0.104847: the model collapses at a constant rate, though the sequence is bounded and
 * monotone in expectation. Bias: none; each generation is an independent draw of ln(χ²₁₉/20).
 */
export const refitCollapse: Experiment = (random) => {
  const normal = normals(random);
  const generations = 400;
  const runs = Array.from({ length: 100 }, () => refitLogVariances(20, generations, normal));
  const drifts = runs.map((path) => path.at(-1)! / generations);
  const points = [50, 100, 200, 400].map((t) => ({
    x: t,
    y: Math.exp(median(runs.map((path) => path[t - 1]! / 2))),
    error: 0,
    theory: Math.exp((refitDrift(20) * t) / 2),
  }));
  return {
    estimate: mean(drifts),
    standardError: meanError(drifts),
    series: { x: 'generation', y: 'median standard deviation', log: true, points },
  };
};
