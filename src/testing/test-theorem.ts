import type { Property } from '../language/property.ts';
import { planSampling, type SamplingPlan } from '../sampling/address/plan.ts';
import { makeStreamKey } from '../sampling/address/random.ts';
import { boundHypotheses } from '../sampling/ranges/bounded.ts';
import { findConstantAtoms } from './conclude/atoms.ts';
import { conclude, isStarved } from './conclude/conclude.ts';
import { findConventionsOnly } from './conclude/conventions.ts';
import { counterexampleAt } from './conclude/counterexample.ts';
import { findEnteredBranches } from './conclude/entered.ts';
import { describeLoose, findSlack } from './conclude/slack.ts';
import { costOf, isQuick } from './cost.ts';
import type { TestOptions } from './options.ts';
import type { Fault, HealthFinding, TestResult } from './result.ts';
import { binCount } from './run/histogram.ts';
import type { SampleFault } from './run/judgement.ts';
import type { Digits } from './run/run-blocks.ts';
import { runRange } from './run/run-range.ts';
import { joinTallies, makeEmptyTally, type Tally } from './run/tally.ts';

/** The first addresses of a claim: if these already find no samples, the others are not tried. */
const pilotSize = 64;

/** A property that samples can be run on, and how the samples are made. */
export type Testable = {
  readonly property: Property;
  readonly plan: SamplingPlan;
  /** Whether all samples are evaluated in full, whatever doubles leave open. */
  readonly isQuick: boolean;
};

/**
 * Prepares a property: plans its samples, and cuts hypotheses about all naturals to a window, beyond which samples satisfy them
 * by construction.
 */
export const prepare = (property: Property, options: TestOptions): Testable => {
  const plan = planSampling(property.statement, options.sample, options.guides, {
    cost: costOf(property.statement),
    numbers: options.numbers,
    most: options.budget,
  });
  const quick = isQuick(property.statement);
  if (plan.beyond.length === 0) return { property, plan, isQuick: quick };
  return {
    property: options.evaluate(boundHypotheses(property.statement, plan.window)),
    plan,
    isQuick: quick,
  };
};

/**
 * The budget of statements that doubles leave open on most samples: this fraction in full precision, but at least 250 samples.
 * If only digits are open, the rest of the budget is run in doubles, so that T is compared with D on all of it; otherwise a
 * larger fraction must do.
 */
const shares = { digits: 1 / 64, more: 1 / 16 };
const fewestSlow = 256;
/** Doubles must decide all but this fraction of the pilot. */
const mostUnsettled = 1 / 16;

/** The address up to which all digits are used, and the address up to which samples are run, given the result of the pilot. */
const reachOf = (
  pilot: Tally,
  canBeCoarse: boolean,
  budget: number,
): readonly [precise: number, end: number] => {
  if (2 * pilot.slow <= pilot.accepted) return [budget, budget];
  const settles = canBeCoarse && pilot.unsettled <= mostUnsettled * pilot.accepted;
  const share = settles ? shares.digits : shares.more;
  const precise = Math.min(budget, Math.max(fewestSlow, Math.ceil(budget * share)));
  return [precise, settles ? budget : precise];
};

/**
 * Tests the addresses `from … to − 1`. Every range first runs the pilot, so that all ranges of a run agree on whether the
 * hypotheses can be satisfied often enough, and on how far to go.
 */
export const testRange = (
  { property, plan, isQuick: isWhole }: Testable,
  options: TestOptions,
  from: number,
  to: number,
): Tally => {
  const none = makeEmptyTally(plan.hypotheses.length, plan.values.length, binCount);
  if (plan.empty !== undefined) return none;
  const key = makeStreamKey(options.claim, options.seed);
  const budget = plan.listing?.count ?? options.budget;
  const pilotEnd = Math.min(pilotSize, budget);
  const pilot = runRange(property, plan, key, { from: 0, to: pilotEnd, digits: 'all' });
  const stops = plan.listing === undefined && (pilot.accepted === 0 || isStarved(pilot));
  const [precise, end] = stops
    ? [pilotEnd, pilotEnd]
    : isWhole
      ? [budget, budget]
      : // unproved statements need all digits, and without counterparts there is nothing else to test
        reachOf(pilot, options.proved && property.bound.length > 0, budget);
  const part = (first: number, last: number, digits: Digits): Tally => {
    const [start, stop] = [Math.max(from, first), Math.min(to, last)];
    return start < stop ? runRange(property, plan, key, { from: start, to: stop, digits }) : none;
  };
  const head = from === 0 && to >= pilotEnd ? pilot : part(0, pilotEnd, 'all');
  return [part(pilotEnd, precise, 'all'), part(precise, end, 'of doubles')].reduce(joinTallies, head);
};

const faultName = (fault: SampleFault, proved: boolean): Fault =>
  fault === 'reference'
    ? proved
      ? 'translation'
      : 'hypothesis'
    : fault === 'outside'
      ? 'definition'
      : fault;

/** The result of a whole run from its tally: verdict, fault and shrunk counterexample. */
export const resultOf = (testable: Testable, options: TestOptions, tally: Tally): TestResult => {
  const { property, plan } = testable;
  const result = conclude(testable, tally, options);
  // most severe first: a statement that fails with Lean's own definitions makes every other finding meaningless
  for (const fault of ['reference', 'implementation', 'definition', 'outside'] as const) {
    const index = tally.first[fault];
    if (index === undefined) continue;
    const counterexample = counterexampleAt(property, plan, options, { index, fault });
    const { bound: _, ...rest } = result;
    const name = faultName(fault, options.proved);
    const suspects = name === 'translation' ? { suspects: plan.statement.rows ?? [] } : {};
    return { ...rest, verdict: { kind: 'disagrees', fault: name, counterexample, ...suspects } };
  }
  const branches = findEnteredBranches(property, plan, options);
  const conventions = findConventionsOnly(plan.statement, plan).map(
    (detail): HealthFinding => ({ code: 'convention-only', detail }),
  );
  const slack = findSlack(property, plan, options);
  return {
    ...result,
    health: [
      ...result.health,
      ...conventions,
      ...findConstantAtoms(plan.statement, options),
      ...slack.flatMap(describeLoose),
    ],
    ...(branches && { branches }),
    ...(slack.length > 0 && { slack }),
  };
};

/** Tests one theorem with one thread. */
export const testTheorem = (property: Property, options: TestOptions): TestResult => {
  const testable = prepare(property, options);
  const tally = testRange(testable, options, 0, options.budget);
  return resultOf(testable, options, tally);
};
