import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { word } from '../testing/tested.ts';
import { compiled, folder, inventory, tested } from './outside.ts';

type Point = { readonly x: number; readonly y: number };
type Params = { readonly rate: number; readonly load: number; readonly servers: number };

const manhattan = (p: Point, q: Point): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
const moved = (p: Point, [dx, dy]: readonly [number, number]): Point => ({ x: p.x + dx, y: p.y + dy });
const utilisation = (p: Params): number => p.load / p.rate;

beforeAll(loadMpfr);

test('the recorded inventory is that of the sources', () => {
  for (const { file, sourceHash } of inventory.modules) {
    const source = readFileSync(`${folder}/${file}`);
    expect(createHash('sha256').update(source).digest('hex')).toBe(sourceHash);
  }
});

test('a structure is its fields, its laws are hypotheses', () => {
  const statement = compiled('below');
  expect('binders' in statement && statement.binders.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'value p.rate',
    'value p.load',
    'value p.servers',
    'hypothesis p.rate_pos',
    'hypothesis p.load_pos',
    'hypothesis p.stable',
  ]);
});

const holding = [
  ['below', { 'Params.utilisation': utilisation }],
  ['carries', {}],
  ['built', { 'Pair.mean': (p: { first: number; second: number }) => (p.first + p.second) / 2 }],
  ['rebuilt', {}],
  ['equal', { manhattan }],
  ['unequal', { manhattan }],
  ['movedBack', { moved }],
  ['movedX', { moved }],
  ['flippedTwice', { flipped: ({ x, y }: Point) => ({ x: y, y: x }) }],
  ['sweptX', { swept: (p: Point, n: number) => ({ x: p.x + n, y: p.y }) }],
  ['ordered', { minmax: (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] }],
  ['moments', { 'Tagged.moment': (t: Point & { weight: number }) => t.weight * t.x }],
  ['halves', { halfOf: (x: number) => x / 2 }],
  ['added', {}],
  ['another', { 'Params.scaled': (p: Params, c: number, q: Params) => (c * p.load) / q.rate }],
] as const;

test.each(holding)('%s agrees, and its counterparts are called with records', (name, counterparts) => {
  const result = tested(name, counterparts);
  expect(word(result)).toBe(Object.keys(counterparts).length === 0 ? 'statement-only' : 'agrees');
  expect(result.calls.map(({ constant }) => constant)).toEqual(
    Object.keys(counterparts).map((constant) => `Outside.${constant}`),
  );
  expect(result.accepted).toBe(result.calls.length === 0 ? 1024 : result.accepted);
});

const lying = [
  ['below', { 'Params.utilisation': (p: Params) => p.rate / p.load }, 'implementation'],
  ['below', { 'Params.utilisation': (p: Params) => (p.load / p.rate) * (1 - 2 ** -40) }, 'definition'],
  [
    'movedBack',
    { moved: (p: Point, [dx, dy]: [number, number]) => ({ x: p.x + dx, y: p.y - dy }) },
    'definition',
  ],
  ['movedX', { moved: (p: Point) => ({ y: p.y }) }, 'implementation'],
  [
    'sweptX',
    { swept: (p: Point, n: number) => ({ x: p.x + n, y: p.y + (n > 5 ? 1 : 0) }) },
    'implementation',
  ],
  ['ordered', { minmax: (a: number, b: number) => [a, b] }, 'implementation'],
  ['moments', { 'Tagged.moment': (t: { toPoint: Point }) => t.toPoint.x }, 'implementation'],
] as const;

test.each(lying)('%s with a counterpart that is wrong', (name, counterparts, fault) => {
  expect(word(tested(name, counterparts))).toBe(fault);
});

test('a statement about a structure that is false is refuted, field by field', () => {
  const { verdict } = tested('tooLow');
  const shown = verdict.kind === 'disagrees' ? verdict.counterexample.shown : [];
  expect(shown.map(({ name }) => name)).toEqual(['p.rate', 'p.load', 'p.servers']);
  const [rate, load] = shown.map(({ value }) => Number(value));
  expect(load! / rate!).toBeGreaterThanOrEqual(0.99);
  expect(load!).toBeLessThan(rate!);
});

test('a quantifier over a structure inside a statement is left open', () => {
  expect(compiled('quantified')).toMatchObject({ kind: 'untestable' });
});
