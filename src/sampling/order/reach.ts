import type { Statement } from '../../language/ast.ts';
import { countedReach, defaultReach, freeReach } from '../address/manner.ts';
import type { Reach } from '../address/stratum.ts';
import { countedLevels } from './counted.ts';
import { exactBits } from './sizes.ts';

/** The steps that the statement takes where the integer at `level` is `size`, and whether a definition gives more than doubles hold. */
export type CostAt = (
  level: number,
  size: number,
) => { readonly steps: number; readonly counted: number; readonly isLarge: boolean };

/** Steps that a sample may take at the addresses that look far, one in 128, and at all other log-uniform ones. */
const mostSteps = { usual: 256, far: 2 ** 14 };

/** What the plan knows when it asks how far integers reach. */
export type ReachContext = {
  readonly statement: Statement;
  /** Steps that a recursion may take before its calls are too many to wait for, where no cost is looked at. */
  readonly steps: number;
  /** Are counterparts called? Their promises are about numbers that doubles hold. */
  readonly isGuided: boolean;
  /** Bits of an integer that the hypotheses bound. */
  readonly known: (level: number) => number | undefined;
  /** Nothing: no look at the cost, as for samples that are drawn once. */
  readonly cost: CostAt | undefined;
};

/** The largest integer of so many bits, with room for a few small steps upwards from it. */
const largestOf = (bits: number): number =>
  bits > 12 ? Math.floor(2 ** Math.floor(bits) * (1 - 2 ** -8)) : 2 ** Math.floor(bits);

/** Steps that are too many to be counted. */
const uncounted = 2 ** 17;

/**
 * The largest power of two, from `least` on, at which the steps stay below a limit. Where they grow as a power of two to the size does,
 * they are not counted further than it takes to see that.
 */
const largest = (cost: (size: number) => number, least: number, most: number, limit: number): number => {
  let reach = least;
  let [before, here] = [Number.POSITIVE_INFINITY, Math.max(1, cost(least))];
  for (let size = 2 * least; size <= most; size *= 2) {
    if (here * (here / before) ** 2 > uncounted) return reach;
    [before, here] = [here, Math.max(1, cost(size))];
    if (here > limit) return reach;
    reach = size;
  }
  return reach;
};

/**
 * How far the log-uniform integers of each binder lie: as far as their evaluation allows, by its steps. Those that nothing is counted
 * by cost nothing. Where counterparts are called, no integer on the way exceeds what doubles hold.
 */
export const reachesOf = (context: ReachContext): ((level: number) => Reach) => {
  const { statement, isGuided, known, cost } = context;
  const counted = countedLevels(statement);
  const free = isGuided ? Math.min(freeReach, largestOf(exactBits(statement, known))) : freeReach;
  const share = Math.max(1, counted.size);
  const measured = (level: number): Reach => {
    if (cost === undefined) {
      const few = Math.min(defaultReach, context.steps);
      return { near: few, usual: few, far: isGuided || few < defaultReach ? few : countedReach };
    }
    // a recursion that calls itself three times in a step takes too long for sixteen of them
    const near = largest((size) => cost(level, size).counted, 1, defaultReach, mostSteps.far);
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
    const usual = largest(steps, near, free, mostSteps.usual ** (1 / share));
    return { near, usual, far: largest(steps, usual, free, mostSteps.far ** (1 / share)) };
  };
  return (level) =>
    counted.has(level) ? measured(level) : { near: Math.min(defaultReach, free), usual: free, far: free };
};

/** A reach that the claim asks for: it only ever widens. */
export const widened = (reach: Reach, asked: number | undefined): Reach =>
  asked === undefined
    ? reach
    : {
        near: Math.max(reach.near, asked),
        usual: Math.max(reach.usual, asked),
        far: Math.max(reach.far, asked),
      };
