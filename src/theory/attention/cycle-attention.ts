import {
  exactly,
  exactProduct,
  minus,
  over,
  plus,
  rounded,
  times,
  toThe,
} from '../numerics/double-double.ts';
import { sumExactly } from '../numerics/exact-sum.ts';

/** 2cos(mπk/3) for k = 0 … 5: an integer for every mode m of the 6-cycle. */
const doubledCosines = [
  [2, 2, 2, 2, 2, 2],
  [2, 1, -1, -2, -1, 1],
  [2, -1, -1, 2, -1, -1],
  [2, -2, 2, -2, 2, -2],
] as const;

/** Eigenvalue (1 − cos(mπ/3))/2 of the Laplacian of lazy attention on the 6-cycle, and multiplicity, of mode m. */
const modes = [
  { eigenvalue: 0, multiplicity: 1 },
  { eigenvalue: 1 / 4, multiplicity: 2 },
  { eigenvalue: 3 / 4, multiplicity: 2 },
  { eigenvalue: 1, multiplicity: 1 },
] as const;

/**
 * Token i of six after `layers` residual layers x ← x − ε·Laplacian x, by diagonalisation: each mode m is projected out,
 * multiplied by (1 − ελ_m)^layers, and added up, all in extended precision. The projectors are rational with denominator 12.
 */
export function cycleAfter(step: number, tokens: readonly number[], layers: number, i: number): number {
  const total = modes.reduce((sum, { eigenvalue, multiplicity }, m) => {
    const projected = sumExactly(
      tokens.map((x, j) => x * multiplicity * doubledCosines[m]![(i - j + 6) % 6]!),
    );
    const factor = plus(exactly(1), minus(exactProduct(step, eigenvalue)));
    return plus(sum, times(toThe(factor, layers), projected));
  }, exactly(0));
  return rounded(over(total, exactly(12)));
}
