import type { Name } from '../expr/expr.ts';
import type { Agreement, Property, Sample } from '../statement/property.ts';
import type { Draft } from './draft.ts';
import { mostAttempts } from './find-sample.ts';
import { type Accepted, type Judgement, judgeSample } from './judgement.ts';
import type { Generator } from './sampling/generator.ts';
import type { SamplingPlan } from './sampling/plan.ts';
import { stratumOf } from './sampling/stratum.ts';

/** Addresses that are evaluated together. */
const blockSize = 512;

type Batches = NonNullable<Property['batch']>;

const callsIn = (agreements: readonly Agreement[]): ReadonlyMap<Name, number> => {
  const calls = new Map<Name, number>();
  for (const { constant } of agreements) calls.set(constant, (calls.get(constant) ?? 0) + 1);
  return calls;
};

/** What is known of a sample that the fast path has decided and that calls no counterpart. */
const decided: Accepted = {
  kind: 'accepted',
  reference: 'true',
  counterpart: 'true',
  grade: { kind: 'rigorous' },
  agreements: [],
  junk: 0,
  calls: new Map(),
};

/** Every sixteenth edge value takes the slow path all the same: it counts hits of total-function conventions. */
const isLookedAt = (index: number): boolean => index % 256 < 16 && stratumOf(index) === 'edge';

/** Judges a sample that the fast path has decided or left open. */
const judge = (property: Property, sample: Sample, isDecided: boolean): Judgement => {
  if (!isDecided) return judgeSample(property, sample);
  const agreements = property.agreement(sample);
  return { ...decided, agreements, calls: callsIn(agreements) };
};

/**
 * Proposes from `attempt` on until nothing is known against the values, and writes them to a row; gives the attempt that did it, or
 * `mostAttempts` once all are used up.
 */
const fillRow = (
  make: Generator,
  index: number,
  attempt: number,
  rows: Float64Array,
  offset: number,
  draft: Draft,
): number => {
  for (let i = attempt; i < mostAttempts; i++) {
    const broken = make.propose(index, i);
    if (broken === -1) {
      make.writeRow(rows, offset);
      return i;
    }
    draft.reject(broken, false);
  }
  return mostAttempts;
};

/** Does what looking for each sample in turn does, with the same results, on many scalar samples at once. */
export const runBlocks = (
  property: Property,
  batch: Batches,
  plan: SamplingPlan,
  make: Generator,
  from: number,
  to: number,
  draft: Draft,
): void => {
  const width = plan.values.length;
  const rows = new Float64Array(blockSize * width);
  const reference = new Uint8Array(blockSize);
  const counterpart = new Uint8Array(blockSize);
  // addresses that still need a sample, and how many proposals each has had
  const indices = new Int32Array(blockSize);
  const attempts = new Int32Array(blockSize);
  const bound = property.bound.length > 0;
  const isKept = (row: number, index: number): boolean => {
    const truth = reference[row] as number;
    if (truth >= 3) {
      draft.reject(truth - 3, false);
      return false;
    }
    const isDecided = truth === 1 && (!bound || counterpart[row] === 1) && !isLookedAt(index);
    if (isDecided && !bound) {
      draft.keepRow(index, rows, row * width, decided);
      return true;
    }
    const sample = Array.from(
      rows.subarray(row * width, (row + 1) * width),
      (value) => ({ kind: 'number', value }) as const,
    );
    const judgement = judge(property, sample, isDecided);
    if (judgement.kind === 'accepted') draft.keep(index, { sample, judgement });
    else draft.reject(judgement.hypothesis, judgement.undecided);
    return judgement.kind === 'accepted';
  };
  for (let start = from; start < to; start += blockSize) {
    let pending = Math.min(blockSize, to - start);
    for (let i = 0; i < pending; i++) {
      indices[i] = start + i;
      attempts[i] = 0;
    }
    while (pending > 0) {
      let filled = 0;
      for (let i = 0; i < pending; i++) {
        const index = indices[i] as number;
        const attempt = fillRow(make, index, attempts[i] as number, rows, filled * width, draft);
        if (attempt === mostAttempts) {
          draft.miss();
          continue;
        }
        indices[filled] = index;
        attempts[filled] = attempt + 1;
        filled += 1;
      }
      batch.reference(rows, filled, reference);
      if (bound) batch.counterpart(rows, filled, counterpart);
      pending = 0;
      for (let row = 0; row < filled; row++) {
        if (isKept(row, indices[row] as number)) continue;
        indices[pending] = indices[row] as number;
        attempts[pending] = attempts[row] as number;
        pending += 1;
      }
    }
  }
};
