import type { Property, Sample } from '../statement/property.ts';
import { weaker } from './grade.ts';
import { hashSample } from './hash.ts';
import { binCount, binOf, counted, histogramEdges } from './histogram.ts';
import { faultOf, type Judgement, judgeSample, type SampleFault } from './judgement.ts';
import { type Generator, generator } from './sampling/generator.ts';
import type { SamplingPlan } from './sampling/plan.ts';
import type { StreamKey } from './sampling/random.ts';
import { strata, stratumOf } from './sampling/stratum.ts';
import { emptyTally, type Tally } from './tally.ts';

/** Proposals for one address before it counts as missed; over a run at most this many times the budget. */
export const mostAttempts = 1000;

/** Prefixes of sequences tried in a row before giving up on finding a tail. */
const fewTails = 8;

/** The outcome of looking for the sample at one address. */
export type Found = {
  readonly sample: Sample;
  readonly judgement: Extract<Judgement, { kind: 'accepted' }>;
};

type Draft = { -readonly [K in keyof Tally]: Tally[K] extends readonly number[] ? number[] : Tally[K] } & {
  calls: Record<string, number>;
  first: Partial<Record<SampleFault, number>>;
  bins: number[][];
};

/** Finds the sample at one address: the first proposal whose hypotheses all hold. */
export const findSample = (
  property: Property,
  make: Generator,
  index: number,
  reject: (hypothesis: number, undecided: boolean) => void,
): Found | undefined => {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const broken = make.propose(index, attempt);
    if (broken !== -1) {
      reject(broken, false);
      // when no tail fits any of several prefixes, the next prefix will not help
      if (make.tailFailures() >= fewTails) return undefined;
      continue;
    }
    const sample = make.sample();
    const judgement = judgeSample(property, sample);
    if (judgement.kind === 'accepted') return { sample, judgement };
    reject(judgement.hypothesis, judgement.undecided);
  }
  return undefined;
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
  if (judgement.counterpart === 'undecided') draft.undecidedCounterpart += 1;
  const open = judgement.reference === 'undecided' || judgement.counterpart === 'undecided';
  if (open && uniform) draft.undecidedUniform += 1;
  if (!open) draft.grade = weaker(draft.grade, judgement.grade);
  for (const [name, count] of judgement.calls) draft.calls[name] = (draft.calls[name] ?? 0) + count;
  draft.undecidedAgreements += judgement.agreements.filter((a) => a.agrees === 'undecided').length;
  const fault = faultOf(judgement);
  if (fault !== undefined && draft.first[fault] === undefined) draft.first[fault] = index;
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
  const reject = (hypothesis: number, undecided: boolean): void => {
    const by = undecided ? draft.openBy : draft.rejectedBy;
    draft.proposed += 1;
    if (hypothesis >= 0) by[hypothesis] = (by[hypothesis] as number) + 1;
  };
  for (let index = from; index < to; index++) {
    const found = findSample(property, make, index, reject);
    if (found === undefined) draft.missed += 1;
    else record(draft, index, found, edges);
  }
  return draft;
};
