// Code on inductive types with indices: faithful code agrees with its theorems, and a slip in each function is found.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf, findPlanted, holdAll } from '../with-lean/held.ts';

type Vec = { readonly kind: 'nil' } | { readonly kind: 'cons'; readonly head: number; readonly tail: Vec };
type Perfect =
  | { readonly kind: 'leaf'; readonly value: number }
  | { readonly kind: 'node'; readonly left: Perfect; readonly right: Perfect };
type Lam =
  | { readonly kind: 'here' | 'unit' }
  | { readonly kind: 'later'; readonly of: Lam }
  | { readonly kind: 'app'; readonly f: Lam; readonly a: Lam }
  | { readonly kind: 'lam'; readonly body: Lam };

const nil: Vec = { kind: 'nil' };
const cons = (head: number, tail: Vec): Vec => ({ kind: 'cons', head, tail });
const toList = (n: number, v: Vec): readonly number[] =>
  v.kind === 'nil' ? [] : [v.head, ...toList(n - 1, v.tail)];
const fromList = (items: readonly number[]): Vec =>
  items.reduceRight((tail: Vec, head) => cons(head, tail), nil);
const sum = (items: readonly number[]): number => items.reduce((a, b) => a + b, 0);
const leaves = (n: number, t: Perfect): number =>
  t.kind === 'leaf' ? 1 : leaves(n - 1, t.left) + leaves(n - 1, t.right);
const size = (n: number, t: Lam): number => {
  if (t.kind === 'later') return 1 + size(n - 1, t.of);
  if (t.kind === 'app') return 1 + size(n, t.f) + size(n, t.a);
  return t.kind === 'lam' ? 1 + size(n + 1, t.body) : 1;
};
const right = {
  'Vec.toList': toList,
  'Vec.map': (f: (x: number) => number, n: number, v: Vec) => fromList(toList(n, v).map((x) => f(x))),
  total: (n: number, v: Vec) => sum(toList(n, v)),
  first: (n: number, v: Vec) => toList(n, v)[0],
  upTo: (n: number) => fromList(Array.from({ length: n }, (_, i) => n - 1 - i)),
  sumBoth: (n: number, v: Vec, w: Vec) => fromList(toList(n, v).map((x, i) => x + (toList(n, w)[i] ?? 0))),
  leaves,
  size,
};
/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  'Vec.toList_length': { 'Vec.toList': (n: number, v: Vec) => toList(n, v).slice(0, 4) },
  'Vec.map_toList': { 'Vec.map': (_f: (x: number) => number, _n: number, v: Vec) => v },
  total_sum: { total: (n: number, v: Vec) => sum(toList(n, v).slice(1)) },
  first_head: { first: (n: number, v: Vec) => toList(n, v)[n] },
  upTo_total: { upTo: (n: number) => fromList(Array.from({ length: n }, (_, i) => i + 1)) },
  sumBoth_total: { sumBoth: (_: number, v: Vec) => v },
  leaves_pow: { leaves: (n: number) => 2 * n },
  size_pos: { size: (n: number, t: Lam) => size(n, t) - 1 },
  size_app: { size: (n: number, t: Lam) => (t.kind === 'later' ? size(n, t.of) : size(n, t)) },
};

test('code on types with indices is compared with its definitions', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const source = readFileSync('test/projects/indexed/Indexed.lean', 'utf8');
  const toolchain = embedded(leanProject('Indexed', { 'Indexed.lean': source }));
  const read = await toolchain.inventory(['Indexed']);
  if (read.kind !== 'ok') expect.fail(JSON.stringify(read));
  const inventory = read.value;
  const theorems = Object.keys(slips);
  const judge = (name: string, code: Code): string =>
    word(testNamed(inventory, `Indexed.${name}`, bindAll(code, 'Indexed.'), { budget: 256 }));
  expect(theorems.map((name) => [name, judge(name, right)])).toEqual(
    theorems.map((name) => [name, 'agrees']),
  );
  const found = Object.entries(slips).map(([name, slip]) => [name, judge(name, { ...right, ...slip })]);
  expect(found.filter(([, one]) => one !== 'definition' && one !== 'implementation')).toEqual([]);
  const wrong = ['vec_short', 'head_small', 'closed_small'];
  expect(wrong.map((name) => [name, judge(name, right)])).toEqual(wrong.map((name) => [name, 'translation']));

  // every definition of data is held to Lean, and a value of ours that is wrong is found
  const called = theorems.map((name) => collectCallsOf(inventory, `Indexed.${name}`));
  const results = await holdAll(called, inventory, toolchain.run);
  expect(results.flatMap((one) => one.notRun ?? [])).toEqual([]);
  const held = new Set(results.flatMap((one) => one.definitions));
  expect([...held].sort()).toEqual(
    Object.keys(right)
      .map((name) => `Indexed.${name}`)
      .sort(),
  );
  expect(await findPlanted('Indexed.total', called, inventory, toolchain.run)).toMatch(
    /^our evaluator and Lean differ: Indexed\.total at \(\d+, .*\) is \d+ to us and \d+ to Lean/,
  );

  // the index of a counterexample becomes smaller with its value
  const shrunk = testNamed(inventory, 'Indexed.vec_short', [], { budget: 256 });
  if ('kind' in shrunk || shrunk.verdict.kind !== 'disagrees') expect.fail('vec_short holds');
  expect(shrunk.verdict.counterexample.shown.map(({ value }) => value)).toEqual([
    '2',
    '(.cons 7 (.cons 0 .nil))',
  ]);

  const none = testNamed(inventory, 'Indexed.slot_none', [], { budget: 256 });
  if ('kind' in none || none.verdict.kind !== 'inconclusive') expect.fail('slot_none was tested');
  expect(none.verdict).toMatchObject({
    reason: 'no-sample',
    detail: expect.stringMatching(/a type may have no values$/),
  });

  const declared = new Map<string, string>();
  const { params, result } = signatureOf(inventory, 'Indexed.sumBoth', declared) ?? {};
  expect(`${params} → ${result}`).toBe('n: number, x2: Vec<number>, x3: Vec<number> → Vec<number>');
  expect([...declared.values()]).toEqual([
    "export type Vec<α> =\n  | { readonly kind: 'nil' }\n  | { readonly kind: 'cons'; readonly head: α; readonly tail: Vec<α> };",
  ]);
});
