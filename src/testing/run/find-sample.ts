import type { Property, Sample } from '../../language/property.ts';
import type { Generator } from '../../sampling/address/generator.ts';
import { judgeSample } from './judge-sample.ts';
import type { Accepted } from './judgement.ts';

/** Prefixes of sequences that are tried in a row before the search for a tail gives up. */
export const fewTails = 8;

/** The result of searching the sample at one address. */
export type Found = {
  readonly sample: Sample;
  readonly judgement: Accepted;
  /** Position in `strata` of the sample's stratum. */
  readonly stratum: number;
};

/** Records a proposal that violated a hypothesis, or left it undecided. */
export type Reject = (hypothesis: number, undecided: boolean) => void;

/** Examines a proposal that a hypothesis has rejected. */
export type Look = (sample: Sample, attempt: number, hypothesis: number) => void;

/** Finds the sample at one address: the first proposal that satisfies all hypotheses. */
export const findSample = (
  property: Property,
  make: Generator,
  index: number,
  { reject, look }: { readonly reject: Reject; readonly look?: Look },
): Found | undefined => {
  for (let attempt = 0; attempt < make.attempts; attempt++) {
    const broken = make.propose(index, attempt);
    if (broken !== -1) {
      reject(broken, false);
      if (broken >= 0 && make.isWhole()) look?.(make.sample(), attempt, broken);
      // if no tail fits several prefixes, the next prefix will not help
      if (make.tailFailures() >= fewTails) return undefined;
      continue;
    }
    const sample = make.sample();
    const judgement = judgeSample(property, sample);
    if (judgement.kind === 'accepted') return { sample, judgement, stratum: make.stratumAt(index, attempt) };
    reject(judgement.hypothesis, judgement.undecided);
    look?.(sample, attempt, judgement.hypothesis);
  }
  return undefined;
};
