// Contracts in the style of benchmarks: what is asked of results is a definition of its own, by cases, with witnesses.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { confirm } from '../../src/confirm.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { entryOf } from '../../src/present.ts';
import type { DoneTask } from '../../src/task.ts';
import { fareOf } from '../../src/verdict/hollow/fare.ts';
import { bindAll, type Code, testNamed, testTestable, word } from '../testing/tested.ts';
import { embedded, inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { claim } from '../verdict/evidence.ts';

type Tree = { kind: 'tip' } | { kind: 'fork'; left: Tree; label: number; right: Tree };

const flip = (t: Tree): Tree =>
  t.kind === 'tip' ? t : { kind: 'fork', left: flip(t.right), label: t.label, right: flip(t.left) };
const onlyOnce = (t: Tree): Tree =>
  t.kind === 'tip' ? t : { kind: 'fork', left: t.right, label: t.label, right: flip(t.left) };

const right: Code = {
  largest: (xs: readonly number[]) => (xs.length === 0 ? null : Math.max(...xs)),
  half: (n: number) => (n % 2 === 0 ? n / 2 : null),
  'Tree.flip': flip,
};
const wrong: Code = {
  largest: (xs: readonly number[]) => (xs.length === 0 ? null : Math.max(0, ...xs)),
  half: (n: number) => (n % 2 === 0 ? n >> 1 : n > 40 ? 20 : null),
  'Tree.flip': onlyOnce,
};

const verdicts: Readonly<Record<string, readonly [honest: string, slipped: string]>> = {
  largest_meets: ['agrees', 'implementation'],
  half_meets: ['agrees', 'implementation'],
  half_cases: ['agrees', 'implementation'],
  half_pre: ['agrees', 'definition'],
  'Tree.flip_flip': ['agrees', 'implementation'],
  'Tree.tip_or_fork': ['agrees', 'implementation'],
  power_lie: ['hypothesis', 'hypothesis'],
  kept: ['statement-only', 'statement-only'],
  in_array: ['statement-only', 'statement-only'],
  kept_meets: ['statement-only', 'statement-only'],
};

const source = readFileSync('test/projects/contracts/Contracts.lean', 'utf8');
const lies = ['word_lie', 'vector_lie', 'tree_lie', 'option_lie'];

test('Lean confirms counterexamples of words, trees, options and texts', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const toolchain = embedded(leanProject('Contracts', { 'Contracts.lean': source }));
  const inventory = await toolchain.inventory([]);
  if (inventory.kind !== 'ok') expect.fail(JSON.stringify(inventory));
  const tasks = lies.map((name, i): DoneTask => {
    const theorem = `Contracts.${name}`;
    const test = testTestable(inventory.value, theorem, [], { proved: false, budget: 8192 });
    return {
      task: { kind: 'test', claim: claim(name, i), theorem, proved: false },
      result: { kind: 'tested', test },
    };
  });
  const { done, problem } = await confirm(tasks, inventory.value, toolchain.evaluate);
  expect(problem).toBeUndefined();
  const said = done.map(({ result }) => (result.kind === 'tested' ? result.test.confirmedByLean : 'none'));
  expect(said).toEqual(lies.map(() => 'confirmed'));
});

test('contracts are read by their cases, and slips of code are found', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const inventory = await inventoryOf(leanProject('Contracts', { 'Contracts.lean': source }));
  const judge = (name: string, code: Code): string =>
    word(
      testNamed(inventory, `Contracts.${name}`, bindAll(code, 'Contracts.'), {
        budget: 1024,
        proved: name !== 'power_lie',
      }),
    );
  const found = Object.keys(verdicts).map((name) => [name, [judge(name, right), judge(name, wrong)]]);
  expect(Object.fromEntries(found)).toEqual(verdicts);
  // a type with one constructor without arguments has more than one value
  const { type } = entryOf(inventory.declarations, 'Contracts.Tree.flip_flip');
  expect(fareOf(inventory, type)).toEqual({ kind: 'says something' });
});
