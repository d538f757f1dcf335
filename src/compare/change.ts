import type { RequiredCheck } from '../claims/registry.ts';
import type { Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';

/** Whether evidence is new, is lost, or is still there in another form. */
export type ChangeKind = 'lost' | 'gained' | 'changed';

/** The inputs of a check; if one of them changed, it is reported as the likely reason. */
export type Ground =
  | 'prose'
  | 'statement'
  | 'definitions'
  | 'binding'
  | 'axioms'
  | 'toolchain'
  | 'tool'
  | 'seed or budget';

/** One check of a claim with different results in two reports. */
export type Change = {
  readonly kind: ChangeKind;
  readonly claim: string;
  readonly check: RequiredCheck | 'claim';
  readonly theorem?: Name;
  /** Verdict in the old report; a dash if there was none. */
  readonly was: string;
  /** Verdict in the new report; a dash if there is none. */
  readonly is: string;
  /** Grounds that differ between the reports. */
  readonly differs: readonly Ground[];
  /** Place of the claim, in the new report if it is there. */
  readonly where: Position;
};
