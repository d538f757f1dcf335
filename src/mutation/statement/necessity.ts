import type { Statement } from '../../language/ast.ts';
import { boundHypotheses } from '../../sampling/ranges/bounded.ts';
import type { TestOptions } from '../../testing/options.ts';
import type { Necessity } from '../../testing/result.ts';
import { prepare, testRange } from '../../testing/test-theorem.ts';
import { walkLattice } from './lattice.ts';
import { aimAgainst, aimAtConclusion, searchCounterexample } from './search-counterexample.ts';

/** The statement without one of its hypotheses. */
const withoutHypothesis = (statement: Statement, name: string): Statement => ({
  ...statement,
  binders: statement.binders.filter((b) => b.kind === 'value' || b.name !== name),
});

/** The result of testing the statement without one of its hypotheses. */
type Without = 'fails' | 'holds' | 'undecided' | 'implied' | 'no sample';

/**
 * Looks for a counterexample without the hypothesis: on samples of what is left, then where the hypothesis is false, then where
 * the conclusion would be false too. Where the others leave no room for its opposite, they imply it; where no sample that breaks
 * it can be decided, as beyond the domain of a logarithm, nothing is known.
 */
const lookWithout = (statement: Statement, name: string, options: TestOptions): Without => {
  const without = withoutHypothesis(statement, name);
  const testable = prepare(options.evaluate(without), options);
  const tally = testRange(testable, options, 0, options.budget);
  if (tally.accepted === 0) return 'no sample';
  if (tally.first.reference !== undefined) return 'fails';
  const label = `${options.claim} without ${name}`;
  const against = aimAgainst(statement, name);
  const { reference } = options.evaluate(boundHypotheses(without, testable.plan.window));
  for (const sample of walkLattice(without)) if (reference(sample).conclusion === 'false') return 'fails';
  const broken = searchCounterexample(without, against, label, options);
  if (!broken.possible) return 'implied';
  const aimed = against.flatMap(aimAtConclusion);
  if (broken.fails || searchCounterexample(without, aimed, `${label} at all`, options).fails) return 'fails';
  return broken.met > 0 && broken.holds === 0 ? 'undecided' : 'holds';
};

/** What is known about a hypothesis, from whether the proof uses it and what happens without it. */
const table: Readonly<Record<Without, readonly [used: Necessity, unused: Necessity, unknown: Necessity]>> = {
  fails: ['needed and used', 'statement and test differ', 'needed'],
  holds: ['tests too weak', 'not needed', 'not shown to be needed'],
  undecided: ['undecided without it', 'not needed', 'undecided without it'],
  implied: ['follows from the others', 'not needed', 'follows from the others'],
  'no sample': ['not run', 'not needed', 'not run'],
};

/** Drops a hypothesis and searches a counterexample; `used` says whether the proof uses it. */
export const necessityOf = (
  statement: Statement,
  name: string,
  used: boolean | undefined,
  options: TestOptions,
): Necessity => table[lookWithout(statement, name, options)][used === undefined ? 2 : used ? 0 : 1];
