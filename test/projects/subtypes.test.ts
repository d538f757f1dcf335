// Code about lists, arrays, options and structures whose elements carry proofs in Lean: for TypeScript they are plain values.
import { test } from 'vitest';
import type { Code } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Order = { readonly items: readonly number[]; readonly customer: string };

const sum = (l: readonly number[]): number => l.reduce((a, b) => a + b, 0);
const right = {
  sumPos: sum,
  findPos: (l: readonly number[]) => l.find((x) => x > 0) ?? null,
  orOne: (o: number | null) => o ?? 1,
  evens: (l: readonly number[]) => l.map((n) => 2 * n),
  keepEven: (l: readonly number[]) => l.filter((n) => n % 2 === 0),
  initials: (l: readonly string[]) => l.map((s) => [...s][0] ?? 'A'),
  total: (o: Order) => sum(o.items),
  smallest: (l: readonly number[]) => Math.min(...l),
  lastOr: (l: readonly number[]) => l.at(-1) ?? 0,
  lastCell: (a: readonly number[]) => a.at(-1) ?? 1,
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  sumPos_length: { sumPos: (l: readonly number[]) => sum(l.slice(1)) },
  findPos_mem: { findPos: (l: readonly number[]) => l.find((x) => x > 1) ?? null },
  orOne_pos: { orOne: (o: number | null) => o || 0 },
  evens_val: { evens: (l: readonly number[]) => l.map((n) => n + (n % 2)) },
  keepEven_length: { keepEven: (l: readonly number[]) => l.filter((n) => n % 2 === 0 && n > 0) },
  initials_length: { initials: (l: readonly string[]) => l.map((s) => s.charAt(s.length - 1)) },
  total_length: { total: (o: Order) => sum(o.items) + o.customer.length },
  smallest_single: { smallest: (l: readonly number[]) => Math.max(0, ...l) + 1 },
  lastOr_append: { lastOr: (l: readonly number[]) => l[0] ?? 0 },
  lastCell_even: { lastCell: (a: readonly number[]) => (a.length > 2 ? 1 : (a.at(-1) ?? 1)) },
};

test('elements that carry proofs are plain values to code', { timeout: 300_000 }, async () => {
  await judgeLibrary('test/projects/subtypes/Subtypes.lean', right, slips);
});
