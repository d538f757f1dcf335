import type { Claim, ReviewPart } from '../claims/registry.ts';
import type { Name } from '../expr/expr.ts';
import type { ExperimentResult, SourceOutcome, TestResult } from '../testing/result.ts';
import type { ProofFacts } from './proof/proof.ts';
import type { ClaimReport, Instead } from './report.ts';

/** Everything that is known about one claim before judging: facts from Lean, test results and source positions. */
export type ClaimEvidence = {
  readonly claim: Claim;
  readonly theorems: readonly {
    readonly theorem: Name;
    /** The statement that is tested in its place, if the claim names one. */
    readonly instead?: Instead;
    readonly proof: ProofFacts;
    readonly test: TestResult;
    /** The changes of the code that its counterparts reach; none where it was not mutated. */
    readonly sources?: readonly SourceOutcome[];
  }[];
  readonly experiment?: ExperimentResult;
  /** The parts that changed since the claim's review. */
  readonly drifted?: readonly ReviewPart[];
  /** The places of the counterparts that the statements call. */
  readonly counterparts: ClaimReport['links']['counterparts'];
  /** Files that test those counterparts by hand. */
  readonly tests: readonly string[];
};
