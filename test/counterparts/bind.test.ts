import { expect, test } from 'vitest';
import type { Command, CounterpartBinding, Paper } from '../../src/claims/registry.ts';
import { bindCounterparts, originsOf } from '../../src/counterparts/bind.ts';
import { makeCommandClient } from '../../src/counterparts/command/client.ts';
import { counterpartsOf } from '../../src/counterparts/counterparts-of.ts';
import { makeModuleLoader, surveyModule } from '../../src/counterparts/load-module.ts';
import type { Surveyed } from '../../src/counterparts/survey.ts';
import type { Declaration } from '../../src/lean/inventory.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { declaration } from '../verdict/evidence.ts';

const where = { file: 'claims/p.yaml', line: 5, column: 3 };
const paper = (counterparts: readonly Partial<CounterpartBinding>[] = [], module = 'theory.ts'): Paper => ({
  slug: 'p',
  title: 'A paper',
  namespace: 'P',
  module,
  counterparts: counterparts.map((one) => ({
    lean: 'P.alpha',
    module,
    export: 'alpha',
    accuracy: 2 ** -40,
    where,
    ...one,
  })),
  symbols: new Map(),
  reported: [],
  where: { file: 'claims/p.yaml', line: 1, column: 8 },
});
const definitions = new Map<string, Declaration>(
  ['P.alpha', 'P.beta', 'P.Deep.gamma', 'Q.delta'].map((name, line) => [
    name,
    declaration(name, line, { kind: 'definition' }),
  ]),
);
const source = `import { twice } from './helper.ts';
export const alpha = (x: number): number => twice(x);
export function gamma(): number { return 3; }
export const version: string = '1';
export const affine = (a: number, b: number) => (x: number): number => a * x + b;
export const vat = 0.19;
`;
const root = folderWith({
  'theory.ts': source,
  'helper.ts': 'export const twice = (x: number): number => 2 * x;\n',
  'throws.ts': 'const n: number = 1;\nthrow new Error(String(n));\n',
  'syntax.ts': 'export const = 3;\n',
});
const load = makeModuleLoader(root);
const clientOf = (command: Command) => makeCommandClient(command, root);

/** What a process says of the modules, what follows from it, and the functions themselves. */
const bind = async (one: Paper, declarations: ReadonlyMap<string, Declaration> = definitions) => {
  const survey = new Map<string, Surveyed>();
  for (const { module } of originsOf([one])) survey.set(module, await surveyModule(load, module));
  const { papers, diagnostics } = bindCounterparts([one], declarations, survey);
  return { papers, diagnostics, counterparts: await counterpartsOf(papers, { load, clientOf }) };
};

test('an export of the same name is the counterpart of a definition of the namespace', async () => {
  const { papers, counterparts, diagnostics } = await bind(paper());
  expect(diagnostics).toEqual([]);
  expect(papers[0]?.counterparts.map(({ lean, accuracy }) => [lean, accuracy])).toEqual([
    ['P.alpha', 2 ** -48],
  ]);
  expect(counterparts[0]?.call(...([21] as never[]))).toBe(42);
});

test('a written binding wins over the name and carries its accuracy', async () => {
  const { counterparts } = await bind(paper([{}, { lean: 'Q.delta', export: 'gamma' }]));
  expect(counterparts.map(({ constant, accuracy }) => [constant, accuracy])).toEqual([
    ['P.alpha', 2 ** -40],
    ['Q.delta', 2 ** -40],
  ]);
});

test.each([
  ['an export that is not there', paper([{ export: 'alpah' }]), 'export-not-found', 'did you mean `alpha`?'],
  ['a constant', paper([{ export: 'version' }]), 'export-not-a-function', '`export const version = …` with'],
  [
    'a definition that is not there',
    paper([{ lean: 'P.alhpa' }]),
    'unknown-definition',
    'did you mean `P.alpha`?',
  ],
  ['a module that throws', paper([], 'throws.ts'), 'module-failed', 'make it load'],
  ['a module that does not parse', paper([{}], 'syntax.ts'), 'module-failed', 'make it load'],
])('%s is one located problem', async (_what, one, code, hint) => {
  const { diagnostics } = await bind(one);
  expect(diagnostics.map((d) => [d.code, d.hint, d.where?.file])).toEqual([
    [code, expect.stringContaining(hint), 'claims/p.yaml'],
  ]);
});

const rat = { kind: 'const', name: 'Rat', levels: [] } as const;
/** `Rat → … → Rat` with arguments of these names. */
const onRationals = (...names: readonly string[]): Declaration['type'] =>
  names.reduceRight<Declaration['type']>(
    (body, name) => ({ kind: 'forallE', name, info: 'default', type: rat, body }),
    rat,
  );
const defined = (name: string, ...args: readonly string[]): ReadonlyMap<string, Declaration> =>
  new Map([[name, declaration(name, 1, { kind: 'definition', type: onRationals(...args) })]]);

test('a function may take its arguments one after the other, and a constant may be a value', async () => {
  const affine = await bind(paper(), defined('P.affine', 'a', 'b', 'x'));
  expect(affine.counterparts[0]?.call(...([2, 3, 5] as never[]))).toBe(13);
  const vat = await bind(paper(), defined('P.vat'));
  expect(vat.diagnostics).toEqual([]);
  expect(vat.counterparts[0]?.call()).toBe(0.19);
});

test('a value in the place of a function is told what to write', async () => {
  const { diagnostics } = await bind(paper(), defined('P.vat', 'x', 'y'));
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'P.vat takes arguments: `export const vat = (x, y) => …`',
  ]);
});

test('a module that throws says where', async () => {
  const { diagnostics } = await bind(paper([], 'throws.ts'));
  expect(diagnostics[0]?.message).toBe('throws.ts: 1 (line 2)');
});

test('an export is the counterpart of a method if just one structure of the namespace has it', async () => {
  const fields = [{ name: 'alpha', isProp: false }];
  const structure = (name: string) => declaration(name, 1, { kind: 'inductive', fields });
  const definition = (name: string) => declaration(name, 1, { kind: 'definition' });
  const bound = async (...all: readonly Declaration[]) => {
    const known = new Map(all.map((one) => [one.name, one]));
    const { counterparts } = await bind(paper(), known);
    return counterparts.map(({ constant }) => constant);
  };
  const [one, other] = [structure('P.One'), structure('P.Other')];
  const [gamma, gamma2] = [definition('P.One.gamma'), definition('P.Other.gamma')];
  expect(await bound(one, other, gamma)).toEqual(['P.One.gamma']);
  expect(await bound(one, other, gamma, gamma2)).toEqual([]);
  expect(await bound(one, gamma, definition('P.gamma'))).toEqual(['P.gamma']);
  // a projection is no definition of its own, and a namespace is no structure
  expect(await bound(one, definition('P.One.alpha'))).toEqual([]);
  expect(await bound(gamma)).toEqual([]);
});

test('an export is the counterpart of a definition whose name has marks that no identifier has', async () => {
  const bound = async (...names: readonly string[]) => {
    const known = new Map(names.map((name) => [name, declaration(name, 1, { kind: 'definition' })]));
    return (await bind(paper(), known)).counterparts.map(({ constant }) => constant);
  };
  expect(await bound('P.gamma?', 'P.beta')).toEqual(['P.gamma?']);
  expect(await bound('P.gamma?', 'P.gamma!')).toEqual([]);
  expect(await bound('P.gamma?', 'P.gamma')).toEqual(['P.gamma']);
});

test('a module that is not the same in every process is told when its functions are wanted', async () => {
  const elsewhere = makeModuleLoader(folderWith({ 'theory.ts': 'export const beta = 1;\n' }));
  const { papers } = await bind(paper());
  await expect(counterpartsOf(papers, { load: elsewhere, clientOf })).rejects.toThrow(
    'theory.ts exports `alpha` in one process and not in another',
  );
});

test.each<[string, Surveyed, string, string]>([
  [
    'ends its process',
    { kind: 'failed', code: 'module-ends-process', why: 'it ended the process: process.exit(0)' },
    'module-ends-process',
    'error',
  ],
  [
    'keeps a timer',
    { kind: 'loaded', exports: new Map(), effects: ['keeps a timer'] },
    'module-side-effect',
    'warning',
  ],
])('a module that %s is told once, at its paper', (_what, found, code, severity) => {
  const survey = new Map([['theory.ts', found]]);
  const { diagnostics } = bindCounterparts([paper()], definitions, survey);
  expect(diagnostics.map((one) => [one.code, one.severity, one.where?.line])).toEqual([[code, severity, 1]]);
});

test('a definition that two papers bind to different functions is told, at the second', () => {
  const survey = new Map<string, Surveyed>(
    ['theory.ts', 'other.ts'].map((module) => [
      module,
      { kind: 'loaded', exports: new Map([['alpha', 'function']]), effects: [] },
    ]),
  );
  const second = { ...paper([], 'other.ts'), slug: 'q', where: { ...where, file: 'claims/q.yaml' } };
  const { diagnostics } = bindCounterparts([paper(), second], definitions, survey);
  expect(diagnostics).toMatchObject([
    {
      code: 'counterpart-ambiguous',
      message: 'P.alpha is bound to `alpha` of other.ts, and by p to `alpha` of theory.ts',
      where: { file: 'claims/q.yaml' },
    },
  ]);
  const same = { ...paper(), slug: 'q' };
  expect(bindCounterparts([paper(), same], definitions, survey).diagnostics).toEqual([]);
});
