// Vectors of a fixed length: faithful code agrees, a slip in each function is found, and our values are Lean's own.
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import { type Code, testNamed } from '../testing/tested.ts';
import { judgeCode } from './judged-library.ts';

type Numbers = readonly number[];
const sum = (xs: Numbers): number => xs.reduce((a, b) => a + b, 0);
const right = {
  dot: (v: Numbers, w: Numbers) => sum(v.map((x, i) => x * (w[i] ?? 0))),
  scale: (_: number, k: number, v: Numbers) => v.map((x) => k * x + 0),
  put: (v: Numbers, i: number, x: number) => v.with(i, x),
  total: sum,
  back: (_: number, v: Numbers) => v.toReversed(),
  both: (_: number, v: Numbers, w: Numbers) => v.map((x, i) => x + (w[i] ?? 0)),
  fixed: (x: number) => [x, x + 1],
  join: (_m: number, _n: number, v: Numbers, w: Numbers) => [...v, ...w],
  grown: (_: number, v: Numbers) => v,
  first: (_: number, v: Numbers) => v[0],
  rest: (_: number, v: Numbers) => v.slice(1),
  highest: (v: Numbers) => Math.max(...v),
  lowest: (v: Numbers) => Math.min(100, ...v),
  squares: (n: number) => Array.from({ length: n }, (_, i) => i * i),
  blank: (n: number, x: number) => Array.from({ length: n }, () => x),
  all: (_: number, v: Numbers, k: number) => v.every((x) => x < k),
  some: (_: number, v: Numbers, k: number) => v.includes(k),
  has: (_: number, v: Numbers, k: number) => v.includes(k),
  rows: (m: readonly Numbers[]) => sum(m.map(sum)),
  longest: (vs: readonly Numbers[]) => Math.max(0, ...vs.map((v) => v[1] ?? 0)),
  trade: ([a, b, c]: Numbers) => [c, b, a],
  three: (v: Numbers) => v.slice(0, 3),
  two: (v: Numbers) => v.slice(3),
  same: (_: number, v: Numbers, w: Numbers) => v.every((x, i) => x === w[i]),
  opt: (_: number, v: Numbers, i: number) => v[i] ?? null,
  raised: (_: number, v: Numbers) => v.map((x) => x + 1),
  paired: (_: number, v: Numbers, w: Numbers) => v.map((x, i) => [x, w[i]]),
  orZero: (_: number, v: Numbers, i: number) => v[i] ?? 0,
};
/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  dot_comm: { dot: (v: Numbers, w: Numbers) => sum(v.slice(1).map((x, i) => x * (w[i + 1] ?? 0))) },
  scale_def: { scale: (_: number, k: number, v: Numbers) => v.map((x, i) => (i === 2 ? x : k * x + 0)) },
  put_def: { put: (v: Numbers, i: number, x: number) => v.with(i === 3 ? 0 : i, x) },
  total_def: { total: (v: Numbers) => sum(v.slice(0, 4)) },
  back_def: { back: (_: number, v: Numbers) => v },
  both_def: { both: (_: number, v: Numbers, w: Numbers) => v.map((x, i) => x + (w[v.length - 1 - i] ?? 0)) },
  fixed_def: { fixed: (x: number) => [x, x] },
  join_def: { join: (_m: number, _n: number, v: Numbers, w: Numbers) => [...w, ...v] },
  grown_def: { grown: (_: number, v: Numbers) => v.with(0, v.at(-1) ?? 0) },
  first_def: { first: (n: number, v: Numbers) => v[n] },
  rest_def: { rest: (_: number, v: Numbers) => v.slice(0, -1) },
  highest_def: { highest: (v: Numbers) => v[0] },
  lowest_def: { lowest: (v: Numbers) => Math.min(...v.slice(1)) },
  squares_def: { squares: (n: number) => Array.from({ length: n }, (_, i) => (i > 2 ? 0 : i * i)) },
  blank_def: { blank: (n: number, x: number) => Array.from({ length: n + 1 }, () => x) },
  all_def: { all: (_: number, v: Numbers, k: number) => v.every((x) => x <= k) },
  some_def: { some: (_: number, v: Numbers, k: number) => v.slice(1).includes(k) },
  has_def: { has: (_: number, v: Numbers, k: number) => v.slice(0, 2).includes(k) },
  rows_def: { rows: (m: readonly Numbers[]) => sum(m.slice(1).map(sum)) },
  longest_def: { longest: (vs: readonly Numbers[]) => Math.max(0, ...vs.map((v) => v[0] ?? 0)) },
  trade_def: { trade: ([a, b, c]: Numbers) => [b, a, c] },
  three_def: { three: (v: Numbers) => v.slice(0, 2) },
  two_def: { two: (v: Numbers) => v.slice(2) },
  same_def: { same: (_: number, v: Numbers, w: Numbers) => v[0] === w[0] },
  opt_def: { opt: (_: number, v: Numbers, i: number) => v[i] ?? 0 },
  raised_at: { raised: (_: number, v: Numbers) => v.map((x, i) => (i === 3 ? x : x + 1)) },
  paired_def: { paired: (_: number, v: Numbers, w: Numbers) => v.map((x, i) => [x, w[i && i - 1]]) },
  orZero_def: { orZero: (_: number, v: Numbers, i: number) => v[i] ?? v[0] ?? 0 },
};

test('code on vectors is compared with its definitions', { timeout: 300_000 }, async () => {
  const { inventory, hold } = await judgeCode('test/projects/vectors/Vectors.lean', right, slips, 256);
  const { params, result } = signatureOf(inventory, 'Vectors.scale', new Map()) ?? {};
  expect(`${params} → ${result}`).toBe('n: number, k: number, v: readonly number[] → readonly number[]');

  // a counterexample loses elements together with the number that says how many there are
  const shortest = testNamed(inventory, 'Vectors.push_size', [], { budget: 256 });
  if ('kind' in shortest || shortest.verdict.kind !== 'disagrees') expect.fail('push_size holds');
  expect(shortest.verdict.counterexample.shown.map(({ value }) => value)).toEqual(['0', '#[]']);

  const results = await hold();
  const definitions = new Set(results.flatMap((one) => one.definitions));
  expect([...definitions].sort()).toEqual(
    Object.keys(right)
      .map((name) => `Vectors.${name}`)
      .sort(),
  );
  expect(results.flatMap((one) => one.notRun ?? [])).toEqual([]);
});
