import type { Claim, ReviewPart } from '../claims/registry.ts';
import type { Name } from '../expr/expr.ts';
import type { ExperimentResult, SourceOutcome, TestResult } from '../testing/result.ts';
import type { ProofFacts } from './proof/proof.ts';
import type { ClaimReport, Instead } from './report.ts';

/** Everything known about one claim before it is judged: facts from Lean, test results and source positions. */
export type ClaimEvidence = {
  readonly claim: Claim;
  readonly theorems: readonly {
    readonly theorem: Name;
    /** What is tested for it, where the claim says so. */
    readonly instead?: Instead;
    readonly proof: ProofFacts;
    readonly test: TestResult;
    /** The changes of the code that its counterparts reach; none where it was not mutated. */
    readonly sources?: readonly SourceOutcome[];
  }[];
  readonly experiment?: ExperimentResult;
  /** What is no longer as the claim's review has read it. */
  readonly drifted?: readonly ReviewPart[];
  /** Where the counterparts that the statements call are exported. */
  readonly counterparts: ClaimReport['links']['counterparts'];
  /** Files that test those counterparts by hand. */
  readonly tests: readonly string[];
};
