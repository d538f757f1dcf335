import type { Name } from '../expr/expr.ts';
import type { Untestable } from '../language/property.ts';
import type { TestOptions } from './options.ts';
import type { TestResult, TestVerdict } from './result.ts';

/** A test result of a statement outside the supported language. */
export const makeUntestable = (
  theorem: Name,
  { constant, place, reason, nearest }: Untestable,
  { seed, budget }: Pick<TestOptions, 'seed' | 'budget'>,
): TestResult => {
  const detail = `${constant}, ${place}: ${reason}; ${nearest}`;
  return makeUntested(theorem, { kind: 'untestable', reason: constant, detail }, seed, budget);
};

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
