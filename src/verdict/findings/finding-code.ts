import type { HealthCode } from '../../testing/result.ts';
import type { DriftCode } from './drift-codes.ts';
import type { HollowCode } from './hollow-codes.ts';
import type { RemarkCode } from './remark-codes.ts';

/** A code that judging produces. */
export type FindingCode =
  | HealthCode
  | HollowCode
  | DriftCode
  | RemarkCode
  | 'self-check'
  | 'no-claims'
  | 'no-declarations'
  | 'module-refused'
  | 'claim-without-theorem'
  | 'sorry'
  | 'axiom-not-standard'
  | 'proof-rejected'
  | 'statement-drifted'
  | 'not-confirmed-here'
  | 'proof-open'
  | 'test-disagrees'
  | 'statement-only'
  | 'vacuous'
  | 'untestable'
  | 'test-open'
  | 'run-disagrees'
  | 'run-open'
  | 'hypothesis-not-in-paper'
  | 'hypothesis-unknown'
  | 'sample-unknown'
  | 'mutant-survived'
  | 'hypothesis-differs'
  | 'lean-contradicts-counterexample'
  | 'outcome-inconsistent'
  | 'waiver-idle'
  | 'waiver-unknown';
