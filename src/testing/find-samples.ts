import { makeGenerator } from '../sampling/address/generator.ts';
import { makeStreamKey } from '../sampling/address/random.ts';
import type { TestOptions } from './options.ts';
import { type Found, findSample } from './run/find-sample.ts';
import type { Testable } from './test-theorem.ts';

/** If no address up to here has a sample, the others are not tried. */
const pilot = 64;

/** The first accepted samples of a claim in the order of their addresses, at most `count`. */
export function findSamples(
  testable: Testable,
  options: TestOptions,
  count: number,
): readonly { readonly index: number; readonly found: Found }[] {
  const make = makeGenerator(testable.plan, makeStreamKey(options.claim, options.seed));
  const out: { index: number; found: Found }[] = [];
  for (let index = 0; index < options.budget && out.length < count; index++) {
    const found = findSample(testable.property, make, index, { reject: () => undefined });
    if (found !== undefined) out.push({ index, found });
    if (index === pilot && out.length === 0 && testable.plan.listing === undefined) break;
  }
  return out;
}
