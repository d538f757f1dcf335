// Programs over core Lean's own functions, bytes and `Unit`: faithful code agrees, slips are found, and our values are Lean's own.
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import type { Code } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Numbers = readonly number[];
type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'error'; readonly error: string };
type Packet = { readonly id: number; readonly body: Uint8Array; readonly mark: Uint8Array | null };

const ok = <T>(value: T): Result<T> => ({ kind: 'ok', value });
const error = (text: string): Result<never> => ({ kind: 'error', error: text });
/** Lists in the order of their first difference. */
const isBefore = <T>(a: readonly T[], b: readonly T[], less: (x: T, y: T) => boolean): boolean => {
  const at = a.findIndex((x, i) => x !== b[i]);
  if (at < 0) return a.length < b.length;
  const [x, y] = [a[at], b[at]];
  return x !== undefined && y !== undefined && less(x, y);
};
const codes = (s: string): Numbers => [...s].map((c) => c.codePointAt(0) ?? 0);
const ascii = (s: string, change: (c: string) => string): string =>
  [...s].map((c) => (/[A-Za-z]/.test(c) ? change(c) : c)).join('');
const runs = (l: Numbers): Numbers[] =>
  l.reduce<number[][]>((all, x) => {
    const last = all.at(-1);
    if (last?.at(-1) === x) last.push(x);
    else all.push([x]);
    return all;
  }, []);
const bounded = (n: number): number => {
  let [s, t] = [0, 1];
  for (let i = 0; i < n; i++) {
    s += t;
    t += i;
    if (s > 100) return t;
  }
  return s;
};

const right = {
  late: (l: Numbers) => l.slice(l.findIndex((x) => x >= 10) < 0 ? l.length : l.findIndex((x) => x >= 10)),
  without: (l: Numbers, i: number) => l.filter((_, k) => k !== i),
  distinct: (l: Numbers) => [...new Set(l)],
  numbered: (l: readonly string[]) => l.map((s, i) => [s, i]),
  parts: (l: Numbers) => [l.filter((x) => x % 2 === 0), l.filter((x) => x % 2 !== 0)],
  runs,
  ascending: (l: Numbers) => l.toSorted((a, b) => a - b),
  earlier: (a: Numbers, b: Numbers) => isBefore(a, b, (x, y) => x < y),
  before: (a: string, b: string) => isBefore(codes(a), codes(b), (x, y) => x < y),
  put: (a: Numbers, i: number) => a.map((x, k) => (k === i ? 7 : x)),
  lastOf: (a: Numbers) => a.at(-1) ?? null,
  fifth: (l: readonly string[]) => l[4] ?? '',
  label: (n: number, z: number) => `n = ${n}, z = ${z}`,
  binary: (n: number) => [...n.toString(2)],
  upper: (s: string) => ascii(s, (c) => c.toUpperCase()),
  lower: (s: string) => ascii(s, (c) => c.toLowerCase()),
  isWord: (s: string) => /^[A-Za-z0-9]*$/.test(s),
  fields: (s: string) => s.split(','),
  joined: (l: readonly string[]) => l.join(', '),
  isComment: (s: string) => s.startsWith('--'),
  sumOf: (a: Result<number>, b: Result<number>) =>
    a.kind === 'error'
      ? a
      : b.kind === 'error'
        ? b
        : a.value + b.value > 100
          ? error('too large')
          : ok(a.value + b.value),
  smallest: (o: number | null, p: number | null) => (o === null ? p : p === null ? o : Math.min(o, p)),
  total: (l: Numbers) => {
    const end = l.findIndex((x) => x > 100);
    return l.slice(0, end < 0 ? l.length : end).reduce((a, b) => a + b, 0);
  },
  bounded,
  check: (n: number) => (n > 3 ? error('large') : ok(undefined)),
  noted: (_: undefined, l: readonly undefined[]) => [l.length, undefined],
  framed: (b: Uint8Array, x: number) => Uint8Array.from([x, ...b, 255]),
  byteAt: (b: Uint8Array, i: number) => b[i] ?? 0,
  octets: (b: Uint8Array) => [...b],
  cut: (p: Packet) => ({ ...p, body: p.body.slice(0, p.id) }),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  late_def: { late: (l: Numbers) => l.filter((x) => x >= 10) },
  without_def: { without: (l: Numbers, i: number) => l.toSpliced(i, 2) },
  distinct_def: { distinct: (l: Numbers) => l.filter((x, i) => x !== l[i - 1]) },
  numbered_def: { numbered: (l: readonly string[]) => l.map((s, i) => [s, i + 1]) },
  parts_def: { parts: (l: Numbers) => [l.filter((x) => x % 2 !== 0), l.filter((x) => x % 2 === 0)] },
  runs_def: { runs: (l: Numbers) => runs(l.toSorted((a, b) => a - b)) },
  // as text, which is what `sort` does by default
  ascending_def: { ascending: (l: Numbers) => l.toSorted() },
  earlier_def: { earlier: (a: Numbers, b: Numbers) => a.length < b.length },
  before_def: { before: (a: string, b: string) => a.localeCompare(b) < 0 },
  put_def: { put: (a: Numbers, i: number) => [...a.slice(0, i), 7, ...a.slice(i + 1)] },
  lastOf_def: { lastOf: (a: Numbers) => a[0] ?? null },
  fifth_def: { fifth: (l: readonly string[]) => l[3] ?? '' },
  label_def: { label: (n: number, z: number) => `n = ${n}, z = ${Math.abs(z)}` },
  binary_def: { binary: (n: number) => [...n.toString(2)].reverse() },
  upper_def: { upper: (s: string) => s.toUpperCase() },
  lower_def: { lower: (s: string) => s.toLowerCase() },
  isWord_def: { isWord: (s: string) => /^\w*$/.test(s) || s.length > 5 },
  fields_def: { fields: (s: string) => s.split(',').filter((part) => part !== '') },
  joined_def: { joined: (l: readonly string[]) => l.join(',') },
  isComment_def: { isComment: (s: string) => s.includes('--') || s.startsWith('-') },
  sumOf_error: { sumOf: (_: Result<number>, b: Result<number>) => b },
  smallest_def: { smallest: (o: number | null, p: number | null) => Math.min(o ?? 0, p ?? 0) },
  total_pos: { total: (l: Numbers) => l.filter((x) => x <= 100).reduce((a, b) => a + b, 0) },
  bounded_pos: { bounded: (n: number) => bounded(Math.min(n, 5)) },
  check_def: { check: (n: number) => (n > 4 ? error('large') : ok(undefined)) },
  noted_def: { noted: (_: undefined, l: readonly undefined[]) => [l.length, 0] },
  framed_def: { framed: (b: Uint8Array, x: number) => Uint8Array.from([x, ...b]) },
  byteAt_def: { byteAt: (b: Uint8Array, i: number) => b.at(i - 1) ?? 0 },
  octets_def: { octets: (b: Uint8Array) => [...b].map((x) => x % 128) },
  cut_id: { cut: (p: Packet) => ({ ...p, body: p.body.slice(1, p.id + 1) }) },
};

test("code over core Lean's functions is compared with its definitions", { timeout: 300_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/core/Library.lean', right, slips);
  const written = ['check', 'framed', 'cut'].map((name) => {
    const { params, result } = signatureOf(inventory, `Library.${name}`, new Map()) ?? {};
    return `${params} → ${result}`;
  });
  expect(written).toEqual([
    "n: number → { kind: 'ok'; value: undefined } | { kind: 'error'; error: string }",
    'b: Uint8Array, x: number → Uint8Array',
    'p: Packet → Packet',
  ]);
});
