import { expect, test } from 'vitest';
import { generator } from '../../../src/testing/sampling/generator.ts';
import { planSampling } from '../../../src/testing/sampling/plan.ts';
import { streamKey } from '../../../src/testing/sampling/random.ts';
import { compare, nat, natural, statement, variable } from '../hand.ts';

const counted = statement({ n: nat }, {}, compare(natural(0), '≤', variable(0, nat)));
const largest = (reach: number | undefined): { readonly largest: number; readonly narrowed: boolean } => {
  const plan = planSampling(counted, new Map(reach === undefined ? [] : [['n', { reach }]]), new Map());
  const make = generator(plan, streamKey('reach', 1));
  const drawn = Array.from({ length: 512 }, (_, index) => {
    make.propose(index, 0);
    const [value] = make.sample();
    return value?.kind === 'number' ? value.value : Number.NaN;
  });
  return { largest: Math.max(...drawn), narrowed: plan.narrowed };
};

test('integers reach as far as the claim lets them, and that narrows nothing', () => {
  expect(largest(undefined).largest).toBeLessThanOrEqual(100);
  const far = largest(5000);
  expect(far.largest).toBeGreaterThan(1000);
  expect(far.largest).toBeLessThanOrEqual(5000);
  expect(far.narrowed).toBe(false);
});
