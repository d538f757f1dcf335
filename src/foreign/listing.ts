import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';

/** A Lean theorem as another tool's file names it. */
export type Mention = {
  /** The name as the file has it. */
  readonly name: string;
  readonly where: Position;
  /** Set if the file names it in another way than Lean does: whether a theorem is the one meant. */
  readonly fits?: (theorem: Name) => boolean;
};

/** A claim as another tool's file lists it. */
export type Listed = {
  /** A name for it, not yet unique or in the form of an id. */
  readonly id: string;
  /** What it says; empty if the file gives no words. */
  readonly says: string;
  readonly theorems: readonly Mention[];
  /** The place of the claim: a label or span of a document, or words. */
  readonly place?: string;
  /** What the file says beside, for a comment. */
  readonly note?: string;
};

/** The claims of another tool's file, and what it says about the project. */
export type Listing = {
  readonly claims: readonly Listed[];
  readonly problems: readonly Diagnostic[];
  readonly title?: string;
  /** TypeScript module with counterparts, relative to the root. */
  readonly module?: string;
  /** Documents for the configuration. */
  readonly documents?: readonly string[];
  /** The only modules of Lean to read; default: those of the lakefile. */
  readonly modules?: readonly Name[];
};

/** An error in another tool's file. */
export const refuseAt = (where: Position, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  where,
});

/** A listing of nothing but problems. */
export const makeEmptyListing = (problems: readonly Diagnostic[]): Listing => ({ claims: [], problems });
