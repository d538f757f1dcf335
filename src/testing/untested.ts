import type { Name } from '../expr/expr.ts';
import type { TestResult, TestVerdict } from './result.ts';

/** A test result that only says why nothing was tested. */
export function makeUntested(theorem: Name, verdict: TestVerdict, seed: number, budget: number): TestResult {
  return {
    theorem,
    verdict,
    seed,
    budget,
    accepted: 0,
    proposed: 0,
    undecided: 0,
    distinct: 0,
    junk: 0,
    rejectedBy: [],
    strata: [],
    ranges: [],
    histograms: [],
    calls: [],
    health: [],
  };
}
