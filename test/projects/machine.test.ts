// Code on integers of a fixed width: faithful code agrees with its theorems, and a slip in each function is found.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

type Pixel = { readonly red: number; readonly green: number };
const unsigned = (x: bigint, bits: number): bigint => BigInt.asUintN(bits, x);

const right = {
  checksum: (xs: readonly number[]) => xs.reduce((a, x) => (a + x) & 255, 0),
  average: (x: number, y: number) => Math.floor((x + y) / 2),
  mix: (h: number, x: number) => Math.imul(h ^ x, 16777619) >>> 0,
  distance: (x: number, y: number) => Math.abs(x - y),
  negate: (x: number) => (x === -128 ? -128 : 0 - x),
  magnitude: (x: number) => Math.abs(x),
  low: (x: bigint) => x & 255n,
  swap: (x: number) => ((x << 8) | (x >> 8)) & 0xffff,
  seed: (x: bigint) => unsigned(x * 6364136223846793005n + 1442695040888963407n, 64),
  isNegative: (x: bigint) => x < 0n,
  pack: (hi: bigint, lo: bigint) => hi * 16n + lo,
  rotate: (x: bigint, k: number) => unsigned((x << BigInt(k % 32)) | (x >> BigInt(32 - (k % 32))), 32),
  clamp: (x: number) => Math.max(-128, Math.min(127, x)),
  brighten: ({ red, green }: Pixel, k: number) => ({ red: (red + k) & 255, green: (green + k) & 255 }),
  grow: (_: number, x: bigint) => x + 1n,
  digit: (n: number) => (n + 1) % 10,
  apply: (f: (x: number) => number, x: number) => f(f(x)),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  // no wrapping
  checksum_all: { checksum: (xs: readonly number[]) => xs.reduce((a, x) => a + x, 0) },
  // 32 bits of a sum of 33
  average_def: { average: (x: number, y: number) => (x + y) >>> 1 },
  // a product of doubles, and a signed result
  mix_comm: { mix: (h: number, x: number) => Math.imul(h ^ x, 16777619) },
  distance_zero: { distance: (x: number, y: number) => (x > 200 ? 200 : Math.abs(x - y)) },
  // the least integer has no opposite
  negate_twice: { negate: (x: number) => 0 - x },
  magnitude_neg: { magnitude: (x: number) => Math.abs(x) | 0 },
  low_def: { low: (x: bigint) => BigInt(Number(x) % 256) },
  swap_def: { swap: (x: number) => (x << 8) | (x >> 8) },
  seed_def: { seed: (x: bigint) => x * 6364136223846793005n + 1442695040888963407n },
  isNegative_def: { isNegative: (x: bigint) => x <= 0n },
  pack_def: { pack: (hi: bigint, lo: bigint) => lo * 16n + hi },
  rotate_def: {
    rotate: (x: bigint, k: number) => unsigned((x << BigInt(k)) | (x >> BigInt(Math.max(32 - k, 0))), 32),
  },
  clamp_def: { clamp: (x: number) => Math.max(-127, Math.min(127, x)) },
  brighten_twice: {
    brighten: ({ red, green }: Pixel, k: number) => ({ red: (red + k) & 255, green: (green - k) & 255 }),
  },
  grow_def: { grow: (w: number, x: bigint) => unsigned(x + 1n, w) },
  digit_def: { digit: (n: number) => n + 1 },
  apply_def: { apply: (f: (x: number) => number, x: number) => f(x) },
};

test('code on words is compared with its definitions', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const source = readFileSync('test/projects/machine/Machine.lean', 'utf8');
  const inventory = await inventoryOf(leanProject('Machine', { 'Machine.lean': source }), ['Machine']);
  const theorems = [...source.matchAll(/^theorem (\w+)/gm)].map(([, name]) => name ?? '');
  const judge = (name: string, code: Code): string =>
    word(testNamed(inventory, `Machine.${name}`, bindAll(code, 'Machine.'), { budget: 512 }));
  expect(theorems.map((name) => [name, judge(name, right)])).toEqual(
    theorems.map((name) => [name, name === 'usual_def' ? 'untestable' : 'agrees']),
  );
  const signatures = ['swap', 'seed', 'clamp', 'rotate', 'checksum'].map((name) => {
    const { params, result } = signatureOf(inventory, `Machine.${name}`, new Map()) ?? {};
    return `${params} → ${result}`;
  });
  expect(signatures).toEqual([
    'x: number → number',
    'x: bigint → bigint',
    'x: number → number',
    'x: bigint, k: number → bigint',
    'xs: readonly number[] → number',
  ]);
  const found = Object.entries(slips).map(([name, slip]) => [name, judge(name, { ...right, ...slip })]);
  expect(found.filter(([, one]) => one !== 'definition' && one !== 'implementation')).toEqual([]);
});
