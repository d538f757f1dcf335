// The shape of a claims file once it has passed claims/claim.schema.json.
import type {
  ClaimKind,
  ClaimOutcome,
  Expectation,
  RefutationTarget,
  Relation,
  RequiredCheck,
  SampleRange,
} from './registry.ts';

/** A claim as written; defaults are not filled in yet. */
export type RawClaim = {
  readonly id: string;
  readonly ref: string;
  readonly kind?: ClaimKind;
  readonly says: string;
  readonly quote?: string;
  readonly where?: string;
  readonly about?: readonly string[];
  readonly reading?: string;
  readonly theorem?: string | readonly string[];
  readonly tests?: string | Readonly<Record<string, string>>;
  readonly correspondence?: { readonly relation: Relation; readonly why: string };
  readonly hypotheses?: Readonly<Record<string, string>>;
  readonly accepted?: string | readonly string[];
  readonly requires?: readonly RequiredCheck[];
  readonly outcome?: ClaimOutcome;
  readonly hits?: RefutationTarget;
  readonly run?: string;
  readonly expect?: Expectation;
  readonly sample?: Readonly<Record<string, SampleRange>>;
  readonly waive?: readonly { readonly check?: string; readonly mutant?: string; readonly because: string }[];
  readonly relations?: readonly Readonly<Record<string, string>>[];
  readonly because?: string;
};

/** A claims file as written. */
export type RawPaper = {
  readonly paper: string;
  readonly title: string;
  readonly source?: string;
  readonly namespace?: string;
  readonly module?: string;
  readonly experiments?: string | readonly string[];
  readonly counterparts?: Readonly<
    Record<string, { readonly export?: string; readonly module?: string; readonly accuracy?: string }>
  >;
  readonly symbols?: Readonly<Record<string, string>>;
  readonly reported?: Readonly<
    Record<
      string,
      {
        readonly figure: number;
        readonly status: 'checked' | 'unverifiable';
        readonly rule: string;
        readonly elsewhere?: readonly { readonly figure: number; readonly place: string }[];
      }
    >
  >;
  readonly claims: readonly RawClaim[];
};

/** One or many, as a list. */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
