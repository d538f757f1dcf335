// Two projects as strangers write them: a library of lists and trees, and a state machine with a parser. Their theorems are tested.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { collectOutside } from '../../src/cli/counterparts/collect-outside.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Counterpart } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { hollowOf } from '../../src/verdict/hollow/hollow.ts';
import { runIn } from '../cli/terminal-fixture.ts';
import { type Code, testNamed, word } from '../testing/tested.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { folderWith } from '../toolchain/temporary.ts';
import * as shelf from './textbook/shelf.ts';
import * as turnstile from './textbook/turnstile.ts';

/** Lean's last name component of a definition, as an export: a question mark can not be written, and `eval` may not be. */
const exported = (name: string): string => {
  const last = name.slice(name.lastIndexOf('.') + 1).replace('?', '');
  return last === 'eval' ? 'evaluate' : last;
};

const codeOf = (inventory: Inventory, root: string, module: Code): readonly Counterpart[] =>
  [...inventory.declarations.values()].flatMap(({ name, kind }) => {
    const call = name.startsWith(`${root}.`) && kind === 'definition' ? module[exported(name)] : undefined;
    return call === undefined ? [] : [{ constant: name, call, accuracy: 2 ** -48 }];
  });

/** Accepted samples a theorem. */
const budget = 64;

/** The verdict for a theorem, in a word and its reason. */
const judge = (
  inventory: Inventory,
  name: string,
  bound: readonly Counterpart[],
): readonly [string, string] => {
  const result = testNamed(inventory, name, bound, { budget });
  if ('kind' in result) return [word(result), `${result.constant}: ${result.reason}`];
  if (result.verdict.kind !== 'disagrees') return [word(result), ''];
  const { shown, differs } = result.verdict.counterexample;
  const at = shown.map((one) => `${one.name} = ${one.value}`).join(', ');
  return [word(result), `${at}; ${JSON.stringify(differs)}`];
};

const read = (name: string): string => readFileSync(`test/projects/textbook/${name}`, 'utf8');
const projects: readonly (readonly [root: string, code: Code])[] = [
  ['Shelf', shelf],
  ['Turnstile', turnstile],
];

type ReportJson = {
  readonly results: {
    readonly claims: readonly {
      readonly cells: readonly { readonly check: string; readonly word: string }[];
    }[];
  };
};

const leanFiles = (): Readonly<Record<string, string>> => ({
  'lakefile.toml': `name = "textbook"\n${projects.map(([root]) => `[[lean_lib]]\nname = "${root}"\n`).join('')}`,
  'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
  ...Object.fromEntries(projects.map(([root]) => [`${root}.lean`, read(`${root}.lean`)])),
});

let inventory: Inventory;
let bound: readonly Counterpart[];

beforeAll(async () => {
  await loadMpfr();
  inventory = await inventoryOf(folderWith(leanFiles()));
  bound = projects.flatMap(([root, code]) => codeOf(inventory, root, code));
}, 300_000);

/** The theorems of a file, with their namespaces. */
const theoremsOf = (source: string): readonly string[] => {
  const inside: string[] = [];
  return [...source.matchAll(/^(?:namespace (\w+)|end (\w+)|theorem (\S+))/gm)].flatMap(
    ([, opened, closed, theorem]) => {
      if (opened !== undefined) inside.push(opened);
      if (closed !== undefined) inside.pop();
      return theorem === undefined ? [] : [[...inside, theorem].join('.')];
    },
  );
};

/** None: each theorem is about computable data. */
const untested: readonly string[] = [];

test.each(projects)('the theorems of %s are tested', { timeout: 300_000 }, (root) => {
  const found = theoremsOf(read(`${root}.lean`)).map((name) => [name, ...judge(inventory, name, bound)]);
  const others = found.filter(([, word]) => word !== 'agrees');
  const shown = others.map((words) => `\n  ${words.join(' ')}`).join('');
  process.stdout.write(
    `${root}: ${found.length - others.length} of ${found.length} theorems are tested${shown}\n`,
  );
  expect(found.length).toBeGreaterThan(40);
  expect(others.map(([name]) => name)).toEqual(untested.filter((name) => name.startsWith(root)));
});

test('after `init` beside the code all but a few are tested, with nothing written by hand', {
  timeout: 300_000,
}, async () => {
  const code = Object.fromEntries(['shelf.ts', 'turnstile.ts'].map((file) => [file, read(file)]));
  const root = folderWith({ ...leanFiles(), ...code });
  const run = (...argv: string[]) => runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  expect(await run('init')).toMatchObject({ code: 0, err: '' });
  const { code: exit } = await run('--budget', '16', '--reporter', 'json=report.json');
  const { results } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as ReportJson;
  const words = results.claims.map(({ cells }) => cells.find(({ check }) => check === 'test')?.word);
  const tested = words.filter((word) => word?.startsWith('agrees')).length;
  process.stdout.write(`after init: ${tested} of ${words.length} theorems are tested\n`);
  expect(exit).toBe(0);
  expect(tested / words.length).toBeGreaterThan(0.9);
});

test('none of them is told to say nothing, or to be written otherwise than it reads', () => {
  const told = projects
    .flatMap(([root]) => theoremsOf(read(`${root}.lean`)))
    .flatMap((name) => {
      const hollow = hollowOf(inventory, name);
      return hollow === undefined ? [] : [`${name}: ${hollow.why}`];
    });
  expect(told).toEqual([]);
});

test('what the others wait for is listed', () => {
  const { read, outside } = collectOutside(inventory, []);
  expect(read).toBeGreaterThan(100);
  expect(outside.flatMap(({ theorems }) => theorems.map(({ theorem }) => theorem)).sort()).toEqual(untested);
});

type Tree = Parameters<typeof shelf.isSearch>[0];
const insertTwice = (x: number, t: Tree): Tree => {
  if (t.kind === 'leaf') return shelf.insert(x, t);
  return x <= t.value ? { ...t, left: insertTwice(x, t.left) } : { ...t, right: insertTwice(x, t.right) };
};

/** Wrong code of a definition, and a theorem that notices it. */
const faults: readonly (readonly [
  theorem: string,
  definition: string,
  call: (...args: never[]) => unknown,
])[] = [
  ['Shelf.Tree.mirror_mirror', 'Shelf.Tree.mirror', (t: Tree) => t],
  ['Shelf.Tree.contains_insert', 'Shelf.Tree.insert', insertTwice],
  ['Shelf.Tree.height_le_size', 'Shelf.Tree.height', (t: Tree) => shelf.size(t)],
  ['Shelf.isort_perm', 'Shelf.isort', (xs: number[]) => [...new Set(shelf.isort(xs))]],
  ['Shelf.final?_append', 'Shelf.final?', (xs: number[]) => xs[0] ?? null],
  ['Shelf.Rose.label_le_weight', 'Shelf.Rose.weight', shelf.label],
  [
    'Shelf.separate_fst',
    'Shelf.separate',
    (ps: [number, number][]) => [ps.map(([x]) => x), ps.map(([x]) => x)],
  ],
  [
    'Turnstile.step_broken_iff',
    'Turnstile.step',
    (s: 'locked', e: { kind: 'kick'; strength: number }) =>
      e.kind === 'kick' && e.strength === 9 ? 'broken' : turnstile.step(s, e),
  ],
  ['Turnstile.handle_state', 'Turnstile.Counter.handle', (c: object) => ({ ...c, coins: 0 })],
  ['Turnstile.more_comm', 'Turnstile.more', (p: string) => p],
  [
    'Turnstile.exec_compile',
    'Turnstile.exec1',
    (i: { kind: 'push'; n: number }, st: number[]) => turnstile.exec1(i, st.toReversed()),
  ],
  ['Turnstile.digit?_lt', 'Turnstile.digit?', (c: string) => (c < '9' ? turnstile.digit(c) : null)],
  [
    'Turnstile.tokens_space',
    'Turnstile.tokens',
    (cs: string[]) => {
      const found = turnstile.tokens(cs);
      return found.kind === 'ok' ? found : { kind: 'error', error: 'unexpected' };
    },
  ],
  [
    'Turnstile.withdraw_deposit',
    'Turnstile.withdraw',
    (a: Parameters<typeof turnstile.withdraw>[0], n: number) =>
      a.balance === n ? { kind: 'error', error: { kind: 'closed' } } : turnstile.withdraw(a, n),
  ],
  ['Turnstile.greeting_ne_empty', 'Turnstile.greeting', (name: string) => `Hello ${name}`],
];

test('planted faults are found', { timeout: 300_000 }, () => {
  const missed = faults.filter(([theorem, definition, call]) => {
    const wrong = bound.map((one) => (one.constant === definition ? { ...one, call } : one));
    expect(wrong.some((one) => one.call === call)).toBe(true);
    const [word] = judge(inventory, theorem, wrong);
    return word !== 'definition' && word !== 'implementation';
  });
  expect(missed.map(([theorem]) => theorem)).toEqual([]);
});
