import { accurateSum } from '../numerics/accurate-sum.ts';

/** A line fitted by ordinary least squares; the standard error of the slope comes from the residuals. */
export type Line = { readonly slope: number; readonly intercept: number; readonly standardError: number };

/** The least-squares line through the points (x_i, y_i); at least two different x. The error is 0 for two points. */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const n = x.length;
  const [xMean, yMean] = [mean(x), mean(y)];
  const spread = accurateSum(n, (i) => (x[i]! - xMean) ** 2);
  if (!(n >= 2 && y.length === n && spread > 0))
    throw new RangeError(
      `fitLine: expected at least two different x and as many y, got ${n} and ${y.length}`,
    );
  const slope = accurateSum(n, (i) => (x[i]! - xMean) * (y[i]! - yMean)) / spread;
  const intercept = yMean - slope * xMean;
  const rest = accurateSum(n, (i) => (y[i]! - intercept - slope * x[i]!) ** 2);
  return { slope, intercept, standardError: n > 2 ? Math.sqrt(rest / (n - 2) / spread) : 0 };
}

/** The slope of ln y over ln x; all values positive. */
export function logLogSlope(x: readonly number[], y: readonly number[]): number {
  return fitLine(x.map(Math.log), y.map(Math.log)).slope;
}

/** A measured value y > 0 at x > 0 with its standard error. */
export type Measured = { readonly x: number; readonly y: number; readonly error: number };

/**
 * Minus the slope of ln y over ln x, with the standard error that follows from those of the points (relative error of y =
 * error of ln y, to first order).
 */
export function fitPowerLaw(points: readonly Measured[]): { estimate: number; standardError: number } {
  const x = points.map((point) => Math.log(point.x));
  const center = mean(x);
  const spread = accurateSum(x.length, (i) => (x[i]! - center) ** 2);
  const variance = accurateSum(x.length, (i) => {
    const { y, error } = points[i]!;
    return (((x[i]! - center) / spread) * (error / y)) ** 2;
  });
  const { slope } = fitLine(
    x,
    points.map((point) => Math.log(point.y)),
  );
  return { estimate: -slope, standardError: Math.sqrt(variance) };
}

/** `count` numbers from `low` to `high` in geometric progression. */
export function logSpaced(low: number, high: number, count: number): number[] {
  const step = Math.log(high / low) / (count - 1);
  return Array.from({ length: count }, (_, i) => low * Math.exp(i * step));
}

/** The arithmetic mean. */
export const mean = (values: readonly number[]): number =>
  accurateSum(values.length, (i) => values[i]!) / values.length;

/** The standard error √(s²/n) of the mean of n ≥ 2 independent values. */
export function meanError(values: readonly number[]): number {
  const center = mean(values);
  const n = values.length;
  return Math.sqrt(accurateSum(n, (i) => (values[i]! - center) ** 2) / (n - 1) / n);
}

/** The median: the middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
