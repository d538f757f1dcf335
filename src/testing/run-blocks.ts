import type { Name } from '../expr/expr.ts';
import type { Agreement, Property, Sample } from '../statement/property.ts';
import { type Found, mostAttempts, type Reject } from './find-sample.ts';
import { type Judgement, judgeSample } from './judgement.ts';
import type { Generator } from './sampling/generator.ts';
import type { SamplingPlan } from './sampling/plan.ts';
import { stratumOf } from './sampling/stratum.ts';

/** Addresses that are evaluated together. */
const blockSize = 512;

type Batches = NonNullable<Property['batch']>;
type Pending = { readonly index: number; attempt: number };

const callsIn = (agreements: readonly Agreement[]): ReadonlyMap<Name, number> => {
  const calls = new Map<Name, number>();
  for (const { constant } of agreements) calls.set(constant, (calls.get(constant) ?? 0) + 1);
  return calls;
};

/** Judges one sample whose fast codes are known; only what they leave open, and edge values, take the slow path. */
const judgeFast = (
  property: Property,
  index: number,
  sample: Sample,
  reference: number | undefined,
  counterpart: number | undefined,
): Judgement => {
  const bound = property.bound.length > 0;
  // the slow path counts hits of total-function conventions, which edge values are there for
  if (reference !== 1 || (bound && counterpart !== 1) || stratumOf(index) === 'edge') {
    return judgeSample(property, sample);
  }
  const agreements = bound ? property.agreement(sample) : [];
  return {
    kind: 'accepted',
    reference: 'true',
    counterpart: 'true',
    grade: { kind: 'rigorous' },
    agreements,
    junk: 0,
    calls: callsIn(agreements),
  };
};

/** Proposes until nothing is known against the values, and writes them to a row; false once all attempts are used up. */
const fillRow = (
  make: Generator,
  pending: Pending,
  rows: Float64Array,
  offset: number,
  reject: Reject,
): boolean => {
  for (; pending.attempt < mostAttempts; pending.attempt++) {
    const broken = make.propose(pending.index, pending.attempt);
    if (broken === -1) {
      make.writeRow(rows, offset);
      return true;
    }
    reject(broken, false);
  }
  return false;
};

/** Does what looking for each sample in turn does, with the same results, on many scalar samples at once. */
export const runBlocks = (
  property: Property,
  batch: Batches,
  plan: SamplingPlan,
  make: Generator,
  from: number,
  to: number,
  reject: Reject,
  keep: (index: number, found: Found | undefined) => void,
): void => {
  const width = plan.values.length;
  const rows = new Float64Array(blockSize * width);
  const reference = new Uint8Array(blockSize);
  const counterpart = new Uint8Array(blockSize);
  const judgeRow = (row: number, at: Pending): boolean => {
    const values = Array.from(rows.subarray(row * width, (row + 1) * width));
    const sample = values.map((value) => ({ kind: 'number', value }) as const);
    const judgement = judgeFast(property, at.index, sample, reference[row], counterpart[row]);
    if (judgement.kind === 'accepted') keep(at.index, { sample, judgement });
    else reject(judgement.hypothesis, judgement.undecided);
    return judgement.kind === 'accepted';
  };
  for (let start = from; start < to; start += blockSize) {
    let pending: readonly Pending[] = Array.from({ length: Math.min(blockSize, to - start) }, (_, i) => ({
      index: start + i,
      attempt: 0,
    }));
    while (pending.length > 0) {
      const filled: Pending[] = [];
      for (const at of pending) {
        if (fillRow(make, at, rows, filled.length * width, reject)) filled.push(at);
        else keep(at.index, undefined);
      }
      batch.reference(rows, filled.length, reference);
      if (property.bound.length > 0) batch.counterpart(rows, filled.length, counterpart);
      pending = filled.filter((at, row) => !judgeRow(row, at));
      for (const at of pending) at.attempt += 1;
    }
  }
};
