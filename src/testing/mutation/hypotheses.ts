import type { Statement } from '../../statement/ast.ts';
import type { TestOptions } from '../options.ts';
import type { Necessity } from '../result.ts';
import { prepare, testRange } from '../test-theorem.ts';
import { aimedAgainst, aimedAtConclusion, counterexampleTo } from './falsify.ts';

/** The statement without one of its hypotheses. */
const withoutHypothesis = (statement: Statement, name: string): Statement => ({
  ...statement,
  binders: statement.binders.filter((b) => b.kind === 'value' || b.name !== name),
});

/**
 * Does S with D fail somewhere without the hypothesis? First on samples of what is left, then where the hypothesis is false, then
 * where the conclusion would be false too. Nothing where no sample was found.
 */
const failsWithout = (statement: Statement, name: string, options: TestOptions): boolean | undefined => {
  const without = withoutHypothesis(statement, name);
  const testable = prepare(options.evaluate(without), options);
  const tally = testRange(testable, options, 0, options.budget);
  if (tally.accepted === 0) return undefined;
  if (tally.first.reference !== undefined) return true;
  const against = aimedAgainst(statement, name);
  const aims = [...against, ...against.flatMap(aimedAtConclusion)];
  return counterexampleTo(without, aims, `${options.claim} without ${name}`, options) !== undefined;
};

const table = (fails: boolean | undefined, used: boolean | undefined): Necessity => {
  if (fails === undefined) return 'not run';
  if (used === undefined) return fails ? 'needed' : 'not shown to be needed';
  if (fails) return used ? 'needed and used' : 'statement and test differ';
  return used ? 'tests too weak' : 'not needed';
};

/** Drops a hypothesis and looks for a counterexample; `used` says whether the proof rests on it. */
export const necessityOf = (
  statement: Statement,
  name: string,
  used: boolean | undefined,
  options: TestOptions,
): Necessity => table(failsWithout(statement, name, options), used);
