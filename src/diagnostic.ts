/** A place in a text file; lines and columns count from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number };

/** The severity of a diagnostic: an `error` stops the run, the others are only shown. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * One problem for the user to read: what is wrong, where, and what to write instead.
 * Problems are collected and shown together; they are values, never thrown one by one.
 */
export type Diagnostic = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to write or do instead. */
  readonly hint?: string;
  readonly where?: Position;
  /** The offending source line with a caret under the offending column. */
  readonly frame?: string;
};
