import type { Name } from '../../expr/expr.ts';
import type { Grade, Rows } from '../../language/property.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { strata } from '../../sampling/address/stratum.ts';
import { weakerOf } from '../conclude/weaker.ts';
import { type Asides, asideIn } from './asides.ts';
import type { Found, Reject } from './find-sample.ts';
import { hashSample } from './hash.ts';
import { beginHashes } from './hashes.ts';
import { binCount, binOf, numberOf, placeHistogramEdges } from './histogram.ts';
import { faultOf, isAside, isOpen, isWithinPromise, type SampleFault } from './judgement.ts';
import { makeRowKeeper, type RowKeeper } from './keep-rows.ts';
import { countKeptBits } from './kept-bits.ts';
import { makeEmptyTally, type Tally } from './tally.ts';

type Growing = { -readonly [K in keyof Tally]: Tally[K] extends readonly number[] ? number[] : Tally[K] } & {
  calls: Record<string, number>;
  compared: Record<string, number>;
  first: Partial<Record<SampleFault, number>>;
  asides: Asides;
  bins: number[][];
};

/** What doubles left open on a sample: nothing, digits beyond 2^-40, or more. */
type LeftOpen = 'nothing' | 'digits' | 'more';

/** A tally under construction: the functions to call for each proposal and each address. */
export type Draft = {
  readonly reject: Reject;
  readonly miss: () => void;
  /** Records that T differs from D on the first proposal of an address, which a hypothesis rejects. */
  readonly differsOutside: (index: number) => void;
  readonly keep: (index: number, found: Found, open: LeftOpen) => void;
  /** Counts what doubles left open on a sample that was stored as a row. */
  readonly leave: (open: LeftOpen) => void;
  /** The weakest grade of a sample so far. */
  readonly weakest: () => Grade | undefined;
  /** Counts samples in rows of a layout, at most so many at a time. */
  readonly keeperOf: (layout: Rows, most: number) => RowKeeper;
  /** Counts a sample that was stored as a row and needed no more digits than doubles have. */
  readonly coarse: () => void;
  /** Counts calls of a counterpart on samples that were stored as rows, all of which agreed with the definition. */
  readonly called: (constant: Name, count: number) => void;
  readonly tally: () => Tally;
};

/** A promise of fewer bits says nothing: a relative fault of 2^-20 would pass. */
const FEWEST_BITS = 20;

const uniformAt = strata.indexOf('value-uniform');

const note = (draft: Growing, index: number, { judgement, stratum }: Found): void => {
  draft.junk += judgement.junk;
  if (judgement.reference === 'undecided') draft.undecidedReference += 1;
  const open = isOpen(judgement);
  if (open && judgement.reference !== 'undecided') draft.undecidedCounterpart += 1;
  if (open && stratum === uniformAt) draft.undecidedUniform += 1;
  const kept = isWithinPromise(judgement) ? countKeptBits(judgement.agreements) : undefined;
  // if cancellation leaves almost no digit of the promise, the sample says nothing about the statement, and is counted
  if (kept !== undefined && kept < FEWEST_BITS) draft.coarsePromise += 1;
  else if (kept !== undefined) draft.grade = weakerOf(draft.grade, { kind: 'to', bits: kept });
  else if (!open && !isAside(judgement)) draft.grade = weakerOf(draft.grade, judgement.grade);
  for (const agreement of judgement.agreements) asideIn(draft.asides, agreement);
  for (const [name, count] of judgement.calls) draft.calls[name] = (draft.calls[name] ?? 0) + count;
  for (const { constant, agrees, aside } of judgement.agreements) {
    if (agrees === 'undecided' && aside === undefined) draft.undecidedAgreements += 1;
    if (agrees === 'true') draft.compared[constant] = (draft.compared[constant] ?? 0) + 1;
  }
  const fault = faultOf(judgement);
  if (fault !== undefined) draft.first[fault] = Math.min(index, draft.first[fault] ?? index);
};

const add = (counts: number[], at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};

/** Begins the tally of samples of a plan. */
export const beginTally = (plan: SamplingPlan): Draft => {
  const draft = makeEmptyTally(plan.hypotheses.length, plan.values.length, binCount) as Growing;
  const edges = placeHistogramEdges(plan);
  const uniformHashes = beginHashes();
  const otherHashes = beginHashes();
  const one = new Float64Array(1);
  const leave = (open: LeftOpen): void => {
    if (open !== 'nothing') draft.slow += 1;
    if (open === 'more') draft.unsettled += 1;
  };
  return {
    leave,
    weakest: () => draft.grade,
    reject: (hypothesis, undecided) => {
      draft.proposed += 1;
      if (hypothesis >= 0) add(undecided ? draft.openBy : draft.rejectedBy, hypothesis);
    },
    miss: () => {
      draft.missed += 1;
    },
    differsOutside: (index) => {
      draft.first.outside = Math.min(index, draft.first.outside ?? index);
    },
    keep: (index, found, open) => {
      const { sample } = found;
      leave(open);
      draft.accepted += 1;
      draft.proposed += 1;
      add(draft.strata, found.stratum);
      one[0] = hashSample(sample);
      (found.stratum === uniformAt ? uniformHashes : otherHashes).append(one, 1);
      note(draft, index, found);
      sample.forEach((value, i) => {
        add(draft.bins[i] as number[], binOf(edges[i] as readonly number[], numberOf(value)));
      });
    },
    keeperOf: (layout, most) =>
      makeRowKeeper(
        layout,
        {
          edges,
          bins: draft.bins,
          strata: draft.strata,
          uniformAt,
          uniformHashes,
          otherHashes,
          add: (samples) => {
            draft.accepted += samples;
            draft.proposed += samples;
          },
          weaken: (grade) => {
            draft.grade = weakerOf(draft.grade, grade);
          },
        },
        most,
      ),
    coarse: () => {
      draft.coarse += 1;
    },
    called: (constant, count) => {
      draft.calls[constant] = (draft.calls[constant] ?? 0) + count;
      draft.compared[constant] = (draft.compared[constant] ?? 0) + count;
    },
    tally: () => ({ ...draft, uniformHashes: uniformHashes.values(), otherHashes: otherHashes.values() }),
  };
};
