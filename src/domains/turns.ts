import {
  boundArctanError,
  boundCosError,
  boundSinError,
  rawArctan,
  rawCos,
  rawSin,
} from './trigonometric.ts';

/**
 * A function at one double: its value, a bound on the error of the value, and a bound on its change when the operand changes.
 */
export type Turn = {
  readonly value: number;
  readonly guard: number;
  readonly moved: (by: number) => number;
};

/** The change is at most the slope plus half the square of the movement, within an interval of length 2. */
const wave = (value: number, guard: number, slope: number): Turn => ({
  value,
  guard,
  moved: (by) => Math.min(2, Math.abs(slope) * by + (by * by) / 2),
});

/** The sine of a double. Out of the range of our own series: the engine's value, without an error bound. */
export const sine = (x: number): Turn =>
  boundSinError(x) > 1 ? wave(Math.sin(x), 2, 1) : wave(rawSin(x), boundSinError(x), Math.cos(x));

/** The cosine of a double, likewise. */
export const cosine = (x: number): Turn =>
  boundCosError(x) > 1 ? wave(Math.cos(x), 2, 1) : wave(rawCos(x), boundCosError(x), Math.sin(x));

/** The arc tangent of a double, whose slope `1 / (1 + y²)` is largest nearest to 0. */
export const arcTangent = (x: number): Turn => ({
  value: rawArctan(x),
  guard: boundArctanError(x),
  moved: (by) => {
    const nearest = Math.max(0, Math.abs(x) - by);
    return Math.min(Math.PI, by / (1 + nearest * nearest));
  },
});
