import type { Property, Sample } from '../language/property.ts';
import { makeGenerator } from '../sampling/address/generator.ts';
import { makeStreamKey } from '../sampling/address/random.ts';
import { readAddress } from './address.ts';
import type { TestOptions } from './options.ts';
import { findSample } from './run/find-sample.ts';
import { judgeSample } from './run/judge-sample.ts';
import type { Judgement } from './run/judgement.ts';
import { prepare } from './test-theorem.ts';

/** A sample reproduced from its address, and its evaluation now. */
export type Replay =
  | { readonly kind: 'sample'; readonly sample: Sample; readonly judgement: Judgement }
  /** No proposal at this address satisfies the hypotheses. */
  | { readonly kind: 'missed' }
  | { readonly kind: 'no-address'; readonly text: string };

/** Reproduces the sample `claim@seed:index`; claim and seed of the address override those of `options`. */
export const replay = (property: Property, options: TestOptions, text: string): Replay => {
  const address = readAddress(text);
  if (address === undefined) return { kind: 'no-address', text };
  const testable = prepare(property, options);
  const make = makeGenerator(testable.plan, makeStreamKey(address.claim, address.seed));
  const found = findSample(testable.property, make, address.index, { reject: () => undefined });
  return found === undefined
    ? { kind: 'missed' }
    : { kind: 'sample', sample: found.sample, judgement: judgeSample(testable.property, found.sample) };
};
