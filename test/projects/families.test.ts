// Code on inductive types whose indices are of an enumeration or Bool: faithful code agrees, and a slip in each function is found.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf, findPlanted, holdAll } from '../with-lean/held.ts';

type Ty = 'nat' | 'bool';
type Expr =
  | { readonly kind: 'num'; readonly _1: number }
  | { readonly kind: 'tt'; readonly _1: boolean }
  | { readonly kind: 'plus' | 'le'; readonly _1: Expr; readonly _2: Expr }
  | { readonly kind: 'ite'; readonly _1: Expr; readonly _2: Expr; readonly _3: Expr };
type Stmt =
  | { readonly kind: 'skip' }
  | { readonly kind: 'assign'; readonly name: number; readonly e: Expr }
  | { readonly kind: 'cond'; readonly c: Expr; readonly a: Stmt; readonly b: Stmt };
type Door = { readonly kind: 'opened' | 'closed'; readonly times: number };
type Colour = 'red' | 'black';
type Tree =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'red'; readonly left: Tree; readonly x: number; readonly right: Tree }
  | {
      readonly kind: 'black';
      readonly c: Colour;
      readonly d: Colour;
      readonly left: Tree;
      readonly x: number;
      readonly right: Tree;
    };
type Light = { readonly kind: 'on' | 'off' | 'broken' };

const size = (t: Ty, e: Expr): number => {
  if (e.kind === 'num' || e.kind === 'tt') return 1;
  if (e.kind === 'ite') return size('bool', e._1) + size(t, e._2) + size(t, e._3) + 1;
  return size('nat', e._1) + size('nat', e._2) + 1;
};
const opt = (e: Expr): Expr => {
  if (e.kind === 'num' || e.kind === 'tt') return e;
  if (e.kind === 'plus' && e._1.kind === 'num' && e._1._1 === 0) return opt(e._2);
  if (e.kind !== 'ite') return { kind: e.kind, _1: opt(e._1), _2: opt(e._2) };
  if (e._1.kind === 'tt' && e._1._1) return opt(e._2);
  return { kind: 'ite', _1: opt(e._1), _2: opt(e._2), _3: opt(e._3) };
};
const value = (e: Expr): number => {
  if (e.kind === 'num' || e.kind === 'tt') return Number(e._1);
  if (e.kind === 'ite') return value(e._1) === 1 ? value(e._2) : value(e._3);
  if (e.kind === 'plus') return value(e._1) + value(e._2);
  return value(e._1) <= value(e._2) ? 1 : 0;
};
const count = (s: Stmt): number => {
  if (s.kind === 'skip') return 1;
  return s.kind === 'assign' ? size('nat', s.e) : size('bool', s.c) + count(s.a) + count(s.b);
};
const toggle = (b: boolean, { times }: Door): Door => ({ kind: b ? 'closed' : 'opened', times: times + 1 });
const nodes = (t: Tree): number => (t.kind === 'leaf' ? 0 : nodes(t.left) + nodes(t.right) + 1);
const isBlack = (t: Tree): boolean => t.kind !== 'red';
const isFair = (t: Tree): boolean =>
  t.kind === 'leaf' ||
  ((t.kind === 'black' || (isBlack(t.left) && isBlack(t.right))) && isFair(t.left) && isFair(t.right));
const right = {
  size,
  opt: (_: Ty, e: Expr) => opt(e),
  value: (_: Ty, e: Expr) => value(e),
  tyOf: (t: Ty) => t,
  literal: (e: Expr) => (e.kind === 'num' ? e._1 : null),
  count,
  'Door.toggle': toggle,
  'Door.times': (_: boolean, d: Door) => d.times,
  'Door.isOpen': (_: boolean, d: Door) => d.kind === 'opened',
  'Door.shut': (d: Door) => ({ ...d, kind: 'closed' }),
  'Tree.nodes': (_c: Colour, _n: number, t: Tree) => nodes(t),
  'Tree.isBlack': (_c: Colour, _n: number, t: Tree) => isBlack(t),
  'Tree.isFair': (_c: Colour, _n: number, t: Tree) => isFair(t),
  lit: (b: boolean, l: Light) => (l.kind === 'broken' ? b : l.kind === 'on'),
};
/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  opt_size: { opt: (_: Ty, e: Expr) => ({ kind: 'ite', _1: { kind: 'tt', _1: true }, _2: e, _3: e }) },
  opt_value: { opt: (_: Ty, e: Expr) => (e.kind === 'ite' ? opt(e._3) : opt(e)) },
  value_bool: { value: (t: Ty, e: Expr) => value(e) + (t === 'bool' && e.kind === 'ite' ? 1 : 0) },
  tyOf_eq: { tyOf: () => 'nat' },
  literal_value: { literal: (e: Expr) => (e.kind === 'num' ? e._1 : 0) },
  literal_none: { literal: (e: Expr) => (e.kind === 'num' && e._1 > 1 ? e._1 : null) },
  size_pos: { size: (t: Ty, e: Expr) => (t === 'bool' ? size(t, e) - 1 : size(t, e)) },
  count_pos: { count: (s: Stmt) => (s.kind === 'assign' ? 0 : count(s)) },
  'Door.toggle_times': { 'Door.toggle': (b: boolean, d: Door) => ({ ...toggle(b, d), times: 2 }) },
  'Door.toggle_isOpen': { 'Door.toggle': (_: boolean, d: Door) => ({ ...d, times: d.times + 1 }) },
  'Door.isOpen_not': { 'Door.isOpen': () => true },
  'Door.isOpen_and': { 'Door.isOpen': (b: boolean) => !b },
  'Door.shut_times': { 'Door.shut': () => ({ kind: 'closed', times: 0 }) },
  'Tree.nodes_pow': { 'Tree.nodes': (_: Colour, n: number) => n },
  'Tree.isBlack_black': { 'Tree.isBlack': (_c: Colour, n: number) => n > 0 },
  'Tree.isFair_all': {
    'Tree.isFair': (_c: Colour, _n: number, t: Tree) =>
      t.kind !== 'black' || t.c === 'black' || t.d === 'red',
  },
  lit_eq: { lit: (b: boolean, l: Light) => (l.kind === 'broken' ? !b : b) },
};

test('code on types with indices of few values is compared with its definitions', {
  timeout: 300_000,
}, async () => {
  await loadMpfr();
  const source = readFileSync('test/projects/families/Families.lean', 'utf8');
  const toolchain = embedded(leanProject('Families', { 'Families.lean': source }));
  const read = await toolchain.inventory(['Families']);
  if (read.kind !== 'ok') expect.fail(JSON.stringify(read));
  const inventory = read.value;
  const judge = (name: string, code: Code): string =>
    word(testNamed(inventory, `Families.${name}`, bindAll(code, 'Families.'), { budget: 128 }));
  const theorems = Object.keys(slips);
  expect(theorems.map((name) => [name, judge(name, right)])).toEqual(
    theorems.map((name) => [name, 'agrees']),
  );
  const found = Object.entries(slips).map(([name, slip]) => [name, judge(name, { ...right, ...slip })]);
  expect(found.filter(([, one]) => one !== 'definition' && one !== 'implementation')).toEqual([]);
  const wrong = [
    'small',
    'numbers',
    'unchanged',
    'zero_bool',
    'open_all',
    'full',
    'red_one',
    'lit_all',
    'cases_small',
    'skips',
  ];
  expect(wrong.map((name) => [name, judge(name, right)])).toEqual(wrong.map((name) => [name, 'translation']));
  expect(judge('run_refl', right)).toBe('untestable');

  // every definition is held to Lean, and a value of ours that is wrong is found
  const called = theorems.map((name) => collectCallsOf(inventory, `Families.${name}`));
  const results = await holdAll(called, inventory, toolchain.run);
  expect(results.flatMap((one) => one.notRun ?? [])).toEqual([]);
  const held = new Set(results.flatMap((one) => one.definitions));
  expect([...held].sort()).toEqual(
    Object.keys(right)
      .map((name) => `Families.${name}`)
      .sort(),
  );
  expect(await findPlanted('Families.Tree.nodes', called, inventory, toolchain.run)).toMatch(
    /^our evaluator and Lean differ: Families\.Tree\.nodes at \("(red|black)", \d+, .*\) is \d+ to us and \d+ to Lean/,
  );

  // a counterexample is of its type, also where no function looks at the value
  const shrunk = testNamed(inventory, 'Families.numbers', bindAll(right, 'Families.'), { budget: 128 });
  if ('kind' in shrunk || shrunk.verdict.kind !== 'disagrees') expect.fail('numbers holds');
  expect(shrunk.verdict.counterexample.shown.map(({ value: shown }) => shown)).toEqual([
    'bool',
    '(.tt false)',
  ]);

  const declared = new Map<string, string>();
  const { params, result } = signatureOf(inventory, 'Families.opt', declared) ?? {};
  expect(`${params} → ${result}`).toBe('t: Ty, x2: Expr → Expr');
  signatureOf(inventory, 'Families.Tree.nodes', declared);
  expect([...declared.values()]).toMatchInlineSnapshot(`
    [
      "export type Ty =
      | 'nat'
      | 'bool';",
      "export type Expr =
      | { readonly kind: 'num'; readonly _1: number }
      | { readonly kind: 'tt'; readonly _1: boolean }
      | { readonly kind: 'plus'; readonly _1: Expr; readonly _2: Expr }
      | { readonly kind: 'le'; readonly _1: Expr; readonly _2: Expr }
      | { readonly kind: 'ite'; readonly _1: Expr; readonly _2: Expr; readonly _3: Expr };",
      "export type Colour =
      | 'red'
      | 'black';",
      "export type Tree =
      | { readonly kind: 'leaf' }
      | { readonly kind: 'red'; readonly left: Tree; readonly x: number; readonly right: Tree }
      | { readonly kind: 'black'; readonly c: Colour; readonly d: Colour; readonly left: Tree; readonly x: number; readonly right: Tree };",
    ]
  `);
});
