// Code about relations that are defined inductively: faithful code agrees with its theorems, and a slip in each function is found.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { bindAll, type Code, testNamed, word } from '../testing/tested.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

type Exp =
  | { readonly kind: 'num'; readonly n: number }
  | { readonly kind: 'add'; readonly a: Exp; readonly b: Exp }
  | { readonly kind: 'ite'; readonly c: Exp; readonly a: Exp; readonly b: Exp };
type Tank = { readonly level: number; readonly cap: number };
type Tm =
  | { readonly kind: 'lit' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'plus' | 'less'; readonly a: Tm; readonly b: Tm }
  | { readonly kind: 'cond'; readonly c: Tm; readonly a: Tm; readonly b: Tm };
type Lamp = 'off' | 'dim' | 'bright';
type Edges = readonly (readonly [number, number])[];

const insert = (x: number, l: readonly number[]): readonly number[] => {
  const at = l.findIndex((y) => x <= y);
  return at < 0 ? [...l, x] : l.toSpliced(at, 0, x);
};
const run = (e: Exp): number =>
  e.kind === 'num' ? e.n : e.kind === 'add' ? run(e.a) + run(e.b) : run(e.c) === 0 ? run(e.b) : run(e.a);
const next = (l: Lamp, e: 'press' | 'hold'): Lamp => {
  if (e === 'press') return l === 'off' ? 'dim' : 'off';
  return l === 'off' ? 'off' : l === 'dim' ? 'bright' : 'dim';
};

const typeOf = (e: Tm): 'nat' | 'bool' | null => {
  if (e.kind === 'lit') return 'nat';
  if (e.kind === 'truth') return 'bool';
  if (e.kind === 'cond') return typeOf(e.c) === 'bool' && typeOf(e.a) === typeOf(e.b) ? typeOf(e.a) : null;
  return typeOf(e.a) !== 'nat' || typeOf(e.b) !== 'nat' ? null : e.kind === 'plus' ? 'nat' : 'bool';
};
const isSorted = (l: readonly number[]): boolean => l.every((x, i) => i === 0 || (l[i - 1] ?? 0) <= x);

const right = {
  isSorted,
  spare: ({ level, cap }: Tank) => cap - level,
  typeOf,
  atLeast: (m: number, n: number) => m <= n,
  insert,
  run,
  next,
  presses: (l: Lamp) => (l === 'off' ? 0 : 1),
  half: (n: number) => Math.floor(n / 2),
  targets: (edges: Edges, a: number) => edges.filter(([from]) => from === a).map(([, to]) => to),
  gap: (a: number, b: number) => Math.abs(a - b),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  insert_sorted: { insert: (x: number, l: readonly number[]) => (l.length > 2 ? [...l, x] : insert(x, l)) },
  // five elements in order, and equal ones among them
  sorted_isSorted: {
    isSorted: (l: readonly number[]) => isSorted(l) && !(l.length > 4 && new Set(l).size < l.length),
  },
  fill_spare: { spare: ({ level, cap }: Tank) => (level > 0 && level === cap ? 1 : cap - level) },
  has_typeOf: { typeOf: (e: Tm) => (e.kind === 'cond' && e.a.kind === 'less' ? 'nat' : typeOf(e)) },
  walk_atLeast: { atLeast: (m: number, n: number) => m <= n && n !== m + 3 },
  run_eval: { run: (e: Exp) => (e.kind === 'ite' ? run(e.a) : run(e)) },
  step_next: { next: (l: Lamp, e: 'press' | 'hold') => (l === 'bright' ? 'off' : next(l, e)) },
  reach_presses: { presses: () => 1 },
  high_gap: { gap: (a: number, b: number) => (a < 1002 ? 0 : Math.abs(a - b)) },
  gap_onto: { gap: (a: number, b: number) => (a === 5 ? 0 : Math.abs(a - b)) },
  half_even: { half: (n: number) => (n === 14 ? 8 : Math.floor(n / 2)) },
  targets_path: {
    targets: (edges: Edges, a: number) => edges.filter(([, to]) => to === a).map(([from]) => from),
  },
  linked_gap: { gap: (a: number, b: number) => Math.max(0, b - a) },
  gap_linked: { gap: () => 0 },
};

test('code about relations is compared with its definitions', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const source = readFileSync('test/projects/relations/Relations.lean', 'utf8');
  const inventory = await inventoryOf(leanProject('Relations', { 'Relations.lean': source }), ['Relations']);
  const theorems = [...source.matchAll(/^theorem (\w+)/gm)].map(([, name]) => name ?? '');
  const judge = (name: string, code: Code): string =>
    word(testNamed(inventory, `Relations.${name}`, bindAll(code, 'Relations.'), { budget: 512 }));
  // without code, a search that does not end, and a rule whose variable nothing gives
  const others: Readonly<Record<string, string>> = {
    reach_off: 'statement-only',
    even_iff: 'statement-only',
    grow_never: 'undecided',
    divides_refl: 'statement-only',
    divides_more: 'untestable',
  };
  expect(theorems.map((name) => [name, judge(name, right)])).toEqual(
    theorems.map((name) => [name, others[name] ?? 'agrees']),
  );
  const wrong = [...source.matchAll(/^def (\w+) : Prop/gm)].map(([, name]) => name ?? '');
  expect(wrong.map((name) => [name, judge(name, right)])).toEqual(wrong.map((name) => [name, 'translation']));
  // what a derivation shows stands beside it
  const joined = testNamed(inventory, 'Relations.path_joined', [], { budget: 512 });
  if ('kind' in joined || joined.verdict.kind !== 'disagrees') expect.fail('path_joined holds');
  const values = new Map(joined.verdict.counterexample.shown.map(({ name, value }) => [name, value]));
  expect([...values.keys()].filter((name) => !name.startsWith('derivation'))).toEqual([
    'edges',
    'a',
    'b',
    'c',
  ]);
  expect(new Set(['a', 'b', 'c'].map((name) => values.get(name))).size).toBe(3);
  const found = Object.entries(slips).map(([name, slip]) => [name, judge(name, { ...right, ...slip })]);
  expect(found.filter(([, one]) => one !== 'definition' && one !== 'implementation')).toEqual([]);
});
