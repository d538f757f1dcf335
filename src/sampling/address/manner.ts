import type { Extent, Reach, Stratum } from './stratum.ts';

/** Where a value must lie on a grid so that equalities between values can hold exactly. */
export type Grid = 'free' | 'short' | 'power';

/** How one value is drawn: what its plan says of it. */
export type Manner = {
  readonly integer: boolean;
  readonly grid: Grid;
  readonly reach: Reach;
  /** Numbers that the statement and its definitions mention, with one step beside each. */
  readonly landmarks: readonly number[];
  /** Windows of this many units beside the default one: how large the numbers of the definitions are. */
  readonly scales: readonly number[];
  /** Do the windows of integers grow with the index, so that few samples come twice? */
  grows: boolean;
};

/** What all values of one proposal have in common. */
export type Proposal = {
  stratum: Stratum;
  extent: Extent;
  /** Integers without a bound are drawn from this many values. */
  window: number;
  /** Values drawn so far, where equal ones are looked for. */
  readonly earlier: number[];
};

/** How far from the end of their range log-uniform integers lie that count something, unless their cost says otherwise. */
export const defaultReach = 16;
/** How far others lie: nothing takes longer for a large one, and doubles hold what is twice as far. */
export const freeReach: number = 2 ** 52;
/** How far those that count something lie at the few addresses that look further. */
export const countedReach = 128;
