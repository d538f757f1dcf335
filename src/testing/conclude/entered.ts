import type { Statement } from '../../language/ast.ts';
import type { Property } from '../../language/property.ts';
import { watchBranches } from '../../property/watch/branches.ts';
import { makeGenerator } from '../../sampling/address/generator.ts';
import { planSampling, type SamplingPlan } from '../../sampling/address/plan.ts';
import { makeStreamKey } from '../../sampling/address/random.ts';
import { costOf } from '../cost.ts';
import type { TestOptions } from '../options.ts';
import type { Branch, BranchCoverage } from '../result.ts';

/** Number of addresses that are searched for branches, and of proposals at each. */
const mostAddresses = 4096;
const fewAttempts = 8;

/** The statement without hypotheses, except those that follow from types. */
export const withoutHypotheses = (statement: Statement): Statement => ({
  ...statement,
  binders: statement.binders.filter((binder) => binder.kind === 'value' || binder.ofType),
});

/** Branches that no sample enters, among the first addresses of a run; the search ends once all are entered. */
const missedBy = (statement: Statement, plan: SamplingPlan, options: TestOptions): ReadonlySet<number> => {
  const watch = watchBranches(statement);
  const missing = new Set(watch?.branches.keys());
  if (watch === undefined) return missing;
  const make = makeGenerator(plan, makeStreamKey(options.claim, options.seed));
  const end = Math.min(mostAddresses, options.budget);
  for (let index = 0; index < end && missing.size > 0; index++) {
    for (let attempt = 0; attempt < fewAttempts; attempt++) {
      if (make.propose(index, attempt) !== -1) continue;
      const { entered, isAccepted } = watch.enter(make.sample());
      if (!isAccepted) continue;
      for (const branch of entered) missing.delete(branch);
      break;
    }
  }
  return missing;
};

/** The same without hypotheses. */
const missedFreely = (statement: Statement, options: TestOptions): ReadonlySet<number> => {
  const free = withoutHypotheses(statement);
  return missedBy(free, planSampling(free, options.sample, options.guides, { cost: costOf(free) }), options);
};

/** Each once: the same text may occur in a definition twice, and in the definition at several types. */
const distinct = (branches: readonly Branch[]): readonly Branch[] => [
  ...new Map(branches.map((one) => [`${one.definition} ${one.shown}`, one])).values(),
];

/**
 * Which branches of the definitions the samples enter. Branches that are entered only without the hypotheses are reported as
 * excluded by them. Nothing if the definitions have no branches.
 */
export const findEnteredBranches = (
  property: Property,
  plan: SamplingPlan,
  options: TestOptions,
): BranchCoverage | undefined => {
  const { statement } = property;
  const branches = watchBranches(statement)?.branches ?? [];
  if (branches.length === 0 || plan.empty !== undefined) return undefined;
  const missing = missedBy(statement, plan, options);
  const never = missing.size === 0 ? missing : missedFreely(statement, options);
  const those = (which: (branch: number) => boolean): readonly Branch[] =>
    distinct(branches.filter((_, i) => which(i)));
  return {
    entered: those((i) => !missing.has(i)),
    unentered: those((i) => missing.has(i) && never.has(i)),
    ruledOut: those((i) => missing.has(i) && !never.has(i)),
  };
};
