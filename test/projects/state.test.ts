// Programs in monads of core Lean: code takes the state as its last argument and returns the value and the new state.
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import type { Code } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Numbers = readonly number[];
type Log = { readonly count: number; readonly lines: readonly string[] };
const ok = <T>(value: T) => ({ kind: 'ok', value });
const failed = (error: string) => ({ kind: 'error', error });
const sum = (l: Numbers): number => l.reduce((a, b) => a + b, 0);
const note = (line: string, s: Log) => [undefined, { count: s.count + 1, lines: [line, ...s.lines] }];
const anyLarge = (l: Numbers, s: number) => {
  const at = l.findIndex((x) => x > 10);
  return at < 0 ? [false, s + l.length] : [true, s + at];
};

const right = {
  tick: (s: number) => [s, s + 1],
  push: (x: number, l: Numbers) => [undefined, [x, ...l]],
  pop: (l: Numbers) => [l[0] ?? null, l.slice(1)],
  addAll: (l: Numbers, s: number) => [undefined, s + sum(l)],
  anyLarge,
  numbered: (l: readonly string[], s: number) => [l.map((x, i) => [s + i, x]), s + l.length],
  totals: (l: Numbers, s: number) => [l.map((_, i) => s + sum(l.slice(0, i + 1))), s + sum(l)],
  note,
  noteTwice: (line: string, s: Log) => [s.count + 2, { count: s.count + 2, lines: [line, line, ...s.lines] }],
  withdraw: (k: number, b: number) => (b < k ? failed('too little') : ok([undefined, b - k])),
  first: (l: Numbers) => (l.length === 0 ? null : [l[0], l.slice(1)]),
  counted: (s: number) => (s > 5 ? [failed('many'), s] : [ok(s), s + 1]),
  scaled: (x: number, r: number) => x * r,
  quotient: (a: number, b: number) => (b === 0 ? failed('division by zero') : ok(Math.floor(a / b))),
  small: (x: number) => (x < 5 ? x : null),
  summed: (l: Numbers) => {
    const large = l.find((x) => x > 50);
    return large === undefined ? ok(sum(l)) : failed(String(large));
  },
  swapped: (a: Numbers, i: number, j: number) =>
    i < a.length && j < a.length ? a.map((x, k) => (k === i ? a[j] : k === j ? a[i] : x)) : a,
  isPower: (n: number) => n > 0 && Number.isInteger(Math.log2(n)),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  tick_run: { tick: (s: number) => [s + 1, s + 1] },
  push_pop: { push: (x: number, l: Numbers) => [undefined, [...l, x]] },
  addAll_cons: { addAll: (l: Numbers, s: number) => [undefined, s + (l[0] ?? 0)] },
  anyLarge_self: { anyLarge: (l: Numbers, s: number) => [l.some((x) => x > 10), s + l.length] },
  numbered_length: { numbered: (l: readonly string[], s: number) => [l.map((x) => [s, x]), s + l.length] },
  totals_self: { totals: (l: Numbers, s: number) => [l.map((x) => s + x), s + sum(l)] },
  noteTwice_run: { noteTwice: (line: string, s: Log) => [s.count + 1, note(line, s)[1]] },
  withdraw_error: {
    withdraw: (k: number, b: number) => (b < k - 1 ? failed('too little') : ok([undefined, b - k])),
  },
  first_self: { first: (l: Numbers) => (l.length === 0 ? null : [l[0], l]) },
  counted_self: { counted: (s: number) => (s > 5 ? [failed('many'), s + 1] : [ok(s), s + 1]) },
  scaled_run: { scaled: (x: number, r: number) => x + r },
  quotient_zero: { quotient: (a: number, b: number) => ok(b === 0 ? 0 : Math.floor(a / b)) },
  small_self: { small: (x: number) => (x <= 5 ? x : null) },
  summed_self: { summed: (l: Numbers) => ok(sum(l)) },
  swapped_size: {
    swapped: (a: Numbers, i: number, j: number) => a.map((x, k) => (k === i ? (a[j] ?? x) : x)),
  },
  isPower_pow: { isPower: (n: number) => n > 1 && Number.isInteger(Math.log2(n)) },
};

test('code beside programs in monads is compared with them', { timeout: 300_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/state/State.lean', right, slips);
  const written = ['tick', 'withdraw', 'counted', 'scaled'].map((name) => {
    const { params, result } = signatureOf(inventory, `State.${name}`, new Map()) ?? {};
    return `${params} → ${result}`;
  });
  expect(written).toEqual([
    'state: number → readonly [number, number]',
    "k: number, state: number → { kind: 'ok'; value: readonly [undefined, number] } | { kind: 'error'; error: string }",
    "state: number → readonly [{ kind: 'ok'; value: number } | { kind: 'error'; error: string }, number]",
    'x: number, state: number → number',
  ]);
});
