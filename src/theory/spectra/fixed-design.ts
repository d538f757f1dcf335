// Ridge regression on a fixed design in its principal axes, in extended precision: the error is a small difference of large terms
// where the ridge is small.

import { accurateSum } from '../numerics/accurate-sum.ts';
import {
  type DoubleDouble,
  exactly,
  exactProduct,
  exactSum,
  minus,
  over,
  plus,
  quotient,
  rounded,
  times,
} from '../numerics/double-double.ts';
import { first, type Sequence } from '../numerics/sequence.ts';

/** Features as functions of their index and of the point. */
type Design = (feature: number) => Sequence;

const total = (terms: readonly DoubleDouble[]): DoubleDouble => terms.reduce(plus, exactly(0));

const square = (x: DoubleDouble): DoubleDouble => times(x, x);

/** The values of feature i at the points, and n(λ_i + μ). */
function axis(points: number, design: Design, ridge: number, i: number) {
  const values = first(points, design(i));
  const squares = total(values.map((value) => exactProduct(value, value)));
  return { values, scale: plus(squares, exactProduct(points, ridge)) };
}

/** What `coefficients` predict at each point. */
function predictions(
  points: number,
  design: Design,
  coefficients: readonly DoubleDouble[],
): readonly DoubleDouble[] {
  return Array.from({ length: points }, (_, t) =>
    total(coefficients.map((weight, i) => times(weight, exactly(design(i)(t))))),
  );
}

/** The i-th weight of ridge regression on the data y. Transcription of the Lean definition. Arguments n, φ, μ, y, i. */
export function ridgeWeight(
  points: number,
  design: Design,
  ridge: number,
  data: Sequence,
  i: number,
): number {
  const { values, scale } = axis(points, design, ridge, i);
  return rounded(over(total(values.map((value, t) => exactProduct(value, data(t)))), scale));
}

/** The mean squared error of weights w on the data plus μ|w|². Arguments n, p, φ, μ, y, w. */
export function penalizedLoss(
  points: number,
  features: number,
  design: Design,
  ridge: number,
  data: Sequence,
  weights: Sequence,
): number {
  const w = first(features, weights).map(exactly);
  const errors = predictions(points, design, w).map((value, t) => plus(exactly(data(t)), minus(value)));
  const error = over(total(errors.map(square)), exactly(points));
  return rounded(plus(error, times(exactly(ridge), total(w.map(square)))));
}

/**
 * The mean excess risk over independent noise ±σ, from the hat matrix H: (|f − Hf|² + σ²|H|²)/n with the Frobenius norm, so that no
 * mean over noise vectors is taken. Arguments n, p, φ, μ, σ, θ.
 */
export function meanExcessRisk(
  points: number,
  features: number,
  design: Design,
  ridge: number,
  noise: number,
  target: Sequence,
): number {
  const axes = Array.from({ length: features }, (_, i) => axis(points, design, ridge, i));
  const hat = first(points, (t) => t).map((t) =>
    first(points, (s) => s).map((s) =>
      total(axes.map(({ values, scale }) => over(exactProduct(values[t]!, values[s]!), scale))),
    ),
  );
  const truth = predictions(points, design, first(features, target).map(exactly));
  const bias = hat.map((row, t) =>
    plus(truth[t]!, minus(total(row.map((entry, s) => times(entry, truth[s]!))))),
  );
  const variance = times(exactProduct(noise, noise), total(hat.flatMap((row) => row.map(square))));
  return rounded(over(plus(total(bias.map(square)), variance), exactly(points)));
}

/** The variance σ²/n Σ (λ_i/(λ_i + μ))². Arguments p, λ, σ², n, μ. */
export function ridgeVariance(
  count: number,
  spectrum: Sequence,
  noise: number,
  samples: number,
  ridge: number,
): number {
  return quotient(noise, samples) * accurateSum(count, (i) => rounded(square(share(spectrum(i), ridge))));
}

/** The risk Σ (μ/(λ_i + μ))² f_i² plus that variance, in one pass. Arguments p, λ, f², σ², n, μ. */
export function ridgeRisk(
  count: number,
  spectrum: Sequence,
  target: Sequence,
  noise: number,
  samples: number,
  ridge: number,
): number {
  const variance = quotient(noise, samples);
  return accurateSum(count, (i) => {
    const kept = rounded(square(share(spectrum(i), ridge)));
    const lost = rounded(square(share(ridge, spectrum(i))));
    return lost * target(i) + variance * kept;
  });
}

/** x/(x + y). */
const share = (x: number, y: number): DoubleDouble => over(exactly(x), exactSum(x, y));

/** The i-th Walsh function at point t of 2^m: the parity of the binary digits that i and t share, as ±1. Arguments m, i, t. */
export function walshSign(digits: number, i: number, t: number): number {
  let shared = i & t & (2 ** digits - 1);
  let sign = 1;
  for (; shared !== 0; shared &= shared - 1) sign = -sign;
  return sign;
}

/** The i-th Walsh function times a_i. Arguments m, a, i, t. */
export function walshFeature(digits: number, size: Sequence, i: number, t: number): number {
  return size(i) * walshSign(digits, i, t);
}
