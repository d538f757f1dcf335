import type { Property } from '../statement/property.ts';
import { type Found, findSample, type Reject } from './find-sample.ts';
import { weaker } from './grade.ts';
import { hashNumbers, hashSample } from './hash.ts';
import { binCount, binOf, counted, histogramEdges } from './histogram.ts';
import { type Accepted, faultOf, isOpen, type SampleFault } from './judgement.ts';
import { runBlocks } from './run-blocks.ts';
import { generator } from './sampling/generator.ts';
import type { SamplingPlan } from './sampling/plan.ts';
import type { StreamKey } from './sampling/random.ts';
import { strata, stratumOf } from './sampling/stratum.ts';
import { emptyTally, type Tally } from './tally.ts';

type Draft = { -readonly [K in keyof Tally]: Tally[K] extends readonly number[] ? number[] : Tally[K] } & {
  calls: Record<string, number>;
  first: Partial<Record<SampleFault, number>>;
  bins: number[][];
};

const uniformAt = strata.indexOf('value-uniform');

/** Counts one accepted sample; `values` are its numbers as histograms see them. */
const record = (
  draft: Draft,
  index: number,
  judgement: Accepted,
  values: ArrayLike<number>,
  hash: number,
  edges: readonly (readonly number[])[],
): void => {
  const stratum = strata.indexOf(stratumOf(index));
  draft.accepted += 1;
  draft.proposed += 1;
  draft.strata[stratum] = (draft.strata[stratum] as number) + 1;
  (stratum === uniformAt ? draft.uniformHashes : draft.otherHashes).push(hash);
  draft.junk += judgement.junk;
  if (judgement.reference === 'undecided') draft.undecidedReference += 1;
  const open = isOpen(judgement);
  if (open && judgement.reference !== 'undecided') draft.undecidedCounterpart += 1;
  if (open && stratum === uniformAt) draft.undecidedUniform += 1;
  if (!open) draft.grade = weaker(draft.grade, judgement.grade);
  for (const [name, count] of judgement.calls) draft.calls[name] = (draft.calls[name] ?? 0) + count;
  for (const { agrees } of judgement.agreements) if (agrees === 'undecided') draft.undecidedAgreements += 1;
  const fault = faultOf(judgement);
  if (fault !== undefined) draft.first[fault] = Math.min(index, draft.first[fault] ?? index);
  for (let i = 0; i < values.length; i++) {
    const bins = draft.bins[i] as number[];
    const bin = binOf(edges[i] as readonly number[], values[i] as number);
    bins[bin] = (bins[bin] as number) + 1;
  }
};

/** Tests the samples at indices `from … to − 1`. */
export const runRange = (
  property: Property,
  plan: SamplingPlan,
  key: StreamKey,
  from: number,
  to: number,
): Tally => {
  const draft = emptyTally(plan.hypotheses.length, plan.values.length, binCount) as Draft;
  const edges = histogramEdges(plan);
  const make = generator(plan, key);
  const reject: Reject = (hypothesis, undecided) => {
    const by = undecided ? draft.openBy : draft.rejectedBy;
    draft.proposed += 1;
    if (hypothesis >= 0) by[hypothesis] = (by[hypothesis] as number) + 1;
  };
  const miss = (): void => {
    draft.missed += 1;
  };
  const keep = (index: number, { sample, judgement }: Found): void =>
    record(draft, index, judgement, sample.map(counted), hashSample(sample), edges);
  const keepRow = (index: number, row: Float64Array, judgement: Accepted): void =>
    record(draft, index, judgement, row, hashNumbers(row), edges);
  if (property.batch !== undefined) {
    runBlocks(property, property.batch, plan, make, from, to, { reject, miss, keep, keepRow });
    return draft;
  }
  for (let index = from; index < to; index++) {
    const found = findSample(property, make, index, reject);
    if (found === undefined) miss();
    else keep(index, found);
  }
  return draft;
};
