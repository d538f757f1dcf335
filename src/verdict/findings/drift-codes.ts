import { type Code, makeRow } from './code.ts';

/** What is no longer as somebody has read it; `statement-drifted` has its row with the verdicts. */
export type DriftCode =
  | 'prose-drifted'
  | 'definition-drifted'
  | 'implementation-drifted'
  | 'library-drifted'
  | 'toolchain-drifted';

const again = 'read it again, then run `check-claims accept`';

/** Rows of reviews that no longer bind. */
export const driftCodes: Readonly<Record<DriftCode, Code>> = {
  'prose-drifted': makeRow('error', 'fail', 'the words of a reviewed claim have changed', again),
  'definition-drifted': makeRow(
    'error',
    'fail',
    "a definition behind a reviewed claim's statement has changed",
    again,
  ),
  'implementation-drifted': makeRow(
    'warning',
    'review',
    'the code behind a reviewed claim has changed',
    again,
  ),
  'library-drifted': makeRow(
    'warning',
    'review',
    "a library constant behind a reviewed claim's statement has changed",
    again,
  ),
  'toolchain-drifted': makeRow(
    'note',
    'review',
    'the review was made with another Lean, or other dependencies',
    again,
  ),
};
