import { expect, test } from 'vitest';
import type { Statement } from '../../src/language/ast.ts';
import { generator } from '../../src/sampling/address/generator.ts';
import { planSampling } from '../../src/sampling/address/plan.ts';
import { streamKey } from '../../src/sampling/address/random.ts';
import type { Guides } from '../../src/sampling/ranges/box.ts';
import { compare, nat, natural, op, statement, variable } from '../testing/hand.ts';

const [n, m] = [variable(0, nat), variable(1, nat)];
const free = statement({ n: nat }, {}, compare(natural(0), '≤', n));
const exponent = op('pow', natural(2), n);
const counted = statement({ n: nat }, {}, compare(natural(0), '<', exponent));
const tied = statement(
  { n: nat, m: nat },
  { h: compare(m, '≤', n) },
  compare(natural(0), '<', op('pow', natural(2), m)),
);

const drawnOf = (s: Statement, reach?: number, guides: Guides = new Map()): readonly number[] => {
  const plan = planSampling(s, new Map(reach === undefined ? [] : [['n', { reach }]]), guides);
  expect(plan.narrowed).toBe(false);
  const make = generator(plan, streamKey('reach', 1));
  return Array.from({ length: 2048 }, (_, index) => {
    make.propose(index, 0);
    const [value] = make.sample();
    return value?.kind === 'number' ? value.value : Number.NaN;
  });
};
const share = (drawn: readonly number[], from: number): number =>
  drawn.filter((x) => x >= from).length / drawn.length;

test('an integer that counts nothing reaches far at every log-uniform address', () => {
  const drawn = drawnOf(free);
  expect(Math.max(...drawn)).toBeGreaterThan(2 ** 18);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(2 ** 20);
  // an eighth is log-uniform over 20 powers of two, of which 10 lie from 1024 on
  expect(share(drawn, 1024)).toBeGreaterThan(0.04);
});

test('what counts something, or is tied to what does, reaches further at one address in 128 only', () => {
  for (const s of [counted, tied]) {
    const drawn = drawnOf(s);
    expect(Math.max(...drawn)).toBeGreaterThan(32);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(128);
    expect(share(drawn, 17)).toBeLessThanOrEqual(1 / 128);
  }
});

test('where a counterpart is called, what counts something stays small', () => {
  const f = { kind: 'call', constant: 'f', args: [n], sort: nat, place: '' } as const;
  const called = { ...statement({ n: nat }, {}, compare(f, '<', exponent)), calls: ['f'] };
  expect(Math.max(...drawnOf(called, undefined, new Map([['f', () => 0]])))).toBeLessThanOrEqual(16);
  expect(Math.max(...drawnOf(called))).toBeGreaterThan(32);
});

test('integers reach as far as the claim lets them, and that narrows nothing', () => {
  const drawn = drawnOf(counted, 5000);
  expect(Math.max(...drawn)).toBeGreaterThan(1000);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(5000);
});
