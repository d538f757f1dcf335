import type { Name } from '../../expr/expr.ts';
import type { Property } from '../../language/property.ts';
import { itemAt } from '../../present.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { strata } from '../../sampling/address/stratum.ts';
import type { Hypothesis } from '../../sampling/order/equalities.ts';
import { hasUnbounded } from '../../sampling/ranges/unbounded.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { TestOptions } from '../options.ts';
import type { TestResult, TestVerdict } from '../result.ts';
import { describeAsides } from '../run/asides.ts';
import { placeHistogramEdges } from '../run/histogram.ts';
import type { Tally } from '../run/tally.ts';
import { findCalledDirectly } from './called-directly.ts';
import { describeHealth } from './health.ts';
import { lawOf, rangesOf } from './law.ts';

/** A larger share of undecided value-uniform samples leaves the claim open. */
const mostUndecided = 0.05;

const percent = (part: number, whole: number): string => `${Number(((100 * part) / whole).toPrecision(2))} %`;

/** Fewer than one proposal in a hundred accepted, at 99 % confidence (the rule 458 + 100·accepted of Hypothesis). */
export const isStarved = (tally: Tally): boolean => tally.proposed > 458 + 100 * tally.accepted;

/** The number of different numbers; sorting is faster than a set for so many. */
const distinct = (hashes: Float64Array): number => {
  const sorted = Float64Array.from(hashes).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count += 1;
  return count;
};

const hypothesisNames = (plan: SamplingPlan): string => plan.hypotheses.map((h) => h.name).join(', ');

/** Whether an unbounded hypothesis rejects every sample. */
const unmet = (h: Hypothesis, tally: Tally, i: number): boolean =>
  itemAt(tally.rejectedBy, i) + itemAt(tally.openBy, i) > 0 && hasUnbounded(h.formula);

const noneDecided = ({ asides }: Tally): string =>
  ['no sample could be decided', ...describeAsides(asides)].join('; ');

/** The most important reason why a run without counterexample is not an agreement. */
const openReason = (plan: SamplingPlan, tally: Tally): TestVerdict | undefined => {
  const inconclusive = (
    reason: Extract<TestVerdict, { kind: 'inconclusive' }>['reason'],
    detail: string,
  ): TestVerdict => ({ kind: 'inconclusive', reason, detail });
  if (plan.empty !== undefined) {
    return inconclusive(
      'vacuous',
      `no values satisfy the hypotheses ${hypothesisNames(plan)} together: ${plan.empty}`,
    );
  }
  const unsupported = plan.hypotheses.findIndex((h, i) => tally.accepted === 0 && unmet(h, tally, i));
  if (unsupported >= 0) {
    return inconclusive(
      'unsupported-hypothesis',
      `no sample is known to satisfy ${plan.hypotheses[unsupported]?.name}, which is about infinitely many values`,
    );
  }
  if (plan.listing?.count === tally.missed && tally.openBy.every((open) => open === 0))
    return inconclusive(
      'vacuous',
      `none of all ${countOf(tally.missed, 'combination')} of values satisfies ${hypothesisNames(plan)}`,
    );
  if (tally.accepted === 0) {
    return inconclusive(
      'no-sample',
      plan.hypotheses.length === 0
        ? `none of ${tally.proposed} proposals has a value for each variable: a type may have no values`
        : `none of ${tally.proposed} proposed samples satisfied ${hypothesisNames(plan)}; the hypotheses may contradict each other`,
    );
  }
  if (plan.listing === undefined && isStarved(tally)) {
    return inconclusive(
      'starved',
      `${tally.accepted} of ${tally.proposed} proposed samples satisfied the hypotheses, which is less than 1 %`,
    );
  }
  const uniform = itemAt(tally.strata, 0);
  if (tally.undecidedUniform > mostUndecided * uniform) {
    return inconclusive(
      'undecided',
      `${percent(tally.undecidedUniform, uniform)} of the value-uniform samples could not be decided`,
    );
  }
  if (tally.grade === undefined) return inconclusive('undecided', noneDecided(tally));
  return undefined;
};

/** What kept a counterpart that the statement calls from being compared with its definition, if anything did. */
const lackOf = (tally: Tally, direct: readonly Name[]): string | undefined => {
  const missing = direct.find((constant) => (tally.compared[constant] ?? 0) === 0);
  const part = tally.remarks.find(({ kind }) => kind === 'compared-in-part');
  if (missing === undefined) return part && `${part.constant}: ${part.detail}`;
  if ((tally.calls[missing] ?? 0) === 0)
    return `${missing}, which the statement mentions, was called on none of ${countOf(tally.accepted, 'accepted sample')}`;
  const set = Object.entries(tally.asides).filter(([key]) => key.startsWith(`${missing} `));
  return set.length > 0
    ? `${missing} was compared on no sample: ${describeAsides(Object.fromEntries(set)).join('; ')}`
    : `${missing} was called, but no comparison with its definition could be decided`;
};

/** The verdict of a run in which no sample disagreed. */
const verdictWithoutFault = (plan: SamplingPlan, tally: Tally, direct: readonly Name[]): TestVerdict => {
  const open = openReason(plan, tally);
  if (open !== undefined || tally.grade === undefined) {
    return open ?? { kind: 'inconclusive', reason: 'undecided', detail: noneDecided(tally) };
  }
  const coarse = tally.remarks.find(({ kind }) => kind === 'coarse-promise');
  if (coarse !== undefined || 2 * tally.coarsePromise > tally.accepted) {
    const detail =
      coarse === undefined
        ? 'on most samples cancellation leaves fewer than 20 bits of the promised accuracy'
        : `${coarse.constant}: ${coarse.detail}`;
    return { kind: 'inconclusive', reason: 'coarse-promise', detail };
  }
  const impure = tally.remarks.find(({ kind }) => kind === 'impure');
  if (impure !== undefined) {
    return {
      kind: 'inconclusive',
      reason: 'impure',
      detail: `${impure.constant} gives different values for the same arguments: ${impure.detail}`,
    };
  }
  if (!Object.values(tally.calls).some((count) => count > 0))
    return { kind: 'statement-only', grade: tally.grade };
  const lack = lackOf(tally, direct);
  return lack === undefined
    ? { kind: 'agrees', grade: tally.grade, part: plan.narrowed ? 'part' : 'whole' }
    : { kind: 'inconclusive', reason: 'not-compared', detail: lack };
};

/** How many samples there are, if each was tried with all digits. */
const allOf = ({ listing, narrowed }: SamplingPlan, tally: Tally): number | undefined =>
  listing?.count === tally.accepted + tally.missed && tally.coarse === 0 && !narrowed
    ? listing.count
    : undefined;

/** The run that a tally belongs to. */
type Concluding = { readonly property: Property; readonly plan: SamplingPlan };

/** All results of a tally, with the verdict for the case that no sample disagrees. */
export const conclude = ({ property, plan }: Concluding, tally: Tally, options: TestOptions): TestResult => {
  const uniform = distinct(tally.uniformHashes);
  const seen = uniform + distinct(tally.otherHashes);
  const edges = placeHistogramEdges(plan);
  const names = rangesOf(plan);
  const all = allOf(plan, tally);
  return {
    theorem: plan.statement.constant,
    verdict: verdictWithoutFault(
      plan,
      tally,
      findCalledDirectly(property.statement, new Set(property.bound)),
    ),
    seed: options.seed,
    budget: options.budget,
    accepted: tally.accepted,
    proposed: tally.proposed,
    undecided: tally.undecidedReference + tally.undecidedCounterpart,
    distinct: seen,
    junk: tally.junk,
    rejectedBy: plan.hypotheses.map((h, i) => ({
      name: h.name,
      count: itemAt(tally.rejectedBy, i) + itemAt(tally.openBy, i),
    })),
    strata: strata.map((name, i) => ({ name, accepted: itemAt(tally.strata, i) })),
    ...(all === undefined ? {} : { all }),
    // the rule of three: after n independent draws without a violation its probability is below 3/n at 95 %
    ...(uniform > 0 && all === undefined
      ? { bound: { violation: 3 / uniform, detectable: 1 - 0.01 ** (1 / uniform), law: lawOf(plan) } }
      : {}),
    ranges: names,
    histograms: edges.map((bins, i) => ({
      name: names[i]?.name ?? '',
      edges: bins,
      counts: itemAt(tally.bins, i),
    })),
    calls: Object.entries(tally.calls)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([constant, count]) => ({ constant, count })),
    health: describeHealth(plan, tally, seen, options.budget),
  };
};
