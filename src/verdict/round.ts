import type { ExperimentResult, TestResult } from '../testing/result.ts';

/**
 * Rounds `value` to the place of the second significant digit of `error`: digits beyond it are noise, and the only
 * ones that could differ from machine to machine. Without an error, to 12 significant digits.
 */
export function roundTo(value: number, error: number): number {
  if (!Number.isFinite(value)) return value;
  if (!(error > 0) || !Number.isFinite(error)) return Number(value.toPrecision(12));
  const places = 1 - Math.floor(Math.log10(error));
  if (places > 15) return Number(value.toPrecision(12));
  if (places >= 0) return Number(value.toFixed(places));
  const unit = 10 ** -places;
  return Math.round(value / unit) * unit;
}

/** An experiment with every figure rounded to what its standard error supports. */
export function roundExperiment(result: ExperimentResult): ExperimentResult {
  const { estimate, standardError, series } = result;
  const error = roundTo(standardError, standardError);
  return {
    ...result,
    estimate: roundTo(estimate, standardError),
    standardError: error,
    ...(series === undefined
      ? {}
      : {
          series: {
            ...series,
            points: series.points.map(({ x, y, error: bar, theory }) => ({
              x: roundTo(x, 0),
              y: roundTo(y, bar),
              error: roundTo(bar, bar),
              ...(theory === undefined ? {} : { theory: roundTo(theory, bar) }),
            })),
          },
        }),
  };
}

/** Rounded up to two significant digits, so that a bound stays one. */
const roundUp = (bound: number): number => {
  const unit = 10 ** (Math.floor(Math.log10(bound)) - 1);
  return Number((Math.ceil(bound / unit - 1e-9) * unit).toPrecision(2));
};

/** A test result whose bounds are rounded up. */
export function roundTest(result: TestResult): TestResult {
  const { bound } = result;
  if (bound === undefined || bound.violation <= 0) return result;
  const { violation, detectable, law } = bound;
  return { ...result, bound: { violation: roundUp(violation), detectable: roundUp(detectable), law } };
}
