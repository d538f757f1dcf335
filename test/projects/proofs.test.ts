// Programs that take proofs: indices below a bound by cases, folds and lists whose functions are given proofs.
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import type { Code } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Numbers = readonly number[];
type Rose = { readonly label: number; readonly kids: readonly Rose[] };
const below = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const sum = (l: Numbers): number => l.reduce((a, b) => a + b, 0);
/** A function of `Fin n`: an array, or a function where the statement writes one. */
type OfIndex = Numbers | ((i: number) => number);
const at = (f: OfIndex, i: number): number => (typeof f === 'function' ? f(i) : (f[i] ?? 0));
const size = (t: Rose): number => 1 + sum(t.kids.map(size));

const right = {
  depth: (_: number, i: number) => i,
  entry: (l: Numbers, i: number) => l[i],
  before: (_: number, i: number) => (i === 0 ? null : i - 1),
  isFirst: (_: number, i: number) => i === 0,
  lowered: (_: number, i: number) => i - 1,
  total: (n: number, f: OfIndex) => sum(below(n).map((i) => at(f, i))),
  value: (_: number, i: number) => i,
  triangle: (n: number) => (n * (n - 1)) / 2,
  countdown: (n: number) => below(n).reverse(),
  upward: below,
  small: (a: Numbers) => a.every((x) => x < 10),
  fixed: (a: Numbers) => a.some((x, i) => x === i),
  weighted: (a: Numbers) => a.map((x, i) => i * x),
  evens: (l: Numbers) => l.filter((x) => x % 2 === 0),
  increased: (l: Numbers) => l.map((x) => x + 1),
  paired: (l: Numbers, m: Numbers) => l.slice(0, m.length).map((x, i) => x * (m[i] ?? 0)),
  lessOne: (l: Numbers) => l.map((x) => x - 1),
  'Rose.size': size,
  firstOf: (l: Numbers) => l[0],
  sumFrom: (a: Numbers, i: number) => sum(a.slice(i)),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  depth_val: { depth: (_: number, i: number) => Math.min(i, 2) },
  entry_get: { entry: (l: Numbers, i: number) => l[Math.max(0, i - 1)] },
  before_succ: { before: (_: number, i: number) => i || null },
  isFirst_val: { isFirst: (n: number, i: number) => i === n - 1 },
  lowered_val: { lowered: (_: number, i: number) => i >> 1 },
  total_const: { total: (n: number, f: OfIndex) => sum(below(n - 1).map((i) => at(f, i))) },
  value_val: { value: (n: number, i: number) => n - 1 - i },
  triangle_succ: { triangle: (n: number) => (n * (n + 1)) / 2 },
  countdown_length: { countdown: below },
  upward_self: { upward: (n: number) => below(n).reverse() },
  small_self: { small: (a: Numbers) => a.slice(1).every((x) => x < 10) },
  fixed_self: { fixed: (a: Numbers) => a.some((x, i) => i > 0 && x === i) },
  weighted_size: { weighted: (a: Numbers) => a.map((x, i) => i + x) },
  evens_self: { evens: (l: Numbers) => l.filter((x) => x % 4 === 0) },
  increased_map: { increased: (l: Numbers) => l.slice(0, 3).map((x) => x + 1) },
  paired_nil: { paired: (l: Numbers) => l },
  lessOne_map: { lessOne: (l: Numbers) => l.map((x) => (x > 3 ? x : x - 1)) },
  'Rose.size_node': { 'Rose.size': (t: Rose) => 1 + t.kids.length },
  firstOf_head: { firstOf: (l: Numbers) => l.at(-1) },
  sumFrom_end: { sumFrom: (a: Numbers, i: number) => sum(a.slice(i - 1)) },
};

/** It takes a function of an index below a value. */
const unwritten = ['total'];

test('code beside programs that take proofs is compared with them', { timeout: 300_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/proofs/Proofs.lean', right, slips, unwritten);
  expect(signatureOf(inventory, 'Proofs.total', new Map())?.params).toBe(
    'n: number, x2: (x: number) => number',
  );
});
