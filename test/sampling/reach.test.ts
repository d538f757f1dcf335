import { expect, test } from 'vitest';
import type { Statement } from '../../src/language/ast.ts';
import { makeGenerator } from '../../src/sampling/address/generator.ts';
import { planSampling } from '../../src/sampling/address/plan.ts';
import { makeStreamKey } from '../../src/sampling/address/random.ts';
import type { CostAt } from '../../src/sampling/order/reach.ts';
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

const drawnOf = (
  s: Statement,
  reach?: number,
  guides: Guides = new Map(),
  cost?: CostAt,
): readonly number[] => {
  const plan = planSampling(
    s,
    new Map(reach === undefined ? [] : [['n', { reach }]]),
    guides,
    cost === undefined ? {} : { cost },
  );
  expect(plan.narrowed).toBe(false);
  const make = makeGenerator(plan, makeStreamKey('reach', 1));
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
  expect(Math.max(...drawn)).toBeGreaterThan(2 ** 48);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(2 ** 52);
  // an eighth is log-uniform over 52 powers of two, of which 21 lie from 2^31 on: 1/8 · 21/52 = 0.0505
  expect(share(drawn, 2 ** 31)).toBeGreaterThan(0.04);
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

test('what counts something reaches as far as its steps allow', () => {
  const steps = (of: (n: number) => number): readonly number[] =>
    drawnOf(counted, undefined, new Map(), (_, size) => ({
      steps: of(size),
      counted: of(size),
      isLarge: false,
    }));
  const linear = steps((n) => n);
  expect(Math.max(...linear)).toBeGreaterThan(1024);
  expect(Math.max(...linear)).toBeLessThanOrEqual(2 ** 14);
  // at all but one address in 128 below 256
  expect(share(linear, 257)).toBeLessThanOrEqual(1 / 128);
  expect(share(linear, 64)).toBeGreaterThan(0.02);
  // halving takes 52 steps at 2^52
  expect(share(steps(Math.log2), 2 ** 31)).toBeGreaterThan(0.04);
  expect(Math.max(...steps((n) => 2 ** n))).toBeLessThanOrEqual(16);
});

test('an equality that enclosures leave open keeps no size small', () => {
  // a score over the root of a dimension is open from the dimension 2 on, after few steps
  const open = drawnOf(counted, undefined, new Map(), (_, size) => ({
    steps: size > 1 ? Number.POSITIVE_INFINITY : 1,
    counted: size,
    isLarge: false,
  }));
  expect(Math.max(...open)).toBe(16);
});

test('a reach that is asked for widens and narrows nothing', () => {
  expect(drawnOf(free, 30)).toEqual(drawnOf(free));
  const drawn = drawnOf(counted, 5000);
  expect(Math.max(...drawn)).toBeGreaterThan(1000);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(5000);
});

test('where a counterpart is called, no integer on the way exceeds what doubles hold', () => {
  const f = { kind: 'call', constant: 'f', args: [n], sort: nat, place: '' } as const;
  const square = { patterns: [{ kind: 'bind' }], body: op('mul', n, n) } as const;
  const called: Statement = {
    ...statement({ n: nat }, {}, compare(n, '≤', f)),
    calls: ['f'],
    definitions: new Map([['f', { constant: 'f', params: [nat], result: nat, equations: [square] }]]),
  };
  const drawn = drawnOf(called, undefined, new Map([['f', () => 0]]));
  expect(Math.max(...drawn)).toBeGreaterThan(2 ** 24);
  expect(Math.max(...drawn) ** 2).toBeLessThanOrEqual(2 ** 53);
});

test('samples of integers alone seldom come twice', () => {
  for (const s of [free, statement({ n: nat, m: nat }, {}, compare(n, '≤', op('add', n, m)))]) {
    const make = makeGenerator(planSampling(s, new Map(), new Map()), makeStreamKey('twice', 1));
    const seen = new Set<string>();
    for (let index = 0; index < 16384; index += 2) {
      make.propose(index, 0);
      seen.add(JSON.stringify(make.sample()));
    }
    // the index-th of them is drawn from four values a sample so far: an eighth was there before
    expect(seen.size).toBeGreaterThan(0.8 * 8192);
  }
});

test('a recursion that is quick at even numbers only reaches no further than it is at odd ones', () => {
  const cost: CostAt = (_, size) => {
    const steps = size % 2 === 0 ? 4 : 2 ** (size / 2);
    return { steps, counted: steps, isLarge: false };
  };
  // 2^14 steps are the most, so that odd numbers above 28 are too slow
  expect(Math.max(...drawnOf(counted, undefined, new Map(), cost))).toBeLessThanOrEqual(28);
});

test('a size is not evaluated where half of it takes too many steps already', () => {
  const asked: number[] = [];
  const cost = (_: number, size: number): ReturnType<CostAt> => {
    asked.push(size);
    // more than the far addresses may take from 15 on
    const steps = 2 ** size;
    return { steps, counted: 0, isLarge: false };
  };
  expect(Math.max(...drawnOf(counted, undefined, new Map(), cost))).toBeLessThanOrEqual(16);
  expect(Math.max(...asked)).toBe(16);
});
