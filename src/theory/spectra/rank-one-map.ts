// Feature maps φ′ = Aφ with AᵀA = I + τ v vᵀ, |v| = 1: boundedly invertible (1 ≤ AᵀA ≤ 1 + τ), and solvable in closed form.

import { accurateSum } from '../numerics/accurate-sum.ts';
import type { Problem } from './spectral-risk.ts';
import type { Modes } from './spectrum.ts';

/** The map: its strength τ > 0 and the unit vector v in the eigenbasis of the covariance. */
export type RankOneMap = { readonly strength: number; readonly direction: readonly number[] };

/** The direction v_i² ∝ i^(-(1+δ)), normalised: in ℓ² for δ > 0, barely so for small δ. */
export function powerDirection({ index, weight }: Modes, delta: number): number[] {
  const squares = index.map((i) => i ** -(1 + delta));
  const norm = accurateSum(index.length, (i) => weight[i]! * squares[i]!);
  return squares.map((value) => Math.sqrt(value / norm));
}

/**
 * The risk after the map, at ridge μ on n samples. The covariance becomes L + τ h hᵀ with L = diag λ, h = √λ v. With
 * R = (L + μ)^-1 and the Sherman–Morrison formula (L + τ h hᵀ + μ)^-1 f = R f − R h · τ⟨h, R f⟩/(1 + τ⟨h, R h⟩), the bias is
 * μ² times the squared norm of that, and the effective dimension is that of L plus μτ⟨h, R² h⟩/(1 + τ⟨h, R h⟩).
 */
export function mappedRisk(problem: Problem, map: RankOneMap, samples: number, ridge: number): number {
  const { value, weight } = problem.spectrum;
  const { strength, direction } = map;
  let [hRf, hRh, hR2h, modes] = [0, 0, 0, 0];
  for (let i = value.length - 1; i >= 0; i--) {
    const r = 1 / (value[i]! + ridge);
    const h = Math.sqrt(value[i]!) * direction[i]!;
    const w = weight[i]!;
    hRf += w * h * r * Math.sqrt(problem.target[i]!);
    hRh += w * h * h * r;
    hR2h += w * h * h * r * r;
    modes += w * value[i]! * r;
  }
  const factor = strength / (1 + strength * hRh);
  let bias = 0;
  for (let i = value.length - 1; i >= 0; i--) {
    const h = Math.sqrt(value[i]!) * direction[i]!;
    const z = (Math.sqrt(problem.target[i]!) - h * factor * hRf) / (value[i]! + ridge);
    bias += weight[i]! * z * z;
  }
  return ridge * ridge * bias + (problem.noise / samples) * (modes + ridge * factor * hR2h);
}
