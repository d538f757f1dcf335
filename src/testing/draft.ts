import type { Found, Reject } from './find-sample.ts';
import { weaker } from './grade.ts';
import { hashNumbers, hashSample } from './hash.ts';
import { binCount, binOf, counted, histogramEdges } from './histogram.ts';
import { type Accepted, faultOf, isOpen, type SampleFault } from './judgement.ts';
import type { SamplingPlan } from './sampling/plan.ts';
import { strata, stratumPosition } from './sampling/stratum.ts';
import { emptyTally, type Tally } from './tally.ts';

type Growing = { -readonly [K in keyof Tally]: Tally[K] extends readonly number[] ? number[] : Tally[K] } & {
  calls: Record<string, number>;
  first: Partial<Record<SampleFault, number>>;
  bins: number[][];
};

/** A tally in the making: what to call for each proposal and each address. */
export type Draft = {
  readonly reject: Reject;
  readonly miss: () => void;
  readonly keep: (index: number, found: Found) => void;
  /** Keeps a sample of numbers, which lies in `rows` from `offset` on. */
  readonly keepRow: (index: number, rows: Float64Array, offset: number, judgement: Accepted) => void;
  readonly tally: () => Tally;
};

const uniformAt = strata.indexOf('value-uniform');

const note = (draft: Growing, index: number, judgement: Accepted): void => {
  draft.junk += judgement.junk;
  if (judgement.reference === 'undecided') draft.undecidedReference += 1;
  const open = isOpen(judgement);
  if (open && judgement.reference !== 'undecided') draft.undecidedCounterpart += 1;
  if (open && stratumPosition(index) === uniformAt) draft.undecidedUniform += 1;
  if (!open) draft.grade = weaker(draft.grade, judgement.grade);
  for (const [name, count] of judgement.calls) draft.calls[name] = (draft.calls[name] ?? 0) + count;
  for (const { agrees } of judgement.agreements) if (agrees === 'undecided') draft.undecidedAgreements += 1;
  const fault = faultOf(judgement);
  if (fault !== undefined) draft.first[fault] = Math.min(index, draft.first[fault] ?? index);
};

const add = (counts: number[], at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};

/** Begins the tally of samples of a plan. */
export const beginTally = (plan: SamplingPlan): Draft => {
  const draft = emptyTally(plan.hypotheses.length, plan.values.length, binCount) as Growing;
  const edges = histogramEdges(plan);
  const width = plan.values.length;
  const count = (index: number, hash: number): void => {
    const stratum = stratumPosition(index);
    draft.accepted += 1;
    draft.proposed += 1;
    add(draft.strata, stratum);
    (stratum === uniformAt ? draft.uniformHashes : draft.otherHashes).push(hash);
  };
  let plain: Accepted | undefined;
  return {
    reject: (hypothesis, undecided) => {
      draft.proposed += 1;
      if (hypothesis >= 0) add(undecided ? draft.openBy : draft.rejectedBy, hypothesis);
    },
    miss: () => {
      draft.missed += 1;
    },
    keep: (index, { sample, judgement }) => {
      count(index, hashSample(sample));
      note(draft, index, judgement);
      sample.forEach((value, i) => {
        add(draft.bins[i] as number[], binOf(edges[i] as readonly number[], counted(value)));
      });
    },
    keepRow: (index, rows, offset, judgement) => {
      count(index, hashNumbers(rows, offset, offset + width));
      // nearly all rows share one judgement, of which only the grade says anything
      if (judgement !== plain || draft.grade === undefined) note(draft, index, judgement);
      plain = judgement.calls.size === 0 ? judgement : undefined;
      for (let i = 0; i < width; i++) {
        add(draft.bins[i] as number[], binOf(edges[i] as readonly number[], rows[offset + i] as number));
      }
    },
    tally: () => draft,
  };
};
