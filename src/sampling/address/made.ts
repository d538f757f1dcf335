import type { Rows, Sample } from '../../language/property.ts';

/** Makes samples by address. One generator serves one thread; `propose` overwrites what the last call left. */
export type Generator = {
  /**
   * Proposes values for sample `index`. Returns −1, or the position of a hypothesis that these values surely break.
   * Values that pass are only candidates: the property decides the hypotheses exactly.
   */
  readonly propose: (index: number, attempt: number) => number;
  /** Writes the last proposal as one row of doubles; only where every value is a number or a sequence. */
  readonly writeRow: (layout: Rows, rows: Float64Array, offset: number) => void;
  /** How many proposals in a row, up to the last, found no tail for a sequence. */
  readonly tailFailures: () => number;
  /** Has the last proposal all its values? One that was given up on the way has not. */
  readonly isWhole: () => boolean;
  /** The last proposal. */
  readonly sample: () => Sample;
};
