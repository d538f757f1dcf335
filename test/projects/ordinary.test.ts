// Ordinary programs: true theorems of core Lean over every kind of value. None may be refuted or end in an error of ours.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { folderWith } from '../toolchain/temporary.ts';
import { right as faithful, wrong as slipped } from './ordinary-code.ts';
import { slippedElsewhere, whole } from './whole-code.ts';

const here = 'test/projects/ordinary';
const files = readdirSync(here);
const modules = files.map((file) => file.replace('.lean', ''));

const digitSum = (n: number): number => [...String(n)].reduce((a, d) => a + Number(d), 0);
const euclid = (a: number, b: number): number => (b === 0 ? a : euclid(b, a % b));
const pick = (p: (i: number) => boolean, k: number): number => (p(k) ? 7 : 0);
const countTrue = (bs: boolean[]): number => bs.filter((b) => b).length;
/** Word for word as in Lean, and so exponential in n: samples may not reach where it never ends. */
const partByPart = (n: number): readonly [number, number] =>
  n === 0 ? [0, 1] : [partByPart(n - 1)[0] + n - 1, (partByPart(n - 1)[1] % 7) + 3];
const raised = ([x, ...t]: readonly number[]): readonly number[] =>
  x === undefined ? [0, 1, 2] : raised(t).map((y) => Math.max(x, y));
const unused = (n: number): number => (n === 0 ? -6 : 0 * unused(n - 1));
const askedTwice = ([x, ...t]: readonly number[]): boolean =>
  x === undefined ? false : ([askedTwice(t) ? 2 : x, askedTwice(t)] as const)[1];
/** Code that is right up to 2³¹ and wrong beyond. */
const in32Bits = {
  'Mid.middle': (lo: number, hi: number) => (lo + hi) >> 1,
  'Mid.wholeSeconds': (ms: number) => (ms / 1000) | 0,
  'Mid.timesMod': (a: number, b: number) => Math.imul(a, b) % 1000003,
};
const right = {
  ...whole,
  ...faithful,
  ...whole,
  'Mid.middle': (lo: number, hi: number) => lo + Math.floor((hi - lo) / 2),
  'Mid.wholeSeconds': (ms: number) => Math.floor(ms / 1000),
  'Mid.timesMod': (a: number, b: number) => Number((BigInt(a) * BigInt(b)) % 1000003n),
  'Mid.partByPart': partByPart,
  'Mid.unused': unused,
  'Mid.askedTwice': askedTwice,
  'Mid.raised': raised,
  'WfRec.digitSum': digitSum,
  'WfRec.euclid': euclid,
  'BoolArg.pick': pick,
  'BoolArg.countTrue': countTrue,
};
const wrong = { ...right, ...slipped, 'BoolArg.pick': () => 0, 'WfRec.digitSum': (n: number) => n % 9 };

const judge = (inventory: Inventory, name: string, code: Code): string =>
  word(testNamed(inventory, name, bindAll(code), { budget: 256 }));

/** Those that are not `statement-only`. */
const expected: Readonly<Record<string, string>> = {
  'BoolArg.pick_le': 'agrees',
  'BoolArg.countTrue_le': 'agrees',
  'WfRec.digitSum_le': 'agrees',
  'WfRec.euclid_zero': 'agrees',
  // a hypothesis about all integers, or about f of f, is met by nothing that is drawn
  'MoreSorts.intFn': 'unsupported-hypothesis',
  'MoreSorts.natFn': 'unsupported-hypothesis',
  'MoreSorts.emptyFin': 'vacuous',
};

/** Theorems about a definition at values where its wrong code happens to be right. */
const spared = [
  'half_some',
  'orElse_none',
  'both_none',
  'weights_nil',
  'bill_nil',
  'lookup_nil',
  'lookup_cons',
  'minMax_nil',
  'minMax_one',
  'runs_one',
  'mean_one',
].map((name) => `Data.${name}`);

test('true theorems over every kind of value are never refuted, and wrong code is', {
  timeout: 300_000,
}, async () => {
  await loadMpfr();
  const sources = Object.fromEntries(files.map((file) => [file, readFileSync(join(here, file), 'utf8')]));
  const libraries = modules.map((name) => `[[lean_lib]]\nname = "${name}"\n`).join('');
  const root = folderWith({
    ...sources,
    'lakefile.toml': `name = "ordinary"\n${libraries}`,
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
  });
  const inventory = await inventoryOf(root, modules);
  const theorems = files.flatMap((file) =>
    [...sources[file]!.matchAll(/^theorem (\w+)/gm)].map(
      ([, name]) => `${file.replace('.lean', '')}.${name}`,
    ),
  );
  const found = Object.fromEntries(theorems.map((name) => [name, judge(inventory, name, right)]));
  const called = (name: string): boolean => /^(Data|Common|Equations|Mid|Whole)\./.test(name);
  expect(found).toEqual(
    Object.fromEntries(
      theorems.map((name) => [name, expected[name] ?? (called(name) ? 'agrees' : 'statement-only')]),
    ),
  );
  const about = theorems.filter((name) => name.startsWith('Data.'));
  const unnoticed = about.filter((name) => judge(inventory, name, wrong) === 'agrees');
  expect(unnoticed).toEqual(spared);
  // every part of a record enters its branches, not only the one that the theorem names
  const inWhole = testNamed(inventory, 'Whole.wrap_inner', bindAll(right), { budget: 256 });
  expect(inWhole).toMatchObject({ branches: { entered: [{}, {}], unentered: [] } });
  const parts = [
    'rows_length',
    'stats_first',
    'step_count',
    'wrap_inner',
    'next_ne',
    'size_insert',
    'shout_length',
    'pairUp_length',
    'half_first',
  ].map((name) => [name, judge(inventory, `Whole.${name}`, slippedElsewhere)]);
  expect(parts.filter(([, found]) => found !== 'definition' && found !== 'implementation')).toEqual([]);
  // found at the default settings, and where a claim asks for larger numbers, for `reach` widens only
  const far: readonly (readonly [theorem: string, reaches: Readonly<Record<string, number>>])[] = [
    ['middle_between', { lo: 40, hi: 40 }],
    ['wholeSeconds_mono', { a: 50, b: 50 }],
    ['timesMod_lt', { a: 30, b: 30 }],
  ];
  const unseen = far.flatMap(([name, reaches]) => {
    const wide = new Map(Object.entries(reaches).map(([binder, reach]) => [binder, { reach }]));
    return [new Map(), wide].filter((sample) => {
      const result = testNamed(inventory, `Mid.${name}`, bindAll(in32Bits), { sample });
      return !/^(?:definition|implementation)$/.test(word(result));
    });
  });
  expect(unseen).toEqual([]);
  const noticed = ['third_one', 'half', 'mod71', 'longl', 'longg', 'summ'].map((name) =>
    judge(inventory, `Equations.${name}`, wrong),
  );
  expect(noticed.filter((one) => one !== 'definition' && one !== 'implementation')).toEqual([]);
  expect(['BoolArg.pick_le', 'WfRec.digitSum_le'].map((name) => judge(inventory, name, wrong))).toEqual([
    'definition',
    'definition',
  ]);
});
