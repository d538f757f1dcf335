// Eigenvalue spectra, plain or compressed: each entry stands for `weight` modes with about the same eigenvalue.

/** Positive eigenvalues in descending order and how many modes each of them stands for. */
export type Spectrum = { readonly value: readonly number[]; readonly weight: readonly number[] };

/** Mode indices from 1, with the number of modes that each of them stands for. */
export type Modes = { readonly index: readonly number[]; readonly weight: readonly number[] };

/**
 * The modes 1 … `count`, compressed: the first 2000 one by one, then blocks whose ends grow by 1/200, each represented by
 * its middle. For a summand i^(-a) this midpoint rule errs by a relative a(a + 1)/24 · 200^(-2) < 2e-5 for a ≤ 3, on the
 * part beyond mode 2000. So sums over 10¹² modes take 6000 evaluations.
 */
export function compressedModes(count: number): Modes {
  const single = Math.min(count, 2000);
  const index = Array.from({ length: single }, (_, i) => i + 1);
  const weight = index.map(() => 1);
  let first = single + 1;
  while (first <= count) {
    const last = Math.min(count, Math.ceil(first * 1.005));
    index.push((first + last) / 2);
    weight.push(last - first + 1);
    first = last + 1;
  }
  return { index, weight };
}

/** A spectrum given mode by mode. */
export const plainSpectrum = (value: readonly number[]): Spectrum => ({ value, weight: value.map(() => 1) });

/** λ_i = i^(-exponent) on the given modes. */
export const powerSpectrum = ({ index, weight }: Modes, exponent: number): Spectrum => ({
  value: index.map((i) => i ** -exponent),
  weight,
});

/** λ_k = ρ^(-k) for k = 0 … count − 1. */
export const geometricSpectrum = (count: number, rate: number): Spectrum =>
  plainSpectrum(Array.from({ length: count }, (_, k) => rate ** -k));

/** The degrees of freedom d(κ) = Σ λ/(λ + κ) and q(κ) = Σ (λ/(λ + κ))² at effective ridge κ > 0. */
export function degreesOfFreedom({ value, weight }: Spectrum, ridge: number): Degrees {
  let [first, second] = [0, 0];
  for (let i = value.length - 1; i >= 0; i--) {
    const share = value[i]! / (value[i]! + ridge);
    first += weight[i]! * share;
    second += weight[i]! * share * share;
  }
  return { first, second };
}

/** d and q. */
export type Degrees = { readonly first: number; readonly second: number };

/**
 * The constant c(b) = (π/b)/sin(π/b) of the power spectrum i^(-b), b > 1: d(κ) = c(b) κ^(-1/b) − 1/2 + O(κ), where c(b) is
 * ∫₀^∞ dx/(1 + x^b) and −1/2 the first Euler–Maclaurin term.
 */
export const powerConstant = (exponent: number): number => Math.PI / exponent / Math.sin(Math.PI / exponent);
