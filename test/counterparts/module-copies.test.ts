import { expect, test } from 'vitest';
import { makeModuleCopies } from '../../src/counterparts/module-copies.ts';
import { makeSourceFinder } from '../../src/counterparts/sources.ts';
import { makeSourceMutants } from '../../src/mutation/source/source-mutants.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { paper } from '../verdict/evidence.ts';

const root = folderWith({
  'src/p.ts': [
    "import { half } from './half.ts';",
    "import * as more from './more.ts';",
    "import { sep } from 'node:path';",
    'type Real = number;',
    'export function f(x: Real): Real {',
    '  return half(x) + more.one;',
    '}',
    'export const spin = (n: number): number => {',
    '  let i = 0;',
    '  while (i !== n) i += 1;',
    '  return i;',
    '};',
    'export const mark: string = sep;',
  ].join('\n'),
  'src/half.ts':
    'let calls = 0;\nexport const half = (x: number): number => {\n  calls += 1;\n  return x / 2;\n};\n',
  'src/more.ts': 'export const one: number = 1;\n',
  'src/bad.ts': 'export const f = (: number',
});
const copies = makeModuleCopies(root);
const call = (...change: Parameters<typeof copies.load>): unknown =>
  (copies.load(...change) as (x: number) => number)(6);

test('a copy of a TypeScript module does what the module does', () => {
  expect(call('src/p.ts', 'f')).toBe(4);
});

test('the modules that an entry reaches keep their lines and name what they import', () => {
  const modules = copies.modulesOf('src/p.ts');
  expect([...modules.keys()]).toEqual(['src/p.ts', 'src/half.ts', 'src/more.ts']);
  expect(modules.get('src/p.ts')?.source.split('\n')[5]).toContain('return');
  expect([...(modules.get('src/p.ts')?.imports.values() ?? [])]).toEqual(['src/half.ts', 'src/more.ts']);
});

test('a change of an imported module reaches the copy, and the next copy is clean', () => {
  const source = copies.modulesOf('src/half.ts').get('src/half.ts')?.source ?? '';
  const changed = { path: 'src/half.ts', source: source.replace('x / 2', 'x * 2') };
  expect(call('src/p.ts', 'f', changed)).toBe(13);
  expect(call('src/p.ts', 'f')).toBe(4);
});

test('every mutant of a function and its helpers loads, and is another function', () => {
  const found = makeSourceMutants(copies.modulesOf('src/p.ts'), 'src/p.ts', 'f');
  expect(found.map(({ id, line }) => [id, line])).toEqual([
    ['src/p.ts f: + → -', 6],
    ['src/half.ts half: += → -=', 3],
    ['src/half.ts half: 1 → 2', 3],
    ['src/half.ts half: / → *', 4],
    ['src/half.ts half: 2 → 3', 4],
    ['src/half.ts calls: 0 → 1', 1],
    ['src/more.ts one: 1 → 2', 1],
  ]);
  expect(found.map(({ changed }) => call('src/p.ts', 'f', changed))).toEqual([2, 4, 4, 13, 3, 4, 5]);
});

test('a copy that loops forever throws', () => {
  expect(() => (copies.load('src/p.ts', 'spin') as (n: number) => number)(0.5)).toThrow('does not end');
});

test('what does not load, or is no function, has no copy', () => {
  expect(copies.load('src/p.ts', 'mark')).toBeUndefined();
  expect(copies.load('src/p.ts', 'f', { path: 'src/half.ts', source: 'throw new Error()' })).toBeUndefined();
});

test('the texts of counterparts are found by the Lean names of their definitions', () => {
  const own = paper({ module: 'src/p.ts' });
  const [binding] = own.counterparts;
  const listed = { ...own, counterparts: [{ ...binding!, lean: 'P.f', module: 'src/p.ts', export: 'f' }] };
  const find = makeSourceFinder([listed], root);
  expect(find(new Set(['P.g']))).toEqual([]);
  expect(find(new Set(['P.f'])).map(({ constant, module, name }) => [constant, module, name])).toEqual([
    ['P.f', 'src/p.ts', 'f'],
  ]);
  const broken = { ...own, counterparts: [{ ...binding!, lean: 'P.f', module: 'src/bad.ts', export: 'f' }] };
  expect(makeSourceFinder([broken], root)(new Set(['P.f']))).toEqual([]);
});
