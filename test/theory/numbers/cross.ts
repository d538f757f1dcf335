import { bestSplits } from '../../../src/theory/cross/compute-allocation.ts';
import { slopeFromAllocation, slopeFromLoss } from '../../../src/theory/cross.ts';
import { logLogSlope } from '../../../src/theory/spectra/regression.ts';
import { type Row, rounding, row } from './row.ts';

const budgets = [1e7, 10 ** 8.5, 1e10];
/** The exponent of the best number of features, or of the loss there, at offset α and label noise 0 or 1. */
function exponent(offset: number, noise: number, of: 'features' | 'loss'): number {
  const slope = logLogSlope(
    budgets,
    bestSplits(offset, noise).map((split) => split[of]),
  );
  return of === 'loss' ? -slope : slope;
}

const search = 'the search of the split, 10⁻³/ln 10³';
// N = C^(1/(2 + α)) is least at α = 2: 56 at C = 10⁷.
const discrete =
  'corrections of relative order 1/N and N/T = N^(-α), over ln 10³: (630^(-1/2) at α = 1/2, 2/56 at α = 2)/6.9';

/** Between the papers. */
export const cross: readonly Row[] = [
  ...[0.5, 1, 2].flatMap((offset, i) => [
    row(
      'X-03',
      `exponent of N with label noise, α = ${offset}`,
      [0.4008, 0.3334, 0.25][i]!,
      [0.0065, 0.0015, 0.0052][i]!,
      discrete,
      () => exponent(offset, 1, 'features'),
    ),
    row(
      'X-03',
      `exponent of the loss with label noise, α = ${offset}`,
      [0.2004, 0.3333, 0.5][i]!,
      [0.0065, 0.002, 0.0052][i]!,
      discrete,
      () => exponent(offset, 1, 'loss'),
    ),
    row('X-03', `exponent of N without label noise, α = ${offset}`, 0.5, 1.5e-4, search, () =>
      exponent(offset, 0, 'features'),
    ),
    row(
      'X-03',
      `exponent of the loss without label noise, α = ${offset}`,
      offset / 2,
      1e-3,
      'corrections of relative order 1/N, N = 3162',
      () => exponent(offset, 0, 'loss'),
    ),
  ]),
  row(
    'X-10',
    'data exponent that goes with the parameter exponent 0.34',
    0.254,
    5e-4,
    rounding,
    () => 1 / (1 / 0.34 + 1),
  ),
  row('X-11', 'spectral exponent from the allocation 0.4516', 1.214, 5e-4, rounding, () =>
    slopeFromAllocation(0.4516),
  ),
  row('X-11', 'spectral exponent from the loss exponent 0.1535', 1.363, 5e-4, rounding, () =>
    slopeFromLoss(0.1535),
  ),
];
