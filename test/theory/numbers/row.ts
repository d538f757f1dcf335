/** A number that was noted when the papers were first worked through, and where it stands now. */
export type Row = {
  /** The reference of the claim that it belongs to. */
  readonly ref: string;
  readonly what: string;
  /** The number as first noted. */
  readonly noted: number;
  /** The right number, where the noted one is off; `because` says what was wrong. */
  readonly corrected?: number;
  /** Absolute; `because` derives it. */
  readonly tolerance: number;
  readonly because: string;
  /** How to get the number again: a computation, or the id of a registered experiment. */
  readonly from: (() => number) | string;
};

/** The reason for rows that are given to so many digits. */
export const rounding = 'half a unit of the last digit noted';

/** A row whose noted number stands. */
export const row = (
  ref: string,
  what: string,
  noted: number,
  tolerance: number,
  because: string,
  from: Row['from'],
): Row => ({ ref, what, noted, tolerance, because, from });
