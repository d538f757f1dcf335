import type { Property } from '../../language/property.ts';
import { makeGenerator } from '../../sampling/address/generator.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import type { StreamKey } from '../../sampling/address/random.ts';
import { beginTally } from './draft.ts';
import { findSample } from './find-sample.ts';
import { chooseOutsideLooks, differsOn } from './outside.ts';
import { type Digits, runBlocks } from './run-blocks.ts';
import type { Tally } from './tally.ts';

/** The lengths of the sampled prefixes of sequences, by level. */
const prefixLengths = (plan: SamplingPlan): readonly number[] =>
  plan.start.layouts.map((layout) => (layout.kind === 'sequence' ? layout.length : 0));

/** Tests the samples at indices `from … to − 1`. Without a fast path, all digits are used. */
export const runRange = (
  property: Property,
  plan: SamplingPlan,
  key: StreamKey,
  { from, to, digits }: { readonly from: number; readonly to: number; readonly digits: Digits },
): Tally => {
  const draft = beginTally(plan);
  const make = makeGenerator(plan, key);
  const batch = plan.hasFractions ? undefined : property.batch(prefixLengths(plan));
  if (batch !== undefined) {
    runBlocks(property, batch, make, { from, to, draft, digits });
    return { ...draft.tally(), remarks: property.remarks() };
  }
  const isLooked = chooseOutsideLooks(property);
  for (let index = from; index < to; index++) {
    const found = findSample(property, make, index, {
      reject: draft.reject,
      look: (sample, attempt, hypothesis) => {
        if (isLooked(index, attempt, hypothesis) && differsOn(property, sample)) draft.differsOutside(index);
      },
    });
    if (found === undefined) draft.miss();
    else draft.keep(index, found, 'more');
  }
  return { ...draft.tally(), remarks: property.remarks() };
};
