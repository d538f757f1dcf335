import type { Binder, Statement } from '../../language/ast.ts';
import { makeGenerator } from '../../sampling/address/generator.ts';
import { planSampling } from '../../sampling/address/plan.ts';
import { makeStreamKey } from '../../sampling/address/random.ts';
import { boundHypotheses } from '../../sampling/ranges/bounded.ts';
import type { TestOptions } from '../../testing/options.ts';
import { type Goal, waysToFail } from './goals.ts';

/** Proposals for one goal. */
const mostTries = 192;

const goalBinders = (goal: Goal): readonly Binder[] =>
  goal.map((formula, i): Binder => ({ kind: 'hypothesis', name: `goal ${i}`, formula }));

/** The statement with one more way to make its conclusion false among its hypotheses. */
export const aimAtConclusion = (statement: Statement): readonly Statement[] =>
  waysToFail(statement.conclusion).map((goal) => ({
    ...statement,
    binders: [...statement.binders, ...goalBinders(goal)],
  }));

/** The statement with a hypothesis turned into its opposite, where it stands: its own variables are numbered from there. */
export const aimAgainst = (statement: Statement, name: string): readonly Statement[] => {
  const at = statement.binders.findIndex((b) => b.kind === 'hypothesis' && b.name === name);
  const binder = statement.binders[at];
  if (binder?.kind !== 'hypothesis') return [];
  return waysToFail(binder.formula).map((goal) => ({
    ...statement,
    binders: [...statement.binders.slice(0, at), ...goalBinders(goal), ...statement.binders.slice(at + 1)],
  }));
};

/** The results of samples made for an aim. */
export type Search = {
  readonly fails: boolean;
  /** Samples that meet an aim, and those of them on which the conclusion is decided: it holds there. */
  readonly met: number;
  readonly holds: number;
  /** Whether any values satisfy an aim. False is a proof. */
  readonly possible: boolean;
};

/**
 * Searches a counterexample where one would have to be: samples are made for `aims`, the statement with more hypotheses, and
 * judged by the statement alone.
 */
export const searchCounterexample = (
  statement: Statement,
  aims: readonly Statement[],
  label: string,
  options: TestOptions,
): Search => {
  let [met, holds, possible] = [0, 0, false];
  for (const [i, aim] of aims.entries()) {
    const plan = planSampling(aim, options.sample, options.guides);
    if (plan.empty !== undefined) continue;
    possible = true;
    const property = options.evaluate(boundHypotheses(statement, plan.window));
    const aimed = options.evaluate(boundHypotheses(aim, plan.window));
    const make = makeGenerator(plan, makeStreamKey(`${label} ${i}`, options.seed));
    for (let index = 0; index < mostTries / 2; index++) {
      // two attempts an address, so that all strata have their turn
      for (const attempt of [0, 1]) {
        if (make.propose(index, attempt) !== -1) continue;
        const sample = make.sample();
        const { conclusion } = property.reference(sample);
        if (conclusion === 'false') return { fails: true, met, holds, possible };
        if (conclusion === undefined || aimed.reference(sample).conclusion === undefined) continue;
        met += 1;
        if (conclusion === 'true') holds += 1;
      }
    }
  }
  return { fails: false, met, holds, possible };
};
