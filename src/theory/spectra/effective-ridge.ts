// The effective ridge κ of random-feature regression: the root of γ = κ(T − d(κ))(N − d(κ)) with d < min(N, T), and of
// d(κ) = R without ridge. Bisection finds it to 1e-9; Newton steps on a residual in extended precision do the rest, so that
// the root is accurate to a few ulp however flat d is.

import {
  type DoubleDouble,
  exactly,
  exactProduct,
  minus,
  over,
  plus,
  rounded,
  times,
} from '../numerics/double-double.ts';
import { degreesOfFreedom, type Spectrum } from './spectrum.ts';

/**
 * The root κ > 0 of d(κ) = `degrees`. Throws a RangeError unless 0 < degrees < number of modes: d falls from the number of
 * modes to 0, so beyond it there is no root.
 */
export function ridgelessRidge(spectrum: Spectrum, degrees: number): number {
  const { value, weight } = spectrum;
  const modes = sum(weight, (w) => w);
  if (!(degrees > 0 && degrees < modes))
    throw new RangeError(
      `ridgelessRidge: expected between 0 and ${modes} degrees of freedom, got ${degrees}`,
    );
  // κ·Σ 1/λ ≥ modes − d(κ) and d(κ) ≤ Σ λ/κ bracket the root.
  const low = (modes - degrees) / sum(value, (x, i) => weight[i]! / x);
  const high = sum(value, (x, i) => weight[i]! * x) / degrees;
  const start = bisectLog((k) => degreesOfFreedom(spectrum, k).first < degrees, low / 2, high * 2);
  return polish(start, (k) => {
    return { residual: plus(exactDegrees(spectrum, k), exactly(-degrees)), slope: -fall(spectrum, k) };
  });
}

/** The sizes of a random-feature regression: `features` N, `samples` T, `ridge` γ ≥ 0. */
export type Sizes = { readonly features: number; readonly samples: number; readonly ridge: number };

/**
 * The root κ of γ = κ(T − d)(N − d) with d(κ) < min(N, T). At γ = 0 it is the root of d = min(N, T), which exists while that
 * is smaller than the number of modes; otherwise a RangeError is thrown.
 */
export function effectiveRidge(spectrum: Spectrum, { features, samples, ridge }: Sizes): number {
  const least = Math.min(features, samples);
  if (ridge === 0) return ridgelessRidge(spectrum, least);
  const modes = sum(spectrum.weight, (w) => w);
  const floor = least < modes ? ridgelessRidge(spectrum, least) : 0;
  const ridgeAt = (k: number) => {
    const { first } = degreesOfFreedom(spectrum, k);
    return first < least ? k * (samples - first) * (features - first) : 0;
  };
  const low = Math.max(floor, ridge / (samples * features));
  let high = 2 * low;
  while (ridgeAt(high) < ridge) high *= 2;
  const start = bisectLog((k) => ridgeAt(k) > ridge, low, high);
  return polish(start, (k) => {
    const d = exactDegrees(spectrum, k);
    const [t, n] = [plus(exactly(samples), minus(d)), plus(exactly(features), minus(d))];
    const residual = plus(times(times(t, n), exactly(k)), exactly(-ridge));
    return { residual, slope: t.hi * n.hi + k * fall(spectrum, k) * (t.hi + n.hi) };
  });
}

/** d(κ) to about 100 bits. */
export function exactDegrees({ value, weight }: Spectrum, ridge: number): DoubleDouble {
  let total = exactly(0);
  for (let i = value.length - 1; i >= 0; i--) {
    const shifted = plus(exactly(value[i]!), exactly(ridge));
    total = plus(total, over(exactProduct(weight[i]!, value[i]!), shifted));
  }
  return total;
}

/** −d′(κ) = Σ λ/(λ + κ)²: unlike (d − q)/κ it keeps its digits where every mode is far above or far below κ. */
function fall({ value, weight }: Spectrum, ridge: number): number {
  return sum(value, (x, i) => (weight[i]! * (x / (x + ridge))) / (x + ridge));
}

/** Halves [low, high] on a logarithmic scale until its ends differ by 1e-9; `above` says whether k exceeds the root. */
function bisectLog(above: (k: number) => boolean, low: number, high: number): number {
  let [a, b] = [Math.log(low), Math.log(high)];
  while (b - a > 1e-9) {
    const middle = (a + b) / 2;
    if (above(Math.exp(middle))) b = middle;
    else a = middle;
  }
  return Math.exp((a + b) / 2);
}

/** Two Newton steps: the error 1e-9 of the start falls below rounding after one; the other settles the last place. */
function polish(
  start: number,
  at: (k: number) => { readonly residual: DoubleDouble; readonly slope: number },
): number {
  let k = start;
  for (let step = 0; step < 2; step++) {
    const { residual, slope } = at(k);
    k -= rounded(residual) / slope;
  }
  return k;
}

function sum(values: readonly number[], of: (value: number, i: number) => number): number {
  return values.reduce((total, value, i) => total + of(value, i), 0);
}
