// P1-03, P1-08, P1-10, P1-19: power laws of the effective ridge and of the loss.

import type { Experiment } from '../experiment.ts';
import { productCount } from '../maloney2022.ts';
import { ridgelessRidge } from '../spectra/effective-ridge.ts';
import { planarLoss } from '../spectra/planar-loss.ts';
import { logLogSlope } from '../spectra/regression.ts';
import { compressedModes, powerConstant, powerSpectrum } from '../spectra/spectrum.ts';

const modes = compressedModes(1e12);
const offset = 0.8;
const spectrum = powerSpectrum(modes, 1 + offset);

/**
 * P1-03: the effective ridge κ_R at R = 100, α = 0.8, over its asymptotic law [c/R]^(1+α), c = (π/a)/sin(π/a), a = 1 + α.
 * Expected (R/(R + 1/2))^a = 0.99106, which tends to 1: d(κ) = cκ^(-1/a) − 1/2 + O(κ). Bias: κ ~ (c/R)^a = 6·10^-4 in d = 100,
 * a relative a·6·10^-6, and 10^-5 of the summation. Allowed 5e-5.
 */
export const effectiveRidgeLaw: Experiment = () => {
  const ratio = (degrees: number) =>
    ridgelessRidge(spectrum, degrees) / (powerConstant(1 + offset) / degrees) ** (1 + offset);
  const points = [10, 20, 50, 100, 200, 500, 1000].map((degrees) => ({
    x: degrees,
    y: ratio(degrees),
    error: 0,
    theory: (degrees / (degrees + 0.5)) ** (1 + offset),
  }));
  return {
    estimate: points[3]!.y,
    standardError: 0,
    series: { x: 'R', y: 'κ_R over its asymptotic law', log: false, points },
  };
};

/**
 * P1-08: minus the slope of the unbottlenecked loss N κ_N over N = 20 … 160, α = 0.8; T κ_T is the same function of T.
 * Expected 0.7813, which tends to α = a − 1: κ_N ∝ (N + 1/2)^(-a), so the slope between the ends is a ln(160.5/20.5)/ln 8 − 1. Bias:
 * a fit over points between weighs the flat end more, by at most a tenth of the difference to α, 0.002.
 */
export const lossSlope: Experiment = () => {
  const sizes = [20, 40, 80, 160];
  const losses = sizes.map((n) => n * ridgelessRidge(spectrum, n));
  return {
    estimate: -logLogSlope(sizes, losses),
    standardError: 0,
    series: {
      x: 'N (or T)',
      y: 'loss without bottleneck',
      log: true,
      points: sizes.map((x, i) => ({
        x,
        y: losses[i]!,
        error: 0,
        theory: x * (powerConstant(1 + offset) / (x + 0.5)) ** (1 + offset),
      })),
    },
  };
};

/**
 * P1-10: how many products ij of mode indices are at most x = 3000, over x ln x + (2γ − 1)x: the eigenvalues (ij)^(-a) of the
 * quadratic part of a nonlinear feature kernel keep the exponent up to the logarithm. Expected 1.
 * Bias: Dirichlet's remainder is at most 2√x + 1 = 110 of 24482 by the hyperbola method: 0.0045.
 */
export const productSpectrum: Experiment = () => {
  const euler = 0.5772156649015329;
  const asymptotic = (x: number) => x * Math.log(x) + (2 * euler - 1) * x;
  const points = [30, 100, 300, 1000, 3000].map((x) => ({
    x,
    y: productCount(x),
    error: 0,
    theory: asymptotic(x),
  }));
  return {
    estimate: points[4]!.y / points[4]!.theory,
    standardError: 0,
    series: { x: 'x', y: 'products of mode indices up to x', log: true, points },
  };
};

/** The local slope of the loss without ridge at N = 50, T = 5000, in N or in T, over a tenth in either direction. */
export function localSlope(inSamples: boolean): number {
  const loss = (factor: number) => {
    const [features, samples] = inSamples ? [50, 5000 * factor] : [50 * factor, 5000];
    return planarLoss(spectrum, features, samples, ridgelessRidge(spectrum, features)).signal;
  };
  return logLogSlope([0.9, 1.1], [loss(0.9), loss(1.1)]);
}

/**
 * P1-19: minus the local slope of the loss in N at N = 50, T = 5000, α = 0.8. Expected a·N/(N + 1/2) − 1 − N/(T − N) = 0.7721, from
 * κ_N ∝ (N + 1/2)^(-a) and the factor 1/(1 − N/T). Bias: a tenth to either side instead of the derivative costs a relative 0.01/3 of the
 * two corrections to α, 0.028: 0.0001; the next term of κ_N, of relative order 1/(12 N²), less. Allowed 0.0005.
 */
export const slopeInFeatures: Experiment = () => ({ estimate: -localSlope(false), standardError: 0 });

/** P1-19: the local slope in T at the same point: −N/(T − N) = −0.0101 by the factor 1/(1 − N/T). Bias: finite steps, 1e-4. */
export const slopeInSamples: Experiment = () => ({ estimate: localSlope(true), standardError: 0 });
