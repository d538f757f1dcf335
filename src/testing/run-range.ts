import type { Property } from '../statement/property.ts';
import { type Found, findSample, type Reject } from './find-sample.ts';
import { weaker } from './grade.ts';
import { hashSample } from './hash.ts';
import { binCount, binOf, counted, histogramEdges } from './histogram.ts';
import { faultOf, isOpen, type SampleFault } from './judgement.ts';
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

const record = (draft: Draft, index: number, found: Found, edges: readonly (readonly number[])[]): void => {
  const { sample, judgement } = found;
  const stratum = stratumOf(index);
  const uniform = stratum === 'value-uniform';
  draft.accepted += 1;
  draft.proposed += 1;
  draft.strata[strata.indexOf(stratum)] = (draft.strata[strata.indexOf(stratum)] as number) + 1;
  (uniform ? draft.uniformHashes : draft.otherHashes).push(hashSample(sample));
  draft.junk += judgement.junk;
  if (judgement.reference === 'undecided') draft.undecidedReference += 1;
  const open = isOpen(judgement);
  if (open && judgement.reference !== 'undecided') draft.undecidedCounterpart += 1;
  if (open && uniform) draft.undecidedUniform += 1;
  if (!open) draft.grade = weaker(draft.grade, judgement.grade);
  for (const [name, count] of judgement.calls) draft.calls[name] = (draft.calls[name] ?? 0) + count;
  draft.undecidedAgreements += judgement.agreements.filter((a) => a.agrees === 'undecided').length;
  const fault = faultOf(judgement);
  if (fault !== undefined) draft.first[fault] = Math.min(index, draft.first[fault] ?? index);
  sample.forEach((value, i) => {
    const bins = draft.bins[i] as number[];
    const bin = binOf(edges[i] as readonly number[], counted(value));
    bins[bin] = (bins[bin] as number) + 1;
  });
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
  const keep = (index: number, found: Found | undefined): void => {
    if (found === undefined) draft.missed += 1;
    else record(draft, index, found, edges);
  };
  if (property.batch !== undefined) runBlocks(property, property.batch, plan, make, from, to, reject, keep);
  else for (let index = from; index < to; index++) keep(index, findSample(property, make, index, reject));
  return draft;
};
