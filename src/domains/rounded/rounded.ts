import type { Loss } from './loss.ts';

/**
 * A number as a program in doubles computes it. Wilkinson's running error analysis (Higham, Accuracy and Stability of Numerical
 * Algorithms, §3.3), once for a guaranteed bound and once for the error that a program may make.
 */
export type Rounded = {
  /** The value in doubles. */
  readonly value: number;
  /** A bound on the distance to the true value: 0 if all operations so far were exact. It decides comparisons. */
  readonly error: number;
  /**
   * Half an ulp for each operation (an ulp for exp, log and powers), carried forward, plus the effect of an ulp's change in the
   * inputs: E + K of the promise. Infinite if such a change leaves no correct digit, as in a quotient by a number that may be
   * 0.
   */
  readonly room: number;
  /** Where the relative room grew most on the way here; absent if it never grew by three bits. */
  readonly loss?: Loss;
};

/** Range errors of the doubles so far. */
export type Range = { overflow: boolean; underflow: boolean };

/** Unit roundoff of doubles. */
export const U: number = 2 ** -53;
/** The smallest positive double. */
export const SMALLEST: number = 2 ** -1074;

/** The order of two numbers, if the errors so far leave no doubt. */
export function decide(a: Rounded, b: Rounded): -1 | 0 | 1 | undefined {
  const [gap, radius] = [a.value - b.value, a.error + b.error];
  if (radius === 0) return gap < 0 ? -1 : gap > 0 ? 1 : gap === 0 ? 0 : undefined;
  const sure = Math.abs(gap) > radius * (1 + 2 ** -40) + SMALLEST;
  return sure ? (gap < 0 ? -1 : 1) : undefined;
}

/** The larger number, if one is larger within all allowed errors; else either. */
export function chooseExtreme(a: Rounded, b: Rounded, sign: 1 | -1): Rounded {
  const [winner, loser] = sign * (a.value - b.value) >= 0 ? [a, b] : [b, a];
  const gap = Math.abs(winner.value - loser.value);
  return {
    ...winner,
    error: gap > winner.error + loser.error ? winner.error : Math.max(winner.error, loser.error),
    room: gap > winner.room + loser.room ? winner.room : Math.max(winner.room, loser.room),
  };
}

/** The share of the room in a number: 0 for exact numbers. */
const shareOf = ({ value, room }: Pick<Rounded, 'value' | 'room'>): number =>
  room === 0 ? 0 : room / Math.abs(value);

/** A loss of fewer bits explains nothing to a reader. */
const WORTH_NAMING = 3;

/** The larger loss of an operation's own and those of the operands that dominate its room. */
export function lossOf(
  { value, room }: Pick<Rounded, 'value' | 'room'>,
  operands: readonly Rounded[],
): Loss | undefined {
  const before = operands.reduce((most, operand) => Math.max(most, shareOf(operand)), U);
  const bits = Math.log2(room / Math.abs(value) / before);
  const most = operands.reduce((max, operand) => Math.max(max, operand.room), 0);
  let worst: Loss | undefined = bits >= WORTH_NAMING ? { bits } : undefined;
  for (const operand of operands) {
    const { loss } = operand;
    if (loss === undefined || (2 * operand.room < most && 2 * shareOf(operand) < before)) continue;
    if (worst === undefined || loss.bits > worst.bits) worst = loss;
  }
  return worst;
}
