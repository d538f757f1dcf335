// What a generator of samples does.
import type { Rows, Sample } from '../../language/property.ts';

/** Makes samples by address. One generator serves one thread; `propose` overwrites the previous result. */
export type Generator = {
  /** Proposals that an address may take. */
  readonly attempts: number;
  /** The position in `strata` of a proposal's stratum. */
  readonly stratumAt: (index: number, attempt: number) => number;
  /**
   * Proposes values for sample `index`. Returns −1, or the position of a hypothesis that these values certainly violate. Other
   * proposals are only candidates: the property decides the hypotheses exactly.
   */
  readonly propose: (index: number, attempt: number) => number;
  /** Writes the last proposal as one row of doubles; only if every value is a number or a sequence. */
  readonly writeRow: (layout: Rows, rows: Float64Array, offset: number) => void;
  /** How many proposals in a row, up to the last, had a sequence without a fitting tail. */
  readonly tailFailures: () => number;
  /** Whether the last proposal is complete; a proposal that was abandoned is not. */
  readonly isWhole: () => boolean;
  /** The last proposal. */
  readonly sample: () => Sample;
};
