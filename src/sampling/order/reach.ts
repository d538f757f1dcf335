import type { Statement } from '../../language/ast.ts';
import { countedReach, defaultReach, freeReach } from '../address/manner.ts';
import type { Reach } from '../address/stratum.ts';
import { countExactBits } from './bits.ts';
import { findCountedLevels } from './counted.ts';

/** The steps of the statement if the integer at `level` is `size`, and whether a definition's result exceeds doubles. */
export type CostAt = (
  level: number,
  size: number,
) => { readonly steps: number; readonly counted: number; readonly isLarge: boolean };

/** Step limits of a sample: at the far addresses (one in 128), and at all other log-uniform ones. */
const mostSteps = { usual: 256, far: 2 ** 14 };

/** The inputs of the plan for the reach of integers. */
export type ReachContext = {
  readonly statement: Statement;
  /** Steps after which a recursion without a known cost has too many calls. */
  readonly steps: number;
  /** Whether counterparts are called. Their promises are about numbers that doubles represent. */
  readonly isGuided: boolean;
  /** Bits of the integers that the hypotheses bound. */
  readonly known: (level: number) => number | undefined;
  /** No cost: for samples that are drawn once. */
  readonly cost: CostAt | undefined;
};

/** The largest integer of so many bits, minus room for a few small steps upwards. */
const largestOf = (bits: number): number =>
  bits > 12 ? Math.floor(2 ** Math.floor(bits) * (1 - 2 ** -8)) : 2 ** Math.floor(bits);

/** More steps than this are not counted. */
const uncounted = 2 ** 17;

/**
 * The cost at a size or just below, whichever is higher: a recursion in steps of two may end at once on even numbers and take
 * exponentially many steps on odd ones.
 */
const around =
  (cost: (size: number) => number) =>
  (size: number): number =>
    Math.max(...[0, 1, 2].filter((less) => less < size).map((less) => cost(size - less)));

/**
 * The largest power of two, from `least` on, at which the steps stay below a limit. If they grow exponentially with the size,
 * counting stops as soon as that is clear, and where they are too many at `least`, nothing beyond it is evaluated.
 */
const largest = (cost: (size: number) => number, least: number, most: number, limit: number): number => {
  let reach = least;
  let [before, here] = [Number.POSITIVE_INFINITY, Math.max(1, cost(least))];
  if (here > limit) return least;
  for (let size = 2 * least; size <= most; size *= 2) {
    if (here * (here / before) ** 2 > uncounted) return reach;
    [before, here] = [here, Math.max(1, cost(size))];
    if (here > limit) return reach;
    reach = size;
  }
  return reach;
};

/**
 * How far the log-uniform integers of each binder lie: as far as their evaluation cost allows. Integers that count nothing cost
 * nothing. If counterparts are called, no intermediate integer exceeds what doubles represent.
 */
export const reachesOf = (context: ReachContext): ((level: number) => Reach) => {
  const { statement, isGuided, known, cost } = context;
  const counted = findCountedLevels(statement);
  const free = isGuided ? Math.min(freeReach, largestOf(countExactBits(statement, known))) : freeReach;
  const share = Math.max(1, counted.size);
  const measured = (level: number): Reach => {
    if (cost === undefined) {
      const few = Math.min(defaultReach, context.steps);
      return { near: few, usual: few, far: isGuided || few < defaultReach ? few : countedReach };
    }
    // with three recursive calls per step, sixteen steps already take too long
    const near = largest(
      around((size) => cost(level, size).counted),
      1,
      defaultReach,
      mostSteps.far,
    );
    if (near < defaultReach) return { near, usual: near, far: near };
    const seen = new Map<number, number>();
    const steps = (size: number): number => {
      const found = seen.get(size);
      if (found !== undefined) return found;
      const { steps: taken, isLarge } = cost(level, size);
      const result = isGuided && isLarge ? Number.POSITIVE_INFINITY : taken;
      seen.set(size, result);
      return result;
    };
    const usual = largest(around(steps), near, free, mostSteps.usual ** (1 / share));
    return { near, usual, far: largest(around(steps), usual, free, mostSteps.far ** (1 / share)) };
  };
  return (level) =>
    counted.has(level) ? measured(level) : { near: Math.min(defaultReach, free), usual: free, far: free };
};

/** The reach that the claim asks for; it can only increase. */
export const widen = (reach: Reach, asked: number | undefined): Reach =>
  asked === undefined
    ? reach
    : {
        near: Math.max(reach.near, asked),
        usual: Math.max(reach.usual, asked),
        far: Math.max(reach.far, asked),
      };
