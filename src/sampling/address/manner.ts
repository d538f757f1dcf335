import type { Extent, Reach, Stratum } from './stratum.ts';

/** Values that must lie on a grid so that equalities between them can hold exactly. */
export type Grid = 'free' | 'short' | 'power';

/** How one value is drawn, according to its plan. */
export type Manner = {
  readonly integer: boolean;
  readonly grid: Grid;
  readonly reach: Reach;
  /** Numbers that occur in the statement and its definitions, each with its neighbours. */
  readonly landmarks: readonly number[];
  /** Texts that occur there. */
  readonly texts: readonly (readonly number[])[];
  /** Windows of this many units in addition to the default one, from the numbers in the definitions. */
  readonly scales: readonly number[];
  /** Values that matter more than others of the range: the characters that texts are made of. */
  readonly among?: readonly number[];
  /** Whether the windows of integers grow with the index, so that few samples repeat. */
  grows: boolean;
};

/** What all values of one proposal have in common. */
export type Proposal = {
  stratum: Stratum;
  extent: Extent;
  /** Unbounded integers are drawn from this many values. */
  window: number;
  /** Values drawn so far, if equal ones are wanted. */
  readonly earlier: number[];
};

/** How far from the end of their range log-uniform counting integers lie, unless their cost says otherwise. */
export const defaultReach = 16;
/** How far other integers lie: no evaluation is slower for a large one, and doubles represent integers twice as large. */
export const freeReach: number = 2 ** 52;
/** How far counting integers lie at the few far addresses. */
export const countedReach = 128;
